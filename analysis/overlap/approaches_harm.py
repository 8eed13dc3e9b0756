"""What is done for those who were hurt or used by others, beside abuse at home."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

HARM: Final[tuple[Term, ...]] = (
    term("navigators", "A&E navigators", "navigation one-to-one", """
        injured by violence, hurt in violence, patched up, after an attack, stitches, in the
        ward, knife wound*, in resus, children hospital, from the hospital, hospital staff
        refer, trauma centre, a and e navigator*, navigator*, emergency department*, accident
        and emergency, a and e, casualty department, trauma ward*, injured in an assault,
        teachable moment, reachable moment, hospital based, hospital youth work*, bedside,
        major trauma, admitted .. assault, admitted .. injur*, hospital .. stab*, stab* ..
        hospital, patients .. violence, youth worker* .. hospital, hospital .. youth worker*,
        emergency care, urgent care, walk in centre, urgent treatment, violent injury,
        violence related injur*, stitched, wheeled in, co located in, hospital bed*, in
        hospital, into hospital, hospital ward*, on the wards, casualty, ae department, ed
        based, in the ed, ed and, resus, trauma team, trauma nurse*, trauma patients,
        paramedic* refer, nurse led, nurse* .. assault, clinicians .. assault, turn up
        injured, come in injured, arrive .. injured, brought in .. injur*, knife injur*, stab
        wound*, stab victim*, gunshot, attend* .. with injur*, assault related injur*, treated
        for .. assault, treated for .. stab*, wounded, discharged from hospital, leave
        hospital, leaving hospital, hospital navigat*, violence intervention hospital, youth
        violence intervention, royal infirmary, infirmary, fracture clinic, minor injuries""",
        sure="""
        hospital a&e ED casualty bedside ward resus trauma-unit emergency surgeon surgical
        paramedic stitches patched bandage patient nurse-led admitted discharge infirmary
        orthopaedic orthopaedics maxillofacial teachable reachable navigator walk-in
        minor-injuries @hospital""",
        telling="""
        nurse doctor clinician clinic consultant injured injury wounded wound stabbed slashed
        beaten cut assaulted assault presentation presenting attending attend shot gunshot
        hurt patients beds unit medical health NHS paediatric triage recover home follow leave
        leaving community worker youth meet moment revenge retaliation treated treatment site
        shift night embedded located co-located victims violence after ambulance paramedics
        brought discharged operated operating theatre surgery bleed injuries fracture
        nightshift relatives trauma bandages sutures corridor cubicle majors machete stabbing
        attendances reattendance readmission"""),
    term("exploitation-support", "support against exploitation", "exploitation one-to-one", """
        groomed, criminally exploited, sexually exploited, drug line*, gang involve*, gang
        linked, caught up in gangs, carry* drugs, running drugs, organised crime, get out of
        gangs, out of the gang, older criminals, coerced into crime, went missing, gone
        missing, child criminal exploitation, criminal exploitation, county lines, child
        sexual exploitation, exploited, modern slavery, return home interview*, missing from
        home, go* missing, cuckoo*, rescue and response, drug running, gang exit, leav* gang*,
        exit* gang*, trafficked, debt bondage, contextual safeguarding, being groomed,
        exploitation, made to sell, made to carry, made to deal, forced to sell, forced to
        deal, forced to carry, sell drugs for, put on a train, bag for older, holding drugs,
        stash*, used by gangs, used by dealers, used by older, run* drugs, drug mule*, carry*
        packages, deal line*, going country, go country, going ot, trap house*, trapped by,
        working for dealers, pulled into gangs, drawn into gangs, draw* into crime, dragged
        into, lured, recruited by gangs, gang recruit*, in gangs, gang nominal*, gang
        affected, gang associat*, gang life, organised criminal*, ocg, ocgs, organised gang*,
        street gang*, urban street gang, cce, cse, national referral mechanism, nrm, modern
        slave*, forced crim*, at risk of being exploited, risk of exploitation, vulnerable to
        exploitation, criminal* exploit*, sexual* exploit*, home taken over, homes taken over,
        takeover of, missing episode*, missing children, children who go missing, missing
        overnight, runaway*, run away, older boyfriend*, out of the life, leave .. gang
        behind, walk away from gangs, way out of gang*, gang disengage*""",
        sure="""
        exploited exploitation groomed grooming CCE CSE county-lines trafficked trafficking
        NRM missing gang gangs dealers cuckooed cuckooing runaway debt-bondage return-home
        contextual""",
        telling="""
        criminals drugs line lines running run carry carrying couriers packages wraps phone
        phones burner trap house older men lifts presents favours coerced coercion forced
        threatened debt owe owed escape exit leave leaving out free break away safe safety
        worker caseworker specialist one-to-one support girls boys child children teenagers
        interview returned episodes found train town miles involved caught pulled drawn
        recruited associates disruption safeguarding risk organised modern slavery control
        controllers networks gear shifting graft grafting elders rides gifts phoneline cuckoo
        bando stashing stash cash owes threats beaten held hostage disrupt placement moves
        relocate parents mothers"""),
    term("victim-support", "help for victims of crime", "victims", """
        victim support, victim* .. cope, support .. victim*, court support .. victim*, adviser
        for victims, victims service*, victim advocacy, helpline .. victims, report crime,
        reports a crime, after being attacked, after being robbed, been attacked or, been
        attacked, been robbed, been burgled, who have suffered crime, people hurt by crime,
        victims of crime, crime victim*, victim care, support for victims, help* victims,
        support* victims, victims of violent crime, victims and witnesses, witness care,
        witness support, practical and emotional help .. victim*, help after a crime, after a
        crime, burglary victim*, victims .. cope and recover, victim advoca*""",
        sure="""
        victims-of-crime victim-care robbed mugged burgled witness witnesses crime""",
        telling="""
        victim victims cope recover practical emotional help support home phone court trial
        statement compensation attacked assaulted hurt targeted bereaved homicide families
        report reporting caseworker information rights care safe security after battered claim
        form courtroom attacker insomnia panic shopkeeper alarms"""),
    term("sexual-violence", "support after sexual violence", "victims", """
        isva*, sexual violence support, rape support, rape crisis, sexual assault*,
        independent sexual violence, rape, raped, rasa, sarc, sexual violence, sexual abuse,
        sexually abused, sexual offence*, sexual trauma, sexually assaulted, survivors of
        sexual, survivors of rape, survivors of child sexual, csa, non recent abuse, historic
        abuse""",
        sure="""
        ISVA ISVAs rape raped sexual sexually SARC assaulted""",
        telling="""
        abuse assault survivors survivor violence report reporting trial court police support
        specialist counselling adviser advisers childhood historic recent therapy helpline
        women children male trauma believed heard forensic examination attacker decades"""),
    term("women-services", "women's services", "women one-to-one", """
        women centre, womens centre, women hub, womens hub, women in contact, women ..
        offend*, women offend*, women in the justice, women in the criminal, women at risk of
        offending, women at risk of custody, women who offend, women who have been arrested,
        women on probation, ladies who, female offend*, women leaving prison, women centre*,
        women only, women space, women project, alternative to custody for women, gender
        specific, gender responsive, whole system approach for women""",
        sure="""
        women's-centre women-only gender-responsive female""",
        telling="""
        women woman ladies her offending offenders offend sentence sentences community
        probation court order justice custody alternative arrested centre hub drop-in
        breakfast solicitor courses trauma-informed one-stop children safe space nurse housing
        debt tomorrow risk coffee childcare knitting"""),
    term("bereavement", "help after a death by violence", "bereaved victims", """
        bereave*, grief, grieving, griev*, homicide service, bereaved by homicide, bereaved by
        murder, families bereaved, murder or manslaughter, murdered relative, after a murder,
        after a killing, lost someone, someone has died, death of a friend, death of a parent,
        lost a brother, loss and grief, remember* the dead, memory box*, inquest, road death,
        cruse""",
        sure="""
        bereavement bereaved grief grieving grieve mourning mourn homicide manslaughter
        inquest funeral coffin memory-box""",
        telling="""
        death died dead dies killed killing murder murdered lost loss brother sister son
        daughter parent friend family families children counselling support remember memories
        memory trial media practical advocacy sudden violent suicide group after anniversary
        empty chair young cemetery headstone candles keepsakes coroner"""),
    term("hate-advocacy", "help for victims of hate crime", "hate victims", """
        hate crime victim*, victims of hate, hate crime advoca*, hate crime support, third
        party report*, reporting centre*, report* hate, hate incident*, targeted because of,
        abused for their, abused in the street for, spat at, picked on because""",
        sure="""
        hate racially religiously aggravated third-party Islamophobic antisemitic homophobic
        transphobic racist headscarf hijab mosque synagogue turban""",
        telling="""
        victim victims report reporting reports advocacy advocate desk centre centres police
        ring station write statement support company targeted picked abused spat cursed slurs
        brick window disability LGBT faith race refugees minority residents neighbour
        neighbours case interpreter language confidence practical emotional colour chair
        wheelchair accent tell log logged graffiti swastika veil"""),
    term("sex-work", "help for people in sex work", "one-to-one women", """
        sex work*, red umbrella, street sex, selling sex, sell sex, kerb crawl*, ugly mugs, on
        street sex""",
        sure="""
        sex-workers sex-work kerb-crawling street-sex prostitution punters""",
        telling="""
        sex selling sell street women outreach van night condoms nurse exit safety report
        attacks support warm drinks drugs docks tea"""),
)  # fmt: skip
