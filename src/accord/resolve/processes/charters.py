"""Which articles belong to a negotiation that somebody declared.

An article belongs where two of its main sides are among those who negotiate or mediate; one with fewer main sides,
where it names two of those who negotiate; an analyst's own word, where it names one. Names are compared by what the
lexicon knows them as ("Kyiv", "the US") and without regard to accents and transliteration. One article may belong to
several negotiations.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from accord.lexicon.names import common_name
from accord.resolve.cast import find_cast, name_key
from accord.resolve.processes.negotiators import main_sides
from accord.terms.claim import Position
from accord.terms.extraction import Extraction
from accord.terms.judgement import Charter
from accord.terms.process import Figure, Ground

ENOUGH = 2


def standing_charters(charters: Iterable[Charter]) -> tuple[Charter, ...]:
    """Return the charter that counts for each name, the last one, in the order of the names."""
    latest: dict[str, Charter] = {}
    for charter in charters:
        other = latest.get(charter.name)
        if other is None or (charter.at, charter.id) > (other.at, other.id):
            latest[charter.name] = charter
    return tuple(latest[name] for name in sorted(latest))


def find_memberships(extraction: Extraction, charters: Iterable[Charter]) -> tuple[str, ...]:
    """Return the names of the negotiations that an article belongs to, in the order of the charters."""
    (figures,) = find_cast([extraction])
    main = _keys(main_sides(Ground(extraction.article, claim, figures) for claim in extraction.claims))
    named = _keys(_named(figures))
    enough = 1 if extraction.article.analyst else ENOUGH
    return tuple(charter.name for charter in charters if _belongs(main, named, charter, enough))


def _belongs(main: frozenset[str], named: frozenset[str], charter: Charter, enough: int) -> bool:
    """Return whether an article with these main sides, and these sides named in it at all, is of a negotiation.

    A mediator has affairs of its own with each side: where an outsider does as much in the article, it must at least
    name two of the sides.
    """
    sides, beside = _keys(charter.sides), _keys(charter.mediators)
    if len(main) < ENOUGH:
        return len(named & sides) >= enough
    if not main & sides or len(main & (sides | beside)) < ENOUGH:
        return False
    return main <= sides | beside or len(named & sides) >= ENOUGH


def _named(figures: Mapping[str, Figure]) -> frozenset[str]:
    return frozenset(figure.side or figure.name for figure in figures.values())


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(side_key, names))


@lru_cache(maxsize=10_000)
def side_key(name: str) -> str:
    """Return what names of one side have in common.

    >>> side_key("the US") == side_key("Washington") == side_key("United States"), side_key("Iran") == side_key("Iraq")
    (True, False)
    """
    return name_key(common_name(name) or name)


def is_known(name: str) -> bool:
    """Return whether the lexicon knows a state, body or group of this name.

    >>> is_known("The United Nations"), is_known("Foreign Ministry")
    (True, False)
    """
    return common_name(name) is not None


def is_on_subject(ground: Ground, charter: Charter) -> bool:
    """Return whether a claim is of what the negotiation is about: positions on other issues are not."""
    claim = ground.claim
    if not charter.subjects or not isinstance(claim, Position) or claim.subject_type != "issue":
        return True
    return claim.subject in charter.subjects
