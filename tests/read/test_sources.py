"""What a batch of sources gives: every article, and a plain word on everything that is none."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from accord.read import read_sources
from accord.terms.article import Article
from accord.terms.skipped import Skipped

BODY = (
    "Negotiators from the two sides met in Larnaca on Tuesday and agreed to meet again next week.\n\n"
    "The envoy said that the crossing points were still open for discussion.\n"
)


def read(*sources: str | Path, **options: object) -> list[Article | Skipped]:
    return list(read_sources(sources, **options))  # type: ignore[arg-type]


def article(source: str | Path, **options: object) -> Article:
    [found] = read(source, **options)
    assert isinstance(found, Article), found
    return found


def skipped(source: str | Path, **options: object) -> Skipped:
    [found] = read(source, **options)
    assert isinstance(found, Skipped), found
    return found


def kinds(found: Article) -> list[str]:
    return [doubt.kind for doubt in found.doubts]


def test_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "A.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BODY)
    names = [str(Path(found.source).relative_to(tmp_path)) for found in read(tmp_path)]
    assert names == ["A.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt"]
    assert read(tmp_path) == read(tmp_path)


def test_batch_goes_on_after_each_kind_of_bad_file(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.json").write_text('{"text": "cut off')
    (tmp_path / "3.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "4.txt").write_text(BODY)
    first, second, third, fourth = read(tmp_path)
    assert isinstance(first, Skipped) and "no text" in first.why
    assert isinstance(second, Skipped) and "line 1, column" in second.why and "again" in second.remedy
    assert isinstance(third, Skipped) and "image" in third.why
    assert isinstance(fourth, Article)


def test_standard_input_is_known_by_how_it_starts() -> None:
    text = article("-", stdin=io.BytesIO(BODY.encode()))
    assert text.source == "-" and text.text == BODY.strip()
    lines = f"{json.dumps({'text': BODY})}\n{json.dumps({'text': BODY})}\n"
    assert [found.source for found in read("-", stdin=io.BytesIO(lines.encode()))] == ["-#1", "-#2"]


def test_default_date_serves_only_articles_without_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2024-06-03\n" + BODY)
    (tmp_path / "b.txt").write_text(BODY)
    dated, undated = read(tmp_path, date=date(2020, 1, 1))
    assert isinstance(dated, Article) and dated.published == date(2024, 6, 3)
    assert isinstance(undated, Article) and undated.published == date(2020, 1, 1) and not undated.doubts
    assert kinds(article(tmp_path / "b.txt")) == ["undated-article"]


@pytest.mark.parametrize(
    ("today", "expected"), [(None, []), (date(2024, 6, 3), []), (date(2024, 6, 2), ["future-date"])]
)
def test_date_after_today_is_doubted(tmp_path: Path, today: date | None, expected: list[str]) -> None:
    (tmp_path / "a.txt").write_text("date 2024-06-03\n" + BODY)
    assert kinds(article(tmp_path / "a.txt", today=today)) == expected


def test_article_in_another_language_is_skipped_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Переговорщики сторон встретились во вторник и договорились продолжить на следующей неделе."
    )
    assert "Russian" in skipped(tmp_path / "a.txt").why
