"""Who negotiates and who mediates, over several articles."""

import pytest

from accord.lexicon.names import known_names, mediating_bodies
from accord.resolve.processes import find_processes
from newsroom import Story, days

MEETINGS = {
    "a body that meets both sides apart comes after them": (
        [("United Nations", "Morocco"), ("United Nations", "Polisario Front"), ("United Nations", "Morocco")],
        ("Morocco", "Polisario Front", "United Nations"),
        (),
    ),
    "a body comes after two that meet each other": (
        [("European Union", "Serbia"), ("European Union", "Serbia"), ("Serbia", "Kosovo"), ("Serbia", "Kosovo")],
        ("Serbia", "Kosovo", "European Union"),
        (),
    ),
    "a body that negotiates with one other is a side": (
        [("European Union", "Switzerland"), ("European Union", "Switzerland"), ("France", "Germany")],
        ("European Union", "Switzerland", "France"),
        (),
    ),
    "a body with one other alone is a side": (
        [("European Union", "Iceland")],
        ("European Union", "Iceland"),
        (),
    ),
    "who mediates once and negotiates otherwise is no mediator": (
        [*[("Chile", "Peru")] * 4, ("Chile", "Bolivia", "*Peru")],
        ("Chile", "Peru", "Bolivia"),
        (),
    ),
    "who sees each side apart and mediates between them is one": (
        [("Norway", "Colombia"), ("Norway", "ELN"), ("Colombia", "ELN", "*Norway")],
        ("Colombia", "ELN"),
        ("Norway",),
    ),
}


def _told(meetings):
    """An article that tells of each meeting in a sentence; the name with a star mediates."""
    sentences = [f"On day {day}, {' and '.join(meeting)} met." for day, meeting in enumerate(meetings, 1)]
    story = Story(" ".join(sentences))
    for day, (sentence, meeting) in enumerate(zip(sentences, meetings, strict=True), 1):
        who = [name for name in meeting if not name.startswith("*")]
        mediator = next((name for name in meeting if name.startswith("*")), "")
        story.meeting(sentence, *who, mediator=mediator.removeprefix("*") or None, when=days(f"2004-03-0{day}"))
    return story.done()


@pytest.mark.parametrize(("meetings", "sides", "mediators"), MEETINGS.values(), ids=MEETINGS.keys())
def test_who_negotiates(meetings, sides, mediators):
    (found,) = find_processes([_told(meetings)])
    assert (found.sides, found.mediators) == (sides, mediators)


def test_each_mediating_body_is_known():
    assert mediating_bodies() <= {entry.name for entry in known_names()}
