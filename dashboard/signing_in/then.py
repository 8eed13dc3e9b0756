"""Where somebody was going."""


def within(address: str) -> str:
    """The path and query of an address, so that nobody is led to another site. Browsers leave out
    tabs and line ends, which could part two slashes."""
    address = "".join(sign for sign in address if sign.isprintable())
    path = address.split("://", 1)[-1]
    path = path if path.startswith("/") else "/" + path.partition("/")[2]
    return "/" + path.lstrip("/\\")
