"""What a batch of sources gives: every article in order, and a plain word on everything that is none."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from accord.read import read_sources
from accord.terms.article import Article
from accord.terms.skipped import Skipped
from newsstand import BODY, article, kinds, page, read, skipped


def test_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "A.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BODY)
    names = [str(Path(found.source).relative_to(tmp_path)) for found in read(tmp_path)]
    assert names == ["A.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt"]
    assert read(tmp_path) == read(tmp_path)


def test_sources_keep_the_order_and_the_names_they_were_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b.txt").write_text(BODY)
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "c.jsonl").write_text(f"{json.dumps({'text': BODY})}\n\n{json.dumps({'text': BODY})}\n")
    monkeypatch.chdir(tmp_path)
    found = [found.source for found in read("b.txt", "./a.html", "c.jsonl")]
    assert found == ["b.txt", "./a.html", "c.jsonl#1", "c.jsonl#3"]


def test_batch_goes_on_after_each_kind_of_bad_file(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.json").write_text('{"text": "cut off')
    (tmp_path / "3.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "4.html").write_text("<html><body>" + "<div>" * 10_000)
    (tmp_path / "5.txt").write_text(BODY)
    *bad, good = read(tmp_path)
    assert isinstance(good, Article)
    reasons = [found.why for found in bad if isinstance(found, Skipped) and found.remedy]
    for reason, words in zip(reasons, ("empty", "line 1, column", "an image", "nested"), strict=True):
        assert words in reason


@pytest.mark.parametrize(
    ("start", "source"),
    [(BODY, "-"), (page(), "-"), (json.dumps({"text": BODY}), "-"), (json.dumps([{"text": BODY}]), "-#1")],
    ids=["text", "page", "object", "array"],
)
def test_standard_input_is_known_by_how_it_starts(start: str, source: str) -> None:
    [found] = read("-", stdin=io.BytesIO(start.encode()))
    assert isinstance(found, Article), found
    assert found.source == source and "Larnaca" in found.text and "<p>" not in found.text


def test_json_lines_on_standard_input() -> None:
    lines = f"{json.dumps({'text': BODY})}\n{json.dumps({'text': BODY})}\n"
    assert [found.source for found in read("-", stdin=io.BytesIO(lines.encode()))] == ["-#1", "-#2"]


def test_standard_input_that_is_empty_is_said_so() -> None:
    [found] = read("-", stdin=io.BytesIO())
    assert isinstance(found, Skipped) and "empty" in found.why


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


def test_folder_without_articles_is_said_so(tmp_path: Path) -> None:
    assert "no articles" in skipped(tmp_path).why
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(BODY)
    *passed_over, last = sorted(read(tmp_path), key=lambda found: isinstance(found, Skipped) and found.fault)
    assert isinstance(last, Skipped) and "no articles" in last.why
    assert all(isinstance(found, Skipped) and not found.fault for found in passed_over)


def test_what_a_folder_passes_over_is_told_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / "talks.html").write_text(page())
    (tmp_path / "talks_files").mkdir()
    (tmp_path / "talks_files" / "advert.html").write_text(page())
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "notes.txt").write_text(BODY)
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    told = {Path(found.source).name: found.fault for found in read(tmp_path) if isinstance(found, Skipped)}
    assert told == {".git": False, "notes.docx": False, "talks_files": False}


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "private", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (outside / "secret.txt").write_text(BODY)
    (folder / "own.txt").write_text(BODY)
    (folder / "inside.txt").symlink_to(folder / "own.txt")
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "way").symlink_to(outside)
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    found = {Path(entry.source).name: entry for entry in read(folder)}
    assert {name for name, entry in found.items() if isinstance(entry, Article)} == {"own.txt", "inside.txt"}
    assert {name for name, entry in found.items() if isinstance(entry, Skipped)} == {
        "out.txt",
        "way",
        "nowhere.txt",
        "loop.txt",
    }
    assert isinstance(article(folder / "out.txt"), Article), "a link given by name is followed"


def test_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt", "3.txt"):
        (tmp_path / name).write_text(BODY)
    reading = read_sources([tmp_path])
    assert isinstance(next(reading), Article)
    (tmp_path / "2.txt").unlink()
    gone, there = reading
    assert isinstance(gone, Skipped) and "no such file" in gone.why
    assert isinstance(there, Article)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Act as a user without rights: the superuser may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another thing there")
def test_file_and_folder_that_may_not_be_read() -> None:
    with TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "shut").mkdir()
        (root / "shut" / "in.txt").write_text(BODY)
        (root / "private.txt").write_text(BODY)
        (root / "private.txt").chmod(0)
        (root / "shut").chmod(0)
        with as_nobody():
            file, folder = read(root)
        (root / "shut").chmod(0o755)
    assert isinstance(file, Skipped) and "may not be read" in file.why and "permissions" in file.remedy
    assert isinstance(folder, Skipped) and "cannot be entered" in folder.why


@pytest.mark.timeout(60)
@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_pipes_devices_and_sockets_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        reasons = [skipped(tmp_path / name).why for name in ("pipe.txt", "zero.txt", "s.txt")]
    assert [reason.split(",")[0] for reason in reasons] == ["it is a pipe", "it is a device", "it is a socket"]


@pytest.mark.parametrize("name", ["missing.txt", "missing/", "nul\0.txt", "x" * 300 + ".txt"])
def test_names_that_lead_nowhere_are_told(tmp_path: Path, name: str) -> None:
    found = skipped(f"{tmp_path}/{name}")
    assert found.why and found.remedy


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ["huge.txt", "huge.html", "huge.json", "huge.jsonl"])
def test_hundred_megabytes_are_capped_at_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(BODY.encode() if name.endswith("txt") else b'{"text": "')
        file.truncate(100_000_000) if not name.endswith("txt") else file.write(f"\n{BODY}".encode() * 170_000)
    [found] = read(path)
    if name == "huge.txt":
        assert isinstance(found, Article) and "text-cut" in kinds(found) and len(found.text) <= 200_000
    else:
        assert isinstance(found, Skipped) and " MB" in found.why and found.remedy


def test_importing_the_reader_loads_nothing_heavy() -> None:
    heavy = ("trafilatura", "lxml", "py3langid", "spacy", "numpy", "charset_normalizer")
    code = f"import sys, accord.read; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
