"""What groups do in their free time, and work."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

ACTIVITIES: Final[tuple[Term, ...]] = (
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
        kung fu, capoeira, thai box*, grappl*, self defence, dojos""",
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
    term("arts", "arts and music", "positive-activities", """
        bars and beats, beats, mic, mics, mcs, lyrics, producing tracks, circus, make a film,
        film making, crafts, sewing, fashion, paint*, drawing, street art, sculpt*, creative
        writing, arts, art, music*, studio, recording studio*, rap, drill, dj, podcast*,
        filmmak*, film project*, theatre, drama, creative, lyric*, photograph*, graffiti,
        mural*, spoken word, poetry, songwrit*, beat mak*, radio station, performance, choir,
        animation, short documentary, documentary, write and record, own tracks, tracks with,
        put on a play, put on a show, a play by, musical, gig, gigs, open mic, creativity,
        create music, make music, making music, music making, songs, song writing, write
        songs, write lyrics, mc ing, mcing, grime, hip hop, beatmaking, producers, studios,
        recording, instruments, guitars, drumming, drums, samba, sing, singing, dance,
        dancers, street dance, breakdance, perform, performing, make films, make short films,
        film club, video making, cartoon*, comics, zine*, magazine, radio, podcasting,
        photography, cameras .. young, paint, painting, sculpture, pottery, ceramics,
        textiles, craft, print making, printing, murals, exhibition*, showcase*, gallery,
        museum*, heritage project, writing group, poets, carnival, circus skills""",
        sure="""
        music arts art artist artists drama theatre film filmmaking rap lyrics studio DJ
        poetry poet producer track tracks beats dance choreography mural graffiti photography
        podcast song songs songwriting singing choir circus animation creative creativity
        performance perform exhibition""",
        telling="""
        record recording write writing make making play stage screen camera cameras show
        gallery workshops express expression voice stories craft painting fashion design
        magazine backing verse MC crew shoot edit editing mic mics rhyme rhymes verses guitar
        piano drums band bands curtain costume puppet sketch sketchbook spray cans clay
        textiles zine print script scripts monologue dancers steps"""),
    term("holiday", "holiday activities", "positive-activities", """
        out of term, in july and august, july and august, day trips, summer fun, school
        holidays, when school is out, when schools are closed, holiday*, haf, summer club*,
        half term, summer programme*, easter, summer scheme*, school break*, summer activit*,
        summer months, term is over, term ends, when term, school breaks up, free school meal
        .. holiday, holidays, schools close, schools are closed, schools break up, break up,
        out of school in, christmas holiday*, october half, february half, may half, half
        terms, during the break, long break, summer weeks, holiday hunger, holiday food,
        holiday provision, holiday activit*, trips out, day out, days out, seaside""",
        sure="""
        holiday holidays summer easter half-term HAF playscheme trips August term-break
        Christmas""",
        telling="""
        weeks school out closed shut off break activities activity sport lunch dinner meal
        meals hot food days weekdays day fun crafts swimming kids children families outings
        free places club camp six seaside July dinners picnics zoo beach bouncy paddling
        playday packed lunches"""),
    term("after-school", "after-school programmes", "positive-activities", """
        homework, half past three, half past five, four o'clock, afternoons a week, clubs
        chosen, term time clubs, after the bell, after lessons, when the bell goes, when
        school ends, until tea time, tea time, straight after school, home time, hometime,
        between school and, weekday evenings, club nights, before school, after school,
        afterschool, homework club*, twilight, breakfast club*, extracurricular, enrichment,
        3pm to 6pm, end of the school day, evening activit*, out of school, lunchtime club*,
        diversionary activit*, positive activit*, structured activit*, things to do, between
        the bell and, teatime, bite to eat, help with spellings, homework room, after bell
        club*, bell goes, bell rings, final bell, school finishes, school ends, school day
        ends, end of school, when school finishes, after class, after classes, 3 6pm, 3 to 6,
        3pm, 3 30, 3 15, 4pm, 4 6pm, half three, four till six, until parents, until mum,
        until their parents, back from work, parents work, parents at work, working parents,
        home alone, empty house, latchkey, nobody in, nobody home, weekday afternoon*, every
        weekday, weekday club*, wraparound care, wrap around care, out of hours care, homework
        help, help with homework, homework support, homework table, tea and homework, hot tea,
        clubs after, extra curricular, co curricular, enrichment club*""",
        sure="""
        after-school homework wraparound breakfast-club teatime snack snacks tea bell
        extracurricular enrichment""",
        telling="""
        end school day finish finishes finished lessons until parents work working home
        weekday weekdays afternoon afternoons 3pm 3.15 3.30 5pm 6pm club clubs supervised
        games fun crafts play food children pupils positive activities diversionary term-time
        stay toast spellings table mum till six three collected pickups shift shifts"""),
    term("youth-club", "youth clubs", "positive-activities street", """
        youth centre, safe place .. evening*, warm place, place to be, place to go, hang out,
        food and games, evening club, evenings a week, nights a week, one night a week, weekly
        club, club for teenagers, club for young, table football, drop ins, youth club*, youth
        cent*, youth hub*, youth zone*, open access, drop in, youth session*, youth provision,
        friday night*, saturday night*, evening session*, youth space*, youth project*, safe
        space for young, junior club*, social club*, somewhere to go, weekend session*, pool
        table, games nights, youth night*, place of their own, sofas, somebody sensible, two
        nights, three nights, three evenings, two evenings, dry and friendly, youthy, youthie,
        youth nights, evenings for teenagers, evenings for young, nights for teens, nights for
        young, open evenings, open nights, open door, doors open, opens its doors, open to
        any, open to all young, come along, come and go, drop in and, dropping in, turn up
        and, just turn up, chill out, hang around safely, safe hangout, hangout, meet mates,
        meet friends, meet their friends, see their friends, with their mates, somewhere warm,
        warm space, warm and safe, warm safe, safe warm, safe space, safe place, safe places
        to go, indoor space, indoors, pool and, pool tables, table tennis, xbox, playstation,
        gaming night*, tuck shop, music and food, food and music, cook tea, community centre
        nights, church hall, scout hut, teen club, teen zone, youth cafe, youth café, youth
        lounge, youth building, youth base, junior youth, senior youth, weekly evenings, term
        time evenings, evening provision, youth offer, universal youth, things for young
        people to do, give young people something, something to do, somewhere to be""",
        sure="""
        youth-club youth-centre pool tuck table-tennis Xbox open-access drop-in hangout
        clubhouse youth-zone base""",
        telling="""
        club centre hub evening evenings nights night Tuesday Wednesday Thursday Friday doors
        open warm hall safe space place somewhere go mates friends chat games music cooking
        food teenagers teens 11-17s 13-19 young anyone free sessions weekly midweek sensible
        volunteers members membership indoor hang sofas café den decks telly sofa darts
        consoles brew toasties DJ karaoke three subs 50p drop lounge"""),
    term("summer-jobs", "summer jobs", "work", """
        summer job*, summer employment, paid placement*, paid holiday work, paid summer, paid
        work .. summer, holiday job*, summer placement*, summer work, summer internship*, paid
        internship*, holiday employment, first pay packet, pay packet, paid taster*""",
        sure="""
        summer-jobs wage wages payday internship internships""",
        telling="""
        summer paid pay job jobs weeks placement placements work employer employers firm firms
        local earn earning 16-17 year college july august holiday first experience young 16s
        17s timesheet payslip boss"""),
    term("employment", "employment and training", "work", """
        cscs card*, employers, first wage, working life, jobless, out of work, earning, site
        card, forklift, hgv, kitchen skills, learn a trade, get a job, work ready, jobseek*,
        looking for work, pre employment, employment, employer*, employab*, into work, job*,
        apprentice*, work experience, vocational, qualification*, cscs, work placement*,
        careers, career, traineeship*, skills training, interview* skills, training course*,
        back to work, trade, trades, construction skills, barber*, catering course,
        enterprise, start a business, volunteering opportunit*, cv, cvs, work readiness, world
        of work, bricklay*, hospitality training, workshop skills, college course*, paid work,
        labour market, earn* a living, taster* .. firms, local firms, reference at the end, on
        the dole, furthest from, sector based, swap programme, kickstart, restart, work wise,
        payslip*, first job, foot on the ladder, find work, finding work, find a job, finding
        a job, get work, getting work, get hired, hired, into a job, into jobs, job ready, job
        club*, job search*, job coach*, job hunt*, jobcentre, job centre, guaranteed
        interview*, interview practice, cv writing, cv help, work trial*, work taster*, work
        coach*, work skills, workplace, employment support, employment coach*, employment
        adviser*, employment pathway*, employability, steps to work, route to work, routeway,
        road to work, path to work, paid role*, paid trainee*, trainee*, apprentic*, green
        card, driving licence, driving lesson*, learn to drive, tradesmen, plastering,
        plumbing, joiner*, carpentry, bricklaying, painting and decorating, welding,
        hairdress*, barista, chef*, catering, hospitality, digital skills, coding, self
        employ*, own business, start up, business start, entrepreneur*, careers advice,
        training and jobs, jobs and training, earn, get paid, unemploy*, workless, signing on,
        neets, functional skills, level 1 qualification*, level 2 qualification*,
        accreditation, volunteer placement*""",
        sure="""
        employment employability unemployed NEET apprenticeship apprenticeships CV CVs CSCS
        job jobs jobcentre interview interviews barista trade trades traineeship vocational
        workless career careers dole employer employers hired forklift""",
        telling="""
        work skills training course qualification qualifications placement placements
        experience site card cards construction building catering hospitality hair barber café
        kitchen shift trial tools wage money business enterprise adults young under-25s out
        paid learn mock confidence ready mentor sector warehouse plumbing bricklaying joinery
        claimants economic boots suit waiting coach Universal Credit UC lanyard SIA bosses
        payslip shifts references HGV apprentice sparky plumber scaffolding taster"""),
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
    term("girls-groups", "groups for girls", "positive-activities", """
        girls group*, girls' group*, girls night*, girls only, girls' club*, girls' project*,
        young women's group*, group for girls, group for young women, lasses night, single sex
        .. group*, girl* space*, girls programme*, sisterhood""",
        sure="""
        girls girls' sisterhood sisters sister lasses queens single-sex""",
        telling="""
        group groups night weekly nails hair self-worth confidence young women female safe
        space peers crowd fights fight scrapping keyworker friendship esteem body workshops
        aspirations talk early @female lounge just crafts moans plans pamper beauty dance
        friends periods catty gossip sleepover"""),
    term("lgbt-youth", "groups for LGBT young people", "positive-activities", """
        lgbt*, lgbtq*, queer youth, trans young people, rainbow, pride youth, gay .. young,
        young lesbian*, gender diverse, coming out as""",
        sure="""
        LGBT LGBTQ LGBTQ+ LGBT+ queer trans gay lesbian bisexual rainbow pride non-binary
        wondering""",
        telling="""
        young people group weekly safe space peer support friends social bullying identity
        youth tea-time accepting themselves gender explain somewhere closet allies pronouns
        drag"""),
    term("disabled-youth", "clubs for disabled young people", "positive-activities", """
        disabled young people, disabled children, send youth, youth club .. send, send ..
        club, autistic young people, autism group*, short break*, additional needs .. club,
        inclusive play, wheelchair sport*, sensory""",
        sure="""
        SEND disabled disability autistic autism ADHD wheelchair sensory neurodivergent
        short-breaks Down's""",
        telling="""
        club group sessions inclusive additional needs young children play youth parents break
        respite quiet adapted friends weekly holiday everyone fun brothers sisters Saturday
        Saturdays ramped Makaton hoist boccia"""),
    term("cadets", "uniformed groups", "positive-activities", """
        cadets, cadet*, scouts, guides, brownies, cubs, boys' brigade, fire cadets, police
        cadets, sea cadets, army cadets, uniformed group*, uniformed youth""",
        sure="""
        cadets cadet scouts scout guides brownies cubs brigade drill badges uniformed parade""",
        telling="""
        uniform unit weekly young discipline camp skills volunteer fire police sea army
        leaders evening troop parades blues camps marching bugle band kit inspection"""),
    term("fire-setting", "work on fire-setting", "fire", """
        fire setting, firesetting, deliberate fire*, arson, fire service, bonfire*, fire and
        rescue, hoax calls, firefighter* .. young""",
        sure="""
        arson firesetting fire-setting fires firefighters firefighter bonfire bonfires hoax
        matches lighters""",
        telling="""
        fire service station deliberate set setting children young course discipline crew hose
        education visits home risk lighter curiosity"""),
    term("youth-voice", "youth voice and leadership", "positive-activities", """
        youth voice, young leaders, leadership programme*, leadership course*, youth council*,
        youth parliament, youth forum*, young ambassadors, youth advisory, young inspectors,
        peer research*, social action, volunteering .. young, young volunteers, youth led,
        young grant*""",
        sure="""
        leadership leaders council parliament forum ambassadors advisory commissioners
        inspectors youth-led social-action""",
        telling="""
        youth voice young people decide decisions say influence campaign design community
        projects volunteer volunteering skills train represent panel change elected grill
        heard spend manifesto vote votes voted debate debates champions campaigners"""),
    term("play", "play for children", "positive-activities", """
        adventure playground*, play ranger*, play worker*, playwork*, play street*, open
        access play, play scheme*, playscheme*, outdoor play, street play, play sessions""",
        sure="""
        playground playwork playworkers play-rangers playscheme rangers dens swings""",
        telling="""
        play playing children outdoor outside street park free open-access den building mud
        water five eleven @primary after-school adventure safe ropes pallets rec three
        skipping hopscotch chalk climbing tyres"""),
    term("digital", "games, computers and code", "positive-activities", """
        coding, code club*, esports, e sports, gaming club*, game design, digital skills,
        robotics, 3d printing, computers, app design, drones, minecraft""",
        sure="""
        coding esports e-sports robotics 3D drones Minecraft programming computers laptops
        gaming""",
        telling="""
        code club digital design games game make skills build tech young studio league
        streaming own pixels Scratch hackers streamers"""),
    term("cooking", "cooking together", "positive-activities food", """
        cooking, cookery, cook together, learn to cook, cook a meal, baking, kitchen skills,
        bake, cook and eat, chef*""",
        sure="""
        cooking cookery cook baking bake chef recipes chopping""",
        telling="""
        eat meal meals kitchen table food budget healthy skills young together weekly learn
        families share supper dinners fiver chop pans batch curry pasta bread"""),
)  # fmt: skip
