"""What a table kept by hand means: guessed from its headings, and from its cells where these are mute."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from accord.lexicon.columns import plain_words, role_of, stance_in
from accord.lexicon.issues import HINT, VAGUE, WIDE, hear_issues, issue_codes
from accord.lexicon.names import common_name
from accord.resolve.rows.cell_days import NoDay, days_of, order_shown
from accord.terms.sheet import Cell, Column, Meaning, Role, Sheet, TableKind

LOOKED_AT = 15  # rows among which the headings are
SAMPLE = 200  # rows that show what a column holds
MOST = 0.6
FEWEST_SIDES = 2
UNKNOWN = "?"
PLUS = frozenset("+✓✔")
MINUS = frozenset("-−–—")
NOTHING = MINUS | {"/", "n/a", "n.a.", "na", "none", "k.a.", "…", "..."}
WORDY = 15  # letters that the text of an event has on the average, or more
_POSSESSIVE = re.compile(
    r"(?:['’]s?)?\s+(?:position|stance|view|demands?)s?$|^(?:position|stance|view|demands?)s?\s+of\s+", re.I
)
_WORD = re.compile(r"[\w'’]+|[^\w\s]")


def guess_meaning(sheets: Sequence[Sheet]) -> Meaning | None:
    """Return what the best of the sheets that are seen means; None where none has headings that say anything."""
    shown = [sheet for sheet in sheets if not sheet.hidden] or list(sheets)
    guesses = [(score, -n, guess) for n, sheet in enumerate(shown) for score, guess in _guesses(sheet)]
    return max(guesses, key=lambda each: each[:2])[2] if guesses else None


def _guesses(sheet: Sheet) -> Iterable[tuple[float, Meaning]]:
    scored = [(_score(row), -number, number) for number, row in enumerate(sheet.rows[:LOOKED_AT], 1)]
    best = max(scored, default=None)
    if best and best[0] >= 1 and (meaning := meaning_of(sheet, best[2])):
        yield best[0], meaning


def _score(row: Sequence[Cell]) -> float:
    """Return how much a row looks like headings: the columns that are known, sides for a half each."""
    roles = {role for cell in row if len(cell.text) < 60 and (role := role_of(cell.text))}
    sides = sum(side_of(cell.text) is not None for cell in row)
    weak = len(roles & {"note", "ignore"})
    filled = sum(bool(cell.text) for cell in row)
    return (len(roles) - weak + sides / 2 + weak / 4) if filled > 1 else 0.0


def side_of(heading: str) -> str | None:
    """Return whose position a column holds by its heading: a name that accord knows.

    >>> side_of("Serbia"), side_of("Kosovo's position"), side_of("Position of the EU"), side_of("Remarks")
    ('Serbia', 'Kosovo', 'the EU', None)
    """
    name = _POSSESSIVE.sub("", heading.strip()).strip()
    return name if name and role_of(name) is None and common_name(name) else None


def meaning_of(sheet: Sheet, header: int) -> Meaning | None:
    """Return what a sheet means whose headings stand in this row; None where nothing can be made of its rows."""
    headings = [cell.text for cell in sheet.rows[header - 1]]
    below = sheet.rows[header : header + SAMPLE]
    samples = [[row[at] for row in below if row[at].text] for at in range(len(headings))]
    columns = _columns(headings, samples)
    table = _table_of(columns)
    if table is None:
        return None
    columns = tuple(_fitting(column, table) for column in columns)
    cells = [cell for column, sample in zip(columns, samples, strict=True) if column.role in DAYS for cell in sample]
    named = _issue_names(sheet, header, columns) if table != "chronology" else ()
    stands = {cell.text for column, sample in zip(columns, samples, strict=True) for cell in sample if _tells(column)}
    return Meaning(
        sheet=sheet.name,
        header=header,
        table=table,
        columns=columns,
        order=order_shown(cells),
        issues={name: issue_of(name) or UNKNOWN for name in named},
        stances=dict.fromkeys(sorted(stands & MINUS), "opposes") if stands & PLUS else {},
    )


def _tells(column: Column) -> bool:
    return column.role in ("stand", "stance", "position")


DAYS: tuple[Role, ...] = ("date", "end", "reported")


def _columns(headings: Sequence[str], samples: Sequence[Sequence[Cell]]) -> tuple[Column, ...]:
    taken: set[Role] = set()
    columns: list[Column] = []
    has_issue = any(role_of(heading) == "issue" for heading in headings)
    for heading, sample in zip(headings, samples, strict=True):
        side = side_of(heading) if has_issue else None
        role: Role = "stand" if side else role_of(heading) or "note"
        if role in taken and role not in ("note", "ignore", "stand"):
            role = "note"
        if not heading and not sample:
            role = "ignore"
        taken.add(role)
        columns.append(Column(heading, role, side))
    if has_issue and taken.isdisjoint(("side", "stance", "position", "event")):
        columns = [_by_stances(column, sample) for column, sample in zip(columns, samples, strict=True)]
    return _by_cells(columns, samples, taken)


def _by_stances(column: Column, sample: Sequence[Cell]) -> Column:
    """Return a column whose heading says nothing as that of a side, where most of its cells say for or against."""
    if column.role != "note" or not column.heading.strip() or role_of(column.heading):
        return column
    said = [cell.text for cell in sample if cell.text.casefold() not in NOTHING]
    shown = sum(stance_in(words) is not None for words in said)
    return Column(column.heading, "stand", column.heading.strip()) if shown > MOST * len(said) else column


def _by_cells(columns: list[Column], samples: Sequence[Sequence[Cell]], taken: set[Role]) -> tuple[Column, ...]:
    """Find day and event of a chronology among columns whose headings say nothing, by what their cells hold."""
    mute = [at for at, column in enumerate(columns) if column.role == "note" and role_of(column.heading) is None]
    dated = next((at for at in mute if _are_days(samples[at])), None)
    if "date" not in taken and dated is not None:
        columns[dated] = Column(columns[dated].heading, "date")
        mute.remove(dated)
    longest = max(mute, key=lambda at: _length(samples[at]), default=None)
    if longest is not None and taken.isdisjoint(("event", "issue", "position")) and _length(samples[longest]) >= WORDY:
        columns[longest] = Column(columns[longest].heading, "event")
    return tuple(columns)


def _are_days(sample: Sequence[Cell]) -> bool:
    days = sum(not isinstance(days_of(cell, "day-first"), NoDay) for cell in sample)
    return bool(sample) and days >= MOST * len(sample)


def _length(sample: Sequence[Cell]) -> float:
    return sum(len(cell.text) for cell in sample) / len(sample) if sample else 0.0


def _table_of(columns: Sequence[Column]) -> TableKind | None:
    roles = Counter(column.role for column in columns)
    if roles["issue"] and roles["stand"] >= FEWEST_SIDES:
        return "matrix"
    if (roles["side"] or roles["who"]) and (roles["stance"] or roles["position"]) and roles["issue"]:
        return "positions"
    return "chronology" if roles["date"] and roles["event"] else None


def _fitting(column: Column, table: TableKind) -> Column:
    """Return a column as what it can be in such a table."""
    fits = FITTING[table]
    role = column.role if column.role in fits else INSTEAD.get((table, column.role), "note")
    return Column(column.heading, role, column.side if role == "stand" else None)


SHARED: frozenset[Role] = frozenset(("date", "reported", "source", "note", "ignore"))
FITTING: Mapping[TableKind, frozenset[Role]] = {
    "chronology": SHARED
    | {"end", "event", "who", "mediator", "host", "place", "kind", "status", "level", "holder", "draft", "quote"},
    "positions": SHARED | {"issue", "side", "holder", "stance", "position", "condition"},
    "matrix": SHARED | {"issue", "stand"},
}
INSTEAD: Mapping[tuple[TableKind, Role], Role] = {
    ("positions", "who"): "side",
    ("chronology", "side"): "who",
}


def _issue_names(sheet: Sheet, header: int, columns: Sequence[Column]) -> tuple[str, ...]:
    at = next(at for at, column in enumerate(columns) if column.role == "issue")
    return tuple(dict.fromkeys(row[at].text for row in sheet.rows[header:] if row[at].text))


def issue_of(name: str) -> str | None:
    """Return the code of the one issue that a name speaks of; None where it speaks of none, or of several.

    >>> issue_of("Prisoners & hostages"), issue_of("Cease-fire"), issue_of("Miscellaneous")
    ('prisoners_hostages', 'ceasefire', None)
    """
    plain = plain_words(name).replace(" ", "_")
    if plain in issue_codes():
        return plain
    forms = [form for word in _WORD.findall(name.lower()) for form in [(word, word.removesuffix("s"))]]
    heard = [each.name.removesuffix(WIDE) for each in hear_issues(forms)]
    sure = {name for name in heard if not name.endswith(HINT) and name not in VAGUE}
    hints = {name.removesuffix(HINT) for name in heard if name.endswith(HINT)} - VAGUE
    return next((found.pop() for found in (sure, hints) if len(found) == 1), None)


def stance_of(cell: str, stances: Mapping[str, str]) -> tuple[str, str | None] | None:
    """Return the stance that a cell shows, with a condition: by the table's own words for it, else by what it says."""
    own = stances.get(plain_words(cell))
    return (own, None) if own else stance_in(cell)
