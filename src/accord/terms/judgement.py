"""The analyst's word: entries with a name and a time that stand beside the claims and never change them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verdict = Literal[
    "accept", "correct", "strike", "same", "different", "note", "undo", "reliability", "credibility", "propose"
]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement.

    `about` are the ids of what is judged: one claim (accept, correct, strike, note, credibility), two claims (same,
    different: whether they tell one event) or two names, each after `actor:` (whether they are of one), one judgement
    (undo), or the name of an outlet or speaker (reliability).
    `field` and `value` say what a correction puts where: the value is JSON, as the claims format writes that field.
    `value` is the Admiralty letter A-F of a reliability, the digit 1-6 of a credibility. `at` is in UTC, whole seconds.
    What a program proposes (propose) is nobody's word and counts for nothing: it stands in the review queue, with the
    field that it would correct, or the verdict that it would give, in `field`.
    """

    verdict: Verdict
    about: tuple[str, ...]
    by: str
    at: datetime
    field: str | None = None
    value: str | None = None
    note: str | None = None

    @property
    def id(self) -> str:
        """The content hash: `j` and 16 hexadecimal digits of SHA-256."""
        parts = [self.verdict, list(self.about), self.by, self.at.isoformat(), self.field, self.value, self.note]
        body = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        return "j" + hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Charter:
    """A negotiation that somebody declared: its name, who negotiates and who mediates, in the words of the articles.

    `subjects` are issue codes; where there are any, positions on other issues are left out. The latest charter of a
    name is the one that counts.
    """

    name: str
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    by: str
    at: datetime
    subjects: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The content hash: `p` and 16 hexadecimal digits of SHA-256."""
        parts = [self.name, list(self.sides), list(self.mediators), list(self.subjects), self.by, self.at.isoformat()]
        body = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        return "p" + hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:16]
