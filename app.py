"""Makes the Dash app. ``python app.py`` serves it; gunicorn takes ``app:server``."""

import os
import sys

from dashboard.application import CommonGround, make_application
from dashboard.start import must_be_safe
from db.connection import engine_for
from db.kept_release import KeptRelease
from db.published import Published
from settings import Settings, settings


def create_app(chosen: Settings | None = None) -> CommonGround:
    """The Dash app on the store that ``database_url`` names; opens no connection yet."""
    chosen = chosen or settings()
    engine = engine_for(chosen.database_url, make=False)  # one that went away is not made anew
    copy = KeptRelease(chosen.kept_folder, engine.url.render_as_string(hide_password=True))
    return make_application(Published(engine, copy), chosen)


def serve() -> None:
    """Serve as in production: gunicorn, or waitress on Windows, where gunicorn does not run."""
    if sys.platform == "win32":
        import waitress

        must_be_safe(settings())

        waitress.serve(server, host=settings().host, port=settings().port)
    else:
        os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "app:server"])


app = create_app()
server = app.server

if __name__ == "__main__":
    serve()
