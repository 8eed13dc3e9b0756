"""On paper: sheets of two pages about one place, with a map drawn as lines."""
