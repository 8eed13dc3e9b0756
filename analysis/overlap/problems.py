"""About which problem, as practitioners say it."""

from typing import Final

from analysis.overlap.vocabulary import Reader, term

PROBLEMS: Final = Reader((
    term("weapons", "knives and weapons", "violence", """
        knife, knives, weapon*, blade*, stab*, bladed, bleed*, gun, guns, firearm*, machete*,
        armed, stabbing*, stabbed, shooting*, shot, gunfire, gun crime, knife carry*, sharp
        object*, bladed article*, bleed kit*, tourniquet*, carry* a blade, zombie knives"""),
    term("gangs", "gangs and exploitation", "exploitation violence", """
        gang*, county lines, exploit*, organised crime, drug running, grooming, groomed,
        cuckoo*, missing from home, trafficked, serious violence group*, ocg, ocgs, organised
        criminal*, dealers, drug deal*, drug line*, cce, cse, trafficking, modern slave*,
        runaway*, missing episode*, go missing, going missing, urban street gang, postcode
        war*, feuding group*, older criminals, recruited by"""),
    term("street-violence", "violence and anger", "violence", """
        serious violence, youth violence, assault*, fight*, aggress*, anger, angry, violent
        behaviour, violent conduct, robber*, temper*, conflict, feud*, retaliat*, violence,
        violent, attack*, beaten up, beating*, punch up*, brawl*, lash* out, flare up*, blow
        up*, hot headed, short fuse, red mist, trouble between, tension*, rival*, beef,
        revenge, robbed, mugg*, affray, wounding"""),
    term("domestic", "domestic and sexual abuse", "relationships", """
        domestic abuse, domestic violence, coercive, abuse at home, violence at home, refuge,
        abusive relationship*, abusive partner*, stalking, survivor*, idva*, domestic, violent
        partner*, dangerous partner*, abusive ex, violent husband*, violent home*, coercion,
        hit or controlled, hits her, hurt by a partner, hurt by someone they love, fled,
        fleeing, da victims, dva, idvas, living in fear, seen mum hurt, abusers, who abuse,
        abusive men, men who hit, men who hurt"""),
    term("sexual", "sexual violence", "relationships", """
        sexual violence, rape, isva*, sexual assault*, sexual offence*, sexual abuse, raped"""),
    term("burglary", "burglary", "disorder", """
        burgl*, break in, break ins, broken into, target harden*, home security, door lock*,
        window lock*, theft, stolen"""),
    term("poverty", "poverty", "livelihood", """
        poverty, hardship, cost of living, food bank*, foodbank*, debt, debts, fuel poverty,
        hungry, hunger, free school meals"""),
    term("relationships", "harm in young people's relationships", "relationships", """
        healthy relationship*, relationship abuse, dating, consent, misogyn*, sexual
        harassment, respectful relationship*, relationship* education, vawg, violence against
        women, controlling, masculinit*, gender norm*, gender stereotyp*, girls and boys
        treat, respect for girls, respect for women, sexis*, jealous*, porn*, nudes, catcall*,
        toxic, unwanted touch*, what love is, red flag*"""),
    term("school", "trouble at school", "school", """
        exclu*, suspen*, attendance, truan*, absen*, school refus*, behaviour in class, at
        risk of exclusion, disengag*, transition*, persistent absence, expelled, kicked out of
        school, thrown out of school, losing their place, lose their place, out of class, sent
        home, removed from lessons, bunk*, skip* lessons, skip* school, off school, missing
        school, persistently absent, disaffect*, drop* out, dropping out, behaviour in school,
        disruptive, pru, big school, secondary school move, moving up, starting secondary,
        year 6, year 7, settle in"""),
    term("reoffending", "offending again", "offending", """
        reoffend*, re offend*, prison*, custody, probation, desist*, released, release,
        licence, resettle*, sentence*, offender manage*, going straight, go straight, jail,
        inside, prison gate, through the gate, ex offender*, convictions, convicted, back
        inside, on tag, come out of, parole, offending"""),
    term("first-offending", "first offending", "offending", """
        first time entrant*, first time offen*, out of court, community resolution*, caution*,
        triage, arrest*, low level offen*, diver* from, criminal record, first offence, first
        arrest*, arrested, in trouble with the police, trouble with the law, brush with the
        law, caught by police, shoplift*, criminalis*, youth justice, pre court, prosecut*,
        charged"""),
    term("asb", "anti-social behaviour", "disorder", """
        anti social, antisocial, asb, nuisance, disorder, vandal*, bonfire*, deliberate fire*,
        arson, public space*, hanging around, troublemak*, rowdy, noise, damage, graffiti
        tag*, fireworks, throwing stones, off road bikes, intimidat*, gathering, gather,
        hanging about, hang around, loiter*, complaints"""),
    term("mental-health", "distress and trauma", "health", """
        mental health, wellbeing, anxi*, depress*, trauma*, self harm, ptsd, emotional health,
        bereave*, adverse childhood, low mood, distress*, nightmare*, low in mood, struggling
        to cope, struggling emotionally, worries, worry, worried, stress*, panic, suicid*,
        grief, griev*, bereavement, eating disorder*, lonely, loneliness, isolated, bad
        dreams, haunted, frightened, emotional wellbeing, emotional needs, mental ill health,
        what they have seen, what happened to them"""),
    term("substances", "drugs and alcohol", "health", """
        drug*, alcohol, substance*, addict*, cannabis, ketamine, cocaine, drinking, vaping,
        ket, weed, spice, booze, drunk, drink problem*, binge, heroin, crack cocaine, coke,
        pills, vapes, nitrous, getting clean, get clean, sober, recovery from addiction, cut
        down, misuse, getting high, bagging"""),
    term("family", "trouble in the family", "family", """
        family conflict, parental conflict, child to parent, family breakdown, parenting,
        adolescent to parent, arguments at home, boundaries, families in crisis, family
        stress, at breaking point, end of their tether, rows at home, arguing, home life, son
        or daughter, violent adolescent*, capva, cpv, apv, family pressures, household under,
        conflict at home, teenage behaviour, bringing up"""),
    term("work", "being out of work", "livelihood", """
        unemploy*, neet, out of work, not in education, into work, jobless, employab*,
        workless*, jobs, job, unemployment, employment, apprenticeship*, careers, workless,
        signing on, neets, skills gap, living wage, labour market"""),
    term("home", "having no home", "livelihood", """
        homeless*, rough sleep*, sofa surf*, evict*, tenanc*, somewhere to live, kicked out of
        home, somewhere safe to sleep, night shelter, temporary accommodation, a bed for the
        night, housing need, nowhere to live, supported accommodation"""),
    term("hate", "hate and bullying", "disorder", """
        hate crime, bully*, racis*, prejudice*, extremism, radicalis*, homophob*, hate,
        hateful, hatred, picked on, because of who they are, islamophob*, antisemit*,
        transphob*, disablist, name calling, race, faith, difference*, minorities, tolerance,
        cohesion, community tension*"""),
    term("night", "violence at night", "violence", """
        night time, nightlife, night out, licensed premises, spiking, late night, door staff,
        clubbers, clubs and bars, bars and clubs, town at night, after dark in town, drunk,
        revellers, weekend nights, pubs, bouncers, venues"""),
    term("early", "small children's development", "early", """
        speech and language, school readiness, attachment, early language, child development,
        talking and listening, early talk, first words, babies, toddlers, under fives, under
        5s, ready for school, first thousand days, first 1000 days, bonding, perinatal,
        antenatal"""),
    term("online", "harm online", "online", """
        online, internet, social media harm*, cyber*, sexting, phones, smartphone*, group
        chats, snapchat, instagram, gaming, screen time, digital harm*"""),
))  # fmt: skip
