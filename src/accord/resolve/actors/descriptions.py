"""Descriptions: sources and bodies without a name, and offices that stand for somebody the text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.lexicon.called import again_words, rebel_nouns
from accord.lexicon.offices import group_phrases, group_words, mass_groups, person_words, relative_words
from accord.lexicon.past import is_former
from accord.lexicon.places import places, wide_places
from accord.lexicon.powers import governing_words
from accord.resolve.actors.ranks import called_after
from accord.resolve.actors.reference import Reference
from accord.resolve.actors.sides import side_in
from accord.resolve.actors.titles import is_of_acronym
from accord.terms.actor import ActorKind
from accord.terms.mark import Name
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_LEADING = frozenset(("the", "a", "an", "this", "that", "these", "those"))
_ANOTHERS_NEXT = re.compile(r" and [A-Z][\w.-]*(?: [A-Z][\w.-]*)*['’]s? ")
_HOLDS = re.compile(r" (?:(?:of|for|to) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} )?")
_BESIDE = frozenset((",", ", the", ", a", ", an", "", "—", "–", "(", ", who is the"))


def find_descriptions(doc: Doc, text: str, names: Mapping[int, Name]) -> Iterator[Reference]:
    """Yield what is described by an office and not named: "a senior Emirati official", "Colombia's delegation"."""
    for token in doc:
        if token.i in names or token.pos_ not in ("NOUN", "PROPN") or _is_title(token):
            continue
        group = _is_group(token) or (token.lower_ in again_words() and token.i > 0 and token.nbor(-1).lower_ == "the")
        if (group and _is_somebody(token, names)) or (not group and token.lower_ in person_words()):
            yield _reference(text, token, names, group=group)


def _is_group(noun: Token) -> bool:
    """Return whether a noun names a body or several people, alone or with the word before it: "air force"."""
    return noun.lower_ in group_words() or (noun.i > 0 and f"{noun.nbor(-1).lower_} {noun.lower_}" in group_phrases())


def _is_somebody(noun: Token, names: Mapping[int, Name]) -> bool:
    """Return whether a body's noun stands for one body: not in "took office" or "which side"."""
    if any(child.tag_ in ("WDT", "WP$") for child in noun.lefts):
        return False
    if noun.tag_.endswith("S") or noun.lower_ in mass_groups() or noun.text[:1].isupper():
        return True
    before = noun.doc[noun.left_edge.i : noun.i]
    return any(token.dep_ in ("det", "poss", "nummod") or token.i in names or token.tag_ == "NNP" for token in before)


def _is_title(noun: Token) -> bool:
    """Return whether an office stands before a name, or before another noun that it belongs to."""
    if noun.dep_ not in ("compound", "nmod", "amod"):
        return False
    return noun.head.i > noun.i and not _ends_at_joint(noun)


def _ends_at_joint(noun: Token) -> bool:
    """Return whether a body's noun with its owner ends before "and", though the parser has it qualify what follows.

    So it does with "Chad's government and FACT rebels": two sides, of which only the second are rebels.
    """
    doc = noun.doc
    joint = noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ == "and"
    return joint and noun.lower_ in governing_words() and noun.i > 0 and _owned_right_before(noun)


def _owned_right_before(noun: Token) -> bool:
    before = noun.nbor(-1)
    return before.tag_ == "POS" or before.ent_type_ in ("NORP", "GPE")


def _reference(text: str, noun: Token, names: Mapping[int, Name], *, group: bool) -> Reference:
    words = _phrase(noun, names)
    first, last = words[0], words[-1]
    span = Span(first.idx, last.idx + len(last))
    words_there = span.of(text)
    kind: ActorKind = "organisation" if group and not noun.tag_.endswith("S") else "unnamed"
    return Reference(
        span,
        noun.i,
        words_there,
        kind,
        "description",
        role=noun.lemma_,
        side=called_after(noun, names) or side_in(words, names) or _seated(noun, names) or _side_of_joined(noun, names),
        words=words_there,
    )


def _seated(noun: Token, names: Mapping[int, Name]) -> str | None:
    """Return the state that those who govern are "in": "the junta in Niger", "the authorities in Kyiv"."""
    if noun.lower_ not in governing_words() or any(child.dep_ == "poss" for child in noun.lefts):
        return None
    places = (place for child in noun.rights if child.lower_ == "in" for place in child.children)
    for place in places:
        there = [names[token.i] for token in (place, *place.conjuncts) if token.i in names]
        if place.i in names and names[place.i].kind == "state" and len({name.words for name in there}) == 1:
            return names[place.i].words
    return None


def _side_of_joined(noun: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side of the office that this one is joined to: "Iran's deputy foreign minister and negotiator"."""
    head = noun.head
    if noun.dep_ != "conj" or head.lower_ not in person_words() or noun.tag_.endswith("S"):
        return None
    return side_in([token for token in head.subtree if token.i < head.i], names)


def _phrase(noun: Token, names: Mapping[int, Name]) -> list[Token]:
    """Return the noun with what stands before it and its "of", "in", "with" phrases, without its article."""
    words = [token for token in noun.subtree if noun.left_edge.i <= token.i <= noun.i and not token.is_space]
    for child in noun.rights:
        if child.dep_ != "prep" or child.lower_ not in ("of", "from", "in", "at", "with", "for", "to"):
            break
        if child.lower_ in ("in", "at") and _is_group(noun) and (_is_owned(noun, names) or _is_met(noun, child)):
            break
        inside = _before_next(list(child.subtree)) if child.lower_ == "in" else list(child.subtree)
        named = any(names[token.i].kind == "person" for token in inside if token.i in names)
        if named or _is_long(noun, inside, names) or any(token.dep_ in ("relcl", "acl", "appos") for token in inside):
            break
        words += inside
    cut = max(
        (at for at, token in enumerate(words) if token.i < noun.i and (_parts(token) or _joins(token))),
        default=-1,
    )
    words = words[cut + 1 :]
    while len(words) > 1 and (words[0].lower_ in _LEADING or words[0].tag_ == "WRB"):
        words = words[1:]
    cut_name = names.get(words[0].i)
    return [*noun.doc[cut_name.first : words[0].i], *words] if cut_name is not None else words


def _parts(token: Token) -> bool:
    """Return whether a mark parts what stands before a noun from it, as no hyphen, apostrophe or short name does."""
    if token.text == "-":
        return token.i > 0 and bool(token.nbor(-1).whitespace_ and token.whitespace_)
    return token.is_punct and token.tag_ != "POS" and not is_of_acronym(token)


def _joins(token: Token) -> bool:
    """Return whether an "and" parts what stands before a noun from a body named before that."""
    return token.lower_ == "and" and token.i > 0 and _ends_at_joint(token.nbor(-1))


def _is_long(noun: Token, inside: list[Token], names: Mapping[int, Name]) -> bool:
    """Return whether a phrase is too long to tell whose a noun is; in the name of a body, names count for nothing."""
    named = noun.text[:1].isupper()
    return sum(not (named and token.i in names) for token in inside) > 7


def _is_owned(noun: Token, names: Mapping[int, Name]) -> bool:
    """Return whether the words before a noun say whose it is: where that is comes beside, "Ruto's envoy in Juba"."""
    return any(token.dep_ == "poss" or token.i in names for token in noun.lefts)


def _is_met(noun: Token, prep: Token) -> bool:
    """Return whether a city behind rebels is where somebody met them: "talks with the rebels in Doha"."""
    fighters = noun.lower_ in rebel_nouns() and noun.tag_.endswith("S")
    return fighters and any(place.text in places() and place.text not in wide_places() for place in prep.children)


def _before_next(words: list[Token]) -> list[Token]:
    """Return the words up to an "and" that joins the next body or people: "the junta in Mali" and Tuareg rebels."""
    for at, token in enumerate(words):
        joined = [child for child in token.head.conjuncts if child.i > token.i] if token.dep_ == "cc" else []
        if any(child.lower_ in group_words() or child.lower_ in person_words() for child in joined):
            return words[:at]
    return words


def join_to_people(
    doc: Doc, text: str, people: Sequence[Reference], described: Sequence[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """Give the offices set beside a name to that person.

    Returns the people, with the side and office of what stands beside them, and the descriptions, with the keys of
    the people they mean.
    """
    beside = {
        at: found
        for at, person in enumerate(people)
        if (found := _beside(doc, text, person, described)) is not None
        and not _is_anothers(text, person, found, people)
    }
    joined = [
        replace(
            person,
            side=_side_now(person, beside[at]),
            role=person.role or _office(doc, beside[at]),
            owner=person.owner or beside[at].owner,
        )
        if at in beside
        else person
        for at, person in enumerate(people)
    ]
    holder = {found.span: people[at].key for at, found in beside.items()}
    meant = [(found, holder.get(found.span)) for found in described]
    return joined, [replace(found, key=key, kind="person", role=None) if key else found for found, key in meant]


def _side_now(person: Reference, office: Reference) -> str | None:
    """Return the side of a person with an office beside the name, which goes before one held in former days."""
    past = is_former(person.role or "")
    mediates = office.words.split()[-1].lower() in ("mediator", "facilitator", "co-mediator", "arbitrator")
    if past and not is_former(office.words) and (office.side is not None or mediates):
        return office.side
    return person.side or office.side


def _office(doc: Doc, found: Reference) -> str | None:
    """Return the office in full, "Norwegian prime minister"; "her counterpart" is none."""
    return None if doc[found.root].lower_ in relative_words() else found.words


def _is_anothers(text: str, person: Reference, found: Reference, people: Sequence[Reference]) -> bool:
    """Return whether an office behind one name leads to the next: "by Ana Gomes, the leader of Fatah Ali Noor"."""
    if found.span.start < person.span.end:
        return False
    after = next((other for other in people if other.span.start >= found.span.end), None)
    between = text[found.span.end : after.span.start] if after is not None else None
    return between is not None and _HOLDS.fullmatch(between) is not None


def _beside(doc: Doc, text: str, person: Reference, described: Sequence[Reference]) -> Reference | None:
    """Return the office set right before or after a name, with no more than a comma and an article between.

    In "A, Chad's premier and Mali's army chief, B" both offices are the next ones of a list.
    """
    for found in described:
        if doc[found.root].tag_.endswith("S") or found.kind != "unnamed":
            continue
        lead = len(person.role) + 1 if is_former(person.role or "") and person.role else 0
        if found.span.end <= person.span.start and person.span.start - found.span.end <= 3 + lead:
            between = text[found.span.end : person.span.start].strip().removesuffix(person.role or "").strip()
            if between in _BESIDE and not (between == "" and person.role):
                return found
        if person.span.end <= found.span.start and found.span.start - person.span.end <= 8:
            between = text[person.span.end : found.span.start].strip()
            own = _acts_itself(doc, text, person, found)
            if between and between in _BESIDE and not own and not _ANOTHERS_NEXT.match(text, found.span.end):
                return found
    return None


def _acts_itself(doc: Doc, text: str, person: Reference, found: Reference) -> bool:
    """Return whether a description behind a name begins a clause of its own: "they met Ana Gomes, the source said"."""
    root, named = doc[found.root], doc[person.root]
    subject = root.dep_ in SUBJECTS and root.head.i > root.i and root.head.pos_ in ("VERB", "AUX")
    apart = named.dep_ not in SUBJECTS and named.head.i != root.i
    return subject and apart and not text.startswith(",", found.span.end)
