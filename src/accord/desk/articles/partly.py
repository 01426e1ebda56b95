"""Articles that were read in part, for whoever tells what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped

REMEDY = "give each article in it as a file of its own"


def find_left_out(found: Extraction) -> Iterator[Skipped]:
    """Yield what was left out of an article because its text is longer than is read of one."""
    for doubt in found.article.doubts:
        if doubt.kind == "text-cut":
            yield Skipped(found.article.source, doubt.why, REMEDY)
