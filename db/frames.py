"""A table in memory of what the store answers."""

import pandas as pd
from sqlalchemy import Connection, Select


def frame_of(connection: Connection, query: Select) -> pd.DataFrame:  # type: ignore[type-arg]
    """One row per row, columns as the query names them."""
    result = connection.execute(query)
    # As tuples: pandas asks every row for its dtype, and SQLAlchemy's rows are slow to say no.
    return pd.DataFrame([tuple(row) for row in result], columns=list(result.keys()))
