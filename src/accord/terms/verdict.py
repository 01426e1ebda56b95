"""What one comparison says for or against two tellings being one event."""

from __future__ import annotations

from typing import TypeAlias

Verdict: TypeAlias = tuple[int, str]  # points, and the words for the reason
APART = -100  # rules it out
