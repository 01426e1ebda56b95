"""Other names: those by which a text says that a body goes too: "the Gaitanist army, which calls itself the EGC"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.lexicon.offices import faction_words, group_words
from accord.terms.actor import BODIES, ActorKind
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_KNOWN = frozenset(("known", "called", "named", "formerly", "previously"))
_LEADS = frozenset(
    (
        "also",
        "better",
        "commonly",
        "formerly",
        "previously",
        "once",
        "widely",
        "locally",
        "now",
        "or",
        "usually",
        "more",
    )
)
_TO_NAME = frozenset(
    ("as", "by", "the", "its", "their", "his", "initials", "acronym", "abbreviation", "short", "form", '"', "“")
)
_RELATIVES = frozenset(("which", "that", "whom", "who"))
_CALLING = frozenset(("call", "know", "name", "style"))
_ITSELF = frozenset(("itself", "themselves"))
_GROUPS = frozenset(("group", "movement", "militia", "faction", "insurgents", "rebels", "guerrillas", "cartel", "clan"))
_CLOSING = frozenset((",", ".", ")", ";", ":", "—", "–", '"', "”"))
_LONGEST = 6  # words of a name, or between "which" and who calls it so


@dataclass(frozen=True, slots=True)
class _Named:
    """Words of a body's name, from this token to that, exclusive."""

    first: int
    last: int


def join_aliases(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """Return the names, each other name that the text gives a body as that body's, in order.

    They go by the name that the lexicon has for one of them, else by the one told first. Two that the lexicon holds
    apart are joined only where the words themselves do: "the Front, formerly the Union", not "formerly of the Union".
    """
    for first, others in _introduced(doc, names):
        names = _joined(doc, names, first, others)
    return list(names)


def _introduced(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[_Named, list[_Named]]]:
    """Yield the words for each body right before a comma or a bracket with the other names told behind that."""
    for token in doc:
        if token.text not in (",", "(") or token.i == 0 or token.i + 2 >= len(doc):
            continue
        others = list(_others(doc, names, token.i + 1))
        first = _body_before(doc, names, token.i) if others else None
        if first is not None:
            yield first, others


def _others(doc: Doc, names: Sequence[Name], at: int) -> Iterator[_Named]:
    """Yield the names that a phrase gives, and one that "and which" goes on with."""
    while at + 1 < len(doc):
        named = _name_at(doc, names, _past_known(doc, at) or _past_call(doc, at))
        if named is None:
            return
        yield named
        at = named.last
        while at < len(doc) and (doc[at].text in (",", '"', "”") or doc[at].lower_ in ("and", "but", "or")):
            at += 1


def _past_known(doc: Doc, at: int) -> int | None:
    """Return the token behind "also known as the", "formerly the", "better known by its initials"."""
    known = False
    while at < len(doc) - 1 and (doc[at].lower_ in _LEADS or doc[at].lower_ in _KNOWN):
        known = known or doc[at].lower_ in _KNOWN
        at += 1
    if not known:
        return None
    while at < len(doc) - 1 and (doc[at].lower_ in _TO_NAME or _is_tongue(doc[at])):
        at += 1
    return at


def _is_tongue(token: Token) -> bool:
    """Return whether a word tells the language of initials: "its Spanish initials"."""
    return token.pos_ == "ADJ" and token.nbor().lower_ in ("initials", "acronym", "abbreviation")


def _past_call(doc: Doc, at: int) -> int | None:
    """Return the token behind "which calls itself the" or "which the state calls the"."""
    if doc[at].lower_ not in _RELATIVES:
        return None
    ahead = doc[at + 1 : at + 1 + _LONGEST]
    verb = next((token for token in ahead if token.pos_ in ("VERB", "AUX")), None)
    if (
        verb is None
        or verb.lemma_ not in _CALLING
        or verb.i + 1 >= len(doc)
        or "," in (t.text for t in doc[at : verb.i])
    ):
        return None
    behind = verb.i + 1
    if verb.i == at + 1:
        if doc[behind].lower_ not in _ITSELF:
            return None
        behind += 1
    while behind < len(doc) - 1 and doc[behind].lower_ in _TO_NAME:
        behind += 1
    return behind


def _name_at(doc: Doc, names: Sequence[Name], at: int | None) -> _Named | None:
    """Return the name that begins at a token and closes its phrase; None where it goes on: "formerly Chad's arm"."""
    if at is None or not doc[at].text[:1].isupper():
        return None
    found = next((name for name in names if name.first == at), None)
    if found is not None and found.kind not in BODIES and (found.form != "person" or " " in found.words):
        return None
    last = at
    while last < len(doc) and last - at < _LONGEST and _is_part(doc[last]):
        last += 1
    last = max(last, found.last) if found is not None else last
    while last > at + 1 and not doc[last - 1].text[:1].isupper():
        last -= 1
    ends = last == len(doc) or doc[last].text in _CLOSING or (doc[last].lower_ == "and" and _goes_on(doc, last + 1))
    return _Named(at, last) if ends else None


def _is_part(token: Token) -> bool:
    return token.text[:1].isupper() or token.lower_ in ("of", "for", "the", "-", "/", "'s", "’s")


def _goes_on(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].lower_ in _RELATIVES | _LEADS


def _body_before(doc: Doc, names: Sequence[Name], end: int) -> _Named | None:
    """Return the body that ends right before a mark, by name, or as "the group" where the text has named only one."""
    found = next((name for name in names if name.last == end and name.form not in ("demonym", "capital")), None)
    if found is not None:
        own = found.kind in BODIES and not _is_somebodys(doc, names, found)
        return _Named(found.first, found.last) if own else None
    word = doc[end - 1].lower_
    first = end - 1
    while first > 0 and doc[first - 1].text[:1].isupper() and not doc[first - 1].is_sent_start:
        first -= 1
    if first < end - 1 and word in faction_words() | group_words() | _GROUPS:
        states = any(name.kind == "state" for name in names if first <= name.first < end)
        return None if states else _Named(first, end)
    if word not in _GROUPS:
        return None
    before = {name.words: name for name in names if name.last < end and name.kind == "armed_group"}
    only = next(iter(before.values())) if len(before) == 1 else None
    return _Named(only.first, only.last) if only is not None else None


def _is_somebodys(doc: Doc, names: Sequence[Name], body: Name) -> bool:
    """Return whether a body only tells whose somebody is, whose other name follows: "Gomes of the Front, called"."""
    of = body.first - 2 if body.first > 1 and doc[body.first - 1].lower_ == "the" else body.first - 1
    return of > 0 and doc[of].lower_ in ("of", "from") and any(n.last == of and n.kind == "person" for n in names)


def _joined(doc: Doc, names: Sequence[Name], first: _Named, others: Sequence[_Named]) -> list[Name]:
    """Return the names with all the words for one body as its own, wherever they stand."""
    told = [first, *others]
    starts = {name.first: name for name in names}
    held = [starts.get(each.first) for each in told]
    known = [name for name in held if name is not None and name.form == "name" and name.kind in BODIES]
    main = known[0].words if known else doc[first.first : first.last].text
    kind: ActorKind = (
        "armed_group" if any(name is not None and name.kind == "armed_group" for name in held) else "organisation"
    )
    same = {doc[each.first : each.last].text for each in told} | {name.words for name in held if name is not None}
    new = [_name(doc, at, at + size, main) for words, size in _sizes(doc, told) for at in _places(doc, words, size)]
    covered = {token for name in new for token in range(name.first, name.last)}
    kept = [
        replace(name, words=main, kind=kind) if name.words in same else name
        for name in names
        if not covered & set(range(name.first, name.last)) or name.words in same
    ]
    taken = {token for name in kept for token in range(name.first, name.last)}
    added = [replace(name, kind=kind) for name in new if not taken & set(range(name.first, name.last))]
    return sorted((*kept, *added), key=lambda name: name.span)


def _sizes(doc: Doc, told: Sequence[_Named]) -> list[tuple[str, int]]:
    return [(doc[each.first : each.last].text, each.last - each.first) for each in told]


def _places(doc: Doc, words: str, size: int) -> Iterator[int]:
    """Yield where some words stand in a text."""
    yield from (at for at in range(len(doc) - size + 1) if doc[at : at + size].text == words)


def _name(doc: Doc, first: int, last: int, words: str) -> Name:
    span = doc[first:last]
    return Name(Span(span.start_char, span.end_char), first, last, span.root.i, "organisation", words, "other")
