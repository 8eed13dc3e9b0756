"""Live pounds a year per resident."""

from layers.layer import FUNDING_RAMP, Layer
from layers.money import shade_by, table

LAYER = Layer(
    key="pounds-per-head",
    group="funding",
    label="£ per head",
    unit="£ a year per resident",
    about="Money of live awards, a year's worth, over everyone who lives there.",
    decimals=2,
    ramp=FUNDING_RAMP,
    shade=shade_by("pounds_per_head", 2),
    table=table,
)
