"""A folder of Markdown notes for Obsidian: events, sides, issues and articles, linked with each other.

The names of files are made of ids and of letters, digits and hashes alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from accord.render.exports.markdown import escaped, front, link, short_hash, slug
from accord.render.exports.safe_text import one_line, web_address
from accord.render.wording.event_rows import event_row, says_who
from accord.render.wording.rows import Row
from accord.render.wording.words import STANCES, issue_words, outlet_words, source_words, when_words
from accord.terms.article import Article
from accord.terms.brief import Contact, Pact
from accord.terms.exported import ClaimLine, EventLine, Losses, Outgoing, PositionLine
from accord.terms.process import Ground

NO_TEXTS = "{article|articles} told without {its text|their texts}: the notes quote the passages of the claims"
NO_FIELDS = "{claim|claims} quoted by {its|their} passage alone: the words of each field are in --format webannotation"
PASSAGES = 12


@dataclass(frozen=True, slots=True)
class Note:
    """One file: its path within the folder, and what stands in it."""

    path: str
    text: str


def notes(
    events: Iterable[Outgoing[EventLine]],
    positions: Iterable[Outgoing[PositionLine]],
    claims: Iterable[Outgoing[ClaimLine]],
    losses: Losses,
) -> Iterator[Note]:
    """Yield the notes of a folder; the index comes last."""
    told, stands = list(events), list(positions)
    yield from map(_event_note, told)
    yield from _side_notes(told, stands)
    yield from _issue_notes(stands)
    yield from _article_notes(claims, losses)
    yield _index(told)


def _note(path: str, head: str, lines: Iterable[str]) -> Note:
    return Note(f"{path}.md", head + "\n".join(lines).rstrip() + "\n")


def _event_path(name: str) -> str:
    return f"events/{name if name.isalnum() and name.isascii() else short_hash(name)}"


def _article_path(article: Article) -> str:
    return f"articles/{article.id.removeprefix('sha256:')[:16]}"


def _side_path(name: str) -> str:
    return f"sides/{slug(name)}"


def _company(event: Contact | Pact) -> tuple[str, ...]:
    return (*event.sides, *(event.mediators if isinstance(event, Contact) else ()))


def _event_note(told: Outgoing[EventLine]) -> Note:
    event, when = told.value.event, told.value.event.when
    row = event_row(event)
    head = front(
        {
            "id": told.value.id,
            "kind": "meeting" if isinstance(event, Contact) else "agreement",
            "status": event.status,
            "date": when.start.isoformat() if when and when.start else None,
            "end": when.end.isoformat() if when and when.end else None,
            "edtf": when.edtf if when else None,
            "precision": when.granularity if when else None,
            "negotiation": told.value.negotiation,
            "sides": list(_company(event)),
            "claims": [ground.id for ground in event.grounds[::-1]],
            "change": told.change,
            "why": told.why,
        }
    )
    lines = (
        f"# {escaped(_title(row))}",
        "",
        escaped("; ".join(filter(None, (when_words(when), says_who(event.grounds))))),
        "",
        " · ".join(link(_side_path(side), side) for side in _company(event)),
        "",
        *_quoted(event.grounds),
    )
    return _note(_event_path(told.value.id), head, lines)


def _quoted(grounds: tuple[Ground, ...]) -> Iterator[str]:
    """Yield the passages that something rests on, each with its source and its id."""
    for ground in grounds[:PASSAGES]:
        article = ground.article
        source = link(_article_path(article), outlet_words(article))
        yield from (f"> {escaped(ground.claim.passage.exact)}", ">")
        yield from (f"> {source} {article.published or ''} claim {escaped(ground.id)}", "")
    if len(grounds) > PASSAGES:
        yield f"… and {len(grounds) - PASSAGES} more claims"


def _title(row: Row) -> str:
    """Return what an event is called: what it is, who took part, and of an agreement its words."""
    return f"{row.lead}: {row.text} {f'“{row.quote}”' if row.quote else ''}".strip()


def _event_line(told: Outgoing[EventLine]) -> str:
    event = told.value.event
    row = event_row(event)
    return f"- {escaped(when_words(event.when))}: {link(_event_path(told.value.id), _title(row))}"


def _side_notes(events: Iterable[Outgoing[EventLine]], positions: Iterable[Outgoing[PositionLine]]) -> Iterator[Note]:
    """Yield one note for each side: where it stands, and which events it takes part in."""
    stands: dict[str, list[str]] = {}
    met: dict[str, list[str]] = {}
    for each in positions:
        issue = each.value.issue
        stands.setdefault(each.value.side, []).append(_stand(each, link(f"issues/{slug(issue)}", issue_words(issue))))
    for told in events:
        for side in _company(told.value.event):
            met.setdefault(side, []).append(_event_line(told))
    for side in sorted({*stands, *met}):
        told_of = (*_listed("Where it stands", stands.get(side)), *_listed("Events", met.get(side)))
        yield _note(_side_path(side), front({"kind": "side", "name": side}), (f"# {escaped(side)}", "", *told_of))


def _listed(title: str, lines: list[str] | None) -> Iterator[str]:
    if lines:
        yield from (f"## {title}", "", *lines, "")


def _stand(told: Outgoing[PositionLine], to: str) -> str:
    line, spell = told.value, told.value.spell
    condition = f" if “{escaped(spell.condition)}”" if spell.condition and spell.condition not in spell.content else ""
    before = f", {STANCES[line.before.stance]} before" if line.before else ""
    change = f"{told.change}: " if told.change else ""
    stance = f"{'' if line.now else 'earlier '}{STANCES[spell.stance]} “{escaped(spell.content)}”{condition}{before}"
    return f"- {to}: {change}{stance} ({escaped(source_words(spell.grounds))}; claim {escaped(line.id)})"


def _issue_notes(positions: Iterable[Outgoing[PositionLine]]) -> Iterator[Note]:
    by_issue: dict[str, list[Outgoing[PositionLine]]] = {}
    for each in positions:
        by_issue.setdefault(each.value.issue, []).append(each)
    for issue, lines in sorted(by_issue.items()):
        told = (_stand(line, link(_side_path(line.value.side), line.value.side)) for line in lines)
        yield _note(
            f"issues/{slug(issue)}",
            front({"kind": "issue", "code": issue}),
            (f"# {escaped(issue_words(issue))}", "", *told),
        )


def _article_notes(claims: Iterable[Outgoing[ClaimLine]], losses: Losses) -> Iterator[Note]:
    """Yield one note for each article, with the passages of its claims."""
    by_article: dict[str, list[Outgoing[ClaimLine]]] = {}
    for told in claims:
        by_article.setdefault(told.value.ground.article.id, []).append(told)
    losses.add(NO_TEXTS, len(by_article))
    losses.add(NO_FIELDS, sum(map(len, by_article.values())))
    for group in by_article.values():
        article = group[0].value.ground.article
        head = front(
            {
                "id": article.id,
                "kind": "article",
                "outlet": article.outlet,
                "published": article.published.isoformat() if article.published else None,
                "url": web_address(article.url),
                "claims": [told.value.id for told in group],
            }
        )
        passages = (line for told in group for line in _claim_lines(told))
        yield _note(_article_path(article), head, (f"# {escaped(article.title or article.source)}", "", *passages))


def _claim_lines(told: Outgoing[ClaimLine]) -> Iterator[str]:
    line = told.value
    event = f" · {link(_event_path(line.event), 'event')}" if line.event else ""
    change = f" · {told.change}: {escaped(told.why)}" if told.change else ""
    yield from (f"> {escaped(line.ground.claim.passage.exact)}", ">", f"> claim {escaped(line.id)}{event}{change}", "")


def _index(events: Iterable[Outgoing[EventLine]]) -> Note:
    """Return the note that leads to all others: events by negotiation, the last first."""
    by_negotiation: dict[str, list[tuple[str, str]]] = {}
    for told in events:
        entry = (told.value.event.day.isoformat(), _event_line(told))
        by_negotiation.setdefault(told.value.negotiation or "No negotiation", []).append(entry)
    lines = ["# accord", ""]
    for name, entries in sorted(by_negotiation.items()):
        lines += [f"## {escaped(one_line(name))}", "", *(line for _, line in sorted(entries, reverse=True)), ""]
    return _note("accord", "", lines)
