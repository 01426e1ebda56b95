"""Files that a program wants written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from accord.errors import OutputError


@contextmanager
def opened(to: str | os.PathLike[str] | IO[bytes]) -> Iterator[IO[bytes]]:
    """Give an open file to write to: the one given, or a new one at a path, which goes again where writing fails.

    Raises:
        OutputError: there is such a file already, or it cannot be written there.
    """
    if not isinstance(to, str | os.PathLike):
        yield to
        return
    path = Path(to)
    try:
        sink = path.open("xb")
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); name a new file in a folder that you may write to"
        raise OutputError(message) from None
    try:
        with sink:
            yield sink
    except BaseException:
        path.unlink(missing_ok=True)
        raise
