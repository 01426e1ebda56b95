"""Papers: their words as readers see them, and a plain word where there are none to read."""

from __future__ import annotations

import zlib
from datetime import date
from pathlib import Path

import pytest

from accord.read.papers.letters import Line
from accord.read.papers.lines import paragraphs, without_heads
from newsstand import SECRET, SENTENCES, article, kinds, skipped
from read.archives import paper

LOCK = (
    "<< /Filter /Standard /V 1 /R 2 /P -4 "
    "/O <0000000000000000000000000000000000000000000000000000000000000000> "
    "/U <0000000000000000000000000000000000000000000000000000000000000000> >>"
)


def broken(words: str, width: int = 70) -> list[str]:
    """Break words at a fixed width."""
    lines = [""]
    for word in words.split():
        lines = [*lines, word] if len(lines[-1]) + len(word) >= width else [*lines[:-1], f"{lines[-1]} {word}".strip()]
    return lines


PRESS = [line for sentence in SENTENCES for line in (*broken(sentence), "")]


def write(folder: Path, raw: bytes, name: str = "a.pdf") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def test_lines_become_paragraphs(tmp_path: Path) -> None:
    found = article(write(tmp_path, paper([PRESS])))
    assert found.text.split("\n\n") == list(SENTENCES)


def test_word_parted_at_the_end_of_a_line_is_mended(tmp_path: Path) -> None:
    lines = ["The two delegations said on Monday that they had agreed to continue the nego-", "tiations in Larnaca."]
    assert "the negotiations in Larnaca" in article(write(tmp_path, paper([lines]))).text


def test_heads_feet_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        ["MINISTRY OF THE ISLAND", "", *broken(sentence), f"Page {n} of 5"] for n, sentence in enumerate(SENTENCES, 1)
    ]
    assert article(write(tmp_path, paper(pages))).text.split("\n\n") == list(SENTENCES)


def test_head_of_a_single_page_stays() -> None:
    line = Line("Press release", 0, 10, 90, 100)
    assert without_heads([[line]]) == ((line,),)


def test_sentence_goes_on_over_the_page() -> None:
    one, other = Line("The two sides agreed to", 72, 500, 40, 50), Line("meet again.", 72, 200, 780, 790)
    assert list(paragraphs([[one], [other]])) == ["The two sides agreed to meet again."]


@pytest.mark.parametrize(("colour", "size"), [("1 1 1 rg", 11), ("0.99 g", 11), ("0 g", 0.5)])
def test_letters_that_nobody_sees_are_set_aside(colour: str, size: float, tmp_path: Path) -> None:
    shown, unseen = paper([PRESS]), paper([["", *broken(SECRET)]], colour=colour, size=size)
    stream = unseen.partition(b"stream\n")[2].partition(b"\nendstream")[0]
    start, end = shown.index(b"stream\n") + 7, shown.index(b"\nendstream")
    raw = shown[:start] + shown[start:end] + b"\n" + stream + shown[end:]
    found = article(write(tmp_path, raw))
    assert "treaty" not in found.text and "hidden-text" in kinds(found) and "treaty" in (found.hidden or "")


def test_day_of_the_paper_counts_before_that_of_its_file(tmp_path: Path) -> None:
    info = "/CreationDate (D:20240607101500Z)"
    dated = article(write(tmp_path, paper([["LARNACA, 3 June 2024 (Example Wire) - " + SENTENCES[0]]], info=info)))
    assert dated.published == date(2024, 6, 3)
    undated = article(write(tmp_path, paper([PRESS], info=info)))
    assert undated.published == date(2024, 6, 7) and "date-of-file" in kinds(undated)


def test_locked_paper_is_refused(tmp_path: Path) -> None:
    assert "password" in skipped(write(tmp_path, paper([PRESS], encrypt=LOCK))).why


@pytest.mark.parametrize("pages", [[[]], [[], []]])
def test_scanned_paper_is_refused(pages: list[list[str]], tmp_path: Path) -> None:
    told = skipped(write(tmp_path, paper(pages)))
    assert "pictures" in told.why and "OCR" in told.remedy


def test_page_without_text_among_others_is_told(tmp_path: Path) -> None:
    found = article(write(tmp_path, paper([PRESS, []])))
    assert next(doubt.why for doubt in found.doubts if doubt.kind == "page-without-text").startswith("page 2:")


def test_thousand_pages_are_read_in_part_and_soon(tmp_path: Path) -> None:
    found = article(write(tmp_path, paper([PRESS] * 1000)))
    [doubt] = [doubt for doubt in found.doubts if "of 1,000 pages" in doubt.why]
    assert doubt.kind == "text-cut" and len(found.text) <= 250_000


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\0" * 1000, paper([PRESS])[:300], b"%PDF-1.4\n" + b"<<" * 100_000]
)
def test_damaged_paper_is_refused(raw: bytes, tmp_path: Path) -> None:
    told = skipped(write(tmp_path, raw))
    assert told.why and told.remedy


def test_stream_that_unpacks_to_much_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    packed = _packed()
    raw = paper([["x"]])
    at = raw.index(b"<< /Length")
    end = raw.index(b"endstream")
    body = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\n"
    told = skipped(write(tmp_path, raw[:at] + body + raw[end:]))
    assert told.why and told.remedy
    assert SENTENCES[0] in article(write(tmp_path, paper([PRESS]), "b.pdf")).text


def _packed() -> bytes:
    """Return a drawing of a gigabyte and a half of spaces, packed."""
    engine = zlib.compressobj(9)
    block = b" " * (1 << 20)
    return b"".join(engine.compress(block) for _ in range(1500)) + engine.flush()
