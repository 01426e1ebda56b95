"""What a person attended as a section of lines: what was held, what is announced, what came to nothing."""

from __future__ import annotations

from accord.render.wording.event_rows import event_row
from accord.render.wording.rows import Group, Section
from accord.render.wording.words import list_words, plain
from accord.terms.attended import Attended
from accord.terms.claim import AHEAD, HELD, OFF

NAMED = 3
GROUPS = (
    ("Held", HELD),
    ("Announced", AHEAD),
    ("Called off, broken off or denied", OFF),
)


def attended_section(attended: Attended, *, most: int = 12) -> Section:
    """Return the meetings of a person, those of the latest days first, by what is told of them."""
    groups = (
        Group(title, tuple(event_row(one) for one in attended.meetings if one.status in statuses))
        for title, statuses in GROUPS
    )
    told = tuple(group for group in groups if group.rows)
    return Section(f"Meetings with {list_words([plain(name) for name in attended.people[:NAMED]])}", told, most=most)
