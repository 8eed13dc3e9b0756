"""Real headless Chromium, and a page with the watcher in every frame."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.member import HEADER
from layers import LAYERS

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
VIEWPORT = {"width": 1280, "height": 800}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(FLAGS)
        )
        yield made
        made.close()


@contextmanager
def watched_page(browser: Browser) -> Iterator[Page]:
    """A page of a new context: nothing is cached."""
    context = browser.new_context(viewport=VIEWPORT, locale="en-GB")  # type: ignore[arg-type]
    name, _, value = HEADER.partition("=")
    context.add_cookies([{"name": name, "value": value, "domain": "127.0.0.1", "path": "/"}])
    context.add_init_script(watcher())
    yield context.new_page()
    context.close()


def class_colours() -> list[str]:
    """Every colour that a class of areas can have."""
    return sorted({colour for layer in LAYERS for colour in layer.ramp})


def watcher() -> str:
    """The script, with the colours as canvas pixels read them: ABGR, opaque."""
    pixels = []
    for colour in class_colours():
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        pixels.append(0xFF000000 | blue << 16 | green << 8 | red)
    script = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
    return script.replace("__COLOURS__", json.dumps(pixels))
