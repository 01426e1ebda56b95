"""Whether words that were pointed at stand to one another as a claim needs them to: by the parse, not by the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.statements.grammar import subject_of
from accord.terms.claim import Evidence
from accord.terms.mark import Mention, Scene
from accord.terms.pointed import Pointed, RefusedError
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import DocSpan, Token

_TURNS = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none", "hardly", "without"))

_PART_OF_VERB = frozenset(("aux", "auxpass", "acomp", "attr", "oprd"))


def tokens_of(scene: Scene, span: Span) -> DocSpan:
    """Return the tokens of a stretch."""
    found = scene.doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None:
        message = "its words are no words of the text"
        raise RefusedError(message)
    return found


def act_of(word: Token) -> Token:
    """Return the verb that a word of stance belongs to: "must leave", "is ready"."""
    while word.dep_ in _PART_OF_VERB and word.head is not word:
        word = word.head
    return word


def doer_of(scene: Scene, span: Span, act: Token, name: str) -> Mention:
    """Return the actor that words name, who must be the one that the parse has do the act.

    Raises:
        RefusedError: somebody else does it, or nobody whom the article names.
    """
    subject = subject_of(act)
    together = (subject, *subject.conjuncts) if subject is not None else ()
    who = next((token for token in together if span.start <= token.idx < span.end), None)
    if who is None:
        message = f"its {name} is not who does it in the sentence"
        raise RefusedError(message)
    mention = scene.mention_at(who.i)
    if mention is None:
        message = f"its {name} is nobody whom the article names"
        raise RefusedError(message)
    return mention


def require_under(scene: Scene, span: Span, act: Token, name: str) -> None:
    """Refuse words that do not hang on an act, or that something outside them turns round.

    Raises:
        RefusedError: they hang on something else; or a "not" stands over them, or was left out of them.
    """
    inside = tokens_of(scene, span)
    line = [inside.root, *inside.root.ancestors]
    if act not in line and inside.root not in act.ancestors:
        message = f"its {name} does not hang on that word in the sentence"
        raise RefusedError(message)
    own = {token.i for token in inside}
    over = {token.i for token in (*line, act)} | own
    turned = [t for t in inside.sent if t.lower_ in _TURNS and t.i not in own and t.head.i in over]
    if turned:
        message = f"“{turned[0].text}” stands over its {name} and was left out"
        raise RefusedError(message)


def evidence_of(scene: Scene, pointed: Pointed, names: tuple[str, ...]) -> tuple[Evidence, ...]:
    """Return the evidence of a claim: its sentence, then the words of each field."""
    every = [("claim", pointed.sentence), *((name, span) for name in names for span in pointed.of(name))]
    return tuple(Evidence(name, span.start, span.end, span.of(scene.article.text)) for name, span in every)
