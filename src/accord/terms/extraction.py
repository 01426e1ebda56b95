"""What one article gave: its actors, claims and doubts."""

from __future__ import annotations

from dataclasses import dataclass

from accord.terms.actor import Actor
from accord.terms.article import Article
from accord.terms.claim import Claim
from accord.terms.doubt import Doubt
from accord.version import __version__


@dataclass(frozen=True, slots=True)
class Extraction:
    """One article with its actors, claims and doubts: one line of the claims format.

    `model` names the language pipeline that read it, with its version, and `accord` the version of this software, so
    that the reading can be repeated. `given` are the ids that the claims came with where these are not their content
    hashes (claims that another tool or a person made); else it is empty.
    """

    article: Article
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    doubts: tuple[Doubt, ...]
    model: str | None = None
    accord: str = __version__
    given: tuple[str, ...] = ()
