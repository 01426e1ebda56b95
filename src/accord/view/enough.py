"""Which claims say enough by themselves to stand as a line of the brief.

A line that tells a reader nothing, or may tell the contrary of what was said, costs trust. So what is too short, too
long, of nobody by name, likelier wrong than right, or may be turned round by a word beside it is left out of the brief
(never of the claims) and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from accord.lexicon.load import load_table
from accord.terms.claim import HELD, Agreement, Claim, Meeting, Position, Precondition, Statement
from accord.terms.pointed import model_of
from accord.terms.process import Ground
from accord.terms.verdicts import state_of

SHORT_WORD = 3
LONGEST_POSITION = 45
BEFORE = 30
LIKELY = {Position: 0.4, Precondition: 0.6, Meeting: 0.35}
"""The confidence from which half and more of a kind are right, and below which fewer are (docs/quality.md)."""


def says_enough(ground: Ground) -> bool:
    """Return whether a claim can be understood by who reads no more than its line."""
    claim: Claim = ground.claim
    if is_only_pointed_at(ground):
        return False
    match claim:
        case Position():
            told = _stands_alone(claim.content) and _is_side(ground, claim.party) and _clear(ground)
            return told and not claim.negated and not is_unlikely(ground)
        case Precondition():
            told = all(_weight(words) > 1 for words in (claim.first, claim.then))
            return told and not claim.negated and not is_unlikely(ground)
        case Agreement():
            is_one = not claim.what.casefold().startswith(tuple(_words("no_agreement")))
            return is_one and any(_is_side(ground, party) for party in claim.parties)
        case Meeting():
            return _in_time(ground, claim)
        case Statement():
            return len((claim.quote or claim.content).split()) > 1
    return True


def is_only_pointed_at(ground: Ground) -> bool:
    """Return whether a language model pointed at a claim and no analyst has accepted or corrected it."""
    return model_of(ground.claim) is not None and state_of(ground.judgements) in ("pending", "struck")


def is_unlikely(ground: Ground) -> bool:
    """Return whether a claim is likelier wrong than right, and no analyst has accepted or corrected it."""
    claim = ground.claim
    if claim.confidence is None or claim.confidence >= LIKELY.get(type(claim), 0.0):
        return False
    return state_of(ground.judgements) not in ("accepted", "corrected")


def is_untold(tellings: Sequence[Ground]) -> bool:
    """Return whether no view tells an event: all that tell of it are likelier wrong than right."""
    return all(map(is_unlikely, tellings))


def _clear(ground: Ground) -> bool:
    """Whether no word between the stance and what it is about, or right before it, turns it round unheard."""
    claim = ground.claim
    assert isinstance(claim, Position)
    stance = next((item for item in claim.evidence if item.field == "stance"), None)
    content = next((item for item in claim.evidence if item.field == "content"), None)
    if stance is None or content is None or claim.stance in ("opposes", "conditional"):
        return True
    text = ground.article.text
    begins = max(claim.passage.start, stance.start - BEFORE)
    between = text[begins : stance.start] + text[stance.end : max(stance.end, content.start)]
    return not _reversers().search(between) and not _reversers().fullmatch(stance.exact)


def turns_round(words: str) -> bool:
    """Return whether a word turns round what these words are about: "no corridor", "refrains from strikes"."""
    return bool(_reversers().search(words))


@cache
def _reversers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _words('reversers')))})\b", re.IGNORECASE)


def _is_side(ground: Ground, actor: str) -> bool:
    """Whether an actor is, or speaks for, somebody by name: "a European diplomat" stands for nobody in particular."""
    figure = ground.figure(actor)
    return figure.side is not None or figure.kind not in ("unnamed", "outlet")


def _stands_alone(content: str) -> bool:
    """Whether words are neither one alone, nor a whole paragraph, nor cut out of a sentence that they lean on."""
    words = content.split()
    return 1 < len(words) <= LONGEST_POSITION and words[0].casefold() not in _fragment_openers()


@cache
def _fragment_openers() -> frozenset[str]:
    return frozenset(_words("fragment_openers"))


def _words(key: str) -> list[str]:
    words = load_table("brief")[key]
    assert isinstance(words, list)
    return [str(word) for word in words]


def _weight(words: str) -> int:
    """Count the words that carry meaning, by their length: "it does not" has one."""
    return sum(len(word) > SHORT_WORD for word in re.findall(r"\w+", words))


def _in_time(ground: Ground, meeting: Meeting) -> bool:
    """Nothing can have happened after the article that tells it was published."""
    published, when = ground.article.published, meeting.when
    if published is None or when is None or when.start is None:
        return True
    return meeting.status not in HELD or when.start <= published
