"""How far reading is, in bytes of the files that are read."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from accord.read.folder import list_folder
from accord.terms.skipped import Skipped


class Gauge:
    """Counts the bytes that have been read of files, those that are open now among them."""

    def __init__(self) -> None:
        self._before = 0
        self._open: io.BufferedReader | None = None

    @property
    def done(self) -> int:
        """The bytes that have been read."""
        return self._before + self._here()

    @contextmanager
    def reading(self, stream: io.BufferedReader) -> Iterator[None]:
        """Count what is read of an open file meanwhile, and all of it afterwards."""
        self._open = stream
        try:
            yield
        finally:
            self._before += max(self._here(), _size(stream))
            self._open = None

    def _here(self) -> int:
        try:
            return self._open.raw.tell() if self._open is not None else 0
        except (OSError, ValueError, AttributeError):  # a pipe has no place that one is at
            return 0


def _size(stream: io.BufferedReader) -> int:
    try:
        return os.fstat(stream.fileno()).st_size
    except (OSError, ValueError, AttributeError):
        return 0


def measure(sources: Iterable[str]) -> int | None:
    """Return how many bytes the files of the sources have in all; None where that cannot be told beforehand."""
    total = 0
    for source in sources:
        if source == "-":
            return None
        entries = list_folder(source) if os.path.isdir(source) else (source,)  # noqa: PTH112
        for entry in entries:
            if not isinstance(entry, Skipped):
                total += _length(entry)
    return total


def _length(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except (OSError, ValueError):
        return 0
