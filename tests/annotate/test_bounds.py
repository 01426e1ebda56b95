"""No word and no sentence is so long that reading it takes minutes, and the text stays what it was."""

from __future__ import annotations

import pytest

from accord.annotate.bounds import LONGEST_SENTENCE, LONGEST_WORD
from accord.annotate.paragraphs import find_paragraphs
from effort import calls_of
from scenes import reader


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000,
        f"He said {'“”' * 500} and left.  Then\n{'x' * 201} came.",
        f"{'-' * 400} ",
        f" {'a' * 200}{'b' * 200}\t{'c' * 199} d",
    ],
)
def test_a_word_without_end_is_cut_and_the_text_stays(text: str) -> None:
    doc = reader().nlp.make_doc(text)
    assert doc.text == text
    assert max(map(len, doc)) <= LONGEST_WORD


def test_an_ordinary_text_is_left_to_the_tokenizer() -> None:
    words = [token.text for token in reader().nlp.make_doc("Norway's envoy didn't say (yet).")]
    assert words == ["Norway", "'s", "envoy", "did", "n't", "say", "(", "yet", ")", "."]


DASHED = [
    ("The council (CNRT)—formed in May—said", "The council ( CNRT ) — formed in May — said"),
    ("the “pact”—and left", "the “ pact ” — and left"),
    ("He said—“No”—and left", "He said — “ No ” — and left"),
    ("in 2014–15 (or later)", "in 2014–15 ( or later )"),
]


@pytest.mark.parametrize(("text", "words"), DASHED)
def test_a_dash_parts_words_from_brackets_and_quotation_marks(text: str, words: str) -> None:
    assert " ".join(token.text for token in reader().nlp.make_doc(text)) == words


WRAPS = [
    ("The guerrillas said they were leaving the talks in Havana “until further\nnotice.” Norway regretted it.", 1),
    ("The rebels, who hold three towns in the north of Mali,\nsay in a statement that they want\nto talk.", 2),
    # lists, and lines that end as sentences do
    ("Cyprus wants:\nthe withdrawal of all the troops from the north of the island\nelections to one parliament", 3),
    ("Three points\nwithdrawal\nelections", 3),
    ("The general called the offer from the other side of the river “an insult.”\nal-Bashir left.", 2),
    ("Both delegations have left the talks in Juba for good\n\nand the mediators too", 2),
]


@pytest.mark.parametrize(("text", "number"), WRAPS)
def test_a_sentence_broken_once_stays_one(text: str, number: int) -> None:
    assert len(find_paragraphs(text)) == number
    starts = {sentence.start_char for sentence in reader().nlp(text).sents}
    assert {paragraph.start for paragraph in find_paragraphs(text)} <= starts


def test_a_sentence_without_end_is_cut() -> None:
    doc = reader().nlp("the envoys met the rebels and " * 200)
    assert max(map(len, doc.sents)) <= LONGEST_SENTENCE + 1


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["()", "the government said that the rebels met the envoy and agreed with ", '" '])
def test_effort_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    def calls(size: int) -> int:
        return calls_of(lambda: reader().nlp(piece * (size // len(piece))))

    calls(1000)
    assert calls(24_000) < 10 * calls(3_000)
