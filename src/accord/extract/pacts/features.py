"""What a judge looks at in a candidate: the noun, what stands around it, what governs it; never a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.pacts.candidates import Candidate
from accord.extract.pacts.status import is_demanded, is_lived_by, is_settled, names_a_draft, status_of
from accord.lexicon.names import capitals, state_of_place
from accord.lexicon.pacts import pact_classes, pact_words, synonyms
from accord.terms.mark import Scene
from accord.terms.parsed import SUBJECTS

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP", "LOC", "EVENT", "LAW"))


def features(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Return the named features of a candidate, each once, sorted."""
    head = scene.doc[candidate.head]
    words = scene.doc.char_span(candidate.name.start, candidate.name.end, alignment_mode="expand")
    found = {
        f"rule={candidate.rule}",
        f"kind={'draft' if names_a_draft(head) else 'deal'}",
        f"dep={head.dep_}",
        f"quoted={scene.quote_at(head.idx) is not None}",
        f"size={min(8, len(words or ()))}",
        f"early={head.idx < 600}",
        f"act={candidate.act}",
        f"settled={is_settled(head, scene.today)}",
        f"lived={is_lived_by(head)}",
        f"demanded={is_demanded(head)}",
        f"thing={synonyms().get(head.lemma_.lower(), 'other')}",
        f"status={status_of(head)[0]}",
        f"title={(scene.article.title or '').lower().find(head.lower_) >= 0}",
        f"city={_is_named_after(head)}",
        *_modifiers(scene, head),
        *_complements(scene, head),
        *_governors(scene, head),
        *_sentence(scene, head),
    }
    return tuple(sorted(found))


def _is_named_after(head: Token) -> bool:
    """Return whether an agreement has the name of the city it was made in: "the Dayton accord"."""
    places_of = (child.text for child in head.lefts if child.dep_ in ("compound", "nmod", "amod"))
    return any(word in capitals() or state_of_place(word) is not None for word in places_of)


def word_class(scene: Scene, token: Token) -> str:
    """Return the lemma of a word, or what kind of thing it names: SIDE, PERSON, NUMBER, YEAR, NAME."""
    mention = scene.mention_at(token.i)
    if mention is not None and not mention.inferred:
        return "PERSON" if scene.actor(mention.actor).kind == "person" else "SIDE"
    if token.like_num or token.pos_ == "NUM":
        return "YEAR" if token.text.isdigit() and len(token.text) == 4 else "NUMBER"
    return "NAME" if token.ent_type_ in _NAMED else token.lemma_.lower()


def _modifiers(scene: Scene, head: Token) -> Iterator[str]:
    determiner = "none"
    for child in head.lefts:
        if child.dep_ == "det":
            determiner = child.lower_
        elif child.dep_ == "poss":
            determiner = f"poss-{word_class(scene, child)}"
        elif child.dep_ in ("amod", "compound", "nmod", "nummod"):
            yield f"mod={word_class(scene, child)}"
    yield f"det={determiner}"
    yield f"capital={head.text[:1].isupper()}"
    yield f"plural={head.tag_ in ('NNS', 'NNPS')}"


def _complements(scene: Scene, head: Token) -> Iterator[str]:
    for child in head.rights:
        if child.dep_ == "prep":
            inner = next((word for word in child.children if word.dep_ in ("pobj", "pcomp")), None)
            yield f"prep={child.lower_}"
            if inner is not None:
                yield f"prep={child.lower_}+{word_class(scene, inner)}"
        elif child.dep_ in ("acl", "relcl", "dobj", "xcomp", "ccomp"):
            yield f"{child.dep_}={child.lemma_.lower()}"
            yield f"{child.dep_}:is={pact_classes().get(child.lemma_.lower(), child.tag_)}"


def _governors(scene: Scene, head: Token) -> Iterator[str]:
    """Yield the verb that governs the candidate, how, and its tense, modals, negation and subject."""
    above, path = head, ""
    while above.pos_ not in ("VERB", "AUX") and above.dep_ != "ROOT":
        path = above.lower_ if above.dep_ == "prep" else above.dep_
        if above.head.pos_ in ("NOUN", "PROPN"):
            yield f"under={above.head.lemma_.lower()}"
            yield f"under:is={pact_classes().get(above.head.lemma_.lower(), 'other')}"
        above = above.head
    verb = above
    kind, mood = pact_classes().get(verb.lemma_.lower(), "other"), _mood(verb)
    yield f"gov={verb.lemma_.lower()}"
    yield f"gov={verb.lemma_.lower()}+{path or head.dep_}"
    yield f"gov:is={kind}"
    yield f"gov:is={kind}+{mood}"
    yield f"gov:is={kind}+{path or head.dep_}"
    yield f"mood={mood}"
    yield f"govtag={verb.tag_}"
    for child in verb.children:
        if child.dep_ in ("aux", "neg", "auxpass"):
            yield f"aux={child.lemma_.lower()}"
        elif child.dep_ in SUBJECTS:
            yield f"subj={word_class(scene, child)}"
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl"):
        yield f"over={verb.head.lemma_.lower()}"
        yield f"over:is={pact_classes().get(verb.head.lemma_.lower(), 'other')}"


def _mood(verb: Token) -> str:
    """Return whether a verb tells what was, is, or is to be: `past`, `perfect`, `present`, `open`, `denied`."""
    lefts = list(verb.lefts)
    if any(child.dep_ == "neg" for child in lefts):
        return "denied"
    if any(child.tag_ == "MD" or child.tag_ == "TO" or child.lower_ in pact_words("open") for child in lefts):
        return "open"
    if any(child.dep_ == "aux" and child.lemma_ == "have" for child in lefts):
        return "perfect"
    return {"VBD": "past", "VBN": "past", "VBG": "going"}.get(verb.tag_, "present")


def _sentence(scene: Scene, head: Token) -> Iterator[str]:
    sides: set[str] = set()
    for token in head.sent:
        if token.pos_ == "VERB":
            yield f"verb={token.lemma_.lower()}"
            yield f"verb:is={pact_classes().get(token.lemma_.lower(), 'other')}"
        elif token.ent_type_ == "DATE":
            yield "dated"
        mention = scene.mention_at(token.i)
        if mention is not None and mention.root == token.i:
            sides.add(scene.side(mention.actor).id)
    yield f"sides={min(3, len(sides))}"
