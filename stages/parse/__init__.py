"""Parse: from a document's bytes to articles and their blocks, or to the reason why not."""

from stages.parse.parse import PARSERS, Parsed, parse_document, read_text
from stages.parse.rules import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ("charset-normalizer", "lxml", "markdown-it-py", "trafilatura")
VERSION = 11

__all__ = [
    "CONFIG",
    "PACKAGES",
    "PARSERS",
    "VERSION",
    "Parsed",
    "Rules",
    "load_rules",
    "parse_document",
    "read_text",
]
