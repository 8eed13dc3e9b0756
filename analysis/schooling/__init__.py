"""What a school has had: terms, year groups, a timetable, and schools that are like it."""
