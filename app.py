"""Makes the Dash app. ``python app.py`` serves it; gunicorn takes ``app:server``."""

from dashboard.application import make_application
from db.connection import engine_for
from db.published import Published
from settings import Settings, settings


def create_app(chosen: Settings | None = None):  # type: ignore[no-untyped-def]
    """The Dash app on the store that ``database_url`` names; opens no connection yet."""
    chosen = chosen or settings()
    return make_application(Published(engine_for(chosen.database_url)), chosen)


app = create_app()
server = app.server

if __name__ == "__main__":
    app.run(host=settings().host, port=settings().port, debug=False)
