"""Participants: which words around a cue name those who met, and which part each took."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue
from accord.extract.meetings.cues.clause import Clause, subjects_of
from accord.extract.meetings.cues.senses import is_person, may_take_part, object_meant
from accord.extract.meetings.who.argument import (
    PARTNERS,
    Argument,
    at_war,
    behind_guest,
    nested_partners,
    objects_of,
    partners_of_purpose,
)
from accord.extract.meetings.who.brought import agent_in, brought_together, is_of_fate, stayed_away
from accord.extract.meetings.who.matters import behind_matter, has_partner, is_matter
from accord.extract.meetings.who.participles import (
    BEFORE_NOUN,
    behind_form,
    behind_partners,
    of_participle,
    put_first,
    through,
)
from accord.extract.meetings.who.roles import (
    is_chaired_by_both,
    is_host_to,
    is_joint,
    is_led_by_both,
    is_own_offer,
    is_proposed,
    is_with,
    owns_up_to,
    part_of,
)
from accord.lexicon.meetings import word_class
from accord.terms.claim import Part
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_HYPHENS = frozenset(("-", "–", "‑", "/"))
_OBJECTS = frozenset(("dobj", "dative"))
_CALLED = _OBJECTS | {"oprd"}  # of "called the premier Issa Diallo" the parser makes a naming
_ABOUT = frozenset(("on", "about", "over", "for"))
_ASIDE = frozenset(("before", "after", "ahead", "following", "since"))


def arguments_of(doc: Doc, cue: Cue, clause: Clause) -> tuple[Argument, ...]:
    """Return the arguments of a cue in the order of the text, each head once."""
    found = _of_noun(doc, cue, clause) if cue.entry.noun else _of_verb(doc[cue.token], cue)
    kept: dict[int, Argument] = {}
    for argument in found:
        if argument.token not in (cue.token, cue.top):
            kept.setdefault(argument.token, argument)
    return tuple(kept[token] for token in sorted(kept))


def _of_verb(verb: Token, cue: Cue) -> Iterator[Argument]:
    brought = any(child.dep_ == "auxpass" for child in verb.children)
    helping: Part = "mediator" if cue.entry.id in ("shuttle", "bring-together") and not brought else "party"
    for subject in _able_subjects(verb):
        yield Argument(subject.i, helping, "subject")
    for child in verb.children:
        if child.dep_ in (_CALLED if cue.entry.id == "phone" else _OBJECTS) and cue.entry.grip in ("actor", "any"):
            yield Argument(object_meant(child).i, "party", "object")
        elif child.dep_ == "agent":
            yield from objects_of(child, "party", "agent")
        elif child.dep_ == "prep" and cue.entry.partner and child.lower_ in (*cue.entry.partner, "between", "among"):
            yield from objects_of(child, "party", child.lower_)
    for prep in behind_matter(verb) if cue.entry.id == "discuss-verb" else ():
        yield from objects_of(prep, "party", "with")
    if cue.entry.grip in ("actor", "any"):
        yield from (Argument(guest.i, "party", "object") for guest in behind_guest(verb))
    if cue.entry.partner and not any(child.dep_ == "dobj" for child in verb.rights):
        yield from nested_partners(verb)
        yield from partners_of_purpose(verb)
    yield from put_first(verb)
    yield from through(verb)
    yield from behind_form(verb)


def _able_subjects(verb: Token) -> list[Token]:
    """Return who did something; of "took the EU's plan after meeting him" not the plan but who took it."""
    found = _in_cleft(verb) or [noun for noun in subjects_of(verb) if not is_matter(noun, verb)]
    if verb.dep_ != "pcomp" or any(map(may_take_part, found)):
        return found
    for above in verb.ancestors:
        own = [child for child in above.children if child.dep_ == "nsubj" and may_take_part(child)]
        if own:
            return own
    return found


def _in_cleft(verb: Token) -> list[Token]:
    """Return who did something by "it was Oslo that brought them together"."""
    over = verb.head
    told = over.lemma_ == "be" and any(child.lower_ == "it" for child in over.lefts)
    that = any(child.lower_ in ("that", "who") for child in verb.lefts)
    return [child for child in over.rights if child.dep_ == "attr"] if told and that else []


def _of_noun(doc: Doc, cue: Cue, clause: Clause) -> Iterator[Argument]:
    for index in sorted({cue.token, cue.top}):
        yield from _inside_noun(doc[index])
    agent = agent_in(doc[clause.prep] if clause.prep is not None else None)
    if agent is not None:
        part: Part = "mediator" if agent.lemma_.lower() in word_class("mediators") else "party"
        yield Argument(agent.i, part, "attendant")
    if clause.verb is not None:
        yield from _around_verb(doc[clause.verb], clause)


def _inside_noun(noun: Token) -> Iterator[Argument]:
    for child in noun.children:
        if child.dep_ in BEFORE_NOUN and child.i < noun.i:
            yield from _before_noun(child)
        elif child.dep_ == "prep" and _brings_in(child, noun):
            yield from objects_of(child, "party", child.lower_)
        elif child.dep_ in ("acl", "relcl"):
            yield from of_participle(child)
        elif child.dep_ == "appos" and child.doc[child.left_edge.i - 1].text == ":":
            yield Argument(child.i, "party", "listed")
        if child.dep_ == "prep" and child.lower_ in PARTNERS:
            yield from behind_partners(child)
    yield from nested_partners(noun)
    yield from partners_of_purpose(noun)
    yield from at_war(noun)
    yield from through(noun)


def _brings_in(prep: Token, noun: Token) -> bool:
    """Return whether a preposition behind a noun brings in who took part: "talks with", "a call from"."""
    if prep.lower_ in ("to", "on") and noun.lemma_.lower() in ("visit", "call") and _is_paid(noun):
        return all(is_person(whom) for whom in prep.rights if whom.dep_ == "pobj")
    if prep.lower_ in ("to", "from"):
        return noun.lemma_.lower() == "call"
    return prep.lower_ in PARTNERS or prep.lower_ in ("of", "by")


def _is_paid(noun: Token) -> bool:
    """Return whether a visit or call is paid to somebody: "paid a courtesy call on the king"."""
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() == "pay"


def _before_noun(child: Token) -> Iterator[Argument]:
    """Yield who stands before the noun: "Iran-US talks", "their talks", and the mediator of "EU-mediated talks"."""
    roles = word_class("mediating")
    if child.pos_ in ("VERB", "ADJ") and child.lemma_.lower() in roles:
        for inner in child.children:
            if inner.dep_ in ("npadvmod", "compound", "nmod", "nsubj", "amod", "advmod"):
                yield Argument(inner.i, "mediator", "mediated")
        return
    if "-" in child.text and child.lower_.rpartition("-")[2] in word_class("mediated"):
        yield Argument(child.i, "mediator", "mediated")
        return
    yield Argument(child.i, "party", "possessor" if child.dep_ == "poss" else "modifier")
    yield from (Argument(inner.i, "party", "modifier") for inner in child.lefts if _is_paired(inner))


def _is_paired(name: Token) -> bool:
    """Return whether a name is the first of a pair that the parser took for one: the "Iran" of "Iran-US talks"."""
    return name.dep_ in ("compound", "nmod", "amod") and name.nbor().text in _HYPHENS


def _around_verb(verb: Token, clause: Clause) -> Iterator[Argument]:
    """Yield who the carrying verb brings in: "X held talks", "X told Y during a meeting", "hosted by X"."""
    lemma = verb.lemma_.lower()
    held = (
        clause.prep is None
        and (clause.link in ("dobj", "conj") or _is_measured(verb, clause))
        and (lemma in word_class("light") | {"leave"} or owns_up_to(verb))
    )
    if stayed_away(verb):
        return
    if held and not (is_proposed(verb) and not is_own_offer(verb)):
        part = "party" if lemma == "lead" or is_with(verb) or is_chaired_by_both(verb) else part_of(lemma)
        yield from (Argument(subject.i, part, "holder") for subject in subjects_of(verb))
    apart = clause.prep is not None and clause.link not in SUBJECTS
    if clause.prep is not None and is_host_to(verb.doc[clause.prep]):
        yield from (Argument(subject.i, "host", "holder") for subject in subjects_of(verb))
    elif apart and clause.prep is not None and not _is_only_talked_of(verb, clause):
        aside = verb.doc[clause.prep].lower_ in _ASIDE or has_partner(verb.doc[clause.prep])
        yield from _attendants(_doer(verb, clause.prep), aside=aside)
    if clause.prep is None:
        joined = (child for child in verb.rights if child.dep_ == "conj" and subjects_of(child) == subjects_of(verb))
        for own in (verb, *joined):
            yield from (Argument(noun.i, "party", "object") for noun in brought_together(own, clause.link))
        yield from nested_partners(verb)
        yield from put_first(verb)
    yield from _of_children(verb, clause, received=held and lemma == "receive")
    yield from through(verb)


def _is_measured(verb: Token, clause: Clause) -> bool:
    """Return whether how long a contact was is taken for how long something was done: "ended [three days of talks]"."""
    rights = {child.dep_ for child in verb.rights}
    return clause.link == "npadvmod" and "npadvmod" in rights and "dobj" not in rights


def _is_only_talked_of(verb: Token, clause: Clause) -> bool:
    """Return whether what a verb says of somebody and a contact is only its fate, its topic, or what is proposed."""
    prep = verb.doc[clause.prep] if clause.prep is not None else verb
    proposed = _doer(verb, prep.i).i == verb.i and _is_aim(verb)  # "a proposal to include Japan in the talks"
    return proposed or is_of_fate(prep) or _is_topic(clause, verb)


def _doer(verb: Token, prep: int) -> Token:
    """Return the verb of what is done at a contact: "gave" of "gave a plan to end the war, at the end of the talks"."""
    phrase = verb.doc[prep]
    while phrase.head.i != verb.i and phrase.dep_ != "ROOT":
        phrase = phrase.head
    if not _is_aim(verb) or phrase.i == 0 or phrase.nbor(-1).text != ",":
        return verb
    return next((above for above in verb.ancestors if above.pos_ == "VERB"), verb)


def _is_aim(verb: Token) -> bool:
    return verb.dep_ == "acl" and verb.tag_ == "VB"


def _is_topic(clause: Clause, verb: Token) -> bool:
    """Return whether a contact with its own two sides is only talked of: "met on a summit between A and B"."""
    prep = verb.doc[clause.prep] if clause.prep is not None else verb
    nouns = (child for child in prep.children if child.dep_ == "pobj")
    return prep.lower_ in _ABOUT and any(c.lower_ in ("between", "among") for noun in nouns for c in noun.rights)


def _of_children(verb: Token, clause: Clause, *, received: bool) -> Iterator[Argument]:
    """Yield whom the words on a carrying verb bring in: "led by", "met with", "received a call from"."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ == "agent" and (part_of(lemma) != "party" or lemma in word_class("attending")):
            part = "party" if is_led_by_both(child, lemma) or is_joint(verb) else part_of(lemma)
            yield from objects_of(child, part, "by")
        elif child.dep_ == "prep" and child.lower_ in PARTNERS and child.i != clause.prep:
            yield from objects_of(child, "party", child.lower_)
        elif child.dep_ in ("relcl", "conj") and child.tag_ == "VBN" and part_of(child.lemma_.lower()) != "party":
            yield from of_participle(child)
        elif child.dep_ == "prep" and child.lower_ == "from" and received:
            yield from objects_of(child, "party", "from")


def _attendants(verb: Token, *, aside: bool) -> Iterator[Argument]:
    """Yield who does something at a contact, and to whom, but for `aside`.

    Whom they tell before or after it need not be there, nor what they raise in talks "with" somebody else.
    """
    for subject in subjects_of(verb):
        yield Argument(subject.i, "party", "attendant")
    for child in verb.children:
        if child.dep_ in _OBJECTS and not aside:
            yield Argument(child.i, "party", "attendant-object")
