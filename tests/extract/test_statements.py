"""Statements: (text, who says it, in which words, through whom)."""

from __future__ import annotations

import pytest

from accord.desk.articles.reader import extract_article
from accord.terms.claim import Evidence, Statement
from scenes import article, claims, extraction, reader

# What is tried, the text, the speakers in order.
SPEAKERS = [
    ("visits", "The Ugandan president called on his Kenyan counterpart at State House on Monday.", []),
    ("hides", "The envoy asked not to be quoted.", []),
    ("hides and tells", "An official, who asked not to be named, said the talks had failed.", ["official"]),
    ("before", 'Albin Kurti said: "The door is open."', ["Albin Kurti"]),
    ("after", '"The door is open," Albin Kurti said.', ["Albin Kurti"]),
    ("inverted", '"The door is open," said Albin Kurti, the prime minister of Kosovo.', ["Albin Kurti"]),
    ("inside", '"The door," Albin Kurti said, "is open."', ["Albin Kurti"]),
    ("reported", "Albin Kurti said that the door was open.", ["Albin Kurti"]),
    ("put in", "The door, Albin Kurti said, was open.", ["Albin Kurti"]),
    ("a state by its capital", "Belgrade said it would send no delegation to Ohrid.", ["Serbia"]),
    ("described", "A senior Sudanese official said the army would attend.", ["senior Sudanese official"]),
    ("sources", "According to two Western diplomats, the text is ready.", ["two Western diplomats"]),
    ("by pronoun", "Ivan Duque met the negotiators in Havana. He said the truce would hold.", ["Ivan Duque"]),
    ("he added", 'Ivan Duque said the truce would hold. "It must," he added.', ["Ivan Duque"]),
    (
        "by office",
        "Prime Minister Albin Kurti said the door was open. The prime minister added that it would stay so.",
        ["Albin Kurti"],
    ),
    (
        "carried over",
        '"We are ready," Ivan Duque said. "We have always been ready for peace in Colombia."',
        ["Ivan Duque"],
    ),
    (
        "a quoted paragraph of its own",
        'Ivan Duque said the truce would hold.\n\n"It is a good day for Colombia and for its people."',
        ["Ivan Duque"],
    ),
    ("quoted as saying", "Joseph Kony was quoted as saying that the rebels would lay down arms.", ["Joseph Kony"]),
    ("participle", "Joseph Kony left Juba, saying the talks were over.", ["Joseph Kony"]),
    ("jointly", "Albin Kurti and Aleksandar Vucic said they would meet again.", ["Albin Kurti and Aleksandar Vucic"]),
    ("a post", 'In a post on X, Albin Kurti wrote: "No more delays."', ["Albin Kurti"]),
    (
        "a statement's owner",
        "A statement from the Colombian government said the truce would hold.",
        ["Colombian government"],
    ),
    ("an outlet is no speaker", "Reuters reported that the talks in Juba had begun.", []),
    ("wants is not said", "Albin Kurti wants a deal by June.", []),
    ("not said", "Albin Kurti did not say whether he would come.", []),
    ("nobody", "Nobody said a word about the truce.", []),
    ("neither of two", "Neither Chad nor Mali said that a truce had been agreed.", []),
    ("nor did somebody", "Chad met Mali. Nor did Chad say that a truce had been agreed.", []),
    ("what somebody avoided", "Chad met Mali. Chad avoided saying that a truce had been agreed.", []),
    ("neither side", "Chad and Mali met in Lome. Neither side said when talks would resume.", []),
    (
        "neither, of whom the clause before tells",
        "Chadian and Malian envoys met at talks that both sides described as useful, although neither reported a deal.",
        ["Chad and Mali"],
    ),
    ("to be said", "Albin Kurti will say on Monday whether he comes.", []),
    ("a name in marks", 'The "Ohrid agreement" was reached in March.', []),
    ("accused", "Azerbaijan accused Armenia of breaking the truce.", ["Azerbaijan"]),
    ("welcomed", "Armenia welcomed the release of the prisoners.", ["Armenia"]),
    ("an acronym opens the paragraph", "MINURSO said the berm was quiet.", ["MINURSO"]),
    ("some of a group", "Two of the monitors said the truce had held.", ["Two of the monitors"]),
    (
        "a spokesman for somebody",
        "The spokesman for the guerrillas, Luis Mora, said the truce would hold.",
        ["Luis Mora"],
    ),
    (
        "two offices with their names",
        "The head of the council, Ana Gomes, and the commander of forces in Mali Luis Mora said the truce would hold.",
        ["Ana Gomes and Luis Mora"],
    ),
    (
        "source behind the verb",
        "Both armies will leave Abyei, announced the Kenyan foreign ministry on Sunday.",
        ["Kenyan foreign ministry"],
    ),
    (
        "a chief of something else",
        "UN chief Luis Mora left. The UN humanitarian chief said the truce in Mali would hold.",
        ["UN humanitarian chief"],
    ),
    (
        "a chief of all",
        "UN refugee chief Luis Mora left. The UN chief said the truce in Mali would hold.",
        ["UN chief"],
    ),
    (
        "the same charge in other words",
        "UN humanitarian chief Luis Mora left. The UN aid chief said the truce in Mali would hold.",
        ["Luis Mora"],
    ),
    ("denied a deed", "Eritrea denied arming the rebels in Tigray.", ["Eritrea"]),
    ("a palace speaks", "The presidential palace has warned that the truce in Mali is over.", ["presidential palace"]),
    (
        "the place of a dateline",
        "Muscat, ONA – Omani envoy Luis Mora said the truce in Yemen would hold.",
        ["Luis Mora"],
    ),
    ("a plan told apart", "The sides have read the map proposed by Azerbaijan.", []),
    ("marks behind a verb of doing", "Armenia ended its tour, failing to bridge “wide gaps” over the corridor.", []),
    ("others are nobody", "Other countries said the truce in Mali would hold.", []),
    (
        "sources near the talks",
        "The sides are near a deal, sources close to the talks said.",
        ["sources close to the talks"],
    ),
    (
        "a source inside a body",
        "The truce will hold, a source in the Polisario told mediators.",
        ["source in the Polisario"],
    ),
    (
        "an office with its field",
        "The vice chairman for political affairs Luis Mora said the truce would hold.",
        ["Luis Mora"],
    ),
    ("name behind a comma", "After a call with US envoy Jane Doe, Kurti said: “The door is open to all.”", ["Kurti"]),
    ("headed by a name", "Albin Kurti on X: “We have left the door open to Serbia all along.”", ["Albin Kurti"]),
    ("a headline of marks", "Albin Kurti on the talks: 'Door is open'", []),
    (
        "no leader of another side named later",
        "The Armenian leader said the road would open.\n\nForeign Minister Luis Mora left Juba.",
        ["Armenian leader"],
    ),
    (
        "a source behind a paper",
        "The talks have focused on reviving the 1994 Withdrawal Agreement, an Angolan official told envoys on Monday.",
        ["Angolan official"],
    ),
    (
        "according, without to",
        "The core issues, according Chadian envoy Luis Mora, are the truce and the vote.",
        ["Luis Mora"],
    ),
    (
        "an office and a name lost before the verb",
        "Sultan Haitham agreed to extend the truce that would expire next week, the President of Chad, Luis Mora, told"
        " reporters on 14 July.",
        ["Luis Mora"],
    ),
    (
        "a government's president closes the sentence",
        "Cuba's government has held talks with the rebels, the country's president, Luis Mora, said on Friday.",
        ["Luis Mora"],
    ),
    (
        "behind a post on X",
        "In a post on X, Kenyan Finance Minister Njuguna Ndungu, who led the round, noted that it would go on.",
        ["Njuguna Ndungu"],
    ),
    (
        "telling goes on behind what is told",
        "Luis Mora announced that the army was invited to Juba and confirmed that the talks would resume on Thursday.",
        ["Luis Mora"],
    ),
    (
        "set against each other by while",
        "Madrid praised the deal, calling it a way out, while the leader of the rebels publicly called it a mistake.",
        ["Spain", "leader of the rebels"],
    ),
    (
        "told before something",
        "A Chadian envoy told mediators before the talks began in Juba that the army was willing to leave.",
        ["Chadian envoy"],
    ),
    (
        "a sentence after a quotation",
        "Ana Gomes said that the deal was “not for sale.” Chad previously claimed to have beaten the rebels.",
        ["Ana Gomes", "Chad"],
    ),
    ("who is told says nothing", "Albin Kurti told reporters on Monday.", []),
    ("a side", "The Abkhaz side repeated that it wished for a new round.", ["Abkhazia"]),
    (
        "what two agreed is its teller's",
        "According to a release from Ana Gomes's office, the two men agreed that the talks should resume.",
        ["Ana Gomes's office"],
    ),
    (
        "a release goes on",
        "According to a release from the Moro council, the men met. Its guests left.\n\nAccording to the release the"
        " talks were frank.",
        ["Moro council", "Moro council"],
    ),
    ("two speak with each other", "The two ministers spoke about the grain deal in a phone call.", []),
    ("a working paper", "An Addis Institute working paper stated that the truce could hold.", ["Addis Institute"]),
    ("a people's figures", "The war killed around 1,200 people, according to Sudanese tallies.", ["Sudanese tallies"]),
    (
        "a draft text is nobody's",
        "Albin Kurti said the door was open. The document reveals that it is shut.",
        ["Albin Kurti"],
    ),
    (
        "this was stated by",
        "The armies met in Juba. They spoke of prisoners.\n\nDetails of the talks\n\nThis was stated by Luis Mora.",
        ["Luis Mora"],
    ),
    ("said this", "The truce in Mali will hold until Monday. Luis Mora announced this on Telegram.", ["Luis Mora"]),
    (
        "an organ of a state",
        "The Korean Central News Agency said that Pyongyang would fire no more rockets.",
        ["Korean Central News Agency"],
    ),
    ("an organ, verb first", "“The warmongers must be punished for all of it”, said KCNA.", ["KCNA"]),
    ("a medium accuses", "The agency SANA accused the rebels of breaking the truce 400 times.", ["SANA"]),
    ("a paper's own words", "“Neither delegation has moved an inch on the ports,” the Guardian said.", []),
    (
        "they are not those of long ago",
        f"The two ministers said the door was open.{' The road leads through hills.' * 30} They said it was shut.",
        ["two ministers"],
    ),
    (
        "the leader named next",
        "In a blow to the offer touted by Juan Santos, the leader of Hamas Ali Noor said the truce was over.",
        ["Ali Noor"],
    ),
    ("a participle", "The Republic of Somaliland, declared in 1991, is recognised by nobody.", []),
    (
        "put into a relative clause",
        "Ana Gomes reiterated that the deal depends on a change of the law, which Baku says is old.",
        ["Ana Gomes"],
    ),
    (
        "quoted as saying on a day",
        "The door is open to all of them, Reuters quoted Albin Kurti as saying on Wednesday.",
        ["Albin Kurti"],
    ),
    ("the PM", "Prime Minister Albin Kurti left Ohrid. The PM said the door was open.", ["Albin Kurti"]),
    (
        "the diplomat of this side",
        "Omani consul Luis Mora said the talks would go on.\n\nThe Omani diplomat pointed to the need for a truce.",
        ["Luis Mora", "Luis Mora"],
    ),
    (
        "the armed group",
        "The FARC left Havana. The armed group, which holds three towns, said it would come back.",
        ["FARC"],
    ),
    (
        "he is not the one left aside",
        "Albin Kurti said the door was open. While no visit to Chad's President Luis Mora is set, he said he would go.",
        ["Albin Kurti"],
    ),
    (
        "he is not named in his own words",
        "Luis Mora said the talks would go on.\n\n“Chancellor Ali Noor has asked us to come to Juba,” he said.",
        ["Luis Mora", "Luis Mora"],
    ),
    (
        "it is the side before",
        "Luis Mora said the door was open. Chad demands the release of two rebels. It says their release is a condition"
        " for talks.",
        ["Luis Mora", "Chad"],
    ),
    (
        "governments of several states",
        "The governments of Chad, Mali and Niger said the truce would hold.",
        ["Chad and Mali and Niger"],
    ),
    (
        "according to a party's chairman",
        "Nobody will come to Juba, according to Moro Liberation Party founding chairman Jose Maria Mora.",
        ["Jose Maria Mora"],
    ),
    ("expressed that", "Luis Mora expressed on his Twitter profile that the talks should go on.", ["Luis Mora"]),
    ("documented", "The Yemen Observatory documented 460 violations of the truce in Hodeidah.", ["Yemen Observatory"]),
    (
        "words with the name under them",
        "Chadian minister Luis Mora came.\n\nWe have agreed on exchanges and will tell more soon. Luis Mora Minister of"
        " Defence",
        ["Luis Mora"],
    ),
    (
        "names under a report",
        "Minister Luis Mora came.\n\nThe envoys left Juba after a day of talks. Luis Mora Minister",
        [],
    ),
    ("an acronym closes the sentence", "Both armies will leave Abyei, announced UNISFA on Thursday.", ["UNISFA"]),
    ("those who are told", "The rebels in Mali have been told to “wait in line”.", []),
    ("demanded that", "Ana Gomes demanded that the army in Mali keep the truce.", ["Ana Gomes"]),
    ("appealed to", "Ana Gomes appealed to the rebels in Mali to keep the truce.", ["Ana Gomes"]),
    ("briefed on", "Ana Gomes briefed the council on the truce in Mali.", ["Ana Gomes"]),
    ("with somebody saying", "They met in Ohrid, with Albin Kurti saying that the door was open.", ["Albin Kurti"]),
    (
        "set against each other",
        "Armenia said the road from the border was open but Azerbaijan claimed that it was shut to every convoy.",
        ["Armenia", "Azerbaijan"],
    ),
    (
        "two speakers in a sentence",
        "Albin Kurti said the door was open, but Aleksandar Vucic said it was shut.",
        ["Albin Kurti", "Aleksandar Vucic"],
    ),
]

# The text, the media that relay it, whose words it is.
CHAINS = [
    ("Albin Kurti told Reuters that the door was open.", ["Reuters"], "Albin Kurti"),
    ("In an interview with the BBC, Albin Kurti said the door was open.", ["BBC"], "Albin Kurti"),
    ("Reuters reported, citing two Western diplomats, that the text was ready.", ["Reuters"], "two Western diplomats"),
    ("The text was ready, Reuters reported, quoting a Sudanese official.", ["Reuters"], "Sudanese official"),
    ("Albin Kurti said the door was open, according to Reuters.", ["Reuters"], "Albin Kurti"),
    ("Reuters quoted Albin Kurti as saying that the door was open.", ["Reuters"], "Albin Kurti"),
    ("The door was open, Reuters quoted Albin Kurti as saying.", ["Reuters"], "Albin Kurti"),
    ("Albin Kurti was quoted by Reuters as saying that the door was open.", ["Reuters"], "Albin Kurti"),
    (
        "State television said, citing the foreign ministry, that the talks were off.",
        ["State television"],
        "foreign ministry",
    ),
    ("Albin Kurti told reporters in Brussels that the door was open.", [], "Albin Kurti"),
    ("Asked by reporters, Albin Kurti said the door was open.", [], "Albin Kurti"),
    ("Albin Kurti said on social media that the door was open.", [], "Albin Kurti"),
    ("Albin Kurti said on his Telegram channel that the door was open.", [], "Albin Kurti"),
    ("Albin Kurti said the door was open amid fresh reports of clashes.", [], "Albin Kurti"),
    ("Albin Kurti said the door was open, local media reports said.", ["local media reports"], "Albin Kurti"),
    ("In a statement sent to media outlets, Albin Kurti said the door was open.", [], "Albin Kurti"),
    ("Albin Kurti said in a letter made available to Reuters that the door was open.", ["Reuters"], "Albin Kurti"),
    ("Albin Kurti said in a phone call with CNN's Ana Gomes that the door was open.", ["CNN"], "Albin Kurti"),
    ("The text is ready, a third source to Reuters said.", ["Reuters"], "third source to Reuters"),
    (
        "The sides are near a deal, Reuters reported. “It is wide,” the agency's source said.",
        ["Reuters"],
        "agency's source",
    ),
    ("Albin Kurti said the door was open. This was reported by Reuters.", ["Reuters"], "Albin Kurti"),
    ("Albin Kurti said the door was open. His statement was quoted by the BBC.", ["BBC"], "Albin Kurti"),
    ("Albin Kurti said the door was open. A truce was reported by Reuters.", [], "Albin Kurti"),
    ("Albin Kurti wrote on Telegram that the door was open.", [], "Albin Kurti"),
    ("Albin Kurti said that Aleksandar Vucic had told him the door was shut.", ["Albin Kurti"], "Aleksandar Vucic"),
]

# The text, the quoted words.
QUOTES = [
    ('Albin Kurti called the offer "a step" and "a start".', "a step … a start"),
    ('"We came," Albin Kurti said. "We saw."', "We came, … We saw."),
    (
        "We have left the door open to Serbia all along”, said Albin Kurti.",
        "We have left the door open to Serbia all along",
    ),
    ('Albin Kurti said ""the door"" was open to all.', "the door"),
    ("Albin Kurti said the door was open.", None),
    ("We came. We saw all we could, — said Albin Kurti, the premier", "We came. We saw all we could"),
    ("– We came and saw all we could! – added Albin Kurti.", "We came and saw all we could!"),
    ("The door – said to be open – is shut, Albin Kurti said.", None),
    ("Mr Kurti said: 'It's open, and it won't close.'", "It's open, and it won't close."),
    (
        "“We came in peace,” Albin Kurti said.\n\n“We will leave in peace.”",
        "We came in peace, … We will leave in peace.",
    ),
]


def statements(text: str, **details: str) -> list[Statement]:
    return claims(Statement, text, **details)


def mouth(statement: Statement) -> str:
    return [link.name for link in statement.chain if link.role == "said"][-1]


def media(statement: Statement) -> list[str]:
    return [link.name for link in statement.chain if link.role == "relayed"]


@pytest.mark.parametrize(("text", "speakers"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert [mouth(found) for found in statements(text)] == speakers


@pytest.mark.parametrize(("text", "relayed", "said"), CHAINS)
def test_through_whom(text: str, relayed: list[str], said: str) -> None:
    (found,) = statements(text)
    assert (media(found), mouth(found)) == (relayed, said)


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_in_which_words(text: str, quote: str | None) -> None:
    (found,) = statements(text)
    assert found.quote == quote


def test_a_speaker_set_against_another_is_not_told_by_him() -> None:
    text = "Armenia said the road from the border was open but Azerbaijan claimed that it was shut to every convoy."
    assert [media(found) for found in statements(text)] == [[], []]


def test_a_text_may_begin_with_a_comma_before_whose_words_it_gives() -> None:
    assert not statements(", in his words, the road is open.")


def test_the_articles_own_outlet_is_no_link() -> None:
    scene = reader().mark(
        article("Albin Kurti told Reuters that the door was open.", outlet="Reuters"),
        reader().nlp("Albin Kurti told Reuters that the door was open."),
    )
    (found,) = [claim for claim in extract_article(scene).claims if isinstance(claim, Statement)]
    assert media(found) == []


def test_an_unnamed_source_keeps_its_words_and_side() -> None:
    (found,) = statements("A senior Sudanese official said the army would attend.")
    link = found.chain[-1]
    assert (link.name, link.represents, link.named) == ("senior Sudanese official", "Sudan", False)


CONTENTS = [
    ("The agency said, citing two diplomats, that Chad would sign.", "Chad would sign"),
    ("Reuters, citing a Chadian official, reported that the accord was near.", "the accord was near"),
    ("The African Union called on both armies to come back to the table.", "on both armies to come back to the table"),
    (
        "Quoting a Sudanese official, Reuters said the army in Darfur would come.",
        "the army in Darfur would come",
    ),
    (
        "HARARE, May 2 - Zimbabwe's government has rejected the offer, two officials said on Friday.",
        "Zimbabwe's government has rejected the offer",
    ),
    (
        "LUSAKA/HARARE (Example Wire) - Zambia and Zimbabwe will reopen the bridge, according to a diplomat.",
        "Zambia and Zimbabwe will reopen the bridge",
    ),
    (
        "HARARE, May 2 - Foreign Minister Ana Gomes said Chad would sign.",
        "Chad would sign",
    ),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_what_is_said(text: str, content: str) -> None:
    (found,) = statements(text)
    assert found.content == content


def test_a_denial_is_negated() -> None:
    (found,) = statements("Armenia denied that its troops had crossed the border.")
    assert found.negated
    assert found.content == "its troops had crossed the border"


def test_words_that_weaken_are_kept() -> None:
    (found,) = statements("Albin Kurti reportedly said the door was open.")
    assert found.hedge == "reportedly"


def test_an_interview_carries_on() -> None:
    text = (
        "In an interview with the BBC on Monday, Albin Kurti said the door was open.\n\n"
        'Kurti said Kosovo would not wait.\n\n"We have waited long enough," he said.'
    )
    found = statements(text)
    assert [media(statement) for statement in found] == [["BBC"]] * len(found)
    assert found[-1].rule.endswith("+same-occasion")


GOES_ON = [
    (
        "“The text is near,” a Sudanese official told Reuters.\n\nThe official said the army would sign it on Monday.",
        [["Reuters"], ["Reuters"]],
    ),
    (
        "“The text is near,” a Sudanese official told Reuters.\n\n“It is late,” another official said.",
        [["Reuters"], ["Reuters"]],
    ),
    (
        "Two officials told Reuters the text was near.\n\nOne of the two officials said a meeting in Juba would help.",
        [["Reuters"], ["Reuters"]],
    ),
    (
        "Two officials told Reuters the text was near.\n\nAn official told reporters in Juba it was late.",
        [["Reuters"], []],
    ),
    ("Two officials told Reuters the text was near.\n\nA Chadian official said it was late.", [["Reuters"], []]),
    ("Two officials told Reuters the text was near.\n\nThe two analysts said it was late.", [["Reuters"], []]),
    (
        "In an interview with the BBC, Albin Kurti said the door was open.\n\nKurti said a meeting in Ohrid was near.",
        [["BBC"], ["BBC"]],
    ),
    (
        "In an interview with the BBC, Albin Kurti said the door was open.\n\nKurti said at a meeting it was shut.",
        [["BBC"], []],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_a_medium_goes_on_until_another_occasion(text: str, expected: list[list[str]]) -> None:
    assert [media(statement) for statement in statements(text)] == expected


def test_a_signed_text_is_its_signers_words() -> None:
    text = "I welcome the truce in Colombia.\n\nWe will stand with its people."
    scene = reader().mark(article(text, title="Statement by President Ivan Duque on the Truce"), reader().nlp(text))
    found = [claim for claim in extract_article(scene).claims if isinstance(claim, Statement)]
    assert [(mouth(statement), statement.quote) for statement in found] == [
        ("Ivan Duque", "I welcome the truce in Colombia."),
        ("Ivan Duque", "We will stand with its people."),
    ]


def test_a_transcript_gives_each_turn_to_its_label() -> None:
    text = (
        "THE PRESIDENT: The truce will hold.\n\nQ: Until when?\n\nTHE PRESIDENT: Until there is peace.\n\nQ: And then?"
    )
    assert [found.quote for found in statements(text)] == ["The truce will hold.", "Until there is peace."]


def test_an_interview_gives_the_answers_to_the_guest() -> None:
    text = (
        "Moderator: Thank you for coming.\n\nMs. Gomes: We have just ended the session in Juba.\n\n"
        "Question: When will you meet again?\n\nMs. Gomes: We have not agreed on a date."
    )
    assert [(mouth(found), found.quote) for found in statements(text)] == [
        ("Gomes", "We have just ended the session in Juba."),
        ("Gomes", "We have not agreed on a date."),
    ]


def test_labels_without_questions_make_no_transcript() -> None:
    text = "Place: the Grand Hotel in Juba.\n\nTime: ten in the morning.\n\nTopic: the road to Wau."
    assert statements(text) == []


POSTS = [
    (
        "It ended.\n\nWe thank them for their patience. pic.twitter.com/ab12 — Ana Gomes (@anagomes) May 3, 2021",
        [("Ana Gomes", [], "We thank them for their patience.")],
    ),
    (
        "The delegations left Juba by night, and no date was set for another round in the town on the White Nile. "
        "Ana Gomes said that the talks had ended. We thank both sides. — Ana Gomes (@anagomes) 3 May 2021",
        [("Ana Gomes", [], None), ("Ana Gomes", [], "We thank both sides.")],
    ),
    (
        "Albin Kurti says the door is open https://t.co/ab12 — Reuters (@Reuters) May 3, 2021",
        [("Albin Kurti", ["Reuters"], None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_a_post_is_its_authors_words(text: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    assert [(mouth(found), media(found), found.quote) for found in statements(text)] == expected


TITLES = [
    (
        "Transcript of Press Remarks by UN Special Envoy for Cyprus Ms. Jane Doe on the Talks",
        "Jane Doe",
        "United Nations",
    ),
    ("Note to Correspondents: Statement by the UN Special Envoy for Cyprus, Jane Doe", "Jane Doe", "United Nations"),
    ("Foreign Ministry Spokesperson Jane Doe’s Remarks on the Truce", "Jane Doe", None),
    ("Full text of Prime Minister Jane Doe's address to the nation", "Jane Doe", None),
]


@pytest.mark.parametrize(("title", "signer", "side"), TITLES)
def test_a_title_names_the_signer(title: str, signer: str, side: str | None) -> None:
    text = "We are pleased that the sides have met. We will go on."
    scene = reader().mark(article(text, title=title), reader().nlp(text))
    (found,) = [claim for claim in extract_article(scene).claims if isinstance(claim, Statement)]
    assert (mouth(found), found.chain[-1].represents) == (signer, side)


def test_a_caption_is_left_out() -> None:
    assert statements("Albin Kurti says the door is open in Pristina. (AP Photo/Ana Gomes)") == []


def test_evidence_is_short_and_to_the_letter() -> None:
    text = 'On Monday, Albin Kurti said the door was "open" to Serbia.'
    (found,) = statements(text)
    assert all(text[entry.start : entry.end] == entry.exact for entry in found.evidence)
    fields = {entry.field: entry.exact for entry in found.evidence}
    assert fields == {
        "claim": text,
        "speaker": "Albin Kurti",
        "cue": "said",
        "content": 'the door was "open" to Serbia',
        "quote": "open",
    }
    assert isinstance(found.passage, Evidence)


def test_who_is_told_is_kept() -> None:
    (found,) = statements("Albin Kurti told the mediators that the door was open.")
    assert found.addressee == "mediators"


def test_a_pronoun_that_leads_nowhere_is_a_doubt() -> None:
    text = "The talks in Juba ended on Monday. He said that they had gone well."
    assert statements(text) == []
    assert [(doubt.kind, doubt.exact) for doubt in extraction(text).doubts if doubt.kind == "speaker"] == [
        ("speaker", "He")
    ]
