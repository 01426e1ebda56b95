"""What looks like a saying and is none, and whose words are whose: (what is tried, the text, speakers and words)."""

from __future__ import annotations

import pytest

from accord.terms.claim import Statement
from scenes import claims

SAID = [
    ("what a thing is called", "The road map, which Chad calls the Doha plan, was signed in May.", []),
    ("the name of a deal", "The rebels left what Mali describes as the Algiers accord.", []),
    (
        "what a thing is called in blame",
        "The line, which Mali calls illegal, was drawn in May.",
        [("Mali", "illegal", None)],
    ),
    (
        'words that a "nor" before them denies',
        "Guinea's leader Idriss Mora said neither the army nor “the people want sanctions”.",
        [("Idriss Mora", "neither the army nor “the people want sanctions”", None)],
    ),
    (
        "a source behind the last who is named",
        "The delegation included ECOWAS Commission President Omar Touray, the source said.",
        [("source", "The delegation included ECOWAS Commission President Omar Touray", None)],
    ),
    (
        "a spokesman behind a name between commas",
        "Ana Gomes will travel for talks with the head of a truce committee, Dutch general Jan Smit, said U.N."
        " spokesperson Farhan Haq on Thursday.",
        [
            (
                "Farhan Haq",
                "Ana Gomes will travel for talks with the head of a truce committee, Dutch general Jan Smit",
                None,
            )
        ],
    ),
    (
        "two of one side among others",
        "Serbian adviser Marko Petric and minister Ana Jovic met US envoy Richard Grenell, the two Serbian officials"
        " said.",
        [
            (
                "Marko Petric and Ana Jovic",
                "Serbian adviser Marko Petric and minister Ana Jovic met US envoy Richard Grenell",
                None,
            )
        ],
    ),
    (
        "the same two again",
        "The mediators and observers welcomed the dialogue between Chad and Mali.\n\nThe mediators and observers urged"
        " Chad to open the border.",
        [
            ("mediators and observers", "the dialogue between Chad and Mali", None),
            ("mediators and observers", "Chad to open the border", None),
        ],
    ),
    (
        "words on a thing that somebody holds",
        "Outside the hall, some forty people held placards reading “Peace now” and “No more walls”.",
        [],
    ),
    (
        "a thing that cannot speak",
        "Information received from Tripoli indicated that the talks were going on.",
        [],
    ),
    ("a deed that is refused", "Cyprus refused to attend the dinner in Geneva on Monday.", []),
    (
        "guests who are welcomed",
        "The delegations reached Oslo, where Foreign Minister Ana Gomes welcomed them in the garden.",
        [],
    ),
    (
        "a deed that is welcomed",
        "Foreign Minister Ana Gomes welcomed the release of the hostages.",
        [("Ana Gomes", "the release of the hostages", None)],
    ),
    (
        "marks within the name of who speaks",
        "Ministers of the “Lima Group” countries expressed support for the talks in Oslo.",
        [("Ministers of the “Lima Group” countries", "support for the talks in Oslo", None)],
    ),
    (
        "words that it was announced to nobody's name",
        "Despite refusing to recognise Chad, President Ana Gomes went to Abuja, after which it was announced that"
        " “direct talks” would begin.",
        [],
    ),
    (
        "a name before the word for what it is",
        "The Lord's Resistance Army (LRA) rebel group announced on Friday that it would free five soldiers.",
        [("Lord's Resistance Army", "it would free five soldiers", None)],
    ),
    (
        "a name behind two offices",
        "Chad’s council chairman and leader of the army, General Idriss Mora, announced that a team had left.",
        [("Idriss Mora", "a team had left", None)],
    ),
    (
        "the ministry by another word",
        "The Georgian Foreign Ministry said the round was over.\n\n“No date is set,” the diplomatic ministry added.",
        [
            ("Georgian Foreign Ministry", "the round was over", None),
            ("Georgian Foreign Ministry", "No date is set,", "No date is set,"),
        ],
    ),
    (
        "the two who spoke together before",
        "Chad and Sudan said the road was open.\n\nThe two criticised the army for its raid.",
        [
            ("Chad and Sudan", "the road was open", None),
            ("Chad and Sudan", "the army for its raid", None),
        ],
    ),
    (
        "the office before a name is no part of what is said",
        "The delegation spoke of prisoners at a meeting with UN envoy Luis de Mora, head of the delegation Ana Gomes"
        " said Wednesday.",
        [("Ana Gomes", "The delegation spoke of prisoners at a meeting with UN envoy Luis de Mora", None)],
    ),
    (
        "only when it was said",
        "Foreign Minister Ana Gomes said the road was open.\n\nGomes made the remarks in a phone call with Luis Mora,"
        " Xinhua news agency reported.",
        [("Ana Gomes", "the road was open", None)],
    ),
    ("lives that were claimed", "The attacks of the Chadian army claimed the lives of forty people in May.", []),
    (
        "the government that was named before",
        "The Chadian government met the rebels in Doha. The government insisted that the rebels leave Abeche first.",
        [("Chadian government", "the rebels leave Abeche first", None)],
    ),
]

PASSED_ON = [
    (
        "one tells what another asked",
        "Special Envoy Luis Mora asked the rebels to stop the raids, according to General Ana Gomes of the army.",
        [("Luis Mora", "Ana Gomes")],
    ),
    (
        "a press service that closes the sentence",
        "Later both sat down with US Secretary Luis Mora, the press service of the Georgian Foreign Ministry"
        " reported early on May 8.",
        [("press service of the Georgian Foreign Ministry",)],
    ),
    (
        "the medium of words told before",
        "Foreign Minister Ana Gomes said the road was open.\n\nGomes made the remarks in a phone call with Luis Mora,"
        " Xinhua news agency reported.",
        [("Ana Gomes", "Xinhua")],
    ),
    (
        "the newspaper is the one named before",
        "Talks went well, Seoul Shinmun reported. An official told the newspaper on Monday that a date was set.",
        [("official", "Seoul Shinmun")],
    ),
    (
        "whose report it is",
        "The envoys will meet in Oslo on Monday, an official said, according to a report by Axios.",
        [("official", "Axios")],
    ),
    (
        "their statement is that of those who spoke together",
        "Chad and Sudan said the road was open. Minister Ana Gomes said the river was shut.\n\nAccording to their"
        " statement, the bridge will be built next.",
        [("Chad and Sudan",), ("Ana Gomes",), ("Chad and Sudan",)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = claims(Statement, text)
    assert [(one.chain[-1].name, one.content, one.quote) for one in found] == expected


@pytest.mark.parametrize(("text", "chains"), [case[1:] for case in PASSED_ON], ids=[case[0] for case in PASSED_ON])
def test_through_whom_it_is_said(text: str, chains: list[tuple[str, ...]]) -> None:
    found = claims(Statement, text)
    assert [(one.chain[-1].name, *(link.name for link in one.chain[:-1])) for one in found] == chains


def test_a_ministry_speaks_for_the_state_before_its_name() -> None:
    text = (
        "The envoys met on Monday, according to a statement by the Omani Ministry of Foreign Affairs.\n\n"
        "The ministry said that a date had been set."
    )
    assert [one.chain[-1].represents for one in claims(Statement, text)] == ["Oman", "Oman"]
