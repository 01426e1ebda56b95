"""What a file gave, before it is judged; and the refusal of what is no article."""

from __future__ import annotations

from dataclasses import dataclass

from accord.errors import SourceError
from accord.terms.doubt import Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The text and the particulars of one article as its file has them.

    `stamp` is the published date as the page or file words it; `dateline` is another wording of it that readers of a
    page see, where it is not part of the text. `stated` tells a stamp that whoever saved the text wrote at its head.
    """

    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    stamp: str | None = None
    dateline: str | None = None
    stated: bool = False
    url: str | None = None
    hidden: str | None = None
    doubts: tuple[Doubt, ...] = ()


class NoArticleError(SourceError):
    """This source, or this part of it, gives no article: why, and what the user can do."""

    def __init__(self, *, why: str, remedy: str) -> None:
        super().__init__(f"{why}; {remedy}")
        self.why = why
        self.remedy = remedy


def about(kind: str, why: str) -> Doubt:
    """Return a doubt about the article as a whole."""
    return Doubt(kind=kind, start=0, end=0, exact="", why=why)
