"""The parser's doc as plain values: read once, so that no later stage asks spaCy for a word again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.terms.parsed import Doc, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as SpacyDoc

_COLUMNS = (
    *("IDX", "SPACY", "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START"),
    *("IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_QUOTE", "LIKE_NUM"),
)
_IOB = ("", "I", "O", "B")


class Strings(dict[int, str]):
    """The strings of a pipeline by their number, each looked up once."""

    def __init__(self, store: StringStore) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, number: int) -> str:
        """Look a string up that has not been asked for before."""
        return self.setdefault(number, self._store[number])


def plain_doc(parsed: SpacyDoc, strings: Strings | None = None) -> Doc:
    """Return what spaCy found in a text, with nothing of spaCy in it; `strings` are those of its pipeline."""
    doc = Doc()
    named = strings if strings is not None else Strings(parsed.vocab.strings)
    rows: list[list[int]] = parsed.to_array(list(_COLUMNS)).tolist()
    steps: list[int] = parsed.to_array("HEAD").astype("int64").tolist()
    tokens = [_token(doc, place, row, named) for place, row in enumerate(rows)]
    doc.fill(
        tokens,
        [place + step for place, step in enumerate(steps)],
        [(ent.start, ent.end, ent.label_) for ent in parsed.ents],
    )
    return doc


def _token(doc: Doc, place: int, row: list[int], strings: Strings) -> Token:
    idx, spaced, orth, lower, lemma, pos, tag, dep, ent, iob, start, alpha, punct, space, quote, number = row
    return Token(
        doc,
        place,
        idx,
        strings[orth],
        " " if spaced else "",
        strings[lower],
        strings[lemma],
        strings[pos],
        strings[tag],
        strings[dep],
        strings[ent],
        _IOB[iob],
        start == 1,
        bool(alpha),
        bool(punct),
        bool(space),
        bool(quote),
        bool(number),
    )
