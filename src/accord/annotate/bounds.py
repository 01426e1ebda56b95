"""Bounds within which the language pipeline reads: some of what it does grows with the square of a word or a sentence.

No text that people write comes near them; one that was made to keep a reader busy is read in pieces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from accord.annotate.datelines import find_dateline
from accord.annotate.paragraphs import find_wraps

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_WORD = 200
LONGEST_SENTENCE = 300
_ENDLESS = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")
_FIRST = 6  # words after a dateline within which "and" stands between two names
_STOPS = frozenset(".?!")


class BoundedTokenizer:
    """A tokenizer that cuts what has no space for hundreds of characters into pieces, and looks at them no further."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text; together they are the text, whatever it holds."""
        if not _ENDLESS.search(text):
            return self._tokenizer(text)
        from spacy.tokens import Doc

        found = list(self._words(text))
        vocab = self._tokenizer("").vocab
        return Doc(vocab, words=[word for word, _ in found], spaces=[spaced for _, spaced in found])

    def _words(self, text: str) -> Iterator[tuple[str, bool]]:
        at = 0
        for endless in _ENDLESS.finditer(text):
            yield from ((token.text, bool(token.whitespace_)) for token in self._tokenizer(text[at : endless.start()]))
            at = endless.end()
            yield from ((text[i : min(i + LONGEST_WORD, at)], False) for i in range(endless.start(), at, LONGEST_WORD))
        yield from ((token.text, bool(token.whitespace_)) for token in self._tokenizer(text[at:]))


def start_sentences(doc: Doc) -> Doc:
    """Begin a sentence after every line break, so that none crosses a paragraph, and where one never ends.

    So does one after a dateline, whose first words it keeps together: "Kampala, Aug 7 (EW) Chad and Mali agreed".
    """
    since, told, together = 0, find_dateline(doc.text).end, 0
    within = find_wraps(doc.text)
    for token in doc[:-1]:
        since = 0 if token.text in _STOPS else since + 1
        after = token.idx < told <= token.nbor().idx
        if after or since == LONGEST_SENTENCE or (token.is_space and "\n" in token.text and token.idx not in within):
            token.nbor().is_sent_start = True
            since = 0
        elif token.i <= together and token.lower_ == "and":
            token.is_sent_start = token.nbor().is_sent_start = False
        together = token.i + _FIRST if after else together
    return doc
