"""A record in a program, on the talks on the strait: views as values and frames, claims as they are asked for."""

import gc
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pandas
import polars
import pyarrow
import pytest
from click.testing import CliRunner

import accord
from accord.cli import main
from accord.errors import OutputError, RecordError, UsageError
from accord.render.tables import rows_of, table_of
from accord.render.tables.pick import TABLES
from newsroom import Story
from strait import fish, geneva, longer, oslo

SINCE = date(2004, 1, 1)
VIEWS = ("brief", "timeline", "matrix", "network", "drafts", "sources", "outlook", "events")
CLI = ("timeline", "matrix", "network", "drafts", "sources", "outlook", "events")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e\x1b[31m"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with accord.Record.create(tmp_path_factory.mktemp("strait") / "strait.db") as made:
        added = made.add(*(story().done() for story in (geneva, longer, oslo, fish)))
        assert (added.articles, added.known) == (4, 0)
        yield made


def _asked(record, name):
    return record.changes(SINCE) if name == "changes" else getattr(record, name)()


@pytest.mark.parametrize("name", [*VIEWS, "changes"])
def test_a_view_has_a_row_for_each_line_in_every_frame(record, name):
    found = _asked(record, name)
    table = found.to_arrow()
    assert table.num_rows > 0
    assert len(found.to_pandas()) == len(found.to_polars()) == table.num_rows
    assert list(found.to_pandas().columns) == found.to_polars().columns == table.column_names
    assert pyarrow.table(found).num_rows == polars.DataFrame(found).height == table.num_rows


@pytest.mark.parametrize("name", [*VIEWS, "changes"])
def test_an_empty_view_has_the_same_columns_and_types(record, name):
    early = date(2000, 1, 1)
    found = _asked(record, name)
    none = record.changes(date(1999, 1, 1), as_of=early) if name == "changes" else getattr(record, name)(as_of=early)
    assert none.to_arrow().num_rows == 0
    assert none.to_arrow().schema == found.to_arrow().schema


@pytest.mark.parametrize("name", CLI)
def test_json_and_text_are_those_of_the_command_line(record, name):
    def run(*options):
        ran = CliRunner().invoke(main, [name, "--record", record.where, *options], catch_exceptions=False)
        return ran.output.strip()

    assert getattr(record, name)().to_json().strip() == run("--json")
    assert str(getattr(record, name)()).strip() == run()


def test_the_frame_says_what_the_values_say(record):
    (first, *_), *_ = (view.moments for view in record.timeline())
    row = record.timeline().to_arrow().to_pylist()[0]
    assert (row["first_day"], row["last_day"]) == (first.when.start, first.when.end)
    assert row["claims"] == list(dict.fromkeys(ground.id for ground in first.line.grounds))
    assert row["event"] == first.line.event


def test_every_column_of_every_table_has_a_name_of_its_own():
    for kind in TABLES:
        names = [column.name for column in table_of(kind).columns]
        assert len(names) == len(set(names)), kind


def test_every_cell_is_of_its_kind(record):
    types = {"text": str, "texts": tuple, "day": date, "whole": int, "truth": bool}
    for name in (*VIEWS, "changes"):
        found = _asked(record, name)
        columns = table_of(type(found[0])).columns
        for row in rows_of(table_of(type(found[0])), found):
            wrong = [c.name for c, cell in zip(columns, row, strict=True) if not isinstance(cell, types[c.kind] | None)]
            assert wrong == []


def test_claims_are_read_as_they_are_asked_for(record):
    claims = record.claims()
    every = [ground.id for ground in claims]
    assert len(every) == len(set(every)) == record.claims().to_arrow().num_rows == 15
    assert next(iter(claims)).id == every[0]
    kinds = record.claims(kinds=["meeting"]).to_pandas()["kind"].unique().tolist()
    assert kinds == ["meeting"]


def test_pages_of_claims_and_articles_join_without_a_gap(record, monkeypatch):
    whole = [ground.id for ground in record.claims()]
    articles = [article.id for article in record.articles()]
    monkeypatch.setattr("accord.desk.known.walking.PAGE", 3)
    assert [ground.id for ground in record.claims()] == whole
    assert [article.id for article in record.articles()] == articles
    assert len(articles) == 4


def test_pages_of_one_negotiation_join_without_a_gap(tmp_path, monkeypatch):
    place = tmp_path / "named.db"
    with accord.Record.create(place) as made:
        made.add(*(story().done() for story in (geneva, longer, oslo, fish)))
        CliRunner().invoke(main, ["process", "add", "Strait", "--sides", "Greece, Turkey", "--record", str(place)])
        whole = [ground.id for ground in made.claims(process="Strait")]
        monkeypatch.setattr("accord.desk.known.walking.PAGE", 2)
        assert [ground.id for ground in made.claims(process="Strait")] == whole != []
        with pytest.raises(UsageError, match="no negotiation is called"):
            list(made.claims(process="Elsewhere"))


def test_the_analysts_word_counts_in_every_view(tmp_path):
    with accord.Record.create(tmp_path / "judged.db") as made:
        made.add(geneva().done())
        struck = next(ground.id for ground in made.claims(kinds=["meeting"]))
        said = made.judge("strike", struck, by="Anna Berg", note="another round")
        assert said.by == "Anna Berg"
        assert struck not in [ground.id for ground in made.claims()]
        assert struck in [ground.id for ground in made.claims(every=True)]
        assert made.log()[0].id == said.id
        assert made.check() == ()


def test_adding_again_adds_nothing(record):
    again = record.add(geneva().done())
    assert (again.articles, again.claims, again.known) == (0, 0, 1)


def test_search_and_show(record):
    found = record.search("corridor")
    assert len(found) > 0
    assert found.to_arrow().num_rows == len(found)
    assert json.loads(found.to_json())[0]["id"] == found[0].id
    assert "corridor" in str(found)
    assert record.show(found[0].id)
    with pytest.raises(UsageError, match="no id of a claim"):
        record.show("0000000000000000")


def test_what_a_notebook_shows_is_escaped_and_without_scripts(tmp_path):
    story = Story(f"Greece and Turkey met on Saturday {HOSTILE}.", outlet=HOSTILE, title=HOSTILE)
    with accord.Record.create(tmp_path / "hostile.db") as made:
        story.meeting("Greece and Turkey met on Saturday", f"Greece {HOSTILE}", "Turkey", status="occurred")
        made.add(story.done())
        for name in VIEWS:
            page = getattr(made, name)()._repr_html_()
            assert "<script" not in page
            assert "<img" not in page
            assert not {"\u202e", "\x1b"} & set(page)


def test_frames_that_are_not_installed_are_told(record, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    for wanted in (record.matrix().to_pandas, record.claims().to_polars):
        with pytest.raises(OutputError, match=r"pip install 'accord\[frames\]'"):
            wanted()
    assert record.matrix().to_arrow().num_rows > 0


def test_pandas_has_whole_numbers_and_days(record):
    frame = record.matrix().to_pandas()
    assert str(frame["articles"].dtype) == "Int64"
    assert isinstance(frame["first_told"].dropna().iloc[0], date)
    assert isinstance(frame, pandas.DataFrame)


def test_there_must_be_a_record(tmp_path):
    with pytest.raises(RecordError):
        accord.Record(tmp_path / "nothing.db")


def test_a_walk_that_is_given_up_lets_the_record_go(record):
    walk = iter(record.claims())
    next(walk)
    del walk
    gc.collect()
    assert record.add(geneva().done()).known == 1


def test_export_writes_a_new_file_and_says_what_it_cannot_carry(record, tmp_path):
    losses = record.export("csv", tmp_path / "claims.csv", table="claims")
    rows = pandas.read_csv(tmp_path / "claims.csv")
    assert sorted(rows["id"].astype(str)) == sorted(ground.id for ground in record.claims())
    assert isinstance(losses, tuple)
    shared = set(rows.columns) & set(record.claims().to_arrow().column_names)
    assert {"id", "kind", "first_day", "last_day", "precision", "passage", "speaker", "sides"} <= shared
    with pytest.raises(OutputError, match="cannot be written"):
        record.export("csv", tmp_path / "claims.csv")
    with pytest.raises(UsageError, match="no format"):
        record.export("stone", tmp_path / "new.stone")
    assert not (tmp_path / "new.stone").exists()


@pytest.mark.parametrize(
    ("kinds", "told"),
    [(["foo"], "there is no kind 'foo'; the kinds are meeting"), ("meeting", r"kinds is a list: \['meeting'\]")],
)
def test_a_kind_that_is_none_is_refused(record, kinds, told):
    with pytest.raises(UsageError, match=told):
        record.claims(kinds=kinds)
    with pytest.raises(UsageError, match="the kinds are article, meeting"):
        record.search("talks", kinds=[*kinds, "foo"])


def test_claims_on_record_are_verified(record):
    claims = [ground.id for ground in record.claims()]
    checked = record.verify(*claims)
    assert (checked.claims, checked.faults) == (len(claims), ())
    assert "no claim" in record.verify("0000").faults[0]


@pytest.mark.parametrize("day", ["2004-03-20", datetime(2004, 3, 20, tzinfo=UTC)])
def test_what_is_no_day_is_refused_in_a_sentence(record, day):
    asked = (
        lambda: record.brief(as_of=day),
        lambda: record.timeline(until=day),
        lambda: list(record.claims(since=day)),
        lambda: record.search("corridor", as_of=day),
        lambda: record.show("x", as_of=day),
    )
    for ask in asked:
        with pytest.raises(UsageError, match="is a day"):
            ask()


@pytest.mark.parametrize(
    ("verdict", "by"), [("bless", "Ada"), ("accept", ""), ("accept", "A\x1b[31m"), ("note", "A" * 101)]
)
def test_no_word_goes_on_record_that_is_none_or_of_nobody(record, verdict, by):
    before = record.check(), len(list(record.log()))
    with pytest.raises(UsageError, match=r"is no (verdict|name)"):
        record.judge(verdict, next(iter(record.claims())).id, by=by, note="well")
    assert (record.check(), len(list(record.log()))) == before


def test_what_a_language_model_pointed_at_counts_once_it_is_accepted(tmp_path):
    found = geneva().done()
    pointed = replace(found.claims[0], rule="llm:small")
    with accord.Record.create(tmp_path / "pointed.db") as made:
        made.add(replace(found, claims=(pointed, *found.claims[1:])))
        (name,) = [ground.id for ground in made.claims(every=True) if ground.claim.rule == "llm:small"]
        assert name not in [ground.id for ground in made.claims()]
        made.judge("accept", name, by="Anna Berg")
        assert name in [ground.id for ground in made.claims()]
