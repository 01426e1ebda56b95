"""Preconditions: tables of texts, what must come first, and what then."""

from __future__ import annotations

import pytest

from accord.extract.preconditions.candidates import find_candidates
from accord.terms.claim import Precondition
from scenes import claims, scene

ORDERED = [
    # what is asked for or ruled out is the step, not who asks
    (
        "At Accra the rebels asked for an end to air raids before any discussion of the towns.",
        "an end to air raids",
        "any discussion of the towns",
    ),
    (
        "The army has ruled out a return of the captives before hostilities formally end, Mali said.",
        "hostilities formally end",
        "a return of the captives",
    ),
    (
        "The road map foresees an election law before a unified government is formed.",
        "an election law",
        "a unified government is formed",
    ),
    # what can be only then
    (
        "A ceasefire is possible only when the army leaves the town, Mali said.",
        "the army leaves the town",
        "A ceasefire",
    ),
    (
        "Elections are only possible when the militias have disarmed.",
        "the militias have disarmed",
        "Elections are only",
    ),
    # what only stresses the order is no part of it
    (
        "The minister told Horn Daily that the border would open after the treaty is ratified and no sooner.",
        "the treaty is ratified",
        "the border would open",
    ),
    (
        "Elections will be held once the militias have been disarmed, and not before, the prime minister said.",
        "the militias have been disarmed",
        "Elections will be held",
    ),
    (
        "We will lift the blockade when the hostages are free and not a day before.",
        "the hostages are free",
        "We will lift the blockade",
    ),
    ("The whole deal hinges on the opening of the corridor.", "the opening of the corridor", "whole deal"),
    # what is refused comes after what it is to wait for, whatever word refuses it
    (
        "Sudan ruled out lifting the ban before the rebels leave the city.",
        "the rebels leave the city",
        "lifting the ban",
    ),
    (
        "The envoy is opposed to giving the group any money before the roads around Taiz are reopened.",
        "the roads around Taiz are reopened",
        "giving the group any money",
    ),
    (
        "Chad objects to any redeployment before the positions are recorded on a map.",
        "the positions are recorded on a map",
        "any redeployment",
    ),
    (
        "Mali rejected a plan to hold elections before the militias are disarmed.",
        "the militias are disarmed",
        "a plan to hold elections",
    ),
    ("Mali turned down a visit before the ban is lifted.", "the ban is lifted", "a visit"),
    ("Serbia rejected the demand that its troops leave before talks begin.", "its troops leave", "talks begin"),
    ("Chad demanded the release of the pilots before any talks.", "the release of the pilots", "any talks"),
    # beside who says so
    (
        "Petro is ready to prolong it, a source in the presidency said, if the rebels let the Church in.",
        "the rebels let the Church in",
        "Petro is ready to prolong it",
    ),
    # what is made to depend, also where the parser takes the adjective for a noun
    ("The deal is conditional on the disarmament of the militia.", "the disarmament of the militia", "The deal"),
    ("Chad made the withdrawal contingent on the disarmament of the ELN.", "the disarmament of the ELN", "withdrawal"),
    ("The Houthis have conditioned the release on an end to the raids.", "an end to the raids", "the release"),
    ("Chad has linked the opening of Tine to the return of the ship.", "the return of the ship", "the opening of Tine"),
    (
        "Progress on sanctions is linked to progress on disarmament.",
        "progress on disarmament",
        "Progress on sanctions",
    ),
    # beside what is said; an infinitive under a refusal; a way that is itself what is required
    (
        "A pullback must come first, the spokesman said, before any negotiation.",
        "A pullback",
        "any negotiation",
    ),
    (
        "Chad insisted that sanctions be lifted before it returns to the accord.",
        "sanctions be lifted",
        "it returns to the accord",
    ),
    (
        "The ELN refused to negotiate with Bogota until all foreign troops left the country.",
        "all foreign troops left the country",
        "refused to negotiate with Bogota",
    ),
    ("A settlement requires a path to a sovereign republic.", "a path to a sovereign republic", "A settlement"),
    ("There would be no talks while the shelling goes on.", "the shelling goes on", "no talks"),
    ("A summit will be possible only when there is a text to sign.", "there is a text to sign", "A summit"),
    (
        "Only if the embargo is lifted will the junta free the former president, its spokesman said.",
        "the embargo is lifted",
        "the junta free the former president",
    ),
    (
        "Chad says the rebels must withdraw from all cities for a truce to take hold.",
        "withdraw from all cities",
        "a truce to take hold",
    ),
    (
        "Reform of the courts is one of five preconditions set by Brussels for further talks.",
        "Reform of the courts",
        "further talks",
    ),
    (
        "The withdrawal of all troops is among the main conditions for a vote.",
        "The withdrawal of all troops",
        "a vote",
    ),
    (
        "The militia has shown readiness for a truce, provided Chad pulls its army out of the valley.",
        "Chad pulls its army out of the valley",
        "The militia has shown readiness for a truce",
    ),
    (
        "The exiled leader returns home only when the junta gives guarantees.",
        "the junta gives guarantees",
        "The exiled leader returns home",
    ),
    ("The rebels want guarantees before they disarm.", "The rebels want guarantees", "they disarm"),
    (
        "The militia promised to hand over its weapons if the junta grants an amnesty.",
        "the junta grants an amnesty",
        "hand over its weapons",
    ),
    (
        "Chad insists on lifting sanctions on its bank as a condition for reviving the pact.",
        "lifting sanctions on its bank",
        "reviving the pact",
    ),
    (
        "The ELN set three conditions for the talks: a neutral mediator, recognition and a release of detainees.",
        "a neutral mediator, recognition and a release of detainees",
        "the talks",
    ),
    (
        "The movement repeated that the return of its 90 captured fighters is a prerequisite for talks.",
        "the return of its 90 captured fighters",
        "talks",
    ),
    (
        "The rebels must lay down their arms in order to join the dialogue.",
        "lay down their arms",
        "to join the dialogue",
    ),
    (
        "Chad insisted that the rebels leave the towns as a prerequisite for talks.",
        "the rebels leave the towns",
        "talks",
    ),
    (
        "For the maps to be printed, other points should first be settled.",
        "other points should first be settled",
        "the maps to be printed",
    ),
    ("For the talks to resume, the captives must be freed.", "the captives must be freed", "the talks to resume"),
    (
        "The rebels will not negotiate unless the army leaves the valley.",
        "the army leaves the valley",
        "will not negotiate",
    ),
    (
        "Sanctions will be lifted once the inspectors are let in.",
        "the inspectors are let in",
        "Sanctions will be lifted",
    ),
    # what will not be before something comes after it
    ("Mali refuses to disarm before there is a vote.", "there is a vote", "Mali refuses to disarm"),
    ("There can be no talks before the siege ends.", "the siege ends", "no talks"),
    ("Mali said it would not sign before the prisoners are freed.", "the prisoners are freed", "it would not sign"),
    ("Neither side will leave before the vote.", "the vote", "Neither side will leave"),
    ("Mali must suspend its raids before talks begin.", "Mali must suspend its raids", "talks begin"),
    ("All detainees must be freed before any talks begin.", "All detainees must be freed", "any talks begin"),
    ("There can be no talks until the siege is lifted.", "the siege is lifted", "no talks"),
    ("Any withdrawal is contingent on security guarantees.", "security guarantees", "Any withdrawal"),
    ("A lasting peace requires the return of the refugees.", "the return of the refugees", "A lasting peace"),
    ("The militia would free the captives in exchange for safe passage.", "safe passage", "the captives"),
    (
        "The ELN said it was ready for a truce on condition that the army left the valley.",
        "the army left the valley",
        "a truce",
    ),
    ("Recognition must come after the withdrawal of all troops.", "the withdrawal of all troops", "Recognition"),
    ("The governor said a truce would pave the way for elections.", "a truce", "elections"),
    (
        "Georgia is ready to give up its bid to join NATO in exchange for new guarantees.",
        "new guarantees",
        "Georgia is ready to give up its bid to join NATO",
    ),
    (
        "To reach a settlement, the two governments would need the consent of the guarantors.",
        "the consent of the guarantors",
        "To reach a settlement",
    ),
    (
        "The commission will verify the withdrawal and then open the crossing.",
        "The commission will verify the withdrawal",
        "open the crossing",
    ),
    (
        "The rebels will sign the accord once the amnesty is law, their spokesman told reporters.",
        "the amnesty is law",
        "The rebels will sign the accord",
    ),
    ("The junta refused to sign any charter unless it is ratified at home.", "it is ratified", "sign any charter"),
    ("Rabat would reopen its mission as soon as the camps are closed.", "the camps are closed", "reopen its mission"),
    (
        "The junta asked only for seats. In return, it would dissolve its militia.",
        "asked only for seats",
        "its militia",
    ),
    ("Manila will not attend talks in the event of new raids.", "new raids", "talks"),
    ("The junta must free its captives for the mediators to return.", "free its captives", "the mediators to return"),
    (
        "The sides first deal with the maps, and then with the new constitution.",
        "deal with the maps",
        "the new constitution",
    ),
    (
        "Praia called the return of the ship a condition for extending the treaty.",
        "the return of the ship",
        "extending the treaty",
    ),
    (
        "The envoys will consolidate the texts. This will be followed by a vote on the charter in Accra.",
        "consolidate the texts",
        "a vote on the charter",
    ),
    (
        "The rebels will not disarm unless a council is formed, which would take over the ports and the mines.",
        "a council is formed",
        "The rebels will not disarm",
    ),
    (
        "Rabat could live with monitors for some years provided the survey of the camps is not halted.",
        "the survey of the camps is not halted",
        "Rabat could live with monitors for some years",
    ),
    (
        "It would add nothing to its list, the junta indicated, provided the other side does not reopen the map.",
        "the other side does not reopen the map",
        "It would add nothing to its list",
    ),
    (
        "The vote could be held, he said, “if in return all camps are closed.”",
        "all camps are closed",
        "The vote could be held",
    ),
    ("The junta is ready to talk if all agree.", "all agree", "The junta is ready to talk"),
    ("The sanctions remain until the camps are closed.", "the camps are closed", "The sanctions remain"),
    (
        "The rebels asked that the army withdraw its guns before the next round.",
        "the army withdraw its guns",
        "the next round",
    ),
    (
        "All posts must be left and be searched by monitors before any return of the refugees.",
        "be searched",
        "any return of the refugees",
    ),
    (
        "The guerrillas pointed to the release of their men, which must be carried out before the talks begin.",
        "the release of their men",
        "the talks begin",
    ),
    (
        "The junta supports the idea to convene a congress when the fighting in the delta has stopped.",
        "the fighting in the delta has stopped",
        "to convene a congress",
    ),
    (
        "The embargo would be lifted, should the junta hold a vote.",
        "the junta hold a vote",
        "The embargo would be lifted",
    ),
    (
        "The experts will report on the dam, after which the ministers will vote on the charter.",
        "The experts will report on the dam",
        "the ministers will vote on the charter",
    ),
    (
        "The day our men are pardoned, the captive will be free, the guerrillas said.",
        "our men are pardoned",
        "the captive will be free",
    ),
    ("The envoy has pushed for a truce leading to a vote on the charter.", "a truce", "a vote on the charter"),
    (
        "Tbilisi makes the signing of a treaty conditional on a change of the charter.",
        "a change of the charter",
        "the signing",
    ),
    (
        "The round would be impossible in case Rabat did not open the camps.",
        "Rabat did not open the camps",
        "The round would be impossible",
    ),
    (
        "The envoy suggested that the sides first work out the maps and sign the accord in the spring.",
        "work out the maps",
        "sign the accord in the spring",
    ),
    (
        "The camps will be closed only after the war is over.",
        "the war is over",
        "The camps will be closed",
    ),
    # what is threatened should nothing come of what is wanted is averted by that
    (
        "The bloc will impose sanctions if the junta fails to release the deputies.",
        "the junta fails to release the deputies",
        "The bloc will impose sanctions",
    ),
    (
        "The levies will rise to 20 percent if no accord is signed by May.",
        "no accord is signed by May",
        "The levies will rise",
    ),
    ("A pullback depends on the parties accepting the maps.", "the parties accepting the maps", "A pullback"),
    (
        "The envoys spoke of a truce that would allow the mediators to return to the island.",
        "a truce",
        "the mediators to return",
    ),
    ("Without guarantees the guerrillas may walk out of the talks.", "guarantees", "walk out of the talks"),
    ("Only a pullback can open the door to a vote on the charter.", "a pullback", "a vote on the charter"),
    ("The condition for a new round is the release of the bishop.", "the release of the bishop", "a new round"),
    (
        "Tripoli would close its camps and would hand over the maps if the blockade ended.",
        "the blockade ended",
        "hand over the maps",
    ),
    (
        "The levy will stay in place for as long as the camps are not closed.",
        "the camps are not closed",
        "The levy will stay in place",
    ),
    (
        "The general made a meeting dependent on a pullback from the capital.",
        "a pullback from the capital",
        "a meeting",
    ),
    ("The return of the refugees was to come before recognition.", "The return of the refugees", "recognition"),
    # over two sentences, or two clauses of one: what is demanded, and what comes only then, or not without it
    (
        "Aceh's rebels must hand over their guns first. Only then will the army leave the valley, the minister said.",
        "must hand over their guns",
        "the army leave the valley",
    ),
    (
        "Chad has to change its laws. After that a treaty can be signed, he said.",
        "change its laws",
        "a treaty can be signed",
    ),
    (
        "The captives have to be freed first. Talks can start afterwards.",
        "captives have to be freed",
        "Talks can start",
    ),
    ("Withdraw your troops. Then we can talk, the guerrilla told Bogota.", "Withdraw your troops", "we can talk"),
    (
        "Belgrade should let the mayors return. Until that happens, there will be no vote.",
        "let the mayors return",
        "there will be no vote",
    ),
    (
        "Their main condition is a halt to the raids. Without it they will not come to Oslo, a rebel said.",
        "a halt to the raids",
        "they will not come to Oslo",
    ),
    (
        "The council must be reformed first; a vote would be held after that.",
        "council must be reformed",
        "a vote would be held",
    ),
    ("Mali must drop the case, otherwise there will be no dialogue.", "drop the case", "there will be no dialogue"),
    (
        "A leader of the herders said that the cattle must be returned, otherwise the pact would not hold.",
        "the cattle must be returned",
        "the pact would not hold",
    ),
    (
        "They demand an apology. Without one, ties will not be normal, Algiers said.",
        "demand an apology",
        "ties will not",
    ),
    (
        "We will come to the table when they stop shelling our towns.",
        "they stop shelling our towns",
        "come to the table",
    ),
    ("Chad must stop its raids or there will be no truce.", "stop its raids", "there will be no truce"),
    # what is withheld from nobody and nothing else; what is turned round behind "only"; a return of things
    ("Niger would free no prisoners before the rebels leave Agadez.", "the rebels leave Agadez", "free no prisoners"),
    ("Only when the guns are silent can there be talks, the bishop said.", "the guns are silent", "there be talks"),
    ("Only after a full withdrawal will Chad talk about a treaty.", "a full withdrawal", "Chad talk about a treaty"),
    (
        "The rebels will not lay down their arms before the return of constitutional order.",
        "the return of constitutional order",
        "will not lay down their arms",
    ),
    # what must be done for something; what is made a condition, or is the one condition
    (
        "The governor must be restored if the peace is to last, the rebels say.",
        "The governor must be restored",
        "the peace is to last",
    ),
    ("Norway is willing to mediate on one condition: that both sides ask for it.", "both sides ask for it", "mediate"),
    (
        "Rabat has one condition for reopening the border: recognition of its map.",
        "recognition of its map",
        "reopening the border",
    ),
    (
        "The guerrillas made the release of 500 prisoners a condition for starting the talks.",
        "the release of 500 prisoners",
        "starting the talks",
    ),
    # what any deal must have in it; what is asked for as a condition, also where the parser hangs it elsewhere
    ("The guerrillas said any deal must include an end to the siege.", "an end to the siege", "any deal"),
    ("A final accord would have to guarantee the right to return.", "the right to return", "A final accord"),
    (
        "Togo had demanded a pledge to hold a vote as a condition for joining the talks.",
        "a pledge to hold a vote",
        "joining the talks",
    ),
    # captives against captives; one step after another; what makes way
    (
        "Ten captives would be released in exchange for some 150 prisoners.",
        "some 150 prisoners",
        "Ten captives would be released",
    ),
    ("They called for a truce, to be followed by a permanent ceasefire.", "a truce", "a permanent ceasefire"),
    (
        "Chad was to disband the militia and Sudan would then lift its measures.",
        "Chad was to disband the militia",
        "lift its measures",
    ),
    ("The accord paves the way for a vote next year.", "The accord", "a vote"),
    # a condition that the parser hangs on a word of what it is for; what a second verb tells; what comes back
    (
        "The party refuses to take part in elections set for May as long as its leader is on trial.",
        "its leader is on trial",
        "refuses to take part in elections",
    ),
    (
        "The group welcomed the call but would not sit with the army as long as it besieges the town.",
        "it besieges the town",
        "not sit with the army",
    ),
    (
        "Moscow said it would come back as soon as its bank was reconnected to the system.",
        "its bank was reconnected",
        "it would come back",
    ),
    ("The vote cannot take place in the absence of a census.", "a census", "The vote cannot take place"),
    # what is to come only then, or must; what goes on as a means of pressure; an offer; who pulls out of the talks
    (
        "The border will be reopened after the conclusion of a treaty on the enclave.",
        "the conclusion of a treaty on the enclave",
        "The border will be reopened",
    ),
    (
        "The rebels said they would only disarm after an amnesty law is passed.",
        "an amnesty law is passed",
        "they would only disarm",
    ),
    (
        "The treaty will enter into force after both parliaments ratify it.",
        "both parliaments ratify it",
        "The treaty will enter into force",
    ),
    (
        "The camps must be emptied before any negotiations on the border.",
        "The camps must be emptied",
        "any negotiations on the border",
    ),
    ("Rabat insisted that the army pull out ahead of any direct talks.", "the army pull out", "any direct talks"),
    (
        "The mediators want a halt to the raids before the next round.",
        "a halt to the raids",
        "the next round",
    ),
    (
        "The embargo stays in place until a final accord is signed.",
        "a final accord is signed",
        "The embargo stays in place",
    ),
    ("The embargo will be eased only when talks resume.", "talks resume", "The embargo will be eased"),
    (
        "The siege will be lifted once talks begin, the general said.",
        "talks begin",
        "The siege will be lifted",
    ),
    (
        "Chad would sign the accord if it gets guarantees for its border.",
        "it gets guarantees for its border",
        "Chad would sign the accord",
    ),
    (
        "The rebels will pull out of the talks if the army attacks the valley.",
        "the army attacks the valley",
        "pull out of the talks",
    ),
    ("There will be no summit if Chad attacks the islands.", "Chad attacks the islands", "There will be no summit"),
    ("Talks will be suspended if the raids do not stop.", "the raids do not stop", "Talks will be suspended"),
    (
        "If the talks go well, the two presidents will meet in June.",
        "the talks go well",
        "the two presidents will meet",
    ),
    ("A swap of captives would lay the groundwork for a summit.", "A swap of captives", "a summit"),
    (
        "The two kings will not meet before talks between their ministers.",
        "talks between their ministers",
        "The two kings will not meet",
    ),
    # what is ready is told first, or is refused, or what is wanted done stands in the past
    (
        "Chad's president said he would meet the rebels, but they must first free the pilots.",
        "they must first free the pilots",
        "he would meet the rebels",
    ),
    (
        "Chad turned down an invitation to talks, demanding that its pilots be freed first.",
        "its pilots be freed first",
        "an invitation to talks",
    ),
    ("The rebels want the siege lifted before they sign.", "the siege lifted", "they sign"),
    ("The port must be reopened before the tariffs are lifted.", "The port must be reopened", "the tariffs are lifted"),
]


@pytest.mark.parametrize(("text", "first", "then"), ORDERED)
def test_two_things_are_put_in_order(text: str, first: str, then: str) -> None:
    found = [(pair.first.of(text), pair.then.of(text)) for pair in find_candidates(scene(text))]
    assert any(first in one and then in other for one, other in found), found


NOT_IN_ORDER = [
    # what somebody thinks of a text, and who asks for a thing
    "Kenya called the draft a good basis for talks.",
    "They took the text as a workable basis for talks.",
    "The unions, which brought 30,000 people onto the streets, demand its withdrawal.",
    "The minister said an accord was possible when both sides show courage.",
    "Elections were possible when the militias had disarmed.",
    "Mali will not attend the talks ahead of the anniversary of the coup.",
    # a contrast, a trip home, a word to the press, what has been, what a thing is for or comes from
    "Chad opposes the accord, while Mali is not for it.",
    "While a truce is in force, neither side can leave the valley.",
    "The delegation will return to Kabul after the talks.",
    "After the meeting, the ministers will hold a news conference.",
    "Raids have occurred before previous truces.",
    "They agreed to extend the corridor, which allows grain to leave.",
    "The panic is linked to the siege.",
    "How can the rebels sign an accord when the siege goes on?",
    "The two kings have agreed to meet following rounds of secret talks.",
    "Chad had put off the vote after the meeting in Doha was not possible.",
    "The envoy would first meet the emir in Doha and then hold talks with the Malian foreign minister.",
    "The envoy will first travel to Chad, then visit Mali and meet the president.",
    "It needs several meetings to settle the matter of the port.",
    "The ministers hailed the opening of the road as a step towards a lasting peace.",
    "Prices will rise before they fall.",
    "Talks will begin even if the siege goes on.",
    "The proposals will be studied without any commitment.",
    "If they fire again, they will pay a heavy price.",
    "We are ready to sign the accord, the rebel leader said after the meeting with the envoy.",
    "The diplomat discussed the truce on condition of anonymity.",
    "The rebels dropped their demand that the army leave the valley before talks begin.",
    "The two governments will let experts draw up the accord after a second round ended in Oslo on Saturday.",
    "The envoy will hold talks in Aceh before returning to Helsinki.",
    "The talks will go on if they do.",
    "Colombia opposes any deployment of foreign troops after the war.",
    "The ministry expressed hope that the talks would lead to peace.",
    "The two ministers agreed to meet again after a round in Oslo.",
    "In the case of Malta, the union has raised doubts about the talks.",
    "It was unclear if the rebels would attend the talks.",
    "Praia threatened a new levy before halving it.",
    "The ministers will meet in Tunis following talks held by their envoys in Oslo.",
    "The minister will appear before a court on Friday.",
    "A round may be held before Easter.",
    "After a lengthy pause, the two delegations will meet in Oslo.",
    "The dispute should be settled without delay.",
    "The rebel had no idea if the junta would keep him in the delegation.",
    "They took great care to avoid a clash at the border.",
    "The visit comes ahead of the third round of talks in Accra.",
    "Millions of people in the valley depend on aid.",
    "The bloc put off the levies to allow for talks.",
    "This message needs to be heard.",
    "The level of trust does not allow for a treaty.",
    "The union lifted the levy the day the accord was signed.",
    "Should the mediators leave the valley?",
    "Fiji would provide the bloc with more fish, its minister said.",
    "The accord is near, if the radio is to be believed.",
    "The rebel leader went silent when the talks resumed.",
    "Norway will continue to work with both sides until they sign an accord.",
    "The delegates left the hall once the question of the camps was raised.",
    # a day of the calendar, a trip, a picture's caption, what lies back, a view
    "Both governments hope to sign the accord before the year ends.",
    "The two presidents will meet before the summit of the bloc in July.",
    "Once his visit to Rabat is over, the envoy will travel to Nouakchott.",
    "The minister would first meet with the king, before meeting the premier.",
    "Kenya's president (L) greets the envoy before their talks in Nairobi.",
    "A round in spring led to a swap of captives in May.",
    "The rebels will not lay down their arms and then go into exile.",
    "The delegation first met the bishop in May, and then the guerrillas.",
    "The talks should resume, following the road map already agreed.",
    "The mediators will keep up their contacts until an accord is signed.",
    "It would be a mistake if the junta stayed away from the talks.",
    "They decided not to ask for the return of the ship as a precondition for talks.",
    "Sudan had expected to sign the charter until the rebels left the hall.",
    "The once-busy port lies in ruins.",
    "They should sign the accord before it is too late.",
    "The pullback would not have been possible without the mediation of Norway.",
    "Aid reached the valley's population, dependent on food from abroad.",
    # what befalls people and prices, the weather, what depends on how; "or" and "then" without a demand
    "Thousands could die if aid does not arrive, the agency said.",
    "Buyers face higher prices if no accord is reached.",
    "The talks could collapse if the parties do not compromise, he warned.",
    "The barter will pick up if the rains come.",
    "The bloc will recognise the old passports until further notice.",
    "The outcome depends on how victory is told.",
    "The envoy left the valley. Then the talks began.",
    "The envoys met in Juba. After that they flew home.",
    "They must come by road or they will come by air.",
    "She will serve until a new president is elected.",
    "The minister will visit Rabat before he goes to Tunis.",
    "Growth could slow if oil prices stay high.",
    "The delegation must include two judges.",
    # what lies back, or goes on anyway; the last thing before; one meeting before the next
    "Envoys of Norway and Iceland will continue talks on Friday after top officials meeting in Oslo made headway.",
    "In May, after the tribunal gave the oilfield to Gabon, Malabo rejected the ruling and called for direct talks.",
    "The two delegations did not comment after the collapse of the negotiations in Accra.",
    "The opposition declined to sign the charter after its leader was arrested.",
    "The vote could signal a new willingness to negotiate after the bloc on Monday sharpened its threat.",
    "Manila will go on with the consultations after this memorandum, its negotiator said.",
    "The two premiers only came to the hall to shake hands, after the mediators had held a first session.",
    "The meeting is the final opportunity for a compromise before Turkey begins work on the reservoir.",
    "Ahead of the ministerial dialogue, officials are also set to meet in Bangkok on 3 May to discuss the temple.",
    "The bishop will visit both camps before the dialogue opens in Bogota.",
    "Rabat wanted to find out how far Algiers is willing to go before entering into negotiations on the border.",
    "The two governments hope for a deal before 3 May, the day the levies are set to rise.",
    "The two envoys will meet again in May to discuss fishing after a first round of talks in Oslo.",
    "The question of the port would have been answered before the tariffs rise.",
    # a pact that lasts only so long; what is on the list of the next talks; what is done with a pact
    "It is a provisional accord, which will be in force until a final treaty is signed.",
    "The interim arrangement will remain in force until a comprehensive treaty is signed.",
    "The minister said the parties would discuss the status of the enclave when talks resume.",
    "Prisoners will be on the agenda when negotiations reopen in Doha.",
    "The question is to be discussed by the heads of both delegations when they meet next week.",
    "The talks will also cover the exiled leader's return once the new president takes office.",
    "The warlord wants to claim credit for the accord once it's signed.",
    # what is feared, what is done instead, what one's own deal would win
    "There would be chaos in the whole valley if the river's flow were cut, the president said.",
    "If an attack were launched against the island, it would be no easy victory, the general said.",
    "If war breaks out, trade routes would be cut, traders fear.",
    "London was ready to leave the customs zone without a treaty if one could not be found.",
    "If the government cannot pay salaries, his forces will shut the oil ports.",
    "If the guerrillas reject the draft, it will be discussed at the cabinet meeting.",
    "The army could seize the port if the negotiations falter, analysts said.",
    "Paraguay would gain access to the sea if it reaches a deal with Chile.",
    # a body that only sits at that time
    "The envoys hope to see the minister in Vienna before the agency's board meets in March.",
    # what is not needed; a welcome beside what others must do
    "We do not need a third country to tell us how to keep the peace.",
    "Chad welcomed the offer, but the rebels must first leave the valley.",
    # what only is there; how a meeting is held; one that prepares the next
    "The very presence of the monitors allows keeping stability in the enclave.",
    "They represented a chance to restart the talks.",
    "The meeting will be held in a stadium to allow for enough distance between the delegates.",
    "The meeting would lay the groundwork for the June summit.",
]


@pytest.mark.parametrize("text", NOT_IN_ORDER)
def test_what_only_looks_like_an_order_is_none(text: str) -> None:
    found = [(pair.rule, pair.first.of(text), pair.then.of(text)) for pair in find_candidates(scene(text))]
    assert not found


UNORDERED = [
    "Analysts in Bamako say Mali would want to wait for the election before it signs the peace deal.",
    "The ministers met after lunch.",
    "The delegation left before the press arrived.",
    "Chad left before Mali could lift the siege.",
    "Chad will not make talks conditional on whether Mali frees the prisoners.",
    "Chad no longer insists that Mali free the prisoners before talks.",
    "Chad said it would sign without waiting until Mali frees the prisoners.",
    "He asked whether the talks would go on.",
]


@pytest.mark.parametrize("text", UNORDERED)
def test_a_plain_story_has_no_precondition(text: str) -> None:
    assert not claims(Precondition, text)


WORDS = [
    # what is ruled out is what would come, not that it is ruled out
    ("The army has ruled out a return of the captives before hostilities formally end.", "a return of the captives"),
    # the place an article opens with, a day before the verb, and who says it are no part of what comes
    ("NAIROBI (Reuters) - Talks will begin after a truce is signed.", "Talks will begin"),
    ("The rebels said this week they will only disarm if the army leaves the valley.", "they will only disarm"),
    ("The siege would be lifted, he said, if the captives are freed.", "The siege would be lifted"),
    # nor is who was told
    (
        "Ruto told journalists in Nairobi that he would go to the talks if Congo frees the men.",
        "he would go to the talks",
    ),
]


@pytest.mark.parametrize(("text", "then"), WORDS)
def test_what_comes_then_has_no_words_beside_it(text: str, then: str) -> None:
    assert [pair.then.of(text) for pair in find_candidates(scene(text))] == [then]


def test_an_article_may_begin_with_the_word_of_order() -> None:
    (claim,) = claims(Precondition, "Once the siege is lifted, Chad will only talk about a truce.")
    assert claim.first == "the siege is lifted"


def test_a_condition_of_a_side_goes_on_record() -> None:
    text = "The rebels said they will not negotiate unless the government stops bombing villages and lifts the siege."
    (claim,) = claims(Precondition, text)
    assert claim.first.startswith("the government stops bombing")
    assert claim.then.endswith("will not negotiate")
    assert claim.rule == "order-unless+judge"


LISTED = """The rebels have set out their conditions for ending the war, their radio said.

These are the conditions:

- A halt to the shelling of villages.
- The release of all detainees, and it must be complete.
- Guarantees of safe passage.

The government did not reply."""


def test_conditions_in_a_list_are_one_claim_each() -> None:
    found = [(claim.first, claim.then) for claim in claims(Precondition, LISTED) if claim.rule == "order-listed"]
    assert found == [
        ("A halt to the shelling of villages", "ending the war"),
        ("The release of all detainees", "ending the war"),
        ("Guarantees of safe passage", "ending the war"),
    ]


NUMBERED = """The premier recalled his three conditions for resuming the dialogue.

The premier named three conditions.

1. Recognition of the border; 2. Return of the ship and 3. Release of the bishop.

The bloc did not reply."""


def test_conditions_numbered_in_one_paragraph_are_one_claim_each() -> None:
    found = [(claim.first, claim.then) for claim in claims(Precondition, NUMBERED) if claim.rule == "order-listed"]
    assert found == [
        ("Recognition of the border", "resuming the dialogue"),
        ("Return of the ship", "resuming the dialogue"),
        ("Release of the bishop", "resuming the dialogue"),
    ]


TWICE_NAMED = """Chad set out two conditions and demands for ending the war:

1. Mali must return the ship.

2. Mali must pay for the bridge."""


def test_conditions_that_go_by_two_names_are_one_claim_each() -> None:
    found = [claim.first for claim in claims(Precondition, TWICE_NAMED) if claim.rule == "order-listed"]
    assert found == ["Mali must return the ship", "Mali must pay for the bridge"]


def test_of_two_orders_that_share_words_one_is_kept() -> None:
    text = "The army must first withdraw from the valley before peace talks can begin."
    assert len(claims(Precondition, text)) == 1
