"""The server: one process that listens, and is patient with slow clients only so long."""

from __future__ import annotations

import uvicorn
from starlette.types import ASGIApp


def make_server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    """Return a server that can be run."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            http="h11",
            ws="none",
            lifespan="off",
            log_level="warning",
            server_header=False,
            date_header=False,
            proxy_headers=False,
        )
    )
