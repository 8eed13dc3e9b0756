"""WHAT WE MEASURE. Adding an indicator is one ``Indicator(...)`` in the tuple below.

Imports nothing of ours, so that every room may read it. Each declaration says why the figure
matters, which way is worse, where it comes from and when somebody should look at it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Grain = Literal["month", "quarter", "year"]
Catalogue = Mapping[str, tuple[Grain, ...]]

OPEN_COUNTS: Final[Catalogue] = MappingProxyType(
    {"la": ("month", "year"), "ward": ("month", "year"), "lsoa": ("month", "year")}
)
RESTRICTED_COUNTS: Final[Catalogue] = MappingProxyType(
    {"la": ("month", "year"), "ward": ("quarter", "year"), "lsoa": ("year",)}
)
"""The finest cells a restricted count is ever published in: small cells identify people."""
YEARLY: Final[Catalogue] = MappingProxyType({"la": ("year",), "ward": ("year",), "lsoa": ("year",)})
YEARLY_WARD: Final[Catalogue] = MappingProxyType({"la": ("year",), "ward": ("year",)})
YEARLY_BOROUGH: Final[Catalogue] = MappingProxyType({"la": ("year",)})


@dataclass(frozen=True)
class Indicator:
    """One measure of need.

    ``kind``: ``count`` (events; published as a rate ``per`` residents of the mid-year estimate),
    ``proportion`` (count over a denominator that comes with the data, times ``per``) or ``score``
    (a modelled value; larger places take the population-weighted mean of their LSOAs).
    ``year``: how months add up to a year, ``calendar`` or ``financial`` (April to March).
    """

    id: str
    label: str
    kind: Literal["count", "proportion", "score"]
    unit: str
    worse: Literal["higher", "lower"]
    access: Literal["open", "restricted"]
    source: str
    why: str
    review: str
    theme: str
    published: Catalogue
    per: int = 1
    decimals: int = 1
    year: Literal["calendar", "financial"] = "calendar"

    @property
    def hidden_are_least(self) -> bool:
        """Whether a hidden figure counts as less need than every shown one, as nearly all are."""
        return self.access == "restricted" and self.worse == "higher"


_TIIG = "Trauma and Injury Intelligence Group (TIIG), as supplied to the partnership"
_POLICE_UK = "data.police.uk street-level crime, Merseyside Police"
_IOD = "English Indices of Deprivation, Ministry of Housing, Communities and Local Government"
_CNI = "Community Needs Index, OCSI and Local Trust"


def _police(id_: str, label: str, why: str) -> Indicator:
    """The police.uk categories differ only in name: same source, unit, grain and review."""
    return Indicator(
        id=id_,
        label=label,
        kind="count",
        unit="per 1,000 residents",
        worse="higher",
        access="open",
        source=_POLICE_UK,
        why=why,
        review="2027-06",
        theme="Police-recorded crime",
        published=OPEN_COUNTS,
        per=1000,
    )


def _restricted(id_: str, label: str, source: str, why: str) -> Indicator:
    """Partner counts under disclosure control share everything but name, source and reason."""
    return Indicator(
        id=id_,
        label=label,
        kind="count",
        unit="per 1,000 residents",
        worse="higher",
        access="restricted",
        source=source,
        why=why,
        review="2027-03",
        theme="Violence (partnership data)",
        published=RESTRICTED_COUNTS,
        per=1000,
        year="financial",
    )


def _deprivation(
    id_: str,
    label: str,
    why: str,
    unit: str = "score",
    decimals: int = 1,
    worse: Literal["higher", "lower"] = "higher",
) -> Indicator:
    """The Indices of Deprivation: modelled for LSOAs; a high score is more deprived."""
    return Indicator(
        id=id_,
        label=label,
        kind="score",
        unit=unit,
        worse=worse,
        access="open",
        source=_IOD,
        why=why,
        review="2029-10",
        theme="Deprivation and community",
        published=YEARLY,
        decimals=decimals,
    )


INDICATORS: Final[tuple[Indicator, ...]] = (
    _restricted(
        "ed_assault",
        "A&E attendances for assault",
        _TIIG,
        "Counts violence that never reaches the police: most people hurt do not report it.",
    ),
    _restricted(
        "ambulance_assault",
        "Ambulance call-outs for assault or stabbing",
        _TIIG,
        "Where an ambulance is called is where the violence happened, not where people live.",
    ),
    _restricted(
        "police_violence_injury",
        "Police-recorded violence with injury",
        "Merseyside Police, as supplied to the partnership",
        "The partnership's main outcome: people physically hurt.",
    ),
    _restricted(
        "knife_crime",
        "Knife crime",
        "Merseyside Police, as supplied to the partnership",
        "Small in number and severe in harm; a few events can change a place's figure.",
    ),
    _restricted(
        "domestic_abuse",
        "Domestic abuse incidents",
        "Merseyside Police, as supplied to the partnership",
        "Children who live with it are far more likely to meet violence later.",
    ),
    _restricted(
        "sexual_violence",
        "Sexual offences",
        "Merseyside Police, as supplied to the partnership",
        "Heavily under-reported: a rise may mean more trust in the police, not more harm.",
    ),
    _police(
        "police_violence_sexual",
        "Violence and sexual offences",
        "The widest open count of violence; includes harm without injury.",
    ),
    _police(
        "police_weapons",
        "Possession of weapons",
        "Depends on how often police search, so it shows policing as well as carrying.",
    ),
    _police("police_robbery", "Robbery", "Theft with force or threat, often between young people."),
    _police(
        "police_public_order",
        "Public order offences",
        "Fear, alarm and disorder in public places, often around the night-time economy.",
    ),
    _police(
        "police_criminal_damage",
        "Criminal damage and arson",
        "A sign of disorder that goes together with other violence.",
    ),
    _police(
        "police_asb",
        "Anti-social behaviour",
        "What residents name first; counts incidents reported, not crimes.",
    ),
    _deprivation(
        "imd_score",
        "Deprivation (IMD score)",
        "Violence follows poverty more closely than any other measure.",
    ),
    _deprivation(
        "imd_rank",
        "Deprivation (national rank)",
        "Kept for the 2019 index, which publishes ranks; 1 is the most deprived in England.",
        unit="rank in England",
        decimals=0,
        worse="lower",
    ),
    _deprivation(
        "imd_crime_score",
        "Crime domain score",
        "The index's own measure of the risk of being a victim at home or nearby.",
        decimals=2,
    ),
    _deprivation(
        "imd_education_score",
        "Education, skills and training score",
        "Low attainment and exclusion come before much youth violence.",
    ),
    Indicator(
        id="community_needs",
        label="Community Needs Index",
        kind="score",
        unit="score",
        worse="higher",
        access="open",
        source=_CNI,
        why="Shows where there is little to build on: few places to meet, groups or links.",
        review="2027-12",
        theme="Deprivation and community",
        published=YEARLY,
    ),
    Indicator(
        id="persistent_absence",
        label="Persistent absence from school",
        kind="proportion",
        unit="% of pupils",
        worse="higher",
        access="open",
        source="Department for Education, pupil absence in schools",
        why="Children out of school are harder to protect and easier to exploit.",
        review="2027-03",
        theme="Early years and school",
        published=YEARLY_WARD,
        per=100,
    ),
    Indicator(
        id="early_language",
        label="Communication at expected level, age 2 to 2½",
        kind="proportion",
        unit="% of children",
        worse="lower",
        access="open",
        source="Office for Health Improvement and Disparities, child development outcomes",
        why="Early language is among the earliest things that prevention can change.",
        review="2027-03",
        theme="Early years and school",
        published=YEARLY_WARD,
        per=100,
    ),
    Indicator(
        id="suspensions",
        label="School suspensions",
        kind="proportion",
        unit="per 100 pupils",
        worse="higher",
        access="open",
        source="Department for Education, suspensions and permanent exclusions",
        why="Suspension is an early and visible sign that a child is losing touch with school.",
        review="2027-08",
        theme="Early years and school",
        published=YEARLY_BOROUGH,
        per=100,
    ),
)

INDICATOR_BY_ID: Final = {indicator.id: indicator for indicator in INDICATORS}
