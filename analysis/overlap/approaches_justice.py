"""What is done with those whom police, courts or prisons know."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

JUSTICE: Final[tuple[Term, ...]] = (
    term("custody-navigators", "custody workers", "navigation diversion one-to-one", """
        custody suite*, police custody, custody navigator*, arrest referral*, custody worker*,
        in the cells, after arrest, point of arrest, on arrest, detained by police, custody
        intervention*, liaison and diversion, cells, the suite, brought to the suite, brought
        into the, under arrest, police custody youth, in custody at the police, police
        station, police cell*, custody block, custody sergeant*, booked in, held at, locked up
        overnight, picked up by police, while in custody, appropriate adult*, moment of
        arrest, reachable moment in custody, divert and, custody youth work*, custody based,
        custody healthcare, detainee*""",
        sure="""
        custody cell cells suite detained detainee detention arrest arrested sergeant
        liaison-and-diversion booked @custody""",
        telling="""
        police station held overnight officer solicitor appropriate-adult interview bail
        charge reachable moment youth worker child young meet speak support release leaving
        navigator screening vulnerability healthcare nurse liaison divert diversion voluntary
        attendance onward referral calm listening suspects locked handcuffs remand interviewed
        attends attend fingerprints sergeants desk statutory"""),
    term("integrated-offender", "offender management", "justice resettlement", """
        integrated offender, offender management, iom, prolific offender*, prolific young,
        probation, youth justice service, youth offending team, yot, yjs, intensive
        supervision, licence condition*, repeat offender*, bail support, repeat offend*,
        persistent offend*, most prolific, high risk offend*, tagged, on tag, electronic tag*,
        gps tag*, curfew, youth justice order*, supervised by probation, probation
        practitioner*, on probation, community order*, community sentence*, unpaid work,
        suspended sentence*, mappa, multi agency public, offenders .. managed, managing
        offend*, joint management .. offend*, youth justice team, youth justice worker*,
        licence recall""",
        sure="""
        prolific persistent IOM cohort tag tagged tagging tags GPS curfew probation MAPPA
        integrated-offender-management supervision supervised reparation YJS YOT YOS orders
        licence @custody""",
        telling="""
        offender offenders offending repeat reoffend reoffending crime detectives police
        practitioner manage managed management order court sentence sentenced breach
        compliance intensive surveillance home visits co-located multi-agency partnership
        acquisitive burglars nominal bail remand alternative custodial hours timetable justice
        community thieves robbers jointly supervise satellite shoplifters"""),
    term("resettlement", "prison aftercare", "resettlement one-to-one prison", """
        met at the gate, at the prison gate, gate to, leaving jail, out of jail, from jail,
        prison sentence, coming home from prison, coming home from custody, getting out, newly
        released, just released, leavers from, prison leaver*, leav* prison, leav* custody,
        resettle*, through the gate, release from prison, released from, on release, after
        release, before release, pre release, departure lounge, ex prisoner*, coming out of
        prison, prison aftercare, aftercare for, desist*, rehabilitat*, meet .. at the gate,
        gate pick up, approved premises, ex offender*, reoffend*, re offend*, return to the
        community, fresh out of, straight out of prison, just out of, newly out, days out of,
        let out of prison, getting out of prison, out of hindley, out of altcourse, prison to,
        from custody to, women leaving prison, on the outside, life outside, out the other
        side, walk out of prison, walk out the gate, out of the gate, waiting at the gate,
        picked up from the gate, at the gates, through the prison gate, day of release, first
        day out, first days out, first weeks out, first night out of prison, days after
        release, weeks after release, weeks before release, done their time, served their
        time, finish* their sentence, end of sentence, end of their sentence, men coming out,
        women coming out, lads coming out, young men coming out, coming out of jail, coming
        out of custody, come out of prison, came out of prison, come home from prison, back in
        the community, return* from prison, return* from custody, people released, those
        released, men released, women released, freed, post release, post custody, leaving the
        secure, leave prison, leavers of prison, going straight, go straight, former
        prisoner*, people with convictions .. home, reintegrat* .. community, reintegration,
        rebuild* their lives after""",
        sure="""
        resettlement resettle release released leavers gate through-the-gate ex-prisoner
        ex-offender ex-prisoners parole licence freed""",
        telling="""
        prison jail custody HMP YOI sentence sentences doors outside inside wing leaving leave
        out coming come home return community meet met waiting phone coat bed flat
        accommodation housing ID bank account GP doctor job work benefits mentor peer worker
        weeks months before after first days forty discharge grant probation reoffending
        reoffend offending desistance straight back again fresh start convictions men women
        plan plans rebuild rehabilitation digs dole pickup walked three time done toothbrush
        tenancy homecoming remaking belongings clothes"""),
    term("in-prison", "work inside prison", "prison", """
        in prison, hmp, yoi, landings, wings, peer mentors on the, on the landings, prison
        staff, prison regime, prison wing, landing, on the wing, prison violence reduction,
        inside prison, behind bars, behind the wall, men in custody, women in custody, people
        in custody, serving prisoner*, serving a sentence, serving sentence*, peer led ..
        prison*, prison officers, prison based, prison education, prison workshop*, secure
        estate, secure unit, secure training, young offender institution, inmates""",
        sure="""
        landing landings wing wings prison-based regime HMP YOI prisoner prisoners governor
        inmates listeners reps @custody""",
        telling="""
        prison jail inside custody violence assaults self-harm peer staff officers safer quiet
        trained representatives debt bullying behind bars cell workshop education men
        purposeful houseblock houseblocks orderlies calm debts spice cellmate kit workshops"""),
    term("pre-court", "pre-court diversion", "diversion justice", """
        in place of a charge, decision to charge, arrested for the first time, first time
        arrest*, in place of court, caution*, police warning, alternative to court,
        alternative to prosecution, first contact with the police, contact with police, low
        level offence*, out of the courts, first arrest, community resolution, keep* out of
        court, pre court diver*, diver* from court, out of court, community resolution*,
        outcome 22, conditional caution*, youth caution*, triage, deferred prosecution,
        deferred caution, point of arrest diver*, first time entrant*, first time offen*,
        turnaround, diversionary panel, diver* .. criminal justice, diver* .. prosecution,
        prevention panel*, avoid .. criminal record, first offence, avoid a record, work it
        off, youth conditional, steal or fight, first mistake, one mistake, silly mistake*,
        caught with, kept out of court, stay out of court, out of the court, before court,
        ahead of court, instead of charge, instead of a charge, second chance instead,
        criminal record*, clean record, first brush with, first time in trouble, in trouble
        for the first, first run in, first scrape, first caught, caught by police, caught
        shoplift*, shoplift*, low level crime, minor offence*, minor crime, petty crime,
        nuisance offence*, early offend*, point of charge, release under investigation,
        released under investigation, deferr*, diversion scheme*, diversion programme*,
        diversion from, diverted, diverts, prevention and diversion, crime prevention referr*,
        youth panel, youth offending prevention, chance to change, checkpoint, referral order*""",
        sure="""
        diversion diverted divert caution cautions cautioned out-of-court outcome-22 deferred
        prosecution triage first-time FTEs community-resolution turnaround prosecuted
        criminalised criminalising""",
        telling="""
        instead court courts charge charged arrested arrest police sergeant magistrates record
        criminal offence offences low-level minor shoplifting scuffle scuffles theft
        possession contract conditions assessment sessions weeks youth children young justice
        panel under-18s agree second chance caught picked trouble avoid keep keeping entrants
        entering system referred rather early point victim @custody send sent sends simple
        pathway three clean sheet slate blot disposals summons bail"""),
    term("restorative", "restorative justice", "justice disputes", """
        say sorry, apologi*, meet the person, face the person, circle conversation*, circles,
        harmed, restorative, victim offender, repair* harm, repair* the harm, mak* amends,
        reparation, face to face meeting .. victim*, harm* .. meet*, victim awareness, put*
        right, people they .. harmed, those harmed, did wrong, wronged, wrongdoer*, shuttle
        mediation, making up for, put things right, make things right, making it right, make
        it right, make good, apolog*, hear from the person, hear the harm, meet the victim,
        meets the victim, meet their victim, victim and offender, offender* meet, victims ..
        talk to, sit down with .. harmed, the harm they, harm caused, caused harm, rj,
        conferenc* .. victim*, letter* of apology""",
        sure="""
        restorative reparation amends apology apologise apologising sorry facilitator
        conference victim-offender RJ circle circles""",
        telling="""
        harm harmed hurt victim victims offender person responsible meet meeting face listen
        hear heard ask why explain agree repair mend put right relationships pupils school
        facilitated facilitators letter dialogue conversation questions answers both impact
        understand bullied burgled wrong wronged together sit down did done meets closure
        willing wants conferences"""),
    term("mediation", "mediation", "disputes", """
        rival*, fall* out, fallen out, calm tensions, go between, grudge*, stop revenge,
        revenge, mediat*, gang mediation, dispute*, feud*, peer mediat*, conflict coach*,
        retaliat*, community mediat*, tensions between, de escalat*, fell out, falling out
        between, falling out .. group*, families at war, bad blood, beef, beefs, postcode
        war*, postcode rival*, rivals, rival group*, rival gang*, rival estates, between
        estates, warring, truce, peace maker*, peacemak*, peacekeep*, keep the peace, make
        peace, cool* tension*, defus*, go betweens, bring* both sides, both sides, arbitrat*,
        conciliat*, score settling, settle scores, settl* scores, tit for tat, payback,
        threats to life, cease fire, ceasefire, violence interrupter*, interrupter*""",
        sure="""
        mediation mediator mediators mediate rival rivals dispute disputes feud feuds truce
        retaliation payback interrupter interrupters peacemaker neutral""",
        telling="""
        conflict conflicts tension tensions groups group both sides gangs families neighbours
        estates revenge beef fall falling fallen calm settle settling resolve agreement broker
        talks table between trusted credible de-escalate escalate fights social media violence
        before step peer pupils shuttle threats quarrels rows elders crews ends side talking
        answer noise bins parking nasty fence fences hedge landlord clash clashes ceasefire
        handshake diplomacy hatchet"""),
    term("focused-deterrence", "focused deterrence", "justice", """
        called in, one message, group violence, told what will follow, warned .. offered help,
        offered a way out, groups driving violence, focused deterrence, call in*, carrot and
        stick, gang call, gvi, swift and certain, enforcement and support, violence
        interrupt*, another way, most violent groups, law enforcement .. offer of help, offer
        of help .. enforcement, named individuals, small number of .. drive, driving violence,
        drive violence, driving the violence, driving most, cause most .. violence, behind
        most of, responsible for most, highest harm, most violent, most harmful, most at risk
        of shooting, shooters, shooting*, firearms discharge*, firearm* discharge*, help or
        consequences, help and consequences, help or enforcement, enforcement plus,
        enforcement and help, enforcement with support, support and enforcement, pursue and,
        stick and carrot, way out or, stop the shooting, offer of help, offer help .. or,
        custom notification*, group violence intervention, cirv, ceasefire model, feuding
        ocgs, violence reduction .. named""",
        sure="""
        deterrence shootings gunmen call-in call-ins GVI carrot stick enforcement ceasefire
        custom notifications""",
        telling="""
        gang gangs group groups violent men thirty few named individuals drivers driving
        firearms guns shooting police detectives mothers clergy community message stop help
        offer support or consequences weight law full sanctions leave face exit harm same
        together swift certain doors two tonight come known shown choice team pick moral voice
        pressure levers"""),
    term("neighbour-disputes", "help in neighbour disputes", "disputes community", """
        neighbour dispute*, neighbour disputes, neighbours .. dispute*, neighbour mediation,
        noise complaint*, boundary dispute*, rows between neighbours, neighbours .. rows,
        neighbours .. fallen out""",
        sure="""
        neighbour neighbours noise parking fence hedge""",
        telling="""
        dispute disputes mediation mediators rows row complaint complaints housing tenants
        landlord bins dogs agree knock both sides volunteers"""),
)  # fmt: skip
