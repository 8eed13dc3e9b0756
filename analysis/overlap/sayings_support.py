"""More ways to say what is done with one person or family: plain talk, bid talk, slang.

Each line is a class of expressions: who does it, what they do, to whom, when or where.
"""

from typing import Final

SUPPORT_SAYINGS: Final = {
    "mentoring": """
        steady influence, good influence, positive influence, under their wing, under
        her wing, takes under, one to ones, walked the same road, walked in their
        shoes, grew up on the same, same background, hours a week with a child, hours
        a week with a young, weekly company, male role model*, big cousin, one
        constant adult, constant grown up, same grown up, a grown up who, grown up to
        talk, adult outside the family, adult in their life, adult who believes,
        believe* in them, believes in you, somebody who listens, somebody to talk to,
        somebody in their corner, someone who listens, someone they trust, somebody
        they trust, a listening adult, older friend, trusted friend, volunteer friend,
        one on one, 1 1 sessions, 1 1 support, one 2 one, side by side,
        alongside them, walk* with them, sticks with, stick* by, same person each
        week, same person every week, sees the same, sit down with, cuppa and a chat,
        over a brew, takes them out, out for a walk, guide and, matches .. with an
        adult, matches .. with a volunteer, matches .. with a trained, linked with an
        adult, linked with a volunteer, paired up with, teamed up with, teamed with, a
        mate who, been through it, been there themselves, turned their lives, turned
        their own lives, credible messenger*, peer coach*, coaching for young, youth
        coach*, success coach*, transformational coach*, inspirational adult*,
        aspiration*, goal* and ambition*, set targets, weekly meeting*, meets weekly,
        meet each week, meets each, fortnightly meeting*, hour each week, relationship
        based support""",
    "keywork": """
        worker of their own, own worker, one worker, one plan, single plan, lead
        worker, sorts out, help* with forms, goes with them to, accompan* ..
        appointment*, case manage*, case hold*, team around, tailored plan, bespoke
        plan, bespoke support, tailored support, personalised support, person centred
        support, intensive case, intensive help, multiple needs, multiple
        disadvantage, wrap around, wraparound package, floating support, link worker*,
        transition worker*, personal plan, small caseload*""",
    "navigators": """
        urgent treatment, violent injury, violence related injur*, stitched, wheeled
        in, co located in, hospital bed*, in hospital, into hospital, hospital ward*,
        on the wards, casualty, ae department, ed based, in the ed, ed and, resus,
        trauma team, trauma nurse*, trauma patients, paramedic* refer, nurse led,
        nurse* .. assault, clinicians .. assault, turn up injured, come in injured,
        arrive .. injured, brought in .. injur*, knife injur*, stab wound*, stab
        victim*, gunshot, attend* .. with injur*, assault related injur*, treated for
        .. assault, treated for .. stab*, wounded, discharged from hospital, leave
        hospital, leaving hospital, hospital navigat*, violence intervention hospital,
        youth violence intervention, royal infirmary, infirmary, fracture clinic,
        minor injuries""",
    "custody-navigators": """
        cells, the suite, brought to the suite, brought into the, under arrest, police
        custody youth, in custody at the police, police station, police cell*, custody
        block, custody sergeant*, booked in, held at, locked up overnight, picked up
        by police, while in custody, appropriate adult*, moment of arrest, reachable
        moment in custody, divert and, custody youth work*, custody based, custody
        healthcare, detainee*""",
    "cbt": """
        winds them up, wind* you up, thought turns, urge to, count to ten, before the
        punch, turns into a punch, throwing a punch, swing first, stop and think,
        pause before, before they act, before acting, before lashing, split second,
        lash* out, thinking pattern*, thinking and behaviour, automatic thought*,
        triggers, trigger point*, spot their triggers, cost of reacting, react*
        differently, respond differently, different choice*, better choices, make
        choices, decision making, offending behaviour programme*, behaviour change
        group*, behaviour change course, becoming a man, cognition, reframe, role play
        .. conflict, weigh up, what they are thinking""",
    "social-skills": """
        emotional control, emotional wellbeing group, emotional coaching, emotion
        coaching, emotional needs, emotional intelligence, name what they feel, say
        how they feel, talk about feelings, understand* their feelings, understand*
        feelings, worries and anger, manag* frustration, keep calm, keeping calm, stay
        calm, staying calm, calm corner, calmer, hot headed, short fuse, flare up*,
        red mist, boil over, blow up, tantrum*, meltdown*, cope with conflict,
        disagree* well, handl* disagreement*, get on with each other, getting along,
        get along, listening skills, communication skills, team building, teamwork,
        turn taking, sharing and, kindness, be kind, playground problem*, playground
        fall*, small group* .. behaviour, group work .. behaviour, sel programme, pshe
        .. emotion*, relax*, mindful*, breathing, meditation, character education,
        self belief, confidence and self, build* confidence, resilien*, self
        awareness, regulation skills""",
    "counselling": """
        put it into words, heard and understood, someone qualified, fifty minute, hour
        slots, talk it through, talk* things through, talk about what is, somebody
        qualified to talk, private space to talk, someone to talk to in confidence, in
        confidence, confidential, space to talk, place to talk, chance to talk, room
        to talk, talking treatment*, talking support, talking rooms, therap* hours,
        hours of therapy, sessions with a therapist, emotional support, emotional
        help, mental wellbeing, mental ill health, wellbeing worker*, wellbeing
        coach*, wellbeing hub, wellbeing drop, mental health worker*, mental health
        drop, mhst, school mental health, eating problem*, panic, panic attack*,
        suicid*, bereave*, grief, griev*, low self worth, struggl* with their mental,
        listening sessions, kooth, online counselling, text a counsellor, bacp,
        supervised counsell*, psycholog*""",
    "trauma-therapy": """
        what happened to them, what has happened, after what happened, bad memories,
        memories of, frightened by, haunted, bad dreams, cannot sleep after, terrible
        things, frightening things, seen things, awful things, shock* .. event*,
        experienced violence, exposed to violence, exposure to violence, witnessed
        violence, victims of violence .. therap*, healing, recovery therapy, sand
        tray, sandplay, puppets, clay and, drama therapist*, art therapist*, music
        therapist*, play therapist*, psychotherap*, specialist clinic*, clinical
        psycholog*, trauma service, trauma clinic, trauma support, trauma work, tf
        cbt, narrative exposure, complex trauma, developmental trauma, childhood
        trauma, equine therap*, creative therap*""",
    "integrated-offender": """
        repeat offend*, persistent offend*, most prolific, high risk offend*, tagged,
        on tag, electronic tag*, gps tag*, curfew, youth justice order*, supervised by
        probation, probation practitioner*, on probation, community order*, community
        sentence*, unpaid work, suspended sentence*, mappa, multi agency public,
        offenders .. managed, managing offend*, joint management .. offend*, youth
        justice team, youth justice worker*, licence recall""",
    "exploitation-support": """
        made to sell, made to carry, made to deal, forced to sell, forced to deal,
        forced to carry, sell drugs for, put on a train, bag for older, holding drugs,
        stash*, used by gangs, used by dealers, used by older, run* drugs, running
        drugs, drug mule*, carry* packages, deal line*, going country, go country,
        going ot, trap house*, trapped by, working for dealers, pulled into gangs,
        drawn into gangs, draw* into crime, dragged into, lured, recruited by gangs,
        gang recruit*, in gangs, gang nominal*, gang affected, gang associat*, gang
        life, gang linked, organised criminal*, ocg, ocgs, organised gang*, street
        gang*, urban street gang, cce, cse, national referral mechanism, nrm, modern
        slave*, forced crim*, at risk of being exploited, risk of exploitation,
        vulnerable to exploitation, criminal* exploit*, sexual* exploit*, home taken
        over, homes taken over, takeover of, missing episode*, missing children,
        children who go missing, missing overnight, runaway*, run away, older
        boyfriend*, out of the life, leave .. gang behind, walk away from gangs, way
        out of gang*, gang disengage*""",
    "substance-support": """
        skunk, smoke too much, tier 2, tier 3, d and a, using too much, drug and
        alcohol worker*, getting off drugs, off drugs, come off, coming off, give up
        .. drink, kick the habit, sober, sobriety, drink problem*, problem drink*,
        heavy drink*, binge drink*, booze, boozing, alcohol problem*, alcohol use,
        alcohol misuse, drug problem*, drug misuse, drug taking, drug education, drug
        users, using drugs, use drugs, taking drugs, ket, coke, crack, heroin,
        opiate*, pills, mdma, ecstasy, nitrous, nos canisters, balloons .. gas, thc,
        edibles, vapes, smok* weed, smok* cannabis, getting high, stoned, high on,
        needle exchange, methadone, key worker .. drug*, structured treatment, brief
        intervention*, relapse, recovery communit*, in recovery, recovery support,
        recovery café, recovery cafe, 12 step, twelve step, substance worker*, drugs
        worker*, alcohol worker*, dual diagnosis""",
    "mst": """
        care entry, entering care, entry to care, edge of custody, brink of care,
        whole household several, in home therap*, home based therap*, home based
        family, therap* in the home, therapists visit, therapy for the whole family,
        therapy for families, whole family therap*, systemic family, family
        psychotherap*, therapeutic family, clinic in the home, round the clock ..
        famil*, 24 hour .. famil*, intensive family, intensive home, keep .. out of
        care, stay out of care, out of residential care, risk of coming into care,
        prevent* .. entering care, family patterns, patterns in the family,
        adolescents with persistent""",
    "parenting": """
        dealing with moods, mums meet, dads meet, parents meet, mums .. ways of, dads
        .. ways of, circle of security, incredible years, nurturing programme,
        parenting puzzle, timid to tiger, mams, mam and dad, mams and dads, mum and
        dad group, nans, grandparents .. raising, step parents, guardians of, course
        for carers, help* mums, help* dads, helps parents, support for mums, support
        for dads, support for parents, support for carers, being a mum, being a mam,
        be better parents, parent better, parents at the end of, end of their tether,
        tough nights, bedtime battle*, cope with teenagers, coping with teenagers,
        teenage behaviour, understand* their teenager, understand* teens,
        understanding your child, understand your, solihull, talking teens, parents ..
        workshop*, parents .. sessions, parents .. eight week*, parents .. ten week*,
        parents .. six week*, parent coach*, parental skill*, parent skills, parent
        support, caregiver*, carers .. group, carers .. sessions, family skills,
        family learning, strengthen* families, parents plus, raise children, raising
        kids, raising boys, raising a teenager, discipline at home, rules at home,
        house rules, family rules, warm and firm, family group for""",
    "family-violence": """
        violence from their child, violence towards parents, violent towards parents,
        violence by a teenager, hurt by their own, child who hits, children who hit,
        hits them, kicks and punches at home, son or daughter, their own son, their
        own daughter, violent adolescent*, violent teenager*, aggressive teenager*,
        frightened of their child, frightened of their own, afraid of their own,
        scared of their own, violent at home, child to parent, adolescent to parent,
        apva, cpv, apv, cpva, parent abuse, teenage violence at home, violence in the
        home, aggress* at home, lash* out at home, violence in the family, lash* out
        at .. parent*, lash* out at .. mum*""",
    "family-support": """
        lend a hand, frazzled, worn out parents, juggling, holding it together, keep
        going as a family, round the kitchen table, at the kitchen table, knocks on
        the door, visits at home, visit* .. at home, helps the whole, whole household,
        families on the edge, families at breaking, breaking point, families struggl*,
        struggling families, hard pressed, families living in, families facing,
        families needing, families with complex, family help worker*, supports
        families, early intervention .. famil*, family early help, early help worker*,
        parents and siblings, brothers and sisters, everybody in the house, everyone
        in the house, everybody at home, practical support .. famil*, practical help
        .. famil*, supporting famil*, think family, family outreach, family liaison,
        family centre*, home start, homestart, family champion*, family mentor*,
        family key worker*, family plan, in home family, home based family, keep*
        families together, keep* families safe, keep* the family""",
    "early-years": """
        calls on new mums, new mum*, new dad*, second birthday, first birthday, third
        birthday, nurse visits .. mum*, wellcomm, elklan, book gift*, dolly parton,
        little ones, tiny tots, tots, tiddlers, bumps and babies, bump to, mums to be,
        parents to be, expectant, expecting, pregnan*, before birth, before they are
        born, midwi*, newborn*, first years, first three years, 0 5, 0 to 5, 0 3, 0 to
        2, 0 4, under 4s, under 3s, under 2s, two year olds, three year olds, pre
        schooler*, preschool*, before they start school, ready for school, school
        ready, start school ready, ready to learn, reception children, reception year,
        eyfs, early talker*, learn to talk, learning to talk, first words, language
        delay*, late talker*, chat* with babies, story time, storytime, singing with,
        messy play, soft play, baby massage, baby group*, baby cafe, bonding,
        breastfeed*, infant mental health, parent infant, health visitor*,
        childminder*, childcare, speech sound*, salt therapist, makaton, talk boost,
        sing and rhyme""",
    "prison-families": """
        someone serving, serving time, doing time, inside famil*, visits and letters,
        letters home, dad in prison, dad is inside, dads inside, mum in prison, parent
        inside, parents inside, parent .. jail, dad .. jail, mum .. jail, partner in
        prison, partners of prisoner*, partners of people in prison, relatives of
        prisoner*, loved one* in prison, loved one* inside, family of prisoner*,
        visitors centre, visitors' centre, visiting time, family days, family visit*,
        visit* .. prison .. famil*, someone in the family is inside, relative .. jail,
        relative .. sentenced, parent .. sentenced, court family""",
    "resettlement": """
        fresh out of, straight out of prison, just out of, newly out, days out of, let
        out of prison, getting out of prison, out of hindley, out of altcourse, prison
        to, from custody to, women leaving prison, on the outside, life outside, out
        the other side, walk out of prison, walk out the gate, out of the gate,
        waiting at the gate, picked up from the gate, at the gates, through the prison
        gate, day of release, first day out, first days out, first weeks out, first
        night out of prison, days after release, weeks after release, weeks before
        release, done their time, served their time, finish* their sentence, end of
        sentence, end of their sentence, men coming out, women coming out, lads coming
        out, young men coming out, coming out of jail, coming out of custody, come out
        of prison, came out of prison, come home from prison, back in the community,
        return* from prison, return* from custody, people released, those released,
        men released, women released, freed, post release, post custody, leaving the
        secure, leave prison, leavers of prison, going straight, go straight, ex
        offender*, ex prisoner*, former prisoner*, people with convictions .. home,
        reintegrat* .. community, reintegration, rebuild* their lives after""",
    "in-prison": """
        landings, wings, peer mentors on the, on the landings, prison staff, prison
        regime, hmp, yoi, prison wing, landing, on the wing, prison violence
        reduction, inside prison, in prison, behind bars, behind the wall, men in
        custody, women in custody, people in custody, serving prisoner*, serving a
        sentence, serving sentence*, peer led .. prison*, prison officers, prison
        based, prison education, prison workshop*, secure estate, secure unit, secure
        training, young offender institution, inmates""",
    "pre-court": """
        avoid a record, work it off, youth conditional, steal or fight, first mistake,
        one mistake, silly mistake*, caught with, kept out of court, stay out of
        court, out of the court, before court, ahead of court, instead of charge,
        instead of a charge, second chance instead, criminal record*, clean record,
        first brush with, first time in trouble, in trouble for the first, first run
        in, first scrape, first caught, caught by police, caught shoplift*, shoplift*,
        low level crime, minor offence*, minor crime, petty crime, nuisance offence*,
        early offend*, point of charge, release under investigation, released under
        investigation, deferr*, diversion scheme*, diversion programme*, diversion
        from, diverted, diverts, prevention and diversion, crime prevention referr*,
        youth panel, youth offending prevention, chance to change, checkpoint,
        referral order*""",
    "restorative": """
        did wrong, wronged, wrongdoer*, shuttle mediation, making up for, put things
        right, make things right, making it right, make it right, make good, say
        sorry, apolog*, hear from the person, hear the harm, meet the victim, meets
        the victim, meet their victim, victim and offender, offender* meet, victims ..
        talk to, sit down with .. harmed, the harm they, harm caused, caused harm, rj,
        conferenc* .. victim*, letter* of apology, reparation""",
    "mediation": """
        fell out, falling out between, falling out .. group*, families at war, bad
        blood, beef, beefs, postcode war*, postcode rival*, rivals, rival group*,
        rival gang*, rival estates, between estates, warring, truce, peace maker*,
        peacemak*, peacekeep*, keep the peace, make peace, cool* tension*, defus*,
        neighbour dispute*, neighbours .. dispute*, go betweens, bring* both sides,
        both sides, arbitrat*, conciliat*, family mediat*, score settling, settle
        scores, settl* scores, tit for tat, payback, threats to life, cease fire,
        ceasefire, violence interrupter*, interrupter*""",
    "housing": """
        bed and, a roof, roof over their, a key to, own place, place of their own, own
        tenancy, first tenancy, keep* their tenancy, losing their home, lose their
        home, lost their home, kicked out, thrown out, chucked out, told to leave
        home, couch*, sofa*, crash pad, emergency bed*, move on flat*, bedsit*,
        lodging*, supported hous*, housing, rehous*, housed, accommodat*, host famil*,
        foyer, night shelter, street homeless*, on the streets .. homeless*, rough
        sleep*, temporary accommodation, private rent*, rent arrears, bond scheme*""",
    "welfare-advice": """
        debts, benefit claim*, benefits check*, universal credit, pip appeal*, money
        worries, money problems, money management, fuel poverty, fuel voucher*, food
        parcel*, foodbank*, food voucher*, pantry, hardship, income maximis*, advice
        session*, advice surger*, citizens' advice, law centre""",
    "abuse-advocacy": """
        husbands terrify, terrified of, terrify them, terrorised, get out and stay
        out, get away from a man, get away from an abus*, man who hurts, helped to
        leave, start again safely, rebuild after leaving, leave* .. violent, leaving a
        violent, leaving a dangerous, leaving an abusive, leave a violent, leave him,
        leave an abuser, fled, flee, fleeing, escape* .. abuse, escape .. partner,
        escaping .. abuse, dangerous partner, controlling partner*, violent partner*,
        violent husband*, abusive ex, living in fear, live in fear, unsafe at home,
        safe at home, safer at home, stay safe .. home, frightened of a partner,
        afraid of a partner, hurt by someone they love, women who are beaten,
        battered, beaten at home, women's refuge, women's aid, womens aid, refuge*,
        safe house*, safe accommodation, stands beside, stand* by .. court, at court
        with, support at court, go* to court with, non molestation, injunction*,
        clare's law, domestic homicide, domestic incident*, domestic violence
        service*, domestic abuse victim*, da victims, dv victims, dva, da service*, da
        support, high risk domestic, high harm domestic, forced marriage, honour
        based, coercive control .. support, support .. coercive control, pattern
        changing, own my life""",
    "sexual-violence": """
        isva*, independent sexual violence, rape, raped, rape crisis, rasa, sarc,
        sexual assault*, sexual violence, sexual abuse, sexually abused, sexual
        offence*, sexual trauma, sexually assaulted, survivors of sexual, survivors of
        rape, survivors of child sexual, csa, non recent abuse, historic abuse""",
    "victim-support": """
        report crime, reports a crime, after being attacked, after being robbed, been
        attacked or, been attacked, been robbed, been burgled, who have suffered
        crime, people hurt by crime, victims of crime, crime victim*, victim support,
        victim care, support for victims, help* victims, support* victims, victims of
        violent crime, victims and witnesses, witness care, witness support, bereaved
        by homicide, bereaved by murder, homicide service, families bereaved,
        practical and emotional help .. victim*, help after a crime, after a crime,
        burglary victim*, victims .. cope and recover, victim advoca*""",
    "abuse-recovery": """
        after domestic abuse, mums after domestic, mums after, mums and kids, mum and
        me, children who have lived, children living with, children from homes, grew
        up with abuse, grown up with abuse, growing up with abuse, growing up around
        violence, growing up with violence, violence between their parents, violence
        between parents, parents hurt each, dad hurt mum, dad hit mum, heard the
        shouting, hear* .. fighting at home, mum was hurt, mums hurt, mum and child*,
        mothers and children, mother and child, after leaving abuse, after the refuge,
        left an abusive, left abuse, out of abuse, children in refuge, child
        survivors, young survivors, affected by domestic, affected by abuse, exposed
        to domestic, domestic abuse recovery, recovery from abuse, children ..
        domestic abuse, children .. domestic violence, talking to my mum, kids ..
        domestic""",
    "perpetrators": """
        men who hit, who have hit, who hit, who hurt those, who hurt the, those who
        hurt, who control, who have controlled, men who control, who harm, who have
        harmed their, those who harm, abusive men, abusive fathers, abusive partner*,
        violent men, violent husbands, violent fathers, wife beat*, who are violent
        to, who are abusive, who have been violent, use of violence, using violence,
        using abuse, their own abus*, their abusive behaviour, take responsib* for ..
        abus*, tak* responsib* for .. violence, own up, own what they, owning what
        they, stop hurting, stop being violent, stop their violence, end their
        violence, men's behaviour, men's group .. abus*, behaviour change .. men,
        behaviour change group for men, domestic abuse offend*, domestic violence
        offend*, serial abuser*, high harm perpetrat*, high harm offend*, drive style,
        dvpp, better relationship* .. men, respect accredited, caring dads, stalker*""",
    "women-services": """
        women offend*, women in the justice, women in the criminal, women in contact,
        women at risk of offending, women at risk of custody, women who offend, women
        who have been arrested, women on probation, ladies who, female offend*, women
        leaving prison, women centre*, women only, women's hub, women's space, women's
        project, alternative to custody for women, gender specific, gender responsive,
        whole system approach for women, sex workers, selling sex, sell sex, kerb
        crawl*""",
}
