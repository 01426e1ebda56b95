"""A quoted phrase is told in the clause it stands in; a quoted sentence stands by itself."""

from __future__ import annotations

from datetime import date

import pytest

from accord.terms.article import Article
from accord.terms.claim import Evidence, Link, Statement
from accord.view.wording import Wording, word_statement

LINES = {
    "a phrase in the clause it is part of": (
        "Chief negotiator Rosa Lindqvist said that the maps were “only a first sketch” of the line.",
        {
            "speaker": "Rosa Lindqvist",
            "cue": "said",
            "content": "the maps were “only a first sketch” of the line",
            "quote": "only a first sketch",
        },
        Wording("said that", "the maps were “only a first sketch” of the line", quoted=False),
    ),
    "a phrase in what is asked for, the rest of its sentence": (
        "Mora called on the rebels to stop the ‘road shows’ and sign.",
        {"speaker": "Mora", "cue": "called on", "content": "road shows", "quote": "road shows"},
        Wording("called on", "the rebels to stop the ‘road shows’ and sign", quoted=False),
    ),
    "a sentence by itself, without the comma before its tag": (
        "“The road is open,” Mora said.",
        {"speaker": "Mora", "cue": "said", "content": "The road is open,", "quote": "The road is open,"},
        Wording("", "The road is open", quoted=True),
    ),
    "a phrase before its tag": (
        "“almost there”, Mora said.",
        {"speaker": "Mora", "cue": "said", "content": "almost there", "quote": "almost there"},
        Wording("", "almost there", quoted=True),
    ),
    "a clause that begins in the middle, the rest of its sentence": (
        "Mora confirmed “the army's wish to leave both towns before the rains and to hand the keys over” on Friday.",
        {
            "speaker": "Mora",
            "cue": "confirmed",
            "content": "the army's wish to leave both towns before the rains and to hand the keys over",
            "quote": "the army's wish to leave both towns before the rains and to hand the keys over",
        },
        Wording(
            "confirmed",
            "“the army's wish to leave both towns before the rains and to hand the keys over” on Friday",
            quoted=False,
        ),
    ),
    "a clause that begins in the middle, without the tag behind it": (
        "Mora confirmed “the army's wish to leave both towns,” said the statement.",
        {
            "speaker": "Mora",
            "cue": "confirmed",
            "content": "the army's wish to leave both towns,",
            "quote": "the army's wish to leave both towns,",
        },
        Wording("confirmed", "“the army's wish to leave both towns”", quoted=False),
    ),
    "a participle as the verb it stands for": (
        "Rhodes left early, denying that a map was lost.",
        {"speaker": "Rhodes", "cue": "denying", "content": "a map was lost"},
        Wording("denied that", "a map was lost", quoted=False),
    ),
    "a cue that the content takes up": (
        "Mora is calling on both armies to leave.",
        {"speaker": "Mora", "cue": "calling on", "content": "on both armies to leave"},
        Wording("called", "on both armies to leave", quoted=False),
    ),
    "a noun that its verb comes behind, with the sentence": (
        "The plan was rejected by Mora in May.",
        {"speaker": "Mora", "cue": "rejected", "content": "The plan"},
        Wording("", "The plan was rejected by Mora in May.", quoted=False),
    ),
    "an emphatic verb": (
        "Mora did hint that a date is near.",
        {"speaker": "Mora", "cue": "hint", "content": "a date is near"},
        Wording("did hint that", "a date is near", quoted=False),
    ),
}


@pytest.mark.parametrize("line", LINES)
def test_how_a_line_words_a_statement(line):
    text, fields, wording = LINES[line]
    marked = {"claim": text, **fields}
    evidence = tuple(
        Evidence(field, text.index(words), text.index(words) + len(words), words) for field, words in marked.items()
    )
    claim = Statement(
        evidence=evidence,
        rule="test",
        chain=(Link("said", fields["speaker"]),),
        content=fields["content"],
        quote=fields.get("quote"),
    )
    article = Article(source="a.txt", text=text, title="", outlet="", published=date(2011, 5, 2), url="")
    assert word_statement(article, claim) == wording
