"""A parsed text as plain values: its words with their grammar, its sentences, and what the pipeline saw as names.

The names of the attributes, and what they mean, are spaCy's, so that whoever knows spaCy can read the stages. A spaCy
token is a window that is made anew each time it is looked at, and each attribute is looked up in a table of strings;
here both are done once for a text, and everything after the parser costs half as much.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, overload

SUBJECTS = frozenset(("nsubj", "nsubjpass"))  # how the subject of a verb hangs on it, in the active and the passive
Alignment = Literal["strict", "expand", "contract"]


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word, number or sign of a text; `i` is its place in the doc, `idx` that of its first letter in the text.

    `head` is the word it hangs on, itself at the root of a sentence; `children` are those that hang on it, `lefts`
    before and `rights` behind it.
    """

    doc: Doc
    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_sent_start: bool = False
    is_alpha: bool = False
    is_punct: bool = False
    is_space: bool = False
    is_quote: bool = False
    is_title: bool = False
    is_upper: bool = False
    like_num: bool = False
    head: Token = field(init=False)
    sent: DocSpan = field(init=False)
    children: tuple[Token, ...] = ()
    lefts: tuple[Token, ...] = ()
    rights: tuple[Token, ...] = ()
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word with the space behind it."""
        return self.text + self.whitespace_

    @property
    def is_sent_end(self) -> bool:
        """Whether it is the last of its sentence."""
        return self.i + 1 == self.sent.end

    @property
    def subtree(self) -> Sequence[Token]:
        """The word and all that hangs on it, however far below: mostly in the order of the text."""
        if not self.children:
            return (self,)
        before = [each for child in self.lefts for each in child.subtree]
        behind = [each for child in self.rights for each in child.subtree]
        return [*before, self, *behind]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield what it hangs on, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words joined to it in a row ("A, B and C"), without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for token in row:
            row += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in row if token is not self)

    def nbor(self, steps: int = 1) -> Token:
        """Return the word so many places on; beyond an end of the text, one that says nothing.

        Raises:
            IndexError: this is itself the one beyond, and what is asked for is further out.
        """
        at, tokens = self.i + steps, self.doc.tokens
        if 0 <= at < len(tokens):
            return tokens[at]
        beyond = -1 if at < 0 else len(tokens)
        if self.i == beyond:
            message = f"no word {steps} places from the end of the text"
            raise IndexError(message)
        return _nothing(self.doc, beyond)

    def is_ancestor(self, other: Token) -> bool:
        """Return whether another word hangs on this one, however far below."""
        return any(token is self for token in other.ancestors)


class DocSpan:
    """Words of a doc that stand together; `start` and `end` (exclusive) are places of tokens."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, max(start, end), label
        self._root: Token | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> DocSpan: ...
    def __getitem__(self, at: int | slice) -> Token | DocSpan:
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self))
            return DocSpan(self.doc, self.start + first, self.start + last)
        if not -len(self) <= at < len(self):
            message = f"no word {at} in {len(self)}"
            raise IndexError(message)
        return self.doc.tokens[(self.start if at >= 0 else self.end) + at]

    @property
    def start_char(self) -> int:
        """Where its first letter stands in the text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its last letter ends in the text."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        """Its words, with the space behind the last."""
        return self.text + self.doc.tokens[self.end - 1].whitespace_ if len(self) else ""

    @property
    def sent(self) -> DocSpan:
        """The sentence that its first word belongs to."""
        return self.doc.tokens[self.start].sent

    @property
    def ents(self) -> tuple[DocSpan, ...]:
        """What the pipeline saw as names within it."""
        return tuple(ent for ent in self.doc.ents if self.start <= ent.start and ent.end <= self.end)

    @property
    def root(self) -> Token:
        """The word that the others hang on: the root of a sentence, else the nearest to one."""
        if self._root is None:
            tokens = self.doc.tokens[self.start : self.end]
            tops = [token for token in tokens if token.head is token]
            outer = [token for token in tokens if not self.start <= token.head.i < self.end]
            self._root = tops[0] if tops else min(outer, key=_depth)
        return self._root


class Doc:
    """A parsed text: its tokens, its sentences, and what the pipeline saw as names, in the order of the text.

    It is made empty, since tokens and stretches know their doc, and given them once.
    """

    def __init__(self) -> None:
        self.text = ""
        self.tokens: tuple[Token, ...] = ()
        self.sents: tuple[DocSpan, ...] = ()
        self.ents: tuple[DocSpan, ...] = ()
        self._starts: list[int] = []
        self._ends: list[int] = []

    def fill(self, tokens: Sequence[Token]) -> None:
        """Give the doc its tokens and, by them, its text."""
        self.tokens = tuple(tokens)
        self.text = "".join([token.text + token.whitespace_ for token in tokens])
        self._starts = [token.idx for token in tokens]
        self._ends = [token.idx + len(token.text) for token in tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> DocSpan: ...
    def __getitem__(self, at: int | slice) -> Token | DocSpan:
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self.tokens))
            return DocSpan(self, first, last)
        return self.tokens[at]

    def char_span(self, start: int, end: int, alignment_mode: Alignment = "strict") -> DocSpan | None:
        """Return the tokens of a stretch of the text, None where there are none.

        Where a token is cut by its ends, there is nothing ("strict"), the token counts ("expand") or it does not
        ("contract").
        """
        if not (self.tokens and 0 <= start < len(self.text) and start <= end <= len(self.text)):
            return None
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        if last < 0 or (alignment_mode == "strict" and (self._starts[first] != start or self._ends[last] != end)):
            return None
        if alignment_mode == "contract":
            first += self._starts[first] < start
            last -= end < self._ends[last]
            return DocSpan(self, first, last + 1) if first <= last else None
        first += start == self._ends[first]  # the space behind a word is not the word
        return DocSpan(self, first, last + 1)


def _depth(token: Token) -> int:
    """Return how many words stand above a word; a sign with nothing below it is lower than all words."""
    bare = (token.is_space or token.is_punct) and not token.children
    return len(token.doc) if bare else sum(1 for _ in token.ancestors)


def _nothing(doc: Doc, place: int) -> Token:
    """Return the word that stands before the first and behind the last, and says nothing."""
    token = Token(doc, place, 0 if place < 0 else len(doc.text), "", "", "", "", "", "", "", "", "")
    token.head = token.left_edge = token.right_edge = token
    token.sent = DocSpan(doc, place, place)
    return token
