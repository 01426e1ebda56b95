"""`accord mcp`: the record for a language-model client."""

from __future__ import annotations

import click

from accord.cli.places import Between
from accord.cli.record_options import record_option

PORT = 8766


@click.command()
@record_option
@click.option("--http", is_flag=True, help="Serve over HTTP on this machine instead of standard input and output.")
@click.option("--port", type=Between(1, 65535), default=PORT, show_default=True, help="The port of --http.")
@click.option("--name", default="language model", show_default=True, metavar="NAME", help="Who its proposals are by.")
def mcp(*, record: str, http: bool, port: int, name: str) -> None:
    """Serve the record to a language-model client (Model Context Protocol).

    The tools read: search, brief, timeline, matrix, changes, outlook, show, verify. One proposes: what it says goes
    into the review queue under NAME and counts for nothing until an analyst decides.
    """
    from accord.record.store import Record
    from accord.serve.mcp.running import serve_http, serve_stdio
    from accord.serve.mcp.tools import Tools

    Record.open(record).close()
    tools = Tools(record, name)
    if http:
        click.echo(f"accord: http://127.0.0.1:{port}/mcp (Ctrl-C ends it)", err=True)
        serve_http(tools, port=port)
    else:
        serve_stdio(tools)
