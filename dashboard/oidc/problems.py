"""Why nobody was signed in. The messages are for the log; the screens have sentences of their own
and tell nothing of what a provider said."""


class Away(Exception):
    """The provider does not answer, or not as a provider does."""


class Untrue(Exception):
    """What came back is not the provider's word, for this service and this browser, of just now."""
