"""Article JSON to copies: the keys that trafilatura, news-please, newspaper and CC-News collections have, and ours."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO, TypeAlias

from accord.read.address import web_host
from accord.read.copy import Copy, NoArticleError
from accord.read.found import Found
from accord.read.opening import MB, read_whole
from accord.read.text.encoding import decode
from accord.read.text.marks import normalised
from accord.terms.doubt import Doubt

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

MOST_BYTES = 64 * MB
MOST_LINE = 16 * MB
TEXT_KEYS = ("text", "maintext", "plain_text", "content", "body")
TITLE_KEYS = ("title", "headline")
OUTLET_KEYS = (
    "outlet",
    "sitename",
    "publisher",
    "source-hostname",
    "meta_site_name",
    "source_domain",
    "domain",
    "hostname",
    "source_url",
)
AUTHOR_KEYS = ("authors", "author")
DATE_KEYS = ("published", "date", "date_publish", "publish_date", "published_date")
URL_KEYS = ("url", "source", "requested_url", "responded_url")
KEYS = frozenset((*TEXT_KEYS, *TITLE_KEYS, *OUTLET_KEYS, *AUTHOR_KEYS, *DATE_KEYS, *URL_KEYS))
NEED = "give article JSON with the text under one of the keys " + ", ".join(TEXT_KEYS)


def read_json(stream: BinaryIO, source: str) -> Iterator[Found]:
    """Yield the copy of an article, or of each of an array of them, with its name; or why it could not be had.

    A file of JSON lines that is only named `.json` is read as what it is.
    """
    remedy = "give the articles as JSON lines, one a line (.jsonl): that may be any size"
    raw = read_whole(stream, most=MOST_BYTES, remedy=remedy)
    text, doubts = decode(raw)
    try:
        value = _parse(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.lineno > 1 and "\n" not in text[: error.pos].strip():
            yield from _lines(raw.splitlines(), source)
            return
        raise _broken(error, text) from None
    if isinstance(value, list):
        yield from ((f"{source}#{n}", copy_of(item, f"{source}#{n}", doubts)) for n, item in enumerate(value, 1))
        if not value:
            raise NoArticleError(why="the list in it is empty", remedy=NEED)
    else:
        yield source, copy_of(value, source, doubts)


def read_json_lines(stream: BinaryIO, source: str) -> Iterator[Found]:
    """Yield the copy of each line's article, with its name `source#line`; or why that line could not be had."""
    return _lines(_bounded(stream), source)


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a stream, none longer than the most we read of one, with the rest of a longer one dropped."""
    while line := stream.readline(MOST_LINE + 1):
        yield line
        while len(line) > MOST_LINE and not line.endswith(b"\n"):
            line = stream.readline(MOST_LINE + 1)
            if not line:
                return


def _lines(lines: Iterator[bytes] | list[bytes], source: str) -> Iterator[Found]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield f"{source}#{number}", _attempt_line(line, f"{source}#{number}", number)


def _attempt_line(line: bytes, source: str, number: int) -> Copy | NoArticleError:
    if len(line) > MOST_LINE:
        why = f"line {number} is longer than {MOST_LINE // MB} MB, the most that is read of one line"
        return NoArticleError(why=why, remedy="no article is that long; check how the file was written")
    try:
        text, doubts = decode(line)
        return _copy(_parse(text.lstrip("\ufeff")), source, doubts)
    except json.JSONDecodeError as error:
        return _broken(error, text, first_line=number)
    except NoArticleError as refused:
        return refused


def _parse(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError:
        raise
    except (RecursionError, ValueError) as error:
        why = "its values are nested too deep" if isinstance(error, RecursionError) else f"it holds {error}"
        raise NoArticleError(why=why, remedy=NEED) from None
    return value


def _broken(error: json.JSONDecodeError, text: str, *, first_line: int = 1) -> NoArticleError:
    place = f"line {first_line + error.lineno - 1}, column {error.colno}"
    if not text.strip():
        return NoArticleError(why="it is empty", remedy=NEED)
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return NoArticleError(
            why=f"the JSON breaks off at {place}", remedy="the file was cut short: fetch or export it again"
        )
    return NoArticleError(why=f"{place}: not JSON ({error.msg})", remedy="correct it there, or export the file again")


def copy_of(value: Json, source: str, doubts: tuple[Doubt, ...] = ()) -> Copy | NoArticleError:
    """Return the copy of one article's JSON, or why it holds none."""
    try:
        return _copy(value, source, doubts)
    except NoArticleError as refused:
        return refused


def _copy(value: Json, source: str, doubts: tuple[Doubt, ...]) -> Copy:
    if not isinstance(value, dict):
        raise NoArticleError(why=f"it holds {_kind(value)} where an article was expected", remedy=NEED)
    text = next((found for key in TEXT_KEYS if isinstance(found := value.get(key), str) and found.strip()), None)
    if text is None:
        keys = ", ".join(sorted(value)[:8]) or "none"
        raise NoArticleError(why=f"it holds no article text (its keys: {keys:.200})", remedy=NEED)
    urls = (found for found in _strings(value, URL_KEYS) if web_host(found))
    return Copy(
        source=source,
        text=normalised(text),
        title=_first(value, TITLE_KEYS),
        outlet=_outlet(value),
        authors=_authors(value),
        stamp=_first(value, DATE_KEYS),
        url=next(urls, None),
        doubts=doubts,
    )


def _strings(value: Mapping[str, Json], keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        found = value.get(key)
        if isinstance(found, str | int | float) and not isinstance(found, bool) and str(found).strip():
            yield " ".join(normalised(str(found)).split())


def _first(value: Mapping[str, Json], keys: tuple[str, ...]) -> str | None:
    return next(_strings(value, keys), None)


def _outlet(value: Mapping[str, Json]) -> str | None:
    """Return the outlet's name; where only its address is given, the host."""
    given = tuple(_strings(value, OUTLET_KEYS))
    name = next((words for words in given if not web_host(words)), None)
    host = next(filter(None, map(web_host, given)), "")
    return (name or host).removeprefix("www.") or None


def _authors(value: Mapping[str, Json]) -> tuple[str, ...]:
    found = next((value[key] for key in AUTHOR_KEYS if value.get(key)), None)
    names = found if isinstance(found, list) else found.split(";") if isinstance(found, str) else []
    kept = (" ".join(normalised(name).split()) for name in names if isinstance(name, str))
    return tuple(dict.fromkeys(filter(None, kept)))


def _kind(value: Json) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"}
    return names.get(type(value), "null")
