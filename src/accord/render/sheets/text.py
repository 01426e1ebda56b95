"""The brief as plain text for a terminal or a pipe."""

from __future__ import annotations

from accord.render.sheets.page import WIDTH, sheets_text
from accord.render.sheets.sections import brief_sections
from accord.render.wording.heading import headline, standfirst
from accord.render.wording.rows import Sheet
from accord.render.wording.words import day_words
from accord.terms.brief import Brief, Negotiation


def brief_text(brief: Brief, *, words: bool = False, width: int = WIDTH) -> str:
    """Return the brief as text; with `words`, each line is followed by the passages that it rests on."""
    if not brief.negotiations:
        return "No article, so nothing to brief."
    rest = "--json and --html show all"
    return sheets_text([brief_sheet(each) for each in brief.negotiations], words=words, width=width, rest=rest)


def brief_sheet(negotiation: Negotiation) -> Sheet:
    """Return the brief of one negotiation."""
    return Sheet(
        headline=headline(negotiation),
        standfirst=f"As of {day_words(negotiation.as_of)}. {standfirst(negotiation)}",
        sections=brief_sections(negotiation),
    )
