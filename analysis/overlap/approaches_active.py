"""What groups do outdoors, with their bodies or their hands."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

ACTIVE: Final[tuple[Term, ...]] = (
    term("sports", "sports programmes", "active positive-activities", """
        five a side, coached, kick about, kickabout, league, astro*, sweat, weights, weight
        training, circuit training, gym sessions, racket*, trampolin*, sport*, football*,
        basketball, rugby, cricket, netball, athletics, swim*, cycling, dance, dancing,
        skate*, table tennis, gym, gyms, fitness, physical activit*, kicks, multi sport*,
        futsal, midnight league*, coached session*, pitch, judo, tournament*, parkour,
        climbing, yoga, hockey, tennis, running club, footie, footy, a kickabout, five aside,
        5 a side, cage football, street football, football cage, walking football, on the
        pitch, goalposts, training ground, hoops, dodgeball, badminton, volleyball, rounders,
        boccia, bmx, cycle, skateboard*, skatepark, swimming, run club, couch to, gymnastic*,
        fitness sessions, crossfit, lift weights, gym membership*, gym pass*, active sessions,
        get active, getting active, be active, stay active, keep active, games in the park,
        coach led, coaching sessions, sporting, sports, sports club, sports hall, sports
        coach*, tournaments""",
        sure="""
        football footballers five-a-side basketball netball cricket rugby tennis dodgeball
        swimming athletics gym fitness sport sports multi-sport futsal badminton hockey skate
        cycling pitch cage floodlit floodlights kickabout league tournament""",
        telling="""
        coach coaches coaching team teams games session sessions evening Friday Saturday club
        foundation charity free play active exercise physical train training estate kids teens
        vouchers hall leisure centre court ball matches healthy discipline dance hoops MUGA
        pro bats rackets trainers kit bibs cones nets water music turf astroturf scrimmage
        sprint sprints rowing goalie strikers touch golf parkour trampolines lifting squats"""),
    term("boxing", "boxing and martial arts", "active positive-activities", """
        boxing, boxer*, boxercise, kick boxing, pad work, padwork, punch*, bag work, combat
        sport*, dojo, jab, martial art*, kickbox*, karate, jiu jitsu, judo, mma, pads and
        gloves, sparring, ring craft, gloves, wrestl*, taekwondo, muay thai, in the ring,
        gloves on, glove up, gloved up, abc, amateur boxing, boxing club, boxing gym, boxing
        coach*, punchbag*, bags and pads, skipping rope*, shadow box*, bjj, ju jitsu, aikido,
        kung fu, capoeira, thai box*, grappl*, dojos""",
        sure="""
        boxing boxer boxers gloves bags pads sparring ring martial karate judo MMA kickboxing
        jujitsu taekwondo punchbag skipping ABA southpaw jab amateur""",
        telling="""
        coach coaches gym club discipline fitness training evenings fight fighters respect
        non-contact combat session sessions manners phones cheek hooks uppercuts footwork
        rounds spar wraps headguards bouts bell mitts trainer"""),
    term("adventure", "adventure and wilderness therapy", "positive-activities active outdoors", """
        beach, lake, water sports, watersports, paddle*, climbing, hills, mountain*, high
        ropes, raft*, surf*, trails, canal, woods, fire pit, river, moor*, adventure*,
        wilderness, outdoor*, forest school, bushcraft, expedition*, duke of edinburgh,
        residential*, camp*, sailing, canoe*, kayak*, hillwalk*, woodland*, outward bound,
        fishing, angling, in nature, hiking, hill walk*, outdoors, out of the city, out of
        town, into the hills, up a mountain, mountains, fells, lakes, the lakes, snowdonia,
        weekend away, nights away, days away, night away, tents, under canvas, campfire*, fire
        making, shelter build*, den building, woodland, forest, orienteer*, navigation skills,
        coast*, coasteer*, sail, boat*, rowing, canoes, paddleboard*, ropes, abseil*, caving,
        hike, hikes, trek*, countryside, survival skills, outdoor pursuits, outdoor learning,
        character trip*""",
        sure="""
        outdoors outdoor mountain mountains camping camp canvas climbing canoe canoeing kayak
        sailing hiking bushcraft forest woods woodland river scrambling expedition wilderness
        residential fishing angling abseiling surf beach""",
        telling="""
        weekend weekends away nature trees nights hills lakes sea challenge teamwork crossings
        ropes tents fire countryside city left resilience care trail bunkhouse ghyll signal
        scramble raft paddles wetsuits abseil belay summit hike compass map stars campfire
        marshmallows rucksack boots shelter knots orienteering crag caves SUP"""),
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
    term("animals", "time with horses and other animals", "outdoors", """
        horses, ponies, pony, stables, equine, equestrian, horse*, donkeys, care farm*, city
        farm*, farm animals, animal assisted, animal care, dogs .. young, dog training, goats,
        alpacas, farm""",
        sure="""
        horses horse ponies pony stables stable equine equestrian donkeys goats alpacas farm
        dogs animal animals mucking grooming-horses""",
        telling="""
        ride riding feed feeding groom saddle care calm trust therapeutic young children
        anxious confidence assisted yard muck outdoors quiet behaviour learn session Shetlands
        lead hooves bridle reins rabbits guinea pigs lambs sheep chickens kennels alpaca llama
        falconry"""),
    term("motors", "bikes and motors", "positive-activities", """
        motor project*, moto*, motorbike*, motocross, off road, bike repair*, bike workshop*,
        fix bikes, fixing bikes, mend bikes, cycle repair*, karting, mechanics, car
        maintenance, engines, scrambler*""",
        sure="""
        motorbikes motorbike moto motocross scrambler scramblers karting karts engines engine
        bike bikes mechanics spanners""",
        telling="""
        fix fixing repair repairing mend build strip ride riding workshop garage track tools
        maintenance safe off-road nuisance legal young earn-a-bike wheels hands-on strips
        rebuild mopeds moped nick nicking trikes chassis welding helmet helmets puncture
        punctures gears chain"""),
)  # fmt: skip
