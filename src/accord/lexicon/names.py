"""Names that the whole world shares: states, organisations, armed groups and media, with what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from accord.lexicon.load import Table, load_table, load_words
from accord.lexicon.places import places
from accord.terms.actor import BODIES, ActorKind

Form = Literal["name", "demonym", "capital"]

_STOPPED = 3  # letters of a short name that is written with stops


@dataclass(frozen=True, slots=True)
class Known:
    """One way to write a known name: which actor it stands for, of what kind, and in which form."""

    words: str
    name: str
    kind: ActorKind
    form: Form


@dataclass(frozen=True, slots=True)
class Medium:
    """A news medium: its name, the ISO code of the country it reports from ("" for none), its spellings."""

    name: str
    country: str
    spellings: tuple[str, ...]


def _strings(table: Table, key: str) -> list[str]:
    return cast("list[str]", table.get(key, []))


def _tables(file: str, key: str) -> list[Table]:
    return cast("list[Table]", load_table(file)[key])


@cache
def known_names() -> tuple[Known, ...]:
    """Return every way to write a state, organisation, group or medium that the lexicon knows."""
    found: list[Known] = []
    for state in _tables("states", "state"):
        name = str(state["name"])
        found += [Known(words, name, "state", "name") for words in (name, *_strings(state, "also"))]
        found += [Known(words, name, "state", "demonym") for words in _with_plural(_strings(state, "demonyms"))]
        found += [Known(words, name, "state", "capital") for words in _strings(state, "capitals")]
    found += _formal_names(frozenset(known.words for known in found))
    for body in _tables("bodies", "body"):
        name, kind = str(body["name"]), cast("ActorKind", body["kind"])
        found += [Known(words, name, kind, "name") for words in _with_stops((name, *_strings(body, "also")))]
    found += [Known(words, name, "organisation", "name") for name, _, *also in _agencies() for words in (name, *also)]
    publishers = {known.words for known in found}  # a government's own site is its government
    found += [
        Known(words, medium.name, "outlet", "name")
        for medium in media()
        for words in medium.spellings
        if words.removeprefix("The ") not in publishers
    ]
    curly = [replace(known, words=known.words.replace("'", "’")) for known in found if "'" in known.words]
    return (*found, *curly)


def common_name(name: str) -> str | None:
    """Return the name under which the lexicon files a state, body or group, or None for one that it does not know."""
    common, plain = _common_names(), name.casefold()
    return common.get(plain) or common.get(plain.removeprefix("the "))


@cache
def _common_names() -> dict[str, str]:
    """Return the name under which the lexicon files each name of a state, body or group."""
    common: dict[str, str] = {}
    for known in known_names():
        if known.kind != "outlet":
            common.setdefault(known.words.casefold(), known.name)
    return common


def _formal_names(taken: frozenset[str]) -> list[Known]:
    """Return the solemn names of the states, but those that mean another state or are listed."""
    names = [str(state["name"]) for state in _tables("states", "state")]
    led = [(f"{words} {name}", name) for words in _strings(load_table("states"), "formal") for name in names]
    return [Known(words, name, "state", "name") for words, name in led if words not in taken]


def _agencies() -> list[list[str]]:
    return cast("list[list[str]]", load_table("bodies")["agencies"])


def side_of_body(name: str) -> str | None:
    """Return the state or alliance that an agency speaks for, or None for what speaks for itself.

    >>> side_of_body("Bundesbank")
    'Germany'
    """
    return _sides_of_agencies().get(name)


@cache
def _sides_of_agencies() -> dict[str, str]:
    return {agency: state for agency, state, *_ in _agencies()}


def state_of_place(place: str) -> str | None:
    """Return the name of the state that a city lies in, or None.

    >>> state_of_place("Mostar")
    'Bosnia and Herzegovina'
    """
    iso = places().get(place)
    return state_of_code(iso) if iso else None


def _with_plural(demonyms: list[str]) -> list[str]:
    """Add "Russians" to "Russian"; forms like "Chinese", "British" and "Dutch" have no such plural."""
    return [*demonyms, *(f"{word}s" for word in demonyms if not word.endswith(("se", "ish", "ch", "ss")))]


def _with_stops(spellings: Iterable[str]) -> list[str]:
    """Add the short names as older papers write them: "P.L.O." beside "PLO"."""
    words = list(spellings)
    short = (word for word in words if word.isupper() and word.isalpha() and len(word) == _STOPPED)
    return [*words, *(".".join(word) + "." for word in short)]


@cache
def media() -> tuple[Medium, ...]:
    """Return the media that the lexicon knows."""
    rows = cast("list[list[str]]", load_table("outlets")["media"])
    return tuple(Medium(name, country, (name, *others)) for name, country, *others in rows)


def country_of_outlet(outlet: str) -> str | None:
    """Return the name of the state that a medium reports from, or None; a government that publishes is its own.

    >>> country_of_outlet("The State Department")
    'United States'
    """
    name = outlet.lower()
    return state_of_code(_homes().get(name, "")) or _states().get(name.removeprefix("the "))


@cache
def _homes() -> dict[str, str]:
    return {words.lower(): medium.country for medium in media() for words in medium.spellings}


@cache
def _states() -> dict[str, str]:
    return {known.words.lower(): known.name for known in known_names() if known.kind == "state"}


def state_named(words: str) -> str | None:
    """Return the state that these words name, in any of its forms, or None.

    >>> state_named("Kenyan"), state_named("Hague")
    ('Kenya', None)
    """
    return _states().get(words.lower())


def state_of_code(iso: str) -> str | None:
    """Return the name of the state with this ISO 3166 code, or None."""
    return _states_by_code().get(iso)


@cache
def _states_by_code() -> dict[str, str]:
    return {str(state["iso"]): str(state["name"]) for state in reversed(_tables("states", "state"))}


def kind_of_name(name: str) -> ActorKind:
    """Return the kind of a known name; what is not known is an organisation."""
    return _kinds().get(name, "organisation")


@cache
def _kinds() -> dict[str, ActorKind]:
    """Return the kind of each name; of a name of two kinds, the one that the lexicon tells first."""
    return {known.name: known.kind for known in reversed(known_names())}


@cache
def bodies() -> frozenset[str]:
    """Return the words that name a known alliance, organisation or armed group: "African Union", "the Taliban"."""
    return frozenset(known.words for known in known_names() if known.kind in BODIES)


def code_of_state(name: str) -> str | None:
    """Return the ISO 3166 code of the state with this name, or None."""
    return _codes().get(name)


@cache
def _codes() -> dict[str, str]:
    return {str(state["name"]): str(state["iso"]) for state in reversed(_tables("states", "state"))}


@cache
def capitals() -> dict[str, str]:
    """Return the ISO 3166 code of each city that stands for a government."""
    return {city: str(state["iso"]) for state in _tables("states", "state") for city in _strings(state, "capitals")}


@cache
def seats() -> dict[str, str]:
    """Return the body that each city stands for rather than for the state whose capital it is."""
    return {str(body["seat"]): str(body["name"]) for body in _tables("bodies", "body") if "seat" in body}


def home_of_group(name: str) -> str | None:
    """Return the state with whose government an armed group or movement of one country deals, or None.

    >>> home_of_group("FARC"), home_of_group("Hamas")
    ('Colombia', None)
    """
    return _groups_homes().get(name)


@cache
def _groups_homes() -> dict[str, str]:
    homes = cast("dict[str, list[str]]", load_table("bodies")["homes"])
    return {group: state for state, groups in homes.items() for group in groups}


@cache
def mediating_bodies() -> frozenset[str]:
    """Return the bodies whose business is to mediate and watch over other people's negotiations."""
    return load_words("bodies", "mediating")


@cache
def forenames() -> frozenset[str]:
    """Return the names of states that are also first names ("Israel")."""
    return load_words("states", "forenames")


@cache
def combining_forms() -> dict[str, str]:
    """Return the state that each half of a word before a dash stands for: the "Sino" of "Sino-Indian"."""
    return cast("dict[str, str]", load_table("states")["combining"])


@cache
def only_capital(iso: str) -> str | None:
    """Return the capital of a state of which one city is known as such: "the Omani capital" is Muscat.

    >>> only_capital("OM"), only_capital("BO"), only_capital("IL")
    ('Muscat', 'La Paz', None)
    """
    cities = [city for city, code in capitals().items() if code == iso]
    return cities[0] if len(cities) == 1 else None
