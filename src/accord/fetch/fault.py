"""Why something could not be fetched, and whether it may help to try again."""

from __future__ import annotations

from accord.errors import SourceError


class FetchError(SourceError):
    """What could not be fetched: why, what the user can do, and whether it may pass by itself.

    `wait` is how many seconds the server asked to be left alone, `status` what it answered where it did. `refused` is
    true where accord itself would not ask: then the user's word may change it at any time.
    """

    def __init__(  # noqa: PLR0913 (each by its name)
        self,
        *,
        why: str,
        remedy: str,
        passes: bool = True,
        wait: float | None = None,
        status: int | None = None,
        refused: bool = False,
    ) -> None:
        super().__init__(f"{why}; {remedy}")
        self.why = why
        self.remedy = remedy
        self.passes = passes
        self.wait = wait
        self.status = status
        self.refused = refused
