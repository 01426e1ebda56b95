"""What has changed since a day: new events, moved positions, slips, denials, and articles that were edited."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.article import Article
from accord.terms.brief import Contact, Pact, Prospect, Step, Version
from accord.terms.matrix import Course
from accord.terms.process import Ground
from accord.terms.scope import Scope


@dataclass(frozen=True, slots=True)
class Move:
    """A side's course on one matter of an issue: a new stance, or one that it had not been told to hold."""

    issue: str
    side: str
    course: Course


@dataclass(frozen=True, slots=True)
class Edit:
    """An article that its outlet published anew.

    `gone` are the claims that the later version makes no more, `added` those that the earlier one did not make.
    """

    old: Article
    new: Article
    gone: tuple[Ground, ...]
    added: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What one negotiation shows that it did not show before the day from which `scope` counts.

    `happened` is what is newly told as held or agreed, `off` the contacts that are newly denied or called off without
    having been announced; `prospects` are the announced meetings that are new or stand otherwise than before; `moves`
    the positions that changed, `stances` those on matters on which the side was not told to have any; `versions` the
    drafts that are new; `withdrawn` what was agreed and is now told as broken, rejected or denied; `steps` what must
    come first and has come, or was refused.
    """

    scope: Scope
    happened: tuple[Contact | Pact, ...]
    off: tuple[Contact, ...]
    prospects: tuple[Prospect, ...]
    moves: tuple[Move, ...]
    stances: tuple[Move, ...]
    versions: tuple[Version, ...]
    withdrawn: tuple[Pact, ...]
    steps: tuple[Step, ...]
    edits: tuple[Edit, ...]
