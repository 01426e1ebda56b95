"""A timeline as JSON for TimelineJS 3: every day as precise as its words, every word of an article escaped."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from datetime import date
from html import escape
from tempfile import TemporaryFile
from typing import IO

from accord.render.exports.safe_text import one_line, web_address
from accord.render.sheets.timeline import version_moment_row
from accord.render.wording.event_rows import event_row
from accord.render.wording.words import day_words, outlet_words, when_words
from accord.terms.brief import Version
from accord.terms.exported import Losses, MomentLine, Outgoing
from accord.terms.process import Ground
from accord.terms.typed import Json
from accord.terms.when import When

NO_DAY = "{line|lines} left out that {names|name} no day (TimelineJS passes over {it|them})"
RETRACTED = "retracted {line|lines} named by {its id|their ids} alone, as TimelineJS cannot take anything back"
OPEN = "{window|windows} with one open side shown by the other; display_date says so"
PARTS = {"day": ("year", "month", "day"), "month": ("year", "month"), "year": ("year",)}
SOURCES = 6


def write_timelinejs(told: Iterable[Outgoing[MomentLine]], sink: IO[bytes], losses: Losses, *, title: str) -> None:
    """Write the timeline; its lines wait in a file, as the first slide names all negotiations that are in it."""
    groups: dict[str, None] = {}
    with TemporaryFile() as events, TemporaryFile() as retracted:
        for each in told:
            when = each.value.moment.when
            if each.change == "retracted":
                losses.add(RETRACTED)
                _append(retracted, each.value.id)
            elif when is None or not (when.start or when.end):
                losses.add(NO_DAY)
            else:
                losses.add(OPEN, (when.start is None) != (when.end is None))
                _append(events, _event(each, when))
                groups[each.value.negotiation] = None
        sink.write(b'{\n "title": ' + _encoded({"text": _front(title, groups)}, within=1))
        _write_list(sink, "events", events)
        if retracted.tell():
            _write_list(sink, "retracted", retracted)
        sink.write(b',\n "scale": "human"\n}\n')


def _append(items: IO[bytes], item: Json) -> None:
    """Add an item to a list that waits."""
    items.write((b",\n  " if items.tell() else b"\n  ") + _encoded(item, within=2))


def _write_list(sink: IO[bytes], name: str, items: IO[bytes]) -> None:
    """Write a list under its name, behind what stands before it."""
    sink.write(f',\n "{name}": ['.encode())
    end = b"\n ]" if items.tell() else b"]"
    items.seek(0)
    shutil.copyfileobj(items, sink)
    sink.write(end)


def _encoded(value: Json, *, within: int) -> bytes:
    """Return JSON as it is set so deep within the whole."""
    text = json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * within)
    return text.encode("utf-8", "backslashreplace")


def _front(title: str, groups: Iterable[str]) -> Json:
    """Return the words of the first slide: what the whole is called, and which negotiations are in it."""
    named = "".join(f"<p>{escape(one_line(group))}</p>" for group in groups if group)
    return {"headline": escape(one_line(title)), "text": named}


def _event(told: Outgoing[MomentLine], when: When) -> Json:
    line = told.value.moment.line
    row = version_moment_row(line) if isinstance(line, Version) else event_row(line)
    quote = f" “{escape(one_line(row.quote))}”" if row.quote else ""
    event: dict[str, Json] = {
        "unique_id": told.value.id,
        "start_date": _date(when.start or when.end, when),
        "display_date": escape(when_words(when)),
        "text": {"headline": f"{escape(row.lead)}: {escape(row.text)}{quote}", "text": _text(line.grounds, row.after)},
        "group": escape(one_line(told.value.negotiation)),
        "autolink": False,
    }
    if when.start and when.end and when.start != when.end:
        event["end_date"] = _date(when.end, when)
    if told.change:
        event["change"] = told.change
    return event


def _date(day: date | None, when: When) -> Json:
    """Return a day in as many parts as the words give; a week or a season is told by its first and last day."""
    assert day
    whole = when.start is not None and when.end is not None
    parts = PARTS.get(when.granularity, PARTS["day"]) if whole else PARTS["day"]
    return {part: getattr(day, part) for part in parts}


def _text(grounds: Iterable[Ground], after: str) -> str:
    """Return who says so and where, each article with its address if it has one."""
    articles = list(dict.fromkeys(ground.article for ground in grounds))
    links = []
    for article in articles[:SOURCES]:
        name = escape(outlet_words(article)) + (
            f", {day_words(article.published, short=True)}" if article.published else ""
        )
        address = web_address(article.url)
        links.append(f'<a href="{escape(address)}" rel="noreferrer">{name}</a>' if address else name)
    more = f" and {len(articles) - SOURCES} more" if len(articles) > SOURCES else ""
    return "".join(f"<p>{each}</p>" for each in (escape(after), "; ".join(links) + more) if each)
