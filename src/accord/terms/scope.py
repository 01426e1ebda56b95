"""What a view tells of: which negotiation, known by which day, between which days, and on which articles it rests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.terms.article import Article


@dataclass(frozen=True, slots=True)
class Scope:
    """The negotiation and the days of a view.

    `name` is that of a negotiation that somebody declared. `since` and `until` are the first and the last day that the
    view tells of, None where there is no bound. `struck` is the number of claims that an analyst struck, `left_out` of
    those that are too unsure, too short or too unclear for a line, `beyond` of the articles that were not looked at.
    """

    as_of: date
    since: date | None
    until: date | None
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    articles: tuple[Article, ...]
    reprints: tuple[tuple[Article, Article], ...]
    struck: int
    left_out: int
    name: str | None = None
    beyond: int = 0

    def holds(self, first: date | None, last: date | None) -> bool:
        """Return whether any of these days is one that the view tells of; a side without a bound is open."""
        begins = self.until is None or first is None or first <= self.until
        return begins and (self.since is None or last is None or last >= self.since)
