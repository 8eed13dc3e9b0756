"""The drawing of a chart as its screen has it."""

from flask import get_template_attribute


def drawn(file: str, macro: str, *told: object) -> str:
    """SVG of a macro of ``templates/drawn``."""
    return bare(f"drawn/{file}.html", macro, *told)


def bare(template: str, macro: str, *told: object) -> str:
    return str(get_template_attribute(template, macro)(*told)).strip()
