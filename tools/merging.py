"""Measure how well claims of many articles are merged into events: part of `make score`.

    python -m tools.merging                        claims of the annotations, as if a perfect reader had read them
    python -m tools.merging --claims FILE.jsonl    claims that were extracted from the annotated articles
    python -m tools.merging --wrong                and which were merged wrongly or not at all

The measure is B-cubed (Bagga and Baldwin 1998), as in score_events.py beside the annotated articles. Extracted claims
stand for the annotation that they match by score.py: meetings one to one by sides, place, days and passage, agreements
one to one by passage; those that match none are in neither the one events nor the other, and what was not extracted
is left out on both sides.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

from accord.resolve.cast import find_cast
from accord.resolve.events import find_events
from accord.terms.claim import Claim
from accord.terms.extraction import Extraction
from accord.terms.process import Ground
from accord.terms.wire import claim_ids, from_line, kind_of, to_json

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"
KINDS = ("meetings", "agreements")
Entry: TypeAlias = dict[str, list[tuple[int, int]]]
Likeness: TypeAlias = Callable[[Entry, Entry], float]
ENOUGH = 0.35  # the likeness from which score.py takes two meetings for one


@dataclass(frozen=True, slots=True)
class Merged:
    """B-cubed precision and recall over claims, and the claims that stand with others than they should."""

    claims: int
    precision: float
    recall: float
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def compare(truth: Mapping[str, str], found: Mapping[str, str]) -> Merged:
    """Compare two partitions, given as the event of each claim; a claim that was not found stands alone."""
    names = sorted(truth)
    given = {name: found.get(name, f"alone:{name}") for name in names}
    precision = recall = 0.0
    wrong: list[str] = []
    missed: list[str] = []
    for name in names:
        mine = {other for other in names if given[other] == given[name]}
        true = {other for other in names if truth[other] == truth[name]}
        precision += len(mine & true) / len(mine)
        recall += len(mine & true) / len(true)
        wrong += [f"{name} with {other}" for other in sorted(mine - true)]
        missed += [f"{name} with {other}" for other in sorted(true - mine)]
    count = len(names) or 1
    return Merged(len(names), precision / count, recall / count, tuple(wrong), tuple(missed))


def merge(extractions: Sequence[Extraction]) -> dict[str, str]:
    """Return the event of each claim as accord merges them."""
    grounds = [ground for extraction in extractions for ground in _grounds(extraction)]
    return {ground.id: event.id for event in find_events(grounds) for ground in event.tellings}


def _grounds(extraction: Extraction) -> Iterator[Ground]:
    """Yield the claims with who is who in their own article alone, as the record sees it."""
    figures = find_cast([extraction])[0]
    ids = extraction.given or (None,) * len(extraction.claims)
    for claim, given in zip(extraction.claims, ids, strict=True):
        yield Ground(extraction.article, claim, figures, given=given)


def true_events(events: Path, kind: str) -> dict[str, str]:
    """Return the event of each annotation ("243/m2"), without the events in doubt."""
    listed = json.loads(events.read_text("utf-8"))[kind]
    return {f"{a}/{ref}": e["event"] for e in listed if not e.get("doubt") for a, ref in e["members"]}


def annotated(annotations: Path) -> list[Extraction]:
    """Return the annotations as claims of a perfect reader."""
    command = [sys.executable, str(GOLD / "as_claims.py"), str(annotations), str(GOLD / "articles")]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [from_line(line, where=f"as_claims.py:{n}") for n, line in enumerate(lines, 1)]


def renamed(extractions: Iterable[Extraction], annotations: Path) -> dict[str, dict[str, str]]:
    """Return which annotation each extracted claim stands for ("243/m2"), by kind and claim id."""
    rules = _score_rules()
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for extraction in extractions:
        name = Path(extraction.article.source).stem
        gold = json.loads((annotations / f"{name}.json").read_text("utf-8"))
        names, text = rules.Names(gold), extraction.article.text
        wanted = rules.from_gold(gold, text, names)
        got = rules.from_claims(to_json(extraction), text, names)
        ids = {kind: [i for i, c in _claims(extraction) if kind_of(c) == kind[:-1]] for kind in KINDS}
        refs = {"meetings": [m["id"] for m in gold["meetings"]]}
        refs["agreements"] = [f"a{n}" for n in range(1, len(gold["agreements"]) + 1)]
        for kind, like in (("meetings", rules.meeting_likeness), ("agreements", _overlap)):
            pairs = _one_to_one(got[kind], wanted[kind], like)
            found[kind] |= {ids[kind][i]: f"{name}/{refs[kind][j]}" for i, j in pairs}
    return found


def _claims(extraction: Extraction) -> Iterator[tuple[str, Claim]]:
    return zip(claim_ids(extraction), extraction.claims, strict=True)


def _one_to_one(got: Sequence[Entry], wanted: Sequence[Entry], like: Likeness) -> Iterator[tuple[int, int]]:
    """Yield the pairs that are most alike, each entry in one."""
    pairs = [(like(mine, true), i, j) for i, mine in enumerate(got) for j, true in enumerate(wanted)]
    used: set[int] = set()
    taken: set[int] = set()
    for likeness, i, j in sorted(pairs, reverse=True):
        if likeness >= ENOUGH and i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            yield i, j


def _overlap(mine: Entry, true: Entry) -> float:
    """Return how much of the shorter of two passages lies in the other."""
    shared = max((min(e, f) - max(b, c) for b, e in mine["spans"] for c, f in true["spans"]), default=0)
    shortest = min((e - b for b, e in (*mine["spans"][:1], *true["spans"])), default=1)
    return shared / max(shortest, 1)


def _score_rules() -> ModuleType:
    """Return score.py as a module, so that the pairs are those it counts."""
    spec = importlib.util.spec_from_file_location("score_rules", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(
    claims: Path | None = None, *, annotations: Path = GOLD / "gold", events: Path = GOLD / "events.json"
) -> dict[str, Merged]:
    """Merge the annotations, or claims that were extracted, and compare with the true events, by kind."""
    if claims is None:
        found = merge(annotated(annotations))
        return {kind: compare(true_events(events, kind), found) for kind in KINDS}
    read = [from_line(line, where=claims.name) for line in claims.read_text("utf-8").splitlines()]
    names, found = renamed(read, annotations), merge(read)
    merged = {}
    for kind in KINDS:
        mine = {names[kind][claim]: event for claim, event in found.items() if claim in names[kind]}
        truth = {ref: event for ref, event in true_events(events, kind).items() if ref in mine}
        merged[kind] = compare(truth, mine)
    return merged


def table(merged: Mapping[str, Merged], title: str) -> str:
    """Return the figures as lines of text."""
    rows = [
        f"{k:<12} P {m.precision:.3f}  R {m.recall:.3f}  F1 {m.f1:.3f}  ({m.claims} claims)" for k, m in merged.items()
    ]
    return "\n".join([title, *rows])


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD / "gold", help="the folder of annotations")
    parser.add_argument("--events", type=Path, default=GOLD / "events.json", help="which annotations tell one event")
    parser.add_argument("--claims", type=Path, help="extracted claims, as accord extract --jsonl prints them")
    parser.add_argument("--wrong", action="store_true", help="list what was merged wrongly and what was missed")
    asked = parser.parse_args()
    if not GOLD.is_dir():
        print(f"no annotated articles at {GOLD}: nothing to measure", file=sys.stderr)
        return 1
    merged = measure(asked.claims, annotations=asked.gold, events=asked.events)
    whose = f"claims of {asked.claims.name}" if asked.claims else "the annotations"
    print(table(merged, f"{whose} merged into events, B-cubed"))
    for kind, each in merged.items() if asked.wrong else ():
        print(*(f"{kind}, wrongly merged: {pair}" for pair in each.wrong), sep="\n")
        print(*(f"{kind}, not merged: {pair}" for pair in each.missed), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
