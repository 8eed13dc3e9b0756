"""What is done with one person, a family or those who have done or suffered harm, in many words."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

SUPPORT: Final[tuple[Term, ...]] = (
    term("mentoring", "mentoring", "one-to-one", """
        steady adult, reliable adult, sees pupils, hour a week, named adult, adult who
        listens, adult they trust, individual coach*, personal coach*, someone in
        their corner, someone who has been there, big brother, lived experience, one
        adult, weekly chat*, weekly catch up*, check in*, trusted worker, named
        worker, same adult, same worker, coach meets, coach who, regular chat*, meet*
        weekly with, met weekly, goal setting, set* goals, mentor*, role model*,
        trusted adult*, befriend*, buddy, buddies, life coach*, coach* .. one to one,
        one to one coach*, lived experience .. support, peer support*, big brother*,
        big sister*, someone to talk to, one to one support, 1 to 1 support, 1 2 1
        support, one to one session*, weekly one to one, consistent adult, positive
        adult, significant adult, matched with, paired with, pairs .. with an adult,
        pairs .. volunteer*, walk alongside, walks alongside, alongside a young
        person, regular meetings with .. adult, guidance from .. adult*, volunteer*
        meet*"""),
    term("keywork", "key work", "one-to-one family", """
        intensive one to one, plan around the person, attends appointments, help* with
        appointments, advocate*, key work*, keywork*, casework*, case work*, lead
        professional, dedicated worker, named worker, support worker*, intensive
        support, wraparound support, wrap around support, holistic support, personal
        adviser*, personal advisor*, caseload*, action plan*, individual support
        plan*, assertive engagement, practical help"""),
    term("navigators", "A&E navigators", "navigation one-to-one", """
        injured by violence, hurt in violence, patched up, after an attack, stitches,
        in the ward, knife wound*, in resus, children's hospital, from the hospital,
        hospital staff refer, trauma centre, a and e navigator*, navigator*, emergency
        department*, accident and emergency, a and e, casualty department, trauma
        ward*, injured in an assault, teachable moment, reachable moment, hospital
        based, hospital youth work*, bedside, major trauma, admitted .. assault,
        admitted .. injur*, hospital .. stab*, stab* .. hospital, patients ..
        violence, youth worker* .. hospital, hospital .. youth worker*, emergency
        care, urgent care, walk in centre"""),
    term("custody-navigators", "custody workers", "navigation diversion one-to-one", """
        custody suite*, police custody, custody navigator*, arrest referral*, custody
        worker*, in the cells, after arrest, point of arrest, on arrest, detained by
        police, custody intervention*, liaison and diversion"""),
    term("cbt", "cognitive behavioural therapy", "self-control therapy", """
        slow* down thoughts, ways out of an argument, thoughts, step back and think,
        cbt, cognitive behav*, cognitive skills, thinking skills, think* before,
        thinking errors, enhanced thinking, thoughts and feelings, thoughts feelings
        and, impuls*, consequential thinking, cognitive"""),
    term("social-skills", "social skills training", "self-control", """
        taking turns, falling out, making up, friendship, argument*, cope with anger,
        keep* their cool, keeping your cool, losing it, lose their temper, outburst*,
        cool off, cool down, explosive, behaviour group*, feelings, name their
        feelings, friendships, get on with, body language, social skills, emotional
        literacy, emotional regulation, emotion regulation, self regulation, emotional
        resilience, regulate .. emotion*, manag* .. emotion*, manag* .. feelings,
        social and emotional, anger manag*, manag* anger, managing anger, temper*,
        self control, conflict resolution, resolve conflict*, resolving conflict*,
        handl* conflict*, problem solving, life skills, resilience, zones of
        regulation, self esteem, confidence building, calm* down, strong feelings, big
        feelings, friendship skills, assertiveness, empathy, nurture group*, elsa,
        coping skills, coping strateg*, getting on with others, walk* away from"""),
    term("counselling", "counselling", "therapy", """
        talk through, confidential space, listening ear, talk* in private, someone
        qualified, wellbeing sessions, low mood, anxiety, self harm, counsel*, talking
        therap*, talk therap*, psychotherap*, listening service, therapist*, drop in
        .. mental health, wellbeing practitioner*, emotional wellbeing support, camhs,
        mental health support, mental health practitioner*, person centred therap*,
        one to one therap*, psychologist*, psychological support, emotional health"""),
    term("trauma-therapy", "trauma-specific therapies", "therapy", """
        scarred by, heal*, nightmare*, after witnessing, seen violence, frightening
        experience*, frightening event*, clinician*, clinical, through play, through
        art, experienced trauma, specialist therap*, therap* .. children, trauma
        therap*, trauma specific, emdr, trauma focused, trauma recovery, recover* from
        trauma, therap* .. trauma*, traumat*, play therap*, art therap*, drama
        therap*, dramatherap*, music therap*, creative therap*, ptsd, post traumatic,
        flashback*, process .. trauma, adverse childhood experience* .. support,
        therap* .. witness*, therapeutic, therapy, psychological therap*, recover* ..
        what they .. seen, eye movement"""),
    term("integrated-offender", "offender management", "justice resettlement", """
        integrated offender, offender management, iom, prolific offender*, prolific
        young, probation, youth justice service, youth offending team, yot, yjs,
        intensive supervision, licence condition*, repeat offender*, bail support"""),
    term("exploitation-support", "support against exploitation", "exploitation one-to-one", """
        groomed, criminally exploited, sexually exploited, drug line*, gang involve*,
        gang linked, caught up in gangs, carry* drugs, running drugs, organised crime,
        get out of gangs, out of the gang, older criminals, coerced into crime, went
        missing, gone missing, child criminal exploitation, criminal exploitation,
        county lines, child sexual exploitation, exploited, modern slavery, return
        home interview*, missing from home, go* missing, cuckoo*, rescue and response,
        drug running, gang exit, leav* gang*, exit* gang*, trafficked, debt bondage,
        contextual safeguarding, being groomed, exploitation"""),
    term("substance-support", "drug and alcohol support", "substances", """
        getting clean, get clean, cut down on, stop using, stop smoking weed, weed,
        spice, drink and drugs, drug use, substance misuse, drug treatment, alcohol
        treatment, drug and alcohol, drugs and alcohol, drug service*, recovery
        worker*, addict*, harm reduction, needle, cannabis, ketamine, cocaine, vaping,
        drug education, drug awareness, alcohol awareness, substance use, sober,
        detox*, rehab"""),
    term("mst", "multi-systemic therapy", "family therapy child-to-parent", """
        therapists visit the family, visit the family several times, on call at night,
        several visits a week, multi systemic, multisystemic, mst, functional family
        therap*, fft, family therap*, systemic therap*, systemic practi*, intensive
        family therap*, edge of care"""),
    term("parenting", "parenting programmes", "family", """
        bringing up, growing children, hit by their child, threatened by their own
        child, hit or threatened by, carers .. course, routines, bedtime*, praise,
        mums and dads, parents of teenagers, parents of teens, parents .. group,
        course for parents, classes for parents, raising children, difficult behaviour
        at home, conflict at home, being a dad, being a parent, new dads, young dads,
        young parents, parenting, parent* programme*, parent* course*, parent* group*,
        parent* class*, triple p, incredible years, strengthening families, non
        violent resistance, nvr, parent child, positive discipline, setting
        boundaries, consistent boundaries, positive behaviour at home, father* group*,
        dads group*, dads, fathering, mums group*, mellow parent*, positive parent*,
        parental conflict, support* parents, skills .. parents, help* parents, for
        parents, parents learn, routines and boundaries, group for parents, caring for
        teenagers, raising teenagers"""),
    term("family-support", "family support", "family", """
        household*, families under pressure, families with many problems, visits the
        family, family plan, support at home, whole household, families who, goes into
        the home, in the family home, work with families, relationships at home,
        family support*, support* .. families, family worker*, family intervention*,
        whole family, troubled families, supporting families, family group conferenc*,
        family mediation, family practitioner*, families in crisis, help* families,
        kinship carer*, sibling*, family hub*, family coach*, early help, work with
        the family, families struggling, family navigator*"""),
    term("early-years", "early years help", "early-years family", """
        under 5s, rhyme*, toddl*, bumps, newborn*, first two years, early talk, speech
        therap*, children's centre, reception class, playgroup*, early years, home
        visit*, first 1000 days, first thousand days, perinatal, antenatal, health
        visit*, babies, baby, toddler*, nursery, nurseries, pre school, speech and
        language, early language, stay and play, rhyme time, school readiness,
        infant*, new parents, communication skills .. children, talk and play,
        bookstart, language development, under fives, family nurse, doula*, attachment"""),
    term("prison-families", "support for families of people in prison", "family resettlement", """
        families of prisoner*, prisoner* families, parent in prison, parent* .. in
        prison, relative in prison, family member in prison, parental imprisonment,
        father in prison, visits hall, children of prisoner*, prison visit*, storybook
        dads, family member .. custody"""),
    term("resettlement", "prison aftercare", "resettlement one-to-one prison", """
        met at the gate, at the prison gate, gate to, leaving jail, out of jail, from
        jail, prison sentence, coming home from prison, coming home from custody,
        getting out, newly released, just released, leavers from, prison leaver*,
        leav* prison, leav* custody, resettle*, through the gate, release from prison,
        released from, on release, after release, before release, pre release,
        departure lounge, ex prisoner*, coming out of prison, prison aftercare,
        aftercare for, desist*, rehabilitat*, meet .. at the gate, gate pick up,
        approved premises, ex offender*, reoffend*, re offend*, return to the
        community"""),
    term("pre-court", "pre-court diversion", "diversion justice", """
        in place of a charge, decision to charge, arrested for the first time, first
        time arrest*, in place of court, caution*, police warning, alternative to
        court, alternative to prosecution, first contact with the police, contact with
        police, low level offence*, out of the courts, first arrest, community
        resolution, keep* out of court, pre court diver*, diver* from court, out of
        court, community resolution*, outcome 22, conditional caution*, youth
        caution*, triage, deferred prosecution, deferred caution, point of arrest
        diver*, first time entrant*, first time offen*, turnaround, diversionary
        panel, diver* .. criminal justice, diver* .. prosecution, prevention panel*,
        avoid .. criminal record, first offence"""),
    term("in-prison", "work inside prison", "prison", "in prison, hmp, yoi"),
    term("restorative", "restorative justice", "justice disputes", """
        say sorry, apologi*, meet the person, face the person, circle conversation*,
        circles, harmed, restorative, victim offender, repair* harm, repair* the harm,
        mak* amends, reparation, face to face meeting .. victim*, harm* .. meet*,
        victim awareness, put* right, people they .. harmed, those harmed"""),
    term("mediation", "mediation", "disputes", """
        rival*, fall* out, fallen out, calm tensions, go between, grudge*, stop
        revenge, revenge, mediat*, gang mediation, dispute*, feud*, peer mediat*,
        conflict coach*, retaliat*, community mediat*, tensions between, de escalat*"""),
    term("housing", "housing support", "home one-to-one", """
        keep* a roof, roof over, keep* their home, a home, own front door, flat,
        flats, bed for the night, shared house, couch surf*, settled home, deposit*,
        housing, housed, rehous*, homeless*, tenanc*, accommodation, supported
        lodging*, rough sleep*, hostel*, sofa surf*, somewhere to live, rent,
        eviction*, supported living, nightstop, place to live, bed space*, landlord*"""),
    term("welfare-advice", "advice on money", "home", """
        debt advice, benefits advice, welfare rights, money advice, financial advice,
        food bank, cost of living, budgeting, citizens advice"""),
    term("abuse-advocacy", "domestic abuse advocacy", "abuse-support one-to-one victims", """
        advocates, legal advice, plan for safety, safety at home, abused women,
        victims of abuse, victims of domestic, hurt by a partner, ex partner, violent
        partner*, leav* an abusive, safe from abuse, high risk victim*, safe
        accommodation, specialist domestic, idva*, domestic violence adviser*,
        domestic violence advisor*, domestic abuse adviser*, domestic abuse advisor*,
        independent domestic violence adv*, refuge*, victim* .. domestic, survivor* ..
        domestic, domestic abuse support, domestic abuse service, domestic abuse
        worker*, safety plan*, marac, target hardening, sanctuary scheme, women
        fleeing, fleeing abuse, outreach .. domestic, risk assess* .. abuse, abusive
        relationship*, freedom programme"""),
    term("sexual-violence", "support after sexual violence", "abuse-support one-to-one", """
        isva*, sexual violence support, rape support, rape crisis, sexual assault*"""),
    term("victim-support", "help for victims of crime", "victims", """
        victim support, victim* .. cope, support .. victim*, court support .. victim*,
        adviser for victims, victims' service*, victim advocacy, helpline .. victims"""),
    term("family-violence", "help where a child is violent at home", "family child-to-parent", """
        child to parent violence, adolescent to parent violence"""),
    term("abuse-recovery", "recovery from domestic abuse", "abuse-support therapy", """
        mums and children, mothers and children .. abuse, children .. abuse, children
        who have seen, children who saw, after abuse, seen abuse, heard abuse,
        recover* .. domestic, recovery programme*, children .. witness* .. abuse,
        children .. experienc* domestic, children .. affected by domestic, child* ..
        lived with .. abuse, operation encompass, child victims, abuse at home,
        violence at home, recovery toolkit, witness* domestic, liv* with domestic,
        recover* after abuse"""),
    term("perpetrators", "work with those who abuse", "abuse-support self-control", """
        men who use violence, who use violence at home, want to stop, abusive and
        want, stop abusing, men who hurt, hurt their partner*, control their partner*,
        partners who abuse, own their behaviour, abusers, those causing harm, who
        cause harm, perpetrator*, behaviour change programme*, abusive behaviour, who
        abuse, who use abuse, harmful behaviour, drive project, men who have been
        abusive, using violence in relationship*, stalking, harmful sexual, change
        their behaviour, abusive partners"""),
    term("women-services", "women's services", "one-to-one abuse-support", """
        women's centre, womens centre, sex work*, red umbrella, women's hub, womens
        hub, women in contact, women .. offend*, street sex"""),
)  # fmt: skip
