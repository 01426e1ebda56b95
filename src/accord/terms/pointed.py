"""What a language model pointed at: words of a sentence, each for a field of a claim. It can say nothing of its own."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.claim import Claim
from accord.terms.span import Span

LLM = "llm:"  # begins the rule of every claim that a language model pointed at; its name follows


@dataclass(frozen=True, slots=True)
class Pointed:
    """A claim of this kind that stands in a sentence: its fields, each with the stretch of the text that carries it."""

    kind: str
    sentence: Span
    words: tuple[tuple[str, Span], ...]

    def of(self, field: str) -> tuple[Span, ...]:
        """Return the stretches that carry a field."""
        return tuple(span for name, span in self.words if name == field)


class RefusedError(Exception):
    """What a model pointed at makes no claim; the words say why."""


def model_of(claim: Claim) -> str | None:
    """Return the language model that pointed at a claim; None for a claim that rules found or that a person made.

    >>> from accord.terms.claim import Evidence, Statement
    >>> model_of(Statement(evidence=(Evidence("claim", 0, 2, "No"),), rule="llm:small", content="No"))
    'small'
    """
    return claim.rule.removeprefix(LLM) if claim.rule.startswith(LLM) else None
