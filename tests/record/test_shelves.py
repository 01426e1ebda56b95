"""Tellings and prints are found by their keys, and ties walked as far as they reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from accord.record.shelves import code_of
from accord.record.store import Record
from accord.resolve.stories.prints import print_of
from accord.terms.telling import Delegation, Telling
from accord.terms.tie import Tie
from record.news import NOW, report

SIDES = (Delegation(("north",)), Delegation(("south",)))
FIRST = Telling(
    id="c1", article="x", published=date(2004, 3, 1), kind="meeting", status="occurred", form="talks", sides=SIDES
)


def test_tellings_are_found_by_any_key_and_by_day(record: Record) -> None:
    second = replace(FIRST, id="c2", start=date(2004, 3, 9))
    other = replace(FIRST, id="c3", sides=(Delegation(("east",)), Delegation(("west",))))
    with record.writing(NOW) as desk:
        desk.put_tellings([FIRST, second, other])
        assert desk.tellings(["c2", "c1", "c9"]) == [FIRST, second]
        assert desk.tellings_near(FIRST.keys) == [FIRST, second]
        assert desk.tellings_near([FIRST.keys[0]]) in ([FIRST, second], [FIRST])
        assert desk.tellings_near(FIRST.keys, date(2004, 3, 5), date(2004, 3, 30)) == [second]
        assert desk.tellings_near([*FIRST.keys, *other.keys], last=date(2004, 3, 5)) == [FIRST, other]


def test_a_telling_takes_the_place_of_the_one_before(record: Record) -> None:
    moved = replace(FIRST, published=date(2014, 3, 1))
    with record.writing(NOW) as desk:
        desk.put_tellings([FIRST])
        desk.put_ties("event", [Tie.of("c1", "c2", weight=3, reason="same day")])
        desk.put_tellings([moved])
        assert desk.tellings_near(FIRST.keys) == []
        assert desk.tellings_near(moved.keys) == [moved]
        desk.drop_tellings(["c1", "c5"])
        assert desk.tellings_near(moved.keys) == desk.tellings(["c1"]) == []
        assert desk.neighbourhood("event", ["c2"]) == (("c2",), ())


def test_prints_are_found_by_any_key(record: Record) -> None:
    first, copy, other = (print_of(each.article) for each in (report(1), report(1, outlet="Evening Post"), report(40)))
    with record.writing(NOW) as desk:
        desk.put_prints([first, copy, other])
        assert {each.id for each in desk.prints_near(first.near)} >= {first.id, copy.id}
        assert desk.prints([other.id]) == [other]


def test_a_neighbourhood_is_all_that_positive_ties_reach(record: Record) -> None:
    pairs = [("a", "b", 5), ("b", "c", 1), ("c", "d", -9), ("d", "e", 4), ("x", "y", 2), ("a", "c", -3)]
    ties = [Tie.of(one, other, weight=weight, reason="so it is said") for one, other, weight in pairs]
    with record.writing(NOW) as desk:
        desk.put_ties("event", ties)
        desk.put_ties("story", [Tie.of("c", "z", weight=1, reason="another kind")])
        members, among = desk.neighbourhood("event", ["c"])
        assert members == ("a", "b", "c")
        assert among == tuple(sorted(tie for tie in ties if {tie.one, tie.other} <= {"a", "b", "c"}))
        assert desk.neighbourhood("event", ["a", "y", "q"])[0] == ("a", "b", "c", "q", "x", "y")
        assert desk.ties_among("event", ["d", "e", "c"]) == (ties[2], ties[3])


def test_a_long_chain_is_walked_to_its_end(record: Record) -> None:
    names = [f"c{n:05}" for n in range(1200)]
    chain = [Tie.of("hub", name, weight=1, reason="spoke") for name in names]
    with record.writing(NOW) as desk:
        desk.put_ties("event", chain)
        assert desk.neighbourhood("event", [names[7]])[0] == (*names, "hub")


def test_of_two_ties_of_one_pair_the_stronger_counts(record: Record) -> None:
    weak, strong = (Tie.of("a", "b", weight=weight, reason="said") for weight in (3, -1000))
    with record.writing(NOW) as desk:
        desk.put_ties("event", [strong, weak])
        assert desk.ties_among("event", "ab") == (strong,)
        desk.put_ties("event", [weak])
        assert desk.ties_among("event", "ab") == (weak,)


def test_keys_of_one_time_lie_together() -> None:
    codes = [code_of(f"m{pair}:{stretch}") for stretch in (52000, 52001) for pair in ("a|b", "c|d", "e|f")]
    assert max(codes[:3]) < min(codes[3:])
    assert all(0 <= code < 2**63 for code in [*codes, code_of("999999:x"), code_of("no stretch"), code_of("x" * 5000)])
