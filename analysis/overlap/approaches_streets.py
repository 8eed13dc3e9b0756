"""What is done in streets and by night."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

STREETS: Final[tuple[Term, ...]] = (
    term("hot-spots", "hot spots policing", "patrols", """
        pairs of officers, officers walk, walking the beat, extra police, extra officers,
        police foot, foot patrol*, bobbies, hot spot*, hotspot*, patrol*, high visibility,
        visible polic*, visible presence, police overtime, foot beat*, officers on foot,
        uniformed presence, additional officers, dedicated officer* .. area, saturation,
        reassurance, more police, more officers, extra bobbies, bobby on, bobbies on, coppers,
        police on foot, police on bikes, on the beat, beat officer*, policing operation,
        police operation, police presence, visible police, visible policing, uniformed
        officers, officer shifts, grip patrol*, grip fund*, high vis patrol*, hi vis patrol*,
        reassurance patrol*, plain clothes, operation .. patrol*, known trouble spot*, trouble
        spot*, violent streets, worst streets, worst corners, hotspots, hot spots, problem
        streets, problem locations, knife sweeps, weapons sweeps, dispersal, dispersal order*,
        response officers""",
        sure="""
        patrol patrols patrolling hotspot hotspots hot-spot foot beat overtime bobbies
        constables high-visibility PCSOs""",
        telling="""
        police policing officers officer uniformed uniform visible visibility presence extra
        additional streets areas places robberies robbery violence peak times Thursday
        Saturday operation targeted deployment shifts weapons search sweeps dispersal town
        centre reassurance deter grip serious data-led analysis visits minute LSOAs precinct
        cordon wands deterrent dip sampling specials"""),
    term("guardians", "street guardians", "patrols street", """
        walk home safely, safe journey*, chaperon*, marshal*, hi vis volunteers, volunteers in
        hi vis, street warden*, community warden*, neighbourhood warden*, guardian*, street
        pastor*, community safety team, street ambassador*, stewards, safer streets team,
        night marshal*, school gate patrol*, safe route*, travel safe, bus station team, sia
        licensed, street team, cover bus, evening presence, wardens, street wardens,
        patrolling staff, patrol staff, stewarding, street marshals, friendly faces in, yellow
        jackets, high vis volunteers, volunteer patrol*, street angels, street chaplain*,
        parent patrol*, parents patrol, school run patrol*, walk home, walks home, walking
        home, way home from school, to and from school, journey home, safe passage, travel
        safety, transport hub*, community safety officer*, community guardian*, neighbourhood
        guardian*, park ranger*""",
        sure="""
        guardians wardens warden marshals chaperones stewards pastors route routes orange
        jackets coats escort""",
        telling="""
        street volunteers volunteer walk walking home bus stop stops station transport trains
        buses gate gates after-school afternoon 3pm safe safely safer journey journeys
        presence visible friendly patrol uniformed college school teenagers robbery trained
        hi-vis reassure tabards tabard neighbours see across crossing park children retired
        bell stand stands waiting lollipop greet eyes ears stewarding watchful"""),
    term("night-economy", "night-time economy safety", "street patrols venues", """
        pubs, nightclub*, clubbing, drinkers, revellers, town centre on friday, weekend
        evenings in town, intoxicated, lost or vulnerable, night time economy, nightlife,
        night life, bars and clubs, safe space .. night, spiking, late night, safe haven,
        triage .. city centre, night out, welfare hub, drink spik*, pastors and medics,
        medics, 10pm 4am, 10pm to, till 4am, until 4am, fri sat, city centre .. night*, night
        time, nighttime, at night in town, city at night, town at night, after dark in town,
        weekend nights, friday and saturday night*, saturday nights in, clubs and bars, bars
        and pubs, pubs and clubs, pub, nightspots, club goers, clubbers, partygoers, revelry,
        students on nights, out drinking, had too much, too much to drink, worse for wear,
        drunk, drunken, get home safe, getting home safe, home safely, safe bus, sos bus,
        welfare bus, welfare van, safe zone, rest area, medical tent, street triage, night
        bus*, spiked, needle spik*, purple flag""",
        sure="""
        nightlife night-time clubbers clubs bars pubs drinkers revellers drunk spiking
        flip-flops taxis concert-square overdone NTE nightclub""",
        telling="""
        night nights evening weekend Friday Saturday late city town centre street angels
        pastors medics medic first aid water welfare safe hub space haven bus taxi vulnerable
        alone lone women home students drink drinks alcohol out intoxicated volunteers triage
        injuries worse wear blankets parked gone far too lads hen stag heels chargers lost
        separated mates sober sick vomiting cab rank kebab queue queues dancefloor paramedic
        soft landing"""),
    term("detached", "detached youth work", "street positive-activities", """
        workers on the street, on street corners, by the shops, outside the shops, skate
        park*, on foot, bus station*, in the park, where teenagers gather, where they gather,
        where they hang, approaching groups, groups of young people outside, street youth,
        youth workers walk, walk the streets, walking the streets, on the estate, around the
        estate, parades, detached, youth outreach, street outreach, outreach youth, street
        based, street work*, streetwork, on the streets, mobile unit*, youth bus, in parks,
        parks and, where young people gather, where young people congregate, meeting young
        people where, youth worker* .. street*, street team*, mobile youth, estate based, pop
        up, retail park*, shopping precinct*, bus stop*, walk* the estate, street corner*, go
        out .. evening*, out and about, parks .. youth worker*, youth worker* .. parks,
        complaint areas, asb areas, signposting, mobile team, wherever teenagers, wherever
        young, where teenagers collect, precinct*, out in all weather*, whoever is there,
        where they are, where young people are, go to where, goes to where, going to where,
        meeting them where, meet them where, on their own turf, their turf, on their patch, on
        the patch, out on the streets, on the street, out on the estate, streets and parks,
        parks and streets, parks and shops, shops and parks, shop fronts, shopfronts, chippy,
        chip shop, takeaways, mcdonald*, shopping centre*, shopping parade*, bus shelter*,
        train station*, the rec, playing field*, waste ground, ginnel*, alleyways, stairwell*,
        underpass*, hanging about, hang about, hang around, hanging out, gather, gathering,
        congregate*, groups of teenagers, groups of youths, street corners, on corners, corner
        to corner, walk the, walkabout, on bikes .. youth, converted van, youth van, roving,
        rove, reach young people who, reach those who, engage on the street, street
        engagement, street level, street presence, pop up youth""",
        sure="""
        detached street-based streets outreach parks park corners bus-shelter shops precinct
        chippy van estate roaming gather gathering congregate""",
        telling="""
        youth worker workers staff team pair walk walking foot meet meets groups group where
        wherever turf evenings nights Thursday Friday Saturday mobile converted bus ASB rowdy
        complaints hang hanging teenagers engage conversation relationships signpost alleys
        rec skatepark canal takeaway hotspots out talk garages towpath benches spar offy five
        till nine 5 9 pairs cover covers underpass stairwells graffiti bikes jacket hi bench
        bins swings den chip paddling steps shelters takeaways loitering find them"""),
    term("venue-staff", "training for venue staff", "venues", """
        training .. door staff, door staff trained, bar staff trained, train* bar staff,
        train* door staff, licensed premises .. training, bystander .. licensed premises,
        staff of bars, venue staff, security staff, bouncers, door supervisor*, bar staff, pub
        staff, club staff, taxi drivers trained, train* taxi drivers, hotel staff, taxi firms,
        licensees, ask for angela, welfare and vulnerability engagement, wave training,
        accreditation .. premises""",
        sure="""
        bouncers bouncer doormen door-staff licensees accreditation premises venues predatory
        barmaids bartenders""",
        telling="""
        bar door security pub club hotel taxi staff workers drivers trained training train
        teach taught learn upskilling course recognise spot intervene step notice pestered
        harassment women safe stickers scheme sign kitemark licensed late-bus spiking nights
        venue customers serving serve behind refuse predators managers glass collectors"""),
    term("enforcement", "police operations", "patrols", """
        police operation*, operation .. arrests, warrants, disruption of gangs, disrupt*
        organised, investigation team, detectives, surveillance, drug warrants, proactive
        team, forensic*""",
        sure="""
        warrants warrant raids detectives investigation investigators forensic disruption
        proactive interception""",
        telling="""
        police operation officers arrest arrests drugs lines dealers seize seized organised
        crime intelligence analyst enforcement target dismantle force overtime suppliers dogs"""),
    term("safe-havens", "safe places in shops", "", """
        safe haven*, safe places scheme, safe place scheme*, shops .. safe place*, shops as
        safe, businesses .. refuge, sticker .. window .. shops, safe spaces scheme""",
        sure="""
        safe-haven safe-havens sticker stickers""",
        telling="""
        shops shop businesses cafés libraries window scheme duck in step inside lost
        frightened followed children signed members staff trained map logo"""),
    term("transport-safety", "safety on buses and trains", "patrols", """
        bus station .. staff, bus wardens, travel safe officer*, transport safety, on buses,
        on the trains, train guardians, merseyrail, bus marshals, station staff, transport
        police""",
        sure="""
        bus buses train trains merseyrail stations platform platforms carriage deck""",
        telling="""
        travel transport passengers officers wardens safe upper evening ride riding staff
        drivers patrol patrols school run journeys interchange"""),
    term("taxi-marshals", "marshals at taxi ranks", "venues", """
        taxi marshal*, cab marshal*, rank marshal*, queue marshal*, taxi rank*, taxi queue*""",
        sure="""
        marshals marshal rank ranks queue queues""",
        telling="""
        taxi taxis cab cabs line order calm queue-jumping fights weekend night late home
        hi-vis stewards SIA licensed"""),
)  # fmt: skip
