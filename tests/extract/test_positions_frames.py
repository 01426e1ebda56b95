"""The ordinary frames in which news tells a stand: who, for or against, what of, and on what condition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accord.extract.positions.record import equally_sure
from accord.terms.claim import Position
from scenes import claims, extraction

Row = tuple[str, str, str, str]

STANDS: list[Row] = [
    # what a speaker's own state does, and does not do
    ("Chad's minister said that his country backs early elections.", "Chad", "supports", "early elections"),
    ("Chad's minister said his country does not accept a ceasefire.", "Chad", "opposes", "a ceasefire"),
    ("Chad said that it does not want a ceasefire.", "Chad", "opposes", "a ceasefire"),
    # what its demands are, and what it makes a condition
    ("Chad's main demand is the release of all prisoners.", "Chad", "supports", "the release of all prisoners"),
    ("Among Chad's demands are early elections and an apology.", "Chad", "supports", "early elections"),
    ("Chad has made a ceasefire a condition for talks.", "Chad", "supports", "a ceasefire"),
    # a line in quotation marks, and what it only could accept
    ('Chad\'s foreign minister called a ceasefire "a red line".', "Chad", "opposes", "a ceasefire"),
    ("Chad said it could accept early elections under certain conditions.", "Chad", "open", "early elections"),
    # refusals
    ("Chad is against the deployment of peacekeepers.", "Chad", "opposes", "the deployment of peacekeepers"),
    ("The resettlement of the families would be a red line for Chad.", "Chad", "opposes", "The resettlement of"),
    ("Chad's minister said that zero fishing was unacceptable.", "Chad", "opposes", "zero fishing"),
    ("A new electoral law would be a red line for Chad.", "Chad", "opposes", "A new electoral law"),
    (
        'A Malian source said Chadian demands were "harsh" and included that Mali pull out of four regions before a '
        "ceasefire.",
        "Chad",
        "supports",
        "Mali pull out of four regions",
    ),
    ("Chad's red lines include ceding the strip, its envoy said.", "Chad", "opposes", "ceding the strip"),
    ("Chad's red lines are recognising the loss of the north, its envoy said.", "Chad", "opposes", "recognising the"),
    ("Chile refuses to cede any territory.", "Chile", "opposes", "cede any territory"),
    ("Kenya ruled out the return of foreign peacekeepers.", "Kenya", "opposes", "the return of foreign peacekeepers"),
    ("Chad objects to the independence of the north.", "Chad", "opposes", "the independence of the north"),
    ("The request to extend the truce was turned down by Mali.", "Mali", "opposes", "extend the truce"),
    ("Chad's refusal to free 500 prisoners has stalled the round.", "Chad", "opposes", "free 500 prisoners"),
    ("Chad says it will not accept the independence of the north.", "Chad", "opposes", "the independence of the north"),
    ("Chad was not willing to end the war.", "Chad", "opposes", "end the war"),
    ("Chad warned that a new dam would be an act of war.", "Chad", "opposes", "a new dam"),
    (
        "The lifting of the blockade is out of the question, Chad said.",
        "Chad",
        "opposes",
        "The lifting of the blockade",
    ),
    # demands, support and offers
    ("Bolivia renewed its demand for access to the sea.", "Bolivia", "supports", "access to the sea"),
    ("Bolivia called for a halt to the fighting.", "Bolivia", "supports", "a halt to the fighting"),
    ("Chad wants the abolition of the monarchy.", "Chad", "supports", "the abolition of the monarchy"),
    ("Chad said it had accepted the ceasefire proposal.", "Chad", "supports", "the ceasefire proposal"),
    ("Chad is willing to release the detainees.", "Chad", "open", "release the detainees"),
    ("Chad said it may lift the sanctions.", "Chad", "open", "it may lift the sanctions"),
    # what a side finds of a plan or a deal, and what a list of sides accepts or rejects
    ("Chad called the draft constitution a fair starting point.", "Chad", "supports", "the draft constitution"),
    ("Chad said that the peace plan was a good basis for talks.", "Chad", "supports", "the peace plan"),
    ("Chad described the peace plan as a farce.", "Chad", "opposes", "the peace plan"),
    ("Chad dismissed the peace plan as a joke.", "Chad", "opposes", "the peace plan"),
    ("Chad, Libya and Mali support the peace plan.", "Mali", "supports", "the peace plan"),
    ("For Chad, the closure of the border crossing is a red line.", "Chad", "opposes", "the closure of the"),
    # what a side makes clear that there will be none of
    ("Chad made it clear that there would be no ceasefire.", "Chad", "opposes", "ceasefire"),
    # what the speaker does behind words of his own, and what a side is prepared to do
    ('Chad said that "nobody wants this war" and rejected a ceasefire.', "Chad", "opposes", "a ceasefire"),
    ("Chad is prepared to return to direct negotiations with Mali.", "Chad", "open", "return to direct negotiations"),
    # conditions
    ("Chad will free the hostages in return for a truce.", "Chad", "conditional", "free the hostages"),
    (
        "Chad is ready to lift the sanctions once Mali returns to the talks.",
        "Chad",
        "conditional",
        "lift the sanctions",
    ),
    ("Chad is willing to hold elections provided that Mali does.", "Chad", "conditional", "hold elections"),
    ("Chad is open to easing sanctions when Mali frees its leader.", "Chad", "conditional", "easing sanctions"),
    ("Chad would accept a truce only if Mali did.", "Chad", "conditional", "a truce"),
    ("Chad refused to discuss a truce as long as Mali holds the ridge.", "Chad", "conditional", "a truce"),
    ("Chad would drop its bid to join NATO in return for aid.", "Chad", "conditional", "drop its bid to join NATO"),
    ("Chad was ready to stop fighting if Mali did.", "Chad", "conditional", "stop fighting"),
    ("Chad declared a permanent ceasefire.", "Chad", "supports", "a permanent ceasefire"),
    # denied from further above, or with a word between
    (
        "Bolivia has no intention of lifting the blockade before Chile withdraws its troops.",
        "Bolivia",
        "conditional",
        "the blockade",
    ),
    (
        "Armenia is not going to sign a peace treaty with Azerbaijan before the latter amends its constitution.",
        "Armenia",
        "conditional",
        "a peace treaty with Azerbaijan",
    ),
    ("Chad would not disarm the militia ahead of a pact with Mali.", "Chad", "conditional", "disarm the militia"),
    ("Chad will not lift the sanctions ahead of the elections in June.", "Chad", "opposes", "lift the sanctions"),
    ("Chad refused to free the prisoners ahead of Monday's summit.", "Chad", "opposes", "free the prisoners"),
    ("Eritrea will not, its minister said, withdraw its troops from the border.", "Eritrea", "opposes", "withdraw its"),
    ("Guyana no longer supports the truce.", "Guyana", "opposes", "the truce"),
    ("Togo could never accept a transitional government.", "Togo", "opposes", "a transitional government"),
    ("Togo could offer some concessions on tariffs.", "Togo", "open", "concessions on tariffs"),
    ("Peru could not agree to a withdrawal of its troops.", "Peru", "opposes", "a withdrawal of its troops"),
    ("Burundi insists that the rebels must leave the city.", "Burundi", "supports", "the rebels must leave the city"),
    ("Azerbaijan is reluctant to accept observers on the border.", "Azerbaijan", "opposes", "observers on the border"),
    ("Togo was unwilling to free the prisoners.", "Togo", "opposes", "free the prisoners"),
    ("Peru is not reluctant to sign the truce.", "Peru", "supports", "sign the truce"),
    ("Mali warned that Chad must withdraw its troops from the valley.", "Mali", "supports", "must withdraw its troops"),
    ("Peru announced that its army would withdraw from the border.", "Peru", "supports", "its army would withdraw"),
    ("Peru announced that it would end the truce.", "Peru", "supports", "end the truce"),
    ("Egypt announced that aid trucks would enter the enclave.", "Egypt", "supports", "aid trucks would enter"),
    # what one wants of another is one's own stand all the same
    ("Mali wants guarantees that Chad will not attack it again.", "Mali", "supports", "guarantees that Chad will not"),
    ("Chad was urged by Mali to halt the offensive.", "Mali", "supports", "halt the offensive"),
    # what hangs on something is refused until then
    ("Chad has ruled out a prisoner exchange until the shelling stops.", "Chad", "conditional", "a prisoner exchange"),
    ("Chad rejected a withdrawal of its troops before Mali disarms.", "Chad", "conditional", "a withdrawal of its"),
    ("Chad rejected a truce without the release of its prisoners.", "Chad", "conditional", "a truce"),
    ("Chad opposes easing the blockade without a truce.", "Chad", "conditional", "easing the blockade"),
    ("Chad refused to disarm without a new constitution.", "Chad", "conditional", "disarm"),
    ("Chad said no hostages would be freed without a truce.", "Chad", "conditional", "no hostages would be freed"),
    ("Chad insists no grain deal is possible without a truce.", "Chad", "conditional", "no grain deal is possible"),
    ("Chad said a ceasefire is impossible without an amnesty.", "Chad", "conditional", "a ceasefire is impossible"),
    ("Chad would only accept a truce after the withdrawal of the rebels.", "Chad", "conditional", "a truce"),
    # what is cut in two by a hyphen, and what is ended
    ("Chad demands the non-deployment of foreign troops.", "Chad", "supports", "non-deployment of foreign troops"),
    (
        "Chad demanded an end to the closure of the border crossings.",
        "Chad",
        "supports",
        "an end to the closure of the border crossings",
    ),
    # what a side finds of a thing
    ("Chad called the filling of the dam a violation of the treaty.", "Chad", "opposes", "the filling of the dam"),
    ("Chad considers control of the dam non-negotiable.", "Chad", "supports", "control of the dam"),
    (
        "Chad regards the presence of foreign troops as unacceptable.",
        "Chad",
        "opposes",
        "the presence of foreign troops",
    ),
    ("Chad would not countenance a joint force on the border.", "Chad", "opposes", "a joint force on the border"),
    # who acts together
    ("Norway, Rwanda and Kenya reject any ban on exports.", "Norway", "opposes", "any ban on exports"),
    ("A group of 90 states led by Norway and Rwanda insists on a cap on tariffs.", "Rwanda", "supports", "a cap on"),
]

CONDITIONS = [
    ("Chad will free the hostages in return for a truce.", "in return for a truce"),
    ("Chad is ready to lift the sanctions once Mali returns to the talks.", "once Mali returns to the talks"),
    ("Chad is willing to hold elections provided that Mali does.", "provided that Mali does"),
    ("If Mali frees its leader, Chad will lift the sanctions.", "If Mali frees its leader"),
    ("Chad rejected a truce without the release of its prisoners.", "without the release of its prisoners"),
    ("Chad would only accept a truce after the withdrawal of the rebels.", "after the withdrawal of the rebels"),
    ("Chad would accept a truce as long as Mali did.", "as long as Mali did"),
]

NO_STANDS = [
    # what did not come about
    ("Chad left Rome without accepting a ceasefire.", "Chad"),
    # a red line may be for what is called so or against it
    ("Chad says the ceasefire line is a red line.", "Chad"),
    # who only tells what another is willing to do
    ("Qatar said M23 would return to the table in Doha.", "Qatar"),
    ("Norway said the ELN would accept a ceasefire.", "Norway"),
    ("Egypt told reporters that Hamas would agree to a ceasefire.", "Egypt"),
    ("Chad stopped short of recognising Mali.", "Chad"),
    ("Analysts say that Chad will never recognise Mali.", "Chad"),
    ("Chad denied that it had agreed to withdraw its troops.", "Chad"),
    ("Chad and Mali disagree over the release of hostages.", "Mali"),
    ("Chad lifted its objection to the ceasefire.", "Chad"),
    ("Chad called the new text a retreat from what it had agreed to in July.", "Chad"),
    ("Chad is ready to lift the sanctions once Mali accepts a ceasefire.", "Mali"),
    ("Kenya accused Chad of refusing to release the hostages.", "Chad"),
    ("Chad's demand that Mali withdraw its troops still stands.", "Mali"),
    # what a side waits for from another, what it has dropped, what it only tells or thinks
    ("Chad will not lift the blockade before Mali hands in its weapons.", "Mali"),
    ("The Ulster Unionists will not serve in an executive until the IRA begins to hand in its weapons.", "IRA"),
    ("Guyana no longer demands the release of the prisoners.", "Guyana"),
    ("Burundi insists that the police crossed the border at night.", "Burundi"),
    ("Qatar announced that a delegation of the Red Cross would oversee the exchange of detainees.", "Qatar"),
    ("The Qatari foreign ministry announced that the truce would take effect on Friday.", "Qatar"),
    ("The Qatari mediators announced that Mali would free fifty prisoners.", "Qatar"),
    ("India and Pakistan could not agree on how to pull troops off the glacier.", "India"),
    ("Russia considered the peacekeeping operation a success.", "Russia"),
    ("Togo rejected talk of a coup.", "Togo"),
    # what a side warns of
    ("Ghana warned that the flights of migrants would be suspended from May.", "Ghana"),
    ("Togo warned that the truce could collapse.", "Togo"),
    ("Benin warned the sanctions would be lifted too early.", "Benin"),
    # what another wants, hopes, fears or doubts of a side, or asks of it
    ("Mali wants guarantees that Chad will not impose sanctions again.", "Chad"),
    ("Mali seeks assurances that Chad would respect a ceasefire.", "Chad"),
    ("Mali demanded a commitment from Chad to close the border.", "Chad"),
    ("Mali sought a pledge from Chad to free the prisoners.", "Chad"),
    ("Mali hopes Chad will lift the ban on cotton imports.", "Chad"),
    ("Mali is confident that Chad will accept a ceasefire.", "Chad"),
    ("Mali believes Chad does not want a ceasefire.", "Mali"),
    ("Mali sees no sign that Chad is ready for a ceasefire.", "Mali"),
    ("Mali doubts Chad's readiness for a ceasefire.", "Chad"),
    ("Mali's demand that Chad accept a ceasefire was repeated.", "Chad"),
    ("Mali wants Chad to leave the valley and to accept a ceasefire.", "Chad"),
    ("Mali said Chad had to accept the ceasefire.", "Chad"),
    ("Chad was urged by Mali to halt the offensive.", "Chad"),
    ("Chad was called on to free the prisoners.", "Chad"),
    ("Chad is expected to accept a ceasefire.", "Chad"),
    ("Mali offered Chad sanctions relief.", "Chad"),
    # what a plan or deal has in it
    ("Mali accepted the deal under which Chad would ease sanctions.", "Chad"),
    ("Mali rejected a deal where the rebels would keep their weapons.", "rebels"),
    # what a side only gives a name to, or what its terms are for
    ("Chad called the filling of the dam a unilateral act.", "Chad"),
    ("Chad called the arms shipments a breach of the embargo.", "Chad"),
    ("Chad listed its conditions for a ceasefire.", "Chad"),
    # who stays away, and what is told only with "it"
    ('Chad refused "an invitation" to the ceasefire talks in Doha.', "Chad"),
    ("Mali asked Chad to cut its tariff on cotton, but Chad would not lower it.", "Chad"),
    (
        'A Malian source said Chadian demands were "detached from reality" and included that Mali pull out of four '
        "regions before a ceasefire.",
        "Mali",
    ),
    # what a side does not say, or does not ask for
    ("Neither Chad nor Mali said it would sign the truce.", "Chad"),
    ("Chad avoided saying that it would withdraw its troops from Mali.", "Chad"),
    ("Chad did not demand the withdrawal of Mali's troops.", "Chad"),
    ("Nor did Chad demand the withdrawal of Mali's troops.", "Chad"),
    ("Chad's demands include that the United States lift sanctions.", "United States"),
    ("Mali informed the mediators of a decision to halt the talks.", "Mali"),
    ("A group of 90 states led by Norway and Rwanda insists on a cap on tariffs.", "group"),
]


def stands(text: str) -> list[tuple[str, Position]]:
    names = {actor.id: actor.name for actor in extraction(text).actors}
    return [(names[found.party], found) for found in claims(Position, text)]


@pytest.mark.parametrize(("text", "side", "stance", "content"), STANDS)
def test_a_plain_frame_tells_a_stand(text: str, side: str, stance: str, content: str) -> None:
    told = [(name, found.stance) for name, found in stands(text) if content in found.content]
    assert (side, stance) in told


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_a_condition_is_told_beside_what_hangs_on_it(text: str, condition: str) -> None:
    told = [found for name, found in stands(text) if name == "Chad" and found.stance == "conditional"]
    assert told
    assert all(found.condition == condition and condition not in found.content for found in told)


@pytest.mark.parametrize(
    ("text", "side", "stance", "subject"),
    [
        ("Mali should open its dairy market, Chad said.", "Chad", "supports", "trade_economy"),
        ("Chad called on Mali to open its dairy market.", "Chad", "supports", "trade_economy"),
        ("Chad is open to a lower tariff on rice.", "Chad", "open", "trade_economy"),
        (
            "The opposition is calling for free elections, the release of political prisoners and the entry of aid.",
            "opposition",
            "supports",
            "humanitarian_access",
        ),
        (
            "Chad wants the prisoners to be freed before any withdrawal of troops.",
            "Chad",
            "supports",
            "prisoners_hostages",
        ),
        ("Chad demands changes in the border with Mali.", "Chad", "supports", "territory"),
        ("Chad says it will not give up land in the province.", "Chad", "opposes", "territory"),
        ("Chad called for cross-border trade.", "Chad", "supports", "trade_economy"),
    ],
)
def test_a_stand_is_on_its_own_subject(text: str, side: str, stance: str, subject: str) -> None:
    assert (side, stance, subject) in {(name, found.stance, found.subject) for name, found in stands(text)}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Chad wants the prisoners to be freed before any withdrawal of troops.", "withdrawal"),
        ("Chad will not lift the blockade before Mali hands in its weapons.", "disarmament"),
        ("Armenia called for the return of refugees before the peacekeepers leave.", "peacekeeping_monitoring"),
        ("Chad rejected a truce without the release of its prisoners.", "prisoners_hostages"),
        ("Chad called for sanctions on Mali before signing a ceasefire.", "ceasefire"),
        ("Chad made the lifting of sanctions a condition for holding elections.", "elections"),
        ("The rebels demanded guarantees against extradition to Chad.", "justice_accountability"),
        # a guarantee that is none of safety
        ("Iran demanded a guarantee that tariffs would not be raised during the trade talks.", "security_guarantees"),
        ("Brazil asked for written assurances that the levy on steel would be dropped.", "security_guarantees"),
        # where something is done, and work that is on nothing
        ("The Israeli army would intensify its campaign in the enclave.", "territory"),
        ("Chad demands elections in the region.", "territory"),
        ("Chad wants cross-border bodies that answer to parliament.", "territory"),
        (
            "The truce in Yemen ended. UN envoy Hans Grundberg said he would continue his efforts.",
            "ceasefire",
        ),
    ],
)
def test_no_stand_on_what_only_tells_when_or_where(text: str, subject: str) -> None:
    assert subject not in {found.subject for _, found in stands(text)}


@pytest.mark.parametrize(("text", "side"), NO_STANDS)
def test_no_stand_of_ones_own(text: str, side: str) -> None:
    assert side not in {name for name, _ in stands(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chad threatened to impose tariffs if the talks fail.",
        "Chad will impose sanctions if the talks fail.",
    ],
)
def test_a_threat_is_no_offer_on_a_condition(text: str) -> None:
    assert {found.stance for name, found in stands(text) if name == "Chad"} == {"supports"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad wants Mali to free the hostages in return for aid.",
        "Chad demands the release of hostages in exchange for a truce.",
    ],
)
def test_what_is_wanted_of_another_is_told_with_what_is_given_for_it(text: str) -> None:
    told = [found for name, found in stands(text) if name == "Chad" and "hostages" in found.content]
    assert {found.stance for found in told} == {"supports"}
    assert all(text.rstrip(".").endswith(found.content) for found in told)


def test_what_two_sides_say_together_is_as_sure_of_the_one_as_of_the_other() -> None:
    found = [position for _, position in stands("Chad and Mali demand the release of all prisoners.")]
    assert len({position.party for position in found}) == 2
    unequal = [replace(position, confidence=sure) for position, sure in zip(found, (0.39, 0.4), strict=True)]
    assert [position.confidence for position in equally_sure(unequal)] == [0.4, 0.4]
    apart = [unequal[0], replace(unequal[1], stance="opposes")]
    assert [position.confidence for position in equally_sure(apart)] == [0.39, 0.4]


def test_a_truce_of_tariffs_is_no_ceasefire() -> None:
    told = stands("China wants the tariff truce with India to be extended.")
    assert {found.subject for _, found in told if found.subject_type == "issue"} == {"trade_economy"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected the ceasefire proposal that Mali put forward.",
        "Chad rejected the proposal to halt enrichment.",
        "Chad opposes the plan to lift sanctions on Mali.",
    ],
)
def test_the_same_words_are_told_once_on_an_issue_or_on_a_draft(text: str) -> None:
    assert len(stands(text)) == 1
