"""What a person attended, or was to attend."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.brief import Contact


@dataclass(frozen=True, slots=True)
class Attended:
    """The meetings of which a person is told to be part, those of the latest days first.

    `people` are the full names by which the person is called, the one told most first; `cut` is set where only the
    latest articles that name the person were looked at.
    """

    people: tuple[str, ...]
    meetings: tuple[Contact, ...]
    cut: bool = False
