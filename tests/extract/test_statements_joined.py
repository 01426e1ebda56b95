"""Statements of several in one sentence: (what is tried, the text, the speakers with what they say)."""

from __future__ import annotations

import pytest

from accord.terms.claim import Statement
from scenes import claims

JOINED = [
    (
        "and",
        "Chad said on Friday it was ready to open the road to Abeche, and Foreign Minister Ana Gomes said the army"
        " would now leave it.",
        [
            ("Chad", "it was ready to open the road to Abeche"),
            ("Ana Gomes", "the army would now leave it"),
        ],
    ),
    (
        "while",
        "Cyprus said it had been told nothing of a new map, while Turkey denied any change of plan.",
        [("Cyprus", "it had been told nothing of a new map"), ("Turkey", "any change of plan")],
    ),
    (
        "although, within what is said",
        "Mali says the pact is dead although Algeria says it is alive.",
        [("Mali", "the pact is dead"), ("Algeria", "it is alive")],
    ),
    (
        "a second accuses in turn",
        "Khartoum accuses Juba of arming the rebels, while Juba accuses Khartoum of bombing its camps.",
        [("Sudan", "Juba of arming the rebels"), ("South Sudan", "Khartoum of bombing its camps")],
    ),
    (
        "told by the first, as the tense shows",
        "The minister said that the rebels had announced a truce and the army had called it a step forward.",
        [("minister", "the rebels had announced a truce and the army had called it a step forward")],
    ),
    (
        "told by the first, as a second that shows",
        "Ana Gomes said that the army had left and that Chad had welcomed this.",
        [("Ana Gomes", "the army had left and that Chad had welcomed this")],
    ),
]

SET_IN = [
    # a source within one of several clauses is given for that one
    (
        "The truce began on Monday, and 40 prisoners, according to a Swiss official, were freed the next day, though"
        " fighting went on.",
        "40 prisoners … were freed the next day",
    ),
    (
        "Ethiopia wants access to the port of Assab, while Eritrea, according to its information minister, Yemane"
        " Gebremeskel, will not discuss its coast.",
        "Eritrea … will not discuss its coast",
    ),
    (
        "The army rejected the proposal, according to a Swiss official, and the rebels have asked for more time.",
        "The army rejected the proposal",
    ),
    ("Talks broke down, and, according to two diplomats, the rebels left Geneva.", "the rebels left Geneva"),
    # what opens or closes a sentence, or stands in its only clause, is given for all of it
    (
        "Kosovo will lift the ban, and Serbia will withdraw its police, according to the European envoy.",
        "Kosovo will lift the ban, and Serbia will withdraw its police",
    ),
    (
        "According to a Swiss official, Kosovo will lift the ban, and Serbia will withdraw its police.",
        "Kosovo will lift the ban, and Serbia will withdraw its police",
    ),
    (
        "The delegates, according to Qatar's foreign ministry, signed the text on Friday but have not published it.",
        "The delegates … signed the text on Friday but have not published it",
    ),
]


@pytest.mark.parametrize(("text", "content"), SET_IN)
def test_a_source_is_given_for_the_clause_it_is_set_into(text: str, content: str) -> None:
    (found,) = claims(Statement, text)
    assert found.content.rstrip(".") == content


DENIED = [
    (
        "which it denies",
        "Monitors accuse Eritrea of secretly backing the militia, which it denies.",
        [("Monitors", "Eritrea of secretly backing the militia", False), ("Eritrea", "which it denies", True)],
    ),
    (
        "rejecting a report",
        "Kenya will wait, its envoy Ann Lee said, rejecting a report by Radio Juba that talks had ended.",
        [("Ann Lee", "Kenya will wait", False), ("Ann Lee", "talks had ended", True)],
    ),
    (
        "its neighbour denies this",
        "Sudan accuses Ethiopia of arming the rebels but its neighbour denies this.",
        [("Sudan", "Ethiopia of arming the rebels", False), ("Ethiopia", "its neighbour denies this", True)],
    ),
    (
        "a charge that it rejects",
        "Sudan accused Ethiopia of arming the rebels, accusations that Addis Ababa dismissed as baseless.",
        [
            ("Sudan", "Ethiopia of arming the rebels", False),
            ("Ethiopia", "accusations that Addis Ababa dismissed as baseless", True),
        ],
    ),
    (
        "it is the one accused before",
        "Sudan accused Ethiopia of arming the rebels. It denies the charge.",
        [("Sudan", "Ethiopia of arming the rebels", False), ("Ethiopia", "the charge", True)],
    ),
    (
        "denies this",
        "Yerevan denies this, but Ana Gomes has stressed that the road is shut.",
        [("Armenia", "Yerevan denies this", True), ("Ana Gomes", "the road is shut", False)],
    ),
    ("which somebody will have none of", "The deal, which Sudan rejects, was signed.", []),
]


BOTH = [
    # (text, for whom "the parties" speak)
    (
        "Chad's government and the Unity Movement signed a pact in Togo on Friday, in talks that Norway mediated. "
        "The parties agreed that a vote would be held in May.",
        "Chad and Unity Movement",
    ),
    (
        "Bougainville's president met Papua New Guinea's prime minister on Tuesday. A former New Zealand judge chaired "
        "an earlier meeting in New Zealand. Bougainville wants a vote. The two governments said that they would "
        "meet again.",
        "Bougainville and Papua New Guinea",
    ),
    (
        "Mali spoke in Togo. Chad came to Togo. Mali and Chad will be back in Togo in May. They are tired. It is late. "
        "Much is left. Both sides said that they would meet again.",
        "Mali and Chad",
    ),
    (
        "Chad and the United Nations agreed on aid. Chad wants peace and so does Mali. Mali is ready. The two sides "
        "said that they would meet again.",
        "Chad and Mali",
    ),
]


def told(text: str) -> list[tuple[str, str, bool]]:
    return [(found.chain[-1].name, found.content, found.negated) for found in claims(Statement, text)]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED])
def test_a_second_speaker_stands_beside_the_first(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, content) for speaker, content, _ in told(text)] == expected


@pytest.mark.parametrize(("text", "sides"), BOTH)
def test_the_parties_are_those_that_talk_and_no_host(text: str, sides: str) -> None:
    assert claims(Statement, text)[-1].chain[-1].represents == sides


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in DENIED], ids=[case[0] for case in DENIED])
def test_who_denies_and_what(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert told(text) == expected


def test_a_quotation_is_not_run_into_the_next_by_the_tag_between_them() -> None:
    text = (
        "“This accord from two days of patient talks shows that work brings people home,” Norwegian envoy Luis Mora"
        " wrote on X. “Much work remains,” he added."
    )
    (found,) = claims(Statement, text)
    assert "wrote" not in found.content
    assert found.quote is not None
    assert found.quote.endswith("Much work remains,")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the paragraph before, left open, is of whom the next one names
        (
            'The talks ended without a deal.\n\n"We waited for hours.\n\n"Nobody came," Chad\'s envoy Ana Gomes said.',
            [("Ana Gomes", "We waited for hours. … Nobody came,")],
        ),
        (
            "The talks ended without a deal.\n\n“We waited.\n\n“We called.\n\n“Nobody came,” said envoy Ana Gomes.",
            [("Ana Gomes", "We waited. … We called. … Nobody came,")],
        ),
        # what was somebody's already stays his
        (
            '"We went to Lome," Ana Gomes said.\n\n"We waited for hours.\n\n"Nobody came," she added.',
            [("Ana Gomes", "We went to Lome, … We waited for hours."), ("Ana Gomes", "Nobody came,")],
        ),
        # a name and an office alone before a colon
        (
            'Chadian envoy Ana Gomes: "The truce must hold."\n\nMalian Premier Issa Diallo: "We will see, then."',
            [("Ana Gomes", "The truce must hold."), ("Issa Diallo", "We will see, then.")],
        ),
        ('Also in Lome on Monday: "The truce must hold."', []),
    ],
)
def test_quoted_paragraphs_are_of_whom_words_beside_them_name(text: str, expected: list[tuple[str, str]]) -> None:
    told = [(statement.chain[-1].name, statement.quote) for statement in claims(Statement, text)]
    assert told == expected


@pytest.mark.parametrize(
    ("text", "speaker", "side", "content"),
    [
        # who was told of right before by office alone
        ('A Chadian official arrived in Lome. "We wait," he said.', "Chadian official", "Chad", "We wait,"),
        (
            'Chad\'s foreign minister arrived in Lome on Tuesday.\n\n"We control the town," she said.',
            "Chad's foreign minister",
            "Chad",
            "We control the town,",
        ),
        (
            'A senior Malian official spoke to reporters in Lome.\n\n"The truce holds," the official said.',
            "senior Malian official",
            "Mali",
            "The truce holds,",
        ),
        # whom a medium quotes at the end of the sentence
        (
            "Mali will not attend, Tass quoted Malian envoy Issa Diallo as saying.",
            "Issa Diallo",
            "Mali",
            "Mali will not attend",
        ),
        (
            '"Mali will not attend," Tass quoted Malian Foreign Minister Issa Diallo as saying.',
            "Issa Diallo",
            "Mali",
            "Mali will not attend,",
        ),
        (
            "Mali will not attend, Tass quoted Malian envoy Issa Diallo as telling reporters.",
            "Issa Diallo",
            "Mali",
            "Mali will not attend",
        ),
    ],
)
def test_who_was_just_told_of_or_is_quoted_last_speaks(text: str, speaker: str, side: str, content: str) -> None:
    (told,) = claims(Statement, text)
    assert (told.chain[-1].name, told.chain[-1].represents, told.content) == (speaker, side, content)


@pytest.mark.parametrize(
    "text",
    [
        'A row broke out in Lome. "The official lied to all of us." "We wait," he said.',
        'A row broke out in Lome.\n\n"An official lied to all of us."\n\n"We wait," he said.',
    ],
)
def test_who_is_only_told_of_in_quoted_words_does_not_speak(text: str) -> None:
    assert all("official" not in told.chain[-1].name for told in claims(Statement, text))
