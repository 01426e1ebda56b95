"""Score the reader on the annotated articles and hold it to the floors: `make score`.

    python -m tools.score            print the score table and compare it with tests/gold/floors.json
    python -m tools.score --raise    set every floor to what was reached, where that is higher
    python -m tools.score --lower KEY=VALUE --reason "why"

A floor never falls silently: lowering one needs a reason, which is kept in the file. The scorer itself is not ours; it
lies with the annotated articles, so the score cannot depend on the code it measures.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from accord.desk.articles.options import ReadingOptions
from accord.desk.articles.reading import read_claims
from accord.terms.extraction import Extraction
from accord.terms.wire import to_line
from tools import merging, outlook, stories
from tools.story_pairs import halves, read_pairs

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
CEILINGS = ("ungrounded", "stories.wrong")
FLOORS = ROOT / "tests" / "gold" / "floors.json"


def write_claims(folder: Path, names: list[str], out: Path) -> None:
    """Extract the claims of the named articles of a folder and write them in the claims format."""
    sources = [str(folder / f"{name}.json") for name in names]
    found = read_claims(sources, ReadingOptions())
    lines = [to_line(item) for item in found if isinstance(item, Extraction)]
    out.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def score(annotations: Path, claims: Path) -> tuple[str, dict[str, float]]:
    """Return the scorer's table, and its figures by name ("meetings.f1", "accuracy.dates", "record")."""
    command = [sys.executable, str(GOLD / "score.py"), "--gold", str(annotations), "--articles", str(GOLD / "articles")]
    command += ["--predictions", str(claims)]
    table = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    answer = json.loads(subprocess.run([*command, "--json"], capture_output=True, text=True, check=True).stdout)
    figures = {"record": answer["record"], "ungrounded": answer["ungrounded"]}
    figures |= {f"{kind}.f1": row["f1"] for kind, row in answer["f1"].items()}
    figures |= {f"accuracy.{name}": value for name, value in answer["accuracy"].items()}
    return table, figures


def measure(annotations: Path = GOLD / "gold") -> tuple[str, dict[str, float]]:
    """Extract and score the articles that a folder annotates; then merge their claims and say what became of them."""
    with tempfile.TemporaryDirectory() as scratch:
        claims = Path(scratch) / "claims.jsonl"
        write_claims(GOLD / "articles", sorted(path.stem for path in annotations.glob("*.json")), claims)
        table, figures = score(annotations, claims)
        told, follows = measure_record(claims)
    return f"{table}\n{told}", figures | follows


def measure_record(claims: Path) -> tuple[str, dict[str, float]]:
    """Score how claims are merged, those of a perfect reader and those of a file; what is awaited; and stories."""
    tables: list[str] = []
    figures: dict[str, float] = {}
    for name, title, path in (("merging", "a perfect reader", None), ("merging.read", "our own reader", claims)):
        merged = merging.measure(claims=path)
        tables.append(merging.table(merged, f"the claims of {title} into events"))
        for kind, each in merged.items():
            figures |= {f"{name}.{kind}.precision": each.precision, f"{name}.{kind}.f1": each.f1}
    told, figures["outlook"] = outlook.measure()
    _, unseen = halves(read_pairs())
    figures["stories.f1"] = stories.measure(unseen)["f1"]
    figures["stories.wrong"] = len(stories.wrong_in_gold())
    tables += [f"outlook: {told}", f"stories, pairs of our own held back: F1 {figures['stories.f1']:.3f}"]
    return "\n".join(tables), figures


def below(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each figure under its floor; of what is wrong, the floor is a ceiling."""
    faults = []
    for name, floor in floors.items():
        reached = figures.get(name, 0.0)
        if (reached > floor) if name in CEILINGS else (reached < floor):
            faults.append(f"{name}: {reached:.3f}, floor {floor:.3f}")
    return faults


def read_floors() -> dict[str, dict[str, float]]:
    """Return the floors file: `floors`, and the `lowered` ones with their reasons."""
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    return floors


def main() -> int:
    """Print the score and compare it with the floors; exit status 4 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="up", action="store_true", help="raise the floors to what was reached")
    parser.add_argument("--lower", metavar="KEY=VALUE", help="lower one floor")
    parser.add_argument("--reason", help="why a floor is lowered")
    asked = parser.parse_args()
    if not GOLD.is_dir():
        print(f"no annotated articles at {GOLD}: nothing to score", file=sys.stderr)
        return 1
    if asked.lower:
        return _lower(asked.lower, asked.reason)
    table, figures = measure()
    print(table)
    kept = read_floors()
    if asked.up:
        kept["floors"] = {name: max(floor, figures.get(name, 0.0)) for name, floor in kept["floors"].items()}
        kept["floors"] |= dict.fromkeys(CEILINGS, 0)
        _write(kept)
    faults = below(figures, kept["floors"])
    print("\n".join(faults) or "every floor is held")
    return 4 if faults else 0


def _lower(change: str, reason: str | None) -> int:
    if not reason:
        print("a floor is lowered only with a reason: add --reason", file=sys.stderr)
        return 2
    name, _, value = change.partition("=")
    kept = read_floors()
    kept["floors"][name] = float(value)
    kept.setdefault("lowered", {})[f"{name} to {value}: {reason}"] = float(value)
    _write(kept)
    return 0


def _write(kept: Mapping[str, object]) -> None:
    FLOORS.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
