"""Nouns that look like the name of a draft or an agreement and are none: each case a small function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.pacts.status import names_a_draft
from accord.extract.pacts.unwritten import is_a_process, is_a_proclamation, is_consent, is_met
from accord.lexicon.pacts import deal_nouns, draft_nouns, pact_classes, pact_words, synonyms

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_HANGING = frozenset(("pobj", "prep", "dobj", "pcomp", "acl"))
_DEEP = 6  # words from a noun up to the "without" that takes it away
_DEALING = frozenset(("PRESENT", "REJECT", "ACCEPT", "REACH"))


def names_nothing(token: Token) -> bool:
    """Return whether a noun of the lexicon names no draft and no agreement where it stands."""
    return any(refuses(token) for refuses in _REFUSALS)


def _inside_compound(token: Token) -> bool:
    """Return whether a noun only qualifies another candidate: "ceasefire" in "ceasefire deal"."""
    head = token.head
    own = any(child.dep_ in ("acl", "relcl", "prep") for child in token.rights)
    inside = token.dep_ in ("compound", "nmod", "amod") and head.i > token.i and head.pos_ in ("NOUN", "PROPN")
    return inside and not own


def _is_intention(token: Token) -> bool:
    """Return whether "plans" are only what somebody means to do: "has no plans to resign", "both plan to meet"."""
    lower = token.lower_
    if lower == "plan" and {child.dep_ for child in token.children} >= {"nsubj", "xcomp"}:
        return True
    aim = any(child.dep_ in ("acl", "relcl") and child.tag_ == "VB" for child in token.rights)
    bare = lower == "plan" and not any(child.dep_ in ("det", "poss", "amod", "nummod") for child in token.lefts)
    near = token.subtree if lower == "plans" else token.lefts if lower == "plan" else ()
    other = any(child.lower_ in pact_words("other-plans") for child in near)
    return (lower in ("plans", "plan") and aim and (lower == "plans" or bare)) or other


def _is_other_exchange(token: Token) -> bool:
    return token.lemma_.lower() in ("exchange", "release") and not _of_captives(token)


def _of_captives(token: Token) -> bool:
    """Return whether an exchange or a release is one of people: "prisoner exchange", "release of the hostages"."""
    near = [*token.lefts, *(inner for child in token.rights if child.dep_ == "prep" for inner in child.subtree)]
    return any(word.lemma_.lower() in pact_words("captives") for word in near)


def _is_other_pause(token: Token) -> bool:
    """Return whether a pause is none of fighting ("a pause on tariffs"), or settlements are villages."""
    if token.lower_ == "settlements":
        return True
    near = [*token.lefts, *(inner for child in token.rights if child.dep_ == "prep" for inner in child.subtree)]
    return token.lemma_.lower() == "pause" and not any(w.lemma_.lower() in pact_words("fighting") for w in near)


def _is_other_package(token: Token) -> bool:
    """Return whether a package, an offer or papers are none of a negotiation: "a package of sanctions", "documents"."""
    below = [word.lemma_.lower() for word in token.subtree]
    if token.lemma_.lower() == "package":
        return any(word in pact_words("other-packages") for word in below)
    if token.lemma_.lower() == "offer":
        return any(child.lemma_ in pact_words("offers-of-help") for child in token.rights)
    return token.lower_ in ("documents", "texts", "frameworks", "concepts")


def _is_told_of(token: Token) -> bool:
    """Return whether what is named only speaks ("the communiqué said") or is nothing single ("peace initiatives")."""
    if token.lower_ == "initiatives":
        return not any(child.dep_ == "nummod" or child.lower_ in ("both", "these") for child in token.lefts)
    speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in pact_words("speaking")
    return speaks and token.lemma_.lower() in ("communique", "communiqué", "text", "document")


def _is_conflict(token: Token) -> bool:
    """Return whether a settlement is what talks are about, not a text: "talks on the Cyprus settlement"."""
    lefts = {child.lower_ for child in token.lefts}
    placed = any(child.dep_ in ("amod", "compound", "nmod") and child.text.istitle() for child in token.lefts)
    return token.lemma_.lower() == "settlement" and placed and not lefts & {"a", "an", "any", "no"}


def _is_in_a_name(token: Token) -> bool:
    """Return whether a noun is part of the name of a body: "the Government of National Accord"."""
    above = token.head.head
    return token.tag_ == "NNP" and token.dep_ == "pobj" and above.tag_ == "NNP" and above.lower_ in pact_words("bodies")


def _is_idiom(token: Token) -> bool:
    """Return whether a noun stands in a fixed phrase: "within the framework of", "without reaching an accord"."""
    above = token.head.head if token.dep_ == "dobj" and token.head.dep_ == "pcomp" else token.head
    over = above.lower_ if token.dep_ in ("pobj", "dobj") else ""
    if over in ("within", "without", "outside", "at") and (over == "without" or token.dep_ == "pobj"):
        return True
    signed = any(child.dep_ in ("acl", "relcl") and child.lemma_.lower() in ("sign", "agree") for child in token.rights)
    if token.dep_ == "pobj" and over == "in" and token.lemma_.lower() in pact_words("texts") and not signed:
        return True
    noun = token.head if token.dep_ == "conj" else token
    if noun.dep_ == "pobj" and noun.head.head.lower_ in ("accordance", "line", "keeping") and names_a_draft(token):
        return True
    if over in ("under", "through") and token.lower_ == "framework":
        return any(child.lower_ == "of" for child in token.rights)
    return any(child.tag_ in ("WDT", "WP") or child.lower_ == "what" for child in token.lefts)


def _is_lacked(token: Token) -> bool:
    """Return whether talks ended without what a noun tells more of: "without a deal on [a ceasefire]"."""
    word = token
    for _ in range(_DEEP):
        if word.dep_ not in _HANGING or word.head.i == word.i:
            return False
        word = word.head
        if word.lower_ == "without":
            return True
    return False


def _is_mass(token: Token) -> bool:
    """Return whether a noun only names an idea: "areas of agreement", "a sign of compromise"."""
    bare = token.tag_ == "NN" and token.text.islower() and not list(token.lefts)
    return bare and token.lemma_.lower() not in pact_words("lasting") and token.dep_ == "pobj"


def _is_of_talks(token: Token) -> bool:
    """Return whether a plan or framework is one of talks only: "the framework of the negotiations"."""
    preps = (child for child in token.rights if child.dep_ == "prep" and child.lower_ in ("of", "for", "on"))
    inner = (word for child in preps for word in child.rights if word.dep_ == "pobj")
    return any(
        word.lemma_.lower() in ("talk", "talks", "negotiation", "meeting", "visit", "discussion") for word in inner
    )


def _is_standing(token: Token) -> bool:
    """Return whether a treaty is one that the world goes by: "the NATO treaty"."""
    named = any(child.pos_ == "PROPN" for child in token.lefts)
    signed = (
        token.lower_ == "charter" and token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in ("sign", "initial")
    )
    return token.lemma_.lower() in ("treaty", "convention", "charter") and named and not signed


def _is_weak(token: Token) -> bool:
    """Return whether a noun says too little: "a pause", "the settlement", "a better understanding"."""
    firm = synonyms().get(token.lemma_.lower()) in ("TRUCE", "EXCHANGE")
    if not firm and any(child.lower_ in pact_words("vague") for child in token.lefts):
        return True
    told = any(
        child.dep_ not in ("det", "punct") and child.lower_ not in pact_words("counting") for child in token.lefts
    )
    told = told or any(child.dep_ in ("prep", "acl") for child in token.rights) or _is_dealt_with(token)
    return not told and (token.lemma_.lower() in pact_words("weak") or token.tag_ in ("NNS", "NNPS"))


def _is_dealt_with(token: Token) -> bool:
    """Return whether a text is what a side puts forward, studies or signs: "would not sign the text"."""
    above = token.head.head if token.dep_ == "pobj" and token.head.lower_ in ("to", "on") else token.head
    put = token.dep_ in ("dobj", "nsubjpass", "pobj") and pact_classes().get(above.lemma_.lower()) in _DEALING
    answered = token.dep_ == "pobj" and above.lemma_.lower() in pact_words("answers")
    return token.lemma_.lower() in pact_words("dealt-with") and (put or answered)


def _is_of_others(token: Token) -> bool:
    """Return whether a deal or a plan is none of a negotiation: "a plea deal", "the budget plan"."""
    return any(child.lower_ in pact_words("other-deals") for child in token.lefts)


def _is_paper(token: Token) -> bool:
    """Return whether a document is a paper that people carry or keep: "identity documents", "their document"."""
    if token.lemma_.lower() not in ("document", "text"):
        return False
    inner = (word.lemma_.lower() for child in token.rights if child.lower_ == "of" for word in child.rights)
    if any(word in pact_words("said-papers") for word in inner):
        return True
    return any(child.lower_ in pact_words("papers") for child in token.lefts)


def _is_content(token: Token) -> bool:
    """Return whether a noun is only what a text on the table provides for: "a plan that calls for a truce"."""
    noun = token
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.head.lemma_ == "follow":
        noun = noun.head.head.head
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or verb.lemma_.lower() not in pact_words("providing"):
        return False
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    subject = verb.head if subject is not None and subject.tag_ == "WDT" else subject
    return subject is not None and names_a_draft(subject)


def _is_an_aim(token: Token) -> bool:
    """Return whether a deal is only what something else that was signed is for, or is called.

    "Signed a memorandum on the way to a [deal]"; "signed a declaration that the envoy called a peace [deal]".
    """
    if token.dep_ == "oprd" and token.head.dep_ == "relcl" and token.head.lemma_.lower() in ("call", "describe"):
        return _is_signed(token.head.head)
    if any(_is_signed(word.head) and word.head.lemma_ in pact_words("only-signed") for word in token.ancestors):
        return True
    if token.dep_ != "pobj" or token.head.lower_ not in pact_words("aiming"):
        return False
    above = token.head.head
    if above.lemma_.lower() in pact_words("steps"):
        signed = next((word for word in above.ancestors if _is_signed(word) or word.lemma_ == "sign"), above)
    else:
        signed = above
    made = [child for child in signed.children if _is_signed(child)] if signed.lemma_ == "sign" else [signed]
    return any(_is_signed(thing) and thing.i < token.i for thing in made)


def _is_signed(thing: Token) -> bool:
    """Return whether a noun is that of a text or deal which somebody signed."""
    word = thing.lemma_.lower()
    named = word in deal_nouns() or word in draft_nouns() or word in pact_words("only-signed")
    return named and thing.dep_ in ("dobj", "nsubjpass") and thing.head.lemma_.lower() == "sign"


_REFUSALS = (
    _is_an_aim,
    is_a_process,
    is_a_proclamation,
    is_met,
    is_consent,
    _is_content,
    _inside_compound,
    _is_intention,
    _is_other_exchange,
    _is_other_pause,
    _is_other_package,
    _is_told_of,
    _is_idiom,
    _is_lacked,
    _is_conflict,
    _is_in_a_name,
    _is_mass,
    _is_of_talks,
    _is_standing,
    _is_of_others,
    _is_paper,
    _is_weak,
)
