"""The map: dash-leaflet draws, our assets colour it in place."""

import dash_leaflet as dl
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from db.published import Release
from settings import Settings

ZOOM = {"least": 8, "step": 0.25}


def _function(name: str) -> dict[str, str]:
    """A function of our assets, by name, as dash-leaflet takes it."""
    return {"variable": f"commonGround.{name}"}


def map_panel(release: Release, settings: Settings) -> Component:
    """Geometry is sent once per level (the assets set the address); values only recolour it."""
    west, south, east, north = release.front["bounds"]
    return html.Div(
        id="map-frame",
        className="map-frame",
        children=[
            dl.Map(
                id=ids.MAP,
                bounds=[[south, west], [north, east]],
                preferCanvas=True,
                trackViewport=False,
                zoomSnap=ZOOM["step"],
                zoomControl=False,
                attributionControl=bool(settings.basemap_attribution),
                maxBounds=[[south - 0.6, west - 0.9], [north + 0.6, east + 0.9]],
                minZoom=ZOOM["least"],
                children=[
                    *_basemap(settings),
                    dl.GeoJSON(
                        id=ids.AREAS,
                        style=_function("shading.style"),
                        onEachFeature=_function("areas.each"),
                    ),
                    _points(ids.SCHOOLS, "schools"),
                    _points(ids.POINTS, "interventions"),
                    dl.ZoomControl(position="bottomright"),
                    dl.ScaleControl(position="bottomright", imperial=False),
                ],
            ),
        ],
    )


def _points(component_id: str, layer: str) -> Component:
    drawn: Component = dl.GeoJSON(
        id=component_id,
        data={"type": "FeatureCollection", "features": []},
        cluster=True,
        zoomToBoundsOnClick=True,
        superClusterOptions={"radius": 44, "maxZoom": 14},
        pointToLayer=_function(f"points.{layer}"),
        style=_function(f"points.{layer}Style"),
        clusterToLayer=_function(f"points.{layer}Cluster"),
        onEachFeature=_function("points.each"),
    )
    return drawn


def _basemap(settings: Settings) -> list[Component]:
    """None by default: the map is complete without one."""
    if not settings.basemap_url:
        return []
    return [
        dl.TileLayer(
            url=settings.basemap_url, attribution=settings.basemap_attribution, opacity=0.55
        )
    ]
