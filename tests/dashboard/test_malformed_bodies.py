"""What is no form, no JSON or no callback gets one plain sentence and one line in the log."""

import gzip
import json
import logging
from collections.abc import Callable

import pytest
from asking import Site
from dash import Input, Output
from office import Office

from dashboard import callbacks, json_bodies, readable
from record.rights import Role

CALLBACKS = "/_dash-update-component"
ASKED = {
    "output": "spoken.children",
    "outputs": {"id": "spoken", "property": "children"},
    "inputs": [{"id": "url", "property": "search", "value": ""}],
    "changedPropIds": ["url.search"],
}


def told(**otherwise: object) -> bytes:
    return json.dumps({**ASKED, **otherwise}).encode()


BODIES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", json_bodies.NOT_JSON),
    "blank": (b"  \r\n", json_bodies.NOT_JSON),
    "junk": (b"junk", json_bodies.NOT_JSON),
    "markup": (b"<script>alert(1)</script>", json_bodies.NOT_JSON),
    "a form": (b"output=a.b&inputs=1", json_bodies.NOT_JSON),
    "half of it": (told()[:40], json_bodies.NOT_JSON),
    "two of them": (told() + told(), json_bodies.NOT_JSON),
    "a comma too many": (b'{"output": "a.b",}', json_bodies.NOT_JSON),
    "single quotes": (b"{'output': 'a.b'}", json_bodies.NOT_JSON),
    "a comment": (b'{"output": "a.b"} // so', json_bodies.NOT_JSON),
    "a name without quotes": (b'{output: "a.b"}', json_bodies.NOT_JSON),
    "no text": (b"\xff" * 100, json_bodies.NOT_JSON),
    "Latin-1": ('{"output": "é"}'.encode("latin-1"), json_bodies.NOT_JSON),
    "NUL": (b"\0" * 40, json_bodies.NOT_JSON),
    "NUL in a text": (b'{"output": "a\0b"}', json_bodies.NOT_JSON),
    "a line end in a text": (b'{"output": "a\nb"}', json_bodies.NOT_JSON),
    "an escape that is none": (b'{"output": "\\x41"}', json_bodies.NOT_JSON),
    "packed": (gzip.compress(told()), json_bodies.NOT_JSON),
    "digits without end": (b'{"output": ' + b"9" * 50_000 + b"}", json_bodies.NOT_JSON),
    "nested lists": (b"[" * 90_000, json_bodies.TOO_DEEP),
    "nested lists, closed": (b"[" * 45_000 + b"]" * 45_000, json_bodies.TOO_DEEP),
    "nested objects": (b'{"a":' * 15_000 + b"1" + b"}" * 15_000, json_bodies.TOO_DEEP),
    "nested where the inputs are": (
        b'{"output": "a.b", "inputs": ' + b"[" * 40_000 + b"]" * 40_000 + b"}",
        json_bodies.TOO_DEEP,
    ),
    "huge": (b'{"output": "' + b"a" * 5_000_000 + b'"}', json_bodies.TOO_LONG),
    "a little too long": (told().ljust(json_bodies.MOST_BYTES + 1), json_bodies.TOO_LONG),
    "a list": (b"[]", json_bodies.NO_OBJECT),
    "a list of them": (b"[" + told() + b"]", json_bodies.NO_OBJECT),
    "null": (b"null", json_bodies.NO_OBJECT),
    "true": (b"true", json_bodies.NO_OBJECT),
    "a number": (b"5", json_bodies.NO_OBJECT),
    "no number": (b"NaN", json_bodies.NO_OBJECT),
    "a text": (b'"spoken.children"', json_bodies.NO_OBJECT),
    "an empty object": (b"{}", callbacks.NO_OUTPUT),
    "no output": (b'{"inputs": []}', callbacks.NO_OUTPUT),
    "null for the output": (told(output=None), callbacks.NO_OUTPUT),
    "a number for the output": (told(output=1e308), callbacks.NO_OUTPUT),
    "a list for the output": (told(output=["a.b"]), callbacks.NO_OUTPUT),
    "an object for the output": (told(output={"a": 1}), callbacks.NO_OUTPUT),
    "output twice, the last counts": (b'{"output": "a.b", "output": 5}', callbacks.NO_OUTPUT),
    "an unknown output": (told(output="nothing.children"), callbacks.NONE_HERE),
    "a blank output": (told(output=""), callbacks.NONE_HERE),
    "half a pair for the output": (b'{"output": "\\ud800"}', callbacks.NONE_HERE),
    "several outputs": (told(output="..a.b...c.d.."), callbacks.NONE_HERE),
    "Python's insides": (told(output="__class__.__init__"), callbacks.NONE_HERE),
    "a path": (told(output="../../etc/passwd"), callbacks.NONE_HERE),
    "line ends for the log": (told(output="a\r\nWARNING all is well"), callbacks.NONE_HERE),
    "what the browser alone does": (told(output="url.search"), callbacks.NONE_HERE),
    "a number for the inputs": (told(inputs=5), callbacks.NONE_HERE),
    "inputs of numbers": (told(inputs=[1, 2]), callbacks.NONE_HERE),
    "inputs without a property": (told(inputs=[{"id": "url"}]), callbacks.NONE_HERE),
    "outputs of another shape": (told(outputs={}), callbacks.NONE_HERE),
    "what changed as an object": (told(changedPropIds={"a": 1}), callbacks.NONE_HERE),
    "state as a text": (told(state="all"), callbacks.NONE_HERE),
}
TYPES = ("application/json", "text/plain", "multipart/form-data", "application/x-json; charset=x")


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("kind", [*TYPES, ""])
def test_a_malformed_callback_gets_a_sentence(
    demo: Site, caplog: pytest.LogCaptureFixture, name: str, kind: str
) -> None:
    body, sentence = BODIES[name]
    with caplog.at_level(logging.INFO):
        answer = demo.client.post(CALLBACKS, data=body, content_type=kind)
    assert (answer.status_code, answer.json) == (400, {"error": sentence})
    assert answer.mimetype == "application/json"
    assert [record.getMessage().count("\n") for record in caplog.records] == [0]
    assert caplog.records[0].exc_info is None


def test_who_may_not_is_refused_before_anything_is_read(demo: Site) -> None:
    demo.app.published.current()
    stranger, partner = demo.app.server.test_client(), demo.signed_in(Role.PARTNER, body="x")
    elsewhere = {"base_url": "https://elsewhere.example"}  # where nobody is a local visitor
    for body, _ in BODIES.values():
        answer = stranger.post(CALLBACKS, data=body, content_type="application/json", **elsewhere)
        assert answer.status_code == 401
        answer = partner.client.post(CALLBACKS, data=body, content_type="application/json")
        assert answer.status_code == 403
        foreign = {"Sec-Fetch-Site": "cross-site"}
        assert demo.client.post(CALLBACKS, data=body, headers=foreign).status_code == 403


def test_a_callback_is_never_run(site_of: Callable[[str], Site], demo_sqlite_url: str) -> None:
    """Not even one that was made on the server and that nobody declared."""
    site, ran = site_of(demo_sqlite_url), []
    site.app.callback(Output("spoken", "children"), Input("url", "search"))(ran.append)
    answer = site.client.post(CALLBACKS, json=ASKED)
    assert (answer.status_code, answer.json) == (400, {"error": callbacks.NONE_HERE})
    assert ran == []


CHECK = "/api/v1/check"
NO_PROPOSAL = [body for body, sentence in BODIES.values() if sentence != callbacks.NONE_HERE]
OF_A_WRONG_TYPE = [
    b'{"title": {"a": 1}}',
    b'{"title": true}',
    b'{"title": [["a"]]}',
    b'{"title": "a", "place_code": [{"code": "E05"}]}',
    b'{"__proto__": "a"}',
    b'{"title": "a", "\\ud800": "b"}',
    b'{"": "a"}',
    b'{"title": "a", "id": "b"}',
]


@pytest.mark.parametrize("body", [*NO_PROPOSAL, *OF_A_WRONG_TYPE])
@pytest.mark.parametrize("kind", ["application/json", "text/plain", ""])
def test_a_malformed_proposal_gets_a_sentence(
    demo: Site, caplog: pytest.LogCaptureFixture, body: bytes, kind: str
) -> None:
    answer = demo.client.post(CHECK, data=body, content_type=kind)
    assert answer.status_code == 400
    assert answer.json.keys() == {"error"}
    assert answer.json["error"].count(".") >= 1
    assert "Traceback" not in answer.text
    assert len(caplog.records) <= 1


def rules(site: Site, method: str, api: bool) -> list[str]:
    found = [
        rule.rule
        for rule in site.app.server.url_map.iter_rules()
        if method in (rule.methods or ()) and rule.rule.startswith("/api/") is api
    ]
    return [rule.replace("<int:number>", "1") for rule in found]


def test_no_other_address_of_the_api_takes_a_body(
    demo: Site, caplog: pytest.LogCaptureFixture
) -> None:
    assert rules(demo, "POST", api=True) == [CHECK]
    for body, _ in list(BODIES.values())[::5]:
        for path in ("/api/v1/interventions", "/api/v1/search", "/api/v1/health"):
            for method in ("POST", "PUT", "PATCH", "DELETE"):
                answer = demo.client.open(path, method=method, data=body)
                assert answer.status_code == 405
                assert answer.json.keys() == {"error"}
            sent = {"data": body, "content_type": "application/json"}
            assert demo.client.get(path, **sent).status_code == 200
    assert caplog.records == []


WRONG_FORMS = [
    (b'{"id": "x", "seen": 1}', "application/json"),
    (b"<form/>", "text/xml"),
    (b"id=x", "text/plain"),
    (b"id=x", "application/octet-stream"),
    (b"id=x", "nonsense"),
    (b"--a\r\n", "multipart/form-data"),
    (b"junk", "multipart/mixed; boundary=a"),
]


def test_what_is_no_form_changes_nothing(one_site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """Every address that takes a form, each with what is none."""
    addresses = [rule for rule in rules(one_site, "POST", api=False) if rule != CALLBACKS]
    assert len(addresses) > 25
    for path in addresses:
        for body, kind in WRONG_FORMS:
            answer = one_site.client.post(path, data=body, content_type=kind)
            assert answer.status_code == 400, (path, kind)
            assert readable.NO_FORM in answer.text, (path, kind)
        nul = one_site.client.post(path, data={"id": "a\0b", "name": "x"})
        assert nul.status_code == 400, path
        assert "NUL" in nul.text, path
    assert caplog.records == []


@pytest.fixture
def one_site(one_office: Office) -> Site:
    """An administrator's, who may open every door."""
    return one_office.site.signed_in(Role.ADMIN)


def test_broken_forms_never_break_anything(one_site: Site) -> None:
    """Forms that are of a form's type and hold nothing that was asked for."""
    head = b'--a\r\nContent-Disposition: form-data; name="id"\r\n\r\n'
    broken = [
        (b"%", FORM),
        (b"&&&===%zz", FORM),
        (b"id=%ED%A0%80&seen=%FF", FORM),
        (b"\xff\xfe", FORM),
        (head, "multipart/form-data; boundary=a"),
        (head + b"x", "multipart/form-data; boundary=a"),
        (b"--a\r\n\r\nx\r\n--a--", "multipart/form-data; boundary=a"),
        (head.replace(b"id", b"\xff") + b"x\r\n--a--", "multipart/form-data; boundary=a"),
        (b"", "multipart/form-data; boundary=" + "a" * 300),
    ]
    for path in (rule for rule in rules(one_site, "POST", api=False) if rule != CALLBACKS):
        if path in ("/register/publish", "/sign-out", "/who/introduce"):  # these need nothing
            continue
        for body, kind in broken:
            answer = one_site.client.post(path, data=body, content_type=kind)
            assert 300 <= answer.status_code < 500, (path, body, answer.status_code)
            assert "Traceback" not in answer.text


FORM = "application/x-www-form-urlencoded"


def test_a_form_that_is_too_long_is_told_so(one_site: Site) -> None:
    for told in ({"title": "a" * 600_000}, {f"a{at}": "" for at in range(1_500)}):
        answer = one_site.client.post(
            "/register/save", data=told, content_type="multipart/form-data"
        )
        assert answer.status_code == 413
        assert "One of the texts is longer" in answer.text
    whole = one_site.client.post("/register/bring/receive", data=b"a" * 27_000_000)
    assert whole.status_code in (400, 413)
