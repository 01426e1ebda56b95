"""From a claim with its article to a telling: who, where, when and which round, in keys that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from accord.lexicon.merging import bands, numbered_round, offices_of_state, one_word_names, several_rounds, word_kinds
from accord.lexicon.names import code_of_state, known_names, only_capital
from accord.lexicon.places import demonym_codes, places, wide_places
from accord.lexicon.times import MONTHS, NUMBERS, ORDINALS
from accord.resolve.cast import name_key
from accord.terms.actor import SIDES
from accord.terms.claim import AHEAD, Agreement, Meeting, Place
from accord.terms.process import Figure, Ground
from accord.terms.telling import Delegation, Telling
from accord.terms.when import When

MOST_NAMES, MOST_WORDS, SHORTEST = 4, 8, 3
_PARTS = re.compile(r"\s*(?:[,/;(]|\b(?:(?:city|town|capital) of|and|or|in|near|at|outside)\b)\s*")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_ORDINAL = re.compile(r"\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b")


def telling_of(ground: Ground) -> Telling | None:
    """Return what a claim tells of a meeting or an agreement; None for the other kinds of claim."""
    match ground.claim:
        case Meeting() as meeting:
            return _meeting(ground, meeting)
        case Agreement() as agreement:
            return _agreement(ground, agreement)
    return None


def _meeting(ground: Ground, meeting: Meeting) -> Telling:
    passages = " ".join(piece.exact for piece in meeting.evidence if piece.field == "claim")
    rounds = _rounds(passages)
    several = None if rounds or meeting.status in AHEAD else several_rounds().search(passages)
    when = meeting.when
    if several and when and when.granularity == "day":
        since = _SINCE.search(passages)
        several, when = (several, None) if since else (None, when)
    start, end = _days(when)
    if meeting.status == "ongoing" and end is not None and ground.article.published is not None:
        end = max(end, ground.article.published)
    return Telling(
        id=ground.id,
        article=ground.article.id,
        published=ground.article.published,
        kind="meeting",
        status=meeting.status,
        form=meeting.format,
        sides=_delegations(ground, [(p.actor, p.part == "mediator") for p in meeting.participants if p.part != "host"]),
        places=tuple(dict.fromkeys(place_keys(meeting.place))) if meeting.place else (),
        start=start,
        end=end,
        precision=when.granularity if when else None,
        rounds=rounds,
        many=several is not None,
        numbers=_figure(several[1]) if several else (),
    )


def _rounds(passages: str) -> tuple[int, ...]:
    """Return the numbers of the rounds that are counted; any other ordinal beside them makes them doubtful."""
    rounds = {_count(found[1]) for found in numbered_round().finditer(passages)}
    others = {_count(found) for found in _ORDINAL.findall(passages)} if rounds else set()
    return tuple(sorted((rounds | others) - {0}))


def _figure(word: str | None) -> tuple[str, ...]:
    """Return a count as a figure, where it is exact."""
    plain = (word or "").lower()
    count = plain if plain.isdigit() else str(NUMBERS.get(plain, ""))
    return (count,) if count else ()


def _agreement(ground: Ground, agreement: Agreement) -> Telling:
    start, end = _days(agreement.when)
    words = tuple(dict.fromkeys(name_words(agreement.what)))
    parties = _delegations(ground, [(party, False) for party in agreement.parties])
    sides = tuple(side for side in parties if side.names)
    taken = {
        form for side in sides for name in side.names for word in name.split() for form in (word, word.rstrip("s"))
    }
    named = {word for word in words if word[0] == "@"}.difference(*(side.names for side in sides))
    around = () if sides else (*(piece.exact for piece in agreement.evidence), ground.article.title or "")
    return Telling(
        id=ground.id,
        article=ground.article.id,
        published=ground.article.published,
        kind="agreement",
        status=agreement.status,
        form="agreement",
        sides=sides,
        start=start,
        end=end,
        precision=agreement.when.granularity if agreement.when else None,
        words=tuple(word for word in words if word[0].isalpha() and word not in taken)[:MOST_WORDS],
        numbers=tuple(sorted(word for word in words if word[0].isdigit())),
        about=tuple(sorted(named.union(*(_spoken_of(ground, text) for text in around)))),
    )


def _spoken_of(ground: Ground, text: str) -> Iterator[str]:
    """Yield the keys of the states, groups and organisations that a text names."""
    for figure in ground.figures.values():
        if figure.kind in SIDES and any(name in text for name in (figure.name, *figure.aliases) if name[:1].isupper()):
            yield from _side_names(figure, figure.side or figure.name)


def _days(when: When | None) -> tuple[date | None, date | None]:
    return (when.start or when.end, when.end or when.start) if when else (None, None)


def _count(word: str) -> int:
    """Return the number that an ordinal names ("fifth", "5th"), or 0."""
    plain = word.lower()
    if plain[:1].isdigit():
        return int(re.match(r"\d+", plain)[0])  # type: ignore[index]
    return ORDINALS.get(plain) or NUMBERS.get(_CARDINAL.get(plain, plain.removesuffix("th")), 0)


_ARTICLES = frozenset({"a", "an", "one"})
_CARDINAL = {"fifth": "five", "eighth": "eight", "ninth": "nine", "twelfth": "twelve"}


def _delegations(ground: Ground, ids: Iterable[tuple[str, bool]]) -> tuple[Delegation, ...]:
    """Return the sides with who is named for each; who has no name ("each side") is left out."""
    names: dict[str, tuple[str, ...]] = {}
    people: dict[str, list[str]] = {}
    parts: dict[str, bool] = {}
    for actor, mediates in ids:
        figure = ground.figure(actor)
        if figure.kind == "unnamed" or not figure.name[:1].isupper():
            continue
        side = figure.side or figure.name
        lone = figure.kind == "person" and figure.side is None
        names.setdefault(side, () if lone else _side_names(_figure_of(ground, side) or figure, side))
        parts[side] = parts.get(side, True) and mediates
        if figure.kind == "person":
            people.setdefault(side, []).append(name_key(figure.name) or figure.name)
    return tuple(
        Delegation(names[side], tuple(sorted(set(people.get(side, ())))), parts[side])
        for side in sorted(names, key=lambda side: (names[side], side))
    )


def _figure_of(ground: Ground, name: str) -> Figure | None:
    return next((figure for figure in ground.figures.values() if figure.name == name), None)


def _side_names(figure: Figure, side: str) -> tuple[str, ...]:
    """Return the keys of a side's names: a state has one, all others their name and those they are also called."""
    first = side_key(side)
    if first.startswith("@") or figure.kind == "person":
        return (first,)
    others = [side_key(name) for name in figure.aliases if name[:1].isupper() and len(name) > 1]
    return tuple(dict.fromkeys([first, *(key for key in others if not key.startswith("@"))]))[:MOST_NAMES]


@cache
def side_key(name: str) -> str:
    """Return the key of a side: `@` and the ISO code where the name means a state or its government.

    >>> side_key("Cypriot government"), side_key("Nicosia"), side_key("E.U.")
    ('@CY', '@CY', 'european union')
    >>> side_key("ELN rebels") == side_key("ELN")
    True
    """
    plain = name.removeprefix("the ").removeprefix("The ")
    for idle in (frozenset[str](), offices_of_state()):
        if key := _known_keys().get(_without(plain, idle).lower()):
            return key
    group = _without(plain, bands())
    key = _known_keys().get(group.lower()) or name_key(group)
    return (name_key(plain) or name.lower() if key[:1] in ("", "@") else key).removesuffix("s")


def _without(name: str, idle: frozenset[str]) -> str:
    return " ".join(word for word in name.split() if word.lower() not in idle)


@cache
def _known_keys() -> dict[str, str]:
    """Return the keys of the sides that the lexicon knows, by every way to write them in small letters."""
    sides = [known for known in known_names() if known.kind != "outlet"]
    keys = {known.name: name_key(known.name).removesuffix("s") for known in sides}
    keys |= {name: f"@{code}" for name in keys if (code := code_of_state(name))}
    return {known.words.lower(): keys[known.name] for known in reversed(sides)}


def place_keys(place: Place) -> Iterator[str]:
    """Yield the keys of a place as it is named: towns and houses by name, countries by ISO code behind an `@`."""
    if place.country:
        yield f"@{place.country}"
    whole = "," not in place.name and place.name.strip().lower() in _place_codes()
    for part in (place.name,) if whole else _PARTS.split(place.name):
        name = part.strip(" )").removeprefix("the ").removeprefix("The ")
        city, code = _capital(name) or (name, _place_codes().get(name.lower(), ""))
        if not name or code is None:
            continue  # a region of several countries says nothing
        if code:
            yield f"@{code}"
        if not code or (city not in wide_places() and city not in demonym_codes()):
            yield name_key(city) or city


@cache
def _place_codes() -> dict[str, str | None]:
    """Return the codes of places, and of peoples: "the Saudi city of Jeddah" is in two parts."""
    return {name.lower(): code for name, code in (*demonym_codes().items(), *places().items())}


def _capital(name: str) -> tuple[str, str] | None:
    """Return the city and country of "the Omani capital"."""
    people, _, noun = name.partition(" ")
    code = demonym_codes().get(people)
    city = only_capital(code) if code and noun == "capital" else None
    return (city, code) if city and code else None


def name_words(name: str) -> Iterator[str]:
    """Yield the telling words of an agreement's name, one word for all that mean the same, states and figures as such.

    >>> list(name_words("a 72-hour truce")) == list(name_words("the 72-hour cease-fire"))
    True
    >>> list(name_words("swap of 30 Armenian prisoners of war"))
    ['EXCHANGE', '30', '@AM', 'PRISONER']
    """
    plain = " ".join(_WORD.findall(name.lower()))
    for phrase, word in one_word_names().items():
        plain = plain.replace(phrase, word)
    for state, key in _named_states(plain):
        plain = plain.replace(state, key, 1)
    kinds = word_kinds()
    for word in plain.split():
        single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        kind = "" if word.title() in MONTHS else kinds.get(word, kinds.get(single))
        if word[0] == "@" or word[0].isdigit():
            yield word.replace(",", "")
        elif word in NUMBERS and word not in _ARTICLES:
            yield str(NUMBERS[word])
        elif kind or (kind is None and len(word) >= SHORTEST):
            yield kind or name_key(single) or single


def _named_states(plain: str) -> list[tuple[str, str]]:
    """Return the states that a name in small letters names, in one or two words, each with its key."""
    words = plain.split()
    named = [*(" ".join(pair) for pair in pairwise(words)), *words]
    return [(name, key) for name in named if (key := _known_keys().get(name, "")).startswith("@")]
