"""How many live interventions are delivered in a place."""

from layers.layer import FUNDING_RAMP, Layer
from layers.money import shade_by, table

LAYER = Layer(
    key="live-interventions",
    group="funding",
    label="Live interventions",
    unit="live interventions delivered here",
    about="Counts interventions aimed at the place or a school in it, not shares of wider ones.",
    decimals=0,
    ramp=FUNDING_RAMP,
    shade=shade_by("aimed_interventions", 0),
    table=table,
)
