"""What has become of a draft or an agreement, as the words around it tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.pacts.breaches import breach_of
from accord.lexicon.pacts import draft_nouns, pact_classes, pact_words, status_cues
from accord.terms.claim import AgreementStatus
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from datetime import date

    from accord.terms.parsed import Token

_DIRECT = frozenset(("nsubj", "nsubjpass", "dobj", "attr"))
_REACHING = frozenset(("from", "of", "to", "on", "upon", "into"))
_AIMING = frozenset(("into", "for", "of", "on", "toward", "towards", "to", "at"))
_OPENING = frozenset(("aux", "neg", "mark", "advmod"))


def status_of(head: Token) -> tuple[AgreementStatus, Token | None]:
    """Return what has become of an agreement and the word that says so; `agreed` where none does."""
    broken = breach_of(head)
    if broken is not None:
        return "violated", broken
    if head.dep_ in SUBJECTS and (what := _befell(head)) is not None:
        return what, head.head
    for token, direct in _near(head):
        for cue in status_cues():
            heard = cue.verbs if token.pos_ == "VERB" else cue.nouns
            if token.lemma_.lower() in heard and _tells(token, head, direct=direct):
                status: AgreementStatus = "violated" if _is_ended(token, head) else cue.status
                return _unless_open(token, status), token
    return "agreed", None


def _befell(head: Token) -> AgreementStatus | None:
    """Return what an agreement's own verb tells before what stands in its name: "the swap agreed in May [began]"."""
    verb = head.head
    named = any(child.dep_ in ("acl", "relcl") for child in head.rights)
    if not named or verb.pos_ != "VERB" or is_open(verb):
        return None
    cues = (
        cue for cue in status_cues() if cue.status in ("violated", "implemented") and verb.lemma_.lower() in cue.verbs
    )
    return next((cue.status for cue in cues if _tells(verb, head, direct=True)), None)


def _tells(token: Token, head: Token, *, direct: bool) -> bool:
    """Return whether a word that may tell what has become of an agreement does so here."""
    word = token.lemma_.lower()
    if word in pact_words("turning") and any(child.dep_ == "dobj" for child in token.children):
        return word == "end" and head.dep_ == "dobj" and head.head.i == token.i
    if word in pact_words("with-effect"):
        near = [inner for child in token.rights for inner in (child, *child.rights)]
        if direct and head.lemma_.lower() in pact_words("deeds") and any(inner.lower_ == "place" for inner in near):
            return True
        return any(inner.lower_ in pact_words("effect") for inner in near)
    if word in pact_words("with-particle"):
        parts = [child for child in token.rights if child.lower_ in pact_words("particles")]
        beside = direct or head.head in parts
        return beside and bool(parts) and (word != "fall" or not names_a_draft(head))
    if word in pact_words("walking-out"):
        return any(child.lower_ in ("out", "away") for child in token.rights)
    return direct or word not in pact_words("loose")


def _is_ended(token: Token, head: Token) -> bool:
    """Return whether a side puts an end to what a noun names: "the junta ended the accord"."""
    return token.lemma_ == "end" and token.pos_ == "VERB" and head.dep_ == "dobj" and head.head.i == token.i


def is_settled(head: Token, published: date | None) -> bool:
    """Return whether what a noun names was reached, signed, carried out or broken: it is no longer a draft.

    An earlier year in its name says so too: "the 2015 deal".
    """
    years = [int(child.text) for child in head.lefts if child.text.isdigit() and len(child.text) == 4]
    if published is not None and any(year < published.year for year in years):
        return True
    if _is_of_before(head) or _is_praised(head):
        return True
    status, cue = status_of(head)
    if cue is None or cue.pos_ != "VERB" or status in ("proposed", "rejected"):
        return False
    if any(child.dep_ == "neg" for child in cue.children):
        return False
    return status in ("signed", "implemented", "violated") or _was_reached(head, cue)


def _is_of_before(head: Token) -> bool:
    """Return whether a name says that it was agreed before: "last month's accord", "the previous truce"."""
    after = head.right_edge.i + 1
    tail = [word.lower_ for word in head.doc[after : after + 2]]
    since = head.dep_ == "nsubj" or (head.dep_ == "pobj" and head.head.lower_ in ("after", "since", "under"))
    if since and (tail[:2] == ["earlier", "this"] or (tail[:1] == ["last"] and tail[-1] in pact_words("units"))):
        return True
    for child in head.lefts:
        if child.ent_type_ == "DATE" and child.tag_ == "NNP" and child.nbor().text.isdigit():
            return True
        if child.dep_ == "poss" and any(word.lower_ == "last" for word in child.subtree):
            return True
        if child.dep_ == "amod" and child.lower_ in pact_words("earlier"):
            return True
    return False


def _is_praised(head: Token) -> bool:
    """Return whether a deal is hailed or welcomed, which is done to one that stands; a plan may be too."""
    verb = head.head
    if head.dep_ != "dobj" or verb.lemma_.lower() not in pact_words("praising") or names_a_draft(head):
        return False
    return not is_open(verb) and not any(child.lower_ in pact_words("generic-open") for child in head.lefts)


def names_a_draft(head: Token) -> bool:
    """Return whether a noun is one for what is put forward: "plan", "roadmap", also in two words."""
    if head.lemma_.lower() in draft_nouns():
        return True
    return head.lower_ in ("map", "maps") and head.i > 0 and head.nbor(-1).lower_ == "road"


def is_drafted(head: Token) -> bool:
    """Return whether a noun is called a draft: "the draft accord", "a US-drafted resolution"."""
    return any(child.lower_ in ("draft", "drafted") and child.dep_ != "det" for child in head.lefts)


def was_agreed(head: Token) -> bool:
    """Return whether a noun says at once that it was agreed: "a plan agreed in May"."""
    return any(
        child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") and child.lemma_ == "agree" for child in head.rights
    )


def is_answered(head: Token) -> bool:
    """Return whether what a noun names is what somebody answers: "its response to the plan", "a reply on the deal"."""
    prep = head.head
    if head.dep_ != "pobj" or prep.lower_ not in ("to", "on"):
        return False
    above = prep.head.head.head if prep.head.dep_ == "pobj" else prep.head
    near = (prep.head, above, *(child for child in prep.head.rights if child.dep_ == "dobj" and child.i < prep.i))
    return any(word.lemma_.lower() in pact_words("answers") for word in near)


def is_demanded(head: Token) -> bool:
    """Return whether what a noun names is only asked for: "insisted on the release of all captives".

    What comes first for somebody is too, and what talks are about: "progress on the release of all captives".
    """
    demanded = any(
        child.dep_ in ("attr", "oprd", "dobj") and child.i > head.i and child.lemma_.lower() in pact_words("demands")
        for child in head.head.rights
    )
    if demanded and (head.dep_ == "nsubj" or (head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_ == "make")):
        return True
    if head.lemma_.lower() in pact_words("deeds") and head.dep_ in ("pobj", "conj"):
        over = head.head.head if head.dep_ == "pobj" else head.head.head.head
        if over.lemma_.lower() in pact_words("talked-of"):
            return True
    above = head.head.head if head.dep_ == "pobj" else head.head
    if is_answered(head):
        return True
    return head.dep_ in ("pobj", "dobj") and above.lemma_.lower() in pact_words("demanding")


def is_lived_by(head: Token) -> bool:
    """Return whether a noun is what somebody keeps, breaks or carries out, which must stand: "to honour the deal"."""
    above = head.head
    if head.dep_ == "dobj":
        return above.lemma_.lower() in pact_words("living")
    if head.dep_ != "pobj":
        return False
    noun, words = above.head, pact_words("living-with")
    return noun.lemma_.lower() in pact_words("living-nouns") or f"{noun.lemma_.lower()} {above.lower_}" in words


def is_open(verb: Token) -> bool:
    """Return whether a verb tells what is only to be, may be or is not: "could be reached", "if they sign"."""
    words = [child for child in verb.lefts if child.dep_ in _OPENING]
    open_ = any(w.tag_ == "MD" or w.dep_ == "neg" or w.lower_ in ("to", *pact_words("open")) for w in words)
    return open_ or _is_unreal(verb)


def _is_unreal(verb: Token) -> bool:
    """Return whether a clause tells what might have been: "had they signed the deal, the guns would be silent"."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    return any(child.dep_ == "aux" and child.lower_ == "had" and child.i < subject.i for child in verb.lefts)


def _was_reached(head: Token, verb: Token) -> bool:
    """Return whether a verb of reaching has the noun as its object, or tells of it: "struck a deal", "deal struck"."""
    kind = "REACH" if verb.lemma_ == "negotiate" else pact_classes().get(verb.lemma_.lower())
    told = kind == "REACH" and verb.tag_ in ("VBD", "VBN") and not is_open(verb)
    return told and (verb.head.i == head.i or (head.head.i == verb.i and head.dep_ in ("dobj", "nsubjpass")))


def _near(head: Token) -> Iterator[tuple[Token, bool]]:
    """Yield the words that may tell what has become of an agreement, each with whether it speaks of it directly."""
    yield head, True
    yield from ((child, True) for child in head.rights if child.dep_ in ("acl", "relcl") and not _is_aim(child))
    token, verbs = head, 0
    while token.dep_ != "ROOT" and verbs < 2:
        below, token = token, token.head
        verbs += token.pos_ == "VERB"
        yield token, _is_direct(head, below)


def _is_aim(verb: Token) -> bool:
    """Return whether a verb tells what a deal is for: "a deal to seek peace"; "a deal to be signed" has its own."""
    if verb.tag_ != "VB" or verb.dep_ != "acl":
        return False
    return all(child.dep_ != "auxpass" for child in verb.lefts)


def _is_direct(head: Token, below: Token) -> bool:
    """Return whether a noun is subject or object of the word above `below`: "the truce holds", "left the accord"."""
    if below.i == head.i:
        return head.dep_ in _DIRECT
    return below.dep_ == "prep" and head.dep_ == "pobj" and head.head.i == below.i and below.lower_ in _REACHING


def _open_marks(verb: Token) -> frozenset[str]:
    """Return the words after which a verb tells nothing done: "until they sign"; "until they signed" tells it."""
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    return pact_words("doubting") if past else pact_words("open")


def _is_of_a_day_to_come(verb: Token) -> bool:
    """Return whether a verb only tells what day is meant, which is still to come: "on the day the deal [is signed]"."""
    day = verb.dep_ in ("relcl", "acl") and verb.head.lemma_.lower() in pact_words("moments")
    now = any(child.lower_ in ("is", "are") for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    return day and (now or verb.tag_ in ("VBP", "VBZ"))


def _unless_open(token: Token, status: AgreementStatus) -> AgreementStatus:
    """Return `proposed` for what is only to be ("want to sign"), `agreed` for what may yet be broken or carried out.

    A signing is not yet done where it is only aimed at: "by the signing of an accord".
    """
    noun_ahead = token.pos_ != "VERB" and any(is_open(word) for word in token.ancestors if word.pos_ == "VERB")
    open_ = token.pos_ == "VERB" and (
        any(child.tag_ == "MD" or child.lower_ == "to" for child in token.children if child.dep_ == "aux")
        or any(child.dep_ == "mark" and child.lower_ in _open_marks(token) for child in token.lefts)
        or (token.dep_ == "pcomp" and token.head.lower_ in _AIMING)
        or _is_unreal(token)
        or _is_of_a_day_to_come(token)
    )
    stands = token.lemma_.lower() in ("implement", "implementation")
    going_on = stands and token.tag_ in ("NN", "VBG")
    if status == "violated" or stands:
        return "agreed" if open_ or going_on else status
    if noun_ahead and status == "signed":
        return "proposed"
    return "proposed" if open_ and status in ("agreed", "signed", "announced", "implemented") else status
