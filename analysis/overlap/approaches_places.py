"""What is done with places, shops and messages."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

PLACES: Final[tuple[Term, ...]] = (
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
    term("neighbourhood-watch", "neighbours who watch", "community", """
        neighbourhood watch, street watch, speed watch, community watch, residents .. watch,
        whatsapp watch, home watch""",
        sure="""
        watch coordinators neighbourhood-watch speedwatch""",
        telling="""
        neighbours residents streets signs stickers volunteers look out report suspicious
        alerts leaflets police scheme"""),
    term("police-relations", "trust between police and people", "", """
        stop and search scrutiny, scrutiny panel*, police and young people .. trust, trust in
        the police, young people and officers, police .. dialogue, ride along, community
        policing panel*, independent advisory group*""",
        sure="""
        scrutiny stop-and-search body-worn ride-along""",
        telling="""
        trust confidence police officers young people black communities panel review footage
        dialogue talk listening recruits train rights"""),
)  # fmt: skip
