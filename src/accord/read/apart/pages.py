"""HTML pages to copies, and feeds, read in a process apart: killed when one takes too long or too much memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Timer
from types import TracebackType
from typing import IO

from accord.read.apart.worker import OUT_OF_MEMORY, What, read_frame, write_frame
from accord.read.copy import Copy, NoArticleError, about
from accord.terms.doubt import Doubt

MOST_BYTES = 20_000_000
REMEDY = "save the page again from a browser's reader view, or give its text"
REMEDIES: Mapping[What, str] = {
    "message": "open it in your mail program, and save its text",
    "PDF": "copy its text out of a PDF viewer, and give that",
    "Parquet file": "write it anew with small row groups, or as JSON lines",
    "spreadsheet": "save the one sheet that matters as CSV, and give that",
}
TO_START = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may take: seconds of computing, seconds by the clock, and megabytes of the worker's memory."""

    computing: int = 10
    clock: float = 30.0
    megabytes: int = 1000


class Pages:
    """Reads pages. The worker starts with the first page, serves the following ones, and is replaced when killed."""

    def __init__(self, limits: Limits | None = None, *, what: What = "page") -> None:
        self.limits = limits or Limits()
        self._what = what
        self._remedy = REMEDIES.get(what, REMEDY)
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Pages:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, raw: bytes, source: str) -> Copy:
        """Return the copy of one page.

        Raises:
            NoArticleError: there is no article on it, or it took more than the limits allow.
        """
        return _copy(self.found_in(raw), source)

    def found_in(self, raw: bytes) -> Mapping[str, object]:
        """Return what was found in one page or feed, by name.

        Raises:
            NoArticleError: it was refused, or it took more than the limits allow.
        """
        reply = json.loads(self._ask(raw))
        if "refused" in reply:
            refused = reply["refused"]
            raise NoArticleError(why=str(refused["why"]), remedy=str(refused["remedy"]) or self._remedy)
        found: Mapping[str, object] = reply["page"]
        return found

    def _ask(self, raw: bytes) -> bytes:
        worker = self._running()
        requests, replies = _pipes(worker)
        reply = None
        with _killed_after(worker, self.limits.clock) as killed:
            try:
                write_frame(requests, raw)
                reply = read_frame(replies)
            except OSError:  # it died while it was written to
                reply = None
        if reply is None or killed.is_set():
            why = self._cause_of_death(worker, by_clock=killed.is_set())
            self._end()
            raise NoArticleError(why=why, remedy=self._remedy)
        return reply

    def _running(self) -> subprocess.Popen[bytes]:
        if self._worker is None or self._worker.poll() is not None:
            self._end()
            self._worker = self._start()
        return self._worker

    def _start(self) -> subprocess.Popen[bytes]:
        """Start a worker. Modules are never taken from the current folder, where the pages may lie."""
        limits = self.limits
        command = [sys.executable, "-P", "-m", "accord.read.apart.worker", str(limits.computing), str(limits.megabytes)]
        command.append(self._what)
        worker = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )
        with _killed_after(worker, TO_START):
            ready = read_frame(_pipes(worker)[1])
        if ready is None:
            worker.kill()
            worker.wait()
            remedy = "run `python -m accord.read.apart.worker 10 1000` to see why"
            raise NoArticleError(why="the process that reads pages cannot start", remedy=remedy)
        return worker

    def _cause_of_death(self, worker: subprocess.Popen[bytes], *, by_clock: bool) -> str:
        if by_clock:
            return f"the {self._what} took more than {self.limits.clock:g} seconds to read"
        code = worker.wait()
        if sys.platform != "win32" and code == -signal.SIGXCPU:
            return f"the {self._what} took more than {self.limits.computing} seconds of computing to read"
        if code == OUT_OF_MEMORY:
            return f"the {self._what} took more than {self.limits.megabytes} MB of memory to read"
        return f"the {self._what} broke its reader (exit code {code}; it has {self.limits.megabytes} MB of memory)"

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        worker.wait()
        for pipe in _pipes(worker):
            try:
                pipe.close()
            except OSError:  # what was left in its buffer has nowhere to go
                continue


@contextmanager
def _killed_after(worker: subprocess.Popen[bytes], seconds: float) -> Iterator[Event]:
    """Kill the worker when the time is up; the event tells whether that happened."""
    killed = Event()

    def kill() -> None:
        killed.set()
        worker.kill()

    timer = Timer(seconds, kill)
    timer.daemon = True
    timer.start()
    try:
        yield killed
    finally:
        timer.cancel()
        timer.join()


def _pipes(worker: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    return worker.stdin, worker.stdout


def _copy(page: Mapping[str, object], source: str) -> Copy:
    def words(name: str) -> str | None:
        value = page.get(name)
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def many(name: str) -> tuple[str, ...]:
        value = page.get(name)
        return tuple(filter(None, map(str, value))) if isinstance(value, list) else ()

    hidden = page.get("hidden")
    return Copy(
        source=source,
        text=str(page["text"]),
        title=words("title"),
        outlet=words("outlet"),
        authors=many("authors"),
        stamp=words("stamp"),
        dateline=words("dateline"),
        url=words("url"),
        hidden=str(hidden) if hidden else None,
        doubts=tuple(_doubt(line) for line in many("doubts")),
    )


def _doubt(line: str) -> Doubt:
    kind, _, why = line.partition(": ")
    return about(kind, why)
