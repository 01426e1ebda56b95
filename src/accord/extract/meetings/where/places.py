"""Places: the words of a text that name a city, a palace, a country, or a kind of place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.meetings.where.seats import is_neutral
from accord.extract.meetings.where.ways import PLACE_ENTITIES
from accord.lexicon.meetings import contact_words
from accord.lexicon.names import bodies, capitals, only_capital
from accord.lexicon.offices import group_words
from accord.lexicon.places import demonym_codes, first_words, place_kinds, places, wide_places
from accord.terms.claim import Place
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_AT = frozenset(("in", "at", "near", "outside", "inside"))
_BEFORE_NAMES = frozenset(("in", "at", "of"))
_SETTLEMENTS = frozenset(("city", "town", "village", "suburb", "resort", "port", "island", "settlement", "hamlet"))
PARTS_OF_STATES = frozenset(("state", "region", "district", "oblast", "county", "governorate", "prefecture"))
_NO_PLACES = frozenset(("DATE", "TIME", "LANGUAGE", "EVENT", "LAW"))
_LONG_KIND = 4  # words from a state to the noun: "the Omani Foreign Ministry"
_MET_AT = contact_words() | {"hold", "place", "have"}
_HOUSES = frozenset(("castle", "palace", "hotel", "house", "hall", "airport", "lodge", "villa"))
_GATES = frozenset(("point", "crossing", "checkpoint", "pass"))
_TOWNS = frozenset(("city", "town", "resort"))
_SHORT = 3  # words
_LONGEST = 6  # tokens
_LONG_CITY = 40  # characters


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named in the text: its words, the indices of its first and head token, and its country, where known.

    `fine` is True for what lies within a country: a city, a palace.
    """

    span: Span
    first: int
    root: int
    place: Place
    fine: bool


def find_spots(sentences: Iterable[DocSpan]) -> tuple[Spot, ...]:
    """Return the places named in sentences in order, the longest name where several begin at one word."""
    found: list[Spot] = []
    begins = first_words()
    taken = -1
    for token in (token for sentence in sentences for token in sentence):
        seen = token.ent_iob_ == "B" and token.ent_type_ in PLACE_ENTITIES
        known = token.text in begins
        if token.i <= taken or (known and _is_new(token)):
            continue
        named = not known and token.pos_ == "PROPN" and token.i > 0 and token.nbor(-1).lower_ in _BEFORE_NAMES
        neutral = is_neutral(token)
        border = token.lower_ == "border" and _is_at_border(token)
        gate = token.lower_ in _GATES and _is_named_gate(token)
        if not (known or seen or named or neutral or border or gate):
            continue
        spot = (
            _border_spot(token, token.left_edge if gate else token)
            if border or gate
            else (known and (_kind_spot(token) or _known_spot(token))) or (seen and _seen_spot(token))
        )
        spot = spot or (named and _named_spot(token)) or (neutral and _neutral_spot(token))
        if spot:
            found.append(spot)
            taken = max(spot.root, spot.first)
    return tuple(found)


def _is_new(name: Token) -> bool:
    """Return whether a name is only the end of another place's: the "Mexico" of "the state of New Mexico"."""
    return name.i > 0 and name.nbor(-1).text == "New"


def _is_at_border(noun: Token) -> bool:
    """Return whether a border without a name is where a contact was: "met at the border"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("at", "on", "near") or prep.head.lemma_.lower() not in _MET_AT:
        return False
    return prep.lower_ != "on" or not _is_talked_of(noun)


def _is_talked_of(border: Token) -> bool:
    """Return whether a border is what talks are on: "talks on their maritime border"."""
    owned = any(child.dep_ == "poss" for child in border.lefts)
    over = border.head.head
    topics = (over, *(child for child in over.rights if child.dep_ == "dobj"))  # "held talks on Monday on the border"
    return owned or any(noun.pos_ == "NOUN" and noun.lemma_ != "meeting" for noun in topics)


def _is_named_gate(noun: Token) -> bool:
    """Return whether a noun ends the name of a crossing: "the Wagah border crossing"."""
    named = any(child.pos_ == "PROPN" and child.dep_ in ("compound", "nmod") for child in noun.lefts)
    return named and noun.dep_ == "pobj" and noun.i + 1 < len(noun.doc)


def _border_spot(noun: Token, left: Token) -> Spot:
    """Return a border with what is said of it: "common border", or a crossing with all of its name."""
    said = (word.i for word in noun.lefts if word.dep_ in ("amod", "compound", "nmod"))
    first = left.i + (left.dep_ == "det") if left != noun else next(said, noun.i)
    words = noun.doc[first : noun.i + 1]
    return Spot(Span(words.start_char, words.end_char), first, noun.i, Place(words.text), fine=True)


def _neutral_spot(token: Token) -> Spot:
    words = token.doc[token.i : token.i + 2]
    return Spot(Span(words.start_char, words.end_char), token.i, token.i + 1, Place(words.text), fine=True)


def _known_spot(token: Token) -> Spot | None:
    known, doc = places(), token.doc
    for length in range(min(_LONGEST, len(doc) - token.i), 0, -1):
        words = doc[token.i : token.i + length]
        if words.text in known:
            if _is_of_venue(words):
                words = doc[token.i : token.i + length + 1]
                return Spot(
                    Span(words.start_char, words.end_char), token.i, words.end - 1, Place(words.text), fine=True
                )
            span = Span(words.start_char, words.end_char)
            fine = words.text not in wide_places()
            return Spot(span, token.i, words.root.i, Place(words.text, known[words.text]), fine)
    return None


def _is_of_venue(name: DocSpan) -> bool:
    """Return whether a name of a place is that of a house: "Stormont Castle"."""
    after = name.doc[name.end] if name.end < len(name.doc) else None
    return after is not None and after.pos_ == "PROPN" and after.text[0].isupper() and after.lower_ in _HOUSES


def _seen_spot(token: Token) -> Spot | None:
    """Return a place that only the language pipeline sees, where a preposition of place stands before it."""
    before = [word.lower_ for word in token.doc[max(0, token.i - 2) : token.i]]
    if not _AT & set(before) and not (before[-1:] == ["of"] and before[0] in place_kinds() | PARTS_OF_STATES):
        return None
    entity = _bare(next(ent for ent in token.sent.ents if ent.start == token.i))
    if not len(entity):
        return None
    if entity.root.dep_ == "compound" and entity.text in bodies():  # "at the African Union climate summit"
        return None
    span = Span(entity.start_char, entity.end_char)
    return _known_spot(entity[0]) or Spot(span, token.i, entity.root.i, Place(entity.text), fine=True)


def _bare(name: DocSpan) -> DocSpan:
    """Return a name without the article before it and a preposition that the pipeline took in behind it."""
    first = name.start + (name[0].lower_ == "the")
    last = name.end - (name[-1].pos_ == "ADP")
    return name.doc[first:last]


def _named_spot(token: Token) -> Spot | None:
    """Return the place that nobody knows but the words around it: "talks in Manhasset", "met in Elounda"."""
    prep = token.nbor(-1)
    name = next((word for word in prep.children if word.dep_ == "pobj"), token)
    words = token.doc[token.i : name.i + 1]
    fits = 0 < len(words) <= _SHORT and all(word.pos_ == "PROPN" and word.text[1:].islower() for word in words)
    of_kind = prep.lower_ == "of" and prep.head.i == prep.i - 1 and prep.head.lower_ in _SETTLEMENTS
    if not fits or not (of_kind or _is_of_contact(prep)) or name.lower_ in group_words():
        return None
    if any(word.ent_type_ in _NO_PLACES for word in words):
        return None
    return Spot(Span(words.start_char, words.end_char), token.i, name.i, Place(words.text), fine=True)


def _is_of_contact(prep: Token) -> bool:
    return prep.lower_ in ("in", "at") and prep.head.lemma_.lower() in contact_words()


def _kind_spot(token: Token) -> Spot | None:
    """Return what "Omani palace" or "Oman's capital" names: a state and a noun for a kind of place, or its capital."""
    owned = token.i + 2 < len(token.doc) and token.nbor().text in ("'s", "’s") and token.text in places()
    bare = token.dep_ in ("compound", "nmod") and token.head.lower_ == "capital" and token.text in places()
    if not owned and not bare and token.text not in demonym_codes():
        return None
    noun = token.head.i
    if noun - token.i not in range(2 if owned else 1, _LONG_KIND) or token.head.lower_ not in place_kinds():
        return None
    after = token.doc[noun + 1] if noun + 1 < len(token.doc) else None
    if after is not None and (after.text in places() or after.ent_type_ == "GPE" or _is_named(after)):
        return None
    span = Span(token.idx, token.head.idx + len(token.head))
    code = places()[token.text] if owned or bare else demonym_codes()[token.text]
    named = _capital if token.head.lower_ == "capital" else _only_city if token.head.lower_ in _TOWNS else None
    capital = named(token.doc, code) if named is not None else None
    words = "".join(word.text_with_ws for word in token.doc[token.i : noun + 1]).strip()
    return Spot(span, token.i, noun, Place(capital or words, code), fine=True)


def _capital(doc: Doc, code: str | None) -> str | None:
    """Return the capital of a country: the only one, else the one that the text names somewhere."""
    if code is None:
        return None
    named = {token.text for token in doc if token.text in capitals()}
    return only_capital(code) or next((city for city in capitals() if city in named and capitals()[city] == code), None)


def _only_city(doc: Doc, code: str | None) -> str | None:
    """Return the one city of a country that a text names: the "Turkish city" is that."""
    words = {token.text.title() if token.is_upper else token.text for token in doc}
    named = {name for name in words if name in places() and places()[name] == code}
    fine = named - wide_places()
    return fine.pop() if len(fine) == 1 else None


def _is_named(after: Token) -> bool:
    """Return whether "of" and a name follow, which says which place it is: "the Omani port of Sohar"."""
    return after.lower_ == "of" and any(child.pos_ == "PROPN" for child in after.children)


def is_country_of_city(text: str, name: Span) -> bool:
    """Return whether a name only says where a city is: "Geneva, Switzerland"."""
    before, country = text[max(0, name.start - _LONG_CITY) : name.start], name.of(text)
    if not before.endswith(", ") or country not in places():
        return False
    words = before.removesuffix(", ").split()
    cities = (" ".join(words[-n:]) for n in (1, 2, 3))
    return any(places().get(city) == places()[country] and city != country for city in cities)
