"""What is done with whoever lives there, and for the old, the new and the hungry."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

NEIGHBOURS: Final[tuple[Term, ...]] = (
    term("community-grants", "community development", "community", """
        neighbours, residents .. run, local groups, community group*, small pots, seed fund*,
        community grant*, small grants, grassroots, community organis*, residents association,
        community champion*, asset based, community led, neighbourhood group*, community
        development, community hub*, community event*, community leader*, fun day*, capacity
        building, resident led, local forum, street party, up to 1k, up to 500, start
        something, got an idea, ideas from residents, local ideas, local people .. run, people
        who live here, run by local, run by residents, led by residents, led by local,
        resident group*, tenants group*, tenants association, community association, community
        champions, community connector*, community builder*, community action, community fund,
        small awards, micro grants, micro fund*, mini grants, pots of money, grants of up to,
        grant pot, neighbourhood fund, local fund, street part*, festival*, community day*,
        big lunch, get together, bring people together, brings people together, neighbours
        together, social action, youth social action, volunteering in, good causes""",
        sure="""
        residents tenants grassroots micro-grants pots neighbours neighbourhood association
        street-party community-led""",
        telling="""
        community communities local groups group small grants grant fund funding ideas people
        run led volunteers champions road street estate together events fun festival bring put
        £300 £500 development organise connect belonging voluntary resident participatory
        decide kitty panel idea bright anyone ask pot bunting apply applications cheque
        noticeboard WhatsApp"""),
    term("older-people", "company for older people", "older", """
        older people, older residents, over 50s, over 55s, over 60s, over 65s, pensioners,
        elderly, dementia, memory cafe*, memory café*, lunch club*, tea dance*, lonely,
        loneliness, isolated older, befriending .. older, scams""",
        sure="""
        dementia Alzheimer's memory-café memory-cafe pensioners elderly lonely loneliness
        over-60s over-65s reminiscence widowed""",
        telling="""
        older age retired residents lunch tea singing company café carers gentle chair
        exercise scams doorstep befriending phone call bingo isolated isolation hall @older
        memory problems sandwiches hip falls dominoes bowls knit"""),
    term("intergenerational", "old and young together", "older community", """
        intergenerational, intergen, old and young, young and old, across generations,
        generations together, nans and, grandads and, pensioners and .. young, older residents
        .. young, young people .. older residents, care home .. pupils, pupils .. care home""",
        sure="""
        intergenerational intergen generations nans grandads grandparents""",
        telling="""
        old older young younger together pensioners teenagers pupils residents care-home
        stories share sharing learn tea garden digging allotment fear understanding over-60s
        lads record letters cards baking knit grandparent"""),
    term("migrants", "help for refugees and migrants", "", """
        asylum seek*, refugee*, unaccompanied, newly arrived, new arrivals, esol, english for
        speakers, english classes, roma families, migrant*, settle in .. country, sanctuary""",
        sure="""
        refugee refugees asylum unaccompanied ESOL migrants migrant sanctuary Roma
        interpreters newly-arrived""",
        telling="""
        arrived arrivals new country English language classes speak interpreter integration
        welcome settle advice Home-Office hotel minors young people Sudanese Afghan Kurdish
        Syrian Ukrainian orientation football rights friends conversation lads phrasebook
        arriving"""),
    term("food", "food and meals", "food hardship", """
        food bank*, foodbank*, food parcel*, food pantry, pantry, community meal*, hot meal*,
        social supermarket, food club*, community fridge, soup kitchen, community café,
        community kitchen, free meal*, holiday hunger""",
        sure="""
        foodbank pantry fridge parcels soup supermarket groceries""",
        telling="""
        food meals meal hot hungry hunger families cook cooking kitchen fresh free poverty
        cost vouchers surplus volunteers share table eat lunch dinner membership basket full
        batch slow"""),
)  # fmt: skip
