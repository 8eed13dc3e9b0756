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
        centre reassurance deter grip serious data-led analysis visits minute LSOAs precinct
        cordon wands deterrent dip sampling specials"""),
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
        welfare bus, welfare van, safe zone, rest area, medical tent, street triage, taxi
        rank*, taxi queue*, night bus*, spiked, needle spik*, purple flag""",
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
    term("amnesty", "knife amnesties", "safe-places patrols weapons-supply", """
        give up a knife, drop off .. knife, disposal bin*, weapon disposal, wand, arches,
        amnest*, surrender*, knife bin*, weapon* bin*, knife arch*, hand in knives, hand in ..
        weapon*, knife sweep*, weapon sweep*, metal detect*, bins for knives, knife bins,
        blade bin*, weapons bin*, hand over knives, hand over weapons, hand in blades,
        surrender bin*, give up knives, give up weapons, weapons amnesty, weapon surrender,
        knife wand*, knife detection""",
        sure="""
        amnesty surrender bins bin wands arch disposal""",
        telling="""
        knife knives blade blades weapons hand drop left leave outside stations police station
        metal nothing asked questions detection searches secure container containers unwanted
        box boxes churches mosque anonymous anonymously posted"""),
    term("environment", "lighting, cameras and safer places", "safe-places", """
        cutting back, brighter, better lit, well lit, dark alley*, dark path*, overgrown,
        number plate recognition, gates, street light*, lighting, cctv, camera*, alley gate*,
        environmental improvement*, designing out crime, fencing, help point*, gating,
        redeployable camera*, alleygat*, path* lit, lamp post*, security light*, lamppost*,
        brighten*, dark corner*, dark spots, cut back, hedges, trim*, clear* rubbish, clean
        up, clean ups, anpr, cameras, surveillance, bollard*, gated, alleyways .. gate*,
        alley*, ginnels .. gates, street furniture, redesign, public realm, park improvement*,
        safer park*, safer spaces, safety audit*, walk audit*, secured by design""",
        sure="""
        lighting lights LED LEDs CCTV camera cameras alley-gates gating hedges fencing ANPR
        lamp lamps @capital""",
        telling="""
        street path paths cut-through alley alleyway entry bushes trimmed video security shops
        park design brighter better safer install improve property estate overgrown dark gates
        solar canal bridge pruned shrubs prune bollards planters benches mural underpass
        repaint sightlines subway litter skip rubbish brambles paint"""),
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
        pledge ads ad rapper seen views viewed impressions hits followers print screens
        beermats stickers jingle"""),
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
        decide kitty panel idea bright anyone ask pot bunting apply applications cheque
        noticeboard WhatsApp"""),
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
    term("home-security", "safer homes", "safe-places", """
        target harden*, home security, secure homes, burglary prevention, burglar*, door
        lock*, window lock*, reinforced door*, door cam*, video doorbell*, security upgrade*,
        physical security, door entry, entry system*, locks, window restrictor*, security
        light*, alarm*""",
        sure="""
        locks lock doorbell doorbells burglary burglaries burgled deadbolt letterbox
        target-hardening shutters alarm alarms bolts""",
        telling="""
        doors door windows window video homes home households house houses dwellings property
        security secure repeat victims addresses residents fit fitted fitting free install
        upgraded broken break-ins cameras lights older vulnerable timer cylinders cylinder
        switches pensioners spyhole peephole chain chains marking shed sheds sash jammer safe"""),
    term("knife-sales", "checks on shops that sell knives", "weapons-supply", """
        test purchas*, underage sales, age restricted sales, knife sale*, sell* knives, shops
        selling knives, sales to under, mystery shop*, trading standards, retailers,
        shopkeepers, age verification, challenge 25""",
        sure="""
        retailers retailer shopkeepers purchase purchases trading-standards underage""",
        telling="""
        knives knife shops shop sell selling sale sales sold test checks under-18s age
        compliance training advice online delivery volunteers visits licence try buy kitchen
        fail failed trained prosecuted ID DIY supermarket stores"""),
    term("bleed-kits", "bleed control kits", "weapons-supply bleeding", """
        bleed kit*, bleeding kit*, bleed control kit*, bleed cabinet*, bleed bag*, trauma
        kit*, defibrillator*, bleed control cabinet*""",
        sure="""
        bleed-kits tourniquet tourniquets cabinets cabinet defibrillator defibrillators""",
        telling="""
        bleed bleeding kit kits wall outside pubs shops stations install public emergency save
        lives map code twenty packs grab takeaways fixed mounted"""),
    term("older-people", "company for older people", "older", """
        older people, older residents, over 50s, over 55s, over 60s, over 65s, pensioners,
        elderly, dementia, memory cafe*, memory café*, lunch club*, tea dance*, lonely,
        loneliness, isolated older, befriending .. older, scams""",
        sure="""
        dementia Alzheimer's memory-café memory-cafe pensioners elderly lonely loneliness
        over-60s over-65s reminiscence widowed""",
        telling="""
        older age retired residents lunch tea singing company café carers gentle chair
        exercise scams doorstep befriending phone call bingo isolated isolation hall @older
        memory problems sandwiches hip falls dominoes bowls knit"""),
    term("intergenerational", "old and young together", "older community", """
        intergenerational, intergen, old and young, young and old, across generations,
        generations together, nans and, grandads and, pensioners and .. young, older residents
        .. young, young people .. older residents, care home .. pupils, pupils .. care home""",
        sure="""
        intergenerational intergen generations nans grandads grandparents""",
        telling="""
        old older young younger together pensioners teenagers pupils residents care-home
        stories share sharing learn tea garden digging allotment fear understanding over-60s
        lads record letters cards baking knit grandparent"""),
    term("gardening", "gardening and growing", "outdoors positive-activities", """
        allotment*, gardening, community garden*, grow food, growing food, growing session*,
        growing project, vegetable*, veg, spuds, planting, orchard*, horticultur*,
        polytunnel*, greenhouse*, dig .. patch, garden, gardens, environmental volunteer*,
        litter pick*, beekeep*, bees""",
        sure="""
        allotment gardening garden gardens horticulture spuds potatoes vegetables veg seeds
        polytunnel orchard planting compost bees beekeeping raised-beds""",
        telling="""
        grow growing dig digging plant plants soil green patch tools harvest cook food trees
        nature outdoors together residents volunteers young therapeutic weekly session tip
        seedlings nans weeds bulbs tomatoes chickens hens wildflowers sunflowers spade spades
        wheelbarrow greenhouse shed raised beds pots"""),
    term("migrants", "help for refugees and migrants", "migrants", """
        asylum seek*, refugee*, unaccompanied, newly arrived, new arrivals, esol, english for
        speakers, english classes, roma families, migrant*, settle in .. country, sanctuary""",
        sure="""
        refugee refugees asylum unaccompanied ESOL migrants migrant sanctuary Roma
        interpreters newly-arrived""",
        telling="""
        arrived arrivals new country English language classes speak interpreter integration
        welcome settle advice Home-Office hotel minors young people Sudanese Afghan Kurdish
        Syrian Ukrainian orientation football rights friends conversation lads phrasebook
        arriving"""),
    term("food", "food and meals", "food hardship", """
        food bank*, foodbank*, food parcel*, food pantry, pantry, community meal*, hot meal*,
        social supermarket, food club*, community fridge, soup kitchen, community café,
        community kitchen, free meal*, holiday hunger""",
        sure="""
        foodbank pantry fridge parcels soup supermarket groceries""",
        telling="""
        food meals meal hot hungry hunger families cook cooking kitchen fresh free poverty
        cost vouchers surplus volunteers share table eat lunch dinner membership basket full
        batch slow"""),
)  # fmt: skip
