"""When and where contacts are that a short text tells piece by piece, and how far they have come."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims

# text, then place, days and status of each of its meetings; published on Wednesday 5 June 2024
TOLD = [
    # where somebody was on a day, and whom he met there
    ("The president of Chad was in Doha on Monday, where he met the president of Sudan.", ["Doha 2024-06-03 occurred"]),
    (
        "Chad's president, Idriss Kalo, left for Doha on Tuesday. He will meet Sudan's president there on Friday.",
        ["Doha 2024-06-07 scheduled"],
    ),
    (
        "Chad's president, Idriss Kalo, will travel on to Doha at the weekend to see his Sudanese colleague, Adam Bor.",
        ["Doha 2024-06-08/2024-06-09 scheduled"],
    ),
    ("Doha – Talks between Chad and Sudan ended here on Tuesday.", ["Doha 2024-06-04 occurred"]),
    # what heads an item of a digest is no day of what follows
    (
        "Also this week: Chad's president received Sudan's foreign minister, Adam Bor, in Abeche on Sunday.",
        ["Abeche 2024-06-02 occurred"],
    ),
    (
        "Negotiators of Chad and Sudan emerged on Tuesday from three days of talks in Doha.",
        ["Doha 2024-06-02/2024-06-04 occurred"],
    ),
    (
        "Chad and Sudan will hold talks in Doha on Monday and Tuesday next week.",
        ["Doha 2024-06-10/2024-06-11 scheduled"],
    ),
    ("Chad and Sudan met in Doha last Tuesday.", ["Doha 2024-05-28 occurred"]),
    (
        "The last meeting between Chad and Sudan, planned for September, was cancelled at the request of Chad.",
        ["- 2023-09-01/2023-09-30 cancelled"],
    ),
    # who signs together in a place is there
    ("The presidents of Chad and Sudan signed the accord in Doha on Monday.", ["Doha 2024-06-03 occurred"]),
    ("The foreign ministers of Chad and Sudan will sign the treaty in Doha on 27 June.", ["Doha 2024-06-27 scheduled"]),
    ("Chad and Sudan signed the accord in Doha on 8 May.", ["Doha 2024-05-08 occurred"]),
    ("The accord was signed by Chad and Sudan in Doha on May 8.", ["Doha 2024-05-08 occurred"]),
    ("Chad and Sudan signed the accord in Doha in 2018.", []),
    ("Chad wants to keep the accord signed with Sudan in Doha on 8 May 2018.", []),
    ("Chad and Sudan had signed the accord in Doha on 8 May.", []),
    (
        "Norway's envoy met the Chadian president in Abeche on Monday before meeting Sudan's leader in Adré.",
        ["Abeche 2024-06-03 occurred", "Adré 2024-06-03 occurred"],
    ),
    ("Peace talks between Chad and the rebels would resume in Doha on Wednesday.", ["Doha 2024-06-05 scheduled"]),
    (
        "The president of Chad visited Doha on Wednesday for talks with the leader of Sudan.",
        ["Doha 2024-06-05 occurred"],
    ),
    ("Chad and Sudan held talks on their disputed land border on Tuesday.", ["- 2024-06-04 occurred"]),
    (
        "The framework agreement, the product of talks in Doha last week between the Philippine government "
        "and the MILF, will be signed in Manila on June 15.",
        ["Doha 2024-05-27/2024-06-02 occurred"],
    ),
    (
        "Talks between Chad and Sudan, scheduled for Thursday in Doha, will now be held on June 17.",
        ["Doha 2024-06-17 scheduled"],
    ),
    (
        "Chad and Sudan held talks in Doha in May. The previous round between Chad and Sudan "
        "took place in the same city on April 3.",
        ["Doha 2024-04-03 occurred", "Doha 2024-05-01/2024-05-31 occurred"],
    ),
    (
        "After a first meeting in Doha on Monday, Chad and Sudan are to hold a second round there on July 2.",
        ["Doha 2024-06-03 occurred", "Doha 2024-07-02 scheduled"],
    ),
    (
        "The leaders of Chad and Sudan met in Doha on Monday. Hours later, the ministers of Chad and Libya met "
        "in Tunis.",
        ["Doha 2024-06-03 occurred", "Tunis 2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan began talks in Doha on Monday. On the second day of the talks, the sides discussed "
        "their border.",
        ["Doha 2024-06-03/2024-06-04 occurred"],
    ),
    (
        "Chad and Sudan resumed talks in Doha on Monday. The talks, which are scheduled to run until Friday, "
        "are being held at a hotel.",
        ["Doha 2024-06-03/2024-06-07 occurred"],
    ),
    (
        "The third round of talks between Chad and Sudan got under way in Doha on Tuesday "
        "and entered its second day on Wednesday.",
        ["Doha 2024-06-04/2024-06-05 occurred"],
    ),
    (
        "The Chadian and Sudanese ministers met in Doha on Sunday, a day after the new president was sworn in.",
        ["Doha 2024-06-02 occurred"],
    ),
    ("Chad and Sudan are to meet in Doha before Christmas.", ["Doha ../2024-12-24 scheduled"]),
    (
        "JUBA (Wire) - Talks between Chad and Sudan, suspended last week, will resume in Doha on July 1, "
        "the UN announced.",
        ["Doha 2024-07-01 scheduled"],
    ),
    (
        "The UN suspended the Doha talks between Chad and Sudan on Tuesday until February 25.",
        ["Doha 2024-06-04 cancelled"],
    ),
    (
        "The leaders of Chad and Sudan last met in March on the sidelines of the U.N. General Assembly in New York, "
        "and before that in January at a summit in Doha.",
        ["Doha 2024-01-01/2024-01-31 occurred", "New York 2024-03-01/2024-03-31 occurred"],
    ),
    (
        "India and China held talks on Sunday on the Indian side of the Chushul-Moldo border meeting point.",
        ["Chushul-Moldo border meeting point 2024-06-02 occurred"],
    ),
    (
        "Chad and Sudan agreed on Tuesday to open their border. "
        "Their ministers shook hands after hours of talks in Doha.",
        ["Doha 2024-06-04 occurred"],
    ),
    (
        "Chad and Sudan pledged on Tuesday to keep the truce. Their envoys met in Doha in the presence of mediators.",
        ["Doha 2024-06-04 occurred"],
    ),
    (
        "Chad and Sudan failed to narrow their differences on the terms of a truce during fresh talks hosted by Qatar.",
        ["Qatar - occurred"],
    ),
    ("Russia did not rule out talks with Ukraine in Doha next week.", ["Doha 2024-06-10/2024-06-16 possible"]),
    (
        "Chad and Sudan met in Doha on 13 May. Chad and Libya met in Tunis the week before.",
        ["Doha 2024-05-13 occurred", "Tunis 2024-05-06/2024-05-12 occurred"],
    ),
    (
        "Jordan's King Abdullah met Mahmoud Abbas in Amman on Monday. In the evening, he met Benny Gantz in Aqaba.",
        ["Amman 2024-06-03 occurred", "Aqaba 2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan wrapped up a second round of negotiations on Monday in Doha. "
        "The delegations met for four days.",
        ["Doha 2024-05-31/2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan will hold talks on Friday on their maritime boundary in the Gulf of Aden.",
        ["- 2024-06-07 scheduled"],
    ),
    (
        "Chad met Sudan on Monday. Its meeting with Sudan in the Qatari capital Doha was the second of the year.",
        ["Doha 2024-06-03 occurred"],
    ),
    (
        "Chad's president met Sudan's leader in Doha. The meeting in Doha was their first since December.",
        ["Doha - occurred"],
    ),
    ("Chad and Sudan prepared the summit during talks in Doha on Sunday.", ["Doha 2024-06-02 occurred"]),
    (
        "A peace conference was held in Nairobi in May. Kenya's president and Sudan's army chief signed a paper at the "
        "conference.",
        ["Nairobi 2024-05-01/2024-05-31 occurred"],
    ),
    (
        "Talks between Congo and Rwanda collapsed in January. The mediator arrived from Kinshasa, where he had met "
        "Congo's leader Felix Tshisekedi.",
        ["- 2024-01-01/2024-01-31 cancelled", "Kinshasa - occurred"],
    ),
    (
        "Congo's president Felix Tshisekedi met Rwanda's Paul Kagame in Luanda. The talks collapsed on Monday.",
        ["Luanda 2024-06-03 cancelled"],
    ),
    # rounds beyond the tenth, and what only a number, "one" or "session" names
    (
        "The 14th round of talks between Chad and Sudan opened in May. The 15th round was held in Doha "
        "between 1 and 3 June.",
        ["- 2024-05-01/2024-05-31 occurred", "Doha 2024-06-01/2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan hold talks on their border. The twentieth session was held in Abeche on 11 March.",
        ["Abeche 2024-03-11 occurred"],
    ),
    (
        "Chad and Sudan hold talks on their border. The next session is to start on Monday in Doha.",
        ["- - ongoing", "Doha 2024-06-10 scheduled"],
    ),
    (
        "Chad and Sudan talked in Doha. The third session of the Chadian parliament was held on Monday.",
        ["Doha - occurred"],
    ),
    (
        "Envoys of Chad and Sudan met in Doha on Monday. The next one will be held in Abeche in July.",
        ["Abeche 2024-07-01/2024-07-31 scheduled", "Doha 2024-06-03 occurred"],
    ),
    ("Chad and Sudan have fought wars since 1990. The last one ended in May.", []),
    # "called on", "came together", "spent an hour with"
    (
        "Norway's envoy Kari Solberg called on General Omar Dale, the leader of the rebels, in Juba on Monday.",
        ["Juba 2024-06-03 occurred"],
    ),
    ("Norway's envoy Kari Solberg called on President Omar Dale of Sudan on Monday to step down.", []),
    ("Norway called on Sudan on Monday.", []),
    (
        "Norway's envoy Kari Solberg paid a courtesy call on Sudan's foreign minister, Omar Dale, on Monday.",
        ["- 2024-06-03 occurred"],
    ),
    (
        "The government of Chad and the FACT rebels want peace. The parties first came together in Doha in May.",
        ["Doha 2024-05-01/2024-05-31 occurred"],
    ),
    ("Families of Chad and Sudan came together to pray in Doha on Monday.", []),
    (
        "Norway's envoy Kari Solberg spent an hour with Sudanese President Omar Dale in Juba on Monday.",
        ["Juba 2024-06-03 occurred"],
    ),
    ("Norway's envoy Kari Solberg spent an hour with her daughter in Juba on Monday.", []),
    # two of whom one clause tells, and one contact after the other
    (
        "Kari Solberg of Norway and Sudanese President Omar Dale, who met in Doha in May, signed a pact.",
        ["Doha 2024-05-01/2024-05-31 occurred"],
    ),
    (
        "Norway's envoy Kari Solberg met Sudan's leader Omar Dale in the French capital in April and again "
        "in Doha on 7 May.",
        ["Doha 2024-05-07 occurred", "Paris 2024-04-01/2024-04-30 occurred"],
    ),
    (
        "The ministers of Chad and Sudan gathered in Doha in April 2018 and again a year later.",
        ["Doha 2018-04-01/2018-04-30 occurred", "Doha 2019-01-01/2019-12-31 occurred"],
    ),
    (
        "The envoys of Chad and Sudan met twice, in April and in May.",
        ["- 2024-04-01/2024-04-30 occurred", "- 2024-05-01/2024-05-31 occurred"],
    ),
    ("The envoys of Chad and Sudan met on Monday and Tuesday in Doha.", ["Doha 2024-06-03/2024-06-04 occurred"]),
    # bodies in which both sides sit, and the last time that something was done
    (
        "Chad and Sudan share a border. Last week, the ad hoc commission of the two countries met in Doha.",
        ["Doha 2024-05-27/2024-06-02 occurred"],
    ),
    (
        "The Chad-Sudan Mixed Commission, chaired by UN envoy Kari Solberg, held its twentieth session in "
        "Doha on 1 June.",
        ["Doha 2024-06-01 occurred"],
    ),
    (
        "Chad and Sudan held talks in Doha on Monday. Their joint committee will meet in Abeche on Friday.",
        ["Abeche 2024-06-07 scheduled", "Doha 2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan held talks in Doha on Monday. A joint committee of parliament met in Abeche on Tuesday.",
        ["Doha 2024-06-03 occurred"],
    ),
    (
        "Chad and Sudan held talks in Doha on Monday. The joint committee on Friday adopted a budget.",
        ["Doha 2024-06-03 occurred"],
    ),
    (
        "A deal of Chad and Sudan was struck in Rome in June 2017. Chad's Omar Dale last spoke with Sudan's "
        "Assan Toure in April.",
        ["- 2024-04-01/2024-04-30 occurred"],
    ),
    # a journey to the state with which the traveller's side meets elsewhere is a visit to it
    (
        "Chad's Omar Dale met Sudan's Assan Toure in Khartoum on Monday. Omar Dale is expected to fly to "
        "Khartoum again in July.",
        ["Khartoum 2024-06-03 occurred", "Khartoum 2024-07-01/2024-07-31 scheduled"],
    ),
    (
        "Sudan's Assan Toure and Chad's Omar Dale met in Abeche on Monday. Omar Dale flew back to Chad on Tuesday.",
        ["Abeche 2024-06-03 occurred"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_when_and_where_each_contact_is(text: str, told: list[str]) -> None:
    assert sorted(map(_shown, claims(Meeting, text))) == told


def _shown(meeting: Meeting) -> str:
    place, when = meeting.place, meeting.when
    return f"{place.name if place else '-'} {when.edtf if when else '-'} {meeting.status}"
