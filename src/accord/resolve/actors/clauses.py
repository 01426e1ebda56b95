"""Clauses: what a sentence says of the side a person speaks for, as in "the delegation led by" somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import group_words
from accord.resolve.actors.antecedents import side_named, state_before
from accord.resolve.actors.owning import ACTS_FOR
from accord.resolve.actors.sides import side_in
from accord.resolve.actors.titles import is_office
from accord.resolve.actors.visits import visited
from accord.terms.mark import Name
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LEAD = frozenset(("lead", "head", "chair", "represent", "command", "co-chair"))
_INCLUDE = frozenset(("include", "comprise"))
_CONSIST = frozenset(("consist", "compose", "make", "comprise"))
_DELEGATION = frozenset(("delegation", "team", "side", "mission", "group", "committee", "negotiators"))
_APPOINT = frozenset(("name", "appoint", "designate", "nominate", "pick", "choose", "send", "dispatch"))
_SAYING = frozenset(("say", "announce", "state", "confirm", "report", "add", "declare"))
_VOICE = frozenset(("express", "voice", "convey", "reiterate", "reaffirm", "affirm", "confirm", "stress", "underline"))
_MIND = frozenset(
    (
        "readiness",
        "willingness",
        "support",
        "commitment",
        "opposition",
        "rejection",
        "position",
        "refusal",
        "solidarity",
    )
)
_OWN_OFFICES = frozenset(
    (
        "minister",
        "adviser",
        "advisor",
        "aide",
        "secretary",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "commander",
        "secretary-general",
        "undersecretary",
    )
)


def clause_side(person: Token, title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side that the sentence gives a person.

    The person's name has the head `person`; title and name begin at `title`.
    """
    head = _first_of_list(person)
    said = (*_led(head, title), *_leads(head), *_is(head), *_among(head), *_named_as(head, title), *_voiced(head))
    for noun in (*said, *_told_by(person, title, names)):
        side = None if _is_between(noun) else _side_of_noun(noun, person, names)
        if side:
            return side
    return _gapped(title, names) or visited(title, names) or _governing(title, names)


def led_by(person: Token) -> Iterator[Token]:
    """Yield what somebody, or the first of the list that the name stands in, leads or stands for in the sentence."""
    head = _first_of_list(person)
    first = head.doc[head.left_edge.i]
    yield from _led(head, first)
    yield from _leads(head)


def _first_of_list(token: Token) -> Token:
    """Return the head of the list that a name stands in, or of the office that it is set beside.

    A name with an office of its own behind it takes nothing from the others of its list.
    """
    if any(child.dep_ == "appos" and is_office(child) for child in token.rights):
        return token
    while (token.dep_ == "conj" and token.head.pos_ == "PROPN") or (token.dep_ == "appos" and is_office(token.head)):
        token = token.head
    return token


def _led(person: Token, title: Token) -> Iterator[Token]:
    """Yield what is led by the person: "a delegation led by" Ruto, "Kenya was represented by" Ruto."""
    by = title.nbor(-1) if title.i and title.nbor(-1).lower_ in ("by", "under") else person.head
    if by.lower_ == "under" and by.i and by.nbor(-1).lower_ in _DELEGATION:
        yield by.nbor(-1)
        return
    verb = by.nbor(-1) if by.lower_ == "by" and by.i else by
    if by.lower_ != "by" or verb.lemma_ not in _LEAD:
        return
    if verb.dep_ in ("acl", "relcl"):
        near = verb.doc[verb.head.i + 1 : verb.i]
        yield next((noun for noun in (*verb.head.conjuncts, *near[-1:]) if _is_body_before(noun, verb)), verb.head)
    yield from (child for child in verb.children if child.dep_ == "nsubjpass")


def _is_body_before(noun: Token, verb: Token) -> bool:
    """Return whether a later noun than the parser's is the body that is led: "envoys and a faction led by"."""
    return verb.head.i < noun.i < verb.i and noun.lower_ in group_words()


def _leads(person: Token) -> Iterator[Token]:
    """Yield what the person leads or speaks for: Ruto "heads the delegation", Ruto, "speaking for Kenya"."""
    for verb in _verbs_of(person):
        for child in verb.children:
            if verb.lemma_ in _LEAD and child.dep_ == "dobj":
                yield child
            if verb.lemma_ in ACTS_FOR and child.dep_ == "prep":
                yield from _spoken_for(child)


def _is_between(noun: Token) -> bool:
    """Return whether what somebody leads is between others, as a go-between's talks are: "chaired talks between"."""
    return any(child.lower_ in ("between", "among") and child.dep_ == "prep" for child in noun.rights)


def _verbs_of(person: Token) -> Iterator[Token]:
    if person.dep_ in SUBJECTS:
        yield person.head
        yield from (child for child in person.head.children if child.dep_ == "advcl")
    yield from (child for child in person.children if child.dep_ in ("relcl", "acl"))


def _spoken_for(preposition: Token) -> Iterator[Token]:
    for child in preposition.children:
        if preposition.lower_ == "for" and child.dep_ == "pobj":
            yield child
        if preposition.lower_ == "on" and child.lower_ == "behalf":
            yield from (inner for of in child.children for inner in of.children if inner.dep_ == "pobj")


def _voiced(person: Token) -> Iterator[Token]:
    """Yield what somebody tells of the mind of a side that owns it: Juma "expressed Kenya's readiness" to talk."""
    verbs = (person.head, *person.head.conjuncts) if person.dep_ == "nsubj" else ()
    for verb in verbs:
        for child in verb.rights if verb.lemma_ in _VOICE else ():
            if child.dep_ == "dobj" and child.lower_ in _MIND and any(below.dep_ == "poss" for below in child.lefts):
                yield child


def _is(person: Token) -> Iterator[Token]:
    """Yield what the person is said to be: Ruto "is the president of Kenya", "the envoy from Kenya will be" Juma."""
    for verb in _verbs_of(person):
        if verb.lemma_ == "be":
            yield from (child for child in verb.children if child.dep_ == "attr" and _names_office(child))
    if person.dep_ == "attr" and person.head.lemma_ == "be":
        yield from (child for child in person.head.children if child.dep_ in SUBJECTS and _names_office(child))


def _names_office(noun: Token) -> bool:
    return is_office(noun) or noun.lower_ in group_words()


def _among(person: Token) -> Iterator[Token]:
    """Yield the delegation that includes the person, or "consists of" the person and others."""
    verb = person.head.head if person.dep_ == "pobj" and person.head.lower_ == "of" else person.head
    of = verb is not person.head
    if (verb.lemma_ in _CONSIST) if of else (person.dep_ == "dobj" and verb.lemma_ in _INCLUDE):
        yield from (child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ in _DELEGATION)


def _named_as(person: Token, title: Token) -> Iterator[Token]:
    """Yield the office that somebody without another is given: Norway named Juma "as its envoy"."""
    titled = any(map(is_office, person.doc[title.i : person.i]))
    if person.dep_ == "dobj" and person.head.lemma_ in _APPOINT and not titled:
        as_ = (child for child in (*person.head.rights, *person.rights) if child.lower_ == "as")
        yield from (noun for prep in as_ for noun in prep.children if noun.dep_ == "pobj" and is_office(noun))


def _side_of_noun(noun: Token, person: Token, names: Mapping[int, Name]) -> str | None:
    own = names.get(noun.i)
    if own is not None and own.kind not in ("person", "outlet"):
        return side_named(own)
    words = [token for token in noun.subtree if abs(token.i - noun.i) < 12]
    if noun.i < person.i:
        words = [token for token in words if token.i < person.i]
    return side_in([token for token in words if not token.is_space], names)


def _gapped(title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the side of "the Kenyan team by" in a sentence that leaves out its second "led"."""
    if title.i < 3 or title.nbor(-1).lower_ != "by" or title.nbor(-2).lower_ not in _DELEGATION:
        return None
    noun = title.nbor(-2)
    return side_in(list(title.doc[max(noun.sent.start, noun.i - 3) : noun.i + 1]), names)


def _governing(title: Token, names: Mapping[int, Name]) -> str | None:
    """Return the state of "the government of" somebody: the one that the sentence names before."""
    of, noun = (title.nbor(-1), title.nbor(-2)) if title.i > 1 else (title, title)
    return state_before(noun, names) if of.lower_ == "of" and noun.lower_ in ("government", "cabinet") else None


def _told_by(person: Token, title: Token, names: Mapping[int, Name]) -> Iterator[Token]:
    """Yield the state or body that says what one of its own with a bare office does: "Kenya said Defence Minister".

    Whom its own people meet "with" is another's.
    """
    if _first_of_list(person).head.lower_ == "with":
        return
    words = [token.lower_ for token in title.doc[title.i : person.i + 1]]
    if not any(word in _OWN_OFFICES for word in words) or any(i in names for i in range(title.i, person.left_edge.i)):
        return
    verb = next((above for above in _first_of_list(person).ancestors if above.dep_ in ("ccomp", "ROOT")), None)
    for source in _sources(verb) if verb is not None else ():
        inside = {names[token.i].words for token in source.subtree if token.i in names}
        first = verb.left_edge.i if verb is not None else title.i
        between = {names[i].words for i in range(first, title.i) if i in names and names[i].kind == "state"}
        if len(inside) == 1 and between <= inside:
            yield source


def _sources(verb: Token) -> Iterator[Token]:
    """Yield who says what a verb tells: the subject of the saying verb over it, or those whom it is "according to"."""
    if verb.dep_ == "ccomp" and verb.head.lemma_ in _SAYING:
        yield from (child for child in verb.head.children if child.dep_ == "nsubj")
    for according in (child for child in verb.children if child.lower_ == "according"):
        yield from (noun for to in according.children for noun in to.children if noun.dep_ == "pobj")
