"""For whom, as practitioners say it."""

from typing import Final

from analysis.overlap.vocabulary import Reader, term

GROUPS: Final = Reader((
    term("parents", "parents", "adults-in-family", """
        parents, parent, carers, mums, mothers, dads, fathers, caregivers, families,
        guardians, grandparents, mams, mum, dad, nans, step parents, mothers and fathers,
        parents and carers, foster carers, kinship carers"""),
    term("fathers", "fathers", "adults-in-family", """
        fathers, dads, father, fathering, male carers, father figures, male parents, young
        dads, granddads"""),
    term("mothers", "mothers", "adults-in-family", """
        mothers, mums, new mums, pregnant, expectant, mams, new mothers, young mums, mothers
        to be, mums to be, maternity"""),
    term("excluded", "pupils at risk of exclusion", "pupils-at-risk", """
        excluded, at risk of exclusion, risk of permanent, pru, alternative provision, risk of
        suspension, suspended, part time timetable*, expelled, permanently excluded, suspended
        pupils, risk of being excluded, close to exclusion, edge of exclusion, brink of
        exclusion, persistently disruptive, exclusions"""),
    term("movers", "pupils moving to secondary school", "pupils", """
        moving to secondary, move to secondary, transition to, year 6, moving up, starting
        secondary, primary leavers, year 6s, new year 7*, year 7 starters, leaving primary,
        transition pupils, into year 7, big school"""),
    term("whole-class", "whole classes", "pupils", """
        whole class, whole classes, whole year, year group*, all pupils, every pupil, every
        child, assembly, assemblies, classes, whole school, all year, whole cohort, entire
        year, every class, every year, all students, every student, tutor groups, form groups,
        all classes"""),
    term("prison", "people leaving prison", "in-justice", """
        prison leaver*, leaving prison, people in prison, release from prison, released, on
        release, prisoner*, jail, inside prison, ex prisoner*, leaving custody, serving,
        convicted, on probation, on licence, resettlement, on tag, back inside, with
        convictions, criminal convictions, men in custody, women in custody, people released,
        men released, women released, leaving jail, out of jail, coming out of, inmates, ex
        offenders, former prisoners, those released, serving sentence*, resettling"""),
    term("prisoners-families", "families of people in prison", "adults-in-family", """
        families of prisoner*, prisoner* families, parent in prison, parent* in prison,
        relative in prison, family member in prison, imprisoned parent, dad in prison, mum in
        prison, parent inside, loved ones in prison, partners of prisoners, prisoners
        children, prisoners partners, families of people in prison, visiting families"""),
    term("arrested", "people who were arrested", "in-justice", """
        arrested, first time offender*, first time entrant*, custody suite*, cautioned,
        suspects, young offender*, children who offend, in police custody, out of court, in
        contact with police, children in contact, first time in trouble, youth justice,
        children on orders, out of court disposal*, bailed, on tag, released under
        investigation, people who offend, women who offend, in contact with the criminal
        justice, in the criminal justice, in the justice system, women offenders, yjs,
        offending history, history of offending, youth offending, known to police, known to
        the police, with a record, criminal record, their record"""),
    term("patients", "people hurt and in hospital", "patients", """
        patients, emergency department*, a and e, hospital*, injured, trauma ward, admitted,
        hospitalised, wounded, stab victims, treated for, attending a and e, casualty,
        inpatients, turn up injured, young patients"""),
    term("neet", "people out of work and learning", "out-of-work", """
        neet, unemployed, not in education, out of work, jobseeker*, out of education,
        jobless, neets, young unemployed, out of a job, school leavers, job seekers, workless,
        signing on, claimants"""),
    term("victims", "victims", "victims", """
        victim*, survivor*, bereaved, those harmed, women fleeing, experienced domestic,
        people hurt by, abused, targets of, those targeted, harmed, bereaved families,
        witnesses, women leaving, women who have left, women who have fled, hurt by a partner,
        picked on"""),
    term("child-victims", "children who saw abuse", "victims", """
        children .. witness*, children .. experienc* domestic, children .. affected by
        domestic, child victims, children who have seen, lived with domestic, young survivors,
        young witnesses, children who lived, children who have lived, children who have
        witnessed, child witnesses, children living with violence, children exposed, children
        in refuge, children affected by, saw their mum, seen mum"""),
    term("perpetrators", "people who abuse", "perpetrators", """
        perpetrator*, abusive men, men who abuse, who use abuse, who have been abusive, their
        abusive, who use violence, abusers, men who hit, men who hurt, who have hit, who hurt,
        who control, who harm, offenders of domestic, violent men, violent partners, causing
        harm"""),
    term("exploited", "people who are exploited", "exploited", """
        exploited, groomed, trafficked, county lines, at risk of exploitation, gang involved,
        gang members, affected by gangs, missing from home, at risk of cce, used by gangs,
        drawn into gangs, in gangs, gang nominals, ocgs, linked to gangs, vulnerable to
        exploitation, risk of exploitation, county line*, missing"""),
    term("care", "children in care", "care", """
        looked after, care leaver*, care experienced, in care, leaving care, foster*, children
        home*, in foster care, children in care, looked after children, residential home*,
        cared for"""),
    term("send", "disabled people", "needs", """
        send, autis*, adhd, learning disab*, disab*, neurodiver*, special educational, special
        school*, additional needs, disabled, wheelchair*, learning difficult*, sen, ehcp,
        special needs, dyslexi*, autistic"""),
    term("refugees", "refugees and migrants", "migrants", """
        refugee*, asylum, migrant*, newly arrived, unaccompanied, esol, roma, seeking
        sanctuary, sanctuary seekers, new arrivals, displaced, ukrainian*, afghan*"""),
    term("minority", "minority communities", "minority", """
        black boys, black young, black and minorit*, global majority, somali, yemeni, muslim,
        ethnic minorit*, traveller*, chinese community, minorit*, black and asian, asian,
        african, caribbean, bame, racialised, faith communities, diaspora, roma, gypsy,
        travellers, jewish, sikh, polish"""),
    term("lgbt", "LGBT people", "minority", """
        lgbt*, transgender, gay, lgbtq*, queer, lesbian, trans, bisexual"""),
    term("homeless", "people without a home", "homeless", """
        homeless, rough sleep*, sofa surf*, hostel*, street homeless, without a home, no fixed
        abode, in temporary accommodation"""),
    term("users", "people who use drugs", "users", """
        drug users, people who use drugs, addicts, in recovery, drug user*, using drugs, using
        substances, people using, heavy drinkers, dependent drinkers, people with addictions,
        in treatment"""),
    term("night", "people on a night out", "night", """
        revellers, night out, drinkers, clubbers, students, partygoers, people out drinking,
        club goers, pub goers"""),
    term("residents", "residents", "residents", """
        residents, neighbours, local people, tenants, whole community"""),
    term("sex-workers", "people in sex work", "sex-workers", """
        sex work*, street sex"""),
    term("older", "older people", "older", """
        older people, over 60s, pensioners, elderly, over 55s, over 65s, pensioner*,
        grandparents, elders, retired"""),
))  # fmt: skip
