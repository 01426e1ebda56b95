"""Which of two articles carry one report: a revised page, a reprint, a trimmed text, a rewrite, a relay.

Copies are told by what one holds of the other, sentence by sentence, never by shared words alone: two read-outs written
after one pattern name other people, and the next day's article opens with other news above the same background.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from accord.lexicon.copies import rewrite_weights
from accord.lexicon.names import state_of_code
from accord.resolve.stories.likeness import Likeness
from accord.resolve.stories.prints import print_of
from accord.terms.article import Article
from accord.terms.story import Print, is_name
from accord.terms.tie import Tie
from accord.terms.when import MONTH_NAMES

REPRINTED, VERBATIM, LED = 0.85, 0.72, 0.55
PATTERN, REVISED, FOLLOWS = 0.3, 0.2, 0.2
SOME, MUCH, MOST, ALL_BUT = 0.05, 0.15, 0.6, 0.95  # shares of the words in the same order
LATEST, LEAST = 5, 0.3
Word = TypeVar("Word", int, str)
SURE = 60  # ties of likeness alone stay below
APART = -50


def find_copy(one: Print, other: Print) -> Tie | None:
    """Return why two articles carry one report, or, with a negative weight, why they only look so; else None.

    The reason begins with the kinship: "revision", "reprint", "trimmed", "rewritten", "relay", or "look-alike".
    """
    if one.id == other.id:
        return None
    like = Likeness.of(one, other)
    if not share_enough(one.words, other.words):
        return None
    return next((tie for rule in RULES if (tie := rule(like))), None)


def share_enough(words: frozenset[Word], others: frozenset[Word]) -> bool:
    """Return whether two articles have so many content words in common that one can be a copy of the other."""
    return len(words & others) / max(1, min(len(words), len(others))) >= LEAST


def find_reprints(articles: Sequence[Article]) -> dict[int, int]:
    """Return, for each article that repeats an earlier one word for word, the index of the one it repeats.

    Two versions of one page (the same address) are no reprints: the later one revises the first.
    """
    holders: dict[str, list[int]] = {}
    prints: list[Print] = []
    found: dict[int, int] = {}
    for index, article in enumerate(articles):
        own = print_of(article)
        prints.append(own)
        candidates = sorted({holder for key in own.near for holder in holders.get(key, ())})
        original = next((c for c in candidates if _is_reprint(find_copy(prints[c], own))), None)
        if original is not None:
            found[index] = original
            continue
        for key in own.keys:
            holders.setdefault(key, []).append(index)
    return found


def _is_reprint(tie: Tie | None) -> bool:
    return tie is not None and tie.reason.startswith("reprint")


def find_ties(prints: Iterable[Print]) -> tuple[Tie, ...]:
    """Return the ties among many prints, in their own order; an index finds the candidates."""
    every = sorted(prints, key=lambda each: each.id)
    holders: dict[str, list[int]] = {}
    for index, each in enumerate(every):
        for key in each.keys:
            holders.setdefault(key, []).append(index)
    pairs = {
        (index, holder)
        for index, each in enumerate(every)
        for key in each.near
        for holder in holders.get(key, ())
        if index < holder
    }
    ties = (find_copy(every[one], every[other]) for one, other in sorted(pairs))
    return tuple(sorted(tie for tie in ties if tie))


def _revision(like: Likeness) -> Tie | None:
    """The same page: its outlet has published it anew."""
    if like.one.page is None or like.one.page != like.other.page or max(like.covered) < REVISED:
        return None
    return _tie(like, 100, f"revision: the same address, {_percent(min(like.verbatim))} of the words kept")


def _look_alike(like: Likeness) -> Tie | None:
    """Much the same sentences about others: the one has names in them that the other does not hold at all.

    Where not even half of the words are the same, the openings must name others. Numbers and days alone may be put
    right in a later version, but from one day to the next they tell of another meeting.
    """
    if min(like.covered) < PATTERN or max(like.verbatim) > ALL_BUT or min(like.said) >= 0.5:
        return None
    again = bool(like.days) and _one_outlet(like)
    pairs = [like.swapped, like.led_by] if max(like.verbatim) < MOST else [like.swapped]
    named = [pair for pair in pairs if all(any(map(is_name, names)) for names in pair)]
    counted = [pair for pair in pairs if all(pair)] if again else []
    found = next(iter((*named, *counted)), None)
    return _apart(like, *found) if found and max(like.verbatim) >= (SOME if again else MUCH) else None


def _apart(like: Likeness, mine: Sequence[str], theirs: Sequence[str]) -> Tie:
    one, other = (", ".join(map(_shown, sorted(names, key=lambda m: not is_name(m))[:3])) for names in (mine, theirs))
    return _tie(like, APART, f"look-alike: much the same sentences, but one names {one}, the other {other}")


def _shown(mark: str) -> str:
    """Return a mark as an analyst reads it: a state by its name, a day with its month."""
    month, dash, day = mark.partition("-")
    if dash and not is_name(mark):
        return f"{day} {MONTH_NAMES[int(month) - 1]}"
    return state_of_code(mark) or mark.capitalize()


def _one_outlet(like: Likeness) -> bool:
    return like.one.outlet is not None and like.one.outlet == like.other.outlet


def _reprint(like: Likeness) -> Tie | None:
    """Nearly all words of either stand in the other, in the same order."""
    share = min(like.verbatim)
    if share < REPRINTED:
        return None
    return _tie(like, 60 + round(39 * share), f"reprint: {_percent(share)} of the words in the same order")


def _trimmed(like: Likeness) -> Tie | None:
    """Nearly all words of the one stand in the other, and its opening is among them."""
    share, shorter = max(zip(like.verbatim, (0, 1), strict=True))
    if share < VERBATIM or like.led[shorter] < LED or (like.days or 0) > 2 * LATEST:
        return None
    return _tie(like, 40 + round(40 * share), f"trimmed: {_percent(share)} of the shorter stands in the longer")


def _rewritten(like: Likeness) -> Tie | None:
    """What the one tells, the other tells in its own words, or as what a medium reports that it names."""
    if like.days is None or like.days > LATEST:
        return None
    if _one_outlet(like) and (like.days or min(like.led) < FOLLOWS):  # other news above the same background
        return None
    weights, traits = rewrite_weights(), like.traits
    points = weights["bias"] + sum(weights[name] * value for name, value in traits.items()) - weights["threshold"]
    if points < 0:
        return None
    shared = f"{_percent(traits['marks'])} of the names and numbers and {_percent(traits['words'])} of the words"
    quoted = ", the same quotation" if min(like.said) > 0 else ""
    weight = min(SURE - 1, 20 + round(8 * points))
    if like.credited:
        return _tie(like, weight, f"relay: it names {like.credited} and shares {shared} of the shorter{quoted}")
    return _tie(like, weight, f"rewritten: {shared} of the shorter{quoted}, told in other words")


RULES: tuple[Callable[[Likeness], Tie | None], ...] = (
    _revision,
    _look_alike,
    _reprint,
    _trimmed,
    _rewritten,
)


def _tie(like: Likeness, weight: int, reason: str) -> Tie:
    return Tie.of(like.one.id, like.other.id, weight=weight, reason=reason)


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
