"""The plain doc says of every word, stretch and sentence what spaCy's own doc says of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.parsed import pipeline

from accord.annotate.plain import plain_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

    from accord.terms.parsed import Alignment, Doc

TEXTS = (
    "",
    " \n\n ",
    "Yes",
    "Norway's envoy, Ms. Eriksen, didn't say (yet) whether the U.N. would host talks in Oslo on 3 May.\n\n"
    "“We agreed on nothing,” she told Dagbladet; Manila, Jakarta and the rebels want 2,500 prisoners freed first.",
    "What  the FARC wants — land, schools and roads — was never, in Havana, what\tthe generals would give them \n"
    "Who wrote the draft that Bogota, which had asked for it, then refused to read? Nobody knows...",
)
WORDS = (
    *("i", "idx", "text", "whitespace_", "text_with_ws", "lower_", "lemma_", "pos_", "tag_", "dep_"),
    *("ent_type_", "ent_iob_", "is_alpha", "is_punct", "is_space", "is_quote", "like_num", "is_title", "is_upper"),
)
ALIGNMENTS: tuple[Alignment, ...] = ("strict", "expand", "contract")


@cache
def both(text: str) -> tuple[SpacyDoc, Doc]:
    parsed = pipeline()(text)
    return parsed, plain_doc(parsed)


@pytest.mark.parametrize("text", TEXTS)
def test_a_word_is_what_it_was(text: str) -> None:
    theirs, ours = both(text)
    assert ours.text == text
    assert [[getattr(token, name) for name in WORDS] for token in ours] == [
        [getattr(token, name) for name in WORDS] for token in theirs
    ]
    assert [(token.is_sent_start, token.is_sent_end) for token in ours] == [
        (bool(token.is_sent_start), bool(token.is_sent_end)) for token in theirs
    ]


@pytest.mark.parametrize("way", ["children", "lefts", "rights", "subtree", "ancestors", "conjuncts"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_word_hangs_where_it_did(text: str, way: str) -> None:
    theirs, ours = both(text)
    assert [[other.i for other in getattr(token, way)] for token in ours] == [
        [other.i for other in getattr(token, way)] for token in theirs
    ]


@pytest.mark.parametrize("way", ["head", "left_edge", "right_edge"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_word_has_the_same_head_and_edges(text: str, way: str) -> None:
    theirs, ours = both(text)
    assert [getattr(token, way).i for token in ours] == [getattr(token, way).i for token in theirs]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_and_names_are_the_same(text: str) -> None:
    theirs, ours = both(text)
    assert [(each.start, each.end, each.root.i, each.text) for each in ours.sents] == [
        (each.start, each.end, each.root.i, each.text) for each in theirs.sents
    ]
    assert [(each.start, each.end, each.label_) for each in ours.ents] == [
        (each.start, each.end, each.label_) for each in theirs.ents
    ]


@given(st.sampled_from(TEXTS[2:]), st.integers(-3, 60), st.integers(-3, 60))
def test_a_stretch_of_words_is_the_same(text: str, first: int, last: int) -> None:
    theirs, ours = both(text)
    mine, other = ours[first:last], theirs[first:last]
    assert (mine.start, mine.end, mine.text, mine.text_with_ws) == (
        *(other.start, other.end, other.text),
        other.text_with_ws,
    )
    if len(other):
        assert (mine.start_char, mine.end_char, mine.root.i) == (other.start_char, other.end_char, other.root.i)
        assert (mine[-1].i, mine[0].sent.start, mine.sent.start) == (other[-1].i, other[0].sent.start, other.sent.start)
        assert [each.text for each in mine.ents] == [each.text for each in other.ents]


@given(st.sampled_from(TEXTS), st.integers(0, 240), st.integers(0, 60), st.sampled_from(ALIGNMENTS))
def test_a_stretch_of_text_is_the_same_words(text: str, start: int, length: int, alignment: Alignment) -> None:
    theirs, ours = both(text)
    start = min(start, len(text))
    mine, other = (doc.char_span(start, start + length, alignment_mode=alignment) for doc in (ours, theirs))
    assert (mine is None) == (other is None)
    assert mine is None or (mine.start, mine.end) == (other.start, other.end)


def test_a_word_beyond_the_text_says_nothing() -> None:
    """Who asks what stands beside a word need not ask first whether there is anything."""
    _, ours = both("Yes, please")
    for word, steps in ((ours[0], -1), (ours[0], -2), (ours[-1], 1), (ours[1], 9)):
        beyond = word.nbor(steps)
        assert (beyond.text, beyond.lower_, beyond.pos_, beyond.is_punct, len(beyond.sent)) == ("", "", "", False, 0)
        assert beyond.head is beyond
        assert not list(beyond.subtree)[1:]
        assert beyond.nbor(1 if steps < 0 else -1) is ours[0 if steps < 0 else -1]
        with pytest.raises(IndexError):  # so that nobody goes on for ever
            beyond.nbor(steps)
