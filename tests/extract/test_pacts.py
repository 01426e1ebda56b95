"""Drafts and agreements: tables of texts and what is put on record."""

from __future__ import annotations

from datetime import date

import pytest

from accord.extract.pacts.candidates import find_candidates
from accord.extract.pacts.status import is_demanded, is_lived_by, is_settled, status_of
from accord.terms.claim import Agreement, Draft
from scenes import claims, extraction, scene

DRAFTS = [
    ("Negotiators in Nairobi are discussing a 12-point peace plan put forward by Kenya.", "12-point peace plan", 12),
    ("The rebels rejected the mediators' revised ceasefire proposal on Monday.", "ceasefire proposal", None),
    ("Cyprus has received a draft of a twenty-point framework agreement, diplomats said.", "draft", 20),
]


@pytest.mark.parametrize(("text", "name", "points"), DRAFTS)
def test_a_draft_is_found(text: str, name: str, points: int | None) -> None:
    found = claims(Draft, text)
    assert any(name in draft.name and (points is None or draft.points == points) for draft in found), found


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("The rebels rejected the mediators' revised ceasefire proposal on Monday.", "revised"),
        ("Ghana rejected a plan for a new border crossing.", None),
    ],
)
def test_a_version_is_that_of_the_draft_itself(text: str, version: str | None) -> None:
    (found,) = claims(Draft, text)
    assert found.version == version


WHOSE = [
    # who owns it, who puts it on the table, from whom it was received
    ("Oman has presented a draft accord to both parties in Muscat.", {"Oman"}),
    ("Kenya's president put forward a roadmap for peace in South Sudan.", {"Kenya"}),
    ("The rebels studied the plan that Norway submitted on Monday.", {"Norway"}),
    ("The ELN received a new ceasefire proposal from Cuba on Friday.", {"Cuba"}),
    ("A truce proposal was put forward by Ghana.", {"Ghana"}),
    ("Rabat has received Algeria's counter-proposal on the border.", {"Algeria"}),
    ("Envoys sent Kenya's plan to the parties in Juba.", {"Kenya"}),
    # not who is given it, nor by whom it was received or turned down
    ("Qatar has given the Taliban a plan for the reopening of schools.", {"Qatar"}),
    ("The UN envoy sent the movement a draft.", {"United Nations"}),
    ("Norway handed the Tamil Tigers its proposal for a truce.", {"Norway"}),
    ("Oman gave Iran America's proposal in May.", {"United States"}),
    ("A draft received by the Houthis calls for a truce.", set()),
    ("A draft rejected by M23 foresees a withdrawal from Goma.", set()),
    ("A plan put together by Kenya and accepted by Somalia foresees elections.", {"Kenya"}),
    ("Colombia rejected the ELN plan.", {"ELN"}),
]


@pytest.mark.parametrize(("text", "sides"), WHOSE)
def test_a_draft_is_of_who_owns_it_or_puts_it_on_the_table(text: str, sides: set[str]) -> None:
    (found,) = claims(Draft, text)
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert {names[author] for author in found.authors} == sides


TABLED = [
    # what is called a draft or is dealt with as one is on the table, though a settled deal is told of like it
    ("The rebels received the draft peace agreement from Norway on Monday.", "draft peace agreement"),
    ("Chad circulated a draft resolution on the border.", "draft resolution on the border"),
    ("The council will vote on a French-drafted resolution on Mali.", "French-drafted resolution"),
    ("The envoy presented a non-paper to both leaders in Nicosia.", "non-paper"),
    ("Chad's reply to the American paper was brief, its minister said.", "American paper"),
    ("The text under discussion provides for a pullback of the rebels from Mali.", "text"),
    ("Mali's premier said he would not sign the text.", "text"),
    ("The ELN handed Colombia a list of 12 demands.", "list of 12 demands"),
    ("Ghana floated a five-point plan to de-escalate the crisis.", "five-point plan"),
    ("The UN envoy presented a new road map for Libya.", "road map for Libya"),
    ("The emir floated an idea for a joint cabinet in Beirut, Qatar said.", "idea for a joint cabinet"),
    ("Mali said Norway had made its final and best offer to Chad.", "final and best offer"),
]


@pytest.mark.parametrize(("text", "name"), TABLED)
def test_what_is_dealt_with_as_a_text_is_a_draft(text: str, name: str) -> None:
    found = claims(Draft, text)
    assert any(name in draft.name for draft in found), found


def test_what_sides_answer_is_one_draft_however_it_is_named() -> None:
    text = (
        "The ELN handed over its response to the framework agreement, Norway said.\n\n"
        "The envoy will bring a response from the ELN on the hostage deal to Bogota on Monday."
    )
    assert len(claims(Draft, text)) == 1


@pytest.mark.parametrize(
    "text", ["Chad accepted Kenya's peace plan on Monday.", "Chad and Mali are to adopt a road map next month."]
)
def test_what_one_side_accepts_or_two_may_adopt_is_still_a_draft(text: str) -> None:
    assert claims(Draft, text)
    assert not claims(Agreement, text)


def test_a_draft_told_again_by_its_bare_noun_is_one_claim() -> None:
    text = (
        "The African Union handed a draft accord to Chad and the rebels. The draft calls for a cessation of "
        "hostilities. "
        "Both parties asked for time to study the text."
    )
    assert [draft.name for draft in claims(Draft, text)] == ["draft accord"]


def test_what_was_agreed_on_a_draft_is_apart_from_the_draft() -> None:
    text = "Chad and Mali agreed to the draft accord in Doha. The draft accord was presented by Qatar."
    assert claims(Draft, text)
    assert claims(Agreement, text)


AGREEMENTS = [
    ("Armenia and Azerbaijan exchanged 33 prisoners on Tuesday.", "implemented", {"Armenia", "Azerbaijan"}),
    (
        "Ethiopia and the Tigray People's Liberation Front signed a peace agreement in Pretoria in November 2022.",
        "signed",
        set(),
    ),
    ("Colombia and the ELN agreed to extend their ceasefire for six months.", "agreed", {"Colombia", "ELN"}),
    ("The governments of Chad and Mali signed a peace accord in Doha on Monday.", "signed", {"Chad", "Mali"}),
    ("Colombia and the ELN rebels agreed to a truce on Sunday.", "agreed", {"Colombia", "ELN"}),
    ("Colombia and the ELN have agreed to resume formal talks in Quito in May.", "agreed", {"Colombia", "ELN"}),
    ("The Norwegian envoy announced a permanent cease-fire agreement during a meeting in Oslo.", "announced", set()),
    ("Ghana offers help under a plan agreed among the states of West Africa in 2021.", "agreed", set()),
    # what a side is accused of breaking, has put an end to, or that was broken, must stand
    ("Chad accused Mali of violating the truce.", "violated", set()),
    ("The truce has been broken dozens of times, monitors say.", "violated", set()),
    ("Togo tore up the accord in May.", "violated", set()),
    ("The truce has been extended three times.", "agreed", set()),
    ("A prisoner swap between Chad and Mali took place on Friday.", "implemented", {"Chad", "Mali"}),
    ("Mali and Niger signed the Ayorou Charter in September.", "signed", {"Mali", "Niger"}),
    ("In the Juba Communique, signed in May, the two sides committed themselves to peace.", "signed", set()),
]


@pytest.mark.parametrize(("text", "status", "sides"), AGREEMENTS)
def test_an_agreement_is_found(text: str, status: str, sides: set[str]) -> None:
    found = [claim for claim in claims(Agreement, text) if claim.status == status]
    assert found, claims(Agreement, text)
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert sides <= {names[party] for party in found[0].parties}


PARTIES = [
    # who adopts a text together, not whose text it was
    ("Chad and Mali adopted a road map for the return of the refugees.", {"Chad", "Mali"}),
    ("Chad and Mali accepted Kenya's peace plan on Monday.", {"Chad", "Mali"}),
    # two with their offices, an office between two names, who it was signed by, who acts for a side
    (
        "Croatian Prime Minister Ivo Sanader and Montenegrin Prime Minister Milo Djukanovic signed a border accord.",
        {"Croatia", "Montenegro"},
    ),
    (
        "Turkish President Abdullah Gul and Armenian President Serzh Sargsyan signed a trade accord.",
        {"Turkey", "Armenia"},
    ),
    (
        "The accord was signed in Accra by Liberian President Charles Taylor, a former warlord, and LURD leader "
        "Sekou Conneh.",
        {"Liberia", "LURD"},
    ),
    (
        "Pablo Beltran, head of the ELN, and an emissary of Colombian President Gustavo Petro signed the truce.",
        {"ELN", "Colombia"},
    ),
    ("A truce signed by Chad and Mali in Doha ended the war.", {"Chad", "Mali"}),
    (
        "Latvian Prime Minister Laima Ozola and Estonian Prime Minister Toomas Kask signed an accord in May.",
        {"Estonia", "Latvia"},
    ),
    (
        "The truce was signed by Hassan Idris, an adviser to Sudanese President Omar al-Beshir, and JEM leader Khalil "
        "Ibrahim.",
        {"Sudan", "JEM"},
    ),
    ("Congo agreed to a ceasefire with the M23 rebels on Sunday.", {"Democratic Republic of the Congo", "M23"}),
    # fighters without a name are a side; companies are none, nor are those of another clause
    ("The government of Chad and 40 rebel groups signed a peace deal in Doha on Monday.", {"Chad", "rebels"}),
    ("Mozambique signed a peace accord with rebels from the north.", {"Mozambique", "rebels"}),
    ("Senegal signed a truce with rebels on Monday. The MFDC is to lay down its arms.", {"Senegal", "MFDC"}),
    ("Senegal signed a truce with two rebel groups. The MFDC was not there.", {"Senegal", "rebels"}),
    ("Myanmar and eight ethnic armed groups signed a truce.", {"Myanmar", "eight ethnic armed groups"}),
    ("Kenya and 14 companies signed a road deal.", {"Kenya"}),
    ("Mali signed the accord with France after the army drove rebels out of Kidal.", {"Mali", "France"}),
    ("The truce was broken by Mali, Chad said.", set()),
    # with whom a deal is tells one half of it; who has it is the other
    ("The deal with the ELN was signed in Havana in May.", set()),
    ("Colombia has had a truce with the ELN for three years.", {"Colombia", "ELN"}),
    # both are the two last told of together
    ("Kuwait and Iraq held talks in Basra on Monday. The two sides agreed to mark out the border.", {"Kuwait", "Iraq"}),
    ("After talks between Chad and Sudan, both sides agreed to set up a joint patrol.", {"Chad", "Sudan"}),
    (
        "Norway hosted talks between Sri Lanka and the LTTE. The parties agreed to a ceasefire in the north.",
        {"Sri Lanka", "LTTE"},
    ),
    ("Chad and Mali met. Togo and Ghana met, too. The two sides agreed to open the border.", {"Togo", "Ghana"}),
    ("Chad and Mali met as Togo and Ghana did. The two sides agreed to open the border.", set()),
    ("The sides agreed to open the border, Chad said.", set()),
    # who agreed in a call: she is not whom the sentence calls "he"
    (
        "Kenyan President William Ruto said he had a call with Ethiopian President Sahle-Work Zewde, in which she "
        "agreed to reopen the crossing.",
        {"Ethiopia"},
    ),
    (
        "Kenyan President William Ruto said he had a call with Ethiopian President Sahle-Work Zewde, in which he "
        "agreed to reopen the crossing.",
        {"Kenya"},
    ),
    (
        "French President Emmanuel Macron said he had met Tunisian President Kais Saied, who agreed to open a school.",
        {"Tunisia"},
    ),
    # behind a dateline
    ("DOHA (Lakes Wire) - Chad and the ELN rebels signed a declaration of principles on Saturday.", {"Chad", "ELN"}),
    (
        "LUSAKA, June 3 (Lakes Wire) - Zambia and Malawi agreed to a ceasefire from midnight on Monday.",
        {"Zambia", "Malawi"},
    ),
    ("ACCRA - Togo and Benin signed a border treaty on Monday, the ministry said.", {"Togo", "Benin"}),
    # one side's consent is no agreement
    ("Togo secured Mali's agreement in a telephone call on Monday.", set()),
    # between whom it is, behind what it is on; and who will do what it says
    ("A deal on reopening the crossing between Chad and Mali was signed on Tuesday.", {"Chad", "Mali"}),
    ("Chad struck a deal on reopening the crossing with Mali on Tuesday.", {"Chad", "Mali"}),
    ("Under a peace accord signed in May, Chad and Mali will pull back their forces.", {"Chad", "Mali"}),
    # two who are plainly told to have agreed
    ("Chad and Mali have agreed to a ceasefire, mediators said.", {"Chad", "Mali"}),
    ("Chad and Mali had not agreed to a ceasefire, mediators said.", set()),
    # two countries are states, whoever else is told of
    (
        "Togo and Benin met. Togo accuses Benin of arming FACT rebels. The two countries signed a truce in May.",
        {"Togo", "Benin"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), PARTIES)
def test_an_agreement_is_between_all_who_made_it(text: str, sides: set[str]) -> None:
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert {names[party] for claim in claims(Agreement, text) for party in claim.parties} == sides


DAYS = [
    # the day of another clause, of what rests on the deal, of its end or in another name is not its own
    ("The Front, which was formed in May, signed a truce with Chad.", None),
    ("Today Mali lives under an uneasy ceasefire with the ELN.", None),
    ("Chad freed the men on Monday following the truce with Mali.", None),
    (
        "Algeria and Spain confirmed on Monday the suspension of the Treaty of Friendship between Algeria and Spain.",
        None,
    ),
    ("Chad and Mali signed nine protocols to replace the 2018 peace.", None),
    ("Chad and Mali agreed to keep their troops where they were when the shooting stopped on May 28.", None),
    ("Chad and Mali have agreed to exchange prisoners within ten days.", None),
    ("Chad and Mali signed a truce on Monday and agreed to exchange prisoners within ten days.", "2024-06-03"),
    ("The 2006 truce between Chad and Mali expired on May 12.", "2024-05-12"),
    ("Chad and Mali signed a truce on Monday.", "2024-06-03"),
    ("Under a truce signed on Monday, Chad and Mali open the border.", "2024-06-03"),
    ("The 2006 truce between Chad and Mali was signed in Doha.", "2006-01-01/2006-12-31"),
    ("The truce that Chad and Mali signed on Monday is holding.", "2024-06-03"),
    ("Chad and Mali agreed on Monday to open the border.", "2024-06-03"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_an_agreement_has_the_day_it_was_made(text: str, day: str | None) -> None:
    found = claims(Agreement, text)
    assert {claim.when.edtf if claim.when else None for claim in found} <= {day}
    assert found or day is None


NAMES = [
    ("The ELN and Colombia agreed on Friday to a six-month ceasefire that starts in May.", "six-month ceasefire"),
    ("The envoy gave a draft of the border treaty to both delegations.", "draft of the border treaty"),
    (
        "The mediators put forward a plan to reopen the crossing, at the end of talks in Doha.",
        "plan to reopen the crossing",
    ),
    ("Negotiators discussed a peace plan in Oslo on Monday.", "peace plan"),
    ('The rebels said the "terrible" 12-point peace plan was dead.', "12-point peace plan"),
    (
        "Serbia and Kosovo have agreed to a ceasefire in the north, an official said on Monday.",
        "ceasefire in the north",
    ),
    ("Armenia and Azerbaijan exchanged 33 prisoners on Tuesday, 16 from each side.", "exchanged 33 prisoners"),
    ("According to Juma, Ruto's peace proposals are fair.", "Ruto's peace proposals"),
    (
        "Colombia and the ELN agreed to extend their ceasefire until May at the request of the church.",
        "agreed to extend their ceasefire until May",
    ),
    ("The ELN called it their fair prisoner deal.", "prisoner deal"),
    ("Chad and Mali agreed to put off the levies for 90 days.", "agreed to put off the levies for 90 days"),
    ("Chad and Mali agreed to put off the levies two days after the raid.", "agreed to put off the levies"),
    (
        "The ELN and Colombia agreed to invite Cuba, Norway, and Chile as guarantors.",
        "agreed to invite Cuba, Norway, and Chile",
    ),
    ("The ELN spoke of a peace deal on similar terms.", "peace deal"),
    ("Chad and Mali Sign Border Deal", "Border Deal"),
    ("The guerrillas handed over a six-point list of demands.", "six-point list of demands"),
    ("Chad and Mali signed a declaration of principles.", "declaration of principles"),
    ("Chad presented a 28-point counter-proposal.", "28-point counter-proposal"),
    ("Chad put forward a proposal on the filling of the lake.", "proposal on the filling of the lake"),
    ("Ghana proposed a four-point plan to de-escalate tensions with Togo.", "four-point plan to de-escalate"),
    ("Chad agreed to study the Russian plan.", "Russian plan"),
    ("Lebanon's president presented suggestions on the border to the envoy.", "suggestions on the border"),
    ("Chad offered a full and unconditional ceasefire.", "full and unconditional ceasefire"),
    ("It is part of a wider peace plan aimed at ending the war.", "wider peace plan"),
    # a place and a day may stand between the verb and what was agreed; what a text provides for is in it
    ("Chad and Mali agreed in Tunis in May to lower tariffs.", "agreed in Tunis in May to lower tariffs"),
    ("The Kenyan proposal calls for a truce and free elections.", "Kenyan proposal"),
    # with whom a text is talked over, or who has it, is no part of its name; with whom it is to be made is
    ("The minister will discuss the plan with Sudan.", "plan"),
    ("The mediator has sent a draft of the accord with both parties.", "draft of the accord"),
    ("Chad drew up a draft of the treaty with Mali.", "draft of the treaty with Mali"),
    ("The draft trade accord with India was sent to Oslo.", "draft trade accord with India"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_holds_no_more_than_what_it_names(text: str, name: str) -> None:
    found = [candidate.name.of(text) for candidate in find_candidates(scene(text))]
    assert found == [name]


NO_NAME = [
    "The ministers exchanged views within the framework of the summit.",
    "The two agreed to meet again next week.",
    "The ministers agreed that the talks were productive.",
    "There were areas of agreement.",
    "The government has no plans to resign.",
    "The guarantees are modelled on an article of the NATO treaty.",
    "They met at the proposal of the Norwegian envoy.",
    "The talks ended without an agreement on the border.",
    "The envoy put several proposals to the two governments.",
    "The union adopted a package of sanctions.",
    "The ministers reached a better understanding.",
    "The pause on tariffs ends in July.",
    "The office gives refugees identity documents.",
    "Yes, Chad and Mali plan to open the border.",
    "The union talked about its business plans.",
    "The talks on the Cyprus settlement will resume in May.",
    "The Government of National Accord sent a delegation.",
    "The army agrees to pull back from the ports.",
    "Chile denied that it ever agreed to give its neighbour a port.",
    "Nor has Rabat agreed to a vote.",
    "The two leaders agreed to maintain close ties.",
    "Both armies agreed to stay in contact.",
    "The communiqué said that talks were held in Tunis.",
    "The text of the statement was read out in Geneva.",
    "Several peace initiatives have gained ground.",
    "The senator wrote a long list of demands.",
    "Prosecutors offered him a plea deal.",
    "The government put its budget plan before parliament.",
    "The round ended without reaching a full agreement.",
    "Chad called the census outside the UN framework.",
    "Both armies work under the framework of the union.",
    "The paper said that talks would resume.",
    "The council adopted resolution 1701.",
    "The general approved a military plan.",
    "They work in accordance with a clear road map.",
    "The minister rejected the idea.",
    "The bank kept to its monetary framework.",
    "A meeting is possible only after certain agreements have been reached.",
    "The two agreed to differ.",
    "The coalition agreed on the budget.",
    "The union reached a wage deal with the ministry.",
    "The party will only accept a declaration of independence.",
]


@pytest.mark.parametrize("text", NO_NAME)
def test_what_names_no_text_and_no_deal_is_no_candidate(text: str) -> None:
    assert not [candidate.name.of(text) for candidate in find_candidates(scene(text))]


SETTLED = [
    ("Serbia and Kosovo signed the accord in Ohrid.", "accord", True),
    ("The deal was struck in Havana.", "deal", True),
    ("They want to sign an accord.", "accord", False),
    ("A deal could be reached in Oslo.", "deal", False),
    ("The 2015 deal limits enrichment.", "deal", True),
    ("The rebels withdrew from the talks on a truce.", "truce", False),
    ("The envoys will stay until they sign an accord.", "accord", False),
    ("The war went on until both sides signed an accord.", "accord", True),
    ("Chad negotiated a deal with its neighbour in May.", "deal", True),
    ("Both armies still keep last month's truce.", "truce", True),
    ("The previous truce lasted a week.", "truce", True),
    ("Mali did not sign the accord.", "accord", False),
    ("The round aims at peace by the signing of an accord.", "accord", False),
    ("Had the rebels signed the accord, the army would have left.", "accord", False),
    ("The junta has ended the accord with the rebels.", "accord", True),
    ("The bishops welcomed the accord.", "accord", True),
    ("The bishops would welcome an accord.", "accord", False),
    ("The bishops welcomed a proposed truce.", "truce", False),
    ("An accord between Chad and Mali earlier this year brought calm.", "accord", True),
    ("Chad and Mali signed a memorandum to seek peace.", "memorandum", True),
    ("They spoke of the January 18 accord.", "accord", True),
]

STATUS = [
    # what is to be carried out, or may yet be broken, stands; who welcomes it does not announce it
    ("The envoy hopes to implement the accord.", "accord", "agreed"),
    ("The two spoke about the implementation of the accord.", "accord", "agreed"),
    ("The accord was implemented in May.", "accord", "implemented"),
    ("New raids threaten to undermine the truce.", "truce", "agreed"),
    ("The new raids broke the truce.", "truce", "violated"),
    ("The Vatican welcomed the truce.", "truce", "agreed"),
    ("They kept to the accord that ended the war.", "accord", "agreed"),
    ("The truce ended in May.", "truce", "implemented"),
    ("Mali's junta ended the accord.", "accord", "violated"),
    ("Chad pulled out of the accord in July.", "accord", "violated"),
    ("Had the rebels signed the accord, the army would have left.", "accord", "proposed"),
    ("The parties stressed that they should seek peace by the signing of an accord.", "accord", "proposed"),
    # what day is meant, and not that it has come
    ("Chad will open the road on the day the treaty is signed.", "treaty", "proposed"),
    ("Chad opened the road on the day the treaty was signed.", "treaty", "signed"),
    # with its particle; what its own verb tells comes before what stands in its name
    ("The deal fell apart after three days.", "deal", "violated"),
    ("The truce of 2002 was abrogated in 2008.", "truce", "violated"),
    ("Islanders voted down the plan in 2004.", "plan", "rejected"),
    ("Mali accused Chad of breaching the accord.", "accord", "violated"),
    ("The truce agreed by the two armies collapsed in May.", "truce", "violated"),
]


@pytest.mark.parametrize(("text", "noun", "status"), STATUS)
def test_the_words_around_a_deal_tell_its_status(text: str, noun: str, status: str) -> None:
    assert status_of(next(token for token in scene(text).doc if token.lower_ == noun))[0] == status


DEMANDED = [
    ("The rebels insisted on the release of all captives.", "release", True),
    ("The bishops called for a truce.", "truce", True),
    ("The two armies reached a truce.", "truce", False),
    ("The release of all captives is a condition for talks.", "release", True),
    ("There was progress on the release of the captives.", "release", True),
    ("Chad has made the release of all captives a condition for talks.", "release", True),
]


@pytest.mark.parametrize(("text", "noun", "demanded"), DEMANDED)
def test_what_is_only_asked_for_is_no_agreement(text: str, noun: str, demanded: bool) -> None:
    assert is_demanded(next(token for token in scene(text).doc if token.lower_ == noun)) is demanded


@pytest.mark.parametrize(("text", "noun", "settled"), SETTLED)
def test_what_was_reached_is_settled(text: str, noun: str, settled: bool) -> None:
    head = next(token for token in scene(text).doc if token.lower_ == noun)
    assert is_settled(head, date(2026, 1, 1)) is settled


KEPT = [
    # what somebody keeps or breaks was made before; what is only sought was not
    ("Both sides must honour the accord.", "accord", True),
    ("The army accused the rebels of a violation of the truce.", "truce", True),
    ("The rebels did not comply with the accord.", "accord", True),
    ("The envoys hope for an accord.", "accord", False),
    ("They discussed the accord.", "accord", False),
]


@pytest.mark.parametrize(("text", "noun", "kept"), KEPT)
def test_what_is_kept_or_broken_is_no_draft(text: str, noun: str, kept: bool) -> None:
    assert is_lived_by(next(token for token in scene(text).doc if token.lower_ == noun)) is kept


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Chad and Mali said that no agreement was reached in Doha.",
        "No one from Chad or Mali announced that a truce had been agreed.",
        "It was unclear whether Chad had announced that a truce was agreed with Mali.",
        "Chad may announce that a truce has been agreed with Mali.",
        "Chad denied signing a prisoner exchange with Mali.",
        "Chad denied that it had agreed to a prisoner exchange with Mali.",
    ],
)
def test_no_agreement_is_none(text: str) -> None:
    assert not claims(Agreement, text)


def test_what_is_denied_to_be_there_is_no_draft() -> None:
    assert not claims(Draft, "There is no peace plan on the table, Rabat's minister said.")


def test_who_passes_a_deal_on_is_no_party_to_it() -> None:
    text = "OSLO, May 2 - Sri Lanka and the LTTE have agreed to a ceasefire in the north, Norway's minister announced."
    (claim,) = claims(Agreement, text)
    names = {actor.id: actor.name for actor in extraction(text).actors}
    assert {names[party] for party in claim.parties} == {"Sri Lanka", "LTTE"}


def test_a_bare_deal_is_the_one_last_named() -> None:
    text = (
        "Serbia and Kosovo signed a trade deal in Washington in September 2020. The deal took effect a week later.\n\n"
        "The deal was signed at the White House."
    )
    assert len(claims(Agreement, text)) == 1


def test_what_was_told_twice_is_one_claim() -> None:
    text = "The sides signed the Pretoria peace agreement in 2022.\n\nThe peace agreement ended the war in Ethiopia."
    named = [claim for claim in claims(Agreement, text) if "peace agreement" in claim.what]
    assert len(named) == 1


SIGNED = [
    # what was signed, not what it is for or is called, nor the city in which it was
    (
        'Kinshasa and M23 signed a mechanism for the release of prisoners in September, a step towards a "peace deal".',
        ["mechanism for the release of prisoners"],
    ),
    (
        "Ethiopia and Somalia signed a memorandum in Ankara in December that both called a step towards a peace deal.",
        ["memorandum"],
    ),
    (
        "Thailand and Cambodia signed a joint declaration that Trump called a peace deal in October.",
        ["joint declaration"],
    ),
    ("Serbia and Kosovo have signed what mediators call a peace deal in September.", ["peace deal"]),
    (
        "The Congolese government and M23 signed a declaration of principles in Doha in July.",
        ["declaration of principles"],
    ),
    ("Chad and the rebels signed a peace accord in Doha in August 2022.", ["peace accord"]),
    ("Mali and Niger agreed a ceasefire in Tripoli in October.", ["ceasefire in Tripoli"]),
    (
        "Chad and Mali signed an agreement on the return of refugees in Kenya.",
        ["agreement on the return of refugees in Kenya"],
    ),
]


@pytest.mark.parametrize(("text", "names"), SIGNED)
def test_what_was_signed_is_told_by_its_own_name(text: str, names: list[str]) -> None:
    assert [found.what for found in claims(Agreement, text)] == names


NO_DRAFT = [
    "The Serbian delegation handed over no paper at the talks in Brussels.",
    # what is yet to be made or far off, a process, a body, what has stood for years
    "The goal is to return to Juba with a comprehensive peace plan, Sudan's president said.",
    "The mediators urged Chad and the rebels to develop joint proposals on the border.",
    "The African Union encouraged both delegations to draw up a plan for the return of refugees.",
    "A deal with Iceland was far off, Norway's minister said.",
    "The European Union closed the door on a deal with Turkey, its envoy said.",
    "The elders are expected to meet ELN commanders to promote the peace initiative.",
    "The government delegation to the Bangui peace initiative is in Nairobi, Kenya's minister said.",
    "The European Commission wants clarity on the Belgian budgetary plans.",
    "The prime minister has a meeting with the Coordination Framework in Baghdad on Monday.",
    "The NSCN-IM has had a ceasefire arrangement with the Indian government for 23 years now.",
]


@pytest.mark.parametrize("text", NO_DRAFT)
def test_what_is_not_on_the_table_is_no_draft(text: str) -> None:
    assert not claims(Draft, text)


ON_THE_TABLE = [
    ("Sudan urged the rebels to accept the mediators' peace plan.", "mediators' peace plan"),
    ("The goal is to sign the draft accord, Chad said.", "draft accord"),
    ("Kenya urged Sudan to present its plan to the mediators.", "plan"),
    (
        "Negotiators in Oslo are discussing a trade deal between Kenya and Uganda.",
        "trade deal between Kenya and Uganda",
    ),
    ("The Houthis rejected the Omani peace initiative on Monday.", "Omani peace initiative"),
    ("Saudi Arabia's peace initiative was welcomed by the Arab League.", "Saudi Arabia's peace initiative"),
    ("Chad said it would raise the issue of signing a non-use of force document.", "non-use of force document"),
    ("Chad drafted a rules of engagement document.", "rules of engagement document"),
    ("The two envoys worked on a draft of peace plan in Geneva.", "draft of peace plan"),
]


@pytest.mark.parametrize(("text", "name"), ON_THE_TABLE)
def test_a_draft_on_the_table_keeps_its_whole_name(text: str, name: str) -> None:
    assert [draft.name for draft in claims(Draft, text)] == [name]


SILENT = [
    "The company signed a deal with a supplier.",
    "He deals with the press.",
    "The weather will change on Monday.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_deal_of_no_side_is_not_a_draft(text: str) -> None:
    assert not claims(Draft, text)


def test_the_term_of_a_truce_is_not_its_date() -> None:
    text = "Colombia agreed to halt its air strikes on the ELN until 1 March 2024, the ministry said on Friday."
    (found,) = claims(Agreement, text)
    assert found.when is None


def test_the_place_in_a_name_is_no_party() -> None:
    text = "Under the Doha agreement signed in February 2020, US troops were to leave Afghanistan within 14 months."
    (found,) = claims(Agreement, text)
    assert not found.parties
