"""Whether what must come first has come: the agreement or the meeting that a precondition names, in later claims.

Nothing is concluded: a claim shows it only where it names the same thing, word for word or by a word of the same kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from accord.lexicon.outlook import names_contact, telling_words, words_beyond
from accord.terms.brief import Fulfilment
from accord.terms.claim import Agreement, Meeting, Precondition
from accord.terms.process import Figure, Ground
from accord.view.enough import turns_round

DEEDS: dict[str, Fulfilment] = {
    **dict.fromkeys(("agreed", "signed", "implemented"), "met"),
    **dict.fromkeys(("proposed", "announced"), "awaited"),
    **dict.fromkeys(("violated", "rejected"), "refused"),
    **dict.fromkeys(("occurred", "ongoing"), "met"),
    **dict.fromkeys(("scheduled", "possible", "postponed"), "awaited"),
    **dict.fromkeys(("cancelled", "denied"), "refused"),
}
STRONGEST: tuple[Fulfilment, ...] = ("met", "refused", "awaited")
LONGEST = 9


def find_fulfilment(
    said: Sequence[Ground], precondition: Precondition, grounds: Iterable[Ground]
) -> tuple[Fulfilment, tuple[Ground, ...]]:
    """Return whether the first of the two has come, as the latest claims since then tell that name it, and those.

    `said` are the claims that make the precondition.
    """
    since = min(ground.article.published or date.min for ground in said)
    if turns_round(precondition.first) or len(telling_words(precondition.first)) > LONGEST:
        return "not told", ()
    named = [ground for ground in grounds if _is_since(ground, since) and _names(precondition.first, ground)]
    if not named:
        return "not told", ()
    told = {_fulfilment(ground) for ground in _latest(named)}
    fulfilment = next(each for each in STRONGEST if each in told)
    return fulfilment, tuple(ground for ground in named if _fulfilment(ground) == fulfilment)


def _latest(grounds: Sequence[Ground]) -> list[Ground]:
    last = max(ground.article.published or date.min for ground in grounds)
    return [ground for ground in grounds if (ground.article.published or date.min) == last]


def _is_since(ground: Ground, since: date) -> bool:
    """Whether a claim was published since, of something that was not over before."""
    claim = ground.claim
    when = claim.when if isinstance(claim, Agreement | Meeting) else None
    last = (when.end or when.start) if when else None
    return (ground.article.published or date.min) >= since and (last is None or last >= since)


def _fulfilment(ground: Ground) -> Fulfilment:
    claim = ground.claim
    assert isinstance(claim, Agreement | Meeting)
    return "refused" if claim.negated else DEEDS[claim.status]


def _names(phrase: str, ground: Ground) -> bool:
    """Whether a phrase names the agreement or the meeting that a claim tells of, and asks for nothing beyond it."""
    match ground.claim:
        case Agreement(what=what):
            return _same_thing(telling_words(phrase), telling_words(what))
        case Meeting():
            return names_meeting(phrase, ground) and len(_beyond(phrase, ground)) < 2
    return False


def _same_thing(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether all words of the first name are in the other, and two at least unless both are the same word."""
    if {word for word in ours if word.isdigit()} != {word for word in theirs if word.isdigit()}:
        return False
    return bool(ours) and ours <= theirs and (len(ours) > 1 or ours == theirs)


def names_meeting(phrase: str, ground: Ground) -> bool:
    """Return whether a phrase is about a contact and names two of those who meet, or one and the place."""
    claim = ground.claim
    if not isinstance(claim, Meeting) or not names_contact(phrase):
        return False
    there = {
        figure.side or figure.name for figure in _company(ground) if any(_has(n, phrase) for n in _names_of(figure))
    }
    return len(there) > 1 or (bool(there) and claim.place is not None and _has(claim.place.name, phrase))


def _beyond(phrase: str, ground: Ground) -> frozenset[str]:
    """Return the words of a phrase that name neither who meets, nor where, nor that they meet."""
    claim = ground.claim
    assert isinstance(claim, Meeting)
    names = {name for figure in _company(ground) for name in _names_of(figure)}
    return words_beyond(phrase, " ".join((*names, claim.place.name if claim.place else "")))


def _company(ground: Ground) -> list[Figure]:
    claim = ground.claim
    assert isinstance(claim, Meeting)
    return [ground.figure(participant.actor) for participant in claim.participants if participant.part != "host"]


def _names_of(figure: Figure) -> set[str]:
    """Return all by which a figure may be named: its names, its surname, and its side."""
    surname = figure.name.rpartition(" ")[2] if figure.kind == "person" else figure.name
    return {figure.name, surname, figure.side or figure.name, *figure.aliases}


def _has(name: str, phrase: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", phrase, re.IGNORECASE) is not None
