"""Commands of accord run each in a process of its own that is forked from one where all that they load is loaded.

To load the language pipeline and the lexicons takes five seconds, and most commands that a document gives take less for
their work. What a command does, prints and ends with is the same.
"""

from __future__ import annotations

import gc
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

CLIENT = """
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as link:
    link.connect(sys.argv[1])
    asked = json.dumps({"arguments": sys.argv[2:], "folder": os.getcwd()}).encode()
    socket.send_fds(link, [len(asked).to_bytes(4, "big") + asked], [0, 1, 2])
    answer = link.recv(1)
sys.exit(answer[0] if answer else 70)
"""
FOR_WARMTH = (
    "ATHENS, March 1 (Wire) — Greece and Turkey met in Oslo on Monday. “We reject the plan,” the minister said."
)

ALSO = (
    *("accord.desk.ledger.adding", "accord.desk.views.briefing", "accord.desk.views.viewing"),
    *("accord.desk.watch.watching", "alembic.command", "feedparser"),
)


@contextmanager
def forking() -> Iterator[str]:
    """Give the text of a program that works as `accord` does, while what it asks is there."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "asked"
        asked = subprocess.Popen([sys.executable, __file__, str(place)], stdout=subprocess.PIPE, text=True)
        assert asked.stdout
        assert asked.stdout.readline() == "ready\n"
        client = Path(folder) / "client.py"
        client.write_text(CLIENT)
        yield f'#!/bin/sh\nexec {shlex.join((sys.executable, "-ISE", str(client), str(place)))} "$@"\n'
        asked.terminate()
        asked.wait(60)


def _warm() -> None:
    """Load what commands load, and the pipeline once for all that are forked."""
    from importlib import import_module

    from accord.annotate.pipeline import load_pipeline
    from accord.cli import COMMANDS
    from accord.desk.articles import reader
    from accord.terms.article import Article

    for where, _ in COMMANDS.values():
        import_module(where.partition(":")[0])
    for name in ALSO:
        import_module(name)
    vars(reader)["load_pipeline"] = cache(load_pipeline)
    list(reader.Reader().extract([Article("", FOR_WARMTH)]))
    gc.collect()
    gc.freeze()  # so that no child goes through what is loaded


def _serve(place: str) -> NoReturn:
    _warm()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
        door.listen()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            link, _ = door.accept()
            _let_go()
            if os.fork() == 0:
                door.close()
                _answer(link)
            link.close()


def _let_go() -> None:
    """Take leave of those who told how a command ended."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _answer(link: socket.socket) -> None:
    """Become a command, as a child of one who tells how it ended."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    told, streams, *_ = socket.recv_fds(link, 4, 3)
    asked = json.loads(_read(link, int.from_bytes(told, "big")))
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        link.sendall(bytes([os.waitstatus_to_exitcode(status) & 0xFF]))
        os._exit(0)
    link.close()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(asked["folder"])
    sys.argv = ["accord", *asked["arguments"]]
    from accord.cli import main

    main()


def _read(link: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        found += link.recv(size - len(found))
    return found


if __name__ == "__main__":
    _serve(sys.argv[1])
