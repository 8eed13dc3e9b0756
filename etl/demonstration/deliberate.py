"""Awards written by hand so that the demonstration has something to find.

Keys say why an award is here: ``O01a`` and ``O01b`` overlap without anyone having said so (same
place or school, same people, same time, different words and funders); ``J..`` are two halves of
one project funded jointly on purpose; ``T..`` is one award entered by two publishers.
"""

from __future__ import annotations

from dataclasses import dataclass

MENTORING, SPORT, BYSTANDER = "Mentoring", "Sports programmes", "Bystander interventions"
KNIVES, PARENTS, TRAUMA = (
    "Knife crime education programmes", "Parenting programmes", "Trauma-specific therapies",
)
NAVIGATORS = "A&E navigators"
LESSONS = "Relationship violence prevention lessons and activities"
EXCLUSION = "Interventions to prevent school exclusion"
JOINT_MATCH, JOINT_FUNDERS = "FRG030", "FRG040"


@dataclass(frozen=True)
class Written:
    """One award. ``places``: ``Borough/Ward`` or ``Borough``, ``;`` between; ``schools``: names,
    ``;`` between; ``pounds`` None = not published; ages in whole years, None = any."""

    key: str
    funder: str
    provider: str
    title: str
    description: str
    pounds: int | None
    dates: tuple[str, str]
    places: str
    schools: str
    approach: str
    priority: str
    level: str
    ages: tuple[int | None, int | None]
    audience: str
    setting: str
    beneficiaries: int | None
    regrant: str = ""


W = Written
E, H, EARLY = "education", "health", "early years"
FAMILY, OFFENDING = "whole family approach", "preventing offending"

WRITTEN: tuple[Written, ...] = (
    W("O01a", "VRP", "Harbour Youth Collective", "Peer mentors in Year 9",
      "Sixth-formers are trained to mentor pupils two years younger through a hard year.",
      42000, ("2026-01-12", "2027-07-16"), "Liverpool/Harbour East", "Harbour East Academy",
      MENTORING, E, "targeted", (13, 14), "secondary pupils", "school", 60),
    W("O01b", "LPL", "Stepstone Mentors", "Older and wiser buddies",
      "Trained older students give weekly guidance to younger students who are struggling.",
      18500, ("2026-04-13", "2027-04-02"), "Liverpool/Harbour East", "Harbour East Academy",
      "", E, "targeted", (11, 15), "", "school", 40),
    W("O02a", "PCC", "Plain Speaking Education", "Blades and consequences",
      "Assembly and two form-time lessons about carrying knives, for every Year 7 and 8 class.",
      9800, ("2026-09-07", "2027-03-26"), "Liverpool/Farrier", "Farrier Park School",
      KNIVES, E, "universal", (11, 13), "whole class", "school", 420),
    W("O02b", "VRP", "Upstream Education", "Weapons awareness roadshow",
      "A travelling day of workshops on the law, first aid and fear, offered to lower school.",
      14500, ("2026-10-05", "2027-07-09"), "Liverpool/Farrier;Liverpool/Millrace",
      "Farrier Park School;Millrace Academy",
      KNIVES, E, "universal", (11, 14), "whole class", "school", 800),
    W("O03a", "SEF", "Goalmouth Community Football", "Under the lights",
      "Free five-a-side on Thursday and Friday evenings for teenagers, with food.",
      12400, ("2026-02-02", "2027-01-29"), "Sefton/Brickfield", "",
      SPORT, OFFENDING, "universal", (11, 18), "", "community", 120),
    W("O03b", "TIDE", "Brightmoor Sports Trust", "Kick-about Fridays",
      "Weekend evening football on the cages behind the shops, so there is somewhere to be.",
      6200, ("2026-05-01", "2027-04-30"), "Sefton/Brickfield;Sefton/Stevedore", "",
      SPORT, OFFENDING, "universal", (10, 17), "young people", "community", 90),
    W("O04a", "PH", "Little Larks Early Years", "First steps together",
      "Home visits and a weekly group for parents expecting a baby or with a child under two.",
      64000, ("2025-10-01", "2027-09-30"), "Wirral/Dry Dock;Wirral/Shipwright;Wirral/Priory Lane",
      "", PARENTS, EARLY, "targeted", (0, 2), "parents", "home", 75),
    W("O04b", "WIR", "Fourways Family Centre", "New parents' circle",
      "Group and doorstep support for mothers and fathers in the first years, by local parents.",
      21000, ("2026-04-01", "2027-03-31"), "Wirral/Dry Dock", "",
      "", EARLY, "targeted", (0, 3), "parents", "community;home", 40),
    W("O05a", "VRP", "Safe Passage Navigators", "Hospital youth navigators",
      "Workers meet young people injured by assault in the emergency department and follow up.",
      210000, ("2026-04-01", "2027-03-31"), "Liverpool/Printers Court", "",
      NAVIGATORS, H, "targeted", (10, 25), "people injured by violence", "hospital", 260),
    W("O05b", "PCC", "Wayfinder Youth Work", "From ward to home",
      "An adult to trust at the bedside after a stabbing or beating, and for ten weeks after.",
      88000, ("2025-11-03", "2026-12-18"), "Liverpool/Printers Court", "",
      "", H, "targeted", (11, 24), "victims", "hospital;community", 110),
    W("O06a", "LPL", "Saltbox Theatre Makers", "Upstanders on stage",
      "Pupils rehearse how to step in when a friend is harassed, through drama.",
      15800, ("2026-01-19", "2026-12-11"), "Liverpool/Signal Hill", "Signal Hill School",
      BYSTANDER, E, "universal", (12, 14), "whole class", "school", 240),
    W("O06b", "VRP", "Cobalt Learning Partnership", "Stand By Me",
      "Lessons on noticing harm between peers and what a friend can safely do about it.",
      18500, ("2026-02-23", "2027-02-12"), "Liverpool/Signal Hill;Liverpool/Teasel",
      "Signal Hill School;Teasel Road High School",
      BYSTANDER, E, "universal", (12, 15), "whole class", "school", 500),
    W("O07a", "PCC", "Marigold Survivors Service", "Counselling for young witnesses",
      "Talking therapy for children who have seen or heard violence at home.",
      74000, ("2026-03-02", "2027-02-26"), "Sefton", "",
      TRAUMA, H, "specialist", (6, 16), "children who saw violence", "community", 60),
    W("O07b", "PH", "Quietwater Therapies", "Small storms",
      "Play therapy at four family hubs for boys and girls who lived with an abusive adult.",
      51500, ("2026-06-01", "2027-05-28"), "Sefton", "",
      "", H, "specialist", (5, 12), "", "community", 45),
    W("O08a", "WIR", "Redbrick Detached Youth Work", "Evening patrols that listen",
      "Youth workers on foot on three evenings a week wherever teenagers gather.",
      33000, ("2026-04-06", "2027-04-02"), "Wirral/Northgate;Wirral/Promenade", "",
      "Detached youth work", OFFENDING, "universal", (11, 19), "", "community", 150),
    W("O08b", "TIDE", "Northbank Youth Association", "Street corner conversations",
      "Two outreach workers meet young people in the park and by the chip shop after dark.",
      None, ("2026-07-01", "2027-06-30"), "Wirral/Promenade", "",
      "", OFFENDING, "universal", (12, 18), "young people", "community", 80),
    W("O09a", "VRP", "Second Bell", "Staying put in school",
      "A worker on site plans with pupils who have been sent home twice, and their families.",
      38500, ("2025-09-08", "2027-07-16"), "Knowsley/Staveley Moss", "Staveley Moss High School",
      EXCLUSION, E, "targeted", (11, 16), "", "school", 45),
    W("O09b", "PH", "Cobalt Learning Partnership", "Inclusion coach",
      "A coach based in the pastoral team works with students close to losing their place.",
      27000, ("2026-01-05", "2027-03-25"), "Knowsley/Staveley Moss", "Staveley Moss High School",
      EXCLUSION, E, "targeted", (11, 15), "pupils at risk of exclusion", "school", 30),
    W("O10a", "PCC", "Outward Tide Resettlement", "Meet at the gate",
      "Mentors meet men on the morning of release and see them through the first half year.",
      132000, ("2025-12-01", "2027-11-30"), "Liverpool;Knowsley;Sefton", "",
      "Resettlement", OFFENDING, "specialist", (18, 30), "prison leavers", "custody;community", 90),
    W("O10b", "LPL", "Fairlead Housing Support", "Home after prison",
      "A support worker starts in custody and helps young men coming out find a room and work.",
      58000, ("2026-06-01", "2027-05-31"), "Liverpool", "",
      "", OFFENDING, "specialist", (18, 29), "men leaving prison", "custody;community", 40),
    W("O11a", "SEF", "Starling Girls", "Her space, Tuesdays",
      "A weekly evening for girls to talk about safety and pressure, with women from the area.",
      9600, ("2026-09-08", "2027-07-13"), "Sefton/Anchor Road", "",
      "Detached outreach for girls", H, "targeted", (11, 16), "girls", "community", 25),
    W("O11b", "VRP", "Lanternlight Women", "Safe sisters",
      "Girls-only group and one-to-one support about exploitation, friendship and staying safe.",
      16800, ("2026-05-11", "2027-05-07"), "Sefton/Anchor Road;Sefton/Foghorn", "",
      "", H, "targeted", (12, 17), "girls", "community", 35),
    W("O12a", "VRP", "Cobalt Learning Partnership", "Respect starts here",
      "Six lessons on consent and control in teenage relationships, with training for teachers.",
      19400, ("2026-09-14", "2027-06-25"), "St Helens/Crucible", "Crucible Academy",
      LESSONS, E, "universal", (13, 16), "whole class", "school", 450),
    W("O12b", "PH", "Saltbox Theatre Makers", "Love, honestly",
      "A play and follow-up sessions about healthy and unhealthy dating for Years 9 and 10.",
      8200, ("2026-11-16", "2027-03-19"), "St Helens/Crucible", "Crucible Academy",
      "", E, "universal", (13, 15), "", "school", 300),
    W("O13a", "PH", "Hearthside Parents", "Calm at home",
      "An evening course for parents who are hit or threatened by their own teenager.",
      22500, ("2026-02-09", "2027-02-05"), "Liverpool/Brindle Wood;Liverpool/Cuckoo Lane", "",
      PARENTS, FAMILY, "targeted", (10, 17), "parents", "community", 48),
    W("O13b", "LPL", "Kinline Families", "When children hurt parents",
      "Groups and home visits for families where a son or daughter is violent.",
      17900, ("2026-03-30", "2027-03-26"), "Liverpool/Cuckoo Lane", "",
      PARENTS, FAMILY, "targeted", (11, 18), "families", "home", 30),
    W("O14a", "THORN", "Ropewalk Boxing Gym", "Gloves before nine",
      "Early boxing sessions and breakfast for boys at risk of violence, three days a week.",
      28000, ("2026-01-05", "2028-01-07"), "Liverpool/Ropemakers", "",
      SPORT, OFFENDING, "targeted", (13, 18), "boys and young men", "community", 40),
    W("O14b", "LPL", "Ropewalk Boxing Gym", "Ringside mentoring",
      "Coaches mentor lads referred by police and schools, with training as the way in.",
      16000, ("2026-06-15", "2027-06-11"), "Liverpool/Ropemakers;Liverpool/Tollhouse", "",
      "Mentoring;Sports programmes", OFFENDING, "targeted", (14, 19), "young men", "community", 30),
    W("J01a", "VRP", "Tern and Tide Outdoors", "Crew of eight",
      "Sailing weeks and follow-up mentoring. Funded equally with the community foundation.",
      18000, ("2026-03-16", "2027-03-12"), "Wirral/Sandbank", "",
      "Adventure and wilderness therapy", H, "targeted", (12, 16), "", "community", 32,
      JOINT_MATCH),
    W("J01b", "TIDE", "Tern and Tide Outdoors", "Crew of eight (match)",
      "Match funding for sailing weeks led with the violence reduction partnership.",
      18000, ("2026-03-16", "2027-03-12"), "Wirral/Sandbank", "",
      "Adventure and wilderness therapy", H, "targeted", (12, 16), "", "community", 32,
      JOINT_MATCH),
    W("J02a", "PCC", "Bridgewick Restorative", "Put it right",
      "Restorative meetings for children who caused harm and those they harmed; shared programme.",
      46000, ("2025-10-06", "2027-09-24"), "Knowsley", "",
      "Restorative justice", OFFENDING, "targeted", (10, 17), "", "community", 80, JOINT_FUNDERS),
    W("J02b", "VRP", "Bridgewick Restorative", "Put it right: facilitators",
      "The partnership's share of the restorative programme: training and paying facilitators.",
      30000, ("2025-10-06", "2027-09-24"), "Knowsley", "",
      "Restorative justice", OFFENDING, "targeted", (10, 17), "", "community", None,
      JOINT_FUNDERS),
    W("J03a", "PH", "Demonstration Hospitals Trust", "Youth workers on the ward",
      "Health's half of a bedside navigator service agreed with the commissioner.",
      96000, ("2026-04-01", "2028-03-31"), "St Helens/Cullet Row", "",
      NAVIGATORS, H, "targeted", (10, 25), "people injured by violence", "hospital", 150,
      JOINT_FUNDERS),
    W("J03b", "PCC", "Demonstration Hospitals Trust", "Ward-based youth work",
      "The commissioner's half of the bedside navigator service agreed with public health.",
      96000, ("2026-04-01", "2028-03-31"), "St Helens/Cullet Row", "",
      NAVIGATORS, H, "targeted", (10, 25), "people injured by violence", "hospital", None,
      JOINT_FUNDERS),
    W("T01a", "VRP", "Paper Lantern Arts", "Our street on film",
      "Young people make a film about their neighbourhood and show it in public.",
      11250, ("2026-01-26", "2026-12-18"), "Liverpool/Harbour West", "",
      "Arts programmes", E, "universal", (11, 18), "", "community", 45),
    W("T01b", "LPL", "Paper Lantern Arts CIC", "Our Street On Film project",
      "Neighbourhood film-making with young people, ending in a public screening.",
      11250, ("2026-01-26", "2026-12-31"), "Liverpool/Harbour West", "",
      "Arts programmes", E, "universal", (11, 18), "young people", "community", 45),
    W("T02a", "PCC", "Crossbeam Skills", "Summer pay 2026",
      "Paid summer work with local firms and a mentor for each young person.",
      34000, ("2026-06-29", "2026-11-27"), "Sefton/Stevedore;Sefton/Anchor Road", "",
      "Summer employment", OFFENDING, "targeted", (15, 18), "young people out of work",
      "community", 40),
    W("T02b", "SEF", "Crossbeam Skills Ltd", "Summer Pay",
      "Paid summer work placements with mentoring, reported here as well as by the commissioner.",
      33950, ("2026-07-01", "2026-11-30"), "Sefton/Anchor Road", "",
      "Summer employment", OFFENDING, "targeted", (15, 18), "", "community", 40),
)
