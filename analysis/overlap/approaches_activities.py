"""What groups make, play and learn in their free time, and work."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

ACTIVITIES: Final[tuple[Term, ...]] = (
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
    term("fire-setting", "work on fire-setting", "", """
        fire setting, firesetting, deliberate fire*, arson, fire service, bonfire*, fire and
        rescue, hoax calls, firefighter* .. young""",
        sure="""
        arson firesetting fire-setting fires firefighters firefighter bonfire bonfires hoax
        matches lighters""",
        telling="""
        fire service station deliberate set setting children young course discipline crew hose
        education visits home risk lighter curiosity"""),
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
