"""What a judge looks at in an ordered pair: what kinds of things are put in order, and how; never a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.extract.preconditions.candidates import Candidate
from accord.extract.preconditions.tenses import tense_of
from accord.extract.preconditions.wishes import kind_of, wish_of
from accord.terms.mark import Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token


def features(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Return the named features of a candidate, each once, sorted."""
    cue = scene.doc[candidate.cue]
    rule = candidate.rule
    first = set(_phrase("first", scene, candidate.first, scene.doc[candidate.first_head]))
    then = set(_phrase("then", scene, candidate.then, scene.doc[candidate.then_head]))
    found = {
        f"rule={rule}",
        f"cue={cue.lower_}",
        f"quoted={scene.quote_at(cue.idx) is not None}",
        f"only={cue.i > 0 and cue.nbor(-1).lower_ == 'only'}",
        f"opens={cue.i - cue.sent.start < 2}",
        *first,
        *then,
    }
    first_wish, then_wish = (wish_of(_tokens(scene, span)).name for span in (candidate.first, candidate.then))
    wish = f"wish={first_wish}>{then_wish}"
    found |= {wish, f"{rule}&{wish}", f"{rule}&wish=>{then_wish}"}
    tenses = [tense_of(scene.doc[head]) for head in (candidate.first_head, candidate.then_head)]
    found |= {f"first:tense={tenses[0]}", f"then:tense={tenses[1]}", f"{rule}&tense={tenses[0]}>{tenses[1]}"}
    return tuple(sorted(found))


def _tokens(scene: Scene, span: Span) -> list[Token]:
    return list(scene.doc.char_span(span.start, span.end, alignment_mode="expand") or ())


def _phrase(name: str, scene: Scene, span: Span, head: Token) -> Iterator[str]:
    words = _tokens(scene, span)
    kinds = {kind for token in words if (kind := kind_of(token))}
    yield from (f"{name}:has={kind}" for kind in kinds)
    yield f"{name}:is={kind_of(head) or _object_kind(head) or ('verb' if head.pos_ in ('VERB', 'AUX') else 'other')}"
    yield f"{name}:empty={not kinds}"
    yield f"{name}:tag={head.tag_}"
    yield f"{name}:size={min(4, len(words) // 4)}"
    yield f"{name}:subject={_subject_kind(scene, head)}"
    yield from _mood(name, words)


def _mood(name: str, words: Sequence[Token]) -> Iterator[str]:
    for token in words:
        if token.tag_ == "MD":
            yield f"{name}:modal={token.lemma_.lower()}"
        elif token.dep_ == "neg" or token.lower_ in ("no", "cannot"):
            yield f"{name}:denied"
        elif token.lower_ in ("ready", "willing", "prepared", "open", "any", "all", "they", "we", "i", "you"):
            yield f"{name}:word={token.lower_}"
    if any(token.ent_type_ == "DATE" for token in words):
        yield f"{name}:dated"


def _object_kind(head: Token) -> str | None:
    """Return the kind of the object or complement of a verb: "hold [talks]", "there is [peace]"."""
    inner = (child for child in head.children if child.dep_ in ("dobj", "attr", "nsubjpass", "xcomp", "acomp"))
    return next((kind for child in inner if (kind := kind_of(child))), None)


def _subject_kind(scene: Scene, head: Token) -> str:
    subject = next((child for child in head.lefts if child.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None:
        return "none"
    mention = scene.mention_at(subject.i)
    if subject.pos_ == "PRON":
        return subject.lower_
    if mention is not None:
        return "PERSON" if scene.actor(mention.actor).kind == "person" else "SIDE"
    return kind_of(subject) or "other"
