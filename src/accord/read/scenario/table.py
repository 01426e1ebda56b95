"""Who is at the table and what is on it: parties, points with their options, sources and drafts."""

from __future__ import annotations

import re
from itertools import pairwise

from accord.bargain.scenario import Choice, Draft, Option, Party, Point, Source
from accord.read.scenario.ledger import GROUNDS, Ledger, is_date
from accord.read.scenario.outline import Leaf, Node, Row, Table

MOST_OPTIONS = 1_000
MOST_POINTS = 200
MOST_PARTIES = 20
NAME = re.compile(r"[^\W_][\w.+-]{0,59}")


def read_sources(node: Node | None, ledger: Ledger) -> tuple[Source, ...]:
    """Return the sources: `id: text`, or `id: {text, url}`."""
    return tuple(_source(key, value, ledger) for key, value in ledger.table(node, "`sources`").entries)


def _source(key: Leaf, value: Node, ledger: Ledger) -> Source:
    if isinstance(value, Leaf):
        return Source(key.text, value.text)
    table = ledger.table(value, "a source", known=("text", "url"))
    url = ledger.text(table.get("url"), "url")
    if url and not url.startswith(("https://", "http://")):
        ledger.fault(value.line, f"an url starts with https://, not {url[:20]!r}")
    return Source(key.text, ledger.text(table.get("text"), "text"), url)


def read_parties(node: Node | None, ledger: Ledger) -> tuple[Party, ...]:
    """Return the parties: `id: name`, or `id: {name, ...}`."""
    table = ledger.table(node, "`parties`")
    if not 2 <= len(table.entries) <= MOST_PARTIES:
        ledger.fault(table.line, f"`parties` names {len(table.entries)}; a negotiation has 2 to {MOST_PARTIES}")
    return tuple(_party(key, value, ledger) for key, value in table.entries)


def _party(key: Leaf, value: Node, ledger: Ledger) -> Party:
    _check_name(key, ledger)
    if isinstance(value, Leaf):
        return Party(key.text, value.text or key.text, ledger.grounds(None, key.line))
    table = ledger.table(value, "a party", known=("name", *GROUNDS))
    return Party(key.text, ledger.text(table.get("name"), "name") or key.text, ledger.grounds(table, key.line))


def read_points(node: Node | None, ledger: Ledger) -> tuple[Point, ...]:
    """Return the points, each with its options."""
    table = ledger.table(node, "`points`")
    if not 1 <= len(table.entries) <= MOST_POINTS:
        ledger.fault(table.line, f"`points` names {len(table.entries)}; a plan has 1 to {MOST_POINTS}")
    return tuple(_point(key, value, ledger) for key, value in table.entries)


def _point(key: Leaf, value: Node, ledger: Ledger) -> Point:
    _check_name(key, ledger)
    table = ledger.table(value, f"point {key.text}", known=("name", "options", "pax", *GROUNDS))
    options = ledger.table(table.get("options"), f"`options` of {key.text}")
    count = len(options.entries)
    if not 2 <= count <= MOST_OPTIONS:
        remedy = "add the other ways to settle it" if count < 2 else "group those that differ little"
        ledger.fault(key.line, f"point {key.text} has {count:,} options; it takes 2 to {MOST_OPTIONS:,}: {remedy}")
    return Point(
        id=key.text,
        name=ledger.text(table.get("name"), "name") or key.text,
        options=tuple(_option(name, content, ledger) for name, content in options.entries[:MOST_OPTIONS]),
        pax=tuple(ledger.text(code, "a PA-X code") for code in ledger.rows(table.get("pax"), "`pax`")),
        grounds=ledger.grounds(table, key.line),
    )


def _option(key: Leaf, value: Node, ledger: Ledger) -> Option:
    _check_name(key, ledger)
    if isinstance(value, Leaf):
        return Option(key.text, value.text or key.text, ledger.grounds(None, key.line))
    table = ledger.table(value, f"option {key.text}", known=("text", *GROUNDS))
    return Option(key.text, ledger.text(table.get("text"), "text") or key.text, ledger.grounds(table, key.line))


def _check_name(key: Leaf, ledger: Ledger) -> None:
    if not NAME.fullmatch(key.text):
        word = key.text[:40]
        ledger.fault(key.line, f"{word!r} cannot be a name; use at most 60 letters, digits, `-` and `.`")


def read_choice(node: Node, points: tuple[Point, ...], ledger: Ledger) -> tuple[Choice, ...]:
    """Return `{point: option}` or `{point: [option, option]}` as choices; several points are several choices."""
    table = ledger.table(node, "a choice")
    choices = []
    for key, value in table.entries:
        if ledger.known(key, [point.id for point in points], "point") is None:
            continue
        allowed = [option.id for point in points if point.id == key.text for option in point.options]
        items = value.items if isinstance(value, Row) else (value,)
        found = [ledger.known(item, allowed, f"option of {key.text}") for item in items]
        choices.append(Choice(key.text, tuple(name for name in found if name is not None)))
    return tuple(choices)


def read_drafts(node: Node | None, points: tuple[Point, ...], ledger: Ledger) -> tuple[Draft, ...]:
    """Return the drafts, oldest first as they stand in the file."""
    drafts = tuple(_draft(key, value, points, ledger) for key, value in ledger.table(node, "`drafts`").entries)
    for earlier, later in pairwise(drafts):
        if earlier.date and later.date and later.date < earlier.date:
            ledger.fault(
                later.grounds.line, f"draft {later.id} is dated before {earlier.id}; write the drafts in order of date"
            )
    return drafts


def _draft(key: Leaf, value: Node, points: tuple[Point, ...], ledger: Ledger) -> Draft:
    _check_name(key, ledger)
    table = ledger.table(value, f"draft {key.text}", known=("name", "date", "package", *GROUNDS))
    date = ledger.text(table.get("date"), "date")
    if date and not is_date(date):
        ledger.fault(value.line, f"`date` must look like 2026-01-24, not {date!r}")
    chosen = _package(table.get("package"), points, ledger, key)
    package = tuple((point.id, chosen[point.id]) for point in points if point.id in chosen)
    return Draft(
        key.text, ledger.text(table.get("name"), "name") or key.text, date, package, ledger.grounds(table, key.line)
    )


def _package(node: Node | None, points: tuple[Point, ...], ledger: Ledger, key: Leaf) -> dict[str, str]:
    if not isinstance(node, Table):
        ledger.fault(key.line, f"draft {key.text} needs a `package:` with `point: option` lines")
        return {}
    choices = read_choice(node, points, ledger)
    for choice in choices:
        if len(choice.options) > 1:
            ledger.fault(
                node.line, f"draft {key.text} settles {choice.point} twice; name one option, or leave the point out"
            )
    return {choice.point: choice.options[0] for choice in choices if choice.options}
