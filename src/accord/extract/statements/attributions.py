"""Attributions: every cue of a stretch with its speaker, and who among them stands inside whose words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.statements.denials import find_accused, rebuffs_report
from accord.extract.statements.described import noun_phrase
from accord.extract.statements.frames import Frame, find_frame
from accord.extract.statements.grammar import is_of_nobody, is_passive, is_told, own_subject, subject_of
from accord.extract.statements.joined import part
from accord.extract.statements.layers import settle
from accord.extract.statements.media import is_medium, is_outlet_of
from accord.extract.statements.organs import find_own_words
from accord.extract.statements.parts import Attribution, Earlier, Speaker, Stretch
from accord.extract.statements.sources import find_sources, reported_speaker
from accord.extract.statements.speakers import find_speaker
from accord.extract.statements.tails import find_lost_tail, find_tail
from accord.lexicon.cues import words_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_HEDGES = frozenset(("reportedly", "allegedly", "apparently", "purportedly", "supposedly"))
_PARTS = ("prt",)
_OFFICE = 80  # characters of the office before a name


def find_attributions(scene: Scene, stretch: Stretch, earlier: Earlier) -> tuple[Attribution, ...]:
    """Return the attributions of a stretch in order, media turned into links of the chain they pass on."""
    found: list[Attribution] = []
    for token in scene.doc[stretch.first : stretch.last]:
        if token.pos_ in ("VERB", "AUX") and not _in_quote(stretch, token):
            attribution = _from_verb(scene, stretch, token, earlier.after(tuple(found)), found)
            if attribution is not None:
                found.append(attribution)
    found += find_sources(scene, stretch, earlier)
    found.sort(key=lambda attribution: attribution.cue)
    found = list(part(scene, found))
    return tuple(settle(scene, found)) or tuple(find_own_words(scene, found))


def _in_quote(stretch: Stretch, token: Token) -> bool:
    return any(quote.outer.start <= token.idx < quote.outer.end for quote in stretch.quotes)


def _from_verb(
    scene: Scene, stretch: Stretch, verb: Token, earlier: Earlier, found: Sequence[Attribution]
) -> Attribution | None:
    tail = find_tail(scene, stretch, verb) or find_lost_tail(scene, stretch, verb)
    if tail is None and not is_told(verb):
        return None
    frame = tail[0] if tail is not None else find_frame(stretch, verb)
    if (
        frame is None
        or _calls_itself(verb)
        or _only_describes(verb, frame)
        or _converse(verb, frame)
        or _is_written_on(verb)
    ):
        return None
    subject, carrier = (
        (tail[1], None)
        if tail is not None
        else reported_speaker(verb) or (subject_of(verb) or _lost_subject(scene, stretch, verb, frame), None)
    )
    if subject is None or _misses(stretch, subject) or is_of_nobody(verb, subject):
        return None
    if frame.verbs.denies or frame.name == "denied":
        subject = find_accused(verb, subject) or subject
    speaker = _owner(stretch, verb, found) or find_speaker(scene, subject, earlier)
    if speaker is None:
        return None
    published = _published(scene, verb, earlier) if speaker.medium else None
    if published is not None:
        speaker, carrier = published, subject
    relay = find_speaker(scene, carrier, Earlier(())) if carrier is not None else None
    attribution = Attribution(
        speaker,
        verb.i,
        _cue(verb, frame),
        frame.verbs.id,
        frame.name,
        _content(stretch, verb, _with_article(scene, speaker.words), frame),
        denies=frame.verbs.denies or rebuffs_report(verb),
        hedge=_hedge(verb),
        addressee=_addressee(scene, verb),
    )
    return attribution.with_relays(relay) if relay is not None else attribution


def _lost_subject(scene: Scene, stretch: Stretch, verb: Token, frame: Frame) -> Token | None:
    """Return the name right before a verb that the parse gives no subject, else the first: "Mora, that day, said"."""
    if frame.verbs.id != "say" or frame.name != "clause" or verb.dep_ not in ("ROOT", "conj") or is_passive(verb):
        return None
    before = Span(stretch.span.start, verb.idx)
    set_off = _set_off(scene, verb)
    if set_off is not None or frame.content is None or frame.content.start < verb.idx:
        return set_off
    named = [found for found in scene.mentions_in(before) if found.how in ("name", "alias", "description")]
    if named and named[-1].span.end == verb.idx - 1 and scene.doc[named[-1].root].dep_ in ("appos", "conj"):
        return scene.doc[named[-1].root]
    roots = [scene.doc[mention.root] for mention in named]
    behind = next((root for root in roots if _after_comma(root)), None)
    if behind is not None:
        return behind
    return next((root for root in roots if root.dep_ not in ("pobj", "poss", "dobj", "compound", "amod")), None)


def _set_off(scene: Scene, verb: Token) -> Token | None:
    """Return the person between commas right before a verb, whose office the parse hangs elsewhere: "…, Mora, said"."""
    name = verb.nbor(-2) if verb.i > 1 and verb.nbor(-1).text == "," else verb
    mention = scene.mention_at(name.i) if name is not verb and name.dep_ == "appos" else None
    if mention is None or mention.how not in ("name", "alias") or scene.actor(mention.actor).kind != "person":
        return None
    return name if scene.doc[mention.root] == name and mention.span.end == name.idx + len(name) else None


def _after_comma(root: Token) -> bool:
    """Return whether a comma parts a name from the preposition it hangs on: "in a post on X, Ana Gomes noted"."""
    prep = root.head
    if root.dep_ != "pobj" or prep.dep_ != "prep":
        return False
    between = root.doc[prep.i + 1 : root.i]
    return any(token.text == "," for token in between) and not any(token.lower_ in ("and", "or") for token in between)


def _only_describes(verb: Token, frame: Frame) -> bool:
    """Return whether a participle only tells its noun apart: "those defending the base", "a plan proposed by him"."""
    if verb.i == 0 or verb.dep_ != "acl" or frame.name != "object":
        return False
    makes = is_passive(verb) and verb.lemma_.lower() in words_of("makes")
    apart = makes or (not is_passive(verb) and verb.nbor(-1).text != ",")
    return apart and verb.head.lower_ not in words_of("nouns")


def _calls_itself(verb: Token) -> bool:
    """Return whether a verb only tells by what name a body goes: "the army, which calls itself the Front"."""
    behind = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    return verb.lemma_.lower() in ("call", "style", "name") and behind in ("itself", "themselves")


def _is_written_on(verb: Token) -> bool:
    """Return whether words are only written on a thing that somebody holds: "placards reading “Peace now”"."""
    things = words_of("nouns", "placards")
    beside = verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).lemma_.lower() in things
    return beside or (verb.dep_ in ("acl", "relcl") and verb.head.lemma_.lower() in things)


def _converse(verb: Token, frame: Frame) -> bool:
    """Return whether several only talk with each other: "the two ministers spoke about grain"."""
    subject = own_subject(verb)
    if verb.lemma_.lower() != "speak" or frame.name in ("quote", "tag") or subject is None:
        return False
    joined = any(child.dep_ == "conj" for child in subject.children)
    pair = any(child.lower_ in ("two", "both", "three") for child in subject.children)
    return joined or pair or subject.lower_ in ("they", "both", "sides", "parties", "pair", "duo")


def _owner(stretch: Stretch, verb: Token, found: Sequence[Attribution]) -> Speaker | None:
    """Return whose ", adding that" this is where it hangs on a verb within what was said: the speaker's of that."""
    before = verb.nbor(-1) if verb.i > stretch.first + 1 else verb
    comma = before.text == "," or (before.is_quote and before.nbor(-1).text == ",")
    if verb.tag_ != "VBG" or not comma or any(child.dep_ == "nsubj" for child in verb.children):
        return None
    holding = [one for one in found if any(span.start <= verb.idx < span.end for span in one.content)]
    return holding[0].speaker if holding and not holding[0].speaker.medium else None


def _published(scene: Scene, verb: Token, earlier: Earlier) -> Speaker | None:
    """Return whose statement a medium published: "the agency posted a statement from the council, declaring that"."""
    for above in (verb, verb.head):
        for child in above.children:
            if child.dep_ == "dobj" and child.lower_ in words_of("nouns"):
                found = find_speaker(scene, child, earlier)
                return found if found is not None and not found.medium else None
    return None


def _misses(stretch: Stretch, token: Token) -> bool:
    """Return whether a token lies outside a stretch or inside one of its quotations."""
    return not stretch.first <= token.i < stretch.last or _in_quote(stretch, token)


def _cue(verb: Token, frame: Frame) -> Span:
    """Return the verb with its particle or preposition: "called for"."""
    last = verb
    for child in verb.children:
        if child.i == last.i + 1 and (child.dep_ in _PARTS or child.lower_ == frame.name):
            last = child
    return Span(verb.idx, last.idx + len(last))


def _content(stretch: Stretch, verb: Token, speaker: Span, frame: Frame) -> tuple[Span, ...]:
    """Return what is said as the stretches around the cue and its speaker."""
    if frame.content is None:
        return ()
    span = frame.content
    start, end = max(span.start, stretch.span.start), min(span.end, stretch.span.end)
    hole = Span(min(verb.idx, speaker.start), max(verb.idx + len(verb), speaker.end))
    if not Span(start, end).meets(hole) or frame.name != "clause":
        return (Span(start, end),) if start < end else ()
    return tuple(part for part in (Span(start, hole.start), Span(hole.end, end)) if part.end - part.start > 3)


def _with_article(scene: Scene, words: Span) -> Span:
    """Return the words for a speaker with the office and the article before them: "the head of the team" Ana Gomes."""
    near = scene.mentions_in(Span(max(0, words.start - _OFFICE), words.start))
    office = next((one.span for one in near if one.how == "description" and one.span.end == words.start - 1), words)
    words = Span(office.start, words.end)
    before = scene.article.text[max(0, words.start - 5) : words.start].lower()
    article = next((one for one in ("the ", "an ", "a ") if before.endswith(" " + one)), "")
    return Span(words.start - len(article), words.end)


def _hedge(verb: Token) -> str | None:
    words = [child.text for child in verb.children if child.dep_ == "advmod" and child.lower_ in _HEDGES]
    return words[0] if words else None


def _addressee(scene: Scene, verb: Token) -> Span | None:
    """Return who is told, where it is somebody and no medium: "told the mediators that"."""
    if verb.lemma_.lower() not in ("tell", "inform", "assure", "warn", "remind", "notify", "brief"):
        return None
    told = next((child for child in verb.children if child.dep_ in ("dobj", "dative") and child.i > verb.i), None)
    if told is None or is_medium(scene, told):
        return None
    span = noun_phrase(scene, told)
    return None if is_outlet_of(scene, span.of(scene.article.text)) else span
