"""The brief as plain text for a terminal or a pipe: no colours, wrapped, every line with its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from accord.render.rows import Group, Row
from accord.render.sections import brief_sections, headline, standfirst
from accord.render.words import day_words, outlet_words, plain
from accord.terms.brief import Brief, Negotiation
from accord.terms.process import Ground

WIDTH = 96
GUTTER = 24
PASSAGES = 3
TIE = "\u2060"  # no article can hold it here: what articles say was made printable
_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b")
ALL = " (--json and --html show all)"


def brief_text(brief: Brief, *, words: bool = False, width: int = WIDTH) -> str:
    """Return the brief as text; with `words`, each line is followed by the passages that it rests on."""
    if not brief.negotiations:
        return "No article, so nothing to brief."
    page = _Page(width, words)
    return "\n\n".join("\n".join(page.negotiation(each)) for each in brief.negotiations)


@dataclass(frozen=True, slots=True)
class _Page:
    """How wide the text is, and whether it quotes its evidence."""

    width: int
    words: bool

    def negotiation(self, negotiation: Negotiation) -> Iterator[str]:
        yield "=" * self.width
        yield from wrap(headline(negotiation).upper(), self.width)
        yield from wrap(f"As of {day_words(negotiation.as_of)}. {standfirst(negotiation)}", self.width)
        yield "=" * self.width
        for section in brief_sections(negotiation):
            yield ""
            yield section.title.upper()
            for group in section.groups[: section.groups_most]:
                yield from self.group(group, section.most)
            left = len(section.groups) - section.groups_most
            if left > 0:
                yield f"  … {left} more{ALL}"

    def group(self, group: Group, most: int) -> Iterator[str]:
        """Show the first rows of a group, and of those that a later one has overtaken only their number."""
        if group.title:
            yield f"  {group.title}"
        label = None
        for row in group.first(most):
            yield from self.row(row, "" if row.label == label else row.label)
            label = row.label
        if left := len(group.rest(most)):
            yield f"{'':{GUTTER + 4}}… {left} more{ALL}"

    def row(self, row: Row, label: str) -> Iterator[str]:
        quote = f"“{row.quote}”" if row.quote else ""
        lead = f"{row.lead} ({row.aside})" if row.aside else row.lead
        says = " ".join(filter(None, (lead if row.runs_on or not (row.text or quote) else f"{lead}:", row.text, quote)))
        line = f"{says}{'; ' * bool(row.after)}{row.after}" + (f"  [{row.sources}]" if row.sources else "")
        yield from _hang(label, _tied(line), self.width)
        if self.words:
            for ground in row.grounds[:PASSAGES]:
                yield from _passage(ground, self.width)


def _tied(line: str) -> str:
    """Keep short dates whole: no line breaks within "5 Feb 2026"."""
    return _DAY.sub(lambda day: day[0].replace(" ", TIE), line)


def _hang(label: str, line: str, width: int) -> Iterator[str]:
    """Set a label in the margin and the text beside it."""
    text = wrap(line, width - GUTTER - 4, break_on_hyphens=False)
    names = wrap(label, GUTTER - 1) or [""]
    for number in range(max(len(text), len(names))):
        left = names[number] if number < len(names) else ""
        yield f"    {left:<{GUTTER}}{text[number] if number < len(text) else ''}".rstrip().replace(TIE, " ")


def _passage(ground: Ground, width: int) -> Iterator[str]:
    passage = ground.claim.passage
    where = f"{outlet_words(ground.article)} {passage.start}–{passage.end}"
    quoted = wrap(
        f"| {plain(passage.exact)} ({where}; {plain(ground.claim.rule)})", width - GUTTER - 8, break_on_hyphens=False
    )
    yield from (f"{'':<{GUTTER + 4}}{'' if n == 0 else '| '}{line}" for n, line in enumerate(quoted))
