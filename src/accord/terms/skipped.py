"""A source, or part of one, that gave no article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not read, why, and what the user can do about it.

    `source` is named as an article's would be. `fault` is False where nothing is wrong: a hidden file, or a file of
    another kind, that a folder happens to hold. `same_as` is the source read for it, where both hold one article.

    >>> Skipped("talks.txt", "it is empty", "give a file with the text of the article").message
    'talks.txt: it is empty; give a file with the text of the article'
    """

    source: str
    why: str
    remedy: str
    fault: bool = True
    same_as: str | None = None

    @property
    def message(self) -> str:
        """The whole of it in one line."""
        return f"{self.source}: {self.why}; {self.remedy}"
