"""Officers: the people named beside an office, whatever the language pipeline took their names for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from accord.annotate.particled import PARTICLES
from accord.lexicon.cabinets import charges
from accord.lexicon.cues import words_of
from accord.lexicon.offices import (
    address_words,
    body_words,
    honours,
    person_words,
    plural_titles,
    title_words,
)
from accord.lexicon.positions import type_of_noun
from accord.lexicon.powers import regions
from accord.terms.mark import Name
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

LONGEST_OFFICE = 14  # words from an office to the end of its sides
_ROW = 3  # "Deby and Ruto"
_BEFORE_OFFICE = frozenset(("crown", "acting", "interim", "former", "special", "-"))
_AFTER_OFFICE = frozenset(("-", "elect", "designate"))
_SYLLABLES = frozenset(("To", "He", "Do", "An", "So", "Be"))
_MANDATE = 8  # words from "for" to the comma behind what an office is for
_FULL = 2  # words of a name in full
_JOINTS = (",", "and", "&")
_LINKS = frozenset(("of", "the", "and", "for", "to", "in", ",", "foreign", "affairs", "&"))


def people_of_office(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Yield the names that stand right after an office or in apposition to one, whatever the pipeline took them for."""
    held: set[int] = set()
    titles = title_words() | plural_titles()
    for office in [token for token in doc if token.lower_ in titles]:
        if office.i in taken:
            continue
        for token, least in _beside(office, taken):
            first, last = _run(doc, token, taken)
            if last - first >= least and not held & set(range(first, last)):
                held |= set(range(first, last))
                yield name_of(doc[first:last], "person")
        for token in _in_row(office):
            following = token.nbor() if token.i + 1 < len(doc) else token
            if token.i not in held | taken and following.pos_ != "PROPN":
                held.add(token.i)
                yield name_of(doc[token.i : token.i + 1], "person")


def _beside(office: Token, taken: set[int]) -> Iterator[tuple[Token, int]]:
    """Yield a word of each name that an office may belong to, and of how many words that name must be."""
    if office.lower_ in title_words():
        alone = 1 if office.text[:1].isupper() else 2
        yield from ((token, alone) for token in (*_right_after(office), *_apposed(office)))
    behind = (*_after_side(office, taken), *_after_charge(office), *_after_mandate(office, taken))
    yield from ((token, _FULL) for token in behind)


def _in_row(office: Token) -> Iterator[Token]:
    """Yield the family names after an office of several: Presidents "Deby" and "Ruto"."""
    after = office.doc[office.i + 1 : office.i + 4]
    if office.lower_ not in plural_titles() or not office.text[:1].isupper() or len(after) < _ROW:
        return
    capital = all(token.text[:1].isupper() and token.is_alpha for token in (after[0], after[2]))
    if capital and after[1].lower_ in ("and", "&"):
        yield from (after[0], after[2])


def _after_side(office: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the word after an office's sides: President of Chad "Idriss Deby", premiers of A and B, "X" and "Y"."""
    at = office.i + 1
    while at < min(len(office.doc), office.i + LONGEST_OFFICE) and _inside_office(office.doc[at], taken):
        at += 1
    while at - 1 > office.i and at - 1 not in taken:
        at -= 1
    if at - 1 == office.i or at >= len(office.doc):
        return
    after = office.doc[at]
    if office.lower_ in title_words():
        if after.pos_ == "PROPN":
            yield after
        return
    while after.i + 1 < len(office.doc) and (after.text in _JOINTS or after.text in ("—", "–", ":")):
        after = after.nbor()
        if after.pos_ == "PROPN" and after.text not in _JOINTS:
            yield after
            last = _run(office.doc, after, taken)[1]
            after = office.doc[min(max(last, after.i), len(office.doc) - 1)]


def _after_charge(office: Token) -> Iterator[Token]:
    """Yield the word after what an office has charge of: Commissioner for Peace and Security "Sara" Keita."""
    doc, at = office.doc, office.i + 1
    if at + 2 >= len(doc) or doc[at].lower_ not in ("for", "of") or office.lower_ not in title_words():
        return
    at += 1
    while at < len(doc) - 1 and (doc[at].lower_ in charges() or doc[at].lower_ in ("and", "&", "of")):
        at += 1
    if at > office.i + 2 and doc[at].pos_ == "PROPN" and doc[at - 1].text[:1].isupper():
        yield doc[at]


def _after_mandate(office: Token, taken: set[int]) -> Iterator[Token]:
    """Yield the name between commas behind what an office is for: envoy for Western Sahara, "Juan de Vega", said."""
    doc, at = office.doc, office.i + 1
    if office.lower_ not in title_words() or at + 2 >= len(doc) or doc[at].lower_ not in ("for", "to"):
        return
    end = min(len(doc) - 1, at + _MANDATE)
    comma = next((i for i in range(at + 1, end) if doc[i].text == ","), 0)
    if not comma or any(not (w.text[:1].isupper() or w.lower_ in _LINKS) for w in doc[at + 1 : comma]):
        return
    name, last = doc[comma + 1], _run(doc, doc[comma + 1], taken)[1]
    if name.pos_ == "PROPN" and name.i not in taken and last < len(doc) and doc[last].text == ",":
        yield name


def _inside_office(token: Token, taken: set[int]) -> bool:
    """Return whether a word may stand between an office and the end of the names of its sides."""
    return token.i in taken or token.lower_ in _LINKS or (token.pos_ in ("NOUN", "NUM") and token.text.islower())


def _right_after(office: Token) -> Iterator[Token]:
    after = office.doc[office.i + 1 : office.i + 3]
    if len(after) > 1 and after[0].is_quote:
        yield after[1]  # a name that somebody took: commander "Juan Vega"
    elif len(after):
        yield after[0]


def _apposed(office: Token) -> Iterator[Token]:
    yield from (child for child in office.children if child.dep_ == "appos")
    if office.dep_ == "appos":
        yield office.head


def _run(doc: Doc, token: Token, taken: set[int]) -> tuple[int, int]:
    """Return the bounds of the capitalised words around a token, with small words like "de" and "al-" inside."""
    first = last = token.i
    while last < len(doc) and _in_name(doc[last], taken):
        last += 1
    while first > 0 and _in_name(doc[first - 1], taken) and first - 1 not in taken:
        first -= 1
    while last > first and not doc[last - 1].text[:1].isupper():
        last -= 1
    last = with_hyphened(doc, last)
    first = without_title(doc, first, last)
    while first < last and not doc[first].text[:1].isalpha():
        first += 1
    bodies = body_words() | person_words()
    odd = any(word.lower_ in bodies or any(map(str.isdigit, word.text)) for word in doc[first:last])
    paper = last > first and doc[last - 1].lower_ in type_of_noun()  # "the 1974 Disengagement Agreement, a source said"
    return (last, last) if odd or paper else (first, last)


def _in_name(token: Token, taken: set[int]) -> bool:
    if token.i in taken or token.is_space:
        return False
    capital = token.text[:1].isupper() and (token.pos_ == "PROPN" or _goes_on(token))
    hyphen = token.text == "-" and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_
    return capital or token.lower_ in PARTICLES or hyphen or _is_syllable(token)


def _goes_on(token: Token) -> bool:
    """Return whether a word of another kind is part of a person's name: Menachem "Begin", Cho "Myoung"-gyon."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if token.pos_ in ("VERB", "ADJ", "NOUN") and token.ent_type_ == "PERSON" and before.ent_type_ == "PERSON":
        return token.pos_ == "VERB" or (token.ent_iob_ == "I" and before.pos_ == "PROPN")
    after = token.doc[token.i + 1 : token.i + 3]
    given = len(after) > 1 and after[0].text == "-" and not token.whitespace_ and after[1].text.islower()
    return given and before.pos_ == "PROPN" and before.text[:1].isupper()


def _is_syllable(token: Token) -> bool:
    """Return whether a small English word is the family name after an office: party chief "To" Lam."""
    if token.text not in _SYLLABLES or not 0 < token.i < len(token.doc) - 1:
        return False
    return token.nbor(-1).lower_ in title_words() and token.nbor().pos_ == "PROPN"


def name_of(span: DocSpan, kind: Literal["person", "organisation", "outlet"]) -> Name:
    """Return a stretch of a doc as a name."""
    form: Literal["person", "other"] = "person" if kind == "person" else "other"
    words = span.text.replace("[", "").replace("]", "")  # a first name that an editor put in
    return Name(Span(span.start_char, span.end_char), span.start, span.end, span.root.i, kind, words, form)


def body_of(span: DocSpan) -> Name:
    """Return an unknown body's name: a medium's where its words say so, as in "Lagos Tribune" or "Radio Wau"."""
    prints = span[-1].lower_ in words_of("media", "last") or span[0].lower_ in words_of("media", "first")
    return name_of(span, "outlet" if prints and len(span) > 1 else "organisation")


def without_title(doc: Doc, first: int, last: int) -> int:
    """Return the first token that is not an office or a form of address: "Tu" of "Brig-Gen Tu", "Crown Prince Tu"."""
    first += next((length for length in (4, 3, 2, 1) if doc[first : first + length].text in regions()), 0)
    if first and doc[first - 1].lower_ in ("for", "of", "and"):
        first += next((at for at, token in enumerate(doc[first:last]) if token.lower_ not in charges()), 0)
    start = first
    offices = [at for at in range(first, last - 1) if doc[at].text.lower() in title_words()]
    if offices and all(map(_before_office, doc[first : offices[0]])):
        first = offices[0]
    while first < last and _is_title(doc[first], following=last - first - 1, started=first > start):
        first += 1
    return first


def _before_office(token: Token) -> bool:
    """Return whether a word belongs to the office behind it: "Crown" Prince, "State" Counsellor."""
    return token.lower_ in charges() or token.lower_ in _BEFORE_OFFICE


def _is_title(token: Token, *, following: int, started: bool) -> bool:
    """Return whether a word is a title, so many words before the end of a name that has `started` with one or not."""
    word = token.lower_
    titled = word in title_words() | plural_titles() or word.strip(".") in address_words()
    return titled or (word in honours() and following >= _FULL) or (started and word in _AFTER_OFFICE)


def with_hyphened(doc: Doc, last: int) -> int:
    """Return the end of a name that goes on after a hyphen: the pipeline stops at "Ban Ki" of "Ban Ki-moon"."""
    while last + 1 < len(doc) and doc[last].text == "-" and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
        last += 2
    return last
