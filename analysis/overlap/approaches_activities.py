"""What is done with groups, classes, schools and places, in many words."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

ACTIVITIES: Final[tuple[Term, ...]] = (
    term("bystander", "bystander interventions", "relationships lessons", """
        bouncers, bar staff, venue staff, intervene*, intervening, step in, stepping
        in, speaking up, speak up, challeng* banter, stand up for others, peers lead,
        pupils lead, older pupils lead, older pupils .. younger, influence their
        friends, friends look out, bystander*, mentors in violence prevention, mvp,
        upstander*, peer mentor* in violence, step in safely, safe* intervene*, speak
        up when, call out, challenge .. peers, peer leader* .. violence, active
        witness*, intervene safely, safely intervene, friends step in, young leaders
        .. lead sessions"""),
    term("relationship-lessons", "relationship violence lessons", "relationships lessons", """
        coercion, harassment, control and respect, respect in relationship*, boys
        attitudes, attitudes to women, attitudes towards girls, attitudes to girls,
        pornography, jealousy, love and control, toxic relationship*, abuse between
        teenagers, sexis*, respect for women, healthy relationship*, relationship
        violence, teen* relationship*, dating violence, relationship abuse, coercive
        control .. session*, consent, sexual harassment, respectful relationship*,
        relationship* education, relationship* lesson*, misogyn*, toxic masculin*,
        gender stereotyp*, gender based violence, gender equality, incel*, violence
        against women and girls .. lesson*, warning signs .. relationship*, safe
        relationship*, positive relationship* .. lesson*, healthy and unhealthy,
        controlling behaviour, what is a good relationship"""),
    term("focused-deterrence", "focused deterrence", "justice", """
        called in, one message, group violence, told what will follow, warned ..
        offered help, offered a way out, groups driving violence, focused deterrence,
        call in*, carrot and stick, gang call, gvi, swift and certain, enforcement and
        support, violence interrupt*, another way, most violent groups, law
        enforcement .. offer of help, offer of help .. enforcement"""),
    term("hot-spots", "hot spots policing", "patrols", """
        pairs of officers, officers walk, walking the beat, extra police, extra
        officers, police foot, foot patrol*, bobbies, hot spot*, hotspot*, patrol*,
        high visibility, visible polic*, visible presence, stop and search, police
        overtime, foot beat*, officers on foot, uniformed presence, additional
        officers, dedicated officer* .. area, saturation, reassurance"""),
    term("guardians", "street guardians", "patrols street", """
        walk home safely, safe journey*, chaperon*, marshal*, hi vis volunteers,
        volunteers in hi vis, street warden*, community warden*, neighbourhood
        warden*, guardian*, street pastor*, community safety team, street ambassador*,
        stewards, safer streets team, night marshal*, taxi marshal*, transport
        marshal*, school gate patrol*, safe route*, travel safe, bus station team"""),
    term("night-economy", "night-time economy safety", "street patrols", """
        bouncers, bar staff, venue staff, door team*, pubs, nightclub*, clubbing, taxi
        drivers, drinkers, revellers, town centre on friday, weekend evenings in town,
        intoxicated, lost or vulnerable, night time economy, nightlife, night life,
        licensed premises, pub watch, pubwatch, bars and clubs, safe space .. night,
        door staff, door supervisor*, spiking, best bar none, late night, safe haven,
        triage .. city centre, night out, welfare hub, drink spik*"""),
    term("weapons-education", "knife crime education", "weapons-lessons lessons", """
        truth about knives, myths about knives, knives, weapons and the law, paramedic
        speak*, sharp object*, put down the knife, put the knife down, why carry,
        carrying is, dangers of knives, risks of knives, risks of carrying, offensive
        weapon*, bladed article*, knife crime, stabbing, stabbed, law on knives,
        mother who lost, bereaved mother, bereaved parent*, lost a son, lost her son,
        lost their son, knife crime education, knife .. workshop*, knife .. lesson*,
        knife .. session*, knife awareness, knife crime awareness, weapon* awareness,
        weapon* .. lesson*, weapon* .. workshop*, danger* of carry*, carrying a knife,
        carrying knives, knife carrying, weapon carrying, carry* a blade, carry*
        blades, consequences of .. knife, consequences of .. weapon*, knife free,
        weapon* education, ben kinsella, knife crime .. talk*, knives .. assembl*,
        knife .. assembl*, anti knife, impact of knife crime, joint enterprise, talk*
        .. knives, knife .. talk*, blades, knife crime prevention, knife .. programme"""),
    term("first-aid", "first aid for wounds", "lessons", """
        first aid, bleed control, stop the bleed, bleeding control, tourniquet*,
        catastrophic bleed*, casualty until, life saving, lifesaving, street doctors"""),
    term("crime-awareness", "crime awareness lessons", "lessons weapons-lessons", """
        former gang member* .. talk*, former prisoner* .. talk*, ex gang, real life
        stor*, hard hitting, touring play, crime awareness, gang awareness, gang* ..
        workshop*, awareness session*, awareness workshop*, consequences of crime,
        choices and consequences, prison .. me, ex offender* .. talk*, assembly,
        assemblies, theatre in education, drama .. schools, play .. touring,
        prevention workshop*, crucial crew, safety workshop*, personal safety, road
        safety, criminal responsibility, interactive workshop*, pshe, violence
        reduction lesson*, virtual reality .. choices"""),
    term("police-in-schools", "police in schools", "lessons", """
        school constable*, constable* .. school*, pcso* .. school*, officer based in,
        campus officer*, police in schools, safer schools officer*, schools officer*,
        school liaison officer*, officer* .. in schools, police officer* .. school*,
        school based officer*, mini police, police cadet*, youth engagement officer*"""),
    term("exploitation-awareness", "exploitation awareness", "exploitation lessons", """
        recognise grooming, signs of grooming, signs of exploitation, how gangs
        recruit, gangs recruit*, county lines awareness, exploitation awareness,
        exploitation .. workshop*, grooming, exploitation .. lesson*, spot the signs,
        county lines .. workshop*, county lines .. lesson*, exploitation .. session*"""),
    term("online-safety", "online safety", "lessons messages", """
        online safety, online harm*, internet safety, social media .. lesson*, digital
        safety, cyber bully*, cyberbully*, digital literacy, safer online, screen
        time, sexting"""),
    term("hate-work", "work against hate and bullying", "lessons community", """
        hate crime, anti bullying, bullying, prejudice*, anti racis*, community
        cohesion, cohesion, tolerance, extremism, radicalis*, far right, discriminat*,
        respecting difference"""),
    term("sports", "sports programmes", "active positive-activities", """
        five a side, coached, kick about, kickabout, league, astro*, sweat, weights,
        weight training, circuit training, gym sessions, racket*, trampolin*, sport*,
        football*, basketball, rugby, cricket, netball, athletics, swim*, cycling,
        bike*, dance, dancing, skate*, table tennis, gym, gyms, fitness, physical
        activit*, kicks, multi sport*, futsal, midnight league*, coached session*,
        pitch, judo, tournament*, parkour, climbing, yoga, hockey, tennis, running
        club"""),
    term("boxing", "boxing and martial arts", "active positive-activities", """
        boxing, boxer*, boxercise, kick boxing, pad work, padwork, punch*, bag work,
        combat sport*, dojo, jab, martial art*, kickbox*, karate, jiu jitsu, judo,
        mma, pads and gloves, sparring, ring craft, gloves, wrestl*, taekwondo, muay
        thai"""),
    term("adventure", "adventure and wilderness therapy", "positive-activities active", """
        beach, lake, water sports, watersports, paddle*, climbing, hills, mountain*,
        high ropes, raft*, surf*, trails, canal, woods, fire pit, river, moor*, farm*,
        adventure*, wilderness, outdoor*, forest school, bushcraft, expedition*, duke
        of edinburgh, residential*, camp*, sailing, canoe*, kayak*, hillwalk*,
        woodland*, outward bound, fishing, angling, in nature, horses, equine,
        allotment*, gardening, farm, hiking, hill walk*"""),
    term("arts", "arts and music", "positive-activities", """
        bars and beats, beats, mic, mics, mcs, lyrics, producing tracks, circus, make
        a film, film making, crafts, sewing, fashion, paint*, drawing, street art,
        sculpt*, creative writing, arts, art, music*, studio, recording studio*, rap,
        drill, dj, podcast*, filmmak*, film project*, theatre, drama, creative,
        lyric*, photograph*, graffiti, mural*, spoken word, poetry, songwrit*, beat
        mak*, radio station, performance, choir, animation"""),
    term("holiday", "holiday activities", "positive-activities", """
        out of term, in july and august, july and august, day trips, summer fun,
        school holidays, when school is out, when schools are closed, holiday*, haf,
        summer club*, half term, summer programme*, easter, summer scheme*, school
        break*, summer activit*, six weeks holiday*, summer months"""),
    term("after-school", "after-school programmes", "positive-activities", """
        homework, half past three, half past five, four o'clock, afternoons a week,
        clubs chosen, term time clubs, after the bell, after lessons, when the bell
        goes, when school ends, until tea time, tea time, straight after school, home
        time, hometime, between school and, weekday evenings, club nights, before
        school, after school, afterschool, homework club*, twilight, breakfast club*,
        extracurricular, enrichment, 3pm to 6pm, end of the school day, evening
        activit*, out of school, lunchtime club*, diversionary activit*, positive
        activit*, structured activit*, things to do"""),
    term("youth-club", "youth clubs", "positive-activities street", """
        youth centre, safe place .. evening*, warm place, place to be, place to go,
        hang out, food and games, evening club, evenings a week, nights a week, one
        night a week, weekly club, club for teenagers, club for young, table football,
        drop ins, youth club*, youth cent*, youth hub*, youth zone*, open access, drop
        in, youth session*, youth provision, friday night*, saturday night*, evening
        session*, youth space*, youth project*, safe space for young, uniformed,
        scouts, cadets, junior club*, social club*, somewhere to go, weekend session*,
        pool table, games nights, youth night*"""),
    term("detached", "detached youth work", "street positive-activities one-to-one", """
        workers on the street, on street corners, by the shops, outside the shops,
        skate park*, on foot, bus station*, in the park, where teenagers gather, where
        they gather, where they hang, approaching groups, groups of young people
        outside, street youth, youth workers walk, walk the streets, walking the
        streets, on the estate, around the estate, parades, detached, youth outreach,
        street outreach, outreach youth, street based, street work*, streetwork, on
        the streets, mobile unit*, youth bus, in parks, parks and, where young people
        gather, where young people congregate, meeting young people where, youth
        worker* .. street*, street team*, mobile youth, estate based, pop up, retail
        park*, shopping precinct*, bus stop*, walk* the estate, street corner*, go out
        .. evening*, out and about, parks .. youth worker*, youth worker* .. parks"""),
    term("youth-work", "youth work", "positive-activities street one-to-one", """
        youth work*, youth service*, youth engagement, engagement worker*"""),
    term("summer-jobs", "summer jobs", "work", """
        summer job*, summer employment, paid placement*, paid holiday work, paid
        summer, paid work .. summer, holiday job*"""),
    term("employment", "employment and training", "work", """
        cscs card*, employers, first wage, working life, jobless, out of work,
        earning, site card, forklift, hgv, kitchen skills, learn a trade, get a job,
        work ready, jobseek*, looking for work, pre employment, employment, employer*,
        employab*, into work, job*, apprentice*, work experience, vocational,
        qualification*, cscs, work placement*, careers, career, traineeship*, skills
        training, interview* skills, training course*, back to work, trade, trades,
        construction skills, barber*, catering course, enterprise, start a business,
        volunteering opportunit*, cv, cvs, work readiness, world of work, bricklay*,
        hospitality training, mechanics, workshop skills, college course*, paid work,
        labour market, earn* a living"""),
    term("alternative-provision", "alternative provision", "inclusion", """
        full school week, full timetable, joinery, cooking and english, placement for,
        day placement*, alternative to school, cannot cope in mainstream, cannot
        manage in mainstream, learning centre, off roll, small classes, taught off
        site, hands on curriculum, mornings off site, alternative provision,
        alternative education, pru, pupil referral, off site education, off site
        provision, excluded pupils, part time timetable, hospital school, small group
        teaching, learning away from school"""),
    term("inclusion", "help to stay in school", "inclusion", """
        suspended, suspended pupils, plan with pupils, behaviour has changed,
        returning to class, fixed term, sent home, internal exclusion, removed from
        lessons, on report, at risk of being excluded, permanently excluded, close to
        exclusion, facing exclusion, in school worker, learning mentor*, behaviour
        worker*, on the edge of exclusion, losing their place, lose their place, kept
        in school, back on track, back in class, back in lessons, last chance,
        seclusion, prevent* exclusion*, at risk of exclusion, risk of permanent
        exclusion, risk of being excluded, risk of suspension, school exclusion*,
        suspen*, inclusion worker*, inclusion, reintegrat*, behaviour support, re
        engage* .. school, re engage* .. education, behaviour in class, keep* .. in
        school, stay in school, exclusion*, isolation room*, back into lessons,
        disengag* .. school, fixed term exclu*, managed move*, in school support"""),
    term("attendance", "help to attend school", "inclusion", """
        missing days, missing classes, skip* school, skip* lessons, bunk*, get to
        school, getting to school, coming to school, cannot face school, days missed,
        attend school, school attendance, attendance, absen*, school refus*, school
        avoid*, truan*, emotionally based, missing school, back to school,
        persistently absent, missing lessons"""),
    term("transition", "help with the move to secondary school", "inclusion", """
        year 6 and 7, year 6 and year 7, year 6 7, into secondary, to secondary, new
        school, between primary and, leaving primary, moving on to secondary, first
        term of year 7, transition*, move to secondary, moving to secondary, moving
        up, starting secondary, step up to secondary, year 6 to year 7, year 6 into
        year 7, primary to secondary, big school, start* year 7, start* high school,
        moving school, changing school, year 6 pupils, move up to, settle into year 7"""),
    term("tutoring", "tutoring and literacy", "inclusion", """
        tutor*, literacy, reading, numeracy, maths, catch up, study support, academic
        support, gcse*, revision"""),
    term("trauma-training", "trauma-informed training", "staff", """
        trauma informed, trauma aware*, attachment aware, trauma responsive,
        understand* trauma, how trauma, aces training, adverse childhood experiences
        training, trauma training, recognise trauma, relational practice, train* ..
        trauma"""),
    term("campaign", "media campaigns", "messages", """
        adverts, hashtag, hoarding*, viral, video clips, short films online, public
        campaign, campaign*, social media, advert*, billboard*, poster*, radio
        advert*, publicity, awareness raising, awareness week, communications,
        messaging, influencer*, leaflet*, public information, tiktok, bus side*, bus
        shelter*"""),
    term("amnesty", "knife amnesties", "safe-places patrols", """
        give up a knife, drop off .. knife, disposal bin*, weapon disposal, wand,
        arches, amnest*, surrender*, knife bin*, weapon* bin*, bleed kit*, bleed
        cabinet*, knife arch*, hand in knives, hand in .. weapon*, knife sweep*,
        weapon sweep*, test purchas*, sell* knives, knife sale*, retailers, metal
        detect*, trading standards"""),
    term("environment", "lighting, cameras and safer places", "safe-places", """
        cutting back, brighter, better lit, well lit, dark alley*, dark path*,
        overgrown, locks and lights, number plate recognition, gates, street light*,
        lighting, cctv, camera*, alley gate*, environmental improvement*, designing
        out crime, target hardened, doorbell*, fencing, target harden*, locks, help
        point*, gating, redeployable camera*, alleygat*, path* lit, lamp post*"""),
    term("community-grants", "community development", "community", """
        neighbours, residents .. run, local groups, community group*, small pots, seed
        fund*, community grant*, small grants, grassroots, community organis*,
        residents association, community champion*, asset based, community led,
        neighbourhood group*, community development, community hub*, community event*,
        community leader*, fun day*, capacity building, resident led, local forum,
        street party"""),
)  # fmt: skip
