"""Measure how announced meetings are resolved, on the claims of the annotations: part of `make score`.

    python -m tools.outlook            how many are resolved as a reader did
    python -m tools.outlook --wrong    and which are not, with what the reader says

The claims are those of a perfect reader; accord merges them and folds the outlook. The scorer is not ours: it lies with
the annotated articles.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from accord.render.sheets.outlook import expectations_json
from accord.resolve.processes import find_processes
from accord.view.outlook import fold_outlook
from tools.merging import GOLD, annotated

FLOOR = 0.85


def measure(*, wrong: bool = False) -> tuple[str, float]:
    """Return what the scorer prints, and the share of announcements that are resolved as a reader did."""
    outlooks = map(fold_outlook, find_processes(annotated(GOLD / "gold")))
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch) / "outlook.json"
        found.write_text(expectations_json(outlooks), "utf-8")
        command = [sys.executable, str(GOLD / "score_outlook.py"), "--gold", str(GOLD / "expectations.json")]
        command += ["--predicted", str(found), *(["--wrong"] if wrong else [])]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    counts = re.search(r"(\d+) of (\d+) resolved", told)
    assert counts
    return told.rstrip(), int(counts[1]) / int(counts[2])


def main() -> int:
    """Print the score; exit status 4 where it is under the floor."""
    if not GOLD.is_dir():
        print(f"no annotated articles at {GOLD}: nothing to score", file=sys.stderr)
        return 1
    told, share = measure(wrong="--wrong" in sys.argv)
    print(f"outlook: {told}")
    return 0 if share >= FLOOR else 4


if __name__ == "__main__":
    sys.exit(main())
