"""Whatever bytes a file holds, reading it gives articles or reasons: it neither fails nor hangs."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.read.apart.pages import Limits, Pages
from accord.read.apart.readers import Readers
from accord.read.copy import NoArticleError
from accord.read.sources import Reading, read_stream
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.skipped import Skipped
from newsstand import BODY, page

pytestmark = pytest.mark.timeout(300)

NAMES = st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.html", "-"])
SEEDS = [
    BODY.encode(),
    f"date 2024-06-03\n{BODY}".encode(),
    page().encode(),
    json.dumps({"text": BODY, "date": "2024-06-03"}).encode(),
    json.dumps([{"text": BODY}]).encode(),
    (json.dumps({"text": BODY}) + "\n").encode() * 3,
]
KEYS = st.sampled_from(["text", "maintext", "title", "date", "authors", "url", "x"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
)
TAGS = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "<!--", "-->", "<style>.a{", "}</style>", "<template>", "&#x202e;", "\0", "<a b='"]
)
REPEATED = [
    " ",
    "\n",
    ".",
    '."',
    "a",
    "<",
    "<!--",
    "/*",
    "@",
    "{",
    "<a '",
    '<a "',
    "date ",
    "June 3, ",
    "title: a\n",
    ",\n",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a good source with a piece cut out, repeated or overwritten."""
    seed = draw(st.sampled_from(SEEDS))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(seed))] * 2)))
    piece = draw(st.binary(max_size=30) | st.sampled_from([seed[start:end] * 2, b"\r\n", b"\xff\xfe", b'"', b"<"]))
    return seed[:start] + piece + seed[end:]


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(pages=Pages(Limits(computing=5))) as apart:
        yield apart


def check(raw: bytes, name: str, readers: Readers) -> None:
    reading = Reading(None, None, io.BytesIO(raw), readers)
    for found in read_stream(io.BufferedReader(io.BytesIO(raw)), name, reading):
        if isinstance(found, Skipped):
            assert found.why and found.remedy and found.source.startswith(name)
            continue
        assert found.text.strip() and "\r" not in found.text
        found.text.encode()
        assert all(_is_grounded(doubt, found) for doubt in found.doubts)


def _is_grounded(doubt: Doubt, found: Article) -> bool:
    return found.text[doubt.start : doubt.end] == doubt.exact


FUZZ = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@FUZZ
@given(raw=st.binary(max_size=2000), name=NAMES)
def test_any_bytes(raw: bytes, name: str, readers: Readers) -> None:
    check(raw, name, readers)


@FUZZ
@given(raw=damaged(), name=NAMES)
def test_damaged_sources(raw: bytes, name: str, readers: Readers) -> None:
    check(raw, name, readers)


@FUZZ
@given(value=JSON)
def test_any_json(value: object, readers: Readers) -> None:
    check(json.dumps(value).encode(), "a.json", readers)


@FUZZ
@given(tags=st.lists(TAGS | st.text(max_size=20)))
def test_any_page(tags: list[str], readers: Readers) -> None:
    check(page("".join(tags)).encode("utf-8", "surrogatepass"), "a.html", readers)


@pytest.mark.parametrize("piece", [*REPEATED, "<?xml "])
@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_endless_repetition_takes_no_endless_time(piece: str, name: str, readers: Readers) -> None:
    text = piece * (300_000 // len(piece))
    check(f"{text} {BODY} {text}".encode(), name, readers)
    if name == "a.html":
        check(page(f"<style>{text}</style><p style='{text}'>{text}</p>").encode(), name, readers)


def test_refusals_of_the_reader_carry_a_remedy(readers: Readers) -> None:
    with pytest.raises(NoArticleError) as refused:
        readers.pages.read(b"\x00", "a.html")
    assert refused.value.why and refused.value.remedy
