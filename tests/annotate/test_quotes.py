"""Quotations: (text, quoted words), for every way newspapers and collectors set their marks."""

from __future__ import annotations

import pytest

from accord.annotate.quotes import find_quotes
from effort import calls_of

SPANS = [
    ("straight", 'He said: "We have a deal."', ["We have a deal."]),
    ("curly", "He said: “We have a deal.”", ["We have a deal."]),
    ("guillemets", "Il a dit «no» in Bamako.", ["no"]),
    ("low and high", "The envoy called it „unacceptable“ on Monday.", ["unacceptable"]),
    ("doubled single marks", "The rebels wrote ''never again'' on the wall.", ["never again"]),
    ("two in one sentence", '"Yes," he said, "but not today."', ["Yes,", "but not today."]),
    ("single, British", "Mr Adams said: 'The talks aren't over.'", ["The talks aren't over."]),
    ("single, one word", "They spoke of a 'final' offer from Pristina.", ["final"]),
    ("single after a plural", "The rebels' leader called the parties' offer 'an insult'.", ["an insult"]),
    ("single over a plural", "'The rebels' demands are known,' she said.", ["The rebels' demands are known,"]),
    ("curly single", "Mrs Paisley said ‘it’s not over’ in Belfast.", ["it’s not over"]),
    ("curly within curly", "“He told me ‘no deal’ twice,” she said.", ["He told me ‘no deal’ twice,"]),
    ("straight within straight", '"The "red lines" of Rabat stand," he said.', ['The "red lines" of Rabat stand,']),
    ("curly opened, straight closed", '“We will sign," said the general.', ["We will sign,"]),
    ("closed by an opening mark", "“We will sign,“ said the general.", ["We will sign,"]),
    ("spaces on the wrong side", 'He called it" a new start "and left.', [" a new start "]),
    (
        "guillemets of two signs",
        "<<We have time>>, said the envoy, << and patience >>.",
        ["We have time", " and patience "],
    ),
    ("low and high single", "The envoy called it ‚unacceptable‘ on Monday, and ‚late’.", ["unacceptable", "late"]),
    ("low from two commas", ",,We will sign,'' said the general.", ["We will sign,"]),
    ("backticks", "`Kosovo`s door is open,` he said, and `wide`.", ["Kosovo`s door is open,", "wide"]),
    ("acute accents", "´The door is open,´ he said.", ["The door is open,"]),
    ("scare quotes", 'The "republic" is not recognised.', ["republic"]),
]


@pytest.mark.parametrize(("text", "quoted"), [case[1:] for case in SPANS], ids=[case[0] for case in SPANS])
def test_words_within_marks(text: str, quoted: list[str]) -> None:
    found = find_quotes(text)
    assert [quote.span.of(text) for quote in found] == quoted
    assert all(quote.closed for quote in found)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers' visit and the party's vote won't change it.",
        "In the '90s the talks at Lusaka failed.",
        'He is 6\'2" tall and the pipe is 40" wide.',
        "Get 'em to the table, they say in Dayton.",
        "The O'Neills and the d'Artagnans met.",
        "Talks at 5,,6 and 7 Nassau Street, Belfast`s oldest, went on ,, and on.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert find_quotes(text) == ()


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“We met in Oslo, he said later.\n\n“We will meet again.”"
    first, second = find_quotes(text)
    assert not first.closed
    assert second.continues == 0
    assert second.closed


def test_single_marks_go_on_over_paragraphs_too() -> None:
    text = "Mr Hume said: 'We have come far.\n\n'We have further to go.'\n\nHe left."
    first, second = find_quotes(text)
    assert first.span.of(text) == "We have come far."
    assert second.continues == 0


def test_a_lost_closing_mark_never_swallows_the_text() -> None:
    text = "She said: “We are ready. The delegation left Geneva on Monday. Nobody spoke again."
    (quote,) = find_quotes(text)
    assert quote.span.of(text) == "We are ready."
    assert not quote.closed


def test_a_mark_that_opens_anew_ends_what_was_left_open() -> None:
    text = "“We are ready. “They are not,” said the other."
    first, second = find_quotes(text)
    assert first.span.of(text) == "We are ready."
    assert second.span.of(text) == "They are not,"


def test_marks_stand_outside_the_words() -> None:
    text = 'He said "no".'
    (quote,) = find_quotes(text)
    assert quote.outer.of(text) == '"no"'
    assert quote.span.of(text) == "no"


@pytest.mark.parametrize("text", ["", '"', "“”", "''", '" "', "'\n'\n\"", "“\n\n“\n\n“"])
def test_marks_alone_break_nothing(text: str) -> None:
    assert all(quote.span.of(text).strip() for quote in find_quotes(text))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["He said 'a 'b 'c ", "\"We will\" 'a' ", "the ministers' 'tis "])
def test_effort_grows_with_the_marks_and_not_with_their_square(text: str) -> None:
    def calls(size: int) -> int:
        return calls_of(lambda: find_quotes(text * (size // len(text))))

    assert calls(160_000) < 10 * calls(20_000)
