"""What a database complains of, told as what happened to the record and what helps."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from accord.errors import RecordError

NOTHING_KEPT = "nothing of what was being written was kept"
FULL = f"the disk is full; {NOTHING_KEPT}. Free some space and go on"
AWAY = f"the database went away; {NOTHING_KEPT}. Try again when it is back"
BUSY = "somebody else has been writing for 30 seconds; try again when they are done"
READ_ONLY = "it can only be read; ask for the right to write it and its folder, or name another record"
FAULTS = {
    "database or disk is full": FULL,
    "no space left": FULL,
    "could not extend file": FULL,
    "disk i/o error": f"the disk does not read or write; {NOTHING_KEPT}. Check its free space, then run `accord check`",
    "database is locked": BUSY,
    "lock timeout": BUSY,
    "readonly database": READ_ONLY,
    "read-only transaction": READ_ONLY,
    "permission denied": "you have no right to it; ask its owner, or name another record",
    "file is not a database": "it is no record, or its beginning is damaged; name another, or take it from a backup",
    "malformed": "it is damaged; run `accord check` to see where, and take it from a backup",
    "unable to open database file": "it cannot be opened; check that the folder exists and that you may write in it",
    "no such table": "it is no record; `accord init` makes one",
    "connection refused": "no database answers there; start it, or check host and port",
    "could not translate host": "there is no such host; check the address",
    "failed to resolve host": "there is no such host; check the address",
    "authentication failed": "the database refuses the user or password; check the address",
    "does not exist": "there is no such database; create it first, or check the address",
    "closed the connection": AWAY,
    "terminating connection": AWAY,
}


class HeldError(RecordError):
    """A place where a record was to be made that holds one already, or other tables."""


def is_of_others(error: BaseException) -> bool:
    """Return whether making a record failed for what others did there meanwhile: what is there now is theirs."""
    return isinstance(error, HeldError) or "locked" in str(error.__cause__)


@contextmanager
def told(shown: str, *, writes: bool = False) -> Iterator[None]:
    """Turn what the database raises into an error that names the record, the fault and the remedy.

    A full disk is the record's only where it is written: else it is that of a file which is made from the record.

    Raises:
        RecordError: the database raised something.
    """
    try:
        yield
    except DBAPIError as error:
        raise _fault(shown, str(error.orig)) from error
    except PoolTimeoutError as error:
        raise _fault(shown, "database is locked") from error
    except UnicodeEncodeError as error:
        message = f"{shown}: a text holds half a character ({error.reason}); it cannot be kept"
        raise RecordError(message) from error
    except OSError as error:
        if not writes or error.errno != errno.ENOSPC:
            raise
        raise _fault(shown, "no space left") from error


def _fault(shown: str, said: str) -> RecordError:
    lowered = said.lower()
    remedy = next((words for sign, words in FAULTS.items() if sign in lowered), None)
    first = said.strip().splitlines()[0] if said.strip() else "no reason given"
    return RecordError(f"{shown}: {remedy}" if remedy else f"{shown}: the database reports: {first}")
