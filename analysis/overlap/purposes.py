"""What the money buys where it is not help to anybody: training, a study, a building, an event."""

from itertools import product
from typing import Final

from analysis.overlap.vocabulary import Reader, term

_LEARNING: Final = (
    "training", "awareness", "briefing*", "workshop*", "session*", "course*", "learning", "cpd",
    "masterclass*", "webinar*", "input*", "toolkit*", "certificate*", "package", "qualification*",
)  # fmt: skip
_TEACHING: Final = ("upskill*", "equip*", "train", "trains", "accredit*", "reskill*")
_PROFESSIONALS: Final = (
    "staff", "teachers", "professionals", "practitioners", "workforce", "officers", "workers",
    "nurses", "midwives", "gps", "doctors", "clinicians", "governors", "managers", "leads",
    "employers", "businesses", "landlords", "magistrates", "headteachers", "receptionists",
    "paramedics", "librarians", "agencies", "teams", "frontline", "employees", "dsls",
    "teaching assistants",
)  # fmt: skip
_OTHERS: Final = ("volunteers", "coaches", "drivers", "tutors", "leaders", "clergy", "trustees")
"""They are taught too, but those who are helped may be called so."""
STAFF: Final = frozenset((
    *_PROFESSIONALS, "volunteers", "coaches", "hotels", "drivers", "trustees", "organisations",
    "charities",
))  # fmt: skip
"""An audience of these is trained; it is not helped."""
_BUYING: Final = (
    "new", "towards", "buy*", "purchas*", "replac*", "repair*", "refurbish*", "renovat*",
    "convert*", "build*", "rebuild*", "resurfac*", "fit out", "fitting", "upgrad*", "extend*",
    "extension of", "rewir*", "restor*",
)  # fmt: skip
_THINGS: Final = (
    "roof", "boiler", "kitchen", "minibus", "van", "pitch", "floodlights", "ramp", "toilets",
    "toilet", "shower*", "windows", "floor", "flooring", "heating", "lift", "changing rooms",
    "changing room", "hall", "booth*", "building", "premises", "fence", "fencing", "container",
    "shed", "polytunnel", "greenhouse", "laptops", "goalposts", "gym equipment", "equipment",
    "ring", "mats", "furniture", "car park", "driveway", "garden room", "solar panels",
    "insulation", "wiring", "playground", "surface", "studio", "stage lighting",
)  # fmt: skip


def _each(*parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(" ".join(words) for words in product(*parts))


_TRAINED: Final = (
    *_each(_LEARNING, ("for", "to", "of"), (*_PROFESSIONALS, *_OTHERS)),
    *_each(("training", "awareness", "learning", "workshop*"), ("for ..", "to .."), _PROFESSIONALS),
    *_each(_TEACHING, ("", ".."), (*_PROFESSIONALS, *_OTHERS)),
    *_each(_PROFESSIONALS, ("", ".."), ("training", "briefing*", "cpd", "learn")),
    *_each(_PROFESSIONALS, ("are", "will be", "being"), ("trained", "taught", "equipped")),
)
_BOUGHT: Final = _each(_BUYING, ("", ".."), _THINGS)
PURPOSES: Final = Reader((
    term("training", "training of staff", "", """
        train the trainer, workforce development, multi agency training, training day*, training ..
        staff, training .. practitioners, training .. frontline, training .. volunteers, training
        .. officers, training .. workforce, teachers .. trained, staff .. trained, trauma informed
        training, trauma informed practice, trauma informed school*, continuing professional
        development, cpd, inset, professional development, for professionals, no direct work,
        toolkit for, academy for, clinical supervision, reflective practice, reflective
        supervision, community of practice, action learning, e learning module*, skills framework,
        whole staff, twilight training, train* our staff, staff confidence, safeguarding leads,
        protocol briefing, staff wellbeing""").also(_TRAINED),
    term("evaluation", "evaluation or research", "", """
        evaluat*, research, researcher*, feasibility, scoping, needs assessment, independent
        review, process study, data analysis, data analyst*, mapping exercise, consultation,
        impact study, randomised, learning partner, survey of, academic partner, analyst*, data
        sharing, strategic needs, problem profile, university .. study, study of, what works,
        measur* the impact, impact measurement, impact report, lessons learn*, find out whether,
        assess whether, does it work, cost benefit, theory of change, baseline, outcomes framework,
        deep dive, peer review, critical friend, independent look, dashboard, data platform"""),
    term("capital", "building and equipment", "", """
        capital, refurbish*, renovat*, building work*, building costs, equipment purchase, purchase
        of, resurfac*, minibus purchase, install*, floodlight*, construction of, repair of,
        repairs to, refit*, fit out, storage, disabled access, accessible toilet*, wheelchair
        access, energy efficien*, planning permission, architect*, lease of, rent of premises,
        build* a, new home for, make the building, works to, barriers, columns,
        mast""").also(_BOUGHT),
    term("event", "conference or event", "", """
        conference, symposium, launch event, awards ceremony, awards evening, summit, networking
        event, practitioner* event, celebration event, gala, vigil, memorial event, showcase event,
        learning event, one day event, seminar*, roundtable*, hackathon, exhibition launch"""),
    term("coordination", "co-ordination", "", """
        coordinator post, co ordinator post,
        infrastructure support, partnership coordination, partnership co ordination,
        commissioning support, governance, secretariat, programme management, backroom, back
        office, project management, overheads, strategic lead, strategy development, network
        coordinat*, steering group, capacity building for, consortium management, fundraiser,
        fundraising, business plan*, administrator, finance officer, website, database"""),
))  # fmt: skip
OWN_PURPOSE: Final = {
    "venue-staff": "training",
    "environment": "capital",
    "home-security": "capital",
    "amnesty": "capital",
    "bleed-kits": "capital",
}
"""Approaches that are such a thing themselves, whether an award says so or not."""
