"""Who negotiates and who mediates, over several articles."""

import pytest

from accord.lexicon.names import known_names, mediating_bodies
from accord.resolve.processes import find_processes
from newsroom import Story, days

PERSON = "Juan Pena"
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
    "a body that negotiates with one other and hears some more is a side": (
        [*[("European Union", "Switzerland")] * 4, ("European Union", "France")],
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
    "a person without a side is no mediator": (
        [("Chile", "Peru"), ("Chile", "Peru", f"*{PERSON}"), ("Chile", "Peru", "*Norway")],
        ("Chile", "Peru"),
        ("Norway",),
    ),
    "who sees each side apart and mediates between them is one": (
        [("Norway", "Colombia"), ("Norway", "ELN"), ("Colombia", "ELN", "*Norway")],
        ("Colombia", "ELN"),
        ("Norway",),
    ),
}


def _told(meetings, speakers=()):
    """An article that tells of each meeting in a sentence, then who is for what; the name with a star mediates."""
    sentences = [f"On day {day}, {' and '.join(meeting)} met." for day, meeting in enumerate(meetings, 1)]
    opinions = [f"{speaker} wants quota {number} kept." for number, speaker in enumerate(speakers)]
    story = Story(" ".join([*sentences, *opinions]))
    if f"*{PERSON}" in {name for meeting in meetings for name in meeting}:
        story.actor(PERSON, "person")
    for number, speaker in enumerate(speakers):
        story.position(f"quota {number} kept", speaker, "supports")
    for day, (sentence, meeting) in enumerate(zip(sentences, meetings, strict=True), 1):
        who = [name for name in meeting if not name.startswith("*")]
        mediator = next((name for name in meeting if name.startswith("*")), "")
        story.meeting(sentence, *who, mediator=mediator.removeprefix("*") or None, when=days(f"2004-03-0{day}"))
    return story.done()


@pytest.mark.parametrize(("meetings", "sides", "mediators"), MEETINGS.values(), ids=MEETINGS.keys())
def test_who_negotiates(meetings, sides, mediators):
    (found,) = find_processes([_told(meetings)])
    assert (found.sides, found.mediators) == (sides, mediators)


@pytest.mark.parametrize(
    ("meetings", "speakers", "sides"),
    [
        ([("Chile", "Peru")], ["Bolivia"], ("Chile", "Peru")),
        ([("Chile", "Peru"), ("Peru", "Bolivia")], [], ("Peru", "Bolivia", "Chile")),
        ([*[("Chile", "Peru")] * 6, ("Peru", "Bolivia")], [], ("Peru", "Chile")),
        ([], ["Chile", "Peru"], ("Chile", "Peru")),
        ([("Chile", "Peru")], ["Bolivia"] * 2, ("Chile", "Peru", "Bolivia")),
        ([("Chile", "Peru")], ["Bolivia"] * 4, ("Bolivia", "Chile", "Peru")),
    ],
    ids=["only spoke", "met one", "did little", "nobody met", "spoke much", "spoke the most"],
)
def test_who_only_speaks_of_the_talks_or_does_little_is_at_no_table(meetings, speakers, sides):
    (found,) = find_processes([_told(meetings, speakers)])
    assert found.sides == sides


def test_each_mediating_body_is_known():
    assert mediating_bodies() <= {entry.name for entry in known_names()}


def test_who_is_a_mediator_by_office_mediates_though_he_meets_one_side_alone():
    story = Story("Chile and Peru met. Norwegian facilitator Lars Holm met Chile. Norwegian envoy Nora Dahl met Chile.")
    story.actor("Lars Holm", "person", "Norway", role="Norwegian facilitator")
    story.actor("Nora Dahl", "person", "Norway", role="Norwegian envoy")
    story.meeting("Chile and Peru met.", "Chile", "Peru", when=days("2004-03-01"))
    story.meeting("Norwegian envoy Nora Dahl met Chile.", "Chile", "Nora Dahl", when=days("2004-03-02"))
    (found,) = find_processes([story.done()])
    assert (found.sides, found.mediators) == (("Chile", "Norway", "Peru"), ())
    story.meeting("Norwegian facilitator Lars Holm met Chile.", "Chile", "Lars Holm", when=days("2004-03-03"))
    (found,) = find_processes([story.done()])
    assert (found.sides, found.mediators) == (("Chile", "Peru"), ("Norway",))
