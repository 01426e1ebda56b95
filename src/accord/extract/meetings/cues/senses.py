"""Senses: verbs that tell of a contact in one sense and of none in another: "saw him", "saw the plan fail"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accord.lexicon.meetings import CueEntry, noun_cues, verb_cues, word_class
from accord.lexicon.offices import group_words, person_words
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_EACH_OTHER = frozenset((("each", "other"), ("one", "another")))
_LENGTHS = frozenset(("minute", "hour"))
_APPEALS = frozenset(("on", "upon", "for"))  # "called on both to stop" is no telephone call
_WHERE_TO = {"to": ("table",), "into": ("room",), "round": ("table",), "around": ("table",)}
_SIGNED = frozenset(("dobj", "nsubjpass"))


def is_other_sense(verb: Token, entry: CueEntry) -> bool:
    """Return whether a verb is no contact: "was flown out", "called on both to stop", "told him in a letter"."""
    if entry.to_place:
        return any(child.dep_ == "auxpass" for child in verb.children)
    other = _OTHER_SENSES.get(entry.id)
    return other is not None and other(verb, entry)


def _is_appeal(verb: Token, _: CueEntry) -> bool:
    called = any(child.dep_ in ("dobj", "oprd") for child in verb.rights)
    return not called and any(child.lower_ in _APPEALS and child.dep_ in ("prep", "prt") for child in verb.rights)


def _is_of_noun(verb: Token, _: CueEntry) -> bool:
    """Return whether a participle only describes a contact: "the talks hosted by Oslo"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.lemma_.lower() in noun_cues()


def _is_for_others(verb: Token, _: CueEntry) -> bool:
    """Return whether somebody tells the press, or in writing, or a speech."""
    utterances = word_class("utterances")
    return _is_to_press(verb) or any(noun.lemma_.lower() in utterances for prep in verb.rights for noun in prep.rights)


def _is_seat(verb: Token, entry: CueEntry) -> bool:
    return not any(child.lower_ == entry.particle for child in verb.children) and not _sits_with(verb)


def _is_of_speech(verb: Token, entry: CueEntry) -> bool:
    """Return whether somebody only speaks of something, or to the press: "speaking on condition of anonymity"."""
    preps = {child.lower_: child for child in verb.rights if child.dep_ == "prep"}
    unnamed = "on" in preps and any(noun.lemma_.lower() in word_class("sourcing") for noun in preps["on"].rights)
    if unnamed and preps.keys().isdisjoint(entry.partner):
        return True
    return "of" in preps and preps.keys().isdisjoint({*entry.partner, "by", "on", "in"})


def _is_of_outsiders(verb: Token, _: CueEntry) -> bool:
    """Return whether those who come together speak for no side: "families came together to mourn"."""
    return any(child.lemma_.lower() in word_class("outsiders") for child in verb.lefts)


def calling_on(verb: Token) -> CueEntry | None:
    """Return the cue of "called on the king" that asks nothing of him: not "called on him to go", "for calm"."""
    if verb.lemma_.lower() != "call" or verb.nbor().lower_ not in ("on", "upon"):
        return None
    preps = [child for child in verb.rights if child.dep_ in ("prep", "prt")]
    asked = any(child.dep_ in ("dobj", "xcomp", "ccomp", "oprd") for child in verb.rights) or _has_aim(verb)
    hosts = [noun for prep in preps if prep.i == verb.i + 1 for noun in prep.rights if noun.dep_ == "pobj"]
    asked = asked or any(map(_has_aim, hosts)) or any(prep.lower_ in ("for", "not") for prep in preps)
    return verb_cues()["call on"] if hosts and not asked and all(map(is_person, hosts)) else None


def is_named_or_bidden(verb: Token) -> bool:
    """Return whether somebody "called it a crime", or called others to do something, rather than to say something.

    Of "called the prime minister Issa Diallo to congratulate him" the parser makes "called him so".
    """
    over = (verb, verb.head) if verb.dep_ == "acl" else (verb,)
    said = any(_is_to_say(child) for word in over for child in word.rights)
    names = [child for child in verb.rights if child.dep_ == "oprd" and child.ent_type_ != "DATE"]
    called = (inner for child in verb.rights if child.dep_ == "dobj" for inner in child.rights)
    if any(inner.dep_ == "appos" and inner.doc[inner.left_edge.i - 1] == inner.head for inner in called):
        return True  # "called the envoy Ann Lee [a friend]", which the parser takes for a name of hers
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    if names and not (said and not passive and all(map(may_take_part, names))):
        return True
    return any(child.dep_ in ("ccomp", "xcomp") and not _is_to_say(child) for child in verb.children)


def _is_to_say(clause: Token) -> bool:
    aim = any(child.lower_ == "to" and child.dep_ == "aux" for child in clause.lefts)
    return aim and clause.dep_ in ("xcomp", "advcl", "acl") and clause.lemma_.lower() in word_class("calling_to")


def _has_aim(word: Token) -> bool:
    """Return whether an infinitive tells to what end something is done, or what somebody is asked to do."""
    under = (child for child in word.rights if child.dep_ in ("acl", "advcl", "xcomp", "relcl"))
    return any(inner.lower_ == "to" and inner.dep_ == "aux" for child in under for inner in child.lefts)


def _spends_with(verb: Token) -> bool:
    """Return whether somebody spent some minutes or hours with a person: "spent an hour with the king"."""
    long = [child for child in verb.rights if child.dep_ in ("dobj", "npadvmod") and child.lemma_ in _LENGTHS]
    preps = [child for over in (verb, *long) for child in over.rights if child.lower_ == "with"]
    whom = [noun for prep in preps for noun in prep.rights if noun.dep_ == "pobj"]
    return bool(long) and any(map(is_person, whom))


def _sees_somebody(verb: Token) -> bool:
    """Return whether somebody saw or is to see somebody: not what he did or became, nor as what he is looked upon."""
    plain = verb.tag_ in ("VBZ", "VBP") or any(child.dep_ == "auxpass" for child in verb.children)
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    others = any(
        child.dep_ in ("ccomp", "xcomp", "oprd", "prt", "advcl") and not _is_own(child) for child in verb.rights
    )
    looked_upon = any(child.lower_ in ("as", "under", "through") or _is_screen(child) for child in verb.rights)
    who = [child for child in verb.lefts if child.dep_ == "nsubj"]
    able = all(is_person(child) or child.pos_ == "PRON" or child.lower_ in group_words() for child in who)
    described = any(child.dep_ == "acl" and child.tag_ in ("VBG", "VBN") for noun in objects for child in noun.rights)
    objects += [child for child in verb.lefts if child.dep_ == "dobj"]
    return bool(objects) and able and not (plain or others or looked_upon or described)


def _is_screen(prep: Token) -> bool:
    return any(noun.lemma_.lower() in word_class("screens") for noun in prep.rights if noun.dep_ == "pobj")


def _is_own(clause: Token) -> bool:
    """Return whether a clause tells when or why somebody did something, not what he saw: "saw him before leaving"."""
    return clause.dep_ == "advcl" and any(child.dep_ in ("mark", "advmod", "aux") for child in clause.lefts)


def _sits_with(verb: Token) -> bool:
    """Return whether people sat with somebody, across from him or at one table."""
    for prep in (child for child in verb.rights if child.dep_ == "prep"):
        nouns = [child for child in prep.rights if child.dep_ == "pobj"]
        if prep.lower_ in ("with", "opposite") and any(is_person(noun) for noun in nouns):
            return True
        if prep.lower_ == "at" and any(_is_shared_table(noun) for noun in nouns):
            return True
    return False


def _is_shared_table(noun: Token) -> bool:
    """Return whether several sit at a table together: "at one table", "at the same table", not "at the table"."""
    return noun.lower_ == "table" and any(child.lower_ in ("one", "same") for child in noun.lefts)


def _is_to_press(verb: Token) -> bool:
    """Return whether somebody tells a reporter who is named: "told reporter Ann Lee of the radio"."""
    told = (child for child in verb.rights if child.dep_ in ("dobj", "dative"))
    return any(word.lemma_.lower() in word_class("audience") for child in told for word in child.lefts)


def _brings_people(verb: Token) -> bool:
    """Return whether somebody brought or will bring others together, not talks do, nor someone who only wants to."""
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if verb.dep_ == "xcomp" and verb.head.lemma_ in ("take", "manage"):  # "it took Oslo to bring them together"
        subjects += [child for child in verb.head.children if child.dep_ in ("nsubj", "dobj")]
    over = verb.head.head if verb.head.dep_ == "attr" else verb.head
    in_cleft = over.lemma_ == "be" and any(child.lower_ == "it" for child in over.lefts)
    return any(
        may_take_part(child) and (in_cleft or child.tag_ != "WDT") and child.lemma_.lower() not in noun_cues()
        for child in subjects
    )


def brings_to_talk(verb: Token, entry: CueEntry) -> bool:
    """Return whether others are brought where they talk: "to the table", "into one room", "face to face"."""
    if entry.id != "bring-together":
        return False
    behind = [word.lower_ for word in verb.doc[verb.i + 1 : verb.sent.end]]
    if any(behind[n : n + 3] == ["face", "to", "face"] for n in range(len(behind))):
        return True
    back = [child for child in verb.rights if child.lower_ == "back"]
    preps = [child for word in (verb, *back) for child in word.rights if child.lower_ in _WHERE_TO]
    return any(noun.lower_ in _WHERE_TO[prep.lower_] for prep in preps for noun in prep.rights if noun.dep_ == "pobj")


def _signs_together(verb: Token) -> bool:
    """Return whether several sign a text in a place, and so are there: "the presidents signed it in Lome".

    Of states only the day says that it tells of the signing, and not of what was once signed.
    """
    signed = [child for child in verb.children if child.dep_ in _SIGNED and _is_pact(child)]
    who = [child for child in verb.lefts if child.dep_ == "nsubj"]
    who += [noun for by in verb.rights if by.dep_ == "agent" for noun in by.rights]
    people = [child for child in who if is_person(child) or child.lemma_.lower() in person_words()]
    several = any(child.tag_ == "NNS" or child.conjuncts for child in people)
    several = several or (any(_are_states(child) for child in who) and _is_of_a_day(verb))
    preps = [prep for over in (verb, *signed) for prep in over.rights if prep.lower_ in ("in", "at")]
    there = any(noun.pos_ == "PROPN" and noun.ent_type_ != "DATE" for prep in preps for noun in prep.rights)
    return bool(signed) and several and there and verb.dep_ not in ("acl", "relcl")


def _is_pact(noun: Token) -> bool:
    return noun.lemma_.lower() in word_class("pacts")


def _are_states(name: Token) -> bool:
    """Return whether several states are named together: "Chad and Mali"."""
    return bool(name.conjuncts) and all(each.ent_type_ == "GPE" for each in (name, *name.conjuncts))


def _is_of_a_day(verb: Token) -> bool:
    """Return whether a sentence is about what was done on a day, not "had signed it", nor "signed it after talks"."""
    days = (prep for over in (verb, *verb.rights) for prep in (over, *over.children) if prep.lower_ == "on")
    dated = any(noun.ent_type_ == "DATE" for prep in days for noun in prep.rights)
    told = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() in word_class("reporting"))
    met = any(word.pos_ == "NOUN" and word.lemma_.lower() in noun_cues() for word in verb.sent)
    return dated and told and not met and not any(child.lower_ == "had" for child in verb.lefts)


def is_one_another(word: Token) -> bool:
    """Return whether words say that several did something to each other: "saw each other", "met one another"."""
    return word.i > 0 and word.dep_ == "dobj" and (word.nbor(-1).lower_, word.lower_) in _EACH_OTHER


def object_meant(noun: Token) -> Token:
    """Return who is meant by the object of a verb: of "Adom, whom he saw in May" not the pronoun but the name."""
    relative = noun.tag_ == "WP" and noun.dep_ == "dobj" and noun.head.dep_ == "relcl"
    return noun.head.head if relative else noun


def is_person(noun: Token) -> bool:
    """Return whether a noun names a person or an office."""
    return noun.ent_type_ == "PERSON" or noun.lower_ in person_words() or noun.lower_ == "counterpart"


def may_take_part(noun: Token) -> bool:
    """Return whether a noun can name who is met, received or called."""
    if noun.pos_ in ("PROPN", "PRON") or noun.ent_type_ in ("PERSON", "GPE", "NORP", "ORG"):
        return True
    words = {noun.lower_, noun.lemma_.lower()}
    known = words & (person_words() | group_words() | word_class("ensembles") | word_class("outsiders"))
    return bool(known)


_OTHER_SENSES: dict[str, Callable[[Token, CueEntry], bool]] = {
    "phone": _is_appeal,
    "host": _is_of_noun,
    "bring-together": lambda verb, _: not _brings_people(verb),
    "tell": _is_for_others,
    "see": lambda verb, _: not _sees_somebody(verb),
    "sit-down": _is_seat,
    "speak": _is_of_speech,
    "spend-time": lambda verb, _: not _spends_with(verb),
    "come-together": _is_of_outsiders,
    "sign": lambda verb, _: not _signs_together(verb),
}
