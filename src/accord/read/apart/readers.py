"""The readers that work in processes apart, each started when something for it comes."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import TracebackType

from accord.read.apart.pages import Limits, Pages
from accord.read.apart.worker import What


def _of(what: What, *, computing: int = 10, clock: float = 30.0, megabytes: int = 1000) -> Pages:
    return Pages(Limits(computing, clock, megabytes), what=what)


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads pages, mail, PDF papers, and rows of Parquet files."""

    pages: Pages = field(default_factory=lambda: _of("page"))
    mail: Pages = field(default_factory=lambda: _of("message"))
    papers: Pages = field(default_factory=lambda: _of("PDF", computing=20))
    rows: Pages = field(default_factory=lambda: _of("Parquet file", computing=60, clock=120, megabytes=3000))

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for one in (self.pages, self.mail, self.papers, self.rows):
            one.__exit__(kind, error, at)
