"""Statements over short stretches of articles: (what is tried, the text, speakers, each with its media and words)."""

from __future__ import annotations

import pytest

from accord.desk.articles.reader import extract_article
from accord.terms.claim import Statement
from scenes import article, claims, reader

Told = list[tuple[str, list[str], str | None]]

# Whom a word for somebody leads back to.
CALLED: list[tuple[str, str, Told]] = [
    (
        "a deputy minister is a diplomat",
        "The border will be drawn, Croatian Deputy Foreign Minister Ivan Horvat said.\n\nSlovenia must accept this,"
        " the senior diplomat added.",
        ["Ivan Horvat", "Ivan Horvat"],
    ),
    (
        "a diplomat of another side is another",
        "The border will be drawn, Croatian Deputy Foreign Minister Ivan Horvat said. A senior Slovenian diplomat"
        " rejected the idea.",
        ["Ivan Horvat", "senior Slovenian diplomat"],
    ),
    (
        "what anybody of public life is called",
        "The details were not published, Ana Gomes of the Lisbon Institute said.\n\nWe know nothing, said the scholar.",
        ["Ana Gomes", "Ana Gomes"],
    ),
    (
        "a diplomat without a name is the envoy, not one named later",
        "Both leaders stay away, a diplomat in Juba said.\n\nThe envoy said the region was losing patience.\n\nKenya's"
        " special envoy Luis Mora flew to Juba.",
        ["diplomat in Juba", "diplomat in Juba"],
    ),
    (
        "her spokesman is none of the other side",
        "Prime Minister Ana Gomes of Chad left. Her spokesman said the map was fair.\n\nLuis Mora, a spokesman of the"
        " rebels, rejected it.",
        ["Her spokesman", "Luis Mora"],
    ),
    (
        "he is no assembly of elders",
        "An assembly of elders said the road was open. He said it would stay so.",
        ["assembly of elders"],
    ),
    (
        "some of a body in letters",
        "The Welsh party left the room. Its demand is old, one of its MPs explained.",
        ["one of its MPs"],
    ),
    (
        "it is what several have signed",
        "The road will open, the armies of the two states said.\n\nThe joint statement was signed in Bunia.\n\nTalks"
        " with the rebels are out of the question, it says.",
        ["armies of the two states", "armies of the two states"],
    ),
    (
        "the head of state",
        "The border will be drawn, Croatian President Ivan Horvat said.\n\nSlovenia must accept this, the head of state"
        " added.",
        ["Ivan Horvat", "Ivan Horvat"],
    ),
    (
        "behind a place and a dash",
        "Pristina – Prime Minister Albin Kurti says the towns will be discussed in May.",
        ["Albin Kurti"],
    ),
    (
        "a title cut short that the parse ends a sentence with",
        "“The border is open again,” Brig. Gen. Luis Mora, who heads the border guard of Chad, said.",
        ["Luis Mora"],
    ),
    (
        "behind a dateline",
        "PRISTINA, Kosovo (AP) — Kosovo's prime minister says he is willing to discuss the towns, but not now.",
        ["Kosovo's prime minister"],
    ),
]

# Quotations that no verb of speech brings.
LED = [
    (
        "a colon behind any clause",
        "Nabil Shaath of Fatah was less coy: “Every brick tells us that nobody will leave.”",
        [("Nabil Shaath", [], "Every brick tells us that nobody will leave.")],
    ),
    (
        "a colon behind a thing",
        "Article 3 is plain: “No troops shall cross the river.”",
        [],
    ),
    (
        "a colon before a name of a thing",
        "Kenya has a name for it: “the long road”.",
        [],
    ),
    (
        "alone behind a sentence about one person",
        "Kenyan mediator Luis Mora looked tired as he left Machakos. “The truce will hold and the parties will sign.”",
        [("Luis Mora", [], "The truce will hold and the parties will sign.")],
    ),
    (
        "alone behind a sentence about two",
        "Kenyan mediator Luis Mora met Ana Gomes in Machakos. “The truce will hold and the parties will sign.”",
        [],
    ),
    (
        "what it is for somebody",
        "For Ana Gomes, the chief government negotiator, the round was “very fruitful”.",
        [("Ana Gomes", [], "very fruitful")],
    ),
    (
        "a not within the words that a verb brings",
        "Asked if he would meet the rebels, Luis Mora replied: “Why not?”",
        [("Luis Mora", [], "Why not?")],
    ),
]

# Verbs by a word beside them.
VERBS: list[tuple[str, str, Told]] = [
    ("ruled out", "The Tamil commander ruled out a return to Geneva.", [("Tamil commander", [], None)]),
    ("ruled a land", "The Tamil kings ruled the north.", []),
    ("not ruled out by anybody", "A return to Geneva is not ruled out.", []),
    ("held responsible", "Ethiopia held Eritrea responsible for the raid.", [("Ethiopia", [], None)]),
    ("held a meeting", "Ethiopia held the responsible minister's meeting in Mekelle.", []),
    ("echoed", "Algeria echoed the call for a summit.", [("Algeria", [], None)]),
    (
        "the report of a body that is no medium",
        "A report by the International Crisis Group said that a secret channel existed.",
        [("International Crisis Group", [], None)],
    ),
    (
        "several in a joint text",
        "The presidents of Guyana and Venezuela agreed not to use force, according to a joint declaration.",
        [("presidents of Guyana and Venezuela", [], None)],
    ),
]

# Who passes on whose words.
RELAYED = [
    (
        "only what was told to it",
        "Kenyan envoy Ana Gomes said she would think it over, while Premier Luis Mora told RTÉ he was “very sad”.",
        [("Ana Gomes", [], None), ("Luis Mora", ["RTÉ"], "very sad")],
    ),
    (
        "a second speaker behind a semicolon",
        "Justice Minister Ana Gomes said the pardon was too wide; the envoy, Jan Egeland, said it was the price.",
        [("Ana Gomes", [], None), ("Jan Egeland", [], None)],
    ),
    (
        "a channel of a country",
        "Israel's Channel 12 reported, citing a security official, that the sides could meet in Baku.",
        [("security official", ["Israel's Channel 12"], None)],
    ),
    (
        "an agency that denies for somebody",
        "Syria's SANA news agency denied the report, quoting an official source.",
        [("official source", ["SANA"], None)],
    ),
    (
        "a station by its letters",
        "Security adviser Luis Mora told radio station DZBB that the country would not yield.",
        [("Luis Mora", ["radio station DZBB"], None)],
    ),
    (
        "the address of a site",
        "General Luis Mora ruled this out, kompas.com reported on Wednesday.",
        [("Luis Mora", ["kompas.com"], None)],
    ),
    (
        "an agency named behind the word",
        "“It is a grave mistake,” Ana Gomes said, according to the agency APS.",
        [("Ana Gomes", ["APS"], "It is a grave mistake,")],
    ),
    (
        "the show of a channel",
        "Speaking on CNBC's “Money Talks,” Treasury Secretary Luis Mora said that a round would be held.",
        [("Luis Mora", ["CNBC"], None)],
    ),
    (
        "an unknown body that interviews",
        "Mediator Luis Mora said the truce was holding, in an interview with Novosti.",
        [("Luis Mora", ["Novosti"], None)],
    ),
    (
        "a body that is told",
        "Adviser Luis Mora told the Polar Council that the truce was holding.",
        [("Luis Mora", [], None)],
    ),
    (
        "this paper itself",
        "A Kenyan diplomat told this newspaper that the truce was holding.",
        [("Kenyan diplomat", [], None)],
    ),
    (
        "media of a state, which are no page of its own",
        "The North's leader, Luis Mora, said he had “good memories” of it, the North's state media reported.",
        [("Luis Mora", ["North's state media"], "good memories")],
    ),
    (
        "the reporter of a medium",
        "The sides are close to a deal, Axios's Barak Ravid reported, citing a U.S. official.",
        [("U.S. official", ["Axios"], None)],
    ),
    (
        "a paper by the last word of its name",
        "The sides are close to a deal, two officials told the Post.",
        [("two officials", ["Post"], None)],
    ),
    (
        "who is cited first",
        "Quoting Premier Luis Mora, the Lusa agency reported that the sides were close to a deal.",
        [("Luis Mora", ["Lusa"], None)],
    ),
    (
        "an op-ed for a paper",
        "The sides are close to a deal, Premier Luis Mora wrote in an op-ed for the Financial Times.",
        [("Luis Mora", ["Financial Times"], None)],
    ),
    (
        "behind a name with its office",
        "His Lao counterpart, Luis Mora, said his country attached great importance to it, Nhan Dan newspaper said.",
        [("Luis Mora", ["Nhan Dan"], None)],
    ),
]


def told(text: str) -> Told:
    return [
        (one.chain[-1].name, [link.name for link in one.chain if link.role == "relayed"], one.quote)
        for one in claims(Statement, text)
    ]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CALLED], ids=[case[0] for case in CALLED])
def test_who_is_called_so(text: str, expected: list[str]) -> None:
    assert [speaker for speaker, _, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [case[1:] for case in (*LED, *VERBS, *RELAYED)],
    ids=[case[0] for case in (*LED, *VERBS, *RELAYED)],
)
def test_who_says_what_through_whom(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_who_answers_is_named_before_the_first_question() -> None:
    text = (
        "Egypt's water minister, Hani Sewilam, spoke to us in Cairo.\n\nQ: Is a deal still possible?\n\nA: It is"
        " possible.\n\nQ: What if it fails?\n\nA: We go to the council."
    )
    assert told(text) == [
        ("Hani Sewilam", [], "It is possible."),
        ("Hani Sewilam", [], "We go to the council."),
    ]


@pytest.mark.parametrize(
    ("outlet", "called"),
    [("Deccan Herald", "DH"), ("Tolo News", "TOLOnews"), ("www.kompas.com", "Kompas"), ("The Straits Times", "ST")],
)
def test_an_outlet_is_no_link_however_it_calls_itself(outlet: str, called: str) -> None:
    text = f"Kenyan envoy Ana Gomes told {called} that the truce was holding."
    scene = reader().mark(article(text, outlet=outlet), reader().nlp(text))
    found = [claim for claim in extract_article(scene).claims if isinstance(claim, Statement)]
    assert [len(one.chain) for one in found] == [1]
