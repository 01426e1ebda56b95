"""accord keeps the record of a negotiation from the news about it.

What programs use is loaded when it is asked for first, so that `import accord` is instant; docs/python.md tells more.
"""

import sys
from importlib import import_module
from types import ModuleType

from accord.version import __version__

TYPE_CHECKING = False  # type checkers take it for True; the module `typing` takes longer to load than all the rest
if TYPE_CHECKING:
    from accord.library import (
        Article,
        Claims,
        Extraction,
        Ground,
        Hit,
        Record,
        Skipped,
        SkippedWarning,
        Views,
        With,
        brief,
        extract,
        read,
        verify,
    )

__all__ = [
    "Article",
    "Claims",
    "Extraction",
    "Ground",
    "Hit",
    "Record",
    "Skipped",
    "SkippedWarning",
    "Views",
    "With",
    "__version__",
    "brief",
    "extract",
    "read",
    "verify",
]


class _Package(ModuleType):
    """This package: `accord.read` and `accord.extract` stay verbs when the stages of these names are imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    """Return one of the public names, loaded from `accord.library`."""
    if name in __all__:
        found: object = getattr(import_module("accord.library"), name)
        return found
    message = f"module 'accord' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    """Return the names that this package offers."""
    return sorted({*globals(), *__all__})
