"""A catalogue of activity kinds, written by hand: what an invented award can be for.

Approaches use the words of the Youth Endowment Fund toolkit. Each kind is told in two or three
ways, because two funders seldom describe the same thing alike.
"""

from __future__ import annotations

from dataclasses import dataclass

EDUCATION, HEALTH, EARLY = "education", "health", "early years"
FAMILY, OFFENDING = "whole family approach", "preventing offending"


@dataclass(frozen=True)
class Activity:
    """``ages`` in whole years (None = any); ``field``: which providers do it; ``pounds`` and
    ``places``: usual range of an award; ``tellings``: (title, description) pairs."""

    approach: str
    priority: str
    level: str
    ages: tuple[int | None, int | None]
    audience: str
    setting: str
    field: str
    pounds: tuple[int, int]
    places: tuple[int, int]
    tellings: tuple[tuple[str, str], ...]


ACTIVITIES: tuple[Activity, ...] = (
    Activity("Mentoring", EDUCATION, "targeted", (11, 16), "secondary pupils", "school",
        "mentoring", (14000, 60000), (15, 60), (
        ("Peer mentors in Year 9",
         "Older pupils are trained to mentor younger ones through a difficult year. Staff from "
         "the project meet the mentors every week."),
        ("One to one: a steady adult in school",
         "A youth worker sees pupils at risk of suspension for an hour a week over two terms."),
        ("Step Up mentoring",
         "Weekly mentoring for pupils whose behaviour has changed suddenly, with a goal plan "
         "agreed by pupil, school and family."))),
    Activity("Mentoring", OFFENDING, "targeted", (14, 21), "young people known to police",
        "community", "mentoring", (22000, 95000), (12, 45), (
        ("Credible messengers",
         "Mentors with experience of the justice system walk alongside young people who have been "
         "arrested more than once."),
        ("Someone in your corner",
         "Twelve months of intensive mentoring, including evenings and weekends, for young people "
         "referred by police and youth justice."))),
    Activity("A&E navigators", HEALTH, "targeted", (10, 25), "people injured by violence",
        "hospital",
        "health", (60000, 240000), (80, 300), (
        ("Bedside navigators",
         "Youth workers meet young patients injured by violence in the emergency department and "
         "stay with them for three months after."),
        ("Emergency department youth link",
         "A worker on the ward at weekends offers help with safety, housing and school to young "
         "people who come in after an assault."))),
    Activity("Bystander interventions", EDUCATION, "universal", (12, 15), "whole class", "school",
        "schools", (6000, 28000), (120, 600), (
        ("Stand By Me",
         "Five classroom sessions on noticing harm between friends and stepping in safely, led by "
         "trained sixth-formers."),
        ("See it, say it, sort it out",
         "Drama-led workshops that let pupils rehearse what a bystander can do about bullying and "
         "harassment."))),
    Activity("Sports programmes", OFFENDING, "universal", (10, 18), "", "community",
        "sport", (4000, 32000), (30, 200), (
        ("Friday night football",
         "Free floodlit football on two nights a week, with a youth worker on the touchline and a "
         "hot meal after."),
        ("Open ring boxing",
         "Non-contact boxing and fitness for teenagers, with coaches trained to spot worries and "
         "pass them on."),
        ("Doorstep sport",
         "Pop-up sessions of basketball, dance and cricket on the open spaces young people "
         "already use."))),
    Activity("Sports programmes", OFFENDING, "targeted", (13, 19), "boys and young men",
        "community", "sport", (9000, 45000), (15, 60), (
        ("Corner team",
         "Boxing training tied to small-group talks about anger and status; young people are "
         "referred by schools and police."),
        ("Half-time",
         "A football academy for young men at risk of violence, who train only after a morning of "
         "coaching in life skills."))),
    Activity("Cognitive behavioural therapy", HEALTH, "targeted", (11, 17), "", "school",
        "therapy", (12000, 54000), (15, 50), (
        ("Think twice groups",
         "Eight group sessions on slowing down thoughts and feelings in conflict, run with pupils "
         "chosen by pastoral staff."),
        ("Cool heads",
         "A therapist and a youth worker lead small groups that practise other ways out of an "
         "argument."))),
    Activity("Focused deterrence", OFFENDING, "specialist", (14, 30), "people in violent groups",
        "community", "justice", (90000, 320000), (20, 60), (
        ("Ways out",
         "People named in group violence are called in, told what will follow if it goes on, and "
         "offered real help to leave it behind."),
        ("Clear choice",
         "Police, probation and community voices give one message to a small number of people and "
         "a navigator takes up every yes."))),
    Activity("Parenting programmes", EARLY, "targeted", (0, 4), "parents", "home",
        "families", (8000, 48000), (15, 70), (
        ("First thousand days",
         "Home visits and a weekly group for new parents under pressure, from pregnancy to the "
         "second birthday."),
        ("Calm start",
         "Ten weeks of coaching on sleep, play and tempers for parents of toddlers, with a crèche."
         ))),
    Activity("Parenting programmes", FAMILY, "targeted", (8, 15), "parents", "community",
        "families", (7000, 38000), (12, 60), (
        ("Parents who have had enough",
         "A kind and practical course for parents who are being hit or threatened by their own "
         "child."),
        ("Talking with teenagers",
         "An eight-week evening group on boundaries, phones and staying in touch with growing "
         "children."))),
    Activity("Trauma-specific therapies", HEALTH, "specialist", (5, 17),
        "children who saw violence",
        "community", "therapy", (18000, 120000), (10, 50), (
        ("After the storm",
         "Play therapy and talking therapy for children who have lived with violence at home."),
        ("Making sense of it",
         "Up to twenty sessions of trauma therapy for young victims and witnesses, at a place they "
         "choose."))),
    Activity("Trauma-specific therapies", HEALTH, "specialist", (18, None), "victims", "community",
        "therapy", (20000, 110000), (20, 80), (
        ("Safe ground counselling",
         "Long-term counselling for adults hurt by sexual violence, with a shorter wait for those "
         "going through court."),
        ("Counselling after assault",
         "Twelve sessions for victims of serious assault, in person or by telephone."))),
    Activity("After-school programmes", EDUCATION, "universal", (7, 11), "primary pupils", "school",
        "youth", (3500, 22000), (25, 90), (
        ("Half past three club",
         "Games, a meal and homework help on four afternoons a week, open to every pupil."),
        ("Late bell",
         "Clubs chosen by the children themselves run until half past five in term time."))),
    Activity("Knife crime education programmes", EDUCATION, "universal", (11, 14), "whole class",
        "school", "schools", (2500, 18000), (150, 900), (
        ("Carry nothing",
         "Two lessons on myths about knives and what carrying one really changes, followed by a "
         "question box."),
        ("The ripple",
         "A bereaved family and a paramedic speak with classes about one night and its "
         "consequences."),
        ("Sharp truth workshops",
         "Form-time workshops about weapons and the law, with follow-up for pupils who worry "
         "their teachers."))),
    Activity("Relationship violence prevention lessons and activities", EDUCATION, "universal",
        (13, 16), "whole class", "school",
        "schools", (4000, 24000), (100, 500), (
        ("Respect starts here",
         "Six lessons on consent, jealousy and control in teenage relationships, with training "
         "for the teachers."),
        ("Not my normal",
         "A theatre piece and follow-up lessons about what healthy relationships look and feel "
         "like."))),
    Activity("Restorative justice", OFFENDING, "targeted", (10, 17), "", "community",
        "justice", (11000, 56000), (20, 80), (
        ("Put it right",
         "Trained facilitators bring together children who caused harm and those they harmed, "
         "when both want to."),
        ("Mending meetings",
         "Restorative conferences after fights and damage, instead of a record where police "
         "agree."))),
    Activity("Police in schools", EDUCATION, "universal", (11, 16), "whole class", "school",
        "police", (10000, 48000), (300, 1200), (
        ("Safer schools officer days",
         "A named officer spends two days a week in school: lessons, lunchtimes and early advice "
         "to staff."),)),
    Activity("Summer employment", OFFENDING, "targeted", (15, 18), "young people out of work",
        "community", "work", (12000, 70000), (15, 60), (
        ("Summer pay",
         "Six weeks of paid work with local employers, with a mentor and help with travel."),
        ("First wage",
         "Paid summer placements in parks, kitchens and workshops for young people with no work "
         "in the family."))),
    Activity("Alternative provision", EDUCATION, "targeted", (12, 16), "pupils out of school",
        "community", "work", (25000, 140000), (8, 30), (
        ("The workshop timetable",
         "Three days a week of joinery, cooking and English for pupils who cannot manage a full "
         "school week."),
        ("Back in step",
         "A twelve-week placement for suspended pupils that keeps a place open at their own "
         "school."))),
    Activity("Interventions to prevent school exclusion", EDUCATION, "targeted", (9, 14), "",
        "school", "schools", (9000, 52000), (15, 60), (
        ("Staying put",
         "A worker in school builds a plan with pupils who have been suspended twice, and with "
         "their families."),
        ("Bridge to secondary",
         "Support over the summer and first term for children whose move to secondary school "
         "worries those who know them."))),
    Activity("Detached youth work", OFFENDING, "universal", (11, 19), "", "community",
        "youth", (9000, 60000), (60, 250), (
        ("On the street, on your side",
         "Pairs of youth workers out on three evenings a week in the parks and shop fronts where "
         "young people meet."),
        ("Park bench youth work",
         "Regular evening street work, with a minibus as a warm place to talk."))),
    Activity("Social skills training", EDUCATION, "universal", (4, 7), "whole class", "school",
        "schools", (3000, 16000), (60, 240), (
        ("Kind hands, clear words",
         "Weekly lessons on feelings and taking turns for the first years of school, with ideas "
         "to use at home."),
        ("Puppet club",
         "Puppets lead small children through friendship, falling out and making up."))),
    Activity("Speech and language support", EARLY, "targeted", (0, 4), "parents", "home",
        "families", (6000, 40000), (20, 120), (
        ("Chatterbox corner",
         "Free sessions where parents and toddlers talk, sing and read together, with a therapist "
         "on hand."),
        ("Talk to your baby",
         "Short home visits that help parents of babies talk, sing and share books every day."))),
    Activity("Domestic abuse perpetrator programmes", FAMILY, "specialist", (18, None), "men",
        "community", "justice", (30000, 160000), (20, 60), (
        ("Stopping it",
         "A twenty-six-week group for men who use violence at home, with a separate worker for "
         "partners."),
        ("Change at home",
         "One-to-one and group work for men who have been abusive and want to stop, with checks "
         "on the safety of the family."))),
    Activity("Domestic abuse support", FAMILY, "specialist", (16, None), "women", "community",
        "women", (24000, 180000), (40, 200), (
        ("Safe at last",
         "Advocates plan for safety with women at high risk and go with them to court, housing "
         "and school meetings."),
        ("Open door for survivors",
         "A drop-in with legal advice, childcare and a group led by women who have been there."))),
    Activity("Resettlement", OFFENDING, "specialist", (18, 30), "prison leavers", "custody",
        "justice", (26000, 150000), (20, 80), (
        ("Through the gate",
         "A mentor meets men before release, travels home with them on the day and stays in touch "
         "for six months."),
        ("Fresh keys",
         "Housing and work support for young adults leaving custody after violent offences."))),
    Activity("Family support", FAMILY, "targeted", (5, 18), "families of prisoners", "community",
        "families", (8000, 44000), (20, 80), (
        ("Court family worker",
         "Practical and emotional help for families on the day someone is sentenced and in the "
         "weeks after."),
        ("Missing someone",
         "Groups and day trips for children with a parent or brother in prison."))),
    Activity("Arts programmes", EDUCATION, "universal", (10, 18), "", "community",
        "arts", (2000, 20000), (20, 120), (
        ("Beats and bars",
         "Evening studio sessions in which young people write and record their own music with "
         "working artists."),
        ("Our street on film",
         "A film-making course that ends in a public showing in the neighbourhood."))),
    Activity("Adventure and wilderness therapy", HEALTH, "targeted", (11, 16), "", "community",
        "sport", (7000, 36000), (12, 48), (
        ("Over the hill",
         "Climbing, walking and two nights away for young people who find talking in a room "
         "hard."),
        ("Wind and water",
         "Sailing and canoeing in small crews, with a therapist aboard."))),
    Activity("Detached outreach for girls", HEALTH, "targeted", (11, 17), "girls", "community",
        "women", (6000, 36000), (15, 60), (
        ("Girls' night in",
         "A weekly space for girls to talk about safety, friendship and pressure, led by women "
         "from the area."),
        ("Her own ground",
         "One-to-one and group support for girls thought to be exploited or at risk of it."))),
    Activity("Multi-systemic therapy", FAMILY, "specialist", (11, 17), "families", "home",
        "therapy", (80000, 280000), (10, 30), (
        ("Whole home team",
         "Therapists visit the family several times a week for up to five months and are on call "
         "at night."),)),
    Activity("Pre-court diversion", OFFENDING, "targeted", (10, 17), "first-time offenders",
        "community", "justice", (15000, 85000), (25, 100), (
        ("A different road",
         "Children arrested for the first time are offered a short programme in place of a charge."
         ),
        ("Second look",
         "A worker in custody suites refers children to support before any decision to charge."))),
    Activity("Hot spot policing", OFFENDING, "universal", (None, None), "", "community",
        "police", (40000, 200000), (0, 0), (
        ("Visible evenings",
         "Extra foot patrols at the hours and corners where assaults cluster, planned with "
         "youth workers and licensees."),)),
    Activity("Night-time economy safety", OFFENDING, "universal", (18, None),
        "people on a night out",
        "community", "youth", (9000, 70000), (0, 0), (
        ("Safe haven bus",
         "A staffed bus with first aid, water and phone charging on weekend nights."),
        ("Taxi rank marshals",
         "Marshals at two ranks until four in the morning on Fridays and Saturdays."))),
    Activity("Substance use support", HEALTH, "targeted", (14, 24), "", "community",
        "health", (12000, 64000), (20, 90), (
        ("Straight talk on cannabis and cocaine",
         "Brief advice and a named worker for young people whose drug use is tied up with debts "
         "and threats."),
        ("Steady on",
         "One-to-one support that links young people in trouble over drink to sport and "
         "training."))),
    Activity("Trauma-informed training", EDUCATION, "universal", (None, None), "school staff",
        "school", "therapy", (3000, 21000), (40, 200), (
        ("Every adult notices",
         "Training for all staff, from kitchen to head teacher, in how trauma shows in behaviour "
         "and what helps."),)),
    Activity("Housing support", OFFENDING, "targeted", (16, 25), "young people facing homelessness",
        "community", "justice", (16000, 88000), (15, 60), (
        ("Key worker for young tenants",
         "A key worker helps young people at risk of violence to find and keep a safe home."),)),
)
