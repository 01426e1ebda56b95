"""Sides: for whom the words around a name show a person or body to speak."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.cabinets import is_of_cabinet, without_term
from accord.lexicon.names import state_of_place
from accord.lexicon.offices import (
    bare_titles,
    fixed_offices,
    person_words,
    place_offices,
    press_offices,
    title_words,
)
from accord.lexicon.powers import own_bodies, ruling_councils
from accord.resolve.actors.antecedents import called_side, carried_side, side_named
from accord.resolve.actors.ranks import group_of_rank, movement_in
from accord.resolve.actors.setting import is_of_another_house
from accord.resolve.actors.shared import state_of_shared
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_OUTWARD = frozenset(("to", "on", "with", "against", "in", "for"))
_SPEAKS_FOR = frozenset(("spokesman", "spokeswoman", "spokesperson")) | {
    "speaker",
    "negotiator",
    "representative",
    "lawyer",
    "adviser",
    "director",
}
_SERVES = frozenset(("adviser", "advisor", "aide", "assistant", "counsellor", "counselor"))
_HEADS = frozenset(("chief", "chairman", "chair", "head", "leader", "president"))
_STAFF = frozenset(
    ("official", "officer", "member", "fellow", "researcher", "analyst", "expert", "commander", "fighter")
)
_SOURCES = frozenset(("source", "sources", "officials", "members", "commanders", "fighters"))
_HOLDS = frozenset(("minister", "secretary", "undersecretary", "commissioner"))
_LOOKS_AT = frozenset(("envoy", "analyst", "expert", "researcher", "correspondent", "scholar"))
_SENT = frozenset(("representative", "envoy", "ambassador", "observer", "delegate"))
_SENT_BY_UNION = frozenset(("mediator", "facilitator", "envoy", "negotiator", "commissioner"))
_CONTINENT, _UNION = "Europe", "European Union"


def side_in(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the side that the words of an office name.

    An office that belongs to one state wherever it is named comes first, unless the words name another; then the body
    that somebody works "at" or "for" where the lexicon does not know it (an expert's side is the institute, not the
    country in the institute's name), then the first known name that is not what the office looks to (an ambassador
    "to" Qatar speaks for the state named before). An opposition or rebel movement is a side of its own, not the state
    it names.
    """
    tokens = _present(tokens)
    if not tokens:
        return None
    known, fixed = next(_known_sides(tokens, names), None), _fixed(tokens, names)
    found = group_of_rank(tokens, names) or fixed or called_side(tokens, names) or movement_in(tokens, names)
    found = found or _workplace(tokens, names) or known
    found = found or _of_holder(tokens, names) or next(_other_sides(tokens, names), None)
    found = found or _of_place(tokens) or carried_side(tokens, names)
    return _UNION if found == _CONTINENT and any(token.lower_ in _SENT_BY_UNION for token in tokens) else found


def _fixed(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the side of an office that belongs to one, where no other's name stands before it or all over the text."""
    office = _fixed_words(" ".join(token.lower_ for token in tokens))
    side = fixed_offices()[office] if office is not None else None
    if office is None or side is None or _is_anothers(tokens, names, side):
        return None
    if any(token.i in names and side_named(names[token.i]) == side for token in tokens):
        return side
    doc = tokens[0].doc
    return None if is_of_another_house(doc, office, side, names.values()) else state_of_shared(doc, office, side, names)


def _may_own(name: Name) -> bool:
    """Return whether a name is a state's, or a body's that may have offices of its own."""
    return name.kind not in ("person", "outlet")


def _present(tokens: list[Token]) -> list[Token]:
    """Return the words for the office that somebody holds now, of two: "former president of Chad and AU envoy"."""
    for at, token in enumerate(tokens):
        if token.lower_ in ("and", "&", ","):
            parts = tokens[:at], tokens[at + 1 :]
            now = [part for part in parts if part and part[0].lower_ not in ("former", "ex", "onetime")]
            if len(now) == 1 and any(word.lower_ in person_words() for word in now[0]):
                return now[0]
    return tokens


def _is_anothers(tokens: list[Token], names: Mapping[int, Name], fixed: str) -> bool:
    """Return whether the name of another state owns what follows it: "British energy secretary"."""
    last = max((at for at, token in enumerate(tokens) if token.i in names), default=None)
    if last is None or last > 2 or not _may_own(names[tokens[last].i]):
        return False
    own = names[tokens[last].i]
    within = _fixed_words(" ".join(token.lower_ for token in tokens)) or ""
    return side_named(own) != fixed and own.words.lower() not in within


def _workplace(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the unknown body that stands after "at", or after "for" where no state is named before."""
    at = next((at for at, token in enumerate(tokens) if token.lower_ == "at"), None)
    if at is None and not any(True for _ in _known_sides(tokens, names)):
        at = next((at for at, token in enumerate(tokens) if token.lower_ == "for"), None)
    inside = tokens[at + 1 :] if at is not None else []
    return next((name.words for token in inside if (name := names.get(token.i)) and _is_other(name)), None)


def _is_other(name: Name) -> bool:
    """Return whether a name is a body that the lexicon does not know; "African Affairs" is none."""
    last = name.words.rpartition(" ")[2].lower()
    return name.form == "other" and name.kind not in ("person", "outlet") and last != "affairs"


def _known_sides(tokens: list[Token], names: Mapping[int, Name]) -> Iterator[str]:
    speaks_for = any(token.lower_ in _SPEAKS_FOR for token in tokens)
    press = any(token.lower_ in press_offices() for token in tokens)
    serves = any(token.lower_ in _SERVES for token in tokens)
    sent = any(token.lower_ in _SENT for token in tokens)
    for token in tokens:
        if (sent and token.lower_ == "at") or (
            token.lower_ in _OUTWARD
            and not (speaks_for and token.lower_ == "for")
            and not (serves and token.lower_ == "to")
            and not (token.lower_ == "with" and token.i and token.nbor(-1).lower_ in _STAFF)
            and not (token.lower_ == "in" and token.i and _is_within(token, names))
        ):
            return
        name = names.get(token.i)
        if name is None or name.form == "other" or name.kind == "person" or _hyphened(token):
            continue
        if not _is_topic(name, token.doc) and (name.kind != "outlet" or press) and not _owns_body(name, tokens, names):
            yield side_named(name)


def _is_within(inside: Token, names: Mapping[int, Name]) -> bool:
    """Return whether "in" tells whose people somebody is of: a source "in the SDF", not "in Chad"."""
    if inside.nbor(-1).lower_ not in _STAFF | _SOURCES:
        return False
    at = inside.i + 1
    while at < len(inside.doc) and inside.doc[at].lower_ in ("the", "both"):
        at += 1
    body = names.get(at)
    return body is not None and body.kind in ("armed_group", "organisation") and body.form == "name"


def _owns_body(name: Name, tokens: list[Token], names: Mapping[int, Name]) -> bool:
    """Return whether a state owns the body that ends the words: negotiator of "Venezuela's" Unitary Platform."""
    doc = tokens[0].doc
    body = names.get(name.last + 1)
    owned = name.kind == "state" and name.last + 1 < len(doc) and doc[name.last].tag_ == "POS" and body is not None
    ends = body is not None and body.first == name.last + 1 and body.last == tokens[-1].i + 1
    return owned and ends and body is not None and body.form == "name" and body.kind in ("organisation", "armed_group")


def _of_holder(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the state after the charge of a minister: minister for information "of Chad"."""
    if not any(token.lower_ in _HOLDS for token in tokens):
        return None
    ends = (name for token in tokens if (name := names.get(token.i)) is not None and name.kind == "state")
    return next((name.words for name in ends if name.first and name_is_of(tokens, name)), None)


def name_is_of(tokens: list[Token], name: Name) -> bool:
    """Return whether a name ends the words of an office, after "of" or "of the"."""
    doc = tokens[0].doc
    before = doc[name.first - 2] if doc[name.first - 1].lower_ == "the" else doc[name.first - 1]
    return before.lower_ == "of" and tokens[-1].i < name.last


def _is_topic(name: Name, doc: Doc) -> bool:
    """Return whether a name says what an office deals with: "European affairs minister", "Syria response director"."""
    following = doc[name.last] if name.last < len(doc) else None
    if following is None or following.lower_ == "affairs":
        return following is not None
    if name.kind != "state" or name.form != "name" or following.tag_ == "POS" or doc[name.first].text.isupper():
        return False
    if following.lower_ in own_bodies() or (name.first and doc[name.first - 1].pos_ == "ADP"):
        return False
    return following.lower_ in _LOOKS_AT or (following.pos_ == "NOUN" and following.lower_ not in title_words())


def _other_sides(tokens: list[Token], names: Mapping[int, Name]) -> Iterator[str]:
    """Yield the unknown bodies that an office is "of", or that stand before it: "Commerzbank strategist"."""
    for at, token in enumerate(tokens):
        if token.lower_ in _OUTWARD and token.lower_ != "for":
            return
        name = names.get(token.i)
        if name is None or not _is_other(name):
            continue
        before = token.doc[name.first - 1] if name.first else None
        led = before is not None and (before.lower_ in ("at", "of", "the", "for") or before.pos_ in ("NOUN", "ADP"))
        led = led or name.words.lower().endswith("exile")
        if at == 0 or led:
            yield name.words


def _of_place(tokens: list[Token]) -> str | None:
    """Return the state of the city whose mayor or governor this is."""
    if not any(token.lower_ in place_offices() for token in tokens):
        return None
    return next((state for token in tokens if (state := state_of_place(token.text))), None)


def _hyphened(token: Token) -> bool:
    """Return whether a demonym is only half of a word: "Lebanese-born"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is not None and following.text == "-" and not token.whitespace_


def _fixed_words(office: str) -> str | None:
    """Return the longest words in an office with which it belongs to one side; a minister may sit in any senate.

    >>> _fixed_words("us secretary of state"), _fixed_words("foreign minister senator")
    ('secretary of state', None)
    """
    if "minister" in office:
        return None
    return max((words for words in fixed_offices() if words in office), key=len, default=None)


def is_own_office(office: str) -> bool:
    """Return whether a bare office, in small letters, is one of the state that any text is about or written in.

    >>> is_own_office("interim president"), is_own_office("energy minister"), is_own_office("president")
    (True, True, False)
    """
    council, _, last = office.rpartition(" ")
    heads = council in ruling_councils() and last in _HEADS
    return heads or is_of_cabinet(office) or (without_term(office) != office and without_term(office) in bare_titles())


def bare_office(role: str | None) -> str | None:
    """Return the office in a role that a state's own press names without the state, or None.

    >>> bare_office("chief negotiator and Special Secretary"), bare_office("special envoy for Yemen")
    ('special secretary', 'special envoy')
    >>> bare_office("Oil Minister")
    'oil minister'
    """
    if is_own_office(words := (role or "").lower()):
        return words
    parts = re.split(r" and | for | to | senator|,", words)
    return next((part.strip() for part in parts if part.strip() in bare_titles()), None)
