"""What is made once in a run of the tests: by the first of its workers that asks, while the others wait for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that all workers share, and in which `make` put something; nobody changes what is there."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"once-{name}"
    folder.mkdir(exist_ok=True)
    done = folder / "done"
    with (folder / "turn").open("w") as turn:
        flock(turn, LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder
