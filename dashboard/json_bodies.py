"""JSON that is sent to us: one object, or a sentence that says what is wrong with it."""

import json
from typing import Any, Final

from flask import request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

MOST_BYTES: Final = 100_000
TOO_LONG: Final = f"That is longer than the {MOST_BYTES:,} bytes of JSON that are read here."
NOT_JSON: Final = "That is not JSON in UTF-8."
TOO_DEEP: Final = "That is nested too deeply to be read."
NO_OBJECT: Final = "Send one JSON object."


def sent_object() -> dict[str, Any]:
    """Raises BadRequest."""
    request.max_content_length = MOST_BYTES
    try:
        told: Any = json.loads(request.get_data(cache=False))
    except RequestEntityTooLarge as error:
        raise BadRequest(TOO_LONG) from error
    except RecursionError as error:
        raise BadRequest(TOO_DEEP) from error
    except ValueError as error:
        raise BadRequest(NOT_JSON) from error
    if not isinstance(told, dict):
        raise BadRequest(NO_OBJECT)
    return told
