"""More ways to say about which problem and for whom: plain talk, bid talk, slang."""

from typing import Final

PROBLEM_SAYINGS: Final = {
    "weapons": """
        armed, stabbing*, stabbed, shooting*, shot, gunfire, gun crime, knife carry*,
        sharp object*, bladed article*, bleed kit*, tourniquet*, carry* a blade,
        zombie knives""",
    "gangs": """
        ocg, ocgs, organised criminal*, dealers, drug deal*, drug line*, cce, cse,
        trafficking, modern slave*, runaway*, missing episode*, go missing, going
        missing, urban street gang, postcode war*, feuding group*, older criminals,
        recruited by""",
    "street-violence": """
        violence, violent, attack*, beaten up, beating*, punch up*, brawl*, lash* out,
        flare up*, blow up*, hot headed, short fuse, red mist, trouble between,
        tension*, rival*, beef, revenge, robbed, mugg*, affray, wounding""",
    "domestic": """
        domestic, violent partner*, dangerous partner*, abusive ex, violent husband*,
        violent home*, coercion, hit or controlled, hits her, hurt by a partner, hurt
        by someone they love, fled, fleeing, da victims, dva, idvas, living in fear,
        seen mum hurt, violence at home, abusers, who abuse, abusive men, men who hit,
        men who hurt""",
    "sexual": """
        sexual violence, sexual assault*, sexual offence*, sexual abuse, rape, raped,
        isva*""",
    "relationships": """
        masculinit*, gender norm*, gender stereotyp*, girls and boys treat, respect
        for girls, respect for women, sexis*, jealous*, porn*, nudes, catcall*, toxic,
        unwanted touch*, what love is, red flag*""",
    "school": """
        expelled, kicked out of school, thrown out of school, losing their place, lose
        their place, out of class, sent home, removed from lessons, bunk*, skip*
        lessons, skip* school, off school, missing school, persistently absent,
        disaffect*, drop* out, dropping out, behaviour in school, disruptive, pru, big
        school, secondary school move, moving up, starting secondary, year 6, year 7,
        settle in""",
    "reoffending": """
        going straight, go straight, jail, inside, prison gate, through the gate, ex
        offender*, convictions, convicted, back inside, on tag, come out of, parole,
        probation, offending""",
    "first-offending": """
        first offence, first arrest*, arrested, in trouble with the police, trouble
        with the law, brush with the law, caught by police, shoplift*, criminalis*,
        youth justice, out of court, pre court, prosecut*, charged""",
    "asb": """
        troublemak*, rowdy, noise, damage, graffiti tag*, fireworks, throwing stones,
        off road bikes, intimidat*, gathering, gather, hanging about, hang around,
        loiter*, complaints""",
    "mental-health": """
        low in mood, struggling to cope, struggling emotionally, worries, worry,
        worried, stress*, panic, suicid*, grief, griev*, bereavement, eating
        disorder*, lonely, loneliness, isolated, bad dreams, haunted, frightened,
        emotional wellbeing, emotional needs, mental ill health, what they have seen,
        what happened to them""",
    "substances": """
        ket, weed, spice, booze, drunk, drink problem*, binge, heroin, crack cocaine,
        coke, pills, vapes, nitrous, getting clean, get clean, sober, recovery from
        addiction, cut down, misuse, getting high, bagging""",
    "family": """
        at breaking point, end of their tether, rows at home, arguing, home life, son
        or daughter, violent adolescent*, capva, cpv, apv, family pressures, household
        under, conflict at home, teenage behaviour, bringing up, parenting""",
    "work": """
        jobs, job, unemployment, employment, apprenticeship*, careers, workless,
        signing on, neets, skills gap, living wage, labour market""",
    "home": """
        kicked out of home, somewhere safe to sleep, night shelter, temporary
        accommodation, a bed for the night, housing need, nowhere to live, supported
        accommodation""",
    "hate": """
        hate, hateful, hatred, picked on, because of who they are, islamophob*,
        antisemit*, transphob*, disablist, name calling, race, faith, difference*,
        minorities, tolerance, cohesion, community tension*""",
    "night": """
        clubbers, clubs and bars, bars and clubs, town at night, after dark in town,
        drunk, revellers, weekend nights, pubs, bouncers, venues""",
    "early": """
        talking and listening, early talk, first words, babies, toddlers, under fives,
        under 5s, ready for school, first thousand days, first 1000 days, bonding,
        perinatal, antenatal""",
    "online": """
        phones, smartphone*, group chats, snapchat, instagram, gaming, screen time,
        digital harm*""",
    "burglary": """
        burgl*, break in, break ins, broken into, target harden*, home security, door
        lock*, window lock*, theft, stolen""",
    "poverty": """
        poverty, hardship, cost of living, food bank*, foodbank*, debt, debts, fuel
        poverty, hungry, hunger, free school meals""",
}
GROUP_SAYINGS: Final = {
    "parents": """
        mams, mum, dad, nans, grandparents, step parents, mothers and fathers, parents
        and carers, foster carers, kinship carers""",
    "fathers": "father figures, male parents, young dads, granddads",
    "mothers": "mams, new mothers, young mums, mothers to be, mums to be, maternity",
    "excluded": """
        expelled, permanently excluded, suspended pupils, risk of being excluded,
        close to exclusion, edge of exclusion, brink of exclusion, persistently
        disruptive, exclusions""",
    "movers": """
        primary leavers, year 6s, new year 7*, year 7 starters, leaving primary,
        transition pupils, into year 7, big school""",
    "whole-class": """
        all year, whole cohort, entire year, every class, every year, all students,
        every student, tutor groups, form groups, whole school, all classes""",
    "prison": """
        people released, men released, women released, leaving jail, out of jail,
        coming out of, inmates, ex offenders, former prisoners, those released,
        serving sentence*, resettling""",
    "prisoners-families": """
        dad in prison, mum in prison, parent inside, loved ones in prison, partners of
        prisoners, prisoners' children, prisoners' partners, families of people in
        prison, visiting families""",
    "arrested": """
        in contact with police, children in contact, first time in trouble, youth
        justice, children on orders, out of court disposal*, bailed, on tag, released
        under investigation, people who offend, women who offend, in contact with the
        criminal justice, in the criminal justice, in the justice system, women
        offenders, yjs""",
    "patients": """
        hospitalised, wounded, stab victims, treated for, attending a and e, casualty,
        inpatients, turn up injured, young patients""",
    "neet": """
        neets, young unemployed, out of a job, school leavers, job seekers, workless,
        signing on, claimants""",
    "victims": """
        people hurt by, abused, targets of, those targeted, harmed, bereaved families,
        witnesses, women leaving, women who have left, women who have fled, hurt by a
        partner, picked on""",
    "child-victims": """
        young survivors, young witnesses, children who lived, children who have lived,
        children who have witnessed, child witnesses, children living with violence,
        children exposed, children in refuge, children affected by, saw their mum,
        seen mum""",
    "perpetrators": """
        abusers, men who hit, men who hurt, who have hit, who hurt, who control, who
        harm, offenders of domestic, violent men, violent partners, causing harm""",
    "exploited": """
        at risk of cce, used by gangs, drawn into gangs, in gangs, gang members, gang
        nominals, ocgs, linked to gangs, vulnerable to exploitation, risk of
        exploitation, county line*, missing""",
    "care": "in foster care, children in care, looked after children, residential home*, cared for",
    "send": """
        additional needs, disabled, wheelchair*, learning difficult*, sen, ehcp,
        special needs, dyslexi*, autistic""",
    "refugees": """
        seeking sanctuary, sanctuary seekers, new arrivals, displaced, ukrainian*,
        afghan*""",
    "minority": """
        minorit*, black and asian, asian, african, caribbean, bame, racialised, faith
        communities, diaspora, roma, gypsy, travellers, jewish, sikh, polish""",
    "lgbt": "lgbtq*, queer, lesbian, trans, bisexual",
    "homeless": "street homeless, without a home, no fixed abode, in temporary accommodation",
    "users": """
        drug user*, using drugs, using substances, people using, heavy drinkers,
        dependent drinkers, people with addictions, in treatment""",
    "night": "partygoers, people out drinking, club goers, pub goers, night out",
    "older": "over 55s, over 65s, pensioner*, grandparents, elders, retired",
}
