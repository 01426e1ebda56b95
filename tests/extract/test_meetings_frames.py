"""Meetings: the ordinary frames in which news agencies tell of a contact, its sides, who helps and how real it is."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims, scene

ROWS = [
    # (text, each contact as its sides, "*" after who only helps, and its status)
    ("The ceasefire talks between Chad and Mali are under way in Lome.", ["Chad, Mali: ongoing"]),
    ("Greek-Turkish exploratory talks were postponed at the last minute.", ["Greece, Turkey: postponed"]),
    ("The EU and Mercosur have resumed negotiations, officials said.", ["European Union, Mercosur: occurred"]),
    ("Togo hosted a new round of talks between Chad and Mali.", ["Chad, Mali: occurred"]),
    ("Chad and Mali on Monday inaugurated their fifth cycle of talks in Lome.", ["Chad, Mali: occurred"]),
    ("Mali broke off the dialogue with Chad in August 2019.", ["Chad, Mali: cancelled"]),
    ("The summit between Japan and South Korea has been put on hold.", ["Japan, South Korea: postponed"]),
    ("Chad hopes to hold talks with Mali this year.", ["Chad, Mali: possible"]),
    ("Tokyo and Pyongyang are arranging a meeting of their foreign ministers.", ["Japan, North Korea: scheduled"]),
    ("Chad denied holding talks with Israel.", ["Chad, Israel: denied"]),
    ("Bangladesh and Myanmar have yet to meet on the issue.", []),
    ("Chad offered to host talks between Congo and the M23.", ["Democratic Republic of the Congo, M23: possible"]),
    (
        "Hamas confirmed that it had held direct talks with the United States in Doha.",
        ["Hamas, United States: occurred"],
    ),
    ("Chad and Mali said that talks would resume on Friday in Lome.", ["Chad, Mali: scheduled"]),
    ("Chad and a rebel group, the ELN, said that they would begin talks next month.", ["Chad, ELN: scheduled"]),
    # who helps
    (
        "A round of talks between Yemen and the Houthis began in Amman under the auspices of the United Nations.",
        ["Houthis, United Nations*, Yemen: ongoing"],
    ),
    (
        "Envoys from Chad and Mali took part in talks in Lome under UN auspices.",
        ["Chad, Mali, United Nations*: occurred"],
    ),
    ("With mediation from Norway, the Chadian government and the ELN met in Oslo.", ["Chad, ELN, Norway*: occurred"]),
    ("Hamas negotiators met Qatari and Egyptian mediators on Monday.", ["Egypt*, Hamas, Qatar*: occurred"]),
    (
        "Chad's foreign minister met his Malian counterpart in Lome, with US envoy Massad Boulos mediating.",
        ["Chad, Mali, United States*: occurred"],
    ),
    (
        "The African Union-led talks in Lome between Chad and Mali were extended.",
        ["African Union*, Chad, Mali: occurred"],
    ),
    (
        "UN envoy Hans Grundberg shuttled between the Chadian and Malian delegations.",
        ["Chad, Mali, United Nations*: occurred"],
    ),
    ("Lome played host to talks between Chad and Mali on Tuesday.", ["Chad, Mali: occurred"]),
    ("Mali held consultations with the delegation of Chad in Lome.", ["Chad, Mali: occurred"]),
    (
        "The meeting was mediated by Kenya and brought together Chad and Mali in Lome.",
        ["Chad, Kenya*, Mali: occurred"],
    ),
    # who takes part
    ("US, Chadian and Malian negotiators met in Lome on Friday.", ["Chad, Mali, United States: occurred"]),
    (
        "Chinese Premier Li Qiang met visiting Australian Prime Minister Anthony Albanese in Beijing.",
        ["Australia, China: occurred"],
    ),
    ("The presidents of Chad and Mali met face to face in Lome.", ["Chad, Mali: occurred"]),
    (
        "The Minister of Foreign Affairs of Georgia, Maka Botchorishvili, met with Malian President Assimi Goita.",
        ["Georgia, Mali: occurred"],
    ),
    (
        "A meeting was held in Geneva with the Greek Cypriots, the Turkish Cypriots, Greece and Turkey.",
        ["Greece, Greek Cypriots, Turkey, Turkish Cypriots: occurred"],
    ),
    ("The following took part in the meeting in Astana: Chad, Turkey and Iran.", ["Chad, Iran, Turkey: occurred"]),
    ("The sixth session of the joint border commission of Chad and Mali was held in Lome.", ["Chad, Mali: occurred"]),
    ("Talks aimed at ending the war between Chad and Mali began in Lome on Tuesday.", ["Chad, Mali: occurred"]),
    ("A Chadian delegation left for Geneva on Monday for talks with Mali.", ["Chad, Mali: scheduled"]),
    (
        "Turkish minister Hakan Fidan said after talks with Iraqi officials in Baghdad that the PKK must disarm.",
        ["Iraq, Turkey: occurred"],
    ),
    # those named before
    ("Chad and Mali signed a declaration in May. The two sides met again in Lome.", ["Chad, Mali: occurred"]),
    ("Chad has been at war with Mali since 1964. Both sides held talks in Lome last week.", ["Chad, Mali: occurred"]),
    ("Chad and Mali have no ties. The two countries' foreign ministers met in Lome.", ["Chad, Mali: occurred"]),
    ("Chad and Mali agreed to a truce. Army commanders from both sides will meet in Lome.", ["Chad, Mali: scheduled"]),
    (
        "Chad and Mali signed a deal in front of Togolese guests. Army commanders from the two sides will meet.",
        ["Chad, Mali: scheduled"],
    ),
    (
        "Relations between Chad and Mali have soured. The two sides will hold a meeting of senior diplomats in Lome.",
        ["Chad, Mali: scheduled"],
    ),
    # one contact or several
    ("Ministers from Chad and Mali met in Lome to restart stalled talks over the dam.", ["Chad, Mali: occurred"]),
    (
        "Chad and Mali met in Lome in June 2018 and in Accra in February 2019.",
        ["Chad, Mali: occurred", "Chad, Mali: occurred"],
    ),
    (
        "The presidents of Chad and Mali will meet in Lome. The presidents of Chad and Mali last met in 2019.",
        ["Chad, Mali: scheduled", "Chad, Mali: occurred"],
    ),
    (
        "Chad and Mali are likely to meet at the APEC summit in San Francisco in November.",
        ["Chad, Mali: possible"],
    ),
    ("Ukrainian troops met fierce resistance near Pokrovsk.", []),
    ("Chad's cabinet held a meeting on the budget on Tuesday.", []),
    ("The talk of war between Chad and Mali frightened investors.", []),
    ("Togo offered to mediate between Chad and Mali.", []),
    ("Chad refused to send a delegation to Cairo for talks with Mali.", []),
    ("Analysts doubt that Chad's president will meet the president of Mali.", []),
    ("Chad and Mali should meet soon, Togo's president said.", []),
    # what only looks like a contact, and what does not
    ("The accord goes to Monday's meeting of the Serbian cabinet.", []),
    ("The accord goes to Friday's meeting of the Turkish National Security Council.", []),
    ("Greek officials attended a meeting of the Council of Ministers of Albania.", []),
    ("A meeting of the Joint Council of Chad and Mali was held in Lome.", ["Chad, Mali: occurred"]),
    ("Kenya hosted Uganda for air force drills.", []),
    ("Kenya hosted Ugandan envoys for talks.", ["Kenya, Uganda: occurred"]),
    ("Bulgaria has been blocking Albania's accession talks with the EU since 2020.", []),
    ("The chair, Luis Prado, welcomed singer Ana Lima to the hall.", []),
    ("The Co-Chairs on Monday met chief diplomat Irma Dale and deputy chief Timo Falk.", []),
    ("On Monday Chad met deputy chief diplomat Irma Dale of Mali.", ["Chad, Mali: occurred"]),
    # who is only talked of is not there
    ("Peru rejected a proposal to include Japan and Norway in the negotiations.", []),
    (
        "Greek senators met the Cypriot president over a peace process between Chad and Mali.",
        ["Cyprus, Greece: occurred"],
    ),
    (
        "Kenya, Uganda and Togo on Friday gave a plan to bridge the gaps between Chad and Mali, at the end of two days "
        "of talks in Oslo.",
        ["Kenya, Togo, Uganda: occurred"],
    ),
    # each alone with another, not all together
    (
        "Chad's premier and Mali's envoy each held talks with Togo's president on Monday.",
        ["Chad, Togo: occurred", "Mali, Togo: occurred"],
    ),
    (
        "The leaders of Chad and Mali met individually with Togo's president on Monday.",
        ["Chad, Togo: occurred", "Mali, Togo: occurred"],
    ),
    (
        "Chad's president met officials including Malian envoy Ali Sow to end Togo's crisis. Togo's premier was away.",
        ["Chad, Mali: occurred"],
    ),
    ("The mediators met with Irma Dale and Timo Falk.", []),
    ("Ann Lee told media in a conference call on Wednesday that Chad and Mali want a deal.", []),
    # whose ministers they are, not where they met
    ("The foreign ministers in Peru, Bolivia and Chile met on Tuesday.", ["Bolivia, Chile, Peru: occurred"]),
    ("The prime minister of Dominica met US envoy Ann Lee.", ["Dominica, United States: occurred"]),
    # somebody seen, or sat with
    ("Nepal's foreign minister Arzu Rana saw Chinese envoy Li Wei in Lhasa on Monday.", ["China, Nepal: occurred"]),
    ("Sri Lankan minister Vijitha Herath will see his Indian counterpart on Friday.", ["India, Sri Lanka: scheduled"]),
    (
        "Peru's foreign minister Hugo Silva, whom Chilean envoy Ana Rojas saw on Monday, was in Arica.",
        ["Chile, Peru: occurred"],
    ),
    ("The leaders of Togo and Benin saw each other in Accra in May.", ["Benin, Togo: occurred"]),
    ("Malawi's president Arthur Muth sat with Zambian minister Mulambo Haimbe.", ["Malawi, Zambia: occurred"]),
    ("The presidents of Chad and Mali last sat at one table in May 2021.", ["Chad, Mali: occurred"]),
    ("Norwegian envoy Kari Solberg dined with Malian minister Abdoulaye Diop in Lome.", ["Mali, Norway: occurred"]),
    ("Nepal's foreign minister Arzu Rana saw Chinese envoy Li Wei walk out.", []),
    ("Sri Lankan minister Vijitha Herath sees Indian envoy Ravi Rao as a friend.", []),
    ("Peru's president Hugo Silva saw Chilean President Ana Rojas on television on Monday.", []),
    ("The vote saw Togo's president Jean Adom beat Benin's candidate Leon Sagbo.", []),
    ("Malawi's president Arthur Muth sat at the table and read Zambia's letter.", []),
    ("Deputy ministers of Chad and Mali held the third session of their border commission.", ["Chad, Mali: occurred"]),
    ("The attorneys general of Chad and Mali met in Lome.", ["Chad, Mali: occurred"]),
    # a session or round that both sides hold; teams that are there to work; to whom a source speaks
    ("Chad and the ELN signed. The two sides had held a first session in Oslo in May.", ["Chad, ELN: occurred"]),
    (
        "Chad and Mali want a truce. The negotiators, Irma Dale and Timo Falk, are to hold another round on Friday.",
        [": scheduled"],
    ),
    (
        "Chad and Mali held talks on Monday. Technical teams are to gather again on Friday.",
        ["Chad, Mali: occurred", "Chad, Mali: scheduled"],
    ),
    ("Kenya's envoy left Juba without seeing the president of South Sudan.", []),
    # rebels without a name are a side like any other; some of many are not those who met before
    (
        "The Malian government and Tuareg rebels have agreed to revive talks that collapsed in 2017, Togo's foreign "
        "ministry said. The two panels, which met near Lome last weekend, issued a statement.",
        ["Mali, Tuareg rebels: occurred"],
    ),
    (
        "Chad's president and Mali's president met on Tuesday and said they would press for a wider meeting that "
        "includes Togo, Benin and Ghana. Their last formal negotiations fell apart in Accra in May 2017.",
        ["Chad, Mali: occurred", "Chad, Mali: cancelled"],
    ),
    # what nobody says to have been
    ("No one confirmed that the presidents of Chad and Mali had met in Lome on Monday.", []),
    ("It was unclear whether Chad and Mali had met in Lome on Monday.", []),
    ("Neither Chad nor Mali said that their presidents had met in Lome on Monday.", []),
    ("Officials confirmed that the presidents of Chad and Mali had met in Lome on Monday.", ["Chad, Mali: occurred"]),
    # a body that meets in itself
    ("Chad and Mali want a truce. The IAEA board meets in March.", []),
    # those who end days of talks held them
    (
        "Chad's chief negotiator Irma Dale and Malian envoys ended three days of talks in Lome on Sunday. "
        "Niger was silent. Niger watched. Niger waits.",
        ["Chad, Mali: occurred"],
    ),
    ("Chad and Mali wound up talks in Lome on Sunday.", ["Chad, Mali: occurred"]),
    ("Chad gave Mali its last offer, two officials told reporters, speaking on condition of anonymity.", []),
    # bodies that are called conferences
    ("The Episcopal Conference of Mali called on the envoys of Chad to help.", []),
    ("Chad and Mali want peace. Togo addressed the Conference on Disarmament on Tuesday.", []),
    ("The Conference of Presidents invited Chad's envoy on Wednesday, and Mali protested.", []),
    ("Chad's minister goes to the Summit of the Americas on Friday, and Mali's premier does not.", []),
    ("Chad and Mali go to the Raisina Dialogue, which opens on Tuesday.", []),
    ("Chad and Mali held the Lome Peace Conference on Tuesday.", ["Chad, Mali: occurred"]),
    ("Envoys of Chad met in secret in Togo and the Gambia with those of Mali.", ["Chad, Mali: occurred"]),
    # whom somebody calls up to say something, and whom he only calls something
    ("Chadian President Abakar Saleh called Malian officials on Tuesday to discuss a truce.", ["Chad, Mali: occurred"]),
    (
        "Chad's president called Mali's foreign minister Issa Diallo on 28 May to congratulate him.",
        ["Chad, Mali: occurred"],
    ),
    ("Chad's president called Malian officials to account on Tuesday.", []),
    ("Chad and Mali were at war. Chad's president called the Malian envoy Issa Diallo a friend.", []),
    # what others discuss names nobody who was there, in the passive too
    ("Niger was discussed by Chad's president and Mali's foreign minister on Tuesday.", ["Chad, Mali: occurred"]),
    ("Chad and Mali held talks in Lome on relations with Niger.", ["Chad, Mali: occurred"]),
    # who helps where two do not meet, and who sends a delegation
    (
        "Burkina Faso met indirectly with Niger through Qatar in Doha on Monday.",
        ["Burkina Faso, Niger, Qatar*: occurred"],
    ),
    ("Togolese negotiators denied having met a delegation from Niger on Tuesday.", ["Niger, Togo: denied"]),
    ("Representatives of the FLA and the Malian government met in Doha on Monday.", ["FLA, Mali: occurred"]),
    ("A Chadian delegation had a working lunch with Malian officials in Lome.", ["Chad, Mali: occurred"]),
    # a plan that was called off, whatever the parser takes for the main verb
    (
        "A meeting between Burkina Faso and ECOWAS officials planned at a hotel in Dakar later this month was called "
        "off.",
        ["Burkina Faso, ECOWAS: cancelled"],
    ),
    (
        "A meeting between Mali's army chief, General Oumar Diarra, and representatives of the FLA planned on the "
        "sidelines of the UN General Assembly in New York was called off.",
        ["FLA, Mali: cancelled"],
    ),
]


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_the_sides_and_the_status_of_each_contact(text: str, told: list[str]) -> None:
    assert [_words_of(text, meeting) for meeting in claims(Meeting, text)] == told


def _words_of(text: str, meeting: Meeting) -> str:
    """The sides of a contact in order, people left out, with its status."""
    actors = {actor.id: actor for actor in scene(text).actors}
    present = [(actors[each.actor], each.part) for each in meeting.participants]
    sides = sorted(f"{who.name}{'*' * (part == 'mediator')}" for who, part in present if who.kind != "person")
    return f"{', '.join(sides)}: {meeting.status}"
