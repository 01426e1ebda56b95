"""What the user can put right: one error per remedy, each naming the file, the place and what to do."""


class AccordError(Exception):
    """Something the user can put right; `exit_code` is what the command line returns for it."""

    exit_code = 1


class SourceError(AccordError):
    """A source that cannot be read as an article; the rest of the batch goes on."""


class LanguageError(SourceError):
    """An article that is not in English."""


class ModelError(AccordError):
    """The language pipeline is missing or does not fit."""


class LexiconError(AccordError):
    """A lexicon or actors file that is wrong, or a pattern that misses its own examples."""


class ClaimsError(AccordError):
    """A line that is not in the claims format."""


class UsageError(AccordError):
    """A command that was asked for something it does not offer."""

    exit_code = 2


class CheckError(AccordError):
    """A check ran and failed: what was recorded does not agree with its own words."""

    exit_code = 4
