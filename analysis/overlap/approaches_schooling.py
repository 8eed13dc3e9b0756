"""What keeps children in school and learning, and what staff learn."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

SCHOOLING: Final[tuple[Term, ...]] = (
    term("alternative-provision", "alternative provision", "inclusion", """
        full school week, full timetable, joinery, cooking and english, placement for, day
        placement*, alternative to school, cannot cope in mainstream, cannot manage in
        mainstream, learning centre, off roll, small classes, taught off site, hands on
        curriculum, mornings off site, alternative provision, alternative education, pru,
        pupil referral, off site education, off site provision, excluded pupils, part time
        timetable, hospital school, small group teaching, learning away from school, ks4
        places, 25 hours, places .. vocational, full time places, ap places, day places,
        alternative to mainstream, alternative curriculum, alternative learning, alternative
        school, ap placement*, ap provision, off site, offsite, away from school, away from
        the classroom, out of mainstream, taught elsewhere, taught in small, small group
        learning, vocational day*, vocational placement*, vocational learning, day release,
        mechanics course .. pupils, construction .. pupils, farm school, studio school, out of
        school pupils, excluded children, excluded young people, excluded students, expelled,
        kicked out of school, thrown out of school, permanently excluded, prus, short stay
        school""",
        sure="""
        alternative-provision AP off-site PRU excluded expelled mechanics mechanic hands-on
        functional""",
        telling="""
        education learning placement placements full-time part-time timetable weekdays weekday
        days day small classes teens pupils maths english vocational workshop garage farm
        construction hair cannot mainstream school removed permanently qualifications GCSE
        tutor teachers key stage instead motor cooking thrown out learn bricks side four
        hairdressing kitchens allotment barista timetabled"""),
    term("inclusion", "help to stay in school", "inclusion", """
        suspended, suspended pupils, plan with pupils, behaviour has changed, returning to
        class, fixed term, sent home, internal exclusion, removed from lessons, on report, at
        risk of being excluded, permanently excluded, close to exclusion, facing exclusion, in
        school worker, learning mentor*, behaviour worker*, on the edge of exclusion, losing
        their place, lose their place, kept in school, back on track, back in class, back in
        lessons, last chance, seclusion, prevent* exclusion*, at risk of exclusion, risk of
        permanent exclusion, risk of being excluded, risk of suspension, school exclusion*,
        suspen*, inclusion worker*, inclusion, reintegrat*, behaviour support, re engage* ..
        school, re engage* .. education, behaviour in class, keep* .. in school, stay in
        school, exclusion*, isolation room*, back into lessons, disengag* .. school, fixed
        term exclu*, managed move*, in school support, repeat suspensions, stay the course,
        behaviour specialist*, behaviour outreach, last warning, shut out of, turned away from
        lessons, behaviour panel, fair access, on the brink, brink of exclusion, verge of
        exclusion, verge of being excluded, risk of being suspended, about to be excluded,
        heading for exclusion, close to being excluded, close to losing, one step from, final
        warning, exclusions, excluded twice, suspended more, suspension*, repeat suspension*,
        detention*, removed from class, sent out of, thrown out of lessons, disruptive,
        misbehav*, behaviour points, behaviour report, behaviour plan, behaviour mentor*,
        behaviour coach*, behaviour lead*, pastoral, engagement mentor*, school mentor*,
        inclusion room, inclusion hub, inclusion unit, inclusion centre, nurture room, nurture
        provision, nurture base, keep pupils in, keep children in school, keep them in school,
        keeps them in, stay in class, staying in class, staying in school, remain in school,
        remain in mainstream, hold* onto their place, settle back, settling back, fresh start
        in school, at risk of dropping out, drop* out of school, disaffect*, disengaged from
        school, disengaged pupils, disengaged from education, turned off school, re engag*,
        reengag*""",
        sure="""
        exclusion exclusions suspension suspensions suspended detentions behaviour inclusion
        reintegration isolation reintegrate disruptive managed-move PEX""",
        telling="""
        pupils students school risk brink edge strike warning chance class classroom lessons
        return returning stay remain keep place removed sent worker mentor shadows targets
        plan agree staff teachers home room space pastoral support engagement disengaged
        trouble losing permanent fixed-term internal second calm head refer mainstream SEMH
        fortnight staffed breathing kids back passports timetable reduced thrown tutor"""),
    term("attendance", "help to attend school", "inclusion", """
        missing days, missing classes, skip* school, skip* lessons, bunk*, get to school,
        getting to school, coming to school, cannot face school, days missed, attend school,
        school attendance, attendance, absen*, school refus*, school avoid*, truan*,
        emotionally based, missing school, back to school, persistently absent, missing
        lessons, missing more than, one day in ten, days in, lifts and breakfast, graduated
        return, school avoidance, stopped coming, stop coming, gaps in attendance,
        attendance*, attend regularly, attend more, turn up to school, getting in to school,
        get in to school, in school every day, every day in school, miss school, misses
        school, missed school, missing from school, off school, days off, stay off school,
        staying off, wagging, sagging off, skiv*, bunking, cannot face, won't go to school,
        anxious about school, school anxiety, afraid of school, severe absence, severely
        absent, persistent absen*, pa pupils, below 90, under 90, below 50, walking bus,
        breakfast and lift, morning call*, knock .. doors .. morning, home visits .. absen*,
        welfare officer*, ewo""",
        sure="""
        attendance absent absence absentees truancy truant EBSA EBSNA school-refusal
        non-attenders non-attender persistent EWO""",
        telling="""
        school every morning mornings 8am knock knocking doors door seats empty missing miss
        home visits visit lift bus breakfast back return stepped gradual gently anxious
        anxiety refuse pupils children families parents reasons barriers below 90% days
        lessons register welfare minibus friendly face stopped going duvet bed alarm clock
        toast uniform buses late lateness registers pyjamas gate taxi"""),
    term("transition", "help with the move to secondary school", "inclusion", """
        year 6 and 7, year 6 and year 7, year 6 7, into secondary, to secondary, new school,
        between primary and, leaving primary, moving on to secondary, first term of year 7,
        transition*, move to secondary, moving to secondary, moving up, starting secondary,
        step up to secondary, year 6 to year 7, year 6 into year 7, primary to secondary, big
        school, start* year 7, start* high school, moving school, changing school, year 6
        pupils, move up to, settle into year 7, year 6 year 7, year 6 to 7, vulnerable movers,
        feeder schools, feeder school*, about to leave primary, move from primary, leaving for
        secondary, september starters, year 6s, year sixes, year 6 children, leaving year 6,
        top of primary, end of primary, last year of primary, last term of primary, primary
        leavers, before they start secondary, start of secondary, start secondary, starting
        high school, new year 7*, year 7 starters, year 7s, into year 7, into high school, to
        high school, up to big school, big step, the jump to, the move to, the leap, next
        school, feeder primar*, ready for secondary, secondary ready, secondary readiness,
        step up, bridging, bridge to, summer before, summer school .. year 7, transfer to
        secondary, the transfer, moving schools""",
        sure="""
        transition secondary primary year-6 year-7 movers Y6 Y7 big-school feeder""",
        telling="""
        move moving change changing summer autumn settle settling start starting September
        ten-year-olds eleven school schools pupils children vulnerable worried hard find small
        groups visits check-ins bridge step stepping mentor confidence leaving leavers next
        new nervous visit July buddy buddies map uniform tour tours taster shadow"""),
    term("tutoring", "tutoring and literacy", "inclusion", """
        tutor*, literacy, reading, numeracy, maths, catch up, study support, academic support,
        gcse*, revision, tutors, tuition, extra lessons, extra maths, extra english, maths and
        english, english and maths, reading buddies, reading help, help with reading, read
        better, spelling, phonics, catch up lessons, booster*, study skills, study club, study
        space, learning support, attainment, grades""",
        sure="""
        tutor tutors tutoring tuition maths english GCSE literacy numeracy reading phonics
        catch-up revision exams attainment grades""",
        telling="""
        pass graduates volunteers help one small groups extra lessons study homework spelling
        books learn behind year-11 Y11 read academic progress undergraduates sit borderline
        twice mock papers flashcards library spellings"""),
    term("trauma-training", "trauma-informed training", "staff", """
        trauma informed, trauma aware*, attachment aware, trauma responsive, understand*
        trauma, how trauma, aces training, adverse childhood experiences training, trauma
        training, recognise trauma, relational practice, train* .. trauma, aces, ace aware*,
        adversity aware*, trauma lens, understand trauma, impact of trauma, attachment
        training, attachment theory, nurture training, secondary trauma""",
        sure="""
        trauma-informed ACEs ACE adversity attachment-aware relational""",
        telling="""
        training train trained staff teachers workforce whole-school understand understanding
        learn learning behaviour shapes childhood early practice approach professionals CPD
        schools adverse experiences impact recognise respond framework audit INSET academies
        adults communication coaching charter ladder toolkits reflective"""),
)  # fmt: skip
