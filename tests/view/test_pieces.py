"""What somebody said in several pieces is told with the words that hold them together."""

from __future__ import annotations

from datetime import date

import pytest

from accord.terms.article import Article
from accord.terms.claim import Evidence, Link, Statement
from accord.view.wording import Wording, word_statement

LINES = {
    "a quoted phrase with the words between": (
        "Mora told the paper the talks will be “good,” while warning Lima not to “play us.”",
        {"speaker": ["Mora"], "cue": ["told", "warning"], "content": ["the talks will be “good,”", "play us."]},
        ["good,", "play us."],
        Wording("told the paper", "the talks will be “good,” while warning Lima not to “play us.”", quoted=False),
    ),
    "a further sentence with its own verb": (
        "Mora said that the maps were old. She credited the army for the lull.",
        {
            "speaker": ["Mora", "She"],
            "cue": ["said", "credited"],
            "content": ["the maps were old", "the army for the lull"],
        },
        [],
        Wording("said that", "the maps were old … credited the army for the lull", quoted=False),
    ),
    "a further clause with its own verb in the past": (
        "“Nobody has left,” Mora said, adding that the tales were “inventions”.",
        {
            "speaker": ["Mora"],
            "cue": ["said", "adding"],
            "content": ["Nobody has left,", "the tales were “inventions”"],
        },
        ["Nobody has left,", "inventions"],
        Wording("", "“Nobody has left,” … added that the tales were “inventions”", quoted=False),
    ),
    "a clause that another one interrupts": (
        "The meeting will be in Quito, Mora said, at the wish of Lima.",
        {"speaker": ["Mora"], "cue": ["said"], "content": ["The meeting will be in Quito", "at the wish of Lima"]},
        [],
        Wording("", "The meeting will be in Quito … at the wish of Lima", quoted=False),
    ),
    "a clause that its tag runs into": (
        "The two have made a pact, Mora announced on Monday, after months of talks.",
        {
            "speaker": ["Mora"],
            "cue": ["announced"],
            "content": ["The two have made a pact", "on Monday, after months of talks"],
        },
        [],
        Wording("", "The two have made a pact … on Monday, after months of talks", quoted=False),
    ),
    "a clause up to its verb": (
        "Mora warned that talks to end the feud cannot begin unless the raids stop.",
        {"speaker": ["Mora"], "cue": ["warned"], "content": ["that talks to end the feud"]},
        [],
        Wording("warned", "that talks to end the feud cannot begin unless the raids stop", quoted=False),
    ),
    "a clause with what it hangs on": (
        "Mora voiced hope for a pact on the ports, provided Lima opens its market.",
        {"speaker": ["Mora"], "cue": ["voiced"], "content": ["hope for a pact on the ports"]},
        [],
        Wording("voiced", "hope for a pact on the ports, provided Lima opens its market", quoted=False),
    ),
    "a clause without what the writer sets beside it": (
        "Mora said the road was open and drove home.",
        {"speaker": ["Mora"], "cue": ["said"], "content": ["the road was open"]},
        [],
        Wording("said", "the road was open", quoted=False),
    ),
    "an end that joins nothing": (
        "Mora blamed Lima for the delay and Quito praised it.",
        {"speaker": ["Mora"], "cue": ["blamed"], "content": ["Lima for the delay and"]},
        [],
        Wording("blamed", "Lima for the delay", quoted=False),
    ),
    "the sentence where what is said has its head before": (
        "Talks of both armies that were due on Monday have been put off, Mora said, without a new date.",
        {"speaker": ["Mora"], "cue": ["said"], "content": ["that were due on Monday have been put off"]},
        [],
        Wording(
            "",
            "Talks of both armies that were due on Monday have been put off, Mora said, without a new date.",
            quoted=False,
        ),
    ),
    "the sentence where what is said stands before, and the phrase is of somebody else": (
        "There is no meeting planned, Mora said, despite hints of Lima that they would talk “next week.”",
        {"speaker": ["Mora"], "cue": ["said"], "content": ["There is no meeting planned", "next week."]},
        ["next week."],
        Wording(
            "",
            "There is no meeting planned, Mora said, despite hints of Lima that they would talk “next week.”",
            quoted=False,
        ),
    ),
    "the sentence where a phrase of few words stands far from who says it": (
        "They met over a “lull in fighting” that the government of Lima and the army both said they could bear.",
        {"speaker": ["the government of Lima"], "cue": ["said"], "content": ["lull in fighting"]},
        ["lull in fighting"],
        Wording(
            "",
            "They met over a “lull in fighting” that the government of Lima and the army both said they could bear.",
            quoted=False,
        ),
    ),
    "a verb of saying whose last word is told as well": (
        "Mora confirmed that the road was open. He called on Lima to open its market.",
        {
            "speaker": ["Mora", "He"],
            "cue": ["confirmed", "called on"],
            "content": ["the road was open", "on Lima to open its market"],
        },
        [],
        Wording("confirmed that", "the road was open … called on Lima to open its market", quoted=False),
    ),
    "the same words once": (
        "Mora said maps of the road were lost.",
        {"speaker": ["Mora"], "cue": ["said"], "content": ["maps of the road were lost", "the road were lost"]},
        [],
        Wording("said", "maps of the road were lost", quoted=False),
    ),
}


@pytest.mark.parametrize("line", LINES)
def test_how_a_line_joins_what_was_said(line):
    text, fields, quotes, wording = LINES[line]
    marked = [("claim", text), *((field, words) for field, several in fields.items() for words in several)]
    evidence = tuple(_found(text, field, words) for field, words in (*marked, *(("quote", words) for words in quotes)))
    claim = Statement(
        evidence=evidence,
        rule="test",
        chain=(Link("said", "Mora"),),
        content=" … ".join(fields["content"]),
        quote=" … ".join(quotes) or None,
    )
    article = Article(source="a.txt", text=text, title="", outlet="", published=date(2011, 5, 2), url="")
    assert word_statement(article, claim) == wording


def _found(text: str, field: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(field, start, start + len(words), words)
