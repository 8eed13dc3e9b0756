"""Clues to whom it is about, who does it, and what befell them; see ``clues``."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

PEOPLE: Final[tuple[Term, ...]] = (
    term("young", "", "", """
        child*, kid*, teen*, pupil*, student*, young*, youth*, boys, girls, lads,
        lasses, boy, girl, adolescen*, juniors, under 18*, under 16*, year 7*, year
        8*, year 9*, year 10*, year 11*, 11 to 16, schoolchild*, sons, daughters"""),
    term("small", "", "", """
        toddler*, baby, babies, nursery, infant*, preschool*, pre school*, under
        fives, under 5s, tots, little ones, newborn*, pregnan*, reception, first year,
        bump*"""),
    term("elder", "", "", """
        adult*, coach, coaches, volunteer*, worker, mentor*, grown up*, someone,
        somebody, retired, role model*, uncle*, aunt*, person who, man who, woman who,
        people who have been, graduate*, businesspeople, tradespeople, older"""),
    term("one-by-one", "", "", """
        individual*, one to one*, one to ones, each, matched, matches, paired, pairs,
        wing, personal*, alongside, one at a time, single, own, beside, same person,
        same face, company"""),
    term("regularly", "", "", """
        weekly, every week, each week, fortnight*, regular*, monday*, tuesday*,
        wednesday*, thursday*, for a year, all year, over a year, twelve months, six
        months, for months, an hour a, two terms, three terms, long term"""),
    term("clinic", "", "", """
        hospital*, casualty, nurse*, bedside, emergency, a and e, trauma, resus,
        doctors, infirmary, surgeon*, wheeled, stitch*, ward staff, clinical,
        admitted, inpatient*, ambulance*"""),
    term("hurt", "", "", """
        injur*, wound*, stab*, hurt*, assault*, attack*, beaten, shot, shooting*,
        victim*, harmed, bleeding, slashed"""),
    term("police", "", "", """
        police*, officer, officers, constable*, bobby, bobbies, pcso*, coppers,
        detective*, sergeant*, force"""),
    term("caught", "", "", """
        arrest*, cell, cells, detained, picked up, caught, police station, brought
        into custody, police custody, custody suite*, charged, booked in, first
        offence, shoplift*, offend*, in trouble with"""),
    term("spared", "", "", """
        prosecut*, court, courts, charge, caution*, criminal record, second chance,
        stay out of, kept out of, keeps them out, steer*, divert*, instead, diversion"""),
    term("jail", "", "", """
        prison*, jail, jails, hmp, yoi, behind bars, inmate*, altcourse, risley,
        hindley, kirkham, styal, sentence*, landing*, remand*, incarcerat*, parole"""),
    term("out", "", "", """
        release*, let out, leaving, leaves, leavers, coming out, come out, gate,
        freed, walk out, fresh start, back home, return*, resettl*"""),
    term("kin", "", "", """
        family, families, father*, dad*, mum*, mother*, partner*, relative*, children,
        son, daughter, loved one*, wives, husband*, visits, visiting"""),
    term("home", "", "", """
        flat, flats, room, rooms, tenanc*, housing, roof, bed, beds, hostel*,
        landlord*, rent, front door, accommodat*, lodging*, place to live, a home,
        homes"""),
    term("roofless", "", "", """
        homeless*, nowhere, sofa*, evict*, rough sleep*, kicked out, thrown out, care
        leavers, losing their home"""),
    term("job", "", "", """
        job, jobs, work, employ*, interview*, cv, cvs, trade, trades, apprentic*,
        vacanc*, foreman, safety card, site skills, applying, apply, qualification*,
        trial*, placement*, pay packet"""),
    term("jobless", "", "", """
        unemploy*, neet, neets, jobless, out of work, workless, claimant*, idle, on
        the dole, on benefits"""),
    term("parents", "", "", """
        mother, mothers, mum, mums, mams, father, fathers, dad, dads, parents, parent,
        carers, guardians, grandparents"""),
    term("raising", "", "", """
        learn*, course, evenings, sessions, group, classes, be there for, calm,
        boundaries, praise, bring up, raising, cope, coping, behaviour, skills,
        teenagers, discipline, confident parent*, bond*, play with"""),
    term("own-child", "", "", """
        their son, their daughter, their own child*, whose son, whose daughter, whose
        child*, whose teenager*, their teenager*, by their child*, from their child*,
        adolescent*, the child who"""),
    term("violent", "", "", """
        violen*, hits, hit, hitting, hurt*, threat*, aggress*, lash*, attack*,
        frighten*, smash*, abus*, beat*, fear*"""),
    term("house-call", "", "", """
        in the home, at home, the household, kitchen table, one table, round the
        table, living room, visits, visit, knock*, doorstep, whole family, everyone,
        everybody, under one roof"""),
    term("untangle", "", "", """
        bills, rows, routines, school, debts, practical, sort*, untangl*, plan,
        problems, crisis, struggling, under pressure, strain, overwhelm*"""),
    term("man", "", "", """
        a man, man who, boyfriend*, husband*, partner, partners, ex, him,
        relationship*, abus*, domestic"""),
    term("women", "", "", "women, woman, ladies, mothers, mums, her, she, survivor*, sisters"),
    term("escape", "", "", """
        leave*, leaving, flee*, fled, get away, escape*, safe*, refuge, through the
        courts, injunction*, caseworker*, advocate*, adviser*, hurts, danger*, fear*"""),
    term("men", "", "", "men, fathers, dads, husbands, male partners, boyfriends, ex partners"),
    term("their-partner", "", "", """
        their partner*, their wives, their wife, girlfriend*, wives, their families,
        loved ones, their relationship*, a partner, women they, those they love, their
        ex, at home"""),
    term("own-up", "", "", """
        treat, how they treat, change*, chang*, stop, responsib*, own, control*,
        abus*, hurt*, face, behaviour, respect*, better, confront*, learn"""),
    term("after-abuse", "", "", """
        grew up with, growing up with, lived with, living with, saw, seen, witness*,
        heard, after, recover*, heal*, survived, came through"""),
    term("trauma", "", "", """
        trauma*, nightmare*, cannot sleep, sleep, frighten*, shooting, murder, killed,
        horror*, shock, haunted, flashback*, terrible, awful, what they have seen,
        witness*"""),
    term("therapy", "", "", """
        therap*, clinical, clinician*, psycholog*, specialist help, treatment,
        counsel*, qualified, emdr, sessions with, paint, clay, play"""),
    term("low", "", "", """
        anxi*, anxious, depress*, low, sad, self harm*, griev*, grief, worried,
        worries, panic, lonely, mood, suicid*, stress*, wellbeing, mental"""),
    term("listen", "", "", """
        talk, talking, listen*, confiden*, private, counsel*, therap*, safe to say,
        chat, quiet, someone to, open up"""),
    term("dealer", "", "", """
        dealer*, gang*, county lines, sell drugs, selling drugs, drugs for, run drugs,
        criminals, groom*, exploit*, lines, organised crime, cuckoo*, traffick*, older
        men, elders"""),
    term("free", "", "", """
        caseworker*, break, free, way out, escape, stand by, support*, help*, exit,
        one to one, worker, workers, safe, untangle, disrupt*, rescue*, risk"""),
    term("drugs", "", "", """
        drug*, cannabis, cocaine, ketamine, ket, alcohol, drink*, spice, weed,
        substance*, vap*, addict*, using, pills, heroin"""),
    term("treat", "", "", """
        nurse, worker*, cut down, stop*, quit, clean, recover*, support*, treatment,
        advice, help*, harm, specialist, prescrib*, detox*, session*"""),
    term("wronged", "", "", """
        wronged, harmed, victim*, hurt, harm, sorry, apolog*, amends, did wrong,
        wrongdoer*, offender*, those who offend"""),
    term("face", "", "", """
        face to face, meet*, brings, bring, together, repair*, put right, hear, listen
        to, conversation*, dialogue, conference*, sorry, apolog*, amends"""),
    term("youth-staff", "", "", """
        youth worker*, workers, youth team, staff, detached, outreach, pair of"""),
    term("robbed", "", "", """
        attacked, robbed, victim*, mugged, crime, burgled, witness*, bereaved, murder"""),
    term("comfort", "", "", """
        sit with, ring, someone to, emotional, practical, cope, recover*, support*,
        court, listen*, advice"""),
    term("rape", "", "", "rape*, sexual violence, sexually, sexual assault*, sexual abuse, isva*"),
    term("debts", "", "", """
        debt*, arrears, benefits, bills, universal credit, money, budgeting, fuel,
        food"""),
    term("advice", "", "", """
        advice, advis*, help with, claim*, appeal*, sorted, casework, support with"""),
    term("justice", "", "", """
        offend*, probation, court, on tag, justice system, police contact, criminal
        justice, custody, convict*, arrested, prison"""),
    term("centre", "", "", """
        centre, hub, drop in, day centre, service, nurse, lawyer, one stop, space"""),
)  # fmt: skip
