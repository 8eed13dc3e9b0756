"""Schools: Get Information about Schools (GIAS), extracts of it, and EduBase before it."""

from datetime import date, datetime
from pathlib import Path

import pandas as pd

from analysis.postcodes import canonical
from etl.sources import grid, numbers_as_text
from etl.sources.headings import listed
from etl.sources.row_checks import RowChecks
from etl.sources.tables import ROW, read_table
from reports import FileProblem, LoadReport, Problem

HEADINGS = {
    "urn": ("urn",),
    "name": ("establishmentname", "establishment name", "name"),
    "phase": ("phaseofeducation (name)", "phase of education", "phase"),
    "age_from": ("statutorylowage", "statutory lowest age", "age_from"),
    "age_to": ("statutoryhighage", "statutory highest age", "age_to"),
    "open_date": ("opendate", "opening date", "open_date"),
    "close_date": ("closedate", "closing date", "close_date"),
    "status": ("establishmentstatus (name)", "establishment status", "status"),
    "town": ("town",),
    "postcode": ("postcode",),
    "lon": ("long_from_postcode", "longitude", "lon"),
    "lat": ("lat_from_postcode", "latitude", "lat"),
    "easting": ("easting", "easting_from_postcode", "x"),
    "northing": ("northing", "northing_from_postcode", "y"),
    "lsoa_code": ("lsoa (code)", "lsoa21_derived", "lsoa_code"),
    "ward_code": ("administrativeward (code)", "ward_code_from_postcode", "ward_code"),
    "la_code": ("districtadministrative (code)", "lad_code_from_postcode", "la_code"),
}
"""Not “LA (code)” or “Local authority (code)”: those are the three-digit codes of the DfE."""
TEXTS = ("urn", "name", "phase", "town", "lsoa_code", "ward_code", "la_code")
COLUMNS = ["urn", "name", "phase", "age_from", "age_to", "open_date", "close_date", "status"]
COLUMNS += ["town", "postcode", "lon", "lat", "lsoa_code", "ward_code", "la_code"]
MISSING = frozenset({"", "NA"})
"""EduBase extracts made in R write missing values as the text NA."""
DATE_LAYOUTS = ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d")

NO_COORDINATES = "schools without coordinates"
SHARED_POINT = "schools that share a point with another"
SHARED_NAME = "schools that share a name with another"
CLOSED = "schools closed"


def read(path: Path, report: LoadReport) -> pd.DataFrame:
    """One row per URN. Dates are ``datetime.date`` or None, ages float or NaN, texts or None.

    ``status`` is “open” or “closed”. Schools without coordinates are kept: their postcode
    places them. Raises FileProblem if there is no URN or no name.
    """
    raw = read_table(path)
    headings = _headings(path.name, raw)
    text = _texts(raw, headings)
    checks = RowChecks(path.name, text, report, headings)
    checks.refuse(text["urn"].isna(), "The school has no URN.", "urn")
    checks.refuse(text["name"].isna(), "The school has no name.", "name")
    checks.refuse_duplicates(["urn"], "This URN stands in the file more than once.")
    schools = text[list(TEXTS)].copy()
    for name in ("age_from", "age_to"):
        schools[name] = numbers_as_text.parse(text[name]).value
    for name in ("open_date", "close_date"):
        schools[name] = _dates(text[name], name, checks)
    schools["status"] = _status(text, checks)
    schools["postcode"] = _postcodes(text["postcode"], checks)
    schools["lon"], schools["lat"] = _position(text, checks)
    checks.close()
    schools = schools.loc[checks.good, COLUMNS].reset_index(drop=True)
    _mention_shared(path.name, schools, report)
    report.count(CLOSED, int(schools["status"].eq("closed").sum()))
    return schools


def _headings(file: str, raw: pd.DataFrame) -> dict[str, str]:
    """Our name → the file's heading, for the headings it has."""
    given = {str(column).lower(): str(column) for column in raw}
    found = {}
    for name, spellings in HEADINGS.items():
        if spelling := next((spelling for spelling in spellings if spelling in given), None):
            found[name] = given[spelling]
    if not {"urn", "name"} <= found.keys():
        raise FileProblem(
            f"{file}: a schools file needs URN and name. The headings are {listed(raw.columns)}."
        )
    return found


def _texts(raw: pd.DataFrame, headings: dict[str, str]) -> pd.DataFrame:
    """Our names, None for what is blank, NA or not in the file."""
    texts = pd.DataFrame(index=raw.index, columns=list(HEADINGS), dtype=object)
    for name, heading in headings.items():
        text = raw[heading].str.strip()
        texts[name] = text.astype(object).where(~text.isin(list(MISSING)), None)
    return texts.where(texts.notna(), None).assign(**{ROW: raw[ROW]})


def _dates(text: pd.Series, name: str, checks: RowChecks) -> pd.Series:
    read_once = {value: day(value) for value in text.dropna().unique()}
    dates = text.map(read_once).astype(object)
    dates = dates.where(dates.notna(), None)
    wrong = text.notna() & dates.isna()
    checks.mention(wrong, "Not a date like 01-09-2005; taken as not known.", name)
    return dates


def day(text: str) -> date | None:
    """From 01-09-2005, 01/09/2005 or 2005-09-01; None for anything else."""
    for layout in DATE_LAYOUTS:
        try:
            return datetime.strptime(text, layout).date()
        except ValueError:
            continue
    return None


def _status(text: pd.DataFrame, checks: RowChecks) -> pd.Series:
    """“Open, but proposed to close” is open. Without a status, a closing date means closed."""
    status = text["status"].fillna("").str.lower()
    from_date = text["close_date"].notna().map({True: "closed", False: "open"})
    known = status.map(lambda word: next((s for s in ("open", "closed") if word.startswith(s)), ""))
    neither = status.ne("") & known.eq("")
    checks.refuse(neither, "The school is neither open nor closed (not yet open).", "status")
    return known.where(known.ne(""), from_date)


def _postcodes(text: pd.Series, checks: RowChecks) -> pd.Series:
    spelt = text.map(canonical).astype(object)
    spelt = spelt.where(spelt.notna(), None)
    wrong = text.notna() & spelt.isna()
    checks.mention(wrong, "Not a UK postcode; taken as not known.", "postcode")
    return spelt


def _position(text: pd.DataFrame, checks: RowChecks) -> tuple[pd.Series, pd.Series]:
    """Degrees if given, else from the grid; what lies outside the country is taken as not known."""
    lon, lat, east, north = (
        numbers_as_text.parse(text[name]).value for name in ("lon", "lat", "easting", "northing")
    )
    grid_lon, grid_lat = grid.lon_lat(east, north)
    given = lon.notna() & lat.notna() & lat.ne(0)
    lon, lat = lon.where(given, grid_lon), lat.where(given, grid_lat)
    strange = lon.notna() & ~grid.in_the_uk(lon, lat)
    reason = "The position lies outside the United Kingdom; taken as not known."
    checks.mention(strange, reason, "postcode")
    return lon.mask(strange), lat.mask(strange)


def _mention_shared(file: str, schools: pd.DataFrame, report: LoadReport) -> None:
    """A shared point or name is usual; who matches by it would mix schools up."""
    nowhere = schools["lon"].isna()
    report.count(NO_COORDINATES, int(nowhere.sum()))
    lost = schools.loc[nowhere & schools["postcode"].isna(), "urn"]
    for urn in lost:
        reason = "The school has neither coordinates nor a postcode and cannot be placed."
        report.mention(Problem(file, reason, "noted", column="URN", value=urn))
    for what, keys in ((SHARED_POINT, ["lon", "lat"]), (SHARED_NAME, ["name"])):
        known = schools.dropna(subset=keys)
        shared = known[known.duplicated(keys, keep=False)]
        report.count(what, len(shared))
        for _, group in shared.groupby(keys):
            urns = ", ".join(group["urn"])
            reason = f"{what[0].upper()}{what[1:]}; tell them apart by URN."
            report.mention(Problem(file, reason, "noted", column="URN", value=urns))
