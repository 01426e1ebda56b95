"""A language model beside the rules: it points at words, the rules make claims of them, and an analyst has to look."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass, replace

from accord.desk.articles.options import Pointer
from accord.errors import ModelError
from accord.extract.pointed import claims_pointed_at
from accord.extract.pointed.asking import EXAMPLES, SCHEMA, SYSTEM, questions, read_answer
from accord.fetch.fault import FetchError
from accord.fetch.model import ModelServer, Question, key_for
from accord.fetch.web import Limits
from accord.render.wording.heading import counted
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction
from accord.terms.mark import Scene
from accord.terms.pointed import Pointed, RefusedError
from accord.terms.safe import printable
from accord.terms.span import Span

KIND = "language-model"
MOST_FAILURES = 3  # in a row, before reading with the model is given up
MOST_WHYS = 5


@dataclass(frozen=True, slots=True)
class Answers:
    """What a model's answers on one article point at, why parts of them were refused, and what failed in asking."""

    pointed: tuple[Pointed, ...]
    refused: tuple[str, ...]
    failed: str | None = None


class Pointing:
    """Asks a model about each article, and adds to what the rules found what the model's words make."""

    def __init__(self, pointer: Pointer) -> None:
        key, why = key_for(pointer.base_url, os.environ)
        if why:
            sys.stderr.write(f"accord: {printable(why)}\n")
        self._server = ModelServer(pointer.base_url, pointer.name, key=key, limits=Limits(seconds=pointer.seconds))
        self._pointer = pointer
        self._failures = 0
        self._answered = False

    def __call__(self, scene: Scene, found: Extraction) -> Extraction:
        """Return an extraction with what the model adds to it, and a doubt that says how its answers fared.

        Raises:
            ModelError: the model server cannot be reached, or has failed several times in a row.
        """
        answers = self._asked(scene)
        name = self._pointer.name
        new, known, refused = claims_pointed_at(scene, answers.pointed, found.claims, model=name)
        claims = sorted((*found.claims, *new), key=lambda claim: (claim.passage.start, claim.passage.end))
        told = _told(name, (len(new), known), (*answers.refused, *refused), answers.failed)
        doubts = tuple(sorted({*found.doubts, Doubt(KIND, 0, 0, "", told)}))
        return replace(found, claims=tuple(claims), doubts=doubts)

    def _asked(self, scene: Scene) -> Answers:
        """Return all that the answers point at; after a failure, what came before it."""
        text = scene.article.text
        sentences = [Span(each.start_char, each.end_char).trimmed(text) for each in scene.doc.sents]
        pointed: list[Pointed] = []
        refused: list[str] = []
        for task, part in questions(text, [span for span in sentences if span.of(text).strip()]):
            try:
                answer = self._server.ask(Question(SYSTEM, task, SCHEMA, EXAMPLES))
            except FetchError as error:
                self._note_failure(error)
                return Answers(tuple(pointed), tuple(refused), error.why)
            self._failures, self._answered = 0, True
            for each in read_answer(answer, text, part):
                if isinstance(each, RefusedError):
                    refused.append(str(each))
                else:
                    pointed.append(each)
        return Answers(tuple(pointed), tuple(refused))

    def _note_failure(self, error: FetchError) -> None:
        self._failures += 1
        if not self._answered or self._failures >= MOST_FAILURES:
            message = f"{self._pointer.base_url}: {error}"
            raise ModelError(message) from None


def _told(name: str, counts: tuple[int, int], refused: tuple[str, ...], failed: str | None) -> str:
    """Return how a model's answers fared, in words."""
    new, known = counts
    whys = [f"{count}: {why}" for why, count in Counter(refused).most_common(MOST_WHYS)]
    pointed = counted(new + known + len(refused), "claim")
    told = f"{name} pointed at {pointed}: {new} new, {known} known, {len(refused)} refused"
    told += f" ({'; '.join(whys)})" if whys else ""
    return f"{told}; it then failed: {failed}" if failed else told
