"""Plain text: what its head carries, and that the text is left as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from accord.read.text.plain import read_plain
from newsstand import BODY, article, kinds, skipped


def test_date_mark_takes_the_date_and_leaves_the_rest_of_its_line_as_text() -> None:
    copy = read_plain(f" date 2026-01-25 The sides may meet soon.\n{BODY}".encode(), "a.txt")
    assert copy.stamp == "2026-01-25" and copy.title is None
    assert copy.text == f"The sides may meet soon.\n{BODY}"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("date 2024-06-03\nIsland talks to resume\n\n", "Island talks to resume"),
        ("Island talks to resume\n\n", "Island talks to resume"),
        ("Envoy says ready for 'open-ended talks'\n\n", "Envoy says ready for 'open-ended talks'"),
        ("The envoy left the island on Monday.\n\n", None),
        ("Island talks to resume\n", None),
        ("Monday, 3 June 2024\n\n", None),
    ],
)
def test_headline_is_a_first_line_that_stands_alone_and_ends_like_no_sentence(head: str, title: str | None) -> None:
    copy = read_plain((head + BODY).encode(), "a.txt")
    assert copy.title == title
    assert copy.text.endswith(BODY) and (title is None or title not in copy.text)


def test_head_lines_name_what_they_carry(tmp_path: Path) -> None:
    head = "Title: Island talks to resume\nOutlet: Example Wire\nDate: 2024-06-03\nBy: Jane Roe and John Doe\nURL: https://wire.example/1\n\n"
    (tmp_path / "a.txt").write_text(head + BODY)
    found = article(tmp_path / "a.txt")
    assert (found.title, found.outlet, found.published) == ("Island talks to resume", "Example Wire", date(2024, 6, 3))
    assert (found.authors, found.url, found.text) == (("Jane Roe", "John Doe"), "https://wire.example/1", BODY)


def test_ten_thousand_head_lines_do_not_hang() -> None:
    copy = read_plain(b"title: a\n" * 400_000, "a.txt")
    assert copy.title == "a"


def test_line_ends_become_line_feeds_and_nothing_else_changes(tmp_path: Path) -> None:
    body = f"{BODY}\n\n  Two  spaces\tand a tab, “curly” and \u00a0no-break spaces stay."
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + f"date 2024-06-03\n{body}".replace("\n", "\r\n").encode())
    assert article(tmp_path / "a.txt").text == body


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("\u202e", "bidi-control"),
        ("\u200f", "bidi-control"),
        ("\u200b", "invisible-character"),
        ("\U000e0041", "invisible-character"),
        ("\x1b[31m", "control-character"),
        ("\x9b31m", "control-character"),
        ("\ufffd", "lost-character"),
    ],
)
def test_characters_that_are_not_seen_are_doubted_and_kept(tmp_path: Path, mark: str, kind: str) -> None:
    body = BODY.replace("Larnaca", f"Lar{mark}naca")
    (tmp_path / "a.txt").write_text(f"date 2024-06-03\n{body}", "utf-8")
    found = article(tmp_path / "a.txt")
    assert found.text == body and kinds(found) == [kind]
    [doubt] = found.doubts
    assert found.text[doubt.start : doubt.end] == doubt.exact == mark[0]
    assert mark == "\ufffd" or mark[0] not in doubt.why


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-16-le", "utf-16-be"])
def test_encoding_that_had_to_be_guessed_is_doubted(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(f"date 2024-06-03\n{BODY}".encode(encoding))
    found = article(tmp_path / "a.txt")
    assert found.text == BODY and kinds(found) == ["encoding"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encoding_that_the_file_shows_is_not(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(f"date 2024-06-03\n{BODY}".encode(encoding))
    found = article(tmp_path / "a.txt")
    assert found.text == BODY and kinds(found) == []


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "no text"),
        (b"date 2024-06-03\n", "no text"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\x00", "Word"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(tmp_path: Path, raw: bytes, words: str) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    found = skipped(tmp_path / "a.txt")
    assert words in found.why and found.remedy


def test_text_longer_than_an_article_is_cut_at_a_paragraph_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2024-06-03\n" + f"{BODY}\n" * 1000)
    found = article(tmp_path / "a.txt")
    assert kinds(found) == ["text-cut"] and found.text.endswith((" Alps.", " said.")) and len(found.text) <= 200_000


def test_text_of_which_not_even_the_length_is_known_is_cut_and_said_so_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2024-06-03\n" + f"{BODY}\n" * 9000)
    [doubt] = article(tmp_path / "a.txt").doubts
    assert doubt.kind == "text-cut" and " of more than " in doubt.why
