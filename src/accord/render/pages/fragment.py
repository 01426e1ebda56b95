"""Sheets as a piece of HTML for a notebook: no script, no style of its own, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from accord.render.wording.rows import Group, Row, Section, Sheet, Table
from accord.terms.safe import printable


def sheets_html(sheets: Iterable[Sheet]) -> str:
    """Return sheets as HTML: what rests on words opens to them."""
    return str(Markup("\n").join(line for sheet in sheets for line in _sheet(sheet)))


def _put(tag: str, words: str) -> Markup:
    return Markup(f'<{tag} dir="auto">{{}}</{tag}>').format(printable(words))


def _sheet(sheet: Sheet) -> Iterator[Markup]:
    yield _put("h3", sheet.headline)
    yield _put("p", sheet.standfirst)
    for section in sheet.sections:
        yield from _section(section)
    if sheet.table:
        yield from _table(sheet.table)
    if sheet.nothing and not sheet.sections and not sheet.table:
        yield _put("p", sheet.nothing)


def _section(section: Section) -> Iterator[Markup]:
    yield _put("h4", section.title)
    for group in section.groups[: section.groups_most]:
        yield from _group(group, section.most)
    if (left := len(section.groups) - section.groups_most) > 0:
        yield _put("p", f"… {left} more")


def _group(group: Group, most: int) -> Iterator[Markup]:
    if group.title:
        yield _put("h5", group.title)
    yield Markup("<ul>")
    yield from map(_row, group.first(most))
    if left := len(group.rest(most)):
        yield _put("li", f"… {left} more")
    yield Markup("</ul>")


def _row(row: Row) -> Markup:
    quote = f"“{row.quote}”" if row.quote else ""
    lead = f"{row.lead} ({row.aside})" if row.aside else row.lead
    colon = "" if row.runs_on or not (row.text or quote) else ":"
    says = " ".join(filter(None, (f"{lead}{colon}", row.text, quote)))
    after = f"; {row.after}" if row.after else ""
    line = Markup("<b>{}</b> {}{}").format(printable(row.label), printable(says), printable(after))
    if row.sources:
        line += Markup(" <small>[{}]</small>").format(printable(row.sources))
    if not row.grounds:
        return Markup('<li dir="auto">{}</li>').format(line)
    passages = Markup("").join(_passage(words) for words in dict.fromkeys(_words(row)))
    return Markup('<li dir="auto"><details><summary>{}</summary>{}</details></li>').format(line, passages)


def _words(row: Row) -> Iterator[str]:
    return (ground.claim.passage.exact for ground in row.grounds)


def _passage(words: str) -> Markup:
    return Markup('<blockquote dir="auto">{}</blockquote>').format(printable(words))


def _table(table: Table) -> Iterator[Markup]:
    yield Markup("<table><thead><tr><th></th>")
    yield from (Markup('<th scope="col" dir="auto">{}</th>').format(printable(title)) for title in table.columns)
    yield Markup("</tr></thead><tbody>")
    for row in table.rows:
        yield Markup('<tr><th scope="row">{}</th>').format(printable(row.label))
        for cell in row.cells:
            parts = Markup("<br>").join(escape(printable(part)) for part in cell)
            yield Markup('<td dir="auto">{}</td>').format(parts)
        yield Markup("</tr>")
    yield Markup("</tbody></table>")
