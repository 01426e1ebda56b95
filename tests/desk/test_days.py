"""The days on which articles came, and a record at a glance."""

from datetime import UTC, date, datetime

from accord.desk.ledger.adding import record_extraction
from accord.desk.own.declaring import Parties, declare_process
from accord.desk.review.judging import Analyst
from accord.desk.views.choice import Choice
from accord.desk.views.days import days_told
from accord.desk.views.glance import glance_at
from accord.record.store import Record
from strait import fish, geneva, longer, oslo

NOW = datetime(2004, 5, 1, tzinfo=UTC)


def _record(path):
    record = Record.create(str(path))
    for story in (geneva(), longer(), oslo(), fish()):
        record_extraction(record, story.done(), NOW)
    return record


def test_days_are_counted_for_a_negotiation_and_for_what_belongs_to_none(tmp_path):
    record = _record(tmp_path / "days.db")
    every = ((date(2004, 3, 20), 1), (date(2004, 3, 21), 1), (date(2004, 4, 3), 1), (date(2004, 4, 5), 1))
    assert days_told(Choice(record.where, "")) == every
    declare_process(record, "Strait", Parties(("Greece", "Turkey")), Analyst("Anna Berg", lambda: NOW))
    assert days_told(Choice(record.where, "Strait", as_of=date(2004, 3, 20))) == every, "whichever day is looked at"
    assert days_told(Choice(record.where, "")) == ()
    record.close()


def test_a_glance_changes_with_whatever_comes_on_record(tmp_path):
    record = Record.create(str(tmp_path / "glance.db"))
    assert glance_at(record.where).last == 0
    record_extraction(record, geneva().done(), NOW)
    first = glance_at(record.where)
    declare_process(record, "Strait", Parties(("Greece", "Turkey")), Analyst("Anna Berg", lambda: NOW))
    second = glance_at(record.where)
    assert (first.names, second.names) == ((), ("Strait",))
    assert 0 < first.last < second.last
    record.close()
