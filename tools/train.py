"""Rebuild the small trained parts: `make train`.

Reads the annotated articles of ../shared/gold/train and the team's own dispatches of training/, and writes one JSON
file of weights for each kind of claim. The articles of ../shared/gold/gold are never trained on: they stand in for
articles nobody has seen.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

from accord.lexicon.judge import load_judges
from tools.training.corpus import read_corpus
from tools.training.fit import Fitted

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
WRITTEN = ROOT / "training"
JUDGES = ROOT / "src" / "accord" / "lexicon" / "data" / "judges"
KINDS = ("statements", "meetings", "pacts", "positions", "preconditions")


def main(names: list[str]) -> int:
    """Train the judges of the kinds named ("meetings"), single ones ("meetings.sound"), or all of them."""
    if not GOLD.is_dir():
        print(f"no annotated articles at {GOLD}: nothing to train from", file=sys.stderr)
        return 1
    press = read_corpus(GOLD / "train", GOLD / "articles")
    corpus = [*press, *read_corpus(WRITTEN / "annotations", WRITTEN / "articles")]
    for name in names or KINDS:
        kind, _, single = name.partition(".")
        fitted: dict[str, Fitted] = importlib.import_module(f"tools.training.{kind}").train(corpus)
        for label, judge in fitted.items():
            print(f"{kind}.{label}: held out P {judge.precision:.3f} R {judge.recall:.3f} F1 {judge.f1:.3f}")
        path = JUDGES / f"{kind}.json"
        judges = json.loads(path.read_text("utf-8")) if single else {}
        judges |= {label: judge.judge for label, judge in fitted.items() if single in ("", label)}
        JUDGES.mkdir(exist_ok=True)
        path.write_text(json.dumps(judges, indent=0, sort_keys=True) + "\n", "utf-8")
        load_judges.cache_clear()  # the next kind rests on what this one finds
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
