"""What is done, told by ideas that stand together though no phrase says it.

“A retired joiner sees each boy every Thursday” names no approach, yet somebody older, one by one,
week by week, is mentoring. A clue is one such idea, in many single words; a rule is a handful of
clues that must all stand in one award. Written from general knowledge of the field.
"""

from collections.abc import Collection
from typing import Final

from analysis.overlap.clues_doings import DOINGS
from analysis.overlap.clues_people import PEOPLE
from analysis.overlap.vocabulary import Reader

CLUES: Final = Reader((*PEOPLE, *DOINGS))

RULES: Final = tuple(
    (key, frozenset(clues.split()))
    for key, clues in (
        ("mentoring", "elder one-by-one regularly young"),
        ("mentoring", "elder one-by-one last-warning young"),
        ("mentoring", "elder listen regularly young"),
        ("navigators", "clinic hurt young youth-staff"),
        ("navigators", "clinic blade young"),
        ("navigators", "clinic hurt young free"),
        ("custody-navigators", "caught young youth-staff police"),
        ("custody-navigators", "caught young elder clinic"),
        ("pre-court", "caught spared young"),
        ("pre-court", "caught spared drugs"),
        ("cbt", "temper think"),
        ("social-skills", "friends small-group young school"),
        ("social-skills", "temper friends small-group"),
        ("counselling", "low listen"),
        ("counselling", "low therapy"),
        ("trauma-therapy", "trauma therapy young"),
        ("trauma-therapy", "trauma therapy hurt"),
        ("exploitation-support", "dealer free young"),
        ("substance-support", "drugs treat young"),
        ("substance-support", "drugs treat one-by-one"),
        ("mst", "therapy house-call kin violent"),
        ("parenting", "parents raising small-group"),
        ("parenting", "parents raising regularly"),
        ("parenting", "parents raising evening"),
        ("family-support", "house-call untangle kin elder"),
        ("family-support", "house-call untangle kin youth-staff"),
        ("family-violence", "own-child violent parents"),
        ("family-violence", "own-child violent house-call"),
        ("early-years", "small parents raising"),
        ("early-years", "small parents house-call"),
        ("prison-families", "jail kin young"),
        ("resettlement", "jail out"),
        ("in-prison", "jail peace"),
        ("restorative", "wronged face spared"),
        ("restorative", "wronged face one-by-one"),
        ("restorative", "wronged face sides"),
        ("mediation", "sides peace"),
        ("housing", "roofless home"),
        ("abuse-advocacy", "women man escape"),
        ("abuse-recovery", "young after-abuse man violent"),
        ("abuse-recovery", "young after-abuse parents violent"),
        ("perpetrators", "men their-partner own-up"),
        ("women-services", "women justice centre"),
        ("bystander", "peers romance lesson"),
        ("bystander", "peers hatred lesson"),
        ("bystander", "peers nightlife look-after"),
        ("relationship-lessons", "romance lesson school"),
        ("relationship-lessons", "romance lesson young"),
        ("focused-deterrence", "shooters deal police"),
        ("focused-deterrence", "shooters deal neighbours"),
        ("hot-spots", "police walk outside"),
        ("hot-spots", "police walk evening"),
        ("guardians", "watch travel"),
        ("guardians", "watch outside evening"),
        ("night-economy", "nightlife look-after evening"),
        ("night-economy", "nightlife look-after hurt"),
        ("weapons-education", "blade lesson school"),
        ("weapons-education", "blade lesson young"),
        ("crime-awareness", "trial lesson school"),
        ("police-in-schools", "police school regularly"),
        ("police-in-schools", "police school one-by-one"),
        ("exploitation-awareness", "dealer lesson young"),
        ("online-safety", "screen lesson young"),
        ("hate-work", "hatred together"),
        ("first-aid", "bleed lesson"),
        ("first-aid", "bleed young"),
        ("sports", "ball young"),
        ("boxing", "spar"),
        ("adventure", "wild young"),
        ("arts", "make young"),
        ("holiday", "term-over fun"),
        ("after-school", "after-bell young fun"),
        ("after-school", "after-bell parents young"),
        ("youth-club", "evening hang-out young"),
        ("detached", "outside walk youth-staff"),
        ("employment", "jobless job"),
        ("alternative-provision", "expelled other-learning young"),
        ("inclusion", "last-warning keep-in school"),
        ("attendance", "absent school"),
        ("transition", "primary-end term-over"),
        ("transition", "primary-end keep-in school"),
        ("tutoring", "fallen-behind school regularly"),
        ("tutoring", "fallen-behind young elder"),
        ("campaign", "poster young"),
        ("campaign", "poster blade"),
        ("amnesty", "bin blade"),
        ("environment", "light outside"),
        ("environment", "light home"),
        ("community-grants", "small-money neighbours"),
        ("victim-support", "robbed comfort one-by-one"),
        ("victim-support", "robbed comfort advice"),
        ("sexual-violence", "rape comfort"),
        ("welfare-advice", "debts advice"),
    )
)


def told_together(words: Collection[str]) -> list[str]:
    """Approaches of which all clues stand in the words."""
    seen = CLUES.found(list(words)).keys()
    return list(dict.fromkeys(key for key, clues in RULES if clues <= seen))
