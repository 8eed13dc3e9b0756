"""What the field shortens, as a terse list writes it: each is read as its own words too."""

import re
from typing import Final

SHORT: Final = {
    "da": "domestic abuse",
    "dv": "domestic violence",
    "dva": "domestic abuse",
    "cce": "child criminal exploitation",
    "cse": "child sexual exploitation",
    "cpv": "child to parent violence",
    "capva": "child to parent violence",
    "apva": "adolescent to parent violence",
    "nvr": "non violent resistance child to parent violence",
    "asb": "anti social behaviour",
    "yjs": "youth justice service",
    "yot": "youth offending team",
    "nte": "night time economy",
    "pru": "pupil referral unit",
    "semh": "emotional needs",
    "ebsa": "school avoidance",
    "ebsna": "school avoidance",
    "pex": "permanently excluded",
    "neet": "unemployed",
    "ete": "employment and training",
    "vawg": "violence against women and girls",
    "iom": "integrated offender management",
    "gvi": "group violence intervention",
    "oocd": "out of court disposal",
    "oocr": "out of court resolution",
    "ttg": "through the gate",
    "rj": "restorative justice",
    "rse": "relationships education",
    "rshe": "relationships education",
    "mvp": "mentors in violence prevention",
    "haf": "holiday activities and food",
    "emhp": "mental health practitioner",
    "mhst": "mental health support",
    "cyp": "children and young people",
    "yp": "young people",
    "dvpp": "perpetrator programme",
    "sso": "safer schools officer",
    "tip": "trauma informed practice",
    "eyfs": "early years",
    "ey": "early years",
    "ctf": "county lines",
    "taf": "family plan",
    "edt": "emergency department",
    "tfcbt": "trauma focused cbt",
    "pw": "per week",
    "eves": "evenings",
    "wkly": "weekly",
    "sch": "school",
    "schs": "schools",
    "sec": "secondary",
    "prim": "primary",
    "vol": "volunteer",
    "vols": "volunteers",
    "ws": "workshops",
    "grp": "group",
    "yth": "youth",
    "intvn": "intervention",
    "prog": "programme",
}
EXPANDED: Final = {short: tuple(long.split()) for short, long in SHORT.items()}
_ONE_TO_ONE: Final = re.compile(r"\b1\s?[:\-–]\s?1s?\b|\b1 ?to ?1s?\b|\b1 ?2 ?1s?\b")
_YEAR: Final = re.compile(r"\by(?:r|ear)s?\s?(?=\d{1,2}\b)")
_UNDER: Final = re.compile(r"\bu(?=\d{2}s?\b)")


def spelt_out(plain: str) -> str:
    """Figures as a list writes them: “1:1”, “Y8”, “u18s”."""
    plain = _ONE_TO_ONE.sub("one to one", plain)
    return _UNDER.sub("under ", _YEAR.sub("year ", plain))
