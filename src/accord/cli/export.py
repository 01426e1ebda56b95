"""`accord export`: the record in the forms that others read."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accord.cli.options import Day, need_day_between
from accord.cli.places import Place
from accord.cli.record_options import record_option
from accord.terms.exported import in_number
from accord.terms.safe import printable

if TYPE_CHECKING:
    from accord.desk.export.sending import Asked

FORMATS = (
    *("csv", "xlsx", "parquet", "jsonl", "ics", "atom", "timelinejs", "graphml", "webannotation"),
    *("prov", "jsonld", "ftm", "plover", "obsidian", "docx", "html"),
)
TABLES = ("claims", "events", "positions", "expectations", "articles")
BINARY = ("xlsx", "parquet", "docx")
TABULAR = ("csv", "parquet", "jsonl")
KEPT = 5
LEFT = "{note|notes} left as somebody changed {it|them}: "
ENDINGS = {  # which forms a file may hold by its ending; the first is written where none is named
    ".csv": ("csv", "ftm"),
    ".xlsx": ("xlsx",),
    ".parquet": ("parquet",),
    ".jsonl": ("jsonl", "plover"),
    ".ics": ("ics",),
    ".atom": ("atom",),
    ".graphml": ("graphml",),
    ".jsonld": ("jsonld", "webannotation"),
    ".docx": ("docx",),
    ".html": ("html",),
}
MEANT = {
    "word": "docx",
    "doc": "docx",
    "excel": "xlsx",
    "calendar": "ics",
    "ical": "ics",
    "markdown": "obsidian",
    "pdf": "html, and print it from a browser to PDF",
}


class Form(click.Choice[str]):
    """A form to export in; for a name that people use for one, the refusal says what it is called here."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name of a form."""
        meant = MEANT.get(value.strip().lower().removeprefix("."))
        if meant:
            self.fail(f"{printable(value)!r} is no format; say --format {meant}", param, ctx)
        return super().convert(value, param, ctx)


@click.command()
@record_option
@click.option("--format", "form", type=Form(FORMATS), help="In which form; default: by the ending of --out.")
@click.option("--out", type=Place(), metavar="FILE|FOLDER", help="Where to; - is standard output, as without.")
@click.option("--table", type=click.Choice(TABLES), default="claims", show_default=True, help="Of CSV, Parquet, JSONL.")
@click.option("--process", metavar="NAME", help="Only this negotiation (see `accord process list`).")
@click.option("--as-of", type=Day(), metavar="DATE", help="What was known on that day; default: all.")
@click.option("--since", type=Day(), metavar="DATE", help="Only what was added, changed or retracted since that day.")
@click.option("--recorded", is_flag=True, help="With --since: by the day of recording, not of publication.")
@click.option("--raw", is_flag=True, help="CSV to the letter: what a spreadsheet takes for a formula is one.")
@click.option("--force", is_flag=True, help="Replace a file that is there; write into a folder of others' files.")
def export(
    *,
    record: str,
    form: str | None,
    out: Path | None,
    table: str,
    process: str | None,
    as_of: date | None,
    since: date | None,
    recorded: bool,
    raw: bool,
    force: bool,
) -> None:
    """Write the record, or one negotiation of it, in a form that others read.

    Ids are those of the record in every form. What a form cannot carry is told on standard error, with the number and
    the reason.
    """
    from accord.desk.export.sending import Asked
    from accord.desk.views.choice import Choice

    form = _form_of(form, out)
    _refuse(form, out, table=table, since=since, as_of=as_of, recorded=recorded, raw=raw)
    asked = Asked(Choice(record, process, as_of, since), form, table, raw, recorded)
    if form == "obsidian":
        assert out is not None
        _write_notes(asked, out, force=force)
    else:
        _write_file(asked, None if out is None or str(out) == "-" else out, force=force)
    for line in asked.losses.lines():
        click.echo(f"accord: {printable(line)}", err=True)


def _form_of(form: str | None, out: Path | None) -> str:
    """Return the form that is asked for: by its name, else by the ending of the file; refuse two that do not agree."""
    fits = ENDINGS.get(out.suffix.lower(), ()) if out else ()
    if form is None and not fits:
        forms = f"say in which form: --format {', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
        if out is None or str(out) == "-":
            raise click.UsageError(forms)
        ending = f"no form has the ending {printable(out.suffix)}" if out.suffix else "the name has no ending"
        message = f"{printable(out.name)}: {ending}; name the file with one of {' '.join(ENDINGS)}, or {forms}"
        raise click.UsageError(message)
    if form and form not in fits and fits and out:
        message = (
            f"{printable(out.name)} is the name of another kind of file: say --format {fits[0]}, or name it otherwise"
        )
        raise click.UsageError(message)
    return form or fits[0]


def _refuse(
    form: str,
    out: Path | None,
    *,
    table: str,
    since: date | None,
    as_of: date | None,
    recorded: bool,
    raw: bool,
) -> None:
    """Refuse options that do not go together."""
    to_terminal = (out is None or str(out) == "-") and sys.stdout.isatty()
    faults = {
        "a folder of notes needs a place: --out FOLDER": form == "obsidian" and (out is None or str(out) == "-"),
        f"{form} is no text for a terminal: say --out FILE": form in BINARY and to_terminal,
        f"--table is for {', '.join(TABULAR)}": table != "claims" and form not in TABULAR,
        "--raw is for csv": raw and form != "csv",
        "--recorded goes with --since": recorded and since is None,
    }
    for message, holds in faults.items():
        if holds:
            raise click.UsageError(message)
    need_day_between(since, as_of=as_of)


def _write_file(asked: Asked, out: Path | None, *, force: bool) -> None:
    from accord.desk.export.sending import export as send
    from accord.desk.writing import standard_output, writing

    if out is None:
        send(asked, standard_output())
        standard_output().flush()
        return
    with writing(out, force=force) as sink:
        send(asked, sink)


def _write_notes(asked: Asked, folder: Path, *, force: bool) -> None:
    from accord.desk.export.sending import export_notes
    from accord.desk.writing.folders import write_folder

    written = write_folder(folder, export_notes(asked), force=force, keep_old=asked.choice.since is not None)
    click.echo(f"{folder}: {in_number(written.count, '{note|notes}')}", err=True)
    if written.kept:
        named = ", ".join(written.kept[:KEPT]) + ("…" if len(written.kept) > KEPT else "")
        asked.losses.add(LEFT, len(written.kept), named=named)
