"""What is done: the approaches of the Youth Endowment Fund toolkit and their neighbours.

Written from general knowledge of the field, as practitioners say it. Approaches that share a family
do a similar thing; how similar is said in ``FAMILIES``.
"""

from typing import Final

from analysis.overlap.vocabulary import Reader, Term, term

FAMILIES: Final = {
    "one-to-one": 0.6,
    "active": 0.75,
    "positive-activities": 0.55,
    "therapy": 0.75,
    "self-control": 0.65,
    "lessons": 0.35,
    "weapons-lessons": 0.8,
    "relationships": 0.7,
    "family": 0.6,
    "justice": 0.45,
    "resettlement": 0.75,
    "diversion": 0.7,
    "patrols": 0.65,
    "safe-places": 0.45,
    "work": 0.75,
    "inclusion": 0.65,
    "home": 0.7,
    "abuse-support": 0.6,
    "exploitation": 0.7,
    "substances": 0.7,
    "early-years": 0.65,
    "messages": 0.6,
    "community": 0.5,
    "street": 0.65,
    "navigation": 0.8,
    "disputes": 0.65,
}
"""How near two approaches are that share the family, from 0 to 1."""

APPROACHES: Final[tuple[Term, ...]] = (
    term("mentoring", "mentoring", "one-to-one", """
        named adult, adult who listens, adult they trust, individual coach*, personal coach*,
        someone in their corner, someone who has been there, big brother, lived experience, one adult,
        weekly chat*, weekly catch up*, check in*, trusted worker, named worker, same adult, same worker,
        coach meets, coach who, regular chat*, meet* weekly with, met weekly, goal setting, set* goals,
        mentor*, role model*, trusted adult*, befriend*, buddy, buddies, life coach*,
        coach* .. one to one, one to one coach*, lived experience .. support, peer support*,
        big brother*, big sister*, someone to talk to, one to one support, 1 to 1 support,
        1 2 1 support, one to one session*, weekly one to one, consistent adult, positive adult,
        significant adult, matched with, paired with, pairs .. with an adult, pairs .. volunteer*,
        walk alongside, walks alongside, alongside a young person, regular meetings with .. adult,
        guidance from .. adult*, volunteer* meet*"""),
    term("keywork", "key work", "one-to-one family", """
        intensive one to one, plan around the person, attends appointments, help* with appointments, advocate*,
        key work*, keywork*, casework*, case work*, lead professional, dedicated worker,
        named worker, support worker*, intensive support, wraparound support, wrap around support,
        holistic support, personal adviser*, personal advisor*, caseload*, action plan*,
        individual support plan*, assertive engagement, practical help"""),
    term("navigators", "A&E navigators", "navigation one-to-one", """
        injured by violence, hurt in violence, patched up, after an attack, stitches, in the ward,
        knife wound*, in resus, children's hospital, from the hospital, hospital staff refer, trauma centre,
        a and e navigator*, navigator*, emergency department*, accident and emergency, a and e,
        casualty department, trauma ward*, injured in an assault, teachable moment, reachable moment,
        hospital based, hospital youth work*, bedside, major trauma, admitted .. assault,
        admitted .. injur*, hospital .. stab*, stab* .. hospital, patients .. violence,
        youth worker* .. hospital, hospital .. youth worker*, emergency care, urgent care,
        walk in centre"""),
    term("custody-navigators", "custody workers", "navigation diversion one-to-one", """
        custody suite*, police custody, custody navigator*, arrest referral*, custody worker*,
        in the cells, after arrest, point of arrest, on arrest, detained by police,
        custody intervention*, liaison and diversion"""),
    term("bystander", "bystander interventions", "relationships lessons", """
        bouncers, licensees, bar staff, venue staff, intervene*, intervening, step in, stepping in,
        speaking up, speak up, challeng* banter, stand up for others, not stand by, peers lead, pupils lead,
        older pupils lead, older pupils .. younger, influence their friends, friends look out, notice and interrupt,
        bystander*, mentors in violence prevention, mvp, upstander*, peer mentor* in violence,
        step in safely, safe* intervene*, speak up when, call out, challenge .. peers,
        peer leader* .. violence, active witness*, intervene safely, safely intervene,
        friends step in, young leaders .. lead sessions"""),
    term("relationship-lessons", "relationship violence lessons", "relationships lessons", """
        coercion, harassment, control and respect, respect in relationship*, boys' attitudes,
        attitudes to women, attitudes towards girls, attitudes to girls, degrading remark*, pornography, jealousy,
        love and control, toxic relationship*, abuse between teenagers, sexis*, lessons on abuse, respect for women,
        healthy relationship*, relationship violence, teen* relationship*, dating violence,
        relationship abuse, coercive control .. session*, consent, sexual harassment,
        respectful relationship*, relationship* education, relationship* lesson*, misogyn*,
        toxic masculin*, gender stereotyp*, gender based violence, gender equality, incel*,
        violence against women and girls .. lesson*, warning signs .. relationship*,
        safe relationship*, positive relationship* .. lesson*, healthy and unhealthy,
        controlling behaviour, what is a good relationship"""),
    term("cbt", "cognitive behavioural therapy", "self-control therapy", """
        cbt, cognitive behav*, cognitive skills, thinking skills, think* before, thinking errors,
        enhanced thinking, thoughts and feelings, thoughts feelings and, impuls*, consequential thinking,
        cognitive"""),
    term("social-skills", "social skills training", "self-control", """
        cope with anger, keep* their cool, keeping your cool, losing it, lose their temper, outburst*,
        cool off, cool down, explosive, behaviour group*, feelings, name their feelings, friendships, get on with, body language,
        social skills, emotional literacy, emotional regulation, emotion regulation, self regulation,
        emotional resilience, regulate .. emotion*, manag* .. emotion*, manag* .. feelings,
        social and emotional, anger manag*, manag* anger, managing anger, temper*, self control,
        conflict resolution, resolve conflict*, resolving conflict*, handl* conflict*,
        problem solving, life skills, resilience, zones of regulation, self esteem, confidence building,
        calm* down, strong feelings, big feelings, friendship skills, assertiveness, empathy,
        nurture group*, elsa, coping skills, coping strateg*, getting on with others,
        walk* away from"""),
    term("counselling", "counselling", "therapy", """
        talk through, confidential space, listening ear, sessions with a counsellor, talk* in private,
        someone qualified, wellbeing sessions, low mood, anxiety, worries, self harm,
        counsel*, talking therap*, talk therap*, psychotherap*, listening service, therapist*,
        drop in .. mental health, wellbeing practitioner*, emotional wellbeing support, camhs,
        mental health support, mental health practitioner*, person centred therap*, one to one therap*,
        psychologist*, psychological support, bereave*, emotional health"""),
    term("trauma-therapy", "trauma-specific therapies", "therapy", """
        scarred by, heal*, nightmare*, after witnessing, seen violence, frightening experience*, frightening event*,
        clinician*, clinical, through play, through art, experienced trauma, specialist therap*, therap* .. children,
        trauma therap*, trauma specific, emdr, trauma focused, trauma recovery, recover* from trauma,
        therap* .. trauma*, traumat*, play therap*, art therap*, drama therap*, dramatherap*,
        music therap*, creative therap*, ptsd, post traumatic, flashback*, process .. trauma,
        adverse childhood experience* .. support, therap* .. witness*, therapeutic, therapy,
        psychological therap*, recover* .. what they .. seen, eye movement"""),
    term("focused-deterrence", "focused deterrence", "justice", """
        warned .. offered help, offered a way out, groups driving violence,
        focused deterrence, call in*, carrot and stick, group violence, gang call, gvi,
        swift and certain, enforcement and support, violence interrupt*, another way,
        most violent groups, law enforcement .. offer of help, offer of help .. enforcement"""),
    term("integrated-offender", "offender management", "justice resettlement", """
        integrated offender, offender management, iom, prolific offender*, prolific young,
        probation, youth justice service, youth offending team, yot, yjs, intensive supervision,
        licence condition*, repeat offender*, bail support"""),
    term("hot-spots", "hot spots policing", "patrols", """
        pairs of officers, officers walk, walking the beat, extra police, extra officers, police foot, foot patrol*, bobbies,
        hot spot*, hotspot*, patrol*, high visibility, visible polic*, visible presence, stop and search,
        police overtime, foot beat*, officers on foot, uniformed presence, additional officers,
        dedicated officer* .. area, saturation, reassurance"""),
    term("guardians", "street guardians", "patrols street", """
        walk home safely, safe journey*, chaperon*, marshal*, hi vis volunteers, volunteers in hi vis,
        street warden*, community warden*, neighbourhood warden*, guardian*, street pastor*,
        community safety team, street ambassador*, stewards, safer streets team, night marshal*,
        taxi marshal*, transport marshal*, school gate patrol*, safe route*, travel safe, bus station team"""),
    term("night-economy", "night-time economy safety", "street patrols", """
        bouncers, bar staff, venue staff, door team*, licensees, pubs, nightclub*, bars, clubbing, taxi drivers, cabbies,
        drinkers, revellers, town centre on friday, weekend evenings in town, intoxicated, lost or vulnerable,
        night time economy, nightlife, night life, licensed premises, pub watch, pubwatch,
        bars and clubs, safe space .. night, door staff, door supervisor*, spiking, best bar none,
        late night, safe haven, triage .. city centre, night out, welfare hub, drink spik*"""),
    term("weapons-education", "knife crime education", "weapons-lessons lessons", """
        sharp object*, put down the knife, put the knife down, never carry, why carry, choose not to carry, carrying is,
        dangers of knives, risks of knives, risks of carrying, offensive weapon*, bladed article*, knife crime, stabbing, stabbed,
        law on knives, mother who lost, bereaved mother, bereaved parent*, lost a son, lost her son, lost their son,
        knife crime education, knife .. workshop*, knife .. lesson*, knife .. session*, knife awareness,
        knife crime awareness, weapon* awareness, weapon* .. lesson*, weapon* .. workshop*,
        danger* of carry*, carrying a knife, carrying knives, knife carrying, weapon carrying,
        carry* a blade, carry* blades, consequences of .. knife, consequences of .. weapon*,
        knife free, weapon* education,
        ben kinsella, knife crime .. talk*, knives .. assembl*, knife .. assembl*, anti knife,
        impact of knife crime, joint enterprise, talk* .. knives, knife .. talk*,
        blades, lives not knives, knife crime prevention, knife .. programme"""),
    term("first-aid", "first aid for wounds", "lessons", """
        first aid, bleed control, stop the bleed, bleeding control, tourniquet*, catastrophic bleed*,
        casualty until, life saving, lifesaving, street doctors"""),
    term("crime-awareness", "crime awareness lessons", "lessons weapons-lessons", """
        former gang member*, former prisoner*, ex gang, real life stor*, hard hitting, touring play, travelling play,
        crime awareness, gang awareness, gang* .. workshop*, awareness session*, awareness workshop*,
        consequences of crime, choices and consequences, prison .. me, ex offender* .. talk*,
        assembly, assemblies, theatre in education, drama .. schools, play .. touring, prevention workshop*,
        crucial crew, safety workshop*, personal safety, road safety, criminal responsibility,
        interactive workshop*, pshe, violence reduction lesson*, virtual reality .. choices"""),
    term("police-in-schools", "police in schools", "lessons", """
        school constable*, constable* .. school*, pcso* .. school*, officer based in, campus officer*,
        police in schools, safer schools officer*, schools officer*, school liaison officer*,
        officer* .. in schools, police officer* .. school*, school based officer*, mini police,
        police cadet*, youth engagement officer*"""),
    term("exploitation-awareness", "exploitation awareness", "exploitation lessons", """
        recognise grooming, signs of grooming, signs of exploitation, how gangs recruit, gangs recruit*,
        county lines awareness, exploitation awareness, exploitation .. workshop*, grooming,
        exploitation .. lesson*, spot the signs, county lines .. workshop*, county lines .. lesson*,
        exploitation .. session*"""),
    term("exploitation-support", "support against exploitation", "exploitation one-to-one", """
        groomed, criminally exploited, sexually exploited, drug line*, gang involve*, gang linked, linked to gangs,
        caught up in gangs, carry* drugs, running drugs, organised crime, break away from, get out of gangs, out of the gang,
        older criminals, coerced into crime, went missing, gone missing,
        child criminal exploitation, criminal exploitation, county lines, child sexual exploitation,
        exploited, modern slavery, return home interview*, missing from home, go* missing,
        cuckoo*, rescue and response, drug running, gang exit, leav* gang*, exit* gang*,
        trafficked, debt bondage, contextual safeguarding, being groomed, exploitation"""),
    term("online-safety", "online safety", "lessons messages", """
        online safety, online harm*, internet safety, social media .. lesson*, digital safety,
        cyber bully*, cyberbully*, digital literacy, safer online, screen time, sexting"""),
    term("hate-work", "work against hate and bullying", "lessons community", """
        hate crime, anti bullying, bullying, prejudice*, anti racis*, community cohesion, cohesion,
        tolerance, extremism, radicalis*, far right, discriminat*, respecting difference"""),
    term("substance-support", "drug and alcohol support", "substances", """
        getting clean, get clean, cut down on, stop using, stop smoking weed, weed, spice, drink and drugs, drug use,
        substance misuse, drug treatment, alcohol treatment, drug and alcohol, drugs and alcohol,
        drug service*, recovery worker*, addict*, harm reduction, needle, cannabis, ketamine, cocaine,
        vaping, drug education, drug awareness, alcohol awareness, substance use, sober, detox*,
        rehab"""),
    term("mst", "multi-systemic therapy", "family therapy", """
        multi systemic, multisystemic, mst, functional family therap*, fft, family therap*,
        systemic therap*, systemic practi*, intensive family therap*, edge of care"""),
    term("parenting", "parenting programmes", "family", """
        carers .. course, routines, bedtime*, praise, mums and dads, parents of teenagers, parents of teens, parents .. group,
        group course for, course for parents, classes for parents, raising children, difficult behaviour at home, conflict at home,
        being a dad, being a parent, new dads, young dads, young parents,
        parenting, parent* programme*, parent* course*, parent* group*, parent* class*,
        triple p, incredible years, strengthening families, non violent resistance, nvr,
        parent child, positive discipline, setting boundaries, consistent boundaries, positive behaviour at home,
        father* group*, dads group*, dads, fathering, mums group*, mellow parent*, positive parent*,
        parental conflict, support* parents, skills .. parents, help* parents, for parents, parents learn,
        routines and boundaries, child to parent violence, adolescent to parent, group for parents,
        caring for teenagers, raising teenagers"""),
    term("family-support", "family support", "family", """
        household*, families under pressure, families with many problems, visits the family, family plan, support at home,
        whole household, families who, goes into the home, in the family home, work with families, relationships at home,
        family support*, support* .. families, family worker*, family intervention*, whole family,
        troubled families, supporting families, family group conferenc*, family mediation,
        family practitioner*, families in crisis, help* families, kinship carer*, sibling*, family hub*,
        family coach*, early help, work with the family, families struggling, family navigator*"""),
    term("early-years", "early years help", "early-years family", """
        under 5s, first words, little ones, little talkers, rhyme*, toddl*, bumps, newborn*, first two years, early talk,
        speech therap*, children's centre, reception class, playgroup*,
        early years, home visit*, first 1000 days, first thousand days, perinatal, antenatal,
        health visit*, babies, baby, toddler*, nursery, nurseries, pre school, speech and language,
        early language, stay and play, rhyme time, school readiness, infant*, new parents,
        communication skills .. children, talk and play, bookstart, language development,
        under fives, family nurse, doula*, attachment"""),
    term("prison-families", "support for families of people in prison", "family resettlement", """
        families of prisoner*, prisoner* families, parent in prison, parent* .. in prison,
        relative in prison, family member in prison, parental imprisonment, father in prison,
        visits hall, children of prisoner*, prison visit*, storybook dads, family member .. custody"""),
    term("resettlement", "prison aftercare", "resettlement one-to-one", """
        met at the gate, at the prison gate, gate to, leaving jail, out of jail, from jail, prison sentence, coming home from prison,
        coming home from custody, getting out, newly released, just released, leavers from,
        prison leaver*, leav* prison, leav* custody, resettle*, through the gate, release from prison,
        released from, on release, after release, before release, pre release, departure lounge,
        ex prisoner*, coming out of prison, prison aftercare, aftercare for, desist*, rehabilitat*,
        meet .. at the gate, gate pick up, approved premises, serving sentence*, in prison, inside prison,
        hmp, yoi, ex offender*, reoffend*, re offend*, return to the community"""),
    term("pre-court", "pre-court diversion", "diversion justice", """
        warning by, caution*, police warning, alternative to court, alternative to a court, alternative to prosecution,
        not charged, first contact with the police, first police contact, contact with police, low level offence*, out of the courts,
        court outcome, instead of court, first arrest, rather than court, community resolution, keep* out of court,
        pre court diver*, diver* from court, out of court, community resolution*, outcome 22,
        conditional caution*, youth caution*, triage, deferred prosecution, deferred caution,
        point of arrest diver*, first time entrant*, first time offen*, turnaround, diversionary panel,
        diver* .. criminal justice, diver* .. prosecution, prevention panel*, instead of .. charge*,
        avoid .. criminal record, first offence"""),
    term("restorative", "restorative justice", "justice disputes", """
        say sorry, apologi*, meet the person, face the person, circle conversation*, circles, harmed,
        restorative, victim offender, repair* harm, repair* the harm, mak* amends, reparation,
        face to face meeting .. victim*, harm* .. meet*, victim awareness, put* right,
        people they .. harmed, those harmed"""),
    term("mediation", "mediation", "disputes", """
        rival*, fall* out, fallen out, calm tensions, go between, grudge*, stop revenge, revenge,
        mediat*, gang mediation, dispute*, feud*, peer mediat*, conflict coach*, retaliat*,
        community mediat*, tensions between, de escalat*"""),
    term("sports", "sports programmes", "active positive-activities", """
        cage, five a side, coached, kick about, kickabout, league, astro*,
        sweat, weights, weight training, circuit training, gym sessions, racket*, trampolin*,
        sport*, football*, basketball, rugby, cricket, netball, athletics, swim*, cycling, bike*,
        dance, dancing, skate*, table tennis, gym, gyms, fitness, physical activit*, kicks,
        five a side, multi sport*, futsal, midnight league*, coached session*, pitch, judo,
        tournament*, parkour, climbing, yoga, hockey, tennis, running club"""),
    term("boxing", "boxing and martial arts", "active positive-activities", """
        pad work, padwork, punch*, bag work, combat sport*, dojo, ringcraft, jab,
        box*, martial art*, kickbox*, karate, jiu jitsu, judo, mma, pads and gloves, sparring,
        ring craft, gloves, wrestl*, taekwondo, muay thai"""),
    term("adventure", "adventure and wilderness therapy", "positive-activities active", """
        beach, lake, water sports, watersports, paddle*, climbing, hills, mountain*, high ropes, raft*, surf*, trails, canal,
        woods, fire pit, river, moor*, farm*,
        adventure*, wilderness, outdoor*, forest school, bushcraft, expedition*, duke of edinburgh,
        residential*, camp*, sailing, canoe*, kayak*, hillwalk*, woodland*, outward bound, fishing,
        angling, in nature, horses, equine, allotment*, gardening, farm, hiking, hill walk*"""),
    term("arts", "arts and music", "positive-activities", """
        bars and beats, beats, mic, mics, mcs, lyrics, producing tracks, sing*, circus, make a film, film making,
        crafts, sewing, fashion, paint*, drawing, street art, sculpt*, creative writing,
        arts, art, music*, studio, recording studio*, rap, drill, dj, podcast*, film*, theatre, drama,
        creative, lyric*, photograph*, graffiti, mural*, spoken word, poetry, songwrit*, beat mak*,
        radio station, performance, choir, animation, video making"""),
    term("holiday", "holiday activities", "positive-activities", """
        out of term, in july and august, july and august, day trips, packed lunch*, summer of, summer fun, school holidays,
        when school is out, when schools are closed,
        holiday*, haf, summer club*, half term, summer programme*, easter, summer scheme*,
        school break*, summer activit*, six weeks holiday*, summer months"""),
    term("after-school", "after-school programmes", "positive-activities", """
        after the bell, after lessons, when the bell goes, when school ends, 3.30, until tea time, tea time, straight after school,
        home time, hometime, between school and, weekday evenings, club nights, before school,
        after school, afterschool, homework club*, twilight, breakfast club*, extracurricular,
        enrichment, 3pm to 6pm, end of the school day, evening activit*, out of school, lunchtime club*,
        diversionary activit*, positive activit*, structured activit*, things to do"""),
    term("youth-club", "youth clubs", "positive-activities street", """
        youth centre, safe place .. evening*, warm place, place to be, place to go, hang out, food and games, evening club,
        evenings a week, nights a week, one night a week, weekly club, club for teenagers, club for young, table football, drop ins,
        youth club*, youth cent*, youth hub*, youth zone*, open access, drop in, youth session*,
        youth provision, friday night*, saturday night*, evening session*, youth space*, youth project*,
        safe space for young, uniformed, scouts, cadets, junior club*, social club*, somewhere to go,
        weekend session*, pool table, games nights, youth night*"""),
    term("detached", "detached youth work", "street positive-activities one-to-one", """
        workers on the street, on street corners, by the shops, outside the shops, skate park*, on foot, bus station*, in the park,
        where teenagers gather, where they gather, where they hang, approaching groups, groups of young people outside,
        street youth, youth workers walk, walk the streets, walking the streets, on the estate, around the estate, parades,
        detached, outreach, street based, street work*, streetwork, on the streets, mobile unit*,
        youth bus, in parks, parks and, where young people gather, where young people congregate,
        meeting young people where, youth worker* .. street*, street team*, mobile youth,
        estate based, pop up, retail park*, shopping precinct*, bus stop*, walk* the estate, street corner*,
        go out .. evening*, out and about, parks .. youth worker*, youth worker* .. parks"""),
    term("youth-work", "youth work", "positive-activities street one-to-one", """
        youth work*, youth service*, youth engagement, engagement worker*"""),
    term("summer-jobs", "summer jobs", "work", """
        summer job*, summer employment, paid placement*, paid holiday work, paid summer,
        paid work .. summer, holiday job*"""),
    term("employment", "employment and training", "work", """
        cscs card*, guaranteed interview, guest employer*, employers, first wage, wages, wage, working life, jobless, out of work,
        earning, site card, forklift, hgv, kitchen skills, learn a trade, get a job, work ready, jobseek*, looking for work, pre employment,
        employ*, into work, job*, apprentice*, work experience, vocational, qualification*, cscs,
        work placement*, careers, career, traineeship*, employab*, skills training, interview* skills,
        training course*, back to work, trade, trades, construction skills, barber*, catering course,
        enterprise, start a business, volunteering opportunit*, cv, cvs, work ready, work readiness,
        world of work, bricklay*, hospitality training, mechanics, workshop skills, college course*,
        paid work, labour market, earn* a living"""),
    term("alternative-provision", "alternative provision", "inclusion", """
        day placement*, alternative to school, instead of mainstream, cannot cope in mainstream, cannot manage in mainstream,
        learning centre, off roll, small classes, taught off site, hands on curriculum, mornings off site,
        alternative provision, alternative education, pru, pupil referral, off site education,
        off site provision, out of mainstream, excluded pupils, part time timetable, hospital school,
        education other than at school, small group teaching, learning away from school"""),
    term("inclusion", "help to stay in school", "inclusion", """
        fixed term, sent home, internal exclusion, removed from lessons, on report, at risk of being excluded, permanently excluded,
        close to exclusion, facing exclusion, in school worker, learning mentor*, behaviour worker*, on the edge of exclusion,
        losing their place, lose their place, kept in school, back on track, back in class, back in lessons, last chance, seclusion,
        prevent* exclusion*, at risk of exclusion, risk of permanent exclusion, risk of being excluded,
        risk of suspension, school exclusion*, suspen*, inclusion worker*, inclusion, reintegrat*,
        behaviour support, re engage* .. school, re engage* .. education, behaviour in class,
        keep* .. in school, stay in school, exclusion*, isolation room*, back into lessons,
        disengag* .. school, fixed term exclu*, managed move*, in school support"""),
    term("attendance", "help to attend school", "inclusion", """
        not turning up, missing days, missing classes, skip* school, skip* lessons, bunk*, get to school, getting to school, coming to school, cannot face school, days missed,
        attend school, school attendance, attendance, absen*, school refus*, school avoid*, truan*,
        emotionally based, missing school, back to school, persistently absent, missing lessons"""),
    term("transition", "help with the move to secondary school", "inclusion", """
        year 6 and 7, year 6 and year 7, year 6 7, into secondary, to secondary, new school, between primary and, leaving primary, step up, stepping up, moving on to secondary, first term of year 7,
        transition*, move to secondary, moving to secondary, moving up, starting secondary, step up to secondary,
        year 6 to year 7, year 6 into year 7, primary to secondary, big school, start* year 7,
        start* high school, moving school, changing school, year 6 pupils, move up to, settle into year 7"""),
    term("tutoring", "tutoring and literacy", "inclusion", """
        tutor*, literacy, reading, numeracy, maths, catch up, study support, academic support,
        gcse*, revision"""),
    term("housing", "housing support", "home one-to-one", """
        keep* a roof, roof over, keep* their home, a home, own front door, flat, flats, bed for the night, shared house, couch surf*, settled home, deposit*,
        hous*, homeless*, tenanc*, accommodation, supported lodging*, rough sleep*, hostel*, sofa surf*,
        somewhere to live, rent, eviction*, supported living, nightstop, place to live, bed space*, landlord*"""),
    term("welfare-advice", "advice on money", "home", """
        debt advice, benefits advice, welfare rights, money advice, financial advice, food bank,
        cost of living, budgeting, citizens advice"""),
    term("abuse-advocacy", "domestic abuse advocacy", "abuse-support one-to-one", """
        abused women, victims of abuse, victims of domestic, hurt by a partner, ex partner, violent partner*, leav* an abusive,
        safe from abuse, court .. victim*, adviser for victims, high risk victim*, safe accommodation, specialist domestic,
        idva*, domestic violence adviser*, domestic violence advisor*, domestic abuse adviser*,
        domestic abuse advisor*, isva*, independent .. violence adv*, refuge*, victim* .. domestic,
        survivor* .. domestic, domestic abuse support, domestic abuse service, domestic abuse worker*,
        safety plan*, marac, target hardening, sanctuary scheme, survivors, women fleeing, fleeing abuse,
        outreach .. domestic, advocacy, support .. victim*, victim support, risk assess* .. abuse,
        court support .. victim*, abusive relationship*, freedom programme, sexual violence support,
        rape support, helpline"""),
    term("abuse-recovery", "recovery from domestic abuse", "abuse-support therapy", """
        mums and children, mothers and children .. abuse, children .. abuse, children who have seen, children who saw, after abuse, seen abuse, heard abuse,
        recover* .. domestic, recovery programme*, children .. witness* .. abuse,
        children .. experienc* domestic, children .. affected by domestic, child* .. lived with .. abuse,
        operation encompass, child victims, abuse at home, violence at home, recovery toolkit,
        witness* domestic, liv* with domestic, recover* after abuse"""),
    term("perpetrators", "work with those who abuse", "abuse-support self-control", """
        stop abusing, men who hurt, hurt their partner*, control their partner*, partners who abuse, own their behaviour, abusers, those causing harm, who cause harm,
        perpetrator*, behaviour change programme*, abusive behaviour, who abuse, who use abuse,
        harmful behaviour, drive project, men who have been abusive, using violence in relationship*,
        stalking, harmful sexual, change their behaviour, abusive partners"""),
    term("campaign", "media campaigns", "messages", """
        adverts, hashtag, hoarding*, viral, video clips, short films online, public campaign,
        campaign*, social media, advert*, billboard*, poster*, radio advert*, publicity, awareness raising,
        awareness week, communications, messaging, influencer*, leaflet*, public information, tiktok,
        bus side*, bus shelter*"""),
    term("amnesty", "knife amnesties", "safe-places patrols", """
        give up a knife, drop off .. knife, disposal bin*, weapon disposal, wand, arches,
        amnest*, surrender*, knife bin*, weapon* bin*, bleed kit*, bleed cabinet*, knife arch*,
        hand in knives, hand in .. weapon*, knife sweep*, weapon sweep*, test purchas*, sell* knives,
        knife sale*, retailers, metal detect*, trading standards"""),
    term("environment", "lighting, cameras and safer places", "safe-places", """
        cutting back, brighter, better lit, well lit, dark alley*, dark path*, overgrown, locks and lights, number plate recognition, gates,
        street light*, lighting, cctv, camera*, alley gate*, environmental improvement*, designing out crime,
        target hardened, doorbell*, fencing, target harden*, locks, help point*, gating,
        redeployable camera*, alleygat*, path* lit, lamp post*"""),
    term("community-grants", "community development", "community", """
        neighbours, residents .. run, local groups, community group*, small pots, seed fund*,
        community grant*, small grants, grassroots, community organis*, residents association,
        community champion*, asset based, community led, neighbourhood group*, community development,
        community hub*, community event*, community leader*, fun day*, capacity building,
        resident led, local forum, street party"""),
    term("women-services", "women's services", "one-to-one abuse-support", """
        women's centre, womens centre, sex work*, red umbrella, women's hub, womens hub, women in contact,
        women .. offend*, street sex"""),
)  # fmt: skip
READER: Final = Reader(APPROACHES)

DECLARED: Final = Reader((
    term("mentoring", "", "", "mentor*, befriend*"),
    term("navigators", "", "", "a and e, navigator*, emergency department*, hospital*"),
    term("custody-navigators", "", "", "custody"),
    term("bystander", "", "", "bystander*, upstander*"),
    term("relationship-lessons", "", "", "relationship*, dating"),
    term("cbt", "", "", "cognitive*, cbt"),
    term("social-skills", "", "", "social skills, social and emotional, emotional, life skills"),
    term("counselling", "", "", "counsel*, mental health, talking therap*"),
    term("trauma-therapy", "", "", "trauma specific, trauma therap*, trauma focused, art therap*"),
    term("focused-deterrence", "", "", "deterrence"),
    term("integrated-offender", "", "", "offender management"),
    term("hot-spots", "", "", "hot spot*, hotspot*, patrol*"),
    term("guardians", "", "", "warden*, guardian*"),
    term("night-economy", "", "", "night time*, nightlife"),
    term("weapons-education", "", "", "knife crime education, knife education, weapon*, knife crime"),
    term("police-in-schools", "", "", "police in schools, schools officer*"),
    term("crime-awareness", "", "", "crime awareness, prison awareness, boot camp*, gang awareness"),
    term("exploitation-support", "", "", "exploitation"),
    term("online-safety", "", "", "online"),
    term("hate-work", "", "", "bully*, anti bullying, hate"),
    term("substance-support", "", "", "substance*, drug*, alcohol"),
    term("mst", "", "", "multi systemic, multisystemic, functional family, systemic"),
    term("parenting", "", "", "parent*"),
    term("family-support", "", "", "family support, whole family, family intervention*"),
    term("early-years", "", "", "early years, home visit*"),
    term("resettlement", "", "", "resettle*, prison aftercare, aftercare, prison leaver*"),
    term("pre-court", "", "", "diversion, pre court"),
    term("restorative", "", "", "restorative"),
    term("mediation", "", "", "mediation"),
    term("sports", "", "", "sport*"),
    term("boxing", "", "", "boxing, martial arts"),
    term("adventure", "", "", "adventure, wilderness, outdoor"),
    term("arts", "", "", "arts, music"),
    term("holiday", "", "", "holiday*"),
    term("after-school", "", "", "after school"),
    term("youth-club", "", "", "youth club*, youth centre*"),
    term("detached", "", "", "detached, outreach, street based"),
    term("youth-work", "", "", "youth work"),
    term("summer-jobs", "", "", "summer employment, summer job*"),
    term("employment", "", "", "employment, training and work, vocational, apprentice*"),
    term("alternative-provision", "", "", "alternative provision"),
    term("inclusion", "", "", "exclusion*, inclusion"),
    term("attendance", "", "", "attendance, truancy"),
    term("transition", "", "", "transition*"),
    term("tutoring", "", "", "tutor*, academic"),
    term("housing", "", "", "hous*, accommodation"),
    term("abuse-advocacy", "", "", "domestic abuse, idva, victim*, advocacy"),
    term("perpetrators", "", "", "perpetrator*"),
    term("campaign", "", "", "campaign*, media"),
    term("amnesty", "", "", "amnest*, surrender*"),
    term("environment", "", "", "cctv, light*, environment*"),
    term("community-grants", "", "", "community development"),
))  # fmt: skip
"""What the words of the register's own ``Approach`` column mean."""
NAMES: Final = {item.key: item.name for item in APPROACHES}


def nearness(one: str, other: str) -> float:
    """1 for the same approach; else as near as the nearest family they share, 0 for none."""
    if one == other:
        return 1.0
    return _NEAR.get((one, other), 0.0)


_NEAR: Final = {
    (a.key, b.key): max(FAMILIES[name] for name in shared)
    for a in APPROACHES
    for b in APPROACHES
    if a is not b and (shared := set(a.families) & set(b.families))
}

IMPLIED_GROUPS: Final = {
    "resettlement": "prison",
    "pre-court": "arrested",
    "custody-navigators": "arrested",
    "navigators": "patients",
    "transition": "movers",
    "abuse-recovery": "child-victims",
    "abuse-advocacy": "victims",
    "perpetrators": "perpetrators",
    "prison-families": "prisoners-families",
    "exploitation-support": "exploited",
    "inclusion": "excluded",
    "alternative-provision": "excluded",
    "parenting": "parents",
    "housing": "homeless",
    "employment": "neet",
    "summer-jobs": "neet",
    "substance-support": "users",
}
"""For whom an approach is, even where nobody says it."""
