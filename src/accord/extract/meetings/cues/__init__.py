"""Cues: the nouns and verbs that tell of a contact, before it is known who took part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.gatherings import is_gathering
from accord.extract.meetings.cues.numbered import is_bare_round, is_bare_session, stands_for_round
from accord.extract.meetings.cues.senses import (
    brings_to_talk,
    calling_on,
    is_named_or_bidden,
    is_one_another,
    is_other_sense,
    is_person,
    may_take_part,
    object_meant,
)
from accord.extract.meetings.cues.tables import is_round_table, is_shared_meal
from accord.extract.meetings.cues.unmet import tells_of_none
from accord.lexicon.meetings import CueEntry, noun_cues, verb_cues, word_class
from accord.terms.claim import Format

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_BY = frozenset(("to", "through", "by", "via", "without", "of", "for"))
_GIVEN = frozenset(("call", "conference", "videoconference", "briefing"))
_BARE = frozenset(("PUNCT", "SPACE", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "PRON"))  # never a cue
_OF_MANNERS = frozenset(("courtesy", "farewell"))  # calls that are no telephone calls


@dataclass(frozen=True, slots=True)
class Cue:
    """A noun or verb of contact: its entry in the lexicon, the index of its token, and the index of the top noun.

    The top of "talks" in "a third round of talks" is "round"; of any other cue it is the cue itself.
    """

    entry: CueEntry
    token: int
    top: int

    @property
    def format(self) -> Format:
        """The format that the word alone names."""
        return self.entry.format


def find_cues(doc: Doc) -> Iterator[Cue]:
    """Yield the cues of a text in order; a noun under a noun of measure is one cue with it."""
    nouns, verbs = noun_cues(), verb_cues()
    for token in doc:
        kind = token.pos_
        if kind in _BARE:
            continue
        lemma = "roundtable" if is_round_table(token) else token.lemma_.lower()
        if kind in ("NOUN", "PROPN"):
            entry = nouns.get(lemma) or (nouns.get(lemma.removesuffix("s")) if kind == "PROPN" else None)
            if entry is not None and _noun_fits(token, entry) and not tells_of_none(token):
                yield Cue(nouns["meeting"] if _is_of_manners(token) else entry, token.i, _top(token).i)
            elif entry is None and stands_for_round(token):
                yield Cue(nouns["round"], token.i, token.i)
        elif stands_for_round(token):
            yield Cue(nouns["round"], token.i, token.i)
        elif kind == "VERB" and _is_misread(token):
            yield Cue(nouns[lemma], token.i, token.i)
        elif kind == "VERB":
            entry = calling_on(token) or verbs.get(lemma)
            if entry is not None and _verb_fits(token, entry) and not tells_of_none(token):
                yield Cue(entry, token.i, token.i)


def _is_misread(verb: Token) -> bool:
    """Return whether the parser took a noun for a verb: "the ceasefire talks between them are under way"."""
    return verb.lower_ == "talks" and verb.dep_ in ("nsubj", "nsubjpass", "csubj", "dobj", "pobj")


def _noun_fits(noun: Token, entry: CueEntry) -> bool:
    if entry.plural_only and not (noun.tag_.endswith("S") or (noun.pos_ == "PROPN" and noun.lower_.endswith("s"))):
        return False
    if noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in word_class("margins"):
        return False
    if _is_within_name(noun, entry):
        return False
    if entry.ordinal_only:
        return is_bare_round(noun)
    if entry.id == "meal":
        return is_shared_meal(noun)
    lefts = (child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod"))
    before = {child.lower_ for child in lefts if not _is_many_sided(child)}
    if before & entry.skip_compounds:
        return False
    if entry.needs_compound and not (before & entry.needs_compound or _is_of_joint_body(noun) or is_bare_session(noun)):
        return False
    after = {child.lower_: child for child in noun.rights if child.dep_ in ("prep", "aux")}
    if "of" in after and any(child.lemma_.lower() in entry.skip_of for child in after["of"].children):
        return False
    if entry.skip_prep & after.keys() and not ({"with", "between"} & after.keys() or _is_of_manners(noun)):
        return "to" in after and _leads_to_name(after["to"]) and "for" not in after
    return not _is_means(noun) and not _is_call_to_act(noun) and not _is_for_audience(noun)


def _is_within_name(noun: Token, entry: CueEntry) -> bool:
    """Return whether a noun only belongs to other words: "the talks team", "the Conference on Disarmament"."""
    before = noun.dep_ == "compound" and noun.head.pos_ in ("NOUN", "PROPN")
    return before or (is_gathering(noun, entry) and not _is_of_joint_body(noun))


def _is_of_manners(noun: Token) -> bool:
    """Return whether a call is one that is paid: "a courtesy call on the king"."""
    paid = noun.dep_ == "dobj" and noun.head.lemma_.lower() == "pay"
    return noun.lemma_.lower() == "call" and (paid or any(child.lower_ in _OF_MANNERS for child in noun.lefts))


def _is_of_joint_body(noun: Token) -> bool:
    """Return whether a session is that of a body of several sides: "the session of the joint rivers commission"."""
    bodies = [inner for child in noun.rights if child.lower_ == "of" for inner in child.rights if inner.dep_ == "pobj"]
    words = [word for body in bodies if body.lemma_.lower() in word_class("joint_bodies") for word in body.subtree]
    return any(word.lower_ in ("joint", "mixed", "bilateral", "intergovernmental", "their") for word in words)


def _is_many_sided(word: Token) -> bool:
    """Return whether a word counts those who meet: the "party" of "four-party talks" is no political one."""
    return word.lower_ == "party" and word.i > 1 and word.nbor(-1).text in ("-", "–", "‑")


def _leads_to_name(prep: Token) -> bool:
    return any(child.pos_ == "PROPN" for child in prep.children)


def _is_means(noun: Token) -> bool:
    """Return whether a noun names a way to go about things: "open to discussion", "through dialogue"."""
    if noun.tag_ != "NN" or noun.dep_ != "pobj" or noun.head.lower_ not in _BY:
        return False
    partners = any(child.lower_ in ("with", "between", "among") for child in noun.rights)
    return not partners and not any(child.dep_ in ("det", "poss", "nummod", "compound") for child in noun.lefts)


def _is_call_to_act(noun: Token) -> bool:
    """Return whether a noun is a demand: "his call to end the blockade", "a call by the bishops"."""
    if noun.lemma_.lower() != "call":
        return False
    partners = any(child.lower_ in ("with", "between", "from") for child in noun.rights)
    made = any(child.dep_ in ("prep", "agent") and child.lower_ == "by" for child in noun.rights) and not partners
    return made or any(child.dep_ in ("acl", "xcomp") for child in noun.rights)


def _is_for_audience(noun: Token) -> bool:
    """Return whether a call or conference is one given to the press: "told reporters on a conference call"."""
    if any(child.lower_ in ("titled", "entitled") for child in noun.rights):
        return noun.lemma_.lower() in _GIVEN
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("on", "in", "at") or noun.lemma_.lower() not in _GIVEN:
        return noun.lemma_.lower() in _GIVEN and any(
            inner.lemma_.lower() in word_class("audience") for child in noun.rights for inner in child.children
        )
    told = [child for child in noun.head.head.children if child.dep_ in ("dobj", "dative", "pobj")]
    return any(child.lemma_.lower() in word_class("audience") for child in told)


def _verb_fits(verb: Token, entry: CueEntry) -> bool:
    sits = entry.id == "sit-down"  # alone, too: "sat with him"
    if entry.particle and not sits and not (_has_particle(verb, entry.particle) or brings_to_talk(verb, entry)):
        return False
    if not entry.particle and any(child.dep_ == "prt" for child in verb.children):
        return entry.id in ("gather", "meet")
    objects = [child for child in verb.children if child.dep_ in ("dobj", "oprd") and not _is_beside(child)]
    objects = [child for child in objects if child.dep_ == "dobj" or child.ent_type_ != "DATE"]
    if any(child.lower_ == "halfway" for child in verb.children) or _is_answered(verb, entry):
        return False
    if verb.lower_ == "visiting" and verb.dep_ in ("xcomp", "pcomp") and verb.nbor(-1) == verb.head:
        return False
    if is_other_sense(verb, entry):
        return False
    objects = [object_meant(child) for child in objects if not is_one_another(child)]
    if entry.person_object and not (any(map(is_person, objects)) or any(map(is_one_another, verb.rights))):
        return False
    if entry.grip == "actor" and not all(may_take_part(child) for child in objects if child.dep_ == "dobj"):
        return False
    if entry.grip == "none" and any(child.dep_ == "dobj" for child in objects):
        return False
    return entry.id != "phone" or not (len(objects) > 1 or is_named_or_bidden(verb))


def _has_particle(verb: Token, particle: str) -> bool:
    """Return whether a particle goes with a verb, also behind its object: "brought A and B together in Oslo"."""
    objects = (child.right_edge for child in verb.rights if child.dep_ == "dobj")
    behind = (word for last in objects for word in verb.doc[last.i + 1 : last.i + 2])
    return any(word.lower_ == particle for word in (*verb.children, *behind))


def _is_answered(verb: Token, entry: CueEntry) -> bool:
    """Return whether something "was met with anger", which is no meeting."""
    return entry.id == "meet" and any(child.dep_ == "auxpass" for child in verb.children)


def _is_beside(noun: Token) -> bool:
    """Return whether what the parser took for an object is none: "met face to face", "met, their first talks since"."""
    if noun.lower_ == "face":
        return any(child.lower_ == "to" for child in (*noun.head.children, *noun.children))
    return (noun.lemma_.lower() in noun_cues() or noun.lower_ == "reports") and noun.doc[noun.left_edge.i - 1].text in (
        ",",
        "—",
        "–",
        "-",
    )


def _top(noun: Token) -> Token:
    """Return the noun of measure or turn that a noun of contact hangs on through "of", else the noun itself."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_.lower() in word_class("measures"):
        top = top.head.head
    return top
