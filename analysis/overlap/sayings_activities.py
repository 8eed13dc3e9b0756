"""More ways to say what is done with groups, schools and places: plain talk, bid talk, slang."""

from typing import Final

ACTIVITY_SAYINGS: Final = {
    "bystander": """
        jokes, banter, laddish, lad culture, speak out, say something, see something
        say something, do something when, when they see, when you see, look out for
        each other, look out for their mates, look after their mates, looking out for
        mates, mates looking, pull up their mates, pull each other up, calling it out,
        calls out, challenge their mates, challeng* friends, challenge peers,
        challenge behaviour of, stand up to, standing up to, stand up against, active
        bystand*, mvp programme, mvp mentors, sixth formers lead, year 10 mentors,
        older students lead, older students teach, students lead, peer led lesson*,
        peer led session*, peer education, peer educator*, peer ambassador*,
        ambassadors in school, student ambassador*, allyship""",
    "relationship-lessons": """
        manliness, what manliness, how girls, pressure and consent, spotting control,
        what love is, what is love, first relationship*, going out with, healthy love,
        love island, red flag*, warning sign*, jealous*, phone checking, checking
        phones, control* .. relationship*, respect each other, respect girls, how boys
        treat, how to treat, treat each other, treat girls, boys .. respect, boys ..
        women, masculin*, manhood, what it means to be a man, being a man, man box,
        andrew tate, influencers .. women, porn, nudes, sexting, sending nudes, image
        sharing, unwanted touch*, consent, consensual, harass*, catcall*, upskirt*,
        sexual bully*, gender respect, gender norm*, gendered violence, vawg, rse,
        rshe, relationships and sex, relationships education, relationships
        curriculum, teen dating, dating, domestic abuse .. pupils, domestic abuse ..
        lesson*, domestic abuse .. assembl*, domestic abuse .. schools""",
    "focused-deterrence": """
        named individuals, small number of .. drive, driving violence, drive violence,
        driving the violence, driving most, cause most .. violence, behind most of,
        responsible for most, highest harm, most violent, most harmful, most at risk
        of shooting, shooters, shooting*, firearms discharge*, firearm* discharge*,
        help or consequences, help and consequences, help or enforcement, enforcement
        plus, enforcement and help, enforcement with support, support and enforcement,
        pursue and, stick and carrot, way out or, stop the shooting, offer of help,
        offer help .. or, custom notification*, group violence intervention, cirv,
        ceasefire model, feuding ocgs, violence reduction .. named""",
    "hot-spots": """
        more police, more officers, extra bobbies, bobby on, bobbies on, coppers,
        police on foot, police on bikes, on the beat, beat officer*, policing
        operation, police operation, police presence, visible police, visible
        policing, uniformed officers, officer shifts, grip patrol*, grip fund*, high
        vis patrol*, hi vis patrol*, reassurance patrol*, plain clothes, operation ..
        patrol*, known trouble spot*, trouble spot*, violent streets, worst streets,
        worst corners, hotspots, hot spots, problem streets, problem locations, knife
        sweeps, weapons sweeps, dispersal, dispersal order*, response officers""",
    "guardians": """
        sia licensed, street team, cover bus, evening presence, wardens, street
        wardens, patrolling staff, patrol staff, stewarding, street marshals, friendly
        faces in, yellow jackets, high vis volunteers, volunteer patrol*, street
        angels, street chaplain*, parent patrol*, parents patrol, school run patrol*,
        walk home, walks home, walking home, way home from school, to and from school,
        journey home, safe passage, bus wardens, transport safety, travel safety,
        train guard*, transport hub*, community safety officer*, community guardian*,
        neighbourhood guardian*, park ranger*""",
    "night-economy": """
        pastors and medics, medics, 10pm 4am, 10pm to, till 4am, until 4am, fri sat,
        city centre .. night*, night time, nighttime, at night in town, city at night,
        town at night, after dark in town, weekend nights, friday and saturday night*,
        saturday nights in, clubs and bars, bars and pubs, pubs and clubs, pub, pubs,
        bar staff, nightspots, venues, licensees, licensed trade, bouncer*, doormen,
        door teams, door supervis*, club goers, clubbers, partygoers, revelry,
        students on nights, out drinking, had too much, too much to drink, worse for
        wear, drunk, drunken, get home safe, getting home safe, home safely, safe bus,
        sos bus, welfare bus, welfare van, safe zone, rest area, medical tent, street
        triage, taxi rank*, taxi queue*, night bus*, spiked, drink spik*, needle
        spik*, ask for angela, purple flag""",
    "weapons-education": """
        single wound, one wound, lost to a, her boy, their boy, his brother was
        killed, knife input*, what carrying, weapons input*, the point of carry*,
        blade, knife, knives, knife talk*, knife message*, knife lesson*, knife
        carriers, carry knives, carries a knife, carry a knife, pick up a knife,
        picking up a knife, put down knives, drop the knife, drop the blade, leave the
        knife, knife harm, knife violence, why young people carry, carrying weapons,
        carry weapons, weapons talk*, weapon*, machete*, sharp* .. law, stabbing*,
        killed by a knife, knife killed, killed her son, killed their son, murdered
        son, murdered daughter, mother whose son, mum whose son, mum who lost, dad who
        lost, father who lost, parents who lost, family who lost, what a knife, one
        moment, cost of carrying, price of carrying, consequences of carrying,
        surgeon* .. talk*, surgeon* .. wounds, trauma surgeon*""",
    "first-aid": """
        stop bleed*, stem bleed*, bleeds, bleeding, blood loss, treat a wound, treat
        wounds, save a life, saving lives, life saver*, cpr, what to do if .. stabbed,
        emergency aid, bleed training, defibrillator*""",
    "crime-awareness": """
        law and order day, crime and consequences, consequences of violence, think
        about consequences, wrong choice*, mock trial*, courtroom, court visit*,
        prison visit .. pupils, prison talk*, talks from, talk by ex, true stories,
        their own stories, tell* their story, story of, ex gangster*, reformed, ex
        con*, former offender*, people who have been inside, hard hitting, eye
        opening, stage play, touring theatre, theatre company, forum theatre,
        interactive play, performance in schools, immersive, vr headset*, virtual
        reality, escape room, one off talk*, one off session*, assembly programme,
        roadshow, awareness day*, safety day*, safety talk*, safety lesson*, law
        lesson*, street law, know the law, joint enterprise, crimestoppers, fearless""",
    "police-in-schools": """
        officer spends, named officer, aligned to .. secondaries, school watch,
        officer in school, officers in school, officer in every school, police officer
        based, police constable in, pc in schools, pcso*, school beat officer*, school
        police, schools police, bobby in, police link officer*, youth police, cadets
        .. police""",
    "exploitation-awareness": """
        spotting signs, spot signs, signs that, how dealers, how gangs, how groomers,
        gang grooming, tricks used, groom*, safe from exploitation, county lines
        talk*, county lines play, county lines session*, understand exploitation,
        awareness of exploitation, awareness of county, exploitation education, cce
        awareness, cse awareness, exploitation aware*, easy money, fast money""",
    "online-safety": """
        chats, strangers online, games and strangers, digital citizenship, sharing and
        scams, safe online, online lives, life online, phones and, their phones,
        smartphone*, group chats, whatsapp, snapchat, instagram, tik tok, gaming,
        gamers, internet, digital life, digital world, digital wellbeing, online hate,
        online abuse, online grooming, algorithm*, fake news, misinformation, e
        safety, esafety, trolling, tech safe""",
    "hate-work": """
        abused for their, abused in the street for, newcomers, new arrivals and
        locals, stand up for neighbours, hate, hatred, hate incident*, hate report*,
        third party report*, reporting centre*, picked on, because of who they are,
        who they are, respect for all, respecting all, racial, race equality, anti
        racism, racist, islamophob*, antisemit*, homophob*, transphob*, disability
        hate, disablist, mate crime, bullied, bullies, name calling, inclusion of
        minorities, interfaith, faiths together, bring communities together, community
        tension*, cohesive, understand each other, refugees .. locals, prevent duty,
        extremis*, incitement""",
    "sports": """
        footie, footy, a kickabout, five aside, 5 a side, cage football, street
        football, football cage, walking football, on the pitch, goalposts, training
        ground, hoops, dodgeball, badminton, volleyball, rounders, boccia, bmx, bikes,
        riding bikes, cycle, skateboard*, skatepark, swimming, run club, couch to,
        gymnastic*, fitness sessions, crossfit, lift weights, gym membership*, gym
        pass*, active sessions, get active, getting active, be active, stay active,
        keep active, games in the park, coach led, coaching sessions, sporting,
        sports, sports club, sports hall, sports coach*, tournaments""",
    "boxing": """
        in the ring, gloves on, glove up, gloved up, abc, amateur boxing, boxing club,
        boxing gym, boxing coach*, punchbag*, bags and pads, skipping rope*, shadow
        box*, bjj, ju jitsu, aikido, kung fu, capoeira, thai box*, grappl*, self
        defence, dojos""",
    "adventure": """
        outdoors, out of the city, out of town, into the hills, up a mountain,
        mountains, fells, lakes, the lakes, snowdonia, weekend away, nights away, days
        away, night away, tents, under canvas, campfire*, fire making, shelter build*,
        den building, woods, woodland, forest, orienteer*, navigation skills, coast*,
        coasteer*, sail, sailing, boat*, rowing, canoes, paddleboard*, ropes, abseil*,
        caving, hike, hikes, trek*, countryside, animals, ponies, horse*, growing
        food, grow food, gardens, gardening, environmental volunteer*, survival
        skills, outdoor pursuits, outdoor learning, character trip*""",
    "arts": """
        short documentary, documentary, write and record, own tracks, tracks with, put
        on a play, put on a show, a play by, musical, gig, gigs, open mic, creative,
        creativity, create music, make music, making music, music making, songs, song
        writing, write songs, write lyrics, mc ing, mcing, grime, hip hop, beats,
        beatmaking, producers, studio, studios, recording, instruments, guitars,
        drumming, drums, samba, choir, sing, singing, dance, dancers, street dance,
        breakdance, perform, performing, film making, filmmak*, make films, make short
        films, film project*, film club, video making, animation, cartoon*, comics,
        zine*, magazine, radio, podcasting, photography, cameras .. young, paint,
        painting, sculpture, pottery, ceramics, textiles, craft, print making,
        printing, murals, street art, graffiti, exhibition*, showcase*, gallery,
        museum*, heritage project, writing group, poets, spoken word, carnival, circus
        skills""",
    "holiday": """
        term is over, term ends, when term, school breaks up, free school meal ..
        holiday, holidays, schools close, schools are closed, schools break up, break
        up, out of school in, christmas holiday*, october half, february half, may
        half, half terms, during the break, long break, six week, summer weeks, play
        scheme*, playscheme*, holiday hunger, holiday food, holiday provision, holiday
        activit*, trips out, day out, days out, seaside""",
    "after-school": """
        between the bell and, teatime, bite to eat, help with spellings, homework
        room, after bell club*, bell goes, bell rings, final bell, school finishes,
        school ends, school day ends, end of school, when school finishes, after
        class, after classes, 3 6pm, 3 to 6, 3pm, 3 30, 3 15, 4pm, 4 6pm, half three,
        four till six, until parents, until mum, until their parents, back from work,
        parents work, parents at work, working parents, home alone, empty house,
        latchkey, nobody in, nobody home, weekday afternoon*, every weekday, weekday
        club*, wraparound care, wrap around care, out of hours care, homework help,
        help with homework, homework support, homework table, tea and homework, hot
        tea, clubs after, extra curricular, co curricular, enrichment club*""",
    "youth-club": """
        place of their own, sofas, somebody sensible, two nights, three nights, three
        evenings, two evenings, dry and friendly, youthy, youthie, youth nights,
        evenings for teenagers, evenings for young, nights for teens, nights for
        young, open evenings, open nights, open door, doors open, opens its doors,
        open to any, open to all young, come along, come and go, drop in and, dropping
        in, turn up and, just turn up, chill out, hang around safely, safe hangout,
        hangout, meet mates, meet friends, meet their friends, see their friends, with
        their mates, somewhere warm, warm space, warm and safe, warm safe, safe warm,
        safe space, safe place, safe places to go, indoor space, indoors, pool and,
        pool tables, table tennis, xbox, playstation, gaming night*, tuck shop, music
        and food, food and music, cook tea, community centre nights, church hall,
        scout hut, teen club, teen zone, youth cafe, youth café, youth lounge, youth
        building, youth base, junior youth, senior youth, weekly evenings, term time
        evenings, evening provision, youth offer, universal youth, things for young
        people to do, give young people something, something to do, somewhere to be""",
    "detached": """
        complaint areas, asb areas, signposting, mobile team, wherever teenagers,
        wherever young, where teenagers collect, precinct*, out in all weather*,
        whoever is there, where they are, where young people are, go to where, goes to
        where, going to where, meeting them where, meet them where, on their own turf,
        their turf, on their patch, on the patch, out on the streets, on the street,
        out on the estate, streets and parks, parks and streets, parks and shops,
        shops and parks, shop fronts, shopfronts, chippy, chip shop, takeaways,
        mcdonald*, shopping centre*, shopping parade*, bus shelter*, train station*,
        the rec, playing field*, waste ground, ginnel*, alleyways, stairwell*,
        underpass*, hanging about, hang about, hang around, hanging out, gather,
        gathering, congregate*, groups of teenagers, groups of youths, street corners,
        on corners, corner to corner, walk the, walkabout, on bikes .. youth,
        converted van, youth van, roving, rove, reach young people who, reach those
        who, engage on the street, street engagement, street level, street presence,
        pop up youth""",
    "youth-work": """
        youth leaders, youth team, youth workers, trained youth, youth support
        worker*, jnc qualified, youth practice, youth programme*, youth project*,
        youth provision""",
    "summer-jobs": """
        paid summer, summer placement*, summer work, summer internship*, paid
        internship*, holiday employment, first pay packet, pay packet, paid taster*""",
    "employment": """
        taster* .. firms, local firms, reference at the end, on the dole, labour
        market, furthest from, sector based, swap programme, kickstart, restart, work
        wise, payslip*, first job, foot on the ladder, find work, finding work, find a
        job, finding a job, get work, getting work, get hired, hired, into a job, into
        jobs, job ready, job club*, job search*, job coach*, job hunt*, jobcentre, job
        centre, guaranteed interview*, interview practice, cvs, cv writing, cv help,
        work trial*, work taster*, work coach*, work skills, workplace, employment
        support, employment coach*, employment adviser*, employment pathway*,
        employability, steps to work, route to work, routeway, road to work, path to
        work, paid role*, paid trainee*, trainee*, apprentic*, green card, cscs,
        forklift, driving licence, driving lesson*, learn to drive, trades, tradesmen,
        plastering, plumbing, joiner*, carpentry, bricklaying, painting and
        decorating, welding, mechanic*, hairdress*, barber*, barista, chef*, catering,
        hospitality, digital skills, coding, self employ*, own business, start up,
        business start, entrepreneur*, careers advice, training and jobs, jobs and
        training, earn, get paid, unemploy*, workless, out of work, signing on, neets,
        functional skills, level 1 qualification*, level 2 qualification*,
        accreditation, volunteer placement*""",
    "alternative-provision": """
        ks4 places, 25 hours, places .. vocational, full time places, ap places, day
        places, alternative to mainstream, alternative curriculum, alternative
        learning, alternative school, ap placement*, ap provision, off site, offsite,
        away from school, away from the classroom, out of mainstream, taught
        elsewhere, taught in small, small group learning, vocational day*, vocational
        placement*, vocational learning, day release, mechanics course .. pupils,
        construction .. pupils, farm school, studio school, out of school pupils,
        excluded children, excluded young people, excluded students, expelled, kicked
        out of school, thrown out of school, permanently excluded, prus, short stay
        school""",
    "inclusion": """
        sent home, repeat suspensions, stay the course, behaviour specialist*,
        behaviour outreach, last warning, shut out of, turned away from lessons,
        behaviour panel, fair access, on the brink, brink of exclusion, verge of
        exclusion, verge of being excluded, risk of being suspended, about to be
        excluded, heading for exclusion, close to being excluded, close to losing, one
        step from, final warning, exclusions, excluded twice, suspended more,
        suspension*, repeat suspension*, detention*, removed from class, sent out of,
        thrown out of lessons, disruptive, misbehav*, behaviour points, behaviour
        report, behaviour plan, behaviour mentor*, behaviour coach*, behaviour lead*,
        pastoral, learning mentor*, engagement mentor*, school mentor*, inclusion
        room, inclusion hub, inclusion unit, inclusion centre, nurture room, nurture
        provision, nurture base, keep pupils in, keep children in school, keep them in
        school, keeps them in, stay in class, staying in class, staying in school,
        remain in school, remain in mainstream, hold* onto their place, settle back,
        settling back, fresh start in school, at risk of dropping out, drop* out of
        school, disaffect*, disengaged from school, disengaged pupils, disengaged from
        education, turned off school, re engag*, reengag*""",
    "attendance": """
        missing more than, one day in ten, days in, lifts and breakfast, graduated
        return, school avoidance, stopped coming, stop coming, gaps in attendance,
        attendance*, attend regularly, attend more, turn up to school, getting in to
        school, get in to school, in school every day, every day in school, miss
        school, misses school, missed school, missing from school, off school, days
        off, stay off school, staying off, wagging, sagging off, skiv*, bunking,
        cannot face, won't go to school, anxious about school, school anxiety, afraid
        of school, severe absence, severely absent, persistent absen*, pa pupils,
        below 90, under 90, below 50, walking bus, breakfast and lift, morning call*,
        knock .. doors .. morning, home visits .. absen*, welfare officer*, ewo""",
    "transition": """
        year 6 year 7, year 6 to 7, vulnerable movers, feeder schools, feeder school*,
        about to leave primary, move from primary, leaving for secondary, september
        starters, year 6s, year sixes, year 6 children, leaving year 6, top of
        primary, end of primary, last year of primary, last term of primary, primary
        leavers, before they start secondary, start of secondary, start secondary,
        starting high school, new year 7*, year 7 starters, year 7s, into year 7, into
        high school, to high school, up to big school, big step, the jump to, the move
        to, the leap, next school, feeder primar*, ready for secondary, secondary
        ready, secondary readiness, step up, bridging, bridge to, summer before,
        summer school .. year 7, transfer to secondary, the transfer, moving schools""",
    "tutoring": """
        tutors, tuition, extra lessons, extra maths, extra english, maths and english,
        english and maths, reading buddies, reading help, help with reading, read
        better, spelling, phonics, catch up lessons, booster*, study skills, study
        club, study space, learning support, attainment, grades""",
    "trauma-training": """
        aces, ace aware*, adversity aware*, trauma lens, understand trauma, impact of
        trauma, attachment training, attachment theory, nurture training, secondary
        trauma""",
    "campaign": """
        on billboards, on buses, bus adverts, adverts, advertising, radio spots, radio
        ads, paid promotion, paid social, social media reels, short videos, viral,
        online films, social media film*, film for social, get the message out, spread
        the word, spread the message, messaging campaign, slogan, public awareness,
        raise awareness, raising awareness, awareness campaign, publicise, posters,
        beer mats, ambassador campaign, pledge*""",
    "amnesty": """
        bins for knives, knife bins, blade bin*, weapons bin*, bleeding kit*, bleed
        control kit*, bleed bag*, trauma kit*, hand over knives, hand over weapons,
        hand in blades, surrender bin*, give up knives, give up weapons, weapons
        amnesty, weapon surrender, knife wand*, knife detection, sales to under,
        underage sales, age restricted sales, shops selling knives, mystery shop*""",
    "environment": """
        security upgrade*, physical security, home security, secure homes, burglary
        prevention, burglar*, door lock*, window lock*, reinforced door*, door cam*,
        video doorbell*, door entry, entry system*, security light*, lamppost*,
        brighten*, dark corner*, dark spots, cut back, hedges, trim*, clear* rubbish,
        clean up, clean ups, cctv, anpr, cameras, surveillance, bollard*, gated,
        alleyways .. gate*, alley*, ginnels .. gates, street furniture, redesign,
        public realm, park improvement*, safer park*, safer spaces, safety audit*,
        walk audit*, secured by design""",
    "community-grants": """
        up to 1k, up to 500, start something, got an idea, ideas from residents, local
        ideas, local people .. run, people who live here, run by local, run by
        residents, led by residents, led by local, resident group*, tenants group*,
        tenants association, community association, community champions, community
        connector*, community builder*, community organis*, community development,
        community action, community fund, small awards, micro grants, micro fund*,
        mini grants, pots of money, grants of up to, grant pot, neighbourhood fund,
        local fund, street part*, festival*, community day*, big lunch, get together,
        bring people together, brings people together, neighbours together, social
        action, youth social action, volunteering in, good causes""",
}
