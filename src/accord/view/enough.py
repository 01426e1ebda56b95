"""Which claims say enough by themselves to stand as a line of the brief.

A line that tells a reader nothing costs trust, so what is too short, too long or names nobody is left out of the brief
(never of the claims) and counted.
"""

from __future__ import annotations

import re
from functools import cache

from accord.lexicon.load import load_table
from accord.terms.claim import Agreement, Claim, Meeting, Position, Precondition, Statement
from accord.terms.process import Ground

SHORT_WORD = 3
LONGEST_POSITION = 45


def says_enough(ground: Ground) -> bool:
    """Return whether a claim can be understood by who reads no more than its line."""
    claim: Claim = ground.claim
    match claim:
        case Position():
            return not claim.negated and _stands_alone(claim.content)
        case Precondition():
            return not claim.negated and all(_weight(words) > 1 for words in (claim.first, claim.then))
        case Agreement():
            return any(ground.figure(party).kind not in ("unnamed", "outlet") for party in claim.parties)
        case Meeting():
            return _in_time(ground, claim)
        case Statement():
            return len((claim.quote or claim.content).split()) > 1
    return True


def _stands_alone(content: str) -> bool:
    """Whether words are neither one alone, nor a whole paragraph, nor cut out of a sentence that they lean on."""
    words = content.split()
    return 1 < len(words) <= LONGEST_POSITION and words[0].casefold() not in _fragment_openers()


@cache
def _fragment_openers() -> frozenset[str]:
    words = load_table("brief")["fragment_openers"]
    assert isinstance(words, list)
    return frozenset(map(str, words))


def _weight(words: str) -> int:
    """Count the words that carry meaning, by their length: "it does not" has one."""
    return sum(len(word) > SHORT_WORD for word in re.findall(r"\w+", words))


def _in_time(ground: Ground, meeting: Meeting) -> bool:
    """Nothing can have happened after the article that tells it was published."""
    published, when = ground.article.published, meeting.when
    if published is None or when is None or when.start is None:
        return True
    return meeting.status not in ("occurred", "ongoing") or when.start <= published
