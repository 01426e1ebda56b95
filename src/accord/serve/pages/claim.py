"""A claim, an event or a judgement with everything behind it, each under its id."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from accord.desk.review.correcting import entries_of
from accord.desk.review.matters import former_home, look_at
from accord.desk.views.opening import open_article
from accord.desk.views.viewing import view_shown
from accord.errors import UsageError
from accord.render.claims.marked import around, marked_paragraphs, marks_of
from accord.render.sheets.shown import shown_sheet
from accord.render.wording.rows import Section, Sheet
from accord.serve.asking import AbsentError, ask, link
from accord.serve.reviewer import reviewer_of
from accord.serve.wording import path_to, reading_page
from accord.terms.shown import Shown, ShownArticle, ShownClaim, ShownEvent, ShownJudgement
from accord.terms.verdicts import in_force, state_of

BESIDE_CLAIM = ("The event it tells", "How it is told", "Where it began", "Other tellings of it")
OF_EVENT = ("How it is told", "Who tells it", "Where it began")
MOST_ROWS, MOST_TIES = 200, 24


def thing(request: Request) -> Response:
    """Return the page of whatever has this id; where it is of another sort than the address says, lead there."""
    shown = _shown(request)
    what, name = _address(shown)
    path = path_to(what, name)
    asked, _, _ = request.url.path.lstrip("/").partition("/")
    if what == asked:
        return MAKERS[type(shown)](request, shown)
    return RedirectResponse(link(request, path), 307)


def _shown(request: Request) -> Shown:
    """Return what has the id in the address.

    Raises:
        AbsentError: nothing on record has it, or had it on that day.
    """
    choice, name = ask(request), request.path_params["name"]
    try:
        return view_shown(choice.record, name, as_of=choice.as_of)
    except UsageError:
        opened = open_article(choice.record, name, as_of=choice.as_of)
    if opened is not None:
        return ShownArticle(opened.article, opened.grounds, opened.doubts, (), None)
    home = former_home(choice.record, name)
    if home is not None:
        message = (
            f"The claim {name:.80} stands no more: its article was read anew, and that reading does not make it. "
            f"What it makes now is at {path_to('article', home)}."
        )
        raise AbsentError(message)
    day = f" that was known on {choice.as_of}; take the day away, or" if choice.as_of else "."
    message = f"No claim, event, article or judgement has the id {name:.80}{day} Search for its words instead."
    raise AbsentError(message)


def _address(shown: Shown) -> tuple[str, str]:
    match shown:
        case ShownClaim(ground=ground):
            return "claim", ground.id
        case ShownEvent(event=event):
            return "event", event.event
        case ShownJudgement(judgement=judgement):
            return "judgement", judgement.id
        case ShownArticle(article=article):
            return "article", article.id


def _claim(request: Request, shown: Shown) -> Response:
    """Return the page of a claim, with the form by which it can be judged."""
    assert isinstance(shown, ShownClaim)
    ground = shown.ground
    looked = look_at(ask(request).record, ground.id)
    context: dict[str, object] = {
        "ground": ground,
        "state": state_of(ground.judgements),
        "matter": looked.matter if looked else None,
        "seen": looked.seen if looked else None,
        "said": looked.said if looked else (),
        "in_force": frozenset(judgement.id for judgement in in_force(looked.said if looked else ())),
        "paragraphs": around(marked_paragraphs(ground.article.text, marks_of([ground])), ground.id),
        "entries": entries_of(ground),
        "sections": _sections(shown_sheet(shown), BESIDE_CLAIM) if shown.event and len(shown.event.grounds) > 1 else (),
        "origins": shown.origins,
        "most": MOST_ROWS,
        "reviewer": reviewer_of(request),
        "event": shown.event,
    }
    return reading_page(request, "claim.html", context)


def _event(request: Request, shown: Shown) -> Response:
    """Return the page of a meeting or an agreement with all who tell it."""
    assert isinstance(shown, ShownEvent)
    event, sheet = shown.event, shown_sheet(shown)
    by_id = {ground.id: ground for ground in event.grounds}
    ties = sorted(event.ties, key=lambda tie: -tie.weight)
    context: dict[str, object] = {
        "shown": shown,
        "event": event,
        "headline": sheet.headline,
        "sections": _sections(sheet, OF_EVENT),
        "ties": [(tie, by_id[tie.one], by_id[tie.other]) for tie in ties[:MOST_TIES]],
        "more_ties": max(0, len(ties) - MOST_TIES),
        "most": MOST_ROWS,
    }
    return reading_page(request, "event.html", context)


def _judgement(request: Request, shown: Shown) -> Response:
    """Return the page of a judgement with the claims it is about."""
    assert isinstance(shown, ShownJudgement)
    return reading_page(request, "judgement.html", {"judgement": shown.judgement, "grounds": shown.grounds})


def _sections(sheet: Sheet, titles: tuple[str, ...]) -> tuple[Section, ...]:
    return tuple(section for title in titles for section in sheet.sections if section.title == title)


MAKERS: dict[type[Shown], Callable[[Request, Shown], Response]] = {
    ShownClaim: _claim,
    ShownEvent: _event,
    ShownJudgement: _judgement,
}
ROUTES = tuple(Route(f"/{what}/{{name:path}}", thing, name=what) for what in ("claim", "event", "judgement", "open"))
