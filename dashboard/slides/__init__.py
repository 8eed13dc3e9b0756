"""An agenda as slides: what a meeting would be shown, to be talked through without our screens."""
