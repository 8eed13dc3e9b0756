"""What providers write in invented quarterly returns: short, varied, and about nobody."""

from __future__ import annotations

ACTIVITIES: tuple[str, ...] = (
    "All sessions ran as planned. We added one on a Saturday because numbers were high.",
    "Delivery moved to the sports hall for three weeks while the room was repaired.",
    "Two new workers finished their induction and now carry half a caseload each.",
    "We met every partner school at the start of term and agreed how to refer.",
    "Group work every week; individual sessions fortnightly, some by telephone.",
    "A planned trip was cancelled because of the weather and will run next quarter.",
    "We held an open evening for families, and the young people did the talking.",
    "Slow start after the holidays; back to full sessions from the third week.",
)
DIFFERENCE: tuple[str, ...] = (
    "Teachers say that break times are calmer. We cannot yet say how much of that is ours.",
    "Most of those who finished can name one adult they would go to. At the start few could.",
    "Three families who had stopped opening the door now meet us every week.",
    "Scores moved up a little. The group is small, so we treat that with care.",
    "Several young people have gone on to volunteer with us.",
    "Attendance at school rose for about half of the group.",
)
CHALLENGES: tuple[str, ...] = (
    "Waiting list is longer than we can meet before the end of the grant.",
    "Referral forms arrive half empty, and chasing them takes a day a week.",
    "One-year funding: a worker left for a permanent post in March.",
    "Two other projects began in the same school this term and pupils were double-booked.",
    "Bus changes make the evening sessions hard to reach from the far side of the ward.",
    "None to report.",
)
UNEXPECTED: tuple[str, ...] = (
    "",
    "Older brothers and sisters have started to come to the meal after the session.",
    "Parents set up their own group chat and now share lifts.",
    "A local shop offered work experience without being asked.",
    "",
    "More girls than boys came this quarter, which has not happened before.",
)
STORIES: tuple[str, ...] = (
    "",
    "One young person told us that this was the first certificate they had ever kept.",
    "A mother said that the house is quieter and that she sleeps.",
    "",
    "A pupil who would not come into the room in April led the warm-up in June.",
    "Someone we worked with last year came back to help run the session.",
)
REFERRERS: tuple[str, ...] = (
    "school",
    "school;children's services",
    "self",
    "police;youth justice",
    "self;school;family",
    "health visitor;GP",
    "youth justice;children's services",
    "hospital",
)
ONWARD: tuple[str, ...] = (
    "",
    "mental health support",
    "sports club",
    "housing advice;training provider",
    "speech and language therapy",
    "domestic abuse service",
    "youth club;sports club",
)
# (name, scale, lowest, highest mark); the last is for parents only.
MEASURES: tuple[tuple[str, str, float, float], ...] = (
    ("How I get on with others", "1 to 10, higher is better", 1, 10),
    ("Feeling safe where I live", "1 to 5, higher is better", 1, 5),
    ("Managing strong feelings", "0 to 20, higher is better", 0, 20),
    ("Confidence as a parent", "1 to 10, higher is better", 1, 10),
)
