"""The review queue: one claim at a time beside its words, judged with one key, by several people at once."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.desk.review.correcting import entries_of
from accord.desk.review.judging import OvertakenError, Seen, Word
from accord.desk.review.queue import Queue, Queues, Seat
from accord.desk.views.glance import glance_at
from accord.errors import UsageError
from accord.render.claims.marked import around, marked_paragraphs, marks_of
from accord.serve.asking import AbsentError, BadAddressError, ask, here, record_of, word_of
from accord.serve.reviewer import analyst_of, remember, reviewer_of
from accord.serve.wording import path_to, reading_page
from accord.terms.judgement import Verdict
from accord.terms.kept import Sought
from accord.terms.wire import KINDS, kind_of
from accord.view.review import tally_of

MOST = 300
MOST_EVER = 2000
LONGEST_ID = 300
GO_ON = ("accept", "strike")
VERDICTS: dict[str, Verdict] = {
    "accept": "accept",
    "strike": "strike",
    "correct": "correct",
    "same": "same",
    "different": "different",
    "note": "note",
    "undo": "undo",
    "credibility": "credibility",
}
SAID = ("verdict", "field", "value", "other", "note", "judgement", "from")
PANELS = ("same", "different")
EVENTS = ("meeting", "agreement")


def review(request: Request) -> Response:
    """Return the page of one claim of the queue, by default of the first that nobody judged."""
    at = word_of(request, "at", longest=LONGEST_ID)
    queue = _queue(request, anew=at is None)
    claim = at or (None if queue.is_done else queue.first())
    return _none(request, queue) if claim is None else _seat(request, queue, claim)


async def say(request: Request) -> Response:
    """Put what a reviewer says on record and go on, or say why that was not done."""
    form = await request.form(max_fields=50)
    return await run_in_threadpool(_say, request, form)


async def call(request: Request) -> Response:
    """Keep the name of whoever judges in this browser."""
    form = await request.form(max_fields=50)
    answer = RedirectResponse(here(request).replace("/review/name", "/review", 1), 303)
    remember(answer, _field(form, "name"), secure=request.url.scheme == "https")
    return answer


def _queue(request: Request, *, anew: bool) -> Queue:
    choice = ask(request)
    kinds = tuple(kind for kind in request.query_params.getlist("kind") if kind)
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        message = f"kind={unknown[0]:.40} is no kind of claim; choose {', '.join(KINDS)}"
        raise BadAddressError(message)
    sought = Sought(kinds=kinds, process=choice.process, since=choice.since, until=choice.until, limit=_most(request))
    return _queues(request).queue(sought, anew=anew)


def _queues(request: Request) -> Queues:
    """Return the queues of this page's record, which all who review share."""
    state = request.app.state
    if not hasattr(state, "queues"):
        state.queues = Queues(record_of(request))
    queues = state.queues
    assert isinstance(queues, Queues)
    return queues


def _most(request: Request) -> int:
    said = word_of(request, "most") or str(MOST)
    if not said.isdecimal() or not 0 < int(said[:9]) <= MOST_EVER:
        message = f"most={said:.40} is no number of claims; give one from 1 to {MOST_EVER}"
        raise BadAddressError(message)
    return int(said)


def _none(request: Request, queue: Queue) -> Response:
    context: dict[str, object] = {
        "tally": tally_of(queue.states.values()),
        "asked": _asked(request),
        "kinds": tuple(KINDS),
        "again": _address(request, at=queue.first()),
    }
    return reading_page(request, "review_none.html", context)


def _seat(request: Request, queue: Queue, claim: str, *, fault: str = "", form: FormData | None = None) -> Response:
    try:
        seat = queue.seat(claim, reviewer_of(request))
    except UsageError as error:
        raise AbsentError(str(error)) from None
    ground = seat.matter.ground
    panel = word_of(request, "panel") if kind_of(ground.claim) in EVENTS else None
    context: dict[str, object] = {
        "seat": seat,
        "matter": seat.matter,
        "ground": ground,
        "paragraphs": around(marked_paragraphs(ground.article.text, marks_of([ground])), ground.id),
        "entries": entries_of(ground),
        "panel": panel if panel in PANELS else None,
        "others": queue.alike(claim) if panel == "same" else seat.matter.others,
        "tells_event": kind_of(ground.claim) in EVENTS,
        "reviewer": reviewer_of(request),
        "fault": fault,
        "typed": (_field(form, "field"), _field(form, "value")) if form else ("", ""),
        "asked": _asked(request),
        "kinds": tuple(KINDS),
        "names": glance_at(record_of(request)).names,
        "action": _address(request),
        "at": lambda name, panel=None: _address(request, at=name, panel=panel),
    }
    return reading_page(request, "review.html", context, status=400 if fault else 200)


def _asked(request: Request) -> dict[str, str]:
    """Return the filters of the queue as its form shows them."""
    names = ("process", "since", "until", "kind", "most")
    return {name: request.query_params.get(name, "") for name in names}


def _address(request: Request, **changes: str | None) -> str:
    """Return an address of the queue with these filters, and nothing else of the address at hand."""
    kept = [(name, said) for name, said in request.query_params.multi_items() if said and name not in ("at", "panel")]
    pairs = [*kept, *((name, said) for name, said in changes.items() if said)]
    return f"/review?{urlencode(pairs)}" if pairs else "/review"


def _say(request: Request, form: FormData) -> Response:
    queue, claim = _queue(request, anew=False), _field(form, "claim")
    analyst = analyst_of(request)
    seen = Seen(claim, _field(form, "seen"))
    try:
        word = _word(form, claim)
        queue.say(word, analyst, seen=seen)
    except OvertakenError as error:
        if not _is_said_already(error, analyst.name, word):
            return _overtaken(request, queue, error, form)
    except UsageError as error:
        return _seat(request, queue, claim, fault=str(error), form=form)
    return RedirectResponse(_next(request, queue, form, word), 303)


def _word(form: FormData, claim: str) -> Word:
    """Return what a form says.

    Raises:
        UsageError: it says nothing that can be said.
    """
    verdict = VERDICTS.get(_field(form, "verdict"))
    if verdict is None:
        message = f"{_field(form, 'verdict')!r:.40} is nothing that can be said of a claim; use the buttons of the page"
        raise UsageError(message)
    note = _field(form, "note").strip() or None
    match verdict:
        case "correct":
            field, value = _field(form, "field"), _field(form, "value")
            if value.strip() == _field(form, "was").strip():
                message = f"{field} says {value.strip() or 'nothing'} already: type what it should say instead"
                raise UsageError(message)
            return Word("correct", (claim,), field, value, note)
        case "credibility":
            return Word("credibility", (claim,), None, _field(form, "value"), note)
        case "same" | "different":
            return Word(verdict, (claim, _field(form, "other").strip()), note=note)
        case "undo":
            return Word("undo", (_field(form, "judgement"),), note=note)
    return Word(verdict, (claim,), note=note)


def _is_said_already(error: OvertakenError, by: str, word: Word) -> bool:
    """Return whether all that came since is this very word: a button that was pressed twice."""
    return all(
        (said.by, said.verdict, said.about) == (by, word.verdict, word.about) and word.verdict != "correct"
        for said in error.said
    )


def _overtaken(request: Request, queue: Queue, error: OvertakenError, form: FormData) -> Response:
    """Say what another did to the claim meanwhile, and what can be done now."""
    seat: Seat = queue.seat(error.claim, reviewer_of(request))
    context: dict[str, object] = {
        "said": error.said,
        "ground": seat.matter.ground,
        "state": seat.matter.state,
        "mine": {name: _field(form, name) for name in SAID},
        "seen": seat.seen,
        "action": _address(request),
        "again": _address(request, at=error.claim),
        "on": _address(request, at=seat.pending),
        "tally": seat.tally,
    }
    return reading_page(request, "review_overtaken.html", context, status=409)


def _next(request: Request, queue: Queue, form: FormData, word: Word) -> str:
    """Return where a reviewer goes on: to the next claim that nobody judged, or back to this one."""
    claim = _field(form, "claim")
    if _field(form, "from") == "claim":
        return path_to("claim", claim)
    if word.verdict in GO_ON:
        return _address(request, at=queue.seat(claim, None).pending)
    return _address(request, at=claim)


def _field(form: FormData, name: str) -> str:
    said = form.get(name, "")
    return said if isinstance(said, str) else ""


ROUTES = (
    Route("/review", review, name="review"),
    Route("/review", say, methods=["POST"]),
    Route("/review/name", call, methods=["POST"]),
)
