"""What one would otherwise use: streamlit-folium, the same polygons, a choice of two indicators.

``BENCH_SHAPES`` names a GeoJSON whose features carry ``value_<n>`` and ``colour_<n>`` for each
indicator; ``BENCH_WAY`` is ``choropleth`` (folium's own, as its guide has it) or ``tuned`` (canvas,
colours worked out beforehand, nothing sent back): the fastest that was found.
"""

import json
import os
from pathlib import Path
from typing import Any

import folium
import pandas
import streamlit
from streamlit_folium import st_folium


@streamlit.cache_data
def shapes() -> dict[str, Any]:
    """Read once, as a careful author would."""
    found: dict[str, Any] = json.loads(Path(os.environ["BENCH_SHAPES"]).read_text("utf-8"))
    return found


def choropleth(drawn: folium.Map, number: int) -> None:
    rows = [feature["properties"] for feature in shapes()["features"]]
    layer = folium.Choropleth(
        geo_data=shapes(),
        data=pandas.DataFrame(rows),
        columns=["code", f"value_{number}"],
        key_on="feature.properties.code",
        fill_color="Purples",
        fill_opacity=1,
        line_color="#ffffff",
        line_weight=1,
        bins=5,
    )
    layer.color_scale = None  # its legend asks the internet for d3
    layer._children = {k: v for k, v in layer._children.items() if "color_map" not in k}
    layer.add_to(drawn)
    st_folium(drawn, height=700, use_container_width=True)


def tuned(drawn: folium.Map, number: int) -> None:
    folium.GeoJson(
        shapes(),
        style_function=lambda feature: {
            "fillColor": feature["properties"][f"colour_{number}"],
            "color": "#ffffff",
            "weight": 1,
            "fillOpacity": 1,
        },
    ).add_to(drawn)
    st_folium(drawn, height=700, use_container_width=True, returned_objects=[])


def main() -> None:
    streamlit.set_page_config(layout="wide")
    number = streamlit.radio("Measure", [0, 1], format_func=lambda at: f"Measure {at}")
    way = tuned if os.environ["BENCH_WAY"] == "tuned" else choropleth
    canvas = way is tuned
    way(folium.Map([53.45, -2.95], zoom_start=10, tiles=None, prefer_canvas=canvas), number)


main()
