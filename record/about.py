"""What a file that goes out says of its awards: whose they are, and what they were loaded from."""

from datetime import date

from sqlalchemy import Connection, func, select

from db.tables import award, delivery, partnership
from record.going_out.about import About


def about(connection: Connection, made: date) -> About:
    """Sources are the deliveries that a standing award came from, oldest first."""
    found = connection.execute(select(partnership.c.name, partnership.c.demonstration)).first()
    counts = select(award.c.delivery_id, func.count().label("awards"))
    counted = counts.group_by(award.c.delivery_id).subquery()
    told = ("demonstration", "file_names", "source", "licence", "loaded_at")
    query = select(*(delivery.c[name] for name in told), counted.c.awards)
    query = query.join(counted, counted.c.delivery_id == delivery.c.id)
    rows = connection.execute(query.order_by(delivery.c.id)).mappings().all()
    invented = any(row["demonstration"] for row in rows)
    return About(
        partnership="the partnership" if found is None else found.name,
        made=made,
        demonstration=invented or bool(found and found.demonstration),
        sources=tuple(
            f"{row['awards']:,} awards from {', '.join(row['file_names'])}: {row['source']}; "
            f"licence: {row['licence']}; loaded {row['loaded_at'].date().isoformat()}."
            for row in rows
        ),
    )
