"""Search over articles and claims, with filters that the address keeps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from accord.desk.ledger.keeping import search_within
from accord.desk.views.attending import find_attended
from accord.desk.views.glance import glance_at
from accord.errors import UsageError
from accord.render.pages.layout import Layout
from accord.render.sheets.attended import attended_section
from accord.serve.asking import BadAddressError, ask, word_of
from accord.serve.wording import reading_page
from accord.terms.attended import Attended
from accord.terms.kept import Hit, Sought
from accord.terms.wire import KINDS

LONGEST = 400
WORDS = 32
MOST, MOST_EVER = 25, 400
STEM = 5  # letters by which word forms are told: the index finds "talks" for "talk"
ID = re.compile(r"(?:sha256:)?[0-9a-f]{12,64}|[ej][0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Found:
    """One find, its words cut into those that were sought and the others."""

    hit: Hit
    pieces: tuple[tuple[str, bool], ...]


def search(request: Request) -> Response:
    """Return what holds the words of the address, or the form to ask for some."""
    query = word_of(request, "q", longest=LONGEST) or ""
    if len(query.split()) > WORDS:
        message = f"{len(query.split())} words are sought at once; give at most {WORDS}"
        raise BadAddressError(message)
    sought, fault = _sought(request), ""
    hits: Sequence[Hit] = ()
    attended: Attended | None = None
    if query:
        try:
            hits = search_within(ask(request).record, query, sought)
            attended = _attended(request, query, sought)
        except UsageError as error:
            fault = str(error)
    most = (sought.limit or MOST) - 1
    context: dict[str, object] = {
        "query": query,
        "fault": fault,
        "attended": attended,
        "part": Layout().part(attended_section(attended)) if attended else None,
        "found": hits[:most],
        "articles": tuple(_by_article(_found(hits[:most], query)).values()),
        "more": min(2 * most, MOST_EVER) if len(hits) > most and most < MOST_EVER else None,
        "cut": len(hits) > most,
        "id": query if ID.fullmatch(query) else None,
        "kinds": ("article", *KINDS),
        "names": glance_at(ask(request).record).names,
        "picked": request.query_params.getlist("kind"),
        "asked": {name: request.query_params.get(name, "") for name in ("since", "until", "process", "side")},
    }
    return reading_page(request, "search.html", context, status=400 if fault else 200)


def _attended(request: Request, query: str, sought: Sought) -> Attended | None:
    """Return what a person of this name attended, unless something else than meetings is sought."""
    if sought.side or (sought.kinds and "meeting" not in sought.kinds):
        return None
    return find_attended(ask(request).record, query, sought)


def _sought(request: Request) -> Sought:
    choice = ask(request)
    kinds = tuple(kind for kind in request.query_params.getlist("kind") if kind)
    if unknown := [kind for kind in kinds if kind not in ("article", *KINDS)]:
        message = f"kind={unknown[0]:.40} is none; choose article, {', '.join(KINDS)}"
        raise BadAddressError(message)
    most = word_of(request, "most") or str(MOST)
    if not most.isdecimal() or not 0 < int(most[:9]) <= MOST_EVER:
        message = f"most={most:.40} is no number of finds; give one from 1 to {MOST_EVER}"
        raise BadAddressError(message)
    days = [day for day in (choice.until, choice.as_of) if day]
    return Sought(
        kinds=kinds,
        process=choice.process,
        since=choice.since,
        until=min(days) if days else None,
        side=word_of(request, "side"),
        limit=int(most) + 1,  # one more tells whether there are more
    )


def _found(hits: Sequence[Hit], query: str) -> Iterator[Found]:
    stems = {word[:STEM] for word in re.findall(r"\w+", query.casefold())}
    for hit in hits:
        words = re.split(r"(\w+)", hit.words)
        yield Found(hit, tuple((each, _is_sought(each, stems)) for each in words if each))


def _by_article(found: Iterator[Found]) -> dict[str, list[Found]]:
    """Return what was found in each article, that with the latest find first."""
    every: defaultdict[str, list[Found]] = defaultdict(list)
    for each in found:
        every[each.hit.article].append(each)
    return every


def _is_sought(word: str, stems: set[str]) -> bool:
    """Return whether a word begins as one that was sought: forms of a word differ at their end."""
    return any(word.casefold().startswith(stem) for stem in stems if len(stem) == STEM) or word.casefold() in stems


ROUTES = (Route("/search", search, name="search"),)
