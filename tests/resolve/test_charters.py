"""Which articles belong to a negotiation that was declared."""

from datetime import UTC, datetime

import pytest

from accord.resolve.processes.charters import find_memberships, is_on_subject, standing_charters
from accord.terms.judgement import Charter
from accord.terms.process import Ground
from newsroom import Story

AT = datetime(2023, 3, 20, 9, 0, tzinfo=UTC)
BALKANS = Charter("Ohrid", ("Serbia", "Pristina"), ("the EU",), "Ana", AT)
ISLAND = Charter("Island", ("Greek Cypriots", "Turkish Cypriots"), ("UN",), "Ana", AT)


def _talks(*who, mediator=None, beside=()):
    story = Story("They met in Brussels.")
    for name in who:
        story.actor(name, "organisation" if name in ("United Nations", "European Union") else "state")
    for name in beside:
        story.actor(name)
    if len(who) > 1:
        story.meeting("They met in Brussels", *who, mediator=mediator)
    return story.done()


@pytest.mark.parametrize(
    ("article", "belongs"),
    [
        (_talks("Serbia", "Kosovo"), ["Ohrid"]),
        (_talks("Belgrade", "Kosovo", mediator="European Union"), ["Ohrid"]),
        (_talks("Kosovo", "European Union"), ["Ohrid"]),
        (_talks("European Union", "United Nations"), []),
        (_talks("Serbia", "Russia"), []),
        (_talks(beside=("Serbia", "Kosovo")), ["Ohrid"]),
        (_talks(beside=("Serbia",)), []),
        (_talks("Turkish Cypriots", "United Nations"), ["Island"]),
        (_talks("Serbia", "European Union", "Hungary"), []),
        (_talks("Serbia", "European Union", "Hungary", beside=("Kosovo",)), ["Ohrid"]),
    ],
)
def test_an_article_belongs_where_two_of_its_main_sides_do(article, belongs):
    assert list(find_memberships(article, [BALKANS, ISLAND])) == belongs


def test_an_article_may_belong_to_several():
    wider = Charter("Wider", ("Serbia", "Kosovo", "Albania"), (), "Ana", AT)
    assert find_memberships(_talks("Serbia", "Kosovo"), [BALKANS, wider]) == ("Ohrid", "Wider")


def test_the_last_charter_of_a_name_counts():
    later = Charter("Ohrid", ("Serbia", "Kosovo"), (), "Ben", AT.replace(hour=11))
    assert standing_charters([later, ISLAND, BALKANS]) == (ISLAND, later)


def test_positions_on_other_subjects_are_left_out():
    story = Story("Serbia backs the association. Serbia opposes tolls.")
    wanted, other = story.position("the association", "Serbia", "supports", on="governance"), None
    other = story.position("tolls", "Serbia", "opposes", on="trade_economy")
    draft = story.position("the association", "Serbia", "supports", on="the Ohrid text", of="draft")
    charter = Charter("Ohrid", ("Serbia", "Kosovo"), (), "Ana", AT, subjects=("governance",))
    kept = [is_on_subject(Ground(story.done().article, claim), charter) for claim in (wanted, other, draft)]
    assert kept == [True, False, True]
