import pandas as pd

from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW
from reports import LoadReport


def checks(report: LoadReport) -> RowChecks:
    table = pd.DataFrame({"code": ["A", "B", "A", None], ROW: [2, 3, 5, 6]})
    return RowChecks("f.csv", table, report, {"code": "LSOA21CD"})


def test_a_row_is_refused_once_for_its_first_fault(report: LoadReport) -> None:
    judged = checks(report)
    assert judged.refuse(judged.table["code"].eq("B"), "first", "code") == 1
    assert judged.refuse(judged.table["code"].eq("B"), "second", "code") == 0
    judged.close()
    (problem,) = report.problems
    assert (problem.file, problem.row, problem.column) == ("f.csv", 3, "LSOA21CD")
    assert (problem.reason, problem.value) == ("first", "B")
    assert (report.read, report.kept, report.refused) == (4, 3, 1)


def test_duplicates_are_looked_for_among_good_rows(report: LoadReport) -> None:
    judged = checks(report)
    judged.refuse([True, False, False, False], "bad")
    assert judged.refuse_duplicates(["code"], "again") == 0
    other = checks(report)
    assert other.refuse_duplicates(["code"], "again") == 1
    assert other.good.tolist() == [True, True, False, True]


def test_mentions_and_rows_set_aside_are_not_refusals(report: LoadReport) -> None:
    judged = checks(report)
    assert judged.mention([False, False, False, True], "odd", "code") == 1
    assert judged.set_aside([True, False, False, False], "rows elsewhere") == 1
    judged.close()
    assert report.problems[0].value is None
    assert report.counts["rows elsewhere"] == 1
    assert (report.kept, report.refused) == (3, 0)
