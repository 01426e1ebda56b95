"""spaCy without its command line, which its package loads at once, and with it programs that speak to the net."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

_COMMANDS, _INFO = "spacy.cli", "spacy.cli.info"


def load_spacy() -> None:
    """Load spaCy, without its command line where nothing has loaded that before.

    Whoever asks for the command line afterwards gets it as it is.
    """
    if "spacy" in sys.modules or _COMMANDS in sys.modules:
        return
    package, info = ModuleType(_COMMANDS), ModuleType(_INFO)
    info.__dict__["info"] = _information
    sys.modules.update({_COMMANDS: package, _INFO: info})
    try:
        importlib.import_module("spacy")
    finally:
        del sys.modules[_COMMANDS], sys.modules[_INFO]


def _information(*asked: object, **how: object) -> object:
    """Return what `spacy.info` does."""
    return importlib.import_module(_INFO).info(*asked, **how)
