"""What an export holds in memory is one negotiation, however many are on record; a document refuses too many."""

from __future__ import annotations

import gc
import re
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from tools.newswire import Newswire

import accord.desk.export.exporting as exporting
import accord.desk.export.units as units
import accord.desk.export.views as views
import accord.desk.known.selecting as selecting
from accord.desk.export.sending import Asked, export
from accord.desk.known.selecting import Want
from accord.desk.ledger.adding import record_charter
from accord.desk.views.choice import Choice
from accord.errors import UsageError
from accord.record.store import Record
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter
from exports.shelf import NOW, put, sent, sent_with_losses

pytestmark = pytest.mark.slow  # whole exports

ONE_BY_ONE = ("csv", "xlsx", "ics", "atom", "timelinejs", "graphml")
FEW, MANY, ARTICLES = 2, 12, 6
MOST = 1.5  # times, where the record is six times as large


def _record(place: Path, negotiations: int) -> str:
    """A record of so many negotiations, each of as many articles of 25 claims."""
    wire = Newswire(negotiations, 4 * negotiations * ARTICLES, days=40)
    record = Record.create(str(place))
    for number in range(negotiations):
        *sides, mediator = wire.sides(number)
        record_charter(record, Charter(f"talks {number}", tuple(sides), (mediator,), "test", NOW), NOW)
    record.close()
    news: dict[str, list[Extraction]] = {}
    for article in wire.extractions():
        news.setdefault(article.actors[0].name, []).append(article)
    put(str(place), *(article for articles in news.values() for article in articles[:ARTICLES]))
    with record.reading() as desk:
        assert desk.counts()["articles"] == negotiations * ARTICLES
    return str(place)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _record(tmp_path_factory.mktemp("few") / "few.db", FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _record(tmp_path_factory.mktemp("many") / "many.db", MANY)


@pytest.fixture(autouse=True)
def _small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is looked at together whatever the record holds is so little that both records hold more."""
    latest = Want(most=40, stands=5, ahead=10)
    monkeypatch.setattr(exporting, "VIEW", latest)
    monkeypatch.setattr(views, "CHANGES", latest)
    monkeypatch.setattr(selecting, "TO_GATHER", latest.most)
    monkeypatch.setattr(units, "TOGETHER", 0)


@contextmanager
def _traced() -> Iterator[None]:
    gc.collect()
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def _peak(where: str, form: str) -> int:
    """The most that an export held at once, of what Python knows."""
    with TemporaryFile() as sink, _traced():
        export(Asked(Choice(where), form), sink)
        return tracemalloc.get_traced_memory()[1]


@pytest.mark.slow
@pytest.mark.parametrize("form", ONE_BY_ONE)
def test_memory_does_not_grow_with_the_record(form: str, few: str, many: str) -> None:
    for where in (few, many):
        sent(where, form)  # so that what is loaded once is there, whichever test ran before
    assert _peak(many, form) < MOST * _peak(few, form)


@pytest.mark.slow
@pytest.mark.parametrize("form", ["ics", "atom", "timelinejs", "graphml", "docx", "html"])
def test_what_a_view_does_not_look_at_is_said(form: str, few: str, monkeypatch: pytest.MonkeyPatch) -> None:
    latest = Want(most=3)
    for place, name in ((exporting, "VIEW"), (views, "VIEW"), (views, "CHANGES"), (views, "BRIEF")):
        monkeypatch.setattr(place, name, latest)
    _, losses = sent_with_losses(few, form)
    assert any(re.fullmatch(r"[1-9]\d* earlier articles not looked at, as in the views .+", line) for line in losses)


@pytest.mark.parametrize("form", ["docx", "html"])
def test_a_document_of_many_negotiations_asks_to_name_one(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = _record(tmp_path / "three.db", 3)
    monkeypatch.setattr(views, "MOST_TOLD", 3)
    whole = sent(where, form)
    monkeypatch.setattr(views, "MOST_TOLD", 2)
    with pytest.raises(UsageError, match="of 2 negotiations at most, and 3 are declared on record: name one"):
        sent(where, form)
    assert 0 < len(sent(where, form, process="talks 1")) < len(whole)
