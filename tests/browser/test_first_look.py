"""The map that stands before Dash has started is the map that Leaflet then draws."""

import base64
import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

DESKTOP, PHONE = (1280, 800), (375, 812)
FIRST_LOOK = """() => {
  const canvas = document.querySelector("#first-look canvas");
  const box = canvas.getBoundingClientRect();
  return { left: box.left, top: box.top, width: box.width, picture: canvas.toDataURL() };
}"""
PAINTED = "() => document.querySelector('#first-look canvas').width !== 300"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("query", ["", "?area=la&measure=knife_crime", "?show=funding"])
def test_the_first_picture_has_the_same_colours_in_the_same_places(
    visit: Callable[..., Any], size: tuple[int, int], query: str
) -> None:
    lead = visit("nowhere", settled=False, size=size)
    lead.expect_trouble("nowhere")
    held: list[Any] = []
    lead.page.route("**/dash_renderer*", lambda route: held.append(route))
    lead.page.goto(f"{lead.site}/{query}", wait_until="commit")
    lead.until(PAINTED)
    look = lead.page.evaluate(FIRST_LOOK)
    assert not lead.page.locator("#map").count()
    for route in held:
        route.continue_()
    lead.settle()
    level = "la" if "area=la" in query else "ward"
    areas = lead.areas(level)
    some = list(zip(areas["codes"], areas["points"], strict=True))[:: 1 if level == "la" else 7]
    unlike = [
        code
        for code, point in some
        if not _meets(look, lead.on_map(*point), lead.colours(code, level, half=1))
    ]
    assert len(some) >= 5
    assert unlike == []


def _meets(look: dict[str, Any], at: tuple[float, float], colours: set[str]) -> bool:
    picture = Image.open(io.BytesIO(base64.b64decode(look["picture"].split(",")[1])))
    scale = picture.width / look["width"]
    where = (round((at[0] - look["left"]) * scale), round((at[1] - look["top"]) * scale))
    pixel = picture.convert("RGB").getpixel(where)
    assert isinstance(pixel, tuple)
    return "#" + "".join(f"{part:02x}" for part in pixel) in colours
