"""The server at work, until its client or its user ends it."""

from __future__ import annotations

import uvicorn

from accord.serve.listening import listen
from accord.serve.mcp.server import make_mcp_app, make_server
from accord.serve.mcp.tools import Tools

HERE = "127.0.0.1"


def serve_stdio(tools: Tools) -> None:
    """Serve over standard input and output; what goes wrong is told on standard error."""
    make_server(tools).run("stdio")


def serve_http(tools: Tools, *, port: int) -> None:
    """Serve over HTTP, to programs of this machine alone.

    Raises:
        UsageError: something else listens at this port.
    """
    listening = listen(HERE, port)
    config = uvicorn.Config(
        make_mcp_app(tools, port=port),
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=64,
    )
    uvicorn.Server(config).run(sockets=[listening])
