"""The exports: what is looked at, in a form that other programs, calendars and people read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from accord.desk.export.sending import TABLES, Asked, export, export_notes
from accord.desk.views.glance import glance_at
from accord.serve.answer import page
from accord.serve.asking import BadAddressError, ask

IN_MEMORY, PIECE = 8 << 20, 1 << 16


@dataclass(frozen=True, slots=True)
class Form:
    """One form of export: the ending of its file, what a browser is told that it is, and what it is for."""

    name: str
    ending: str
    media_type: str
    words: str


FORMS = (
    Form(
        "docx",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Word: the brief and the positions",
    ),
    Form("html", "html", "application/octet-stream", "Page for print: the brief and the positions"),
    Form(
        "xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Spreadsheet: all tables"
    ),
    Form("csv", "csv", "text/csv; charset=utf-8", "CSV: one table"),
    Form("ics", "ics", "text/calendar; charset=utf-8", "Calendar: meetings and awaited windows"),
    Form("obsidian", "zip", "application/zip", "Obsidian: a folder of linked notes"),
    Form("atom", "atom", "application/atom+xml", "Atom: what changed"),
    Form("timelinejs", "json", "application/json", "TimelineJS: the timeline"),
    Form("graphml", "graphml", "application/octet-stream", "GraphML: who met whom"),
    Form("parquet", "parquet", "application/vnd.apache.parquet", "Parquet: one table"),
    Form("jsonl", "jsonl", "application/octet-stream", "JSONL: one table; claims in the claims format"),
    Form("webannotation", "jsonld", "application/ld+json", "W3C Web Annotation: the words of every claim"),
    Form("prov", "json", "application/json", "PROV: where every claim comes from"),
    Form("jsonld", "jsonld", "application/ld+json", "schema.org: events, claims and articles"),
    Form("ftm", "csv", "text/csv; charset=utf-8", "followthemoney: statements for Aleph"),
    Form("plover", "jsonl", "application/octet-stream", "PLOVER: events with CAMEO roots"),
)
BY_NAME = {form.name: form for form in FORMS}


def choose(request: Request) -> Response:
    """Return the page on which a form is chosen."""
    names = glance_at(ask(request).record).names
    return page(request, "export.html", forms=FORMS, tables=TABLES, names=names, choice=ask(request))


async def send(request: Request) -> Response:
    """Return the file that was asked for; one at a time is made, as a large record takes minutes."""
    fields = await request.form(max_fields=20)
    given = {name: said for name, said in fields.items() if isinstance(said, str)}
    async with request.app.state.exporting:
        return await run_in_threadpool(_made, request, given)


def _made(request: Request, given: dict[str, str]) -> Response:
    form = BY_NAME.get(given.get("format", ""))
    table = given.get("table", "claims")
    if form is None or table not in TABLES:
        message = (
            f"there is no export {given.get('format', '')!r:.40} of {table!r:.40}; choose one on the page of exports"
        )
        raise BadAddressError(message)
    asked = Asked(ask(request), form.name, table)
    sink = cast("IO[bytes]", tempfile.SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 (it is closed when it was sent)
    try:
        _write(asked, sink)
    except BaseException:
        sink.close()
        raise
    answer = StreamingResponse(_pieces(sink), media_type=form.media_type)
    answer.headers["content-length"] = str(sink.tell())
    sink.seek(0)
    answer.headers["content-disposition"] = f'attachment; filename="{_file_name(asked, form)}"'
    return answer


def _write(asked: Asked, sink: IO[bytes]) -> None:
    if asked.form != "obsidian":
        export(asked, sink)
        return
    with ZipFile(sink, "w", ZIP_DEFLATED) as folder:
        for note in export_notes(asked):
            folder.writestr(ZipInfo(note.path), note.text)


def _file_name(asked: Asked, form: Form) -> str:
    """Return a name of letters, digits and hyphens alone: what the negotiation is called may hold anything."""
    called = asked.choice.process or "record"
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in called)
    parts = ("accord", plain.strip("-")[:60], asked.table if form.name in ("csv", "parquet", "jsonl") else form.name)
    return f"{'-'.join(part for part in parts if part)}.{form.ending}"


def _pieces(sink: IO[bytes]) -> Iterator[bytes]:
    with sink:
        while piece := sink.read(PIECE):
            yield piece


ROUTES = (Route("/export", choose, name="export"), Route("/export", send, methods=["POST"]))
