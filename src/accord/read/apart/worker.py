"""The process that reads pages, feeds or files for another: it limits itself, and may be killed at any moment.

A frame is four bytes with the length, and as many bytes. The worker says `{}` when it is ready; then each frame that
comes in is a page (or a feed, a message, a file), and each that goes out the JSON of what was found in it.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from importlib import import_module
from typing import IO, Literal, cast

from accord.read.copy import NoArticleError

LENGTH = struct.Struct(">I")
OUT_OF_MEMORY = 77
What = Literal["page", "feed", "message", "PDF", "Parquet file", "spreadsheet"]
READERS: dict[What, tuple[str, str]] = {
    "page": ("accord.read.html.page", "read_page"),
    "feed": ("accord.read.feeds.feed", "read_feed"),
    "message": ("accord.read.mail.message", "read_message"),
    "PDF": ("accord.read.papers.pdf", "read_paper"),
    "Parquet file": ("accord.read.archives.parquet", "read_rows"),
    "spreadsheet": ("accord.read.tables.workbook", "read_workbook"),
}


def write_frame(stream: IO[bytes], frame: bytes) -> None:
    """Write one frame."""
    stream.write(LENGTH.pack(len(frame)) + frame)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the next frame; None where the stream ends before it does."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    length = LENGTH.unpack(head)[0]
    frame = stream.read(length)
    return frame if len(frame) == length else None


def main(seconds: int, megabytes: int, what: What = "page") -> None:
    """Read pages from standard input until it ends; each may take so many seconds of computing, and so much memory."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # so that nothing a library prints can be taken for a reply
    module, name = READERS[what]
    read = getattr(import_module(module), name)
    _limit_memory(megabytes)
    write_frame(replies, b"{}")
    while (raw := read_frame(sys.stdin.buffer)) is not None:
        _limit_time(seconds)
        try:
            reply = {"page": read(raw)}
        except NoArticleError as refused:
            reply = {"refused": {"why": refused.why, "remedy": refused.remedy}}
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except Exception as error:  # whatever a hostile page sets off in here must not end the batch out there
            reply = {"refused": {"why": f"the {what} defeats its reader ({type(error).__name__})", "remedy": ""}}
        write_frame(replies, json.dumps(reply).encode())


def _limit_memory(megabytes: int) -> None:
    """Cap the address space, and forbid writing files."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_time(seconds: int) -> None:
    """Let the system end this process when it has computed for so long from now."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), *cast("list[What]", sys.argv[3:]))
