"""One published text with its paper, page and date."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from accord.errors import UsageError
from accord.terms.doubt import Doubt

OWN = "analyst:"  # the source of what an analyst heard and no article carries, with the analyst's name


@dataclass(frozen=True, slots=True)
class Article:
    """One published text. Offsets everywhere count in `text`.

    `source` is the path or URL as the user gave it (with `#n` for the n-th article of a file that holds several).
    `hidden` is text of the page that its readers cannot see; nothing is ever extracted from it.
    `doubts` are the questions that reading raised: two dates that differ, no date, bidirectional control characters.
    """

    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    language: str = "en"
    hidden: str | None = None
    doubts: tuple[Doubt, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no text or no day is.

        Raises:
            UsageError: the source or the text is no `str`, or the published day no `datetime.date`.
        """
        for name, words in (("source", self.source), ("text", self.text)):
            if not isinstance(words, str):
                message = f"the {name} of an article is a str; {words!r:.60} is none: give Article(source, text)"
                raise UsageError(message)
        if self.published is not None and (
            not isinstance(self.published, date) or isinstance(self.published, datetime)
        ):
            message = f"published is a day, a datetime.date; {self.published!r:.60} is none"
            raise UsageError(message)

    @property
    def text_sha256(self) -> str:
        """The hash of the text alone."""
        return _hash(self.text)

    @property
    def id(self) -> str:
        """The hash of what makes this article what it is: its text, title, outlet, date and address."""
        return _id(self.text, self.title, self.outlet, self.published, self.url)

    @property
    def analyst(self) -> str | None:
        """The analyst whose own source this is, or None for what was published."""
        return self.source.removeprefix(OWN) if self.source.startswith(OWN) else None

    @property
    def medium(self) -> str:
        """Who published it: the outlet, else the name of the file or address; an analyst's own source by its owner."""
        if self.analyst:
            return f"own source of {self.analyst}"
        return self.outlet or self.source.rstrip("/").rpartition("/")[2] or self.source


@lru_cache(maxsize=4096)  # views ask for the same few hundred articles again and again
def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=4096)  # told by its parts, as joining them to look it up would take as long as to hash them
def _id(text: str, title: str | None, outlet: str | None, published: date | None, url: str | None) -> str:
    parts = (text, title, outlet, published and published.isoformat(), url)
    return (
        "sha256:"
        + hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()
    )
