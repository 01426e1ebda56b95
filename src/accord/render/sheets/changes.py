"""The changes since a day as a sheet: what is new, what moved, what slipped, what was denied, withdrawn or edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import filterfalse

from accord.render.claims.lines import claim_words
from accord.render.sheets.drafts import version_row
from accord.render.sheets.matrix import moved_words, stance_words
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import headline, view_head
from accord.render.wording.prospects import has_slipped, prospect_row, stands, step_row
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, issue_words, outlet_words, plain, source_words
from accord.terms.article import Article
from accord.terms.brief import COMING, Contact, Pact, Prospect
from accord.terms.changes import Changes, Edit, Move
from accord.terms.process import Ground

MOST = 12
EVERY = 1_000_000


def _slips(prospect: Prospect) -> bool:
    """Whether it came later than announced, or is to."""
    return has_slipped(prospect) or (bool(prospect.slipped) and prospect.standing in COMING)


def _is_new(prospect: Prospect) -> bool:
    return prospect.standing in COMING and not _slips(prospect)


FATES: tuple[tuple[str, Callable[[Prospect], bool]], ...] = (
    ("Newly announced", _is_new),
    ("Slipped", _slips),
    ("Held as announced", stands("held")),
    ("Postponed, no new date", stands("postponed")),
    ("Called off", stands("cancelled")),
    ("Denied", stands("denied")),
    ("Overdue, nothing heard", stands("overdue")),
    ("Moved or replaced", stands("moved")),
)


def changes_sheets(changes: Iterable[Changes]) -> tuple[Sheet, ...]:
    """Return what has changed in each negotiation; those in which nothing has are left out, unless that is all."""
    sheets = tuple(map(changes_sheet, changes))
    return tuple(sheet for sheet in sheets if sheet.sections) or sheets[:1]


def changes_sheet(changes: Changes) -> Sheet:
    """Return what has changed in one negotiation."""
    sections = (
        _section("Newly told as held or agreed", map(event_row, filterfalse(_is_proposed, changes.happened))),
        *(_section(title, map(prospect_row, filter(of, changes.prospects))) for title, of in FATES),
        _section("Denied or called off, not announced before", map(event_row, changes.off)),
        _section("Positions that moved", map(move_row, changes.moves)),
        _section("Positions on new matters", map(move_row, changes.stances), most=MOST),
        _section(
            "New on the table",
            (*map(version_row, changes.versions), *map(event_row, filter(_is_proposed, changes.happened))),
        ),
        _section("Withdrawn or broken", map(event_row, changes.withdrawn)),
        _section("What had to come first", map(step_row, changes.steps)),
        Section("Articles edited", tuple(map(edit_group, changes.edits)), most=EVERY, groups_most=EVERY),
    )
    return Sheet(
        headline=headline(changes.scope),
        standfirst=view_head("Changes", changes.scope),
        sections=tuple(section for section in sections if section.groups),
        nothing="Nothing has changed since that day.",
    )


def _is_proposed(line: Contact | Pact) -> bool:
    return isinstance(line, Pact) and line.status == "proposed"


def _section(title: str, rows: Iterable[Row], *, most: int = EVERY) -> Section:
    told = tuple(rows)
    return Section(title, (Group("", told),) if told else (), most=most, groups_most=EVERY)


def move_row(move: Move) -> Row:
    """Return where a side stands now, since when, and what it moved from."""
    now, before = move.course.now, move.course.before
    return Row(
        label=day_words(now.first, short=True) if now.first else "no date",
        lead=plain(move.side),
        aside=issue_words(move.issue),
        text=stance_words(now),
        after=moved_words(before) if before else "",
        sources=source_words(now.grounds),
        grounds=(*now.grounds, *(before.grounds if before else ())),
    )


def edit_group(edit: Edit) -> Group:
    """Return what differs between two versions of an article; versions that make the same claims say so."""
    title = plain(edit.new.title or edit.new.source)
    gone = tuple(_claim_row("no longer says", ground) for ground in edit.gone)
    added = tuple(_claim_row("now says", ground) for ground in edit.added)
    same = Row("", "in other words", text="both versions make the same claims")
    return Group(
        f"{outlet_words(edit.new)}, “{title}”: {_published(edit.old)}, then {_published(edit.new)}",
        (*gone, *added) or (same,),
    )


def _published(article: Article) -> str:
    return day_words(article.published, short=True) if article.published else "no date"


def _claim_row(label: str, ground: Ground) -> Row:
    names = {actor: figure.name for actor, figure in ground.figures.items()}
    return Row(label, plain(ground.id), text=claim_words(ground.claim, names), grounds=(ground,))
