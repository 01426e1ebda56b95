"""Article JSON as the usual readers of the web write it, and what is wrong with what is wrong."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from accord.terms.article import Article
from accord.terms.skipped import Skipped
from newsstand import BODY, article, kinds, read, skipped

TRAFILATURA = {
    "title": "Island talks to resume",
    "author": "Jane Roe; John Doe",
    "hostname": "wire.example",
    "date": "2024-06-03",
    "source": "https://wire.example/1",
    "source-hostname": "Example Wire",
    "raw_text": BODY.replace("\n", " "),
    "text": BODY,
    "language": None,
    "comments": "",
}
NEWS_PLEASE = {
    "title": "Island talks to resume",
    "authors": ["Jane Roe", "John Doe"],
    "date_publish": "2024-06-03 23:30:00",
    "date_download": "2024-07-01 00:00:00",
    "source_domain": "Example Wire",
    "url": "https://wire.example/1",
    "maintext": BODY,
    "language": "en",
    "text": None,
}
NEWSPAPER = {
    "title": "Island talks to resume",
    "authors": ["Jane Roe", "John Doe"],
    "publish_date": "2024-06-03T23:30:00-05:00",
    "source_url": "https://www.wire.example",
    "url": "https://wire.example/1",
    "text": BODY,
}
OURS = {
    "id": "7",
    "outlet": "Example Wire",
    "title": "Island talks to resume",
    "published": "2024-06-03",
    "url": "https://wire.example/1",
    "authors": "Jane Roe; John Doe",
    "text": BODY,
}


@pytest.mark.parametrize(
    ("keys", "outlet"),
    [(TRAFILATURA, "Example Wire"), (NEWS_PLEASE, "Example Wire"), (NEWSPAPER, "wire.example"), (OURS, "Example Wire")],
    ids=["trafilatura", "news-please", "newspaper", "ours"],
)
def test_keys_of_the_usual_writers(tmp_path: Path, keys: dict[str, object], outlet: str) -> None:
    (tmp_path / "a.json").write_text(json.dumps(keys))
    found = article(tmp_path / "a.json")
    assert (found.text, found.title, found.outlet) == (BODY, "Island talks to resume", outlet)
    assert (found.published, found.url) == (date(2024, 6, 3), "https://wire.example/1")
    assert found.authors == ("Jane Roe", "John Doe") and kinds(found) == []


def test_text_is_kept_to_the_letter_but_for_line_ends_and_halves_of_characters(tmp_path: Path) -> None:
    body = f"  {BODY}\r\nHe wrote “\ud83d”.\n"
    (tmp_path / "a.json").write_text(json.dumps({"text": body, "date": "2024-06-03"}))
    found = article(tmp_path / "a.json")
    assert found.text == f"  {BODY}\nHe wrote “\ufffd”.\n" and kinds(found) == ["lost-character"]
    found.text.encode()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "http://[broken", "talks.html", 7, ["https://a.example"]]
)
def test_address_that_is_none_of_the_web_is_dropped(tmp_path: Path, url: object) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": BODY, "date": "2024-06-03", "url": url}))
    assert article(tmp_path / "a.json").url is None


def test_fields_of_the_wrong_kind_do_no_harm(tmp_path: Path) -> None:
    odd = {
        "text": BODY,
        "title": ["a"],
        "authors": [{"name": "x"}, None, " Jane  Roe "],
        "date": {"a": 1},
        "sitename": False,
    }
    (tmp_path / "a.json").write_text(json.dumps(odd))
    found = article(tmp_path / "a.json")
    assert (found.title, found.outlet, found.authors, found.published) == (None, None, ("Jane Roe",), None)


def test_array_and_lines_name_each_article(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([OURS, {"title": "no text"}, OURS]))
    (tmp_path / "b.jsonl").write_text(f"{json.dumps(OURS)}\n" * 2)
    (tmp_path / "c.json").write_text(f"{json.dumps(OURS)}\n" * 2)
    found = read(tmp_path)
    names = [Path(entry.source).name for entry in found]
    assert names == ["a.json#1", "a.json#2", "a.json#3", "b.jsonl#1", "b.jsonl#2", "c.json#1", "c.json#2"]
    assert [isinstance(entry, Article) for entry in found] == [True, False, True, True, True, True, True]


def test_good_lines_are_read_around_bad_ones(tmp_path: Path) -> None:
    good = json.dumps(OURS)
    lines = [good, good[:50], "not JSON", "[1, 2]", "", good, "\x00\x01", good[: len(good) // 2]]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = read(tmp_path / "a.jsonl")
    assert [entry.source.split("#")[1] for entry in found if isinstance(entry, Article)] == ["1", "6"]
    bad = {int(entry.source.split("#")[1]): entry for entry in found if isinstance(entry, Skipped)}
    assert sorted(bad) == [2, 3, 4, 7, 8]
    assert "breaks off at line 2, column" in bad[2].why and "again" in bad[2].remedy
    assert "line 3, column 1" in bad[3].why and "a list" in bad[4].why and "breaks off at line 8" in bad[8].why


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("", "empty"),
        ("  \n ", "empty"),
        ('{"text": "cut', "breaks off at line 1, column"),
        ('{\n "text": "a",\n', "breaks off at line 3, column 1"),
        ('{"text": "a",,}', "line 1, column 14: not JSON"),
        ("[]", "list in it is empty"),
        ("null", "null where an article"),
        ('"text"', "a string where an article"),
        ('{"title": "x"}', "no article text (its keys: title)"),
        ('{"text": ""}', "no article text"),
        ('{"text": 5}', "no article text"),
        ("[" * 100_000, "nested too deep"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "digits"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, raw: str, words: str) -> None:
    (tmp_path / "a.json").write_text(raw)
    found = skipped(tmp_path / "a.json")
    assert words in found.why and found.remedy


def test_lines_without_an_article_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n \n\n")
    assert "no articles" in skipped(tmp_path / "a.jsonl").why


def test_line_of_twenty_megabytes_does_not_end_the_file(tmp_path: Path) -> None:
    good = json.dumps(OURS)
    (tmp_path / "a.jsonl").write_text(f"{good}\n{{{'x' * 20_000_000}\n{good}\n")
    first, long, last = read(tmp_path / "a.jsonl")
    assert isinstance(first, Article) and isinstance(last, Article) and last.source.endswith("#3")
    assert isinstance(long, Skipped) and "line 2 is longer than 16 MB" in long.why


def test_the_name_of_an_outlet_goes_before_its_address(tmp_path: Path) -> None:
    keys = {"text": BODY, "source_url": "https://www.islandpost.example", "meta_site_name": "Island Post"}
    path = tmp_path / "article.json"
    path.write_text(json.dumps(keys), "utf-8")
    assert article(path).outlet == "Island Post"
    path.write_text(json.dumps({**keys, "meta_site_name": ""}), "utf-8")
    assert article(path).outlet == "islandpost.example"
