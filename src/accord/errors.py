"""What the user can put right: one error per remedy, each naming the file, the place and what to do."""


class AccordError(Exception):
    """Something the user can put right; `exit_code` is what the command line returns for it."""

    exit_code = 1


class SourceError(AccordError):
    """A source that cannot be read as an article; the rest of the batch goes on."""


class ModelError(AccordError):
    """The language pipeline is missing or does not fit."""


class LexiconError(AccordError):
    """A lexicon or actors file that is wrong, or a pattern that misses its own examples."""


class ClaimsError(AccordError):
    """A line that is not in the claims format."""


class ScenarioError(AccordError):
    """A scenario file that cannot be worked with: one line per fault, with file, line and remedy."""


class FeedsError(AccordError):
    """A feeds file that is wrong: one line per fault, with file, key and remedy."""


class OutputError(AccordError):
    """A file that the user wants written cannot be written there."""


class UsageError(AccordError):
    """A command that was asked for something it does not offer."""

    exit_code = 2


class CheckError(AccordError):
    """A check ran and failed: what was recorded does not agree with its own words."""

    exit_code = 4


class RecordError(AccordError):
    """A record that cannot be made, opened, read or written; the message names it, the fault and the remedy."""


class SpaceError(AccordError):
    """Points, parties and linkages that do not fit together, or that leave no package at all."""


class TooLargeError(AccordError):
    """An answer that would not fit in memory or time; the message says what can be had instead."""
