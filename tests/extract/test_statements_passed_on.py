"""Statements that one passes on for another: (what is tried, the text, the speakers, each with who passes it on)."""

from __future__ import annotations

import pytest

from accord.terms.claim import Statement
from scenes import claims

PASSED_ON = [
    (
        "a ministry tells what its minister said",
        "Premier Albin Kurti of Kosovo met the envoy.\n\nKurti voiced his doubts about the map, his office said.",
        [("Albin Kurti", ["his office"])],
    ),
    (
        "a council closes the sentence",
        'Prime Minister Albin Kurti of Kosovo stressed the need for "open doors", explained the Kosovo council.',
        [("Albin Kurti", ["Kosovo council"])],
    ),
    (
        "no body of another side tells it",
        "Prime Minister Albin Kurti of Kosovo voiced his doubts about the map, the Serbian foreign ministry said.",
        [("Serbian foreign ministry", [])],
    ),
    (
        "no other person tells it",
        "Prime Minister Albin Kurti of Kosovo voiced his doubts about the map, Aleksandar Vucic said.",
        [("Aleksandar Vucic", [])],
    ),
    (
        "what a medium reported and a speaker rejects is not passed on by it",
        "Kenya will wait, its envoy Ann Lee told reporters, rejecting a report by Radio Juba that talks had ended.",
        [("Ann Lee", []), ("Ann Lee", [])],
    ),
    (
        "told an agency, whose name the parse puts to the next noun",
        "A Kenyan diplomat told Reuters envoys were waiting in Juba for a signal.",
        [("Kenyan diplomat", ["Reuters"])],
    ),
    (
        "what others agreed is passed on by nobody",
        "DOHA, Oct 19 (Indus Wire) - Pakistan and Chad agreed to an immediate ceasefire during talks in Doha, Qatar's"
        " foreign ministry said early on Sunday, after the deadliest fighting on their frontier since 2021.",
        [("Qatar's foreign ministry", [])],
    ),
    ("told people", "A Kenyan diplomat told Moro envoys were waiting in Juba.", [("Kenyan diplomat", [])]),
]

# What is tried, the text, the speakers with what they say.
WHOSE = [
    (
        "in his words",
        "Luis Mora left Maputo. In his words, the rebels need guarantees.",
        [("Luis Mora", "the rebels need guarantees.")],
    ),
    ("in her view, behind", "The road is open, in Ana Gomes's view.", [("Ana Gomes", "The road is open")]),
    ("in a few words", "The road is open, in other words.", []),
    (
        "whose government",
        "They flew to Chad, whose government has again claimed “the right to the whole lake” for its people.",
        [("Chad", "the right to the whole lake")],
    ),
    (
        "a day between the speaker and the verb",
        "The news comes after Kenya last week said it had been asked to mediate.",
        [("Kenya", "it had been asked to mediate")],
    ),
    (
        "adding, behind a quotation",
        "Ana Gomes told envoys that Chad held three rounds “between army officers,” adding that a fourth would come.",
        [
            (
                "Ana Gomes",
                "Chad held three rounds “between army officers,” … a fourth would come",
            )
        ],
    ),
    (
        "announced with a colon in the paragraph before",
        "Asked in her weekly call with the press whether the map was fair, Ana Gomes said:\n“You are ahead of"
        " yourselves. We must read it.”",
        [("Ana Gomes", "You are ahead of yourselves. We must read it.")],
    ),
    (
        "a colon that announces no words of anybody",
        "The delegations sat over three points:\n“Open the road. Free the miners. Leave the lake.”",
        [],
    ),
    (
        "a name in marks",
        "The commander “Luis Mora” told envoys that his men would accept a truce “that lasts.”",
        [("Luis Mora", "his men would accept a truce “that lasts.”")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PASSED_ON], ids=[case[0] for case in PASSED_ON])
def test_who_passes_on_whose_words(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = claims(Statement, text)
    assert [
        (one.chain[-1].name, [link.name for link in one.chain if link.role == "relayed"]) for one in found
    ] == expected


# What is tried, the text, the speakers.
OFFICES = [
    (
        "an ambassador is an envoy named later",
        "The truce will hold, said Kenya's ambassador to Juba.\n\nKenya's envoy to Juba, Ana Gomes, left the town.",
        ["Ana Gomes"],
    ),
    (
        "the only one of a side",
        "Oman's Ana Gomes came to Juba. The Omani negotiator said the truce would hold.",
        ["Ana Gomes"],
    ),
    (
        "the only one of a side has another office",
        "Omani envoy Ana Gomes came to Juba. The Omani negotiator said the truce would hold.",
        ["Omani negotiator"],
    ),
    (
        "the envoy is an adviser named later",
        "The US envoy said the map was fair.\n\nAna Gomes, a senior adviser at the US State Department, left Beirut.",
        ["Ana Gomes"],
    ),
    (
        "the envoy of another side",
        "The Omani envoy said the map was fair.\n\nAna Gomes, a senior adviser at the US State Department, left.",
        ["Omani envoy"],
    ),
    (
        "the countries are the two spoken of",
        "Chad met Niger in Juba over the lake.\n\nIn May the countries said they would open the road.",
        ["Chad and Niger"],
    ),
    (
        "the countries are three",
        "Chad met Niger and Mali in Juba over the lake.\n\nIn May the countries said they would open the road.",
        ["countries"],
    ),
    (
        "a statement that a ministry announces",
        "Minister Ana Gomes today issued the following statement on the truce:\n\nI am glad that the guns fall silent."
        "\n\nBackground:\n\nThe truce was agreed in Juba.",
        ["Ana Gomes"],
    ),
    (
        "a name that the parse hangs on a by",
        "Envoy Jane Doe approved a draft declaration on a peaceful settlement between Juba and Khartoum, proposed by"
        " Abyei, the unrecognized republic’s Foreign Minister Luis Mora told the BBC.",
        ["Luis Mora"],
    ),
    ("a verb that says nothing alone", '"We will not move an inch," growled the colonel.', ["colonel"]),
    ("with a particle", '"Two weeks is enough," shot back Luis Mora, an aide to the premier.', ["Luis Mora"]),
    ("a verb behind its name", '"We have the text at last," Envoy Ana Gomes beamed.', ["Ana Gomes"]),
    ("anybody", '"They ate a sheep and they left," laughed a trader at the market.', ["trader"]),
    ("a song rings", 'The song "We shall overcome," rang through the hall.', []),
    ("a banner reads", '"Stop the war," read the banners.', []),
    ("a report appears", '"Long Road to Peace," a report by the institute, appeared on Monday.', []),
    ("a general dies", '"The Fox," the general, died in May.', []),
    ("the verb within the marks", 'The Moro government "regrets the incident" in Jolo.', ["Moro government"]),
    ("a law protects", 'The law "protects the minorities of the north".', []),
    (
        "one of his people",
        'Norway\'s Vidar Helgesen chaired the talks. "We are guests here," the Norwegian said.',
        ["Vidar Helgesen"],
    ),
    (
        "one of a people with a name of its own",
        "Jan Eliasson flew to Juba. The Swede said it was late.",
        ["Jan Eliasson"],
    ),
    ("all of a people", "Envoy Jan Egeland met the army. The French said they would wait.", ["France"]),
    (
        "what he once was",
        "Martti Ahtisaari opened the session in Helsinki. The former Finnish president urged both to give way.",
        ["Martti Ahtisaari"],
    ),
    (
        "a veteran of something",
        'Envoy Samantha Power met the junta. "The door is open," the veteran of three administrations said.',
        ["Samantha Power"],
    ),
    (
        "another who was met",
        "Hans Grundberg met the envoy in Muscat. The Algerian diplomat said the blockade must end.",
        ["Algerian diplomat"],
    ),
    (
        "no minister of a side that nobody is told to be of",
        "Jan Eliasson met both delegations in Juba. The South Sudanese minister said a deal was close.",
        ["South Sudanese minister"],
    ),
    (
        "set in behind another",
        'Spokesman Luis Mora called it "unhelpful". The door was shut. President Gomes, he added, was ready.',
        ["Luis Mora", "Luis Mora"],
    ),
    (
        "the one whom a new paragraph names",
        "A senior official said nobody had signed.\n\nEnvoy Luis Mora will travel in May, he announced.",
        ["senior official", "Luis Mora"],
    ),
    (
        "a body right before",
        'The African Union opened its summit on Monday. "We will act at once," it said.',
        ["African Union"],
    ),
    (
        "a text of all",
        "Ambassador Ana Gomes said it went well.\n\nAccording to the final communiqué, they meet in May.",
        ["Ana Gomes", "final communiqué"],
    ),
    (
        "behind what the parse takes for its object",
        "The talks will resume in May, the two delegations announced in a joint statement.",
        ["two delegations"],
    ),
    ("what was announced", "They signed the truce, the first deal announced in a year.", []),
    (
        "a name set off before its verb",
        "No date has been fixed, but the premier’s spokesman, Stéphane Dujarric, said contacts went on.",
        ["Stéphane Dujarric"],
    ),
    (
        "an if within the marks",
        'Church officials say people expect little. "They ask me if the others signed," one priest said.',
        ["Church officials", "priest"],
    ),
    (
        "lines of a list",
        "WHAT THEY SAID\n\n- Ana Gomes, chief grower: “We are furious.”\n\n- Luis Mora, Uruguay: “No time to lose.”",
        ["Ana Gomes", "Luis Mora"],
    ),
    ("a heading of a text", 'The Road Map, in short: "Withdraw, vote, rebuild."', []),
    (
        "what is told between and behind the answers of an interview",
        "Luis Mora spoke to us.\n\nQ: Will they come?\n\nA: I doubt it. We saw it.\n\nQ: Why?\n\nA: I forget.\n\n"
        "Envoy Ana Gomes disagrees. “They will come to the talks in May,” she said.",
        ["Luis Mora", "Luis Mora", "Ana Gomes"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in OFFICES], ids=[case[0] for case in OFFICES])
def test_who_holds_the_office_that_speaks(text: str, expected: list[str]) -> None:
    assert [one.chain[-1].name for one in claims(Statement, text)] == expected


def test_a_medium_named_further_on_carries_what_is_summed_up() -> None:
    text = (
        "By Staff\n\nThe truce will hold, said Kenyan envoy Ana Gomes.\n\nIt is old.\n\nIt is brittle.\n\n"
        "Gomes told the BBC that the road was open."
    )
    assert [[link.name for link in one.chain[:-1]] for one in claims(Statement, text)] == [["BBC"], ["BBC"]]


def test_reporters_who_are_told_carry_nothing() -> None:
    text = "Asked in her weekly call with the press, Ana Gomes said:\n“You are ahead of yourselves. We must wait.”"
    assert [len(one.chain) for one in claims(Statement, text)] == [1]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in WHOSE], ids=[case[0] for case in WHOSE])
def test_whose_words_they_are(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.chain[-1].name, one.content) for one in claims(Statement, text)] == expected
