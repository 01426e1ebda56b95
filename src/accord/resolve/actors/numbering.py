"""The cast list: references put together by key, numbered in the order of the text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from accord.lexicon.names import kind_of_name
from accord.lexicon.offices import singular_titles
from accord.resolve.actors.reference import Reference
from accord.terms.actor import BODIES, Actor, ActorKind
from accord.terms.mark import Mention

_LETTERS = range(3, 9)  # of a short form that stands for a name: "UN" and "EU" are spelled out


def number_cast(
    references: Iterable[Reference], given: Mapping[str, str]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Number the actors by first mention and put what all references to each of them say together.

    `given` are the sides that the user named; they go before what the text shows.
    """
    by_key: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        by_key[reference.key].append(reference)
    sides = {key: given.get(key) or most_said(found.side for found in group) for key, group in by_key.items()}
    ids = {key: f"a{number}" for number, key in enumerate(by_key, 1)}
    unseen = sorted({side for side in sides.values() if side is not None and side not in ids})
    ids |= {side: f"a{number}" for number, side in enumerate(unseen, len(ids) + 1)}
    actors = [_actor(key, group, ids, sides[key]) for key, group in by_key.items()]
    actors += [Actor(ids[side], side, kind_of_name(side)) for side in unseen]
    mentions = [
        Mention(found.span, found.root, ids[found.key], found.how) for all_ in by_key.values() for found in all_
    ]
    return tuple(actors), tuple(sorted(mentions, key=lambda mention: (mention.span, mention.root)))


def _actor(key: str, group: Sequence[Reference], ids: Mapping[str, str], side: str | None) -> Actor:
    spellings = dict.fromkeys(found.words for found in group if found.how in ("name", "alias"))
    name = _short_form(key, group[0].kind, tuple(spellings)) or key
    return Actor(
        ids[key],
        name,
        group[0].kind,
        represents=ids[side] if side and side != key else None,
        aliases=tuple(words for words in spellings if words and words != name),
        role=office_of_one(most_said(found.role for found in group), group[0].kind),
    )


def _short_form(name: str, kind: ActorKind, spellings: Sequence[str]) -> str | None:
    """Return the short form of a body that the text never spells out ("OSCE"), None where there is none."""
    spelled = any(words.casefold() == name.casefold() or " " in words for words in spellings)
    if kind not in BODIES or spelled:
        return None
    return next((words for words in spellings if words.isupper() and len(words) in _LETTERS), None)


def office_of_one(words: str | None, kind: ActorKind) -> str | None:
    """Return an office as one person holds it: what several hold together in the singular, no open bracket.

    >>> office_of_one("Iranian Deputy Foreign Ministers", "person"), office_of_one("leader of the Front (LF", "person")
    ('Iranian Deputy Foreign Minister', 'leader of the Front')
    >>> office_of_one("speaker of the House of Representatives", "person")
    'speaker of the House of Representatives'
    """
    if words is None or kind != "person":
        return words
    words = words.removeprefix("’s ").removeprefix("'s ")
    if words.count("(") > words.count(")"):
        words = words[: words.rindex("(")].rstrip()
    *before, last = words.split() or [""]
    one = None if before[-1:] == ["of"] else singular_titles().get(last.lower())
    return " ".join((*before, one.capitalize() if last[:1].isupper() else one)) if one else words


def most_said(values: Iterable[str | None]) -> str | None:
    """Return the value given most often, the first where several are.

    >>> most_said(["Mali", None, "Chad", "Chad"])
    'Chad'
    """
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None
