"""A reviewer who works the queue by its plain forms, as a browser without scripts does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from httpx2 import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from accord.serve.app import make_app
from accord.serve.settings import Settings
from table import START

HOME = "http://127.0.0.1:8321"


@dataclass
class Form:
    """A form of a page with the fields it carries and the buttons that send it."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)


class Forms(HTMLParser):
    """Gathers the forms of a page that write."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = given.get("method") == "post"
            self.found += [Form(given["action"])] if self._open else []
        elif self._open and tag == "input" and "name" in given:
            self.found[-1].fields[given["name"]] = given.get("value", "")
        elif self._open and tag == "button" and given.get("name") == "verdict":
            self.found[-1].buttons.append(given["value"])

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "form"


class Reviewer:
    """One browser at the queue: the page that it has before it, and its forms."""

    def __init__(self, app: Starlette, name: str) -> None:
        self.client = TestClient(app, base_url=HOME, follow_redirects=False)
        self.client.cookies.set("accord-name", name)
        self.page = ""
        self.at = ""

    def look(self, address: str = "/review") -> str:
        """Load a page of the queue; return it."""
        answer = self.client.get(address)
        assert answer.status_code == 200, answer.text
        self.page = answer.text
        self.at = self.claim
        return self.page

    @property
    def claim(self) -> str:
        """The id of the claim at hand, empty where there is none."""
        found = re.search(r'data-claim="([^"]*)"', self.page)
        return found[1] if found else ""

    def tally(self) -> tuple[int, ...]:
        """Return accepted, corrected, struck, pending and their sum, as the page has them."""
        found = re.search(r"(\d+) accepted \+ (\d+) corrected \+ (\d+) struck \+ (\d+) pending = (\d+)", self.page)
        assert found
        return tuple(map(int, found.groups()))

    def form(self, verdict: str, **fields: str) -> Form:
        """Return the form that says this, with its fields filled in."""
        for form in Forms(self.page).found:
            fits = verdict in form.buttons or form.fields.get("verdict") == verdict
            if fits and all(
                form.fields.get(name) == said for name, said in fields.items() if name in ("field", "other")
            ):
                return form
        raise AssertionError(f"no form says {verdict} {fields}")

    def send(self, verdict: str, **fields: str) -> Response:
        """Send the form of the page at hand that says this; return the answer as it came."""
        form = self.form(verdict, **fields)
        return self.client.post(form.action, data=form.fields | {"verdict": verdict} | fields)

    def say(self, verdict: str, **fields: str) -> str:
        """Say something of the claim at hand and follow where that leads; return the page."""
        answer = self.send(verdict, **fields)
        assert answer.status_code == 303, answer.text
        return self.look(answer.headers["location"])


def desk(record: str) -> Starlette:
    """Return the page of a record; its clock stands still, so that order never rests on it."""
    return make_app(record, Settings(clock=lambda: START))


def query_of(address: str) -> dict[str, list[str]]:
    """Return what an address asks for."""
    return parse_qs(urlsplit(address).query)
