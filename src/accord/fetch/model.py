"""A language model behind the interface that most servers of models share: it is asked, and answers with a text.

A key goes to the one address that it was entered for, and never further: no redirect is followed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

import httpx

from accord.errors import UsageError
from accord.fetch.addresses import why_refused
from accord.fetch.fault import FetchError
from accord.fetch.unpacking import MB
from accord.fetch.web import Limits, Net, Web, web_address
from accord.terms.typed import Json

KEY, KEY_FOR = "ACCORD_LLM_KEY", "ACCORD_LLM_KEY_FOR"
MOST_ANSWER = 1 * MB
MOST_TOKENS = 1000
REFUSING = (400, 404, 415, 422, 500, 501)  # what servers answer to a form of asking that they do not know
REMEDY = "look at what the model server says, or leave --reader llm out"


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked: its task, examples with their answers, and the form of the answer (a JSON Schema)."""

    system: str
    task: str
    schema: dict[str, Json]
    examples: tuple[tuple[str, str], ...] = ()


class ModelServer:
    """A model at a base URL such as `http://localhost:8080/v1`. It is asked one thing at a time."""

    def __init__(self, base_url: str, name: str, *, key: str | None = None, limits: Limits | None = None) -> None:
        try:
            self._base = web_address(base_url)
        except FetchError as error:
            message = f"--base-url: {error}"
            raise UsageError(message) from None
        self._name = name
        self._key = key
        self._web = Web(Net(allow_private=True), replace(limits or Limits(seconds=300), most=MOST_ANSWER))
        self._forms = ["json_schema", "json_object", ""]

    def ask(self, question: Question) -> str:
        """Return what the model answers.

        Raises:
            FetchError: there is no answer in time, or none that can be understood.
        """
        while True:
            form = self._forms[0]
            reply = self._web.ask(self._url, self._headers, post=json.dumps(self._body(question, form)).encode())
            if reply.status in REFUSING and len(self._forms) > 1:
                self._forms.pop(0)  # an older server: it is asked in a simpler form from now on
                continue
            if reply.status != 200:
                raise FetchError(why=f"the model server answered {reply.status}", remedy=REMEDY, status=reply.status)
            return _content(reply.body)

    @property
    def _url(self) -> str:
        return str(self._base).rstrip("/") + "/chat/completions"

    @property
    def _headers(self) -> Mapping[str, str]:
        told = {"content-type": "application/json", "accept": "application/json"}
        return {**told, "authorization": f"Bearer {self._key}"} if self._key else told

    def _body(self, question: Question, form: str) -> dict[str, Json]:
        shown = [pair for asked, said in question.examples for pair in (("user", asked), ("assistant", said))]
        spoken = (("system", question.system), *shown, ("user", question.task))
        body: dict[str, Json] = {
            "model": self._name,
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
            "messages": [{"role": role, "content": words} for role, words in spoken],
        }
        if form == "json_schema":
            named: dict[str, Json] = {"name": "claims", "schema": question.schema}
            body["response_format"] = {"type": form, "json_schema": named, "schema": question.schema}
        elif form:
            body["response_format"] = {"type": form, "schema": question.schema}
        return body


def _content(body: bytes) -> str:
    try:
        content = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise FetchError(why="the model server's answer is not of the form that was asked for", remedy=REMEDY) from None
    return content if isinstance(content, str) else ""


def key_for(base_url: str, environment: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the key to send to an address, and why none is sent although there is one.

    A key is sent where `ACCORD_LLM_KEY_FOR` names the same scheme, host and port, and only in secret or to this
    computer.

    >>> key_for("https://a.example/v1", {"ACCORD_LLM_KEY": "k", "ACCORD_LLM_KEY_FOR": "https://a.example"})
    ('k', None)
    >>> key_for("https://b.example/v1", {"ACCORD_LLM_KEY": "k", "ACCORD_LLM_KEY_FOR": "https://a.example"})[0] is None
    True
    """
    key, meant = environment.get(KEY, "").strip(), environment.get(KEY_FOR, "").strip()
    if not key:
        return None, None
    if not meant:
        return None, f"{KEY} is not sent: set {KEY_FOR} to the address that it was entered for, such as {base_url:.80}"
    try:
        here, there = web_address(base_url), web_address(meant)
    except FetchError:
        return None, f"{KEY} is not sent: {KEY_FOR} is no address of the web"
    if _origin(here) != _origin(there):
        return None, f"{KEY} is not sent: it was entered for {there.host}, and the model is at {here.host}"
    if here.scheme != "https" and not _is_here(here.host):
        return None, f"{KEY} is not sent: the way to {here.host} is not encrypted; use https"
    if not key.isascii() or not key.isprintable():
        return None, f"{KEY} is not sent: it holds characters that no key has"
    return key, None


def _origin(url: httpx.URL) -> tuple[str, str, int]:
    return url.scheme, url.host.lower(), url.port or (443 if url.scheme == "https" else 80)


def _is_here(host: str) -> bool:
    return host == "localhost" or why_refused(host) == "this computer itself"
