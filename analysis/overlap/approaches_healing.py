"""What is done about feelings, thinking, distress and dependence."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

HEALING: Final[tuple[Term, ...]] = (
    term("counselling", "counselling", "therapy bereaved", """
        talk through, confidential space, listening ear, talk* in private, someone qualified,
        wellbeing sessions, low mood, anxiety, self harm, counsel*, talking therap*, talk
        therap*, psychotherap*, listening service, therapist*, drop in .. mental health,
        wellbeing practitioner*, emotional wellbeing support, camhs, mental health support,
        mental health practitioner*, person centred therap*, one to one therap*,
        psychologist*, psychological support, emotional health, put it into words, heard and
        understood, fifty minute, hour slots, talk it through, talk* things through, talk
        about what is, somebody qualified to talk, private space to talk, someone to talk to
        in confidence, in confidence, confidential, space to talk, place to talk, chance to
        talk, room to talk, talking treatment*, talking support, talking rooms, therap* hours,
        hours of therapy, sessions with a therapist, emotional support, emotional help, mental
        wellbeing, mental ill health, wellbeing worker*, wellbeing coach*, wellbeing hub,
        wellbeing drop, mental health worker*, mental health drop, mhst, school mental health,
        eating problem*, panic, panic attack*, suicid*, low self worth, struggl* with their
        mental, listening sessions, kooth, online counselling, text a counsellor, bacp,
        supervised counsell*, psycholog*""",
        sure="""
        counselling counsellor counsellors therapist talking-therapy CAMHS psychotherapy BACP
        confidential EMHP MHST self-harm self-harming anxious anxiety depressed depression
        suicidal low-mood""",
        telling="""
        listen listening listener listened qualified accredited private quiet room safe space
        talk talking appointment session slot fifty minutes hour weekly drop-in mood mental
        health emotional wellbeing worried worry panic sad sadness sleep sleeping stress
        stressed cutting hurting lonely loss grieving weighed burden thoughts feelings
        psychological psychologist practitioner person-centred supervision waiting list
        support school-based online text helpline struggling distress pressure eating body
        image stuff mind minds tells told secret secrets appointments booth sofa tissues box
        heavy heart load offload offloading listens ear ears struggle inside head worries
        tearful tears low identity"""),
    term("trauma-therapy", "trauma-specific therapies", "therapy", """
        scarred by, heal*, nightmare*, after witnessing, seen violence, frightening
        experience*, frightening event*, clinician*, clinical, through play, through art,
        experienced trauma, specialist therap*, therap* .. children, trauma therap*, trauma
        specific, emdr, trauma focused, trauma recovery, recover* from trauma, therap* ..
        trauma*, traumat*, play therap*, art therap*, drama therap*, dramatherap*, music
        therap*, creative therap*, ptsd, post traumatic, flashback*, process .. trauma,
        adverse childhood experience* .. support, therap* .. witness*, therapeutic, therapy,
        psychological therap*, recover* .. what they .. seen, eye movement, what happened to
        them, what has happened, after what happened, bad memories, memories of, frightened
        by, haunted, bad dreams, cannot sleep after, terrible things, frightening things, seen
        things, awful things, shock* .. event*, experienced violence, exposed to violence,
        exposure to violence, witnessed violence, victims of violence .. therap*, healing,
        recovery therapy, sand tray, sandplay, puppets, clay and, drama therapist*, art
        therapist*, music therapist*, play therapist*, psychotherap*, specialist clinic*,
        clinical psycholog*, trauma service, trauma clinic, trauma support, trauma work, tf
        cbt, narrative exposure, complex trauma, developmental trauma, childhood trauma,
        equine therap*""",
        sure="""
        trauma PTSD EMDR post-traumatic flashback flashbacks nightmare nightmares reliving
        play-therapy art-therapy dramatherapy TF-CBT psychologist psychotherapist healing""",
        telling="""
        therapy therapeutic therapist treatment specialist clinical clinician clinic witnessed
        witness saw seen happened shock memories terrible frightened frightening haunted
        horrific heal recover recovery mend violence shooting murder stabbing killed sand clay
        paint play creative art drama music symptoms sleep fear safe children young victims
        exposed affected process processing nervous system body assessment sessions pictures
        replay replays sleeping jumpy bang bangs triggers attack attacked aftermath afterwards
        survivors refugee war seeing referral tier psychology formulations phased
        stabilisation"""),
    term("substance-support", "drug and alcohol support", "substances drug-lessons", """
        getting clean, get clean, cut down on, stop using, stop smoking weed, weed, spice,
        drink and drugs, drug use, substance misuse, drug treatment, alcohol treatment, drug
        and alcohol, drugs and alcohol, drug service*, recovery worker*, addict*, harm
        reduction, needle, cannabis, ketamine, cocaine, vaping, substance use, sober, detox*,
        rehab, skunk, smoke too much, tier 2, tier 3, d and a, using too much, drug and
        alcohol worker*, getting off drugs, off drugs, come off, coming off, give up .. drink,
        kick the habit, sobriety, drink problem*, problem drink*, heavy drink*, binge drink*,
        booze, boozing, alcohol problem*, alcohol use, alcohol misuse, drug problem*, drug
        misuse, drug taking, drug users, using drugs, use drugs, taking drugs, ket, coke,
        crack, heroin, opiate*, pills, mdma, ecstasy, nitrous, nos canisters, balloons .. gas,
        thc, edibles, vapes, smok* weed, smok* cannabis, getting high, stoned, high on, needle
        exchange, methadone, key worker .. drug*, structured treatment, brief intervention*,
        relapse, recovery communit*, in recovery, recovery support, recovery café, recovery
        cafe, 12 step, twelve step, substance worker*, drugs worker*, alcohol worker*, dual
        diagnosis""",
        sure="""
        substance drugs drug alcohol cannabis weed ketamine ket cocaine heroin addiction
        addict detox rehab sober sobriety recovery needle methadone vaping vape spice
        harm-reduction intoxicated relapse misuse @health""",
        telling="""
        drinking drink smoking smoke using use users habit quit cut stop stopping clean
        dependency dependent treatment prescriber prescribing nurse bladder clinic worker
        practitioner structured brief intervention motivational screening tier advice reduce
        reducing abstinence group mutual aid AA psychosocial every day weekend young teenagers
        adults smoked spliff spliffs bong hungover hangover binge bottle bottles pint pints
        dry craving cravings script scripts keyworker withdraw withdrawal dose overdose
        naloxone nos balloons canister"""),
    term("cbt", "cognitive behavioural therapy", "self-control therapy", """
        slow* down thoughts, ways out of an argument, thoughts, step back and think, cbt,
        cognitive behav*, cognitive skills, thinking skills, think* before, thinking errors,
        enhanced thinking, thoughts and feelings, thoughts feelings and, impuls*,
        consequential thinking, cognitive, winds them up, wind* you up, thought turns, urge
        to, count to ten, before the punch, turns into a punch, throwing a punch, swing first,
        stop and think, pause before, before they act, before acting, before lashing, split
        second, lash* out, thinking pattern*, thinking and behaviour, automatic thought*,
        triggers, trigger point*, spot their triggers, cost of reacting, react* differently,
        respond differently, different choice*, better choices, make choices, decision making,
        offending behaviour programme*, behaviour change group*, behaviour change course,
        becoming a man, cognition, reframe, role play .. conflict, weigh up, what they are
        thinking""",
        sure="""
        CBT cognitive think-first impulse impulsive impulsivity thinking automatic trigger
        becoming-a-man reactions reframe thought thoughts hot-thoughts self-talk""",
        telling="""
        stop pause choice choose consequence response react reaction respond behaviour habit
        pattern anger temper rage snap lash disrespect disrespected provoked provocation fight
        punch fist swing urge moment second split breath notice recognise spot distort belief
        skills group session structured manualised facilitator role-play practise rehearse
        problem-solving decision decisions cool cooling control self-control aggression
        violent offending programme participants test manage slow warning body signs heartbeat
        heart racing move explode explodes blow top fuse perspective errors rewire assumptions
        believe situation situations replay script scripts grudge walk away wind winds wound"""),
    term("social-skills", "social skills training", "self-control", """
        taking turns, falling out, making up, friendship, argument*, cope with anger, keep*
        their cool, keeping your cool, losing it, lose their temper, outburst*, cool off, cool
        down, explosive, behaviour group*, feelings, name their feelings, friendships, get on
        with, body language, social skills, emotional literacy, emotional regulation, emotion
        regulation, self regulation, emotional resilience, regulate .. emotion*, manag* ..
        emotion*, manag* .. feelings, social and emotional, anger manag*, manag* anger,
        managing anger, temper*, self control, conflict resolution, resolve conflict*,
        resolving conflict*, handl* conflict*, problem solving, life skills, resilience, zones
        of regulation, self esteem, confidence building, calm* down, strong feelings, big
        feelings, friendship skills, assertiveness, empathy, nurture group*, elsa, coping
        skills, coping strateg*, getting on with others, walk* away from, emotional control,
        emotional wellbeing group, emotional coaching, emotion coaching, emotional needs,
        emotional intelligence, name what they feel, say how they feel, talk about feelings,
        understand* their feelings, understand* feelings, worries and anger, manag*
        frustration, keep calm, keeping calm, stay calm, staying calm, calm corner, calmer,
        hot headed, short fuse, flare up*, red mist, boil over, blow up, tantrum*, meltdown*,
        cope with conflict, disagree* well, handl* disagreement*, get on with each other,
        getting along, get along, listening skills, communication skills, team building,
        teamwork, turn taking, sharing and, kindness, be kind, playground problem*, playground
        fall*, small group* .. behaviour, group work .. behaviour, sel programme, pshe ..
        emotion*, relax*, mindful*, breathing, meditation, character education, self belief,
        confidence and self, build* confidence, resilien*, self awareness, regulation skills""",
        sure="""
        emotions emotional feelings empathy resilience self-regulation regulate self-esteem
        ELSA nurture SEL zones mindfulness""",
        telling="""
        social skills friendship friends kind kindness turns sharing share listen cooperate
        teamwork calm calming frustration frustrated worry worries anger manage managing cope
        coping name naming express understand recognise faces puppets stories games
        circle-time circle small groups group resolve squabble squabbles quarrel conflict
        communicate communication confidence behaviour self-control patience losing playground
        children pupils primary class lunchtime trainer sessions wellbeing curriculum PSHE
        personal development character strengths @school @primary infants juniors fours pairs
        building Lego tears literacy teddy bear bears breathing mindful yoga jigsaw manners
        polite confident shy included saying stickers reward assemblies TA"""),
    term("drug-education", "drug and alcohol lessons", "drug-lessons lessons", """
        drug education, drugs education, alcohol education, drug awareness, alcohol awareness,
        drugs awareness, substance awareness, drug* .. lesson*, drug* .. workshop*, alcohol ..
        workshop*, drug* .. assembl*, drug* .. pshe, vaping .. assembl*, vape .. lesson*,
        ketamine .. lesson*, ket .. talk*, drug* talk*, risks of drugs, risks of vaping,
        danger* of drugs""",
        sure="""
        drug-education drug-awareness alcohol-awareness""",
        telling="""
        lessons lesson assembly assemblies workshop workshops PSHE talk talks pupils classes
        year drugs drug alcohol vaping vapes vape ketamine ket cannabis nitrous balloons facts
        effects risks harms informed school teachers quiz @universal inside flavoured straight
        truth myths mock myth experiment science nurse spiked edibles sweets"""),
    term("gambling", "help with gambling", "drug-lessons", """
        gambling, gamblers, betting, online betting, loot boxes, gamcare""",
        sure="""
        gambling gamblers gambler betting bets casino slots""",
        telling="""
        harm harms treatment debt online loot boxes young men sessions support family"""),
    term("mens-groups", "company for men", "older", """
        men's shed*, mens shed*, men's group*, mens group*, men's talking, blokes, andy's man,
        men's walk*, barbers .. mental health, barbershop*, talk club""",
        sure="""
        blokes shed sheds men's mens barbers barbershop""",
        telling="""
        men fellas talk talking suicide isolation lonely workshop woodwork tools brew walk pub
        listen mental health peer evening"""),
    term("sexual-health", "sexual health", "", """
        sexual health, contraception, sti testing, condom*, teenage pregnan*, sexual health
        clinic*""",
        sure="""
        contraception condoms STI STIs chlamydia""",
        telling="""
        sexual health clinic nurse testing young pregnancy advice drop-in"""),
)  # fmt: skip
