"""News: what a side only tells: what happened, what another will do, what it thinks of a thing, whom it asks.

"Insists that the police [crossed the border]" is a claim about the past; "announced that the Red Cross [will oversee
the swap]" an announcement; "considers the mission [a success]" an opinion, and no offer to consider anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.positions.turns import is_denied, is_turn
from accord.extract.positions.units import Unit
from accord.lexicon.offices import group_words, person_words
from accord.lexicon.positions import stance_of_cue, type_of_noun
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.extract.positions.clauses import Clause
    from accord.terms.parsed import Token

_STATIVE = frozenset(
    ("be", "have", "belong", "remain", "need", "deserve", "require", "mean", "apply", "depend", "want")
)
_OUGHT = frozenset(("must", "should", "to"))
_TELLING = frozenset(("insist", "stress"))
_INFORMING = frozenset(("tell", "inform", "notify", "brief", "remind", "advise", "update"))
_MATTERS = frozenset(("on", "over", "about", "upon"))
_COMING = frozenset(("take", "enter", "come", "go", "begin", "start", "resume", "last", "expire", "end", "open"))
_ASKING = frozenset(("demand", "insist", "urge", "call", "ask", "propose", "request", "suggest"))
_AIMS = frozenset(("xcomp", "advcl", "acl"))
_PEOPLE = frozenset(("side", "party", "country", "government", "nation", "voter", "people"))


def is_past_claim(unit: Unit) -> bool:
    """Return whether a side insists that something happened: "maintains that the convoy [crossed] the line"."""
    head = unit.head
    if unit.way != "does" or head.dep_ != "ccomp" or head.tag_ != "VBD" or head.lemma_ in _STATIVE:
        return False
    subject = next((child for child in head.lefts if child.dep_ in SUBJECTS), None)
    told = _TELLING & {*unit.cues_at(unit.predicate)}
    stands = any(stance_of_cue()[cue] == "supports" for cue in unit.cues_at(head))
    return bool(told) and not stands and subject is not None and subject.pos_ != "PRON"


def is_achieved(unit: Unit) -> bool:
    """Return whether a side tells what it could do and did: "we were able to [agree on the maps]", "managed to"."""
    above = unit.head if unit.head.dep_ == "xcomp" else unit.predicate
    verb = above.head
    if above.dep_ != "xcomp" or is_denied(verb):
        return False
    able = verb.lemma_ == "able" and verb.dep_ == "acomp"
    told = verb.head if able else verb
    past = told.tag_ == "VBD" or any(child.lower_ in ("has", "have", "had") for child in told.lefts)
    return past and not is_denied(told) and (able or verb.lemma_ in ("manage", "succeed"))


def is_befallen(unit: Unit) -> bool:
    """Return whether a side is only told to come to something that it does not choose: "will [miss] the deadline"."""
    verb = unit.predicate
    return unit.way != "says" and is_turn(verb, "befall") and verb.dep_ not in _AIMS and not is_denied(verb)


def is_only_in_it(unit: Unit) -> bool:
    """Return whether a content is in what was told of before: "said its demands were harsh and included that he go"."""
    verb = unit.predicate
    beside = verb.dep_ == "conj" and any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.head.rights)
    own = any(child.dep_ in SUBJECTS for child in verb.lefts)
    return verb.lemma_ in ("include", "comprise") and beside and unit.head.dep_ == "ccomp" and not own


def is_not_asked(unit: Unit) -> bool:
    """Return whether a side only does not ask for what it need not be against: "did not [demand] a vote"."""
    verb = unit.predicate
    return unit.way != "says" and verb.lemma_ in _ASKING and is_denied(verb)


def is_addressee(unit: Unit) -> bool:
    """Return whether a content begins with who is told something: "told [the mediators] of a decision"."""
    head, verb = unit.head, unit.predicate
    of = any(child.dep_ == "prep" and child.lower_ in ("of", "about") for each in (verb, head) for child in each.rights)
    return unit.way == "does" and head.dep_ in ("dobj", "dative") and verb.lemma_ in _INFORMING and of


def is_warning(unit: Unit) -> bool:
    """Return whether a side only warns of what may or will come: "warned that the flights [would be suspended]"."""
    warned = unit.head.dep_ == "ccomp" and unit.head.head.lemma_ in ("warn", "caution", "fear")
    own = any(_is_own(child) for child in unit.head.lefts if child.dep_ in SUBJECTS)
    return warned and not own and not any(child.dep_ == "aux" and child.lower_ in _OUGHT for child in unit.head.lefts)


def _is_own(subject: Token) -> bool:
    """Return whether a subject is the side itself, or what it leads: "it", "his movement"."""
    owner = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in subject.lefts)
    return subject.pos_ == "PRON" or (owner and subject.lemma_.lower() in group_words() | _PEOPLE)


def is_announced_of_another(unit: Unit) -> bool:
    """Return whether a side announces what another will do, or what comes: "announced that [Oslo] would send aid"."""
    announced = unit.predicate.lemma_ in ("announce", "declare", "confirm", "disclose", "reveal")
    if unit.way != "does" or not announced or unit.head.dep_ != "ccomp":
        return False
    ahead = {child.lower_ for child in unit.head.lefts if child.dep_ == "aux"} & {"will", "would"}
    clause = next((each for each in unit.candidate.passage.clauses if each.verb.i == unit.head.i), None)
    if not ahead or clause is None or clause in unit.candidate.clauses:
        return False
    return _is_of_another(clause) or _is_an_event(clause)


def _is_an_event(clause: Clause) -> bool:
    """Return whether a clause tells when what is known of will come or end: "[the truce] would take effect at noon"."""
    subject = clause.subject
    if subject is None or subject.lemma_.lower() not in type_of_noun() or clause.verb.lemma_ not in _COMING:
        return False
    return any(child.lower_ == "the" for child in subject.lefts)


def _is_of_another(clause: Clause) -> bool:
    """Return whether a clause is about others by their name, or about two sides together."""
    subject = clause.subject
    if subject is None or subject.dep_ == "nsubjpass" or subject.lower_ in ("it", "they", "we"):
        return False
    named = bool(clause.mentions) and any(word.pos_ == "PROPN" for word in subject.subtree)
    return clause.joint or named


def is_no_accord(act: Token) -> bool:
    """Return whether sides only could not come to terms: "could not [agree] on how to share the water"."""
    if act.lemma_ != "agree" or not is_denied(act):
        return False
    able = any(child.lower_ in ("can", "could", "ca") for child in act.lefts if child.dep_ == "aux")
    return able and any(child.lower_ in _MATTERS for child in act.rights if child.dep_ == "prep")


def is_opinion(unit: Unit) -> bool:
    """Return whether a side only thinks something of a thing: "considers the mission a success"."""
    thinking = (word for word in (unit.predicate, unit.head) if word.lemma_ == "consider")
    below = (child for word in thinking for child in word.rights if child.dep_ in ("ccomp", "oprd"))
    return any(child.pos_ in ("NOUN", "ADJ", "PROPN") for child in below)


def is_asked_to_act(unit: Unit) -> bool:
    """Return whether a content is only who is asked to do something: "urged [the parties] to sign"."""
    head, verb = unit.head, unit.predicate
    if unit.way != "does" or head.dep_ not in ("dobj", "dative", "pobj") or verb.pos_ != "VERB":
        return False
    cues = {*unit.cues_at(verb)}
    asking = is_turn(verb, "asked") or bool(cues & {"urge", "tell", "demand"})
    to_act = any(child.dep_ in ("xcomp", "ccomp", "advcl", "acl") and child.tag_ == "VB" for child in verb.rights)
    lemma = head.lemma_.lower()
    return asking and to_act and lemma in _PEOPLE | person_words() | group_words()
