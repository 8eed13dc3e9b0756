"""The tables of what is loaded and of what is published, for both stores. The map reads only the
release tables at the end; those of the living record stand in ``record_tables``."""

from typing import Final

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from db.geometry import Geom

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _delivered_by() -> Column[int]:
    """Every row says which file brought it; removing a delivery removes its rows."""
    return Column(
        "delivery_id",
        Integer,
        ForeignKey("delivery.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    )


delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("label", String(200), nullable=False),
    Column("file_names", JSON, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("loaded_at", DateTime(timezone=True), nullable=False),
    Column("licence", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("vintage", String(20), nullable=False),
    Column("demonstration", Boolean, nullable=False),
    Column("rows_read", Integer, nullable=False),
    Column("rows_kept", Integer, nullable=False),
    Column("rows_refused", Integer, nullable=False),
    Column("rows_written", JSON, nullable=False),
    Column("report", JSON, nullable=False),
    Column("undone_at", DateTime(timezone=True)),
)
"""``rows_written`` counts rows per table, so that we can tell whether they all still stand."""

partnership = Table(
    "partnership",
    metadata,
    Column("name", String(200), primary_key=True),
    Column("demonstration", Boolean, nullable=False),
    Column("as_at", Date),
    Column("threshold", Integer, nullable=False, server_default="8"),
)
"""``threshold``: counts of restricted indicators below it are hidden; 5, 8 or 10."""

area = Table(
    "area",
    metadata,
    Column("level", String(10), primary_key=True),
    Column("vintage", String(20), primary_key=True),
    Column("code", String(20), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("geometry", Geom("MultiPolygon"), nullable=False),
    _delivered_by(),
)

area_relation = Table(
    "area_relation",
    metadata,
    Column("child_level", String(10), primary_key=True),
    Column("child_vintage", String(20), primary_key=True),
    Column("child_code", String(20), primary_key=True),
    Column("parent_level", String(10), primary_key=True),
    Column("parent_vintage", String(20), primary_key=True),
    Column("parent_code", String(20), primary_key=True),
    Column("parent_name", String(200)),
    _delivered_by(),
)

area_change = Table(
    "area_change",
    metadata,
    Column("from_vintage", String(20), primary_key=True),
    Column("from_code", String(20), primary_key=True),
    Column("to_vintage", String(20), primary_key=True),
    Column("to_code", String(20), primary_key=True),
    Column("change", String(1), nullable=False),
    _delivered_by(),
)

population = Table(
    "population",
    metadata,
    Column("vintage", String(20), primary_key=True),
    Column("area_code", String(20), primary_key=True),
    Column("age_from", Integer, primary_key=True),
    Column("age_to", Integer, primary_key=True),
    Column("persons", Double, nullable=False),
    _delivered_by(),
)

indicator_value = Table(
    "indicator_value",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("indicator_id", String(60), nullable=False),
    Column("level", String(10), nullable=False),
    Column("vintage", String(20), nullable=False),
    Column("area_code", String(20), nullable=False),
    Column("period", String(12), nullable=False),
    Column("sex", String(30), nullable=False),
    Column("age", String(30), nullable=False),
    Column("category", String(80), nullable=False),
    Column("count", Double),
    Column("denominator", Double),
    Column("value", Double),
    Column("lower_ci", Double),
    Column("upper_ci", Double),
    Column("status", String(20)),
    Column("note", Text),
    _delivered_by(),
    UniqueConstraint(
        "indicator_id", "level", "vintage", "area_code", "period", "sex", "age", "category"
    ),
)

school = Table(
    "school",
    metadata,
    Column("urn", String(20), primary_key=True),
    Column("name", String(300), nullable=False),
    Column("phase", String(60)),
    Column("age_from", Integer),
    Column("age_to", Integer),
    Column("open_date", Date),
    Column("close_date", Date),
    Column("status", String(10), nullable=False),
    Column("town", String(100)),
    Column("postcode", String(10)),
    Column("point", Geom("Point")),
    Column("lsoa_code", String(20)),
    Column("ward_code", String(20)),
    Column("la_code", String(20)),
    _delivered_by(),
)

school_link = Table(
    "school_link",
    metadata,
    Column("urn", String(20), primary_key=True),
    Column("successor_urn", String(20), primary_key=True),
    Column("name", String(300)),
    Column("kind", String(100), nullable=False),
    Column("established", Date),
    _delivered_by(),
)
"""A school and one that followed it. ``name`` is the first one's; ``kind`` as its source says."""

postcode = Table(
    "postcode",
    metadata,
    Column("postcode", String(10), primary_key=True),
    Column("lon", Double, nullable=False),
    Column("lat", Double, nullable=False),
    Column("quality", Integer),
    Column("la_code", String(20)),
    Column("ward_code", String(20)),
    Column("lsoa_code", String(20)),
    _delivered_by(),
)

award = Table(
    "award",
    metadata,
    Column("identifier", String(300), primary_key=True),
    Column("title", Text, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("amount_budgeted", Numeric(14, 2, asdecimal=False)),
    Column("amount_awarded", Numeric(14, 2, asdecimal=False)),
    Column("amount_disbursed", Numeric(14, 2, asdecimal=False)),
    Column("amount_spent", Numeric(14, 2, asdecimal=False)),
    Column("award_date", Date),
    Column("start_date", Date),
    Column("end_date", Date),
    Column("funder_id", String(200), nullable=False),
    Column("funder_name", String(300), nullable=False),
    Column("funder_department", String(300)),
    Column("recipient_id", String(200), nullable=False),
    Column("recipient_name", String(300), nullable=False),
    Column("programme", Text),
    Column("regrant_type", String(20)),
    Column("location_scope", String(20)),
    Column("location_sensitive", Boolean, nullable=False, server_default=false()),
    Column("level", String(20)),
    Column("age_from", Integer),
    Column("age_to", Integer),
    Column("places_planned", Integer),
    Column("status", String(20)),
    Column("last_modified", Date),
    Column("data_source", Text),
    _delivered_by(),
)

award_text = Table(
    "award_text",
    metadata,
    Column("identifier", ForeignKey("award.identifier", ondelete="CASCADE"), primary_key=True),
    Column("description", Text, nullable=False),
)
"""What the funder wrote in its own words; no row where it wrote nothing. Apart from the award, as
contacts are, so that who may read it can be decided for the whole table."""

award_contact = Table(
    "award_contact",
    metadata,
    Column("identifier", ForeignKey("award.identifier", ondelete="CASCADE"), primary_key=True),
    Column("name", String(300)),
    Column("email", String(300)),
    Column("phone", String(60)),
)

award_place = Table(
    "award_place",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "identifier",
        ForeignKey("award.identifier", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("via", String(10), nullable=False),
    Column("code", String(300)),
    Column("code_type", String(60)),
    Column("name", String(1000)),
)
"""Where the funder says it is delivered, as stated; ``via`` is ``area`` or ``school``, which has
a URN as its code or, where the funder wrote none, a name."""

award_tag = Table(
    "award_tag",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "identifier",
        ForeignKey("award.identifier", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("vocabulary", String(20), nullable=False),
    Column("term", String(300), nullable=False),
)
"""``vocabulary`` is ``approach``, ``priority``, ``audience`` or ``setting``."""

release = Table(
    "release",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("built_at", DateTime(timezone=True), nullable=False),
    Column("content_hash", String(64), nullable=False),
)

release_pointer = Table(
    "release_pointer",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("release_id", Integer, ForeignKey("release.id"), nullable=False),
)
"""One row: the release that readers see. Moving it is the whole of switching over."""

release_document = Table(
    "release_document",
    metadata,
    Column("release_id", Integer, ForeignKey("release.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""A release is a set of named, frozen JSON documents (gzip-packed); see ``etl/publish``."""

Index("ix_indicator_value_level", indicator_value.c.indicator_id, indicator_value.c.level)
