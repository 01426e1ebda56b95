"""The pages: each module here turns one address into a use case and its answer, and lists its routes as `ROUTES`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from starlette.routing import Route


def page_routes() -> tuple[Route, ...]:
    """Return the routes of all pages, module by module."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return tuple(route for module in modules for route in getattr(module, "ROUTES", ()))
