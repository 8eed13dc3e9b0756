"""What is said about one school before anything is drawn."""

from collections.abc import Sequence
from datetime import date

from analysis.schooling.alike import Alike
from analysis.schooling.visits import Had, Visit
from analysis.schooling.year_groups import named, of_ages
from analysis.wording import counted, listed, pounds, said
from dashboard.schools.known import School
from dashboard.schools.need import Standing


def lead(school: School, found: Had, on: date) -> str:
    """What runs here, who pays, and which year groups have nothing."""
    if not found.live:
        return _idle(found)
    live = [visit for visit in school.visits if visit.status(on) == "live"]
    payers = sorted({str(visit.award["funder_name"]) for visit in live})
    verb = "names this school and is" if len(live) == 1 else "name this school and are"
    text = f"{counted(len(live), 'award')} {verb} live now, paid by {listed(payers)}."
    return " ".join(filter(None, [text, _money(found), _without(school, live), _ahead(found)]))


def _idle(found: Had) -> str:
    if not found.ever:
        text = "Nothing in the register names this school."
    elif found.last_ended is None:
        text = "Nothing that names this school is live now."
    else:
        ended = said(found.last_ended)
        text = f"Nothing that names this school is live now; the last ended on {ended}."
    return f"{text} {_ahead(found)}".strip()


def _ahead(found: Had) -> str:
    both = ((found.starting, "starts later"), (found.proposed, "proposed"))
    parts = [f"{counted(number, 'award')} {word}" for number, word in both if number]
    ahead = [part.replace("awards starts", "awards start") for part in parts]
    return f"Ahead: {listed(ahead)}." if ahead else ""


def _money(found: Had) -> str:
    if found.pounds_a_year is None:
        return "What that brings a year is not known."
    text = f"That is meant to bring {pounds(found.pounds_a_year)} a year"
    if found.unknown_amounts:
        return f"{text}, without {counted(found.unknown_amounts, 'amount')} that are not known."
    return f"{text}."


def _without(school: School, live: Sequence[Visit]) -> str:
    """Year groups of the school that no live award is for; silent where that is not known."""
    own = of_ages(school.facts["age_from"], school.facts["age_to"])
    if own is None or any(visit.groups is None for visit in live):
        return ""
    served = {group for visit in live for group in visit.groups or ()}
    idle = [group for group in own if group not in served]
    if not idle:
        return "Every year group is served."
    return f"Nothing live names the school for {named(idle)}."


def rule_of_likeness(school: School, standing: Standing, plural: str) -> str:
    """How the schools below were chosen, or why none can be."""
    if school.phase.label == "Not known":
        return (
            "The list of schools does not say the phase of this one, so none can be called like it."
        )
    if standing.rank is None:
        return f"The need of its area is {standing.why}, so no school can be called like it."
    return (
        "Open schools of the same phase that share at least half of their year groups with it "
        "(where both say their ages) and that nothing in the register names; those whose "
        f"{plural[:-1]} ranks nearest come first. How many pupils they have is not in the list of "
        "schools, so it plays no part."
    )


def why_alike(item: Alike, other: School, standing: Standing, plural: str) -> str:
    ages = (
        "ages not known"
        if item.in_common is None
        else f"{item.in_common:.0%} of year groups shared"
    )
    phase = f"{other.phase.label} by its name" if other.phase.by_name else other.phase.label
    return f"{phase}; {ages}; its {plural[:-1]} is {standing.words(plural)} in need."
