"""What is done beside one person: company, key work, a home, advice."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

COMPANY: Final[tuple[Term, ...]] = (
    term("mentoring", "mentoring", "company", """
        steady adult, reliable adult, sees pupils, hour a week, named adult, adult who
        listens, adult they trust, individual coach*, personal coach*, someone in their
        corner, someone who has been there, big brother, lived experience, one adult, weekly
        chat*, weekly catch up*, check in*, trusted worker, named worker, same adult, same
        worker, coach meets, coach who, regular chat*, meet* weekly with, met weekly, goal
        setting, set* goals, mentor*, role model*, trusted adult*, befriend*, buddy, buddies,
        life coach*, coach* .. one to one, one to one coach*, lived experience .. support,
        peer support*, big brother*, big sister*, someone to talk to, one to one support, 1 to
        1 support, 1 2 1 support, one to one session*, weekly one to one, consistent adult,
        positive adult, significant adult, matched with, paired with, pairs .. with an adult,
        pairs .. volunteer*, walk alongside, walks alongside, alongside a young person,
        regular meetings with .. adult, guidance from .. adult*, volunteer* meet*, steady
        influence, good influence, positive influence, under their wing, under her wing, takes
        under, one to ones, walked the same road, walked in their shoes, grew up on the same,
        same background, hours a week with a child, hours a week with a young, weekly company,
        male role model*, big cousin, one constant adult, constant grown up, same grown up, a
        grown up who, grown up to talk, adult outside the family, adult in their life, adult
        who believes, believe* in them, believes in you, somebody who listens, somebody to
        talk to, somebody in their corner, someone who listens, someone they trust, somebody
        they trust, a listening adult, older friend, trusted friend, volunteer friend, one on
        one, 1 1 sessions, 1 1 support, one 2 one, side by side, alongside them, walk* with
        them, sticks with, stick* by, same person each week, same person every week, sees the
        same, sit down with, cuppa and a chat, over a brew, takes them out, out for a walk,
        guide and, matches .. with an adult, matches .. with a volunteer, matches .. with a
        trained, linked with an adult, linked with a volunteer, paired up with, teamed up
        with, teamed with, a mate who, been through it, been there themselves, turned their
        lives, turned their own lives, credible messenger*, peer coach*, coaching for young,
        youth coach*, success coach*, transformational coach*, inspirational adult*,
        aspiration*, goal* and ambition*, set targets, weekly meeting*, meets weekly, meet
        each week, meets each, fortnightly meeting*, hour each week, relationship based
        support""",
        sure="""
        mentor mentee befriend buddy pal role-model guide matched paired pairing matching
        coach coaching companion credible alongside big-brother big-sister mentorship""",
        telling="""
        volunteer adult grown elder older retired uncle aunt someone somebody trusted trust
        consistent reliable steady constant dependable regular weekly fortnightly hour
        afternoon meet sees sit chat talk listen listener time believe belief encourage
        guidance advice support relationship one individual goals ambition aspiration
        confidence esteem lads boy girl teenager disengaged isolated referred lived experience
        walked turned life example inspire influence positive interest hobbies walk cuppa brew
        burger cinema call text months year tradesmen businesspeople sportsmen graduate
        student head path direction crossroads corner ear cheerleader potential future choices
        check-in catch-up 1-1 121 friend friendship trained supervised screened recruit
        introduced introduces lad dad dadless Saturdays fishing natter chewing birthdays
        remembers sticks shows turns along road further ahead elders neighbour company steers
        steer wisdom sponsor supporter ally confidant fortnight slot tracker tradespeople
        firefighter barber role models hangs encouraging rooting cheering"""),
    term("keywork", "key work", "company family", """
        intensive one to one, plan around the person, attends appointments, help* with
        appointments, advocate*, key work*, keywork*, casework*, case work*, lead
        professional, dedicated worker, named worker, support worker*, intensive support,
        wraparound support, wrap around support, holistic support, personal adviser*, personal
        advisor*, caseload*, action plan*, individual support plan*, assertive engagement,
        practical help, worker of their own, own worker, one worker, one plan, single plan,
        lead worker, sorts out, help* with forms, goes with them to, accompan* ..
        appointment*, case manage*, case hold*, team around, tailored plan, bespoke plan,
        bespoke support, tailored support, personalised support, person centred support,
        intensive case, intensive help, multiple needs, multiple disadvantage, wrap around,
        wraparound package, floating support, link worker*, transition worker*, personal plan,
        small caseload*""",
        sure="""
        keywork keyworker key-worker caseload casework caseworker case-management wraparound
        holistic bespoke assertive personalised person-centred adviser appointments""",
        telling="""
        named single plan lead professional worker intensive complex multiple needs
        disadvantage coordinate joined forms letters GP jobcentre landlord benefits accompany
        advocate advocacy practical outreach tailored stabilise chaotic link support goals
        review reviewed assessed assessment action persistent stick engagement barriers
        services signpost referral one individual budget personal contact coordinating pathway
        transitions cases case hold holds gaps cracks fall falling between GPs paperwork ID
        entitlement motivate"""),
    term("youth-work", "youth work", "company positive-activities street", """
        youth work*, youth service*, youth engagement, engagement worker*, youth leaders,
        youth team, youth workers, trained youth, youth support worker*, jnc qualified, youth
        practice, youth programme*, youth project*, youth provision""",
        sure="""
        youth-work youth-workers youth-worker JNC youth-service""",
        telling="""
        youth young team qualified relationships voice engagement projects programme support
        informal education issue-based participation volunteering leadership open"""),
    term("housing", "housing support", "home shelter", """
        keep* a roof, roof over, keep* their home, a home, own front door, flat, flats, bed
        for the night, shared house, couch surf*, settled home, deposit*, housing, housed,
        rehous*, homeless*, tenanc*, accommodation, supported lodging*, hostel*, sofa surf*,
        somewhere to live, rent, eviction*, supported living, nightstop, place to live, bed
        space*, landlord*, bed and, a roof, roof over their, a key to, own place, place of
        their own, own tenancy, first tenancy, keep* their tenancy, losing their home, lose
        their home, lost their home, kicked out, thrown out, chucked out, told to leave home,
        couch*, sofa*, crash pad, emergency bed*, move on flat*, bedsit*, lodging*, supported
        hous*, accommodat*, host famil*, foyer, night shelter, temporary accommodation,
        private rent*, rent arrears, bond scheme*""",
        sure="""
        housing tenancy tenancies homeless homelessness accommodation landlord rent eviction
        evicted hostel lodgings supported-living sofa sofas sofa-surfing studio studios flat
        flats bedsit rough-sleeping shelter nightstop roof rehoused""",
        telling="""
        home bed beds room rooms spare place nowhere stay live move-on keys key paid host
        hosts support worker young care leavers night nights emergency temporary settle
        settled private rented deposit family breakdown kicked thrown budgeting independent
        independence shared own digs household households bedroom cot kettle furniture floor
        keyholder arrears bond guarantor"""),
    term("welfare-advice", "advice on money", "home hardship", """
        debt advice, benefits advice, welfare rights, money advice, financial advice, cost of
        living, budgeting, citizens advice, debts, benefit claim*, benefits check*, universal
        credit, pip appeal*, money worries, money problems, money management, fuel poverty,
        fuel voucher*, hardship, income maximis*, advice session*, advice surger*, law centre""",
        sure="""
        debt debts arrears benefits bailiffs budgeting sanctions universal-credit fuel
        welfare-rights PIP""",
        telling="""
        money financial finance advice adviser advisers income claim claims appeals bills
        hardship poverty cost living rights solicitor legal energy sessions specialist crisis
        casework appeal tribunal sharks bailiff vouchers"""),
    term("rough-sleeping", "outreach to people who sleep rough", "home", """
        rough sleep*, rough sleeper*, sleeping rough, street homeless*, doorways, housing
        first, on the streets .. homeless*, night shelter*""",
        sure="""
        rough sleepers sleeper doorways doorway shelter sleeping-bags""",
        telling="""
        outreach street streets homeless night van blankets tents breakfast housing-first
        adults men beds cold entrenched begging"""),
)  # fmt: skip
