"""What every answer forbids a browser to do."""

import re
from typing import Any

import pytest
from asking import Site

from dashboard.headers import ALWAYS

PATHS = (
    "/",
    "/register",
    "/api/v1/health",
    "/nothing/here",
    "/sign-in",
    "/download/interventions.csv",
)


def policy(answer: Any) -> dict[str, str]:
    told = answer.headers["Content-Security-Policy"]
    return dict(part.strip().split(" ", 1) for part in told.split(";"))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_but_our_own_files_runs(demo: Site, path: str) -> None:
    answer = demo.get(path)
    told = policy(answer)
    assert told["script-src"] == "'self'"
    assert told["default-src"] == "'none'"
    assert told["frame-ancestors"] == "'none'"
    assert "unsafe-eval" not in str(told)
    assert ("'unsafe-inline'" in told["style-src"]) is (path == "/")
    for name, value in ALWAYS.items():
        assert answer.headers[name] == value
    assert "Strict-Transport-Security" not in answer.headers
    over_https = demo.client.get(path, base_url="https://localhost")
    assert over_https.headers["Strict-Transport-Security"].startswith("max-age=")


def test_a_refused_form_is_guarded_too(demo: Site) -> None:
    answer = demo.client.post("/register/save", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert policy(answer)["script-src"] == "'self'"


def test_dash_s_one_line_of_script_is_the_one_that_start_runs(demo: Site) -> None:
    """``assets/start.js`` says it in its place; a new Dash that says more must be looked at."""
    waiting = demo.get("/").text.partition('<template id="dash">')[2].partition("</template>")[0]
    lines = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", waiting, flags=re.DOTALL)
    assert [line.strip() for line in lines] == ["var renderer = new DashRenderer();"]


@pytest.mark.parametrize(
    ("pattern", "allowed"),
    [
        ("", "'self' data:"),
        (
            "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
            "'self' data: https://*.tiles.example.org",
        ),
        ("https://tiles.example.org/{z}/{x}/{y}?key=1", "'self' data: https://tiles.example.org"),
        ("/tiles/{z}/{x}/{y}.png", "'self' data:"),
    ],
)
def test_pictures_come_from_us_and_from_the_basemap(
    site_of: Any, demo_sqlite_url: str, pattern: str, allowed: str
) -> None:
    site = site_of(demo_sqlite_url, basemap_url=pattern)
    assert policy(site.get("/sign-in"))["img-src"] == allowed
