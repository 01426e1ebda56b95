"""Score how stories are told apart: on pairs written for it, and on real articles judged by reading.

python -m tools.stories            print precision, recall and F1 for both halves, and every pair of stories.json
python -m tools.stories --misses   also print each pair that is wrong in the half to work with
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from accord.resolve.stories import find_stories
from accord.resolve.stories.copies import find_copy
from accord.resolve.stories.prints import print_of
from accord.terms.article import Article
from tools.story_pairs import Pair, halves, read_pairs

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"


def joined(pair: Pair) -> bool:
    """Return whether the two are found in an index and taken for one report."""
    one, other = print_of(pair.one), print_of(pair.other)
    tie = find_copy(one, other)
    return tie is not None and tie.weight > 0 and not set(one.near).isdisjoint(other.keys)


def measure(pairs: Iterable[Pair], judge: Callable[[Pair], bool] = joined) -> dict[str, float]:
    """Return precision, recall and F1 of taking pairs for one report."""
    answers = [(pair.same, judge(pair)) for pair in pairs]
    right = sum(same and found for same, found in answers)
    precision = right / max(1, sum(found for _, found in answers))
    recall = right / max(1, sum(same for same, _ in answers))
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}


def by_kind(pairs: Iterable[Pair]) -> dict[str, tuple[int, int]]:
    """Return for each kind of pair how many are right, of how many."""
    found: dict[str, tuple[int, int]] = {}
    for pair in pairs:
        right, every = found.get(pair.kind, (0, 0))
        found[pair.kind] = (right + (joined(pair) == pair.same), every + 1)
    return found


def read_gold() -> tuple[dict[str, Article], dict[str, list[tuple[str, str]]]]:
    """Return the real articles, and the pairs of them that were judged by reading, by verdict."""
    verdicts = json.loads((GOLD / "stories.json").read_text("utf-8"))
    pairs = {key: [(one, other) for one, other in value] for key, value in verdicts.items() if key != "note"}
    names = sorted(path.stem for path in (GOLD / "articles").glob("*.json"))
    return {name: _article(GOLD / "articles" / f"{name}.json") for name in names}, pairs


def _article(path: Path) -> Article:
    raw = json.loads(path.read_text("utf-8"))
    published = date.fromisoformat(raw["published"]) if raw["published"] else None
    return Article(
        source=str(path),
        text=raw["text"],
        title=raw["title"],
        outlet=raw["outlet"],
        published=published,
        url=raw["url"],
    )


def wrong_in_gold() -> list[str]:
    """Return a line for each judged pair of real articles that the stories get wrong; all articles are told at once."""
    articles, verdicts = read_gold()
    prints = {name: print_of(article) for name, article in articles.items()}
    story = {member: found.id for found in find_stories(tuple(prints.values())) for member in found.members}
    return [
        f"{one} and {other}: {verdict}"
        for verdict, pairs in verdicts.items()
        for one, other in pairs
        if (story[prints[one].id] == story[prints[other].id]) != verdict.startswith("same")
    ]


def main() -> int:
    """Print the scores."""
    pairs = read_pairs()
    for name, half in zip(("worked with", "held back"), halves(pairs), strict=True):
        figures = " ".join(f"{key} {value:.3f}" for key, value in measure(half).items())
        kinds = ", ".join(f"{kind} {right}/{every}" for kind, (right, every) in by_kind(half).items())
        print(f"stories, {len(half)} pairs {name}: {figures}\n  {kinds}")
    if GOLD.is_dir():
        wrong = wrong_in_gold()
        print("stories, real articles: " + ("; ".join(wrong) or "every pair right"))
    if "--misses" in sys.argv:
        for pair in halves(pairs)[0]:
            if joined(pair) != pair.same:
                tie = find_copy(print_of(pair.one), print_of(pair.other))
                print(f"{pair.kind}: {pair.one.source} {pair.other.source}: {tie and tie.reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
