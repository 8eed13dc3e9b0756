"""In which setting, at which stage, joined by whom; and what is money but not help to anybody.

Written from general knowledge of the field, as ``approaches`` is.
"""

from typing import Final

from analysis.overlap.vocabulary import Reader, term

SETTINGS: Final = Reader((
    term("school", "school", "", """
        school*, classroom*, pupil*, lessons, academy, academies, pshe, assembly,
        assemblies, college*, pru"""),
    term("hospital", "hospital", "", """
        hospital*, emergency department*, ward based, a and e, clinic*, walk in centre"""),
    term("custody", "custody", "", """
        custody, prison, hmp, cells, yoi, in prison, secure children's home"""),
    term("home", "home", "", """
        in the home, at home, home visit*, in their own homes, in their homes"""),
    term("online", "online", "", "online, virtual, by video, webinar*, app based"),
    term("community", "community", "", """
        community centre*, youth club*, youth centre*, park, parks, street*, estate*,
        gym, gyms, sports hall, leisure centre*, church*, library, libraries, pitch,
        mobile, neighbourhood*, drop in"""),
))  # fmt: skip
PURPOSES: Final = Reader((
    term("training", "training of staff", "", """
        staff training, train the trainer, training .. staff, training for ..
        teachers, training for .. professionals, training .. practitioners, workforce
        development, workforce training, train .. staff, train .. teachers, trains ..
        staff, trains .. teachers, trains .. professionals, train .. professionals,
        training .. frontline, trauma informed training, trauma informed practice,
        trauma informed school*, training for .. workers, training .. volunteers,
        teacher training, training for .. door staff, continuing professional
        development, cpd, inset, professionals' training, teachers .. trained, staff
        .. trained, staff are trained, training days, training day, multi agency
        training, upskill* .. staff, for professionals, training for staff, learning
        for professionals, training .. officers, training .. coaches, training to ..
        staff, training to .. professionals, course for .. workers, course for ..
        staff, accredited .. staff, qualify .. workers, academy for, workshop* for ..
        staff, sessions for .. staff, training teachers, training professionals,
        toolkit for, no direct work, staff learn, teachers learn, clinical
        supervision, reflective practice, training .. workforce"""),
    term("evaluation", "evaluation or research", "", """
        evaluat*, research, feasibility, scoping, needs assessment, independent
        review, process study, data analysis, data analyst, mapping exercise,
        consultation, impact study, randomised, learning partner, survey of, academic
        partner, analyst, data sharing, strategic needs"""),
    term("capital", "building and equipment", "", """
        capital, refurbish*, renovat*, building work*, equipment purchase, purchase
        of, new roof, resurfac*, new boiler, kitchen refit, minibus purchase,
        install*, floodlight*, construction of, repair of, new flooring, fit out,
        building costs, heating, storage, new changing rooms, repairs to, refit*, buy
        equipment, build* a new, new windows, replace* .. roof, replacement of"""),
    term("environment", "lighting and cameras", "", """
        cctv, street light*, lighting, camera*, alley gate*, alleygat*, gating,
        designing out crime"""),
    term("event", "conference or event", "", """
        conference, symposium, launch event, awards ceremony, summit for, networking
        event, practitioner* event"""),
    term("coordination", "co-ordination", "", """
        coordinator post, co ordinator post, core costs, infrastructure support,
        partnership coordination, commissioning support, governance, secretariat,
        programme management, backroom, project management"""),
))  # fmt: skip
STAGES: Final = Reader((
    term("after", "after the help", "", """
        step down, follow on, aftercare, graduates of, after completing, completed
        the, who have completed, who have finished, alumni, moving on from, next step
        after, after treatment, after discharge, once discharged, on discharge, exit
        pathway*, closed to, after therapy, discharged from, longer term follow,
        finish* the programme, ex participants, stepping down, progression from,
        progression route*"""),
    term("crisis", "in a crisis", "", """
        crisis, immediate, emergency, in the emergency, at the bedside, teachable
        moment, first response, urgent, rapid response"""),
    term("before", "before trouble", "", """
        before problems, early intervention, prevent* .. before, early prevention"""),
))  # fmt: skip
JOINT: Final = Reader((
    term("joint", "joint funding", "", """
        also contribut*, each pay*, each contribut*, each fund*, both contribute, both
        pay, both fund, pays the other, paid for by both, alongside the .. award,
        alongside the .. grant, adds to the .. award, together with the .. award,
        second funder, other funder, our contribution, 50 towards, 50 of the cost*,
        remaining half, remaining 50, remaining share, share from, makes up the full,
        make* up the rest, two grants, both grants, this grant and, other grant, per
        cent of the cost*, match for, as match, matching the, match funding, jointly
        with .. fund*, match funded, matched funding, match fund, matched by, jointly
        funded, joint funding, jointly paid, jointly commissioned, joint commission*,
        co funded, co funding, cofunded, co commissioned, pooled, funded together,
        fund* together, pay* together, half of the cost*, half the cost*, other half,
        shared cost*, cost* shared, cost* are shared, share the cost*, shares the
        cost*, split the cost*, cost* split, split between .. funder*, funding
        partnership, partnership funding, joint fund, funder collaboration, agreed
        with .. to fund, remaining cost*, remainder .. paid, remainder .. funded, rest
        .. paid by, rest .. funded by, rest .. met by, rest .. comes from, balance ..
        met by, balance .. paid by, with a contribution from, alongside a
        contribution, alongside funding from, in partnership with .. funder*, top up
        .. agreed, agreed top up, 50 50, funder* agreed, two funders, both funders,
        equal share*, matching contribution, matching grant, matching funds, our
        share, our half, our part of, their share, its half, their half, his half, her
        half, half and half, fifty fifty, pay* half, fund* half, half of the money,
        half the money, half the bill, half the fee, half the salary, second half of
        the, other part, pay* the rest, paying the rest, fund* the rest, cover* the
        rest, meet* the rest, find* the rest, rest of the cost*, rest of the money,
        rest of the same, pay* the other, fund* the other, pay* the remaind*, fund*
        the remaind*, cover* the remaind*, pay* the balance, fund* the balance, meet*
        the balance, the balance coming, co pay*, co pays, co finance*, cofinance*,
        part fund*, part paid, part pay*, pound for pound, match* our, match* by,
        match* from, match money, matches this, match* this, match* it, matching
        money, equal contribution*, equal part*, in equal, split equally, split
        evenly, splits the, splitting the, split with, shared with the .. fund*,
        shared between, shared equally, share* the bill, sharing the cost*, chip* in,
        go* halves, going halves, contribut* the other, contribut* the rest,
        contribut* the remain*, one half of, alongside .. funding, in tandem with ..
        fund*, co sponsor*, jointly sponsor*, joint award, joint grant, joint bid,
        joint pot, joint budget, one project two"""),
))  # fmt: skip
STAFF: Final = frozenset((
    "staff", "professionals", "practitioners", "workers", "teachers", "officers", "workforce",
    "gps", "volunteers", "coaches", "paramedics", "nurses", "magistrates",
))  # fmt: skip
"""An audience of these is trained; it is not helped."""
FEMALE: Final = frozenset((
    "girls", "women", "woman", "female", "females", "mothers", "mums", "mams", "daughters",
    "ladies", "lasses", "womens",
))  # fmt: skip
MALE: Final = frozenset((
    "boys", "men", "male", "males", "fathers", "dads", "lads", "sons", "blokes", "fellas", "mens",
))  # fmt: skip
MOSTLY: Final = {
    "male": frozenset(("prison", "perpetrators")),
    "female": frozenset(("sex-workers",)),
}
"""Groups nearly all of one sex: an award for them is hardly apart from one for that sex alone."""
