"""Open what the user named, and only what can be read to its end without waiting: a regular file."""

from __future__ import annotations

import io
import os
import stat
from typing import BinaryIO

from accord.read.copy import NoArticleError

MB = 1_000_000
KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def open_regular(path: str) -> io.BufferedReader:
    """Return a regular file, open for reading.

    Raises:
        NoArticleError: it is no regular file, is not there, or may not be read.
    """
    try:
        _refuse_other_kinds(os.stat(path).st_mode)  # noqa: PTH116 - before opening: to open a device can act on it
        file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        stream = io.open(file, "rb")  # noqa: SIM115, UP020 - the caller closes it
        _refuse_other_kinds(os.fstat(stream.fileno()).st_mode)
    except FileNotFoundError:
        remedy = "check the name; if it was there a moment ago, something moved or deleted it"
        raise NoArticleError(why="there is no such file", remedy=remedy) from None
    except PermissionError:
        raise NoArticleError(why="it may not be read by you", remedy="change its permissions, or copy it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NoArticleError(why=f"it cannot be opened ({reason})", remedy="check the name and the disk") from None
    return stream


def _refuse_other_kinds(mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    what = next((name for is_kind, name in KINDS if is_kind(mode)), "no regular file")
    raise NoArticleError(why=f"it is {what}, not a file", remedy="give a file or a folder, or - to read standard input")


def read_whole(stream: BinaryIO, *, most: int, remedy: str) -> bytes:
    """Return all bytes of a stream.

    Raises:
        NoArticleError: there are more than `most` bytes; `remedy` says what to do about the size.
    """
    raw = stream.read(most + 1)
    if len(raw) > most:
        raise NoArticleError(why=f"it is larger than {most // MB} MB, the most that is read at once", remedy=remedy)
    return raw
