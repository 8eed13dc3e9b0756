"""Live pounds a year per person aged 10 to 24."""

from layers.layer import FUNDING_RAMP, Layer
from layers.money import shade_by, table

LAYER = Layer(
    key="pounds-per-young-person",
    group="funding",
    label="£ per young person",
    unit="£ a year per person aged 10–24",
    about="Money of live awards, a year's worth, over the people aged 10 to 24 who live there.",
    decimals=2,
    ramp=FUNDING_RAMP,
    shade=shade_by("pounds_per_young_person", 2),
    table=table,
)
