"""Topics: which issues an article as a whole speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.extract.positions.candidates import Passage
from accord.lexicon.issues import HINT, VAGUE, WIDE, hear_issues

_STEPS = (0.05, 0.15, 0.3, 0.5)
_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Topics:
    """What an article speaks of.

    `steps` are the share of its sentences on each issue, from 0 to 4; `main` is its main issue, `title` what its title
    speaks of, and `around` what the sentences beside the one that starts at a place speak of.
    """

    steps: Mapping[str, int]
    main: str
    title: frozenset[str]
    around: Mapping[int, frozenset[str]]

    def step(self, code: str) -> int:
        """Return the step of an issue."""
        return self.steps.get(code, 0)


def find_topics(passages: Sequence[Passage], title: str) -> Topics:
    """Return what an article speaks of; its main issue takes up 15 % of the sentences at least."""
    counted = Counter(name for passage in passages for name in {heard.name for heard in passage.issues})
    shares = {name: count / len(passages) for name, count in counted.items() if not name.endswith((HINT, WIDE))}
    steps = {name: sum(share >= step for step in _STEPS) for name, share in shares.items()}
    main = max(((step, code) for code, step in steps.items() if code not in VAGUE), default=(0, ""))
    plain = [frozenset(h.name for h in passage.issues if not h.name.endswith((HINT, WIDE))) for passage in passages]
    around = {
        passage.span.start: frozenset().union(*plain[max(0, at - 1) : at], *plain[at + 1 : at + 2])
        for at, passage in enumerate(passages)
    }
    return Topics(steps, main[1] if main[0] > 1 else "none", _issues_of(title), around)


def _issues_of(title: str) -> frozenset[str]:
    """Return the issues that a title has plain words of; it is not parsed, so a final "s" may be one of a plural."""
    words = [(word, word.removesuffix("s")) for word in _WORD.findall(title.lower())]
    return frozenset(heard.name for heard in hear_issues(words) if not heard.name.endswith((HINT, WIDE)))
