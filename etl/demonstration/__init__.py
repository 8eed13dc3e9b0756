"""Demonstration data: a schematic Merseyside with invented figures, drawn and written here.

``python -m etl.demonstration`` rewrites ``data/boundaries/demo_*.geojson`` and ``data/demo/``,
to the same bytes on every run. Nothing in it describes a real place, school, person or charity;
only the names of the five boroughs are real.
"""
