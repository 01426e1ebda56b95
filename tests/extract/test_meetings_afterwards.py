"""Meetings that a text seems to tell of and does not, beside those that it tells in nearly the same words."""

from __future__ import annotations

import pytest

from accord.terms.claim import Meeting
from scenes import claims, scene

# published on Wednesday 5 June 2024; sides, place, days and status of each contact
ROWS = [
    # broken off by one verb and taken up again by another: what came last counts
    (
        "Talks between Japan and Chad were broken off in March, then resumed in May.",
        ["Chad, Japan | - | 2024-05 | occurred"],
    ),
    (
        "The talks between Kenya and Mali, suspended in March, resumed in Lome in May.",
        ["Kenya, Mali | Lome | 2024-05 | occurred"],
    ),
    ("Kenya suspended talks with Mali in March and resumed them in May.", ["Kenya, Mali | - | 2024-05 | occurred"]),
    (
        "The dialogue between Kenya and Mali, which was halted in March, was resumed in Lome in May.",
        ["Kenya, Mali | Lome | 2024-05 | occurred"],
    ),
    (
        "Talks between Kenya and Mali were suspended in May and have not resumed.",
        ["Kenya, Mali | - | 2024-05 | cancelled"],
    ),
    (
        "Talks between Kenya and Mali resumed in March, but were broken off in May.",
        ["Kenya, Mali | - | 2024-05 | cancelled"],
    ),
    (
        "Talks between Kenya and Mali were halted in March and will resume in July.",
        ["Kenya, Mali | - | 2024-07 | scheduled"],
    ),
    (
        "Talks between Kenya and Mali were suspended on Monday and will start again next Monday.",
        ["Kenya, Mali | - | 2024-06-10 | scheduled"],
    ),
    # a federal government is that of its state
    (
        "Commanders of the Federal Government of Somalia and of Kenya will meet in Nairobi on Monday.",
        ["Kenya, Somalia | Nairobi | 2024-06-10 | scheduled"],
    ),
    # a call is not what was broken off
    (
        "Kenya's president, William Ruto, spoke by phone with Mali's president, Choguel Maiga, on Monday. "
        "Talks between Kenya and Mali were broken off in March.",
        ["Kenya, Mali | - | 2024-06-03 | occurred", "Kenya, Mali | - | 2024-03 | cancelled"],
    ),
    # "the two" are those of whom the sentence before tells that they meet
    (
        "Kenya and Chad ended talks on Saturday. Kenyan President William Ruto is to meet Malian President Assimi "
        "Goita in July. The two spoke by phone on Friday.",
        [
            "Chad, Kenya | - | 2024-06-01 | occurred",
            "Kenya, Mali | - | 2024-07 | scheduled",
            "Kenya, Mali | - | 2024-05-31 | occurred",
        ],
    ),
    # talks that go on are of those who hold them
    (
        "The foreign ministers of Kenya and Mali opened talks in Lome on Tuesday. The talks are due to continue on "
        "Friday. Togolese Foreign Minister Robert Dussey received each of them before the session.",
        ["Kenya, Mali | Lome | 2024-06-04 | occurred", "Kenya, Mali | - | 2024-06-07 | scheduled"],
    ),
    # of a journey to come nothing is at a contact that was held
    (
        "The president of Kenya, William Ruto, held a meeting with Mali's president on Monday and will travel "
        "to Washington in July.",
        ["Kenya, Mali | - | 2024-06-03 | occurred"],
    ),
    ("The anniversary of the launch of negotiations between Kenya and Mali will come and go without a signing.", []),
    # talks that are only wanted to go on
    ("Kenya and Mali gave guarantees that the talks will continue after the harvest in July.", []),
    ("Talks between Kenya and Mali were broken off in May.", ["Kenya, Mali | - | 2024-05 | cancelled"]),
    # what may come of talks is no talks that may come
    ("The talks between Kenya and Mali could lead to results within weeks.", ["Kenya, Mali | - | - | ongoing"]),
    ("Negotiations between Kenya and Mali may lead to a deal by summer.", ["Kenya, Mali | - | - | ongoing"]),
    (
        "Talks between Kenya and Mali in Lome on Sunday could produce a deal.",
        ["Kenya, Mali | Lome | 2024-06-09 | scheduled"],
    ),
    ("Talks between Kenya and Mali could resume in July.", ["Kenya, Mali | - | 2024-07 | possible"]),
    ("Talks between Kenya and Mali could be held in Lome on Sunday.", ["Kenya, Mali | Lome | 2024-06-09 | possible"]),
    # talks that others discuss
    (
        "The Qatari and Egyptian foreign ministers met in Doha to discuss the talks between Kenya and Mali.",
        ["Egypt, Qatar | Doha | - | occurred", "Kenya, Mali | - | - | ongoing"],
    ),
    (
        "Kenya and Mali met in Lome on 3 March. Togo's ministers Yawa Kouigan and Kodjo Adedze travelled to Bamako on "
        "Tuesday to discuss the talks.",
        ["Kenya, Mali | Lome | 2024-03-03 | occurred"],
    ),
    (
        "Kenyan and Malian ministers arrived in Lome on Tuesday to discuss the border.",
        ["Kenya, Mali | Lome | - | scheduled"],
    ),
    # who only landed somewhere met nobody yet
    (
        "Chad and Sudan met in Khartoum on Sunday. Chad's Foreign Minister Abdoulaye "
        "Fadoul landed in Nairobi on Tuesday.",
        ["Chad, Sudan | Khartoum | 2024-06-02 | occurred"],
    ),
    (
        "Chadian and Sudanese delegations met on Sunday. Chadian Prime Minister Allamaye "
        "Halina flew to Paris on Tuesday.",
        ["Chad, Sudan | - | 2024-06-02 | occurred"],
    ),
    (
        "Chadian and Sudanese delegations met on Tuesday. Chadian Prime Minister Allamaye "
        "Halina flew to Paris on Monday.",
        ["Chad, Sudan | Paris | 2024-06-04 | occurred"],
    ),
    # one verb, two partners, two parts of a day
    (
        "Kenyan President William Ruto saw Mali's Prime Minister Choguel Maiga in the morning and Chad's President "
        "Mahamat Deby in the afternoon.",
        ["Kenya, Mali | - | - | occurred", "Chad, Kenya | - | - | occurred"],
    ),
    (
        "The UN envoy Hans Grundberg met Houthi negotiator Mohammed Abdulsalam on Monday and Saudi ambassador Mohammed "
        "al-Jaber on Tuesday.",
        [
            "Houthis, United Nations | - | 2024-06-03 | occurred",
            "Saudi Arabia, United Nations | - | 2024-06-04 | occurred",
        ],
    ),
    (
        "Kenya's President William Ruto hosted Mali's Prime Minister Choguel Maiga on Monday and, a day later, Chad's "
        "President Mahamat Deby.",
        ["Kenya, Mali | Kenya | 2024-06-03 | occurred", "Chad, Kenya | Kenya | 2024-06-04 | occurred"],
    ),
    # and each with its place
    (
        "The Kenyan minister met the Malian envoy in Geneva and the Chadian envoy in Rome.",
        ["Kenya, Mali | Geneva | - | occurred", "Chad, Kenya | Rome | - | occurred"],
    ),
    ("Kenya and Mali met in Geneva and the Swiss city of Basel.", ["Kenya, Mali | Geneva | - | occurred"]),
    (
        "Kenya held talks with Mali on Monday and with Chad a day later.",
        ["Kenya, Mali | - | 2024-06-03 | occurred", "Chad, Kenya | - | 2024-06-04 | occurred"],
    ),
    (
        "Kenya held separate talks with Mali's envoy on Monday and Chad's envoy on Tuesday.",
        ["Kenya, Mali | - | 2024-06-03 | occurred", "Chad, Kenya | - | 2024-06-04 | occurred"],
    ),
    (
        "Kenya and Mali held talks on Monday and, a day later, signed a truce.",
        ["Kenya, Mali | - | 2024-06-03 | occurred"],
    ),
    (
        "Kenyan President William Ruto met Mali's Prime Minister Choguel Maiga on Sunday and Monday in Lome.",
        ["Kenya, Mali | Lome | 2024-06-02/2024-06-03 | occurred"],
    ),
    (
        "Kenyan President William Ruto met Mali's Prime Minister Choguel Maiga in the morning, and Chad "
        "and Togo signed "
        "a pact in the afternoon.",
        ["Kenya, Mali | - | - | occurred"],
    ),
    # a meeting offered after talks were called off lends them no place, and a conference of bishops is a body
    (
        "Talks between Chad and Mali were suspended on Monday. Togo offered to host a meeting in Lome.",
        ["Chad, Mali | - | 2024-06-03 | cancelled"],
    ),
    (
        "Chad suspended talks with Mali on Monday. The bishops' conference offered to host a meeting in Lome.",
        ["Chad, Mali | - | 2024-06-03 | cancelled"],
    ),
    # a summit of others, or of another time, is not the meeting told beside it
    (
        "The leaders of the Mekong states held a summit in Vientiane last week. It dealt with water. On Sunday, Thai "
        "Prime Minister Srettha Thavisin met Cambodian Prime Minister Hun Manet in Bangkok.",
        ["Cambodia, Thailand | Bangkok | 2024-06-02 | occurred"],
    ),
    (
        "Thai Prime Minister Srettha Thavisin met Cambodian Prime Minister Hun Manet in Bangkok. The "
        "leaders of the two "
        "countries held a summit in March.",
        ["Cambodia, Thailand | Bangkok | - | occurred", "Cambodia, Thailand | - | 2024-03 | occurred"],
    ),
    (
        "Thai Prime Minister Srettha Thavisin and Cambodian Prime Minister Hun Manet held a summit in Bangkok on "
        "Monday. "
        "Srettha met Hun Manet for two hours.",
        ["Cambodia, Thailand | Bangkok | 2024-06-03 | occurred"],
    ),
    # nobody mediates between neighbours who meet for no side
    (
        "Togo mediates between Chad and Sudan. Chadian and Sudanese police officers met in Adre on Monday.",
        ["Chad, Sudan | Adre | 2024-06-03 | occurred"],
    ),
    (
        "Togo mediates between Chad and Sudan. Chadian and Sudanese negotiators met in Adre on Monday.",
        ["Chad, Sudan, Togo | Adre | 2024-06-03 | occurred"],
    ),
    (
        "The Colombian government and the ELN held talks in Caracas in May under Norwegian mediation. In Cucuta, the "
        "bishop met commanders of the ELN on Monday.",
        ["Colombia, ELN, Norway | Caracas | 2024-05 | occurred"],
    ),
    # what did not begin was not held
    ("The talks between Chad and Sudan did not begin on Friday as foreseen.", []),
    ("The talks, which Togo mediates between Chad and Sudan, did not start on Friday as planned.", []),
    ("The talks between Chad and Sudan began on Friday as foreseen.", ["Chad, Sudan | - | 2024-05-31 | occurred"]),
]
DIGEST = (
    "Weekly digest\n\nArmenia and Azerbaijan\n\nArmenian and Azerbaijani delegations met in Tbilisi on Tuesday.\n\n"
    "Thailand and Cambodia\n\nThe two sides exchanged prisoners on Monday. They reconvene on Friday.\n"
)


def told(text: str) -> list[str]:
    named = {actor.id: actor for actor in scene(text).actors}
    found = []
    for each in claims(Meeting, text):
        sides = sorted({named[named[one.actor].side].name for one in each.participants})
        days = each.when.edtf if each.when is not None else "-"
        place = each.place.name if each.place is not None else "-"
        found.append(f"{', '.join(sides)} | {place} | {_month(days)} | {each.status}")
    return found


def _month(days: str) -> str:
    """Return a whole month as such: of "2024-05-01/2024-05-31" the "2024-05"."""
    first, _, last = days.partition("/")
    return days[:7] if first.endswith("-01") and last[8:] in ("30", "31") and first[:7] == last[:7] else days


@pytest.mark.parametrize(("text", "contacts"), ROWS)
def test_what_is_told_and_what_only_seems_to_be(text: str, contacts: list[str]) -> None:
    assert sorted(told(text)) == sorted(contacts)


def test_they_are_those_of_the_same_heading() -> None:
    assert [row for row in told(DIGEST) if "scheduled" in row] == ["Cambodia, Thailand | - | 2024-06-07 | scheduled"]
