"""What a watch tells, as lines for a terminal, and its sum."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accord.render.wording.heading import counted
from accord.terms.safe import printable
from accord.terms.skipped import Skipped
from accord.terms.watched import Came, Known, Later, Notice, Told


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles came, with how many claims, were known, put aside; how many feeds failed or need a look."""

    came: int = 0
    claims: int = 0
    known: int = 0
    aside: int = 0
    failed: int = 0
    last_came: bool = False

    def and_also(self, told: Told) -> Tally:
        """Return the sum with one thing more."""
        match told:
            case Came(claims=claims):
                return replace(self, came=self.came + 1, claims=self.claims + claims, last_came=True)
            case Known():
                return replace(self, known=self.known + 1, last_came=False)
            case Skipped():
                return replace(self, aside=self.aside + 1, last_came=False)
        return replace(self, failed=self.failed + 1, last_came=False)

    def words(self, left: int) -> str:
        """Return the sum in words; `left` is how many articles are still to be fetched.

        >>> Tally(came=2, claims=9, known=1, aside=1).words(3)
        '2 new articles with 9 claims; 1 on record already; 1 put aside; 3 to be tried again'
        """
        told = [f"{counted(self.came, 'new article')} with {counted(self.claims, 'claim')}"]
        told += [f"{self.known} on record already"] if self.known else []
        told += [f"{self.aside} put aside"] if self.aside else []
        told += [f"{left} to be tried again"] if left else []
        return "; ".join(told)


def told_text(told: Told) -> str:
    """Return one thing that a watch tells, as a line; nothing for what is on record already."""
    match told:
        case Came(feed, article, claims):
            day = f"{article.published} " if article.published else ""
            title = article.title or article.source
            return printable(f"{day}{feed}: {' '.join(title.split())} ({counted(claims, 'claim')})")
        case Later(feed, source, why, at):
            return printable(f"accord: {feed}: {source}: {why}; asked again at {at:%Y-%m-%d %H:%M} UTC")
        case Notice(feed, words):
            return printable(f"accord: {feed}: {words}")
        case Skipped():
            return printable(f"accord: put aside {told.message}")
        case Known():
            return ""
