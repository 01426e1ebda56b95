"""From a template to an answer: everything escaped, nothing unseen let through, links that keep what is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from accord.render.wording.heading import counted, unbroken
from accord.render.wording.words import day_words
from accord.serve.asking import here, link
from accord.serve.keys import keys_are_on, way_back
from accord.serve.nav import NAV
from accord.serve.tokens import form_token
from accord.serve.visit import remember_visit
from accord.terms.safe import printable
from accord.version import __version__

OK = 200


def page(request: Request, template: str, /, **context: object) -> Response:
    """Return a page made by a template, which knows `request`, `nav`, `link`, `here`, `static` and `token`.

    `status` among the context is that of the answer.
    """
    here_is = {"here_path": request.url.path, "way_back": way_back(request), "keys_on": keys_are_on(request)}
    known = {"request": request, "nav": NAV, "status": OK} | here_is | context
    status = known["status"]
    assert isinstance(status, int)
    answer = HTMLResponse(environment().get_template(template).render(known), status)
    if status == OK:
        remember_visit(request, answer)
    return answer


def plain_page(status: int, title: str, words: str) -> Response:
    """Return a page that says what is wrong and what to do, made without anything that could be wrong itself."""
    sentence = words[:1].upper() + words[1:] if words.partition(" ")[0].isalpha() else words
    made = environment().get_template("plain.html").render(status=status, title=title, words=sentence)
    return HTMLResponse(made, status)


@cache
def environment() -> Environment:
    """Return where templates come from, with what all of them know."""
    made = Environment(
        loader=PackageLoader("accord.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "static": static,
        "version": __version__,
        "counted": counted,
        "link": _bound(link),
        "here": _bound(here),
        "token": _token,
    }
    made.filters["day"] = day_words
    made.filters["unbroken"] = unbroken
    return made


def _shown(value: object) -> object:
    """Show what is unseen in every text; what a template marks as escaped (`|e`) goes through as it is."""
    return printable(value) if type(value) is str else value


def _bound(make: Callable[..., str]) -> Callable[..., str]:
    """Give a template a function of the request that it answers."""

    @pass_context
    def bound(context: Context, /, *arguments: object, **changes: object) -> str:
        return make(context["request"], *arguments, **changes)

    return bound


@pass_context
def _token(context: Context) -> Markup:
    """Return the hidden field that every form that writes must carry."""
    return Markup('<input type="hidden" name="token" value="{}">').format(form_token(context["request"]))


@cache
def static(name: str) -> str:
    """Return the address of a file of our own; it changes when the file does."""
    held = files("accord.serve").joinpath("static", *name.split("/")).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(held).hexdigest()[:10]}"
