"""Records to export: the talks on a strait, and articles that hold what every format must not act on."""

from __future__ import annotations

import csv
import io
import shutil
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from accord.desk.export.sending import Asked, export, export_notes
from accord.desk.ledger.adding import record_extraction, record_judgement
from accord.desk.views.choice import Choice
from accord.record.store import Record
from accord.render.exports.obsidian import Note
from accord.terms.claim import Link
from accord.terms.extraction import Extraction
from accord.terms.judgement import Judgement, Verdict
from newsroom import Story, days
from strait import fish, geneva, longer, oslo

NOW = datetime(2004, 5, 1, 9, 30, tzinfo=UTC)
PAYLOADS = (
    '=HYPERLINK("https://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(1,2)",
    "\t=1+1",
    "|calc",
    "％＝１",
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "<img src=x onerror=alert(3)>",
    "]]>&lt;b&gt;",
    "[[secret]] ![[embed]] #tag",
    "---\nfoo: bar\n---",
    "[x](javascript:alert(4))",
    "`code` *b* ~~s~~ ==m== %%c%% $x$",
    "\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT",
    "\nATTENDEE:mailto:evil@example.org",
    "a\x01b\x0bc\x1b[31md\x7f",
    "x\u202ey\u2066z\ufeff",
    "\ufffe\uffff",
    "\u2028\u2029",
    "..\\..\\../../etc/passwd",
    "CON",
    '"; DROP TABLE claim; --',
    "{{7*7}} ${7*7}",
    "&xxe; %pe;",
    "😀 e\u0301 ﷽",
)


def record_of(place: Path, *extractions: Extraction, now: datetime = NOW) -> str:
    """A new record that holds these articles."""
    record = Record.create(str(place))
    put(str(place), *extractions, now=now)
    record.close()
    return str(place)


def put(where: str, *extractions: Extraction, now: datetime = NOW) -> None:
    record = Record.open(where)
    for extraction in extractions:
        record_extraction(record, extraction, now)
    record.close()


def strait(place: Path) -> str:
    """The talks on the strait: two rounds, one of them slipped, a denial, an agreement and a move."""
    return record_of(place, *(story().done() for story in (geneva, longer, oslo, fish)))


def judge(where: str, verdict: Verdict, *about: str, on: date, **what: str) -> None:
    record = Record.open(where)
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    record_judgement(record, Judgement(verdict, about, "Anna Berg", at, **what), at)
    record.close()


def evil(number: int, payload: str) -> Extraction:
    """An article that says a payload wherever words of others can come in."""
    name = payload.strip() or "x"
    text = (
        f"Greece met {payload} league in {payload} on Monday. “We said {payload} now,” a man of {payload} told us.\n\n"
        f"Turkey rejects {payload} at once. The {payload} plan is on the table. First {payload} must come, then talks."
    )
    story = Story(
        text,
        outlet=f"Post {payload}",
        on="2004-03-20",
        title=f"Title {payload}",
        url=f"javascript:alert({number})" if number % 2 else f"https://news.example/{number}",
        source=f"news/{number}.txt",
    )
    story.actor(f"{name} league", "organisation")
    story.actor(f"{name} man", "person", f"{name} league", role=f"{name} envoy")
    said = (Link("said", f"{name} source", named=False), Link("relayed", f"{name} wire"))
    story.meeting(
        f"Greece met {payload} league",
        *("Greece", f"{name} league", f"{name} man"),
        place=payload,
        when=days(f"2004-03-{number % 20 + 1:02}", said=payload),
        hedge=name if number % 3 == 0 else None,
        chain=said,
    )
    story.position(f"{payload} at once", "Turkey", "opposes")
    story.statement(f"We said {payload} now,", f"{name} man")
    story.draft(f"The {payload} plan")
    story.precondition(f"First {payload} must come", "talks")
    story.agreement(f"{payload} plan is on the table", "Greece", "Turkey", status="signed", when=days("2004-03-19"))
    return story.done()


def haunted(place: Path) -> str:
    """A record of all payloads."""
    for file in Path(_haunted().name).iterdir():
        shutil.copy(file, place.with_name(file.name.replace("haunted.db", place.name)))
    return str(place)


@cache
def _haunted() -> TemporaryDirectory[str]:
    """A folder with that record, made once and copied by all who want one."""
    folder = TemporaryDirectory()
    record_of(Path(folder.name) / "haunted.db", *(evil(number, payload) for number, payload in enumerate(PAYLOADS)))
    return folder


def sent(where: str, form: str, **asked: object) -> bytes:
    """An export, as bytes."""
    return sent_with_losses(where, form, **asked)[0]


def sent_with_losses(where: str, form: str, **asked: object) -> tuple[bytes, list[str]]:
    """An export with what it says it could not carry."""
    sink = io.BytesIO()
    losses = export(_asked(where, form, **asked), sink)
    return sink.getvalue(), list(losses.lines())


def noted(where: str, **asked: object) -> list[Note]:
    """The notes of a folder."""
    return list(export_notes(_asked(where, "obsidian", **asked)))


def _asked(where: str, form: str, **asked: object) -> Asked:
    choice = Choice(where, **{name: asked.pop(name) for name in ("process", "as_of", "since") if name in asked})  # type: ignore[arg-type]
    return Asked(choice, form, **asked)  # type: ignore[arg-type]


def rows(where: str, table: str = "claims", **asked: object) -> list[dict[str, str]]:
    """A table as CSV reads it."""
    text = sent(where, "csv", table=table, **asked).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))
