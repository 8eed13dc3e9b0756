"""An award of the record as the finder of overlaps sees it."""

from analysis.overlap import Offer
from record.award import Award


def offer(award: Award) -> Offer:
    """What the finder looks at of an award: places and schools in the funder's own words."""
    pounds = award.amount_awarded if award.amount_awarded is not None else award.amount_budgeted
    return Offer(
        id=award.identifier,
        title=award.title,
        description=award.description or "",
        provider_id=award.recipient_id,
        provider=award.recipient_name,
        funder_id=award.funder_id,
        funder=award.funder_name,
        pounds=None if pounds is None else float(pounds),
        start=award.start_date,
        end=award.end_date,
        places=tuple((place.code or "", place.name or "") for place in award.places),
        schools=award.school_urns,
        approaches=award.approaches,
        audiences=award.audiences,
        settings=award.settings,
        level=award.level,
        age_from=award.age_from,
        age_to=award.age_to,
        status=award.status,
        regrant=award.regrant_type,
    )
