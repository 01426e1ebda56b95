"""Articles in JSON and in plain text, and the dates in them."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping

from accord.read.text.article_json import read_json, read_json_lines
from accord.read.text.dateline import dates_in, find_dateline, read_stamp
from accord.read.text.plain import read_plain
from tools.fuzz.target import Target, refusing, words_of

ARTICLE = json.dumps({"text": "The sides met.", "date": "2024-06-03", "authors": ["A"]}).encode()


def _json(raw: bytes) -> None:
    list(read_json(io.BytesIO(raw), "a.json"))


def _lines(raw: bytes) -> None:
    list(read_json_lines(io.BytesIO(raw), "a.jsonl"))


def _dates(raw: bytes) -> None:
    words = words_of(raw)
    find_dateline(words)
    dates_in(words)
    read_stamp(words)


TARGETS: Mapping[str, Target] = {
    "json": Target(refusing(_json), (ARTICLE, b"[" + ARTICLE + b"]")),
    "json-lines": Target(refusing(_lines), (ARTICLE + b"\n" + ARTICLE,)),
    "plain": Target(refusing(lambda raw: read_plain(raw, "a.txt")), (b"date 2024-06-03\ntitle: a\n\nThe sides met.",)),
    "dates": Target(refusing(_dates), (b"GENEVA, June 3 (Example Wire) - x", b"Mon, 3 Jun 2024 10:00:00 GMT")),
}
