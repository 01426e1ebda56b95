"""What was forwarded in a message: its own head, and the text below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.lexicon.load import load_patterns

MOST_HEAD = 12  # lines
FEWEST = 2
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The text of a message that was forwarded, and who sent it, when, about what; `whole` is all from its head on."""

    text: str
    whole: str
    sender: str | None = None
    date: str | None = None
    subject: str | None = None


def find_forwarded(text: str) -> Forwarded | None:
    """Return what was forwarded in a message; of several, one within the other, the innermost.

    A head is known by two of its lines at least (From, Date or Sent, Subject), after a mark or at the very start.

    >>> found = find_forwarded("FYI\\n\\n-----Original Message-----\\nFrom: Desk\\nSubject: Talks\\n\\nThe sides met.")
    >>> found.sender, found.subject, found.text
    ('Desk', 'Talks', 'The sides met.')
    >>> find_forwarded("The sides met.")
    """
    found: Forwarded | None = None
    rest: str | None = text
    while rest is not None and (inner := _next(rest, first=found is None)):
        found, rest = inner, inner.text
    return found


def _next(text: str, *, first: bool) -> Forwarded | None:
    lines = text.split("\n")
    marks = [n for n, line in enumerate(lines) if _is_mark(line)]
    starts = [*([0] if first else []), *(n + 1 for n in marks)]
    heads = (_read(lines, start) for start in starts)
    return next((head for head in heads if head), None)


def _is_mark(line: str) -> bool:
    return len(line) < 200 and any(mark.regex.search(line) for mark in load_patterns("mail", "marker"))


def _read(lines: list[str], start: int) -> Forwarded | None:
    """Read the head that begins at a line, if there is one, and all that is below."""
    fields: dict[str, str] = {}
    at = start
    while at < len(lines) and at < start + MOST_HEAD:
        line = lines[at]
        name, value = _field(line)
        if name:
            fields.setdefault(name, value)
        elif line.strip(" >\t") or len(fields) >= FEWEST:
            break
        at += 1
    if sum(name in fields for name in ("from", "date", "subject")) < FEWEST:
        return None
    text = "\n".join(lines[at:])
    quoted = [line for line in lines[at:] if line.strip()]
    if quoted and all(line.lstrip().startswith(">") for line in quoted):
        text = _QUOTED.sub("", text)
    whole = "\n".join(lines[start:])
    return Forwarded(text.strip(), whole, fields.get("from"), fields.get("date"), fields.get("subject"))


def _field(line: str) -> tuple[str, str]:
    if len(line) < 500:
        for field in load_patterns("mail", "field"):
            if found := field.regex.match(line):
                return field.id, found["value"]
    return "", ""
