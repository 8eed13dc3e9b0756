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
    """One measure of need. ``counts`` says in plain words what one figure is made of, ``why`` why
    somebody looks at it: both for a reader of twelve.

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
    counts: str
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


def _police(id_: str, label: str, counts: str, why: str) -> Indicator:
    """The police.uk categories differ only in name: same source, unit, grain and review."""
    return Indicator(
        id=id_,
        label=label,
        kind="count",
        unit="per 1,000 residents",
        worse="higher",
        access="open",
        source=_POLICE_UK,
        counts=counts,
        why=why,
        review="2027-06",
        theme="Police-recorded crime",
        published=OPEN_COUNTS,
        per=1000,
    )


def _restricted(id_: str, label: str, source: str, counts: str, why: str) -> Indicator:
    """Partner counts under disclosure control share everything but name, source and reason."""
    return Indicator(
        id=id_,
        label=label,
        kind="count",
        unit="per 1,000 residents",
        worse="higher",
        access="restricted",
        source=source,
        counts=counts,
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
    counts: str,
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
        counts=counts,
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
        "Visits to A&E by people whom somebody had attacked. Who comes twice is counted "
        "twice, in the area that the hospital wrote down.",
        "Counts violence that never reaches the police: most people hurt do not report it.",
    ),
    _restricted(
        "ambulance_assault",
        "Ambulance call-outs for assault or stabbing",
        _TIIG,
        "Times an ambulance came to somebody who had been attacked or stabbed. Each is "
        "counted where the ambulance went.",
        "Where an ambulance is called is where the violence happened, not where people live.",
    ),
    _restricted(
        "police_violence_injury",
        "Police-recorded violence with injury",
        "Merseyside Police, as supplied to the partnership",
        "Crimes that the police wrote down in which somebody was hurt. What nobody reports "
        "is not in it.",
        "The partnership's main outcome: people physically hurt.",
    ),
    _restricted(
        "knife_crime",
        "Knife crime",
        "Merseyside Police, as supplied to the partnership",
        "Crimes that the police wrote down in which a knife was used, or shown as a threat.",
        "Small in number and severe in harm; a few events can change a place's figure.",
    ),
    _restricted(
        "domestic_abuse",
        "Domestic abuse incidents",
        "Merseyside Police, as supplied to the partnership",
        "Times the police were told of abuse by a partner or in the family. Many people who "
        "live with it never tell them.",
        "Children who live with it are far more likely to meet violence later.",
    ),
    _restricted(
        "sexual_violence",
        "Sexual offences",
        "Merseyside Police, as supplied to the partnership",
        "Sexual crimes that the police wrote down. Most people do not report them, or only "
        "years later.",
        "A rise may mean more trust in the police, not more harm.",
    ),
    _police(
        "police_violence_sexual",
        "Violence and sexual offences",
        "Violent and sexual crimes in the open data of the police, from threats to killings. "
        "Each is moved to a point nearby, so that no home can be picked out.",
        "The widest open count of violence. Harm without a wound is in it too.",
    ),
    _police(
        "police_weapons",
        "Possession of weapons",
        "Times the police found somebody with a knife, a gun or another weapon.",
        "The more often they search, the more they find. So it shows policing too.",
    ),
    _police(
        "police_robbery",
        "Robbery",
        "Thefts in which somebody used force or a threat.",
        "Theft with force or threat, often between young people.",
    ),
    _police(
        "police_public_order",
        "Public order offences",
        "Crimes that spread fear in public, such as fights and threats in the street.",
        "It often happens at night, where people go out to drink.",
    ),
    _police(
        "police_criminal_damage",
        "Criminal damage and arson",
        "Crimes in which somebody broke things, spoiled them or set fire to them.",
        "A sign of disorder that goes together with other violence.",
    ),
    _police(
        "police_asb",
        "Anti-social behaviour",
        "Reports of loud, rude or frightening conduct in public. Not all of it is a crime.",
        "It is what residents name first.",
    ),
    _deprivation(
        "imd_score",
        "Deprivation (IMD score)",
        "How poor an area is. Income, work, health, school, crime and homes are put together "
        "in one score. It says nothing about any one person.",
        "Violence follows poverty more closely than any other measure.",
    ),
    _deprivation(
        "imd_rank",
        "Deprivation (national rank)",
        "The place of an area in the list of all small areas in England, from the poorest on.",
        "Kept for the 2019 index, which publishes ranks; 1 is the most deprived in England.",
        unit="rank in England",
        decimals=0,
        worse="lower",
    ),
    _deprivation(
        "imd_crime_score",
        "Crime domain score",
        "How likely it is that people who live here are hurt or robbed. It is worked out from what "
        "the police wrote down.",
        "The index's own measure of the risk of being a victim at home or nearby.",
        decimals=2,
    ),
    _deprivation(
        "imd_education_score",
        "Education, skills and training score",
        "How far children and adults here are behind in school and in skills.",
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
        counts=(
            "How much an area lacks: places to meet, people who join in, and links to jobs and "
            "services."
        ),
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
        counts="Of 100 pupils, how many miss at least one day of school in ten.",
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
        counts=(
            "Of 100 children aged two to two and a half, how many talk and understand as well as "
            "they should. Health visitors ask the parents."
        ),
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
        counts=(
            "How often schools sent a pupil home for some days, for each 100 pupils. One pupil "
            "can be sent home more than once."
        ),
        why="Suspension is an early and visible sign that a child is losing touch with school.",
        review="2027-08",
        theme="Early years and school",
        published=YEARLY_BOROUGH,
        per=100,
    ),
)

INDICATOR_BY_ID: Final = {indicator.id: indicator for indicator in INDICATORS}
