"""What looks like a saying and is none, and whose words are whose: (what is tried, the text, speakers and words)."""

from __future__ import annotations

import pytest

from accord.terms.claim import Statement
from scenes import claims

SAID = [
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
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_what_is_said_and_by_whom(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = claims(Statement, text)
    assert [(one.chain[-1].name, one.content, one.quote) for one in found] == expected
