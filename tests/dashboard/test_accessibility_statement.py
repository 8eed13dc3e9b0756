"""The accessibility statement is open to everybody and says whom to tell."""

from collections.abc import Callable

from asking import Site

ADDRESS = "/accessibility"


def test_it_is_read_without_signing_in(real: Site) -> None:
    stranger = Site(real.app, real.app.server.test_client())
    answer = stranger.get(ADDRESS)
    assert answer.status_code == 200
    for part in ("can", "standard", "short", "tell"):
        assert f'<h2 id="{part}">' in answer.text
    assert "tell whoever gave you your way in" in answer.text


def test_it_says_whom_to_write_to(site_of: Callable[..., Site], demo_sqlite_url: str) -> None:
    site = site_of(demo_sqlite_url, contact_email="team@example.org")
    assert 'href="mailto:team@example.org"' in site.get(ADDRESS).text


def test_the_menu_leads_to_it(demo: Site) -> None:
    assert f'<a href="{ADDRESS}"' in demo.get("/gaps").text
