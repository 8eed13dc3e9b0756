"""Whose awards somebody may look after or deliver."""

from db.published import Release


def bodies(release: Release, kind: str) -> dict[str, str]:
    """Identifier → name of every ``funder`` or ``provider``, by name."""
    listed = sorted(release.content("choices")[kind], key=lambda item: str(item["label"]))
    return {item["key"]: item["label"] for item in listed}
