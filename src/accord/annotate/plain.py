"""The parser's doc as plain values, its lost subjects given back: no later stage asks spaCy for a word again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.annotate.subjects import lost_subjects
from accord.terms.parsed import Doc, DocSpan, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc as SpacyDoc

_COLUMNS = (
    *("IDX", "SPACY", "ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START"),
    *("IS_ALPHA", "IS_PUNCT", "IS_SPACE", "IS_QUOTE", "IS_TITLE", "IS_UPPER", "LIKE_NUM"),
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
    doc.fill([_token(doc, place, row, named) for place, row in enumerate(rows)])
    doc.ents = tuple(DocSpan(doc, ent.start, ent.end, ent.label_) for ent in parsed.ents)
    _join(doc.tokens, [place + step for place, step in enumerate(steps)])
    _mend(doc.tokens)
    _split(doc)
    return doc


def _token(doc: Doc, place: int, row: list[int], strings: Strings) -> Token:
    idx, spaced, *words, iob, start, alpha, punct, space, quote, title, upper, number = row
    orth, lower, lemma, pos, tag, dep, ent = (strings[word] for word in words)
    return Token(
        doc,
        place,
        idx,
        orth,
        " " if spaced else "",
        lower,
        lemma,
        pos,
        tag,
        dep,
        ent,
        _IOB[iob],
        start == 1,
        bool(alpha),
        bool(punct),
        bool(space),
        bool(quote),
        bool(title),
        bool(upper),
        bool(number),
    )


def _join(tokens: Sequence[Token], heads: Sequence[int]) -> None:
    """Give each token its head, what hangs on it, and the first and last word below it."""
    lefts: list[list[Token]] = [[] for _ in heads]
    rights: list[list[Token]] = [[] for _ in heads]
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            (lefts if token.i < head else rights)[head].append(token)
    for token, left, right in zip(tokens, lefts, rights, strict=True):
        token.lefts, token.rights = tuple(left), tuple(right)
        token.children = token.lefts + token.rights
    firsts, lasts = list(range(len(tokens))), list(range(len(tokens)))
    for token in _from_below(tokens):
        at, head = token.i, token.head.i
        firsts[head], lasts[head] = min(firsts[head], firsts[at]), max(lasts[head], lasts[at])
    for token, first, last in zip(tokens, firsts, lasts, strict=True):
        token.left_edge, token.right_edge = tokens[first], tokens[last]


def _mend(tokens: Sequence[Token]) -> None:
    """Give the verbs back the subjects that the parser hung elsewhere."""
    lost = lost_subjects(tokens)
    for place, (_, link) in lost.items():
        tokens[place].dep_ = link
    if lost:
        _join(tokens, [lost[token.i][0] if token.i in lost else token.head.i for token in tokens])


def _from_below(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, each after those that hang on it."""
    order = [token for token in tokens if token.head is token]
    for token in order:
        order += token.children
    return order[::-1]


def _split(doc: Doc) -> None:
    """Give the doc its sentences, and each token its own."""
    bounds = [*(token.i for token in doc if token.is_sent_start or token.i == 0), len(doc)]
    doc.sents = tuple(DocSpan(doc, start, end) for start, end in pairwise(bounds))
    for sentence in doc.sents:
        for token in sentence:
            token.sent = sentence
