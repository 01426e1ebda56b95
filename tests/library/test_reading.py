"""Reading, extracting, verifying and briefing without a record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import accord
from accord.errors import ModelError, UsageError
from accord.terms.claim import Meeting
from accord.terms.wire import to_line

EXAMPLES = Path(__file__).parents[2] / "examples"
ONE = sorted((EXAMPLES / "ukraine").iterdir())[0]


@pytest.fixture(scope="module")
def extraction():
    (article, *_) = accord.read(ONE)
    (found,) = accord.extract(article)
    return found


def test_read_gives_articles_and_warns_of_what_is_none(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    with pytest.warns(accord.SkippedWarning, match="it is empty"):
        assert list(accord.read(tmp_path)) == []
    articles = list(accord.read(EXAMPLES / "iran", str(ONE)))
    assert len(articles) > 1
    assert all(isinstance(article, accord.Article) for article in articles)


def test_a_text_of_ones_own_is_read(extraction):
    text = "Serbia and Kosovo held talks in Ohrid on Saturday, the European Union said."
    (found,) = accord.extract(accord.Article("typed in", text, published=date(2023, 3, 19)))
    assert any(claim.passage.exact in text for claim in found.claims)


def test_today_is_the_day_of_the_dateline_and_the_article_is_known_when_it_came_out(tmp_path):
    text = "GENEVA, June 3 (Example Wire) - Negotiators of Serbia and Kosovo met in Geneva today, the mediator said.\n"
    (tmp_path / "a.txt").write_text(f"date 2024-06-04\n{text}", "utf-8")
    (found,) = accord.extract(tmp_path / "a.txt")
    assert found.article.published == date(2024, 6, 4)
    assert [claim.when.start for claim in found.claims if isinstance(claim, Meeting)] == [date(2024, 6, 3)]


def test_nothing_rests_on_a_sentence_that_is_cut_short():
    told = "Serbia and Kosovo held talks in Ohrid on Saturday, the European Union said."
    text = f"{told} Aleksandar Vučić said that he rejects the"
    (found,) = accord.extract(accord.Article("typed in", text, published=date(2023, 3, 19)))
    assert {claim.passage.exact for claim in found.claims} == {told}
    assert [doubt.exact for doubt in found.doubts if doubt.kind == "breaks-off"] == [
        "Aleksandar Vučić said that he rejects the"
    ]
    assert accord.verify(found).faults == ()


def test_names_are_read_whatever_nobody_sees_in_them():
    text = "Serbia and Kosovo held talks in New\u00a0York on Saturday, Aleksan\u00addar Vu\u200bčić said."
    (found,) = accord.extract(accord.Article("typed in", text, published=date(2023, 3, 19)))
    [meeting] = [claim for claim in found.claims if isinstance(claim, Meeting)]
    assert meeting.place.name == "New York"
    assert "Aleksandar Vučić" in [actor.name for actor in found.actors]
    assert found.article.text == text
    assert accord.verify(found).faults == ()


def test_an_article_in_another_language_is_left_out_as_its_file_would_be():
    text = "Los negociadores se reunieron el martes y acordaron volver a verse la próxima semana. " * 4
    with pytest.warns(accord.SkippedWarning, match="typed in: the article is in Spanish"):
        assert list(accord.extract(accord.Article("typed in", text))) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("t", 5), "the text of an article is a str; 5 is none"),
        ((None, "Talks resume."), "the source of an article is a str"),
        (("t", "Talks resume.", None, None, (), "2026-01-25"), "published is a day"),
        (("t", "Talks resume.", None, None, (), datetime(2026, 1, 25, tzinfo=UTC)), "published is a day"),
    ],
)
def test_an_article_of_what_is_no_text_or_no_day_is_refused(given, told):
    with pytest.raises(UsageError, match=told):
        accord.Article(*given)


def test_a_pipeline_that_is_not_there_is_told_so():
    with pytest.raises(ModelError, match=r"^language pipeline 'no_such_one' is not installed; install it"):
        list(accord.extract(accord.Article("typed in", "Talks resume."), model="no_such_one"))


def test_extract_gives_the_same_from_a_file_and_from_its_article(extraction):
    (again,) = accord.extract(ONE)
    assert again == extraction
    assert extraction.claims


def test_verify_finds_what_is_not_in_the_text(extraction, tmp_path):
    assert accord.verify(extraction).faults == ()
    claim = extraction.claims[0]
    moved = replace(claim, evidence=(replace(claim.passage, start=claim.passage.start + 1), *claim.evidence[1:]))
    wrong = replace(extraction, claims=(moved, *extraction.claims[1:]))
    assert "does not read" in accord.verify(wrong, again=False).faults[0]
    file = tmp_path / "claims.jsonl"
    file.write_text(to_line(extraction) + "\n", "utf-8")
    assert accord.verify(file, again=False).claims == len(extraction.claims)


def test_a_brief_of_files(extraction, tmp_path):
    file = tmp_path / "claims.jsonl"
    file.write_text(to_line(extraction) + "\n", "utf-8")
    found = accord.brief(file)
    assert found.to_arrow().num_rows > 0
    assert found[0].sides
    assert "<script" not in found._repr_html_()


def test_an_article_in_three_files_is_read_and_counted_once(tmp_path):
    text = "Serbia and Kosovo held talks in Ohrid on Saturday, the European Union said.\n"
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"date 2023-03-19\n{text}", "utf-8")
    for name in ("Example Wire", "Morning Bell"):
        (tmp_path / f"{name}.txt").write_text(f"date 2023-03-19\noutlet: {name}\n\n{text}", "utf-8")
    with pytest.warns(accord.SkippedWarning, match="it is the same article as .*a.txt; it is read and counted once"):
        found = list(accord.extract(tmp_path))
    assert sorted(each.article.outlet or "" for each in found) == ["", "Example Wire", "Morning Bell"]
    with pytest.warns(accord.SkippedWarning, match="the same article"):
        (talks,) = accord.brief(*(tmp_path / name for name in ("a.txt", "b.txt", "c.txt")))
    told = [question.why for question in talks.questions if question.kind == "same-article"]
    assert told == ["2 more sources held this article word for word; it counts once"]
    with accord.Record.create(tmp_path / "some.db") as record:
        added = record.add(*sorted(tmp_path.glob("*.txt")))
        assert (added.articles, added.known, added.skipped) == (3, 2, ())


def test_articles_go_on_record_from_values_and_files(tmp_path):
    with accord.Record.create(tmp_path / "some.db") as record:
        (article, *_) = accord.read(ONE)
        assert record.add(article).articles == 1
        added = record.add(article, ONE)
        assert (added.articles, added.known) == (0, 2)
