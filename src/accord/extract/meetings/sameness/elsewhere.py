"""Elsewhere: whether the places of two tellings speak against their being of one contact."""

from __future__ import annotations

from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.venues import is_venue

_ABROAD = frozenset(("embassy", "consulate"))  # which stand in a country that is not their own


def is_elsewhere(one: Telling, other: Telling) -> bool:
    """Return whether two contacts were in different countries, or in different cities of one."""
    a, b = one.spot, other.spot
    if a is None or b is None or a.place.name == b.place.name:
        return False
    if _may_house(one, other) or _may_house(other, one):
        return False
    if a.place.country is None or b.place.country is None:
        return not (a.place.name in b.place.name or b.place.name in a.place.name)
    return a.place.country != b.place.country


def _may_house(here: Telling, there: Telling) -> bool:
    """Return whether a contact taken up in a house of no known city may be that of a city told: "at the embassy"."""
    house, city = here.spot, there.spot
    if house is None or city is None or not is_venue(house.place.name) or is_venue(city.place.name):
        return False
    known = house.place.country not in (None, city.place.country)
    abroad = house.place.name.lower().split()[-1] in _ABROAD
    return here.definite and here.time is None and (abroad or not known)
