"""Trying again when it may help, and saying in a sentence why it did not."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TypeVar

import httpx
import stamina

from etl.fetch.declaration import OfficialFile
from etl.fetch.options import FetchOptions
from etl.fetch.report import FetchError

T = TypeVar("T")


class TryAgain(FetchError):
    """A failure worth another attempt that is neither a lost connection nor a status code."""


def with_retries(
    attempt_once: Callable[[], T],
    file: OfficialFile,
    options: FetchOptions,
    progress: Callable[[str], None],
) -> T:
    """Exponential waits with jitter between attempts; raises FetchError when they are used up."""

    def worth_it(error: Exception) -> bool | float:
        return _worth_another_attempt(error, options)

    try:
        for attempt in stamina.retry_context(
            on=worth_it,
            attempts=options.attempts,
            timeout=None,
            wait_initial=options.wait_initial,
            wait_max=options.wait_max,
            wait_jitter=options.wait_jitter,
        ):
            with attempt:
                if attempt.num > 1:
                    progress(f"{file.name}: attempt {attempt.num} of {options.attempts}.")
                return attempt_once()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise FetchError(sentence_for(error, file)) from error
    raise AssertionError("stamina makes at least one attempt")


def _worth_another_attempt(error: Exception, options: FetchOptions) -> bool | float:
    """True, or the seconds the service asked for; other client errors would only fail again."""
    if isinstance(error, httpx.HTTPStatusError):
        status = error.response.status_code
        if status != HTTPStatus.TOO_MANY_REQUESTS and not error.response.is_server_error:
            return False
        asked = seconds_asked_for(error.response)
        if asked is None:
            return True
        return asked if asked <= options.longest_retry_after else False
    if isinstance(error, httpx.UnsupportedProtocol | httpx.LocalProtocolError):
        return False
    return isinstance(error, httpx.TransportError | TryAgain)


def seconds_asked_for(response: httpx.Response) -> float | None:
    """``Retry-After``, which may be seconds or an HTTP date; None when absent or unreadable."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def sentence_for(error: Exception, file: OfficialFile) -> str:
    """What a person can read and act on, in place of a library's wording."""
    look = f"Look at {file.publisher_page}"
    if isinstance(error, httpx.HTTPStatusError):
        status = error.response.status_code
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            asked = seconds_asked_for(error.response)
            when = "later" if asked is None else f"in {asked:,.0f} seconds"
            return f"{file.name}: the service asks for fewer requests (429). Try again {when}."
        if error.response.is_server_error:
            return f"{file.name}: the service has a fault ({status}). Try again later."
        return (
            f"{file.name}: the service answered {status} for {error.request.url}. {look} and "
            "correct the address in etl/fetch/official.py."
        )
    if isinstance(error, httpx.TimeoutException):
        return f"{file.name}: the service did not answer in time. Try again later."
    if isinstance(error, httpx.TooManyRedirects | httpx.InvalidURL | httpx.UnsupportedProtocol):
        return f"{file.name}: the address cannot be followed ({error}). {look}."
    return (
        f"{file.name}: the connection failed ({error}). Check the network and any proxy, then "
        "try again; what has arrived of a plain download is kept and continued."
    )
