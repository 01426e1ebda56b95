"""`accord bargain`: what could be agreed, what stands in the way, and what each side would gain and give."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import cast

import click

from accord.cli.options import write_file
from accord.cli.places import Between, Place, Seconds
from accord.errors import OutputError

FILE = Place(dir_okay=False)
READINGS = ("sequences", "once each", "one move")
FOLDER = Place(file_okay=False)


@click.command()
@click.argument("scenario", type=Place(exists=True))
@click.option("--html", type=FILE, metavar="FILE", help="Write the paper as one HTML file with drawings.")
@click.option("--no-script", is_flag=True, help="Leave the drawings of the HTML file still: smaller, no script.")
@click.option("--markdown", is_flag=True, help="Print Markdown instead of terminal text.")
@click.option("--json", "as_json", is_flag=True, help="Print all results as JSON.")
@click.option("--drawings", type=FOLDER, metavar="FOLDER", help="Write each drawing as SVG and PNG.")
@click.option(
    "--seconds",
    type=Seconds(0, min_open=True),
    default=60.0,
    show_default=True,
    help="Most time for the frontier.",
)
@click.option(
    "--memory",
    type=Between(1),
    default=2000,
    show_default=True,
    metavar="MB",
    help="Most memory for the frontier.",
)
@click.option("--reading", type=click.Choice(READINGS), default="sequences", help="How opponents answer (stability).")
def bargain(
    scenario: Path,
    *,
    html: Path | None,
    no_script: bool,
    markdown: bool,
    as_json: bool,
    drawings: Path | None,
    seconds: float,
    memory: int,
    reading: str,
) -> None:
    """Print an options paper about SCENARIO: who wants what, what blocks, what is compatible, what each side gains.

    SCENARIO is a scenario file (see `accord scenario new`), or a folder of Genius, GeniusWeb or NegMAS files.
    """
    from accord.bargain.stability.sanctions import Reading
    from accord.desk.scenario.bargain import analyse_scenario
    from accord.render.bargain.text import paper_markdown, paper_text

    analysis, paper = analyse_scenario(scenario, seconds=seconds, memory=memory * 10**6, reading=cast(Reading, reading))
    if html is not None:
        from accord.render.bargain.draw import drawings_of
        from accord.render.bargain.page import paper_page

        write_file(html, paper_page(paper, drawings_of(paper, analysis), script=not no_script))
    if drawings is not None:
        from accord.render.bargain.draw import drawing_files

        _write_all(drawings, drawing_files(paper, analysis))
    if as_json:
        from accord.render.bargain.json import analysis_json

        click.echo(analysis_json(analysis))
    elif markdown:
        click.echo(paper_markdown(paper), nl=False)
    elif html is None and drawings is None:
        click.echo(paper_text(paper), nl=False)


def _write_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder that the user named.

    Raises:
        OutputError: they cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            (folder / name).write_bytes(content)
    except OSError as error:
        message = f"{folder}: cannot be written into ({error.strerror}); name a folder that you may write to"
        raise OutputError(message) from None
