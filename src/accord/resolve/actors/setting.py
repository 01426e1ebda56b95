"""Where a text is set: the state it reports from, and whose house a bare "senator" or "Congress" is of there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.lexicon.names import capitals, state_of_code
from accord.lexicon.powers import houses
from accord.resolve.actors.antecedents import side_named
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc

_DATELINE = re.compile(r"^(?:.{0,120}\n){0,2}\s*([A-Z][A-Z.'’ ]{3,20}?)(?:[/,(:]|\s[-–—(]|\s(?=[A-Z][a-z]))")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text is set: the state of its outlet, the headline, the states whose talks the place reported from hosts.

    An agency, which is at home nowhere, has no `home`; nor has a text `guests` whose place reported from hosts nobody.
    """

    home: str | None = None
    title: str = ""
    guests: frozenset[str] = frozenset()


def state_of_dateline(text: str) -> str | None:
    """Return the state whose capital stands in capitals at the head of a report.

    >>> state_of_dateline("NAIROBI, June 3 (Reuters) - President William Ruto said")
    'Kenya'
    """
    found = _DATELINE.match(text)
    city = found[1].strip().title().replace("’", "'") if found else ""
    return state_of_code(capitals().get(city, ""))


def is_of_another_house(doc: Doc, words: str, state: str, names: Iterable[Name]) -> bool:
    """Return whether a bare "senator" or "Congress" may be of another state than the one it mostly belongs to.

    So it may in a text that reports from a state with such a house of its own, or names one more often.
    """
    own = next((states for word, states in houses().items() if word in words.lower()), frozenset[str]())
    if not own:
        return False
    named = Counter(side_named(name) for name in {name.first: name for name in names}.values() if name.kind == "state")
    most = max((named[other] for other in own), default=0)
    return state_of_dateline(doc.text) in own or most > named[state]
