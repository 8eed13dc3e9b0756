"""The description of /api/v1/ is valid, complete, and what the routes really do."""

import re
from pathlib import Path

import pytest
import schemathesis
from asking import Site
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from dashboard.openapi import description

EXAMPLES = 40
NEEDED = {"/api/v1/check": {"title": "Mentoring"}}
"""What an address cannot be asked without."""


@pytest.fixture(scope="module")
def described(demo: Site) -> dict:
    return demo.json("/api/v1/openapi.json")


def test_the_description_is_openapi_3_1(described: dict) -> None:
    assert described["openapi"].startswith("3.1.")
    assert {"title", "version"} <= described["info"].keys()
    for path, item in described["paths"].items():
        assert "get" in item
        operation = item["get"]
        assert operation["summary"]
        in_path = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
        assert in_path == set(re.findall(r"{(\w+)}", path))
        assert all(p["required"] for p in operation["parameters"] if p["in"] == "path")
        named = [(p["name"], p["in"]) for p in operation["parameters"]]
        assert len(set(named)) == len(named)
        assert {"200", "503"} <= operation["responses"].keys()


def test_every_schema_is_a_json_schema_and_every_reference_leads_somewhere(described: dict) -> None:
    schemas = described["components"]["schemas"]
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    for item in described["paths"].values():
        for parameter in item["get"]["parameters"]:
            Draft202012Validator.check_schema(parameter["schema"])
        for answer in item["get"]["responses"].values():
            reference = answer["content"]["application/json"]["schema"]["$ref"]
            assert reference.removeprefix("#/components/schemas/") in schemas


def test_every_route_is_described_and_every_description_has_a_route(
    demo: Site, described: dict
) -> None:
    rules = [rule.rule for rule in demo.app.server.url_map.iter_rules()]
    routed = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule) for rule in rules if rule.startswith("/api/")
    }
    assert routed == described["paths"].keys()


def test_happy_answers_have_the_described_shape(site: Site, described: dict) -> None:
    ward = site.release.areas("ward")["codes"][3]
    award = site.release.awards[0]["id"]
    indicator, level, period = site.measured[0]
    asked = {"code": ward, "identifier": award, "level": level}
    asked |= {"indicator": indicator, "period": period}
    for path, item in described["paths"].items():
        name = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
        schema = {"$ref": name, "components": described["components"]}
        query = NEEDED.get(path)
        Draft202012Validator(schema).validate(site.json(path.format(**asked), query))


@pytest.fixture(scope="module")
def api_schema(demo: Site) -> schemathesis.BaseSchema:
    """In-process. 400 is a good answer to a schema-correct question too: OpenAPI cannot say that
    an age range must not run backwards."""
    accepted = {"positive_data_acceptance": {"expected-statuses": [200, 400, 404]}}
    config = SchemathesisConfig.from_dict({"seed": 20261123, "checks": accepted})
    return schemathesis.openapi.from_wsgi(
        "/api/v1/openapi.json", app=demo.app.server, config=config
    )


def things_that_are_there(site: Site) -> list[dict[str, str]]:
    """Path parameters that name something; made-up ones hardly ever do."""
    codes = site.release.areas("ward")["codes"]
    measured = [*site.measured[::40], ("pounds-per-head", "la", "2026-11-01")]
    return [
        {
            "code": codes[at],
            "identifier": site.release.awards[at]["id"],
            "indicator": indicator,
            "level": level,
            "period": period,
        }
        for at, (indicator, level, period) in enumerate(measured)
    ]


ASKED = [
    pytest.param(path, mode, id=f"{path} {mode.value}")
    for path, item in description()["paths"].items()
    for mode in GenerationMode
    if mode.is_positive or item["get"]["parameters"]  # without any, nothing can be asked wrongly
]


@pytest.mark.parametrize(("path", "mode"), ASKED)
def test_schemathesis_finds_nothing(
    demo: Site, api_schema: schemathesis.BaseSchema, path: str, mode: GenerationMode
) -> None:
    """Questions that keep to the description, and questions that break it."""
    operation = api_schema[path]["GET"]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=operation.as_strategy(generation_mode=mode),
        there=st.sampled_from([None, *things_that_are_there(demo)]),
    )
    def ask(case: schemathesis.Case, there: dict[str, str] | None) -> None:
        if there and case.path_parameters and mode.is_positive:
            case.path_parameters = {name: there[name] for name in case.path_parameters}
        answer = case.call_and_validate(headers={"Accept-Encoding": "identity"})
        assert answer.status_code in (200, 400, 404, 405)
        assert "Traceback" not in answer.text

    ask()


def test_the_description_says_what_it_is_checked_by() -> None:
    told = (Path(__file__).resolve().parents[2] / "dashboard/openapi.py").read_text()
    assert "tests/dashboard/test_openapi.py" in told
