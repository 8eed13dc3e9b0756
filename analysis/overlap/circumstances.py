"""In which setting, at which stage and for which sex.

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
