"""Fuzz one parser with atheris, guided by what its code does: `python -m tools.fuzz.run NAME [SECONDS]`.

What breaks it is left in a file named crash-… in the current folder; give that file after the seconds to try it again.
Options of libFuzzer may follow too, as `-seed=1 -runs=1000` for the same inputs each time.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped]  # it has no types

from tools.fuzz.targets import TARGETS

SECONDS = 60
SLOWEST = 20  # seconds for one input
MOST_MEMORY = 3000  # MB that one input may add


def main(arguments: list[str]) -> None:
    """Run until the time is up or something breaks."""
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(f"name one of {', '.join(TARGETS)}")
    with atheris.instrument_imports(include=["accord.read", "accord.resolve"]):
        target = TARGETS[arguments[0]]
    seconds = int(arguments[1]) if len(arguments) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(target.seeds):
            (Path(corpus) / f"seed{number}").write_bytes(seed)
        memory = _most_so_far() + MOST_MEMORY
        limits = [f"-max_total_time={seconds}", "-max_len=20000", f"-timeout={SLOWEST}", f"-rss_limit_mb={memory}"]
        flags = [given for given in arguments[2:] if given.startswith("-")]
        files = [given for given in arguments[2:] if given not in flags]
        atheris.Setup([sys.argv[0], *limits, *flags, *(files or [corpus])], target.run)
        atheris.Fuzz()


def _most_so_far() -> int:
    """Return the most memory used so far, in MB: of Linux a process inherits it from the one that started it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(sys.argv[1:])
