"""The words that name a draft or an agreement: as a desk officer would write them, no more than the text has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.pacts.breaks import breaks_off, is_shared
from accord.lexicon.pacts import draft_nouns, pact_classes, pact_words, synonyms
from accord.lexicon.places import places, wide_places
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_TAILS = frozenset(("on", "for", "to", "with", "between", "of", "in", "over", "under"))
_CUT = frozenset(("relcl", "appos", "advcl", "parataxis", "nsubj"))
_AIMS = frozenset(("aimed", "ending", "governing", "covering", "limiting"))
_SMALL = frozenset(
    ("a", "an", "the", "of", "on", "for", "to", "with", "in", "between", "and", "its", "their", "his", "her")
)
_QUOTES = '"“”'
LONGEST_TAIL = 12  # tokens of a complement that still belong to a name
LONGEST_ACT = 22  # tokens of what was agreed


def name_of(scene: Scene, noun: Token) -> Span:
    """Return the words that name what a noun stands for: its modifiers before it and its short complements after it."""
    stem = joined_before(noun)
    first = noun.left_edge if stem is None else stem.left_edge
    while first.i < noun.i and (first.pos_ in ("DET", "PUNCT", "SPACE", "CCONJ") or _only_leads(first)):
        first = first.nbor()
    first = _after_headline_verb(_after_comma(_after_quote(first, noun), noun), noun)
    first = _with_its_start(_after_receiver(scene, first, noun), noun)
    last = noun
    for child in (*noun.rights, *_beside(noun)):
        end = _end_of(child)
        if not _belongs(scene, noun, child, end):
            break
        last = end
        if end.i < child.right_edge.i:
            break
    return trimmed(first.idx, _to_hyphen(last))


def _with_its_start(first: Token, noun: Token) -> Token:
    """Return the first word of a name that "of" has cut in two: "a [non-use of force] document"."""
    prep, lefts = noun.head, list(noun.lefts)
    if noun.dep_ != "pobj" or prep.lower_ != "of" or noun.tag_ != "NN" or first.i != prep.i + 1 or not lefts:
        return first
    whole, start = prep.head, next(word for word in prep.head.subtree if word.dep_ != "det")
    while start.i > 1 and start.nbor(-1).text == "-":
        start = start.nbor(-2)
    bare = all(child.dep_ == "compound" and child.tag_ == "NN" for child in lefts)
    own = start.i > 0 and start.nbor(-1).lower_ in ("a", "an") and start.i <= whole.i
    return start if bare and own and whole.lemma_.lower() not in pact_words("parts") else first


def _beside(noun: Token) -> list[Token]:
    """Return the complement that the parser gave to the verb over a noun: "put forward a plan [for the valley]"."""
    if noun.dep_ != "dobj" or noun.right_edge.i != noun.i:
        return []
    return [child for child in noun.head.rights if child.i == noun.i + 1 and child.lower_ in ("on", "for")]


def _to_hyphen(last: Token) -> Token:
    """Return the last part of a word that hyphens join: "escalate" for the "de" of "a plan to de-escalate"."""
    while (
        last.i + 2 < len(last.doc) and not last.whitespace_ and last.nbor().text == "-" and not last.nbor().whitespace_
    ):
        last = last.nbor(2)
    return last


def joined_before(noun: Token) -> Token | None:
    """Return the word that a hyphen joins to a noun, which the parser takes for one beside it: "counter-proposal"."""
    if noun.i < 2 or noun.nbor(-1).text != "-" or noun.nbor(-1).whitespace_:
        return None
    stem = noun.nbor(-2)
    return stem if stem.lower_ in pact_words("joined") and not stem.whitespace_ else None


def act_of(verb: Token) -> Span:
    """Return the words for what was done: the verb with its complements, or what was agreed to alone.

    "agreed to extend the truce", "exchanged 40 prisoners"; for "agreed to a truce", "a truce".
    """
    last = verb
    told = (
        verb.i if verb.lemma_ != "agree" else max((w.i for w in verb.rights if w.dep_ in ("xcomp", "ccomp")), default=0)
    )
    for child in verb.rights:
        if breaks_off(child):
            if last is verb or child.i < told:
                continue
            break
        if child.dep_ in ("dobj", "xcomp", "ccomp", "prep", "prt", "advmod"):
            last = _end_of(child)
            if last.i < child.right_edge.i:
                break
        elif child.i > max(last.i + 1, told) and last is not verb:
            break
    return trimmed(_start_of(verb, last).idx, last)


def _start_of(verb: Token, last: Token) -> Token:
    """Return the first word of an act: that of the thing agreed to where a noun tells it."""
    preps = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("to", "on", "upon")]
    objects = (word for prep in preps for word in prep.rights if word.dep_ == "pobj")
    inner = next((word for word in objects if word.ent_type_ not in ("DATE", "TIME")), None)
    if inner is None or verb.lemma_ != "agree":
        return verb
    first = inner.left_edge
    while first.i < inner.i and (first.pos_ in ("DET", "PUNCT") or first.lower_ == "both"):
        first = first.nbor()
    return first if first.i <= last.i else verb


def _end_of(part: Token) -> Token:
    """Return the last word of a complement: before a comma that opens something new, and not too far."""
    doc = part.doc
    stop = min(part.right_edge.i, part.head.i + LONGEST_ACT)
    for i in range(part.left_edge.i, stop + 1):
        if i > part.i and breaks_off(doc[i]):
            return doc[i - 1]
    return doc[stop]


def _belongs(scene: Scene, noun: Token, child: Token, end: Token) -> bool:
    """Return whether what follows a noun is part of its name: "for a ceasefire", "on prisoners", not "on Tuesday"."""
    words = [word for word in child.subtree if word.i <= end.i]
    if len(words) > LONGEST_TAIL or any(word.dep_ in _CUT or word.is_space for word in words):
        return False
    if child.dep_ == "acl":
        return words[0].lower_ == "to" or (child.lower_ in _AIMS and end.i > child.i)
    if child.dep_ != "prep" or child.lower_ not in _TAILS:
        return False
    inner = next((word for word in child.rights if word.dep_ in ("pobj", "pcomp")), None)
    return inner is not None and _fits(scene, noun, child.lower_, inner)


def _fits(scene: Scene, noun: Token, preposition: str, inner: Token) -> bool:
    if inner.ent_type_ in ("DATE", "TIME") and preposition != "of":
        return False
    elsewhere = inner.lemma_.lower() in pact_words("elsewhere") and inner.lower_ != "principles"
    if elsewhere or inner.pos_ not in ("NOUN", "PROPN", "VERB", "NUM"):
        return False
    mention = scene.mention_at(inner.i)
    if preposition == "in":
        return noun.lemma_.lower() not in draft_nouns() and not _is_where(noun, inner)
    if preposition == "with" and is_shared(noun):
        return False
    if preposition in ("to", "on", "under"):
        return mention is None and inner.ent_type_ not in ("ORG", "PERSON")
    return True


def _is_where(noun: Token, inner: Token) -> bool:
    """Return whether "in" tells the city in which an accord was made, which it is not called by: "signed it in Oslo".

    What fighting a truce is to end is in its name: "the ceasefire in Aleppo".
    """
    city = inner.text in places() and inner.text not in wide_places()
    if not city or synonyms().get(noun.lemma_.lower()) in ("TRUCE", "EXCHANGE") or noun.lemma_.lower() == "release":
        return False
    made = noun.dep_ in ("dobj", "nsubjpass") and pact_classes().get(noun.head.lemma_.lower()) == "REACH"
    behind = noun.doc[inner.i + 1 : inner.i + 3]
    return made or (len(behind) > 1 and behind[0].lower_ in ("in", "on") and behind[1].ent_type_ == "DATE")


def _only_leads(token: Token) -> bool:
    """Return whether a word before a noun is no part of its name: "not", "both", "their", "fair", "'s"."""
    own = token.tag_ in ("POS", "PRP$") or (token.pos_ == "ADJ" and token.lower_ in pact_words("judging"))
    return own or token.dep_ in ("neg", "predet", "preconj") or token.lower_ in pact_words("leads")


def _after_quote(first: Token, noun: Token) -> Token:
    """Return the word after a quotation mark that closes before a noun: "terrible" is no part of `"terrible" deal`."""
    marks = [token for token in noun.doc[first.i : noun.i] if token.text in _QUOTES]
    return marks[-1].nbor() if len(marks) == 1 else first


def _after_comma(first: Token, noun: Token) -> Token:
    """Return the word after a comma that another owner stands before: "According to A, B's proposals" are B's."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is None:
        return first
    marks = [token for token in noun.doc[first.i : owner.i] if token.text == ","]
    return marks[-1].nbor() if marks else first


def _after_receiver(scene: Scene, first: Token, noun: Token) -> Token:
    """Return the owner behind the one whom a text is given to: of "gave Iran America's proposal" what is America's."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    own = scene.mention_at(owner.i) if owner is not None else None
    given = scene.mention_at(first.i) if own is not None and noun.dep_ == "dobj" else None
    if owner is None or own is None or given is None or given.actor == own.actor or own.how == "description":
        return first
    return next(word for word in scene.doc[first.i : noun.i] if word.idx >= own.span.start)


def _after_headline_verb(first: Token, noun: Token) -> Token:
    """Return the word after a verb that a headline wrote like a name: "Chad and Mali Sign Border Deal"."""
    inside = noun.doc[first.i : noun.i]
    verbs = [word for word in inside if word.tag_ == "NNP" and word.lower_ in pact_words("headline-verbs")]
    return verbs[-1].nbor() if verbs else first


def trimmed(start: int, last: Token) -> Span:
    """Return the stretch from an offset to a token, without punctuation, space or "in" at its end."""
    while last.i > 0 and (last.is_punct or last.is_space or _leads_on(last)) and last.nbor(-1).idx >= start:
        last = last.nbor(-1)
    return Span(start, _closed(start, last))


def _closed(start: int, last: Token) -> int:
    """Return the end of a name, with the mark that closes a quotation it has opened: `protocol of the "peace deal"`."""
    end = last.idx + len(last)
    words, behind = last.doc.text[start:end], last.doc.text[end : end + 1]
    opened = words.count('"') % 2 if behind == '"' else words.count("“") - words.count("”") if behind == "”" else 0
    return end + 1 if opened == 1 else end


def _leads_on(last: Token) -> bool:
    """Return whether a preposition only leads on to what a name was cut before: "principles in Doha [in]"."""
    return last.dep_ == "prep" and last.lower_ in _TAILS


def same_name(one: str, other: str) -> bool:
    """Return whether two phrases name the same draft or agreement of an article: the one's words are in the other.

    What is put forward is not what it would bring about: a "truce offer" is no "truce".

    >>> same_name("peace plan", "the 20-point peace plan for Cyprus"), same_name("trade deal", "peace deal")
    (True, False)
    >>> same_name("US peace plan", "updated draft"), same_name("truce", "the rebels' truce offer")
    (True, False)
    """
    a, b = content_of(one), content_of(other)
    return bool(a and b) and ("PLAN" in a) == ("PLAN" in b) and (a <= b or b <= a)


def content_of(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others, with one word for each kind of thing.

    >>> sorted(content_of("the new peace accord"))
    ['DEAL', 'peace']
    """
    plain = (
        name.lower()
        .replace("cease-fire", "ceasefire")
        .replace("road map", "roadmap")
        .replace("'s", "")
        .replace("’s", "")
    )
    words = (word for word in re.findall(r"[a-z0-9]+", plain) if word not in _SMALL | pact_words("generic"))
    return frozenset(synonyms().get(word, synonyms().get(word.rstrip("s"), word.rstrip("s"))) for word in words)
