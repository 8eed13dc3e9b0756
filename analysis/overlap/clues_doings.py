"""Clues to where, when and with what; see ``clues``."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

DOINGS: Final[tuple[Term, ...]] = (
    term("school", "", "", """
        school*, class, classes, classroom*, pupil*, teacher*, secondary, secondaries,
        primary, primaries, academy, academies, tutor group*, form group*, heads of
        year, head of year, playground*, students, corridor*, forms"""),
    term("lesson", "", "", """
        lesson*, workshop*, talk, talks, taught, teach*, assembl*, classroom*, quiz,
        pshe, curriculum, the law says, explain*, learn about, learn what, learn how,
        facts, discuss*, classes, visits from, visitor*, debate*, sessions on,
        sessions about, play and, drama, story of, shows what, shown what, understand
        what, what the law"""),
    term("blade", "", "", """
        knife, knives, blade*, stab*, weapon*, machete*, sharps, carry*, armed"""),
    term("outside", "", "", """
        street*, park, parks, corner*, precinct*, estate, estates, shops, square, bus
        stop*, alley*, roads, town centre, city centre, retail, canal path*, green,
        greens, patch"""),
    term("walk", "", "", """
        walk*, patrol*, on foot, beat, out and about, out in, on the streets, wander*,
        stroll*, visible, uniform*, extra, presence, tour, roam*, approach*, chat*"""),
    term("temper", "", "", """
        temper*, anger, angry, winds them up, wind them up, react*, response, respond,
        lash*, urge, impuls*, rage, wound up, provok*, triggers, fight*, argument*,
        conflict*, trouble"""),
    term("think", "", "", """
        think*, thought*, pause, stop and, choose, choice*, another response, spot
        what, notice, consequence*, course, step back, slow down, practise, rehears*,
        habits"""),
    term("friends", "", "", """
        share, sharing, wait, make friends, friends, friendship*, feelings, calm, get
        on, kind, turns, fall out, falling out, emotions, cope, self control"""),
    term("small-group", "", "", """
        group, groups, club, circle, games, sessions, course, lego, nurture"""),
    term("sides", "", "", """
        between, rival*, estates, feud*, two groups, both, two sides, factions,
        families, gangs, disputes, dispute*, quarrel*, grudge*, retaliat*, revenge,
        tension*"""),
    term("peace", "", "", """
        negotiat*, step in, step between, calm, cool*, mediat*, peace, truce, settle,
        before anyone, before it, stop it, defus*, interrupt*, go between*, talk down"""),
    term("romance", "", "", """
        relationship*, love, consent, girls, dating, jealous*, pressure, manliness,
        masculin*, sexist, sexism, misogyn*, respect, boys, toxic, harass*, gender*,
        partner*"""),
    term("peers", "", "", """
        challenge*, speak out, speak up, step in, younger, peers, jokes, friends,
        mates, each other, bystand*, leaders, call out"""),
    term("shooters", "", "", """
        shooters, gunmen, gang members, most violent, feuding, most dangerous, named
        men, high harm, firearms, shootings, gun crime"""),
    term("deal", "", "", """
        offer*, way out, stop, or else, consequence*, warn*, message, help*,
        enforcement, told, choice, ultimatum, front of the queue"""),
    term("nightlife", "", "", """
        clubber*, club, clubs, bar, bars, pub, pubs, drinkers, night out, nightlife,
        nights out, revel*, drunk*, worse for drink, worse for wear, late night,
        taxi*, door staff, spiking"""),
    term("look-after", "", "", """
        first aid*, water, safe*, welfare, marshal*, stewards, home, phone charge,
        look after, vulnerable, protect*, medic*, team, staff, volunteers, train*"""),
    term("travel", "", "", """
        bus, buses, route*, journey*, way home, train station, walk to school, stops"""),
    term("watch", "", "", """
        steward*, warden*, marshal*, guardian*, escort*, volunteers, uniformed,
        patrol*"""),
    term("trial", "", "", """
        mock trial, cells, courtroom, court, judge, law day, magistrate*, choices,
        consequences, crime, criminal*, prison"""),
    term("screen", "", "", """
        online, phone*, chats, screen*, games, gaming, internet, apps, social media,
        strangers, digital, web, tiktok, snapchat"""),
    term("hatred", "", "", """
        racis*, racist, hate, hatred, faith*, colour, prejudice*, newcomers, refugees,
        migrant*, asylum, difference*, abused for, picked on, bully*, islam*, jew*,
        lgbt*, transphob*"""),
    term("together", "", "", """
        together, meals, understand*, lesson*, report*, friend, support*, workshop*,
        welcome, neighbours, talk*, locals, stand up"""),
    term("bleed", "", "", """
        bleed*, blood, tourniquet*, ambulance, save a life, cpr, first aid, wounds"""),
    term("ball", "", "", """
        football*, basketball, cricket, rugby, tennis, hoops, netball, pitch, pitches,
        cage, cages, swimming, athletics, skate*, bike*, cycl*, dance, gym, fitness,
        sport*, cheerlead*, futsal"""),
    term("spar", "", "", """
        sparring, boxing, boxer*, gloves, pads, karate, judo, mma, martial, wrestling"""),
    term("wild", "", "", """
        climb*, camp*, lakes, hills, mountain*, canoe*, kayak*, sail*, woods,
        woodland, forest, outdoor*, hike*, residential, raft*, farm, horses, bushcraft"""),
    term("make", "", "", """
        write, record, recording, tracks, song*, lyrics, music, film, films,
        documentary, paint*, murals, theatre, drama, act, perform*, photograph*,
        beats, poetry, dj, art, arts, dance, sculpt*, studio, producer, compose*,
        stage"""),
    term("term-over", "", "", """
        term is over, term ends, school is out, schools close, holiday*, summer,
        easter, half term, six weeks, august, july, out of term, schools are shut,
        school breaks"""),
    term("fun", "", "", """
        games, lunch, trips, activit*, sport*, play, club, food, crafts, days out,
        fun, adventures, meals, visits"""),
    term("after-bell", "", "", """
        after school, bell, till six, until six, tea, homework, shift, 3pm, half past
        three, stay on, end of the school day, while parents, after lessons, home
        time, 3 15, 3 30, 6pm"""),
    term("evening", "", "", """
        evening*, night, nights, friday*, saturday*, after dark, 7 to 10, 6 to 9, 7pm,
        6pm, 9pm, 10pm, till ten, until ten, weekend*"""),
    term("hang-out", "", "", """
        pool table, somewhere, doors open, drop in, open access, warm, dry, friendly,
        hang out, cafe, youth club, safe space, safe place, games, music, food, any
        teenager, anyone, all welcome, who wants to come, building, hub, centre"""),
    term("expelled", "", "", """
        excluded, expelled, off site, out of school, mainstream, pru, permanently,
        suspended"""),
    term("other-learning", "", "", """
        mechanics, motor, construction, by day, full time, timetable, learn,
        qualifications, catering, hair, farm, workshop, maths, english, placement,
        small classes, vocational"""),
    term("last-warning", "", "", """
        last warning, final warning, exclusion*, excluded, suspen*, sent out,
        detention*, isolation, losing their place, on report, behaviour, in trouble at
        school, kicked out, disrupt*"""),
    term("keep-in", "", "", """
        in lessons, in class, in school, stay*, keep, keeps, kept, hold on, settle*,
        plan, worker, mentor, place, back, support*"""),
    term("absent", "", "", """
        attend*, absen*, stopped coming, missing school, truan*, miss school, off
        school, come to school, every day counts, school refus*, empty chair*"""),
    term("primary-end", "", "", """
        leave primary, leaving primary, year 6, year six, year 7, year seven, top of
        primary, moving up, secondary, big school, next school, move to, transition"""),
    term("fallen-behind", "", "", """
        behind, reading, read, maths, english, gcse*, exams, catch up, tutor*, books,
        literacy, spelling, homework, grades"""),
    term("poster", "", "", """
        poster*, billboard*, clips, adverts, online films, campaign*, bus shelters,
        radio, slogan*, videos, social media, leaflets, bus posters, hoardings,
        message"""),
    term("bin", "", "", """
        bin, bins, amnest*, surrender*, hand in, leave blades, no questions asked,
        arches"""),
    term("light", "", "", """
        lamp, lamps, lighting, lights, cctv, cameras, bushes, trimmed, hedges, gates,
        fenc*, locks, doors, windows, alarms, burgl*, cut through, paths, brighter,
        alley*, security"""),
    term("small-money", "", "", """
        awards of, grants of, small grants, small awards, up to, pots, micro, £500,
        500, 1000, seed, fund"""),
    term("neighbours", "", "", """
        neighbour*, residents, local people, tenants, community groups, streets,
        grassroots, volunteers, local groups, people who live"""),
)  # fmt: skip
