"""Errors that end a command with a message instead of a traceback."""


class StandfirstError(Exception):
    """Something the user can mend; the message names the thing, the value and what to do."""


class ConfigError(StandfirstError):
    """A configuration file, key or value that cannot be used."""
