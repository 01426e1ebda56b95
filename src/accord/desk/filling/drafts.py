"""The drafts of a scenario that is filled from the record: which texts there are, and what was said of each.

The record names a draft, its versions and days, and who is for or against it; what it says on an issue it does not
tell. So a draft settles which text is signed, and those of its points that somebody named by number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from accord.bargain.scenario import Draft, Grounds, Package
from accord.desk.filling.points import Gathering, Matter, join
from accord.desk.filling.words import ShortNames, said_words, short_name
from accord.lexicon.load import load_table
from accord.render.sheets.matrix import stance_words
from accord.render.wording.heading import counted
from accord.render.wording.words import list_words, mark_words, source_words
from accord.terms.brief import Paper, Stand, Version
from accord.terms.matrix import Course, Spell

TEXT = "Which text"


def add_papers(gathering: Gathering, papers: Sequence[Paper]) -> tuple[Draft, ...]:
    """Add the point which text is signed, and the points of drafts that are named by number; return the drafts."""
    spoken = [(paper, _by_part(_at_the_table(gathering, paper))) for paper in papers]
    spoken = [(paper, parts) for paper, parts in spoken if parts or paper.versions]
    if not spoken:
        return ()
    wholes = [Matter(_as_drafted(paper), _said(parts.get("", ()))) for paper, parts in spoken]
    text, options = gathering.add("text", TEXT, wholes)
    packages = []
    for (paper, parts), whole in zip(spoken, options, strict=True):
        named = [_add_part(gathering, paper, part, stands) for part, stands in parts.items() if part]
        packages.append((paper, (*([(text.id, whole)] if whole else []), *named)))
    return _drafts(gathering, packages)


def _at_the_table(gathering: Gathering, paper: Paper) -> Iterator[tuple[str, Stand]]:
    for stand in paper.stands:
        if stand.side in gathering.parties:
            yield gathering.parties[stand.side], stand
        else:
            line = f"{said_words(stand.side)} on {_as_drafted(paper)}: {_line(stand)}"
            gathering.leave("stances of others than the sides and mediators", line)


def _line(stand: Stand) -> str:
    return f"{stance_words(_spell(stand))} ({source_words(stand.grounds)})"


def _as_drafted(paper: Paper) -> str:
    name = said_words(paper.names[0])
    points = f" of {counted(paper.points, 'point')}" if paper.points and str(paper.points) not in name else ""
    return f"as in the draft “{name}”{points}"


def _by_part(stands: Iterable[tuple[str, Stand]]) -> dict[str, list[tuple[str, Stand]]]:
    """Return the stands on a draft by the part of it that they name; on the whole of it under an empty name."""
    found: dict[str, list[tuple[str, Stand]]] = {}
    for party, stand in stands:
        found.setdefault(named_part(stand.content), []).append((party, stand))
    return found


def named_part(content: str) -> str:
    """Return the part of a draft that words name by its number; empty where they name none, or several.

    >>> named_part("Point 6 of the plan, on the corridor"), named_part("the plan of 12 points")
    ('point 6', '')
    """
    found = {match[0].casefold() for match in _parts().finditer(content)}
    return " ".join(found.pop().split()) if len(found) == 1 else ""


@cache
def _parts() -> re.Pattern[str]:
    names = load_table("brief")["draft_parts"]
    assert isinstance(names, list)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, map(str, names)))})\s+\d{{1,3}}\b(?![.,]\d)", re.IGNORECASE)


def _add_part(gathering: Gathering, paper: Paper, part: str, stands: Sequence[tuple[str, Stand]]) -> tuple[str, str]:
    title = f"“{said_words(paper.names[0])}”, {part}"
    drafted = Matter(_as_drafted(paper), _said(stands))
    point, (option,) = gathering.add(short_name(f"{part} {paper.names[0]}"), title, [drafted])
    return point.id, option


def _said(stands: Iterable[tuple[str, Stand]]) -> tuple[tuple[str, Course], ...]:
    """Return what each party said: all its stands as one course, the latest first."""
    by: dict[str, list[Course]] = {}
    for party, stand in stands:
        by.setdefault(party, []).append(Course((_spell(stand),)))
    return tuple((party, join(courses)) for party, courses in by.items())


def _spell(stand: Stand) -> Spell:
    days = [ground.article.published for ground in stand.grounds if ground.article.published]
    return Spell(
        stance=stand.stance,
        content=stand.content,
        condition=stand.condition,
        holder=stand.holder,
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len({ground.article.id for ground in stand.grounds}),
        grounds=stand.grounds,
    )


def _drafts(gathering: Gathering, papers: Sequence[tuple[Paper, Package]]) -> tuple[Draft, ...]:
    """Return every version that was told of as a draft, the oldest first; a paper that is only spoken of is none."""
    names = ShortNames()
    every = [(version, paper, package) for paper, package in reversed(papers) for version in paper.versions]
    every.sort(key=lambda each: (each[0].first or date.min, bool(each[0].points)))  # of one day, the numbered one last
    drafts = []
    for version, paper, package in every:
        if not package:
            gathering.leave("drafts beyond those told last", said_words(version.name))
            continue
        title = said_words(f"{version.name}, {version.version}" if version.version else version.name)
        day = version.first.isoformat() if version.first else ""
        name = names.give(title, where_none="draft")
        drafts.append(Draft(name, title, day, package, _grounds(gathering, version, paper)))
        gathering.leave("what drafts say on the issues: the record names the drafts, not their contents", title)
    return tuple(drafts)


def _grounds(gathering: Gathering, version: Version, paper: Paper) -> Grounds:
    told = version.grounds[0]
    notes = (
        f"by {list_words(version.authors)}" if version.authors else "",
        counted(version.points, "point") if version.points else "",
        "also called " + ", ".join(f"“{said_words(name)}”" for name in paper.names[1:4]) if paper.names[1:] else "",
        *mark_words(version.grounds),
    )
    return Grounds(source=gathering.sources.cite(told.article), claim=told.id, note="; ".join(filter(None, notes)))
