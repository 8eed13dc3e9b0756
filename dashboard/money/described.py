"""What /api/v1/ tells of the money screens: endings, fairness and streams."""

from dashboard.describing import (
    DAY,
    ITEMS,
    NUMBER,
    STAMP,
    TEXT,
    TEXTS,
    Described,
    Part,
    filters,
    get,
    query,
    record,
    word,
)


def described() -> Described:
    chosen = [*filters(), query("where", TEXTS)]
    return Described(
        {
            "/api/v1/endings": get(
                "What ends, the need it leaves and what follows it",
                "Endings",
                [*chosen, _months(), word("follows"), word("sort"), word("measure")],
                True,
            ),
            "/api/v1/fairness": get(
                "Live money of the boroughs as ranges",
                "Fairness",
                [query("on", DAY), word("measure"), word("per")],
                True,
            ),
            "/api/v1/streams": get(
                "Money by funder, programme, approach and borough",
                "Streams",
                [*chosen, word("year"), word("down"), word("across")],
                True,
            ),
        },
        _schemas(),
    )


def _months() -> Part:
    return query("months", {"type": "integer", "minimum": 1, "maximum": 60})


def _schemas() -> Part:
    told = {**STAMP, "on": TEXT, "rule": TEXT}
    return {
        "Endings": record(**told, until=TEXT, months=ITEMS, endings=ITEMS, without_an_end=TEXTS),
        "Fairness": record(
            **told,
            money_of_unknown_place=NUMBER,
            boroughs=ITEMS,
            said=ITEMS,
            years=ITEMS,
            completeness=ITEMS,
        ),
        "Streams": record(
            **told,
            year={"type": ["string", "null"]},
            down=TEXT,
            across=TEXT,
            total={"type": "object"},
            cells=ITEMS,
            streams=ITEMS,
        ),
    }
