"""What is done in streets, by night, with places and with whoever lives there."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

STREETS: Final[tuple[Term, ...]] = (
    term("hot-spots", "hot spots policing", "patrols", """
        pairs of officers, officers walk, walking the beat, extra police, extra officers,
        police foot, foot patrol*, bobbies, hot spot*, hotspot*, patrol*, high visibility,
        visible polic*, visible presence, stop and search, police overtime, foot beat*,
        officers on foot, uniformed presence, additional officers, dedicated officer* .. area,
        saturation, reassurance, more police, more officers, extra bobbies, bobby on, bobbies
        on, coppers, police on foot, police on bikes, on the beat, beat officer*, policing
        operation, police operation, police presence, visible police, visible policing,
        uniformed officers, officer shifts, grip patrol*, grip fund*, high vis patrol*, hi vis
        patrol*, reassurance patrol*, plain clothes, operation .. patrol*, known trouble
        spot*, trouble spot*, violent streets, worst streets, worst corners, hotspots, hot
        spots, problem streets, problem locations, knife sweeps, weapons sweeps, dispersal,
        dispersal order*, response officers""",
        sure="""
        patrol patrols patrolling hotspot hotspots hot-spot foot beat overtime bobbies
        constables high-visibility PCSOs""",
        telling="""
        police policing officers officer uniformed uniform visible visibility presence extra
        additional streets areas places robberies robbery violence peak times Thursday
        Saturday operation targeted deployment shifts weapons search sweeps dispersal town
        centre reassurance deter grip serious data-led analysis"""),
    term("guardians", "street guardians", "patrols street", """
        walk home safely, safe journey*, chaperon*, marshal*, hi vis volunteers, volunteers in
        hi vis, street warden*, community warden*, neighbourhood warden*, guardian*, street
        pastor*, community safety team, street ambassador*, stewards, safer streets team,
        night marshal*, taxi marshal*, transport marshal*, school gate patrol*, safe route*,
        travel safe, bus station team, sia licensed, street team, cover bus, evening presence,
        wardens, street wardens, patrolling staff, patrol staff, stewarding, street marshals,
        friendly faces in, yellow jackets, high vis volunteers, volunteer patrol*, street
        angels, street chaplain*, parent patrol*, parents patrol, school run patrol*, walk
        home, walks home, walking home, way home from school, to and from school, journey
        home, safe passage, bus wardens, transport safety, travel safety, train guard*,
        transport hub*, community safety officer*, community guardian*, neighbourhood
        guardian*, park ranger*""",
        sure="""
        guardians wardens warden marshals chaperones stewards pastors route routes orange
        jackets coats escort""",
        telling="""
        street volunteers volunteer walk walking home bus stop stops station transport trains
        buses gate gates after-school afternoon 3pm safe safely safer journey journeys
        presence visible friendly patrol uniformed college school teenagers robbery trained
        hi-vis reassure"""),
    term("night-economy", "night-time economy safety", "street patrols", """
        bouncers, bar staff, venue staff, door team*, pubs, nightclub*, clubbing, taxi
        drivers, drinkers, revellers, town centre on friday, weekend evenings in town,
        intoxicated, lost or vulnerable, night time economy, nightlife, night life, licensed
        premises, pub watch, pubwatch, bars and clubs, safe space .. night, door staff, door
        supervisor*, spiking, best bar none, late night, safe haven, triage .. city centre,
        night out, welfare hub, drink spik*, pastors and medics, medics, 10pm 4am, 10pm to,
        till 4am, until 4am, fri sat, city centre .. night*, night time, nighttime, at night
        in town, city at night, town at night, after dark in town, weekend nights, friday and
        saturday night*, saturday nights in, clubs and bars, bars and pubs, pubs and clubs,
        pub, nightspots, venues, licensees, licensed trade, bouncer*, doormen, door teams,
        door supervis*, club goers, clubbers, partygoers, revelry, students on nights, out
        drinking, had too much, too much to drink, worse for wear, drunk, drunken, get home
        safe, getting home safe, home safely, safe bus, sos bus, welfare bus, welfare van,
        safe zone, rest area, medical tent, street triage, taxi rank*, taxi queue*, night
        bus*, spiked, needle spik*, ask for angela, purple flag""",
        sure="""
        nightlife night-time clubbers clubs bars pubs drinkers revellers drunk spiking
        flip-flops taxis licensees licensed venues concert-square overdone NTE nightclub""",
        telling="""
        night nights evening weekend Friday Saturday late city town centre street angels
        pastors medics medic first aid water welfare safe hub space haven bus taxi vulnerable
        alone lone women home students drink drinks alcohol out intoxicated staff door
        volunteers triage injuries worse wear"""),
    term("detached", "detached youth work", "street positive-activities one-to-one", """
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
        rec skatepark canal takeaway hotspots out talk"""),
    term("amnesty", "knife amnesties", "safe-places patrols", """
        give up a knife, drop off .. knife, disposal bin*, weapon disposal, wand, arches,
        amnest*, surrender*, knife bin*, weapon* bin*, bleed kit*, bleed cabinet*, knife
        arch*, hand in knives, hand in .. weapon*, knife sweep*, weapon sweep*, test purchas*,
        sell* knives, knife sale*, retailers, metal detect*, trading standards, bins for
        knives, knife bins, blade bin*, weapons bin*, bleeding kit*, bleed control kit*, bleed
        bag*, trauma kit*, hand over knives, hand over weapons, hand in blades, surrender
        bin*, give up knives, give up weapons, weapons amnesty, weapon surrender, knife wand*,
        knife detection, sales to under, underage sales, age restricted sales, shops selling
        knives, mystery shop*""",
        sure="""
        amnesty surrender bins bin bleed-kits wands arch disposal""",
        telling="""
        knife knives blade blades weapons hand drop left leave outside stations police station
        metal nothing asked questions detection kits cabinets retailers sale sales shops
        underage test purchase searches"""),
    term("environment", "lighting, cameras and safer places", "safe-places", """
        cutting back, brighter, better lit, well lit, dark alley*, dark path*, overgrown,
        locks and lights, number plate recognition, gates, street light*, lighting, cctv,
        camera*, alley gate*, environmental improvement*, designing out crime, target
        hardened, doorbell*, fencing, target harden*, locks, help point*, gating, redeployable
        camera*, alleygat*, path* lit, lamp post*, security upgrade*, physical security, home
        security, secure homes, burglary prevention, burglar*, door lock*, window lock*,
        reinforced door*, door cam*, video doorbell*, door entry, entry system*, security
        light*, lamppost*, brighten*, dark corner*, dark spots, cut back, hedges, trim*,
        clear* rubbish, clean up, clean ups, anpr, cameras, surveillance, bollard*, gated,
        alleyways .. gate*, alley*, ginnels .. gates, street furniture, redesign, public
        realm, park improvement*, safer park*, safer spaces, safety audit*, walk audit*,
        secured by design""",
        sure="""
        lighting lights LED LEDs CCTV camera cameras alley-gates gating hedges locks lock
        fencing doorbells bells ANPR target-hardening shutters lamp lamps @capital""",
        telling="""
        street path paths cut-through alley alleyway entry bushes trimmed window windows door
        video security secure burglary repeat addresses homes shops park design brighter
        better safer install improve property victims estate overgrown dark gates"""),
    term("campaign", "media campaigns", "messages", """
        adverts, hashtag, hoarding*, viral, video clips, short films online, public campaign,
        campaign*, social media, advert*, billboard*, poster*, radio advert*, publicity,
        awareness raising, awareness week, communications, messaging, influencer*, leaflet*,
        public information, tiktok, bus side*, bus shelter*, on billboards, on buses, bus
        adverts, advertising, radio spots, radio ads, paid promotion, paid social, social
        media reels, short videos, online films, social media film*, film for social, get the
        message out, spread the word, spread the message, messaging campaign, slogan, public
        awareness, raise awareness, raising awareness, awareness campaign, publicise, posters,
        beer mats, ambassador campaign, pledge*""",
        sure="""
        campaign poster posters billboard billboards adverts advert advertising clips
        influencers hashtag leaflets publicity slogan slogans broadcast""",
        telling="""
        message messages messaging media social radio film films videos short shared buses bus
        public awareness raise local voices reach viewers online communications community
        pledge"""),
    term("community-grants", "community development", "community", """
        neighbours, residents .. run, local groups, community group*, small pots, seed fund*,
        community grant*, small grants, grassroots, community organis*, residents association,
        community champion*, asset based, community led, neighbourhood group*, community
        development, community hub*, community event*, community leader*, fun day*, capacity
        building, resident led, local forum, street party, up to 1k, up to 500, start
        something, got an idea, ideas from residents, local ideas, local people .. run, people
        who live here, run by local, run by residents, led by residents, led by local,
        resident group*, tenants group*, tenants association, community association, community
        champions, community connector*, community builder*, community action, community fund,
        small awards, micro grants, micro fund*, mini grants, pots of money, grants of up to,
        grant pot, neighbourhood fund, local fund, street part*, festival*, community day*,
        big lunch, get together, bring people together, brings people together, neighbours
        together, social action, youth social action, volunteering in, good causes""",
        sure="""
        residents tenants grassroots micro-grants pots neighbours neighbourhood association
        street-party community-led""",
        telling="""
        community communities local groups group small grants grant fund funding ideas people
        run led volunteers champions road street estate together events fun festival bring put
        £300 £500 development organise connect belonging voluntary resident participatory
        decide"""),
)  # fmt: skip
