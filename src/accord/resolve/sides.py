"""Sides: for whom the words around a name show a person or body to speak."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.names import side_of_body, state_of_place
from accord.lexicon.offices import bare_titles, fixed_offices, movement_words, place_offices, press_offices
from accord.terms.mark import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OUTWARD = frozenset(("to", "on", "with", "against", "in", "for"))
_SPEAKS_FOR = frozenset(
    (
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "speaker",
        "negotiator",
        "representative",
        "lawyer",
        "adviser",
        "director",
    )
)
_COUNTRY = frozenset(("country", "nation", "kingdom"))


def side_in(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the side that the words of an office name.

    An office that belongs to one state wherever it is named comes first, then the body that somebody works "at" or
    "for" where the lexicon does not know it (an expert's side is the institute, not the country in the institute's
    name), then the first known name that is not what the office looks to (an ambassador "to" Qatar speaks for the
    state named before). An opposition or rebel movement is a side of its own, not the state it names.
    """
    if not tokens:
        return None
    fixed = fixed_side(" ".join(token.lower_ for token in tokens))
    found = fixed or movement_in(tokens) or _workplace(tokens, names) or next(_known_sides(tokens, names), None)
    return found or next(_other_sides(tokens, names), None) or _of_place(tokens) or _own_country(tokens, names)


def movement_in(tokens: list[Token]) -> str | None:
    """Return the words for a movement against a state: "Syrian opposition", "Tuareg rebels"."""
    for at, token in enumerate(tokens):
        if token.lower_ in movement_words():
            before = tokens[at - 1] if at else None
            lead = before is not None and before.text[:1].isupper() and before.pos_ in ("ADJ", "PROPN", "NOUN")
            return f"{before.text} {token.text}" if lead and before is not None else token.text
    return None


def side_named(name: Name) -> str:
    """Return the side that a known name stands for: the state of an agency, else what it names."""
    return side_of_body(name.words) or name.words


def _workplace(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the unknown body that stands after "at", or after "for" where no state is named before."""
    at = next((at for at, token in enumerate(tokens) if token.lower_ == "at"), None)
    if at is None and not any(True for _ in _known_sides(tokens, names)):
        at = next((at for at, token in enumerate(tokens) if token.lower_ == "for"), None)
    inside = tokens[at + 1 :] if at is not None else []
    return next((name.words for token in inside if (name := names.get(token.i)) and _is_other(name)), None)


def _is_other(name: Name) -> bool:
    return name.form == "other" and name.kind not in ("person", "outlet")


def _known_sides(tokens: list[Token], names: Mapping[int, Name]) -> Iterator[str]:
    speaks_for = any(token.lower_ in _SPEAKS_FOR for token in tokens)
    press = any(token.lower_ in press_offices() for token in tokens)
    for token in tokens:
        if token.lower_ in _OUTWARD and not (speaks_for and token.lower_ == "for"):
            return
        name = names.get(token.i)
        if name is None or name.form == "other" or name.kind == "person" or _hyphened(token):
            continue
        portfolio = (
            name.last < len(token.doc) and token.doc[name.last].lower_ == "affairs"
        )  # "European affairs minister"
        if not portfolio and (name.kind != "outlet" or press):
            yield side_named(name)


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
        if at == 0 or led:
            yield name.words


def _of_place(tokens: list[Token]) -> str | None:
    """Return the state of the city whose mayor or governor this is."""
    if not any(token.lower_ in place_offices() for token in tokens):
        return None
    return next((state for token in tokens if (state := state_of_place(token.text))), None)


def _own_country(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the state meant by "the country's president" and "its negotiator": the one that the sentence is about."""
    at = next((token for token in tokens if token.lower_ in _COUNTRY and _owns(token)), None)
    first = tokens[0]
    if at is None and first.lower_ == "its":
        at = first
    if at is None and first.i > 0 and first.nbor(-1).lower_ == "its":
        at = first.nbor(-1)
    return state_before(at, names) if at is not None else None


def _owns(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def state_before(token: Token, names: Mapping[int, Name]) -> str | None:
    """Return the one state named before a word in its sentence, or the one that is or owns the subject."""
    before = [names[i] for i in range(token.sent.start, token.i) if i in names and names[i].kind == "state"]
    if len({name.words for name in before}) == 1:
        return before[0].words
    subjects = {name.words for name in before if _is_subject(token.doc[name.root])}
    return subjects.pop() if len(subjects) == 1 else None


def _is_subject(token: Token) -> bool:
    return token.dep_ in ("nsubj", "nsubjpass") or (
        token.dep_ in ("poss", "amod") and token.head.dep_ in ("nsubj", "nsubjpass")
    )


def _hyphened(token: Token) -> bool:
    """Return whether a demonym is only half of a word: "Lebanese-born"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is not None and following.text == "-" and not token.whitespace_


def after_name(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the side right after a name: Mahama "of Ghana"; only American presidents have an "administration"."""
    following = doc[name.last].lower_ if name.last < len(doc) else ""
    if following == "administration":
        return "United States"
    at = name.last + 1 if following == "," else name.last
    if at >= len(doc) or doc[at].lower_ not in ("of", "from"):
        return None
    at += 1
    while at < len(doc) - 1 and at not in names and at < name.last + 5 and doc[at].pos_ in ("DET", "ADJ", "VERB"):
        at += 1
    after = names.get(at)
    if after is None or after.kind in ("person", "outlet") or (following == "," and after.kind != "state"):
        return None
    return None if doc[after.last - 1].i + 1 < len(doc) and _owns(doc[after.last - 1]) else side_named(after)


def possessor(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the side right before a name that owns it: "Ghana's" Mahama."""
    before = names.get(name.first - 2)
    owned = name.first > 1 and doc[name.first - 1].tag_ == "POS" and before is not None
    return side_named(before) if owned and before is not None and before.kind != "person" else None


def owner_before(doc: Doc, title: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the person whose envoy, minister or aide the words of an office make somebody: "Ruto's" envoy."""
    first = title[0].i if title else 0
    if title and title[0].tag_ == "POS":
        first += 1
    before = names.get(first - 2) if first > 1 and doc[first - 1].tag_ == "POS" else None
    before = before or next((names[token.i] for token in title[:6] if token.i in names and _owner(token, names)), None)
    return before.words if before is not None and before.kind == "person" else None


def _owner(token: Token, names: Mapping[int, Name]) -> bool:
    return names[token.i].kind == "person" and _owns(token)


def fixed_side(office: str) -> str | None:
    """Return the side of an office that belongs to one wherever it is named."""
    return next((side for words, side in fixed_offices().items() if words in office), None)


def bare_office(role: str | None) -> str | None:
    """Return the office in a role that a state's own press names without the state, or None."""
    return (role or "").lower() if (role or "").lower() in bare_titles() else None
