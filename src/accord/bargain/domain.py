"""What other programs call a domain with profiles: issues with values, and exact utilities; to and from a scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, gcd, lcm

from accord.bargain.scenario import UNSOURCED, Grounds, Option, Party, Point, Scenario, Worth

NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{0,30})?([eE][+-]?\d{1,2})?|[+-]?\.\d{1,30}([eE][+-]?\d{1,2})?")
"""Numbers that take no more room worked out than written down."""
LARGEST_BUDGET = 1_000_000
COARSE_BUDGET = 1_000


@dataclass(frozen=True, slots=True)
class Issue:
    """A question with its possible values, as another program names them."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The utility of each value of each issue, in the order of the domain; utilities of a package add up."""

    name: str
    utilities: tuple[tuple[Fraction, ...], ...]
    reserve: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Domain:
    """Issues, and one profile for each party."""

    name: str
    issues: tuple[Issue, ...]
    profiles: tuple[Profile, ...]


def exact(number: str) -> Fraction:
    """Return the fraction that a decimal number stands for: a short one if it was only written out to many digits.

    >>> exact("0.3333333333333333"), exact("0.35"), exact("1e-3")
    (Fraction(1, 3), Fraction(7, 20), Fraction(1, 1000))
    """
    if not NUMBER.fullmatch(number.strip()):
        msg = f"{number!r} is no number"
        raise ValueError(msg)
    written = Fraction(number.strip())
    short = written.limit_denominator(10**6)
    near = Fraction(1, 10**13) * (abs(written) + 1)
    return short if abs(short - written) <= near else written


def scenario_of(domain: Domain) -> Scenario:
    """Return the domain as a scenario with whole points; its grounds say if anything had to be rounded."""
    points = tuple(_point(issue, place, domain) for place, issue in enumerate(domain.issues))
    names = _slugs(profile.name for profile in domain.profiles)
    parties = tuple(Party(slug, profile.name) for slug, profile in zip(names, domain.profiles, strict=True))
    pairs = zip(parties, domain.profiles, strict=True)
    worths = tuple(_worth(party.id, profile, points) for party, profile in pairs)
    return Scenario(domain.name, parties, points, worths=worths, analyst="imported numbers")


def _point(issue: Issue, place: int, domain: Domain) -> Point:
    slug = _slugs(each.name for each in domain.issues)[place]
    options = zip(_slugs(issue.values), issue.values, strict=True)
    return Point(slug, issue.name, tuple(Option(name, text) for name, text in options))


def _slugs(names: Iterable[str]) -> tuple[str, ...]:
    """Return names that a scenario file can use, different from one another."""
    found: dict[str, None] = {}
    for number, name in enumerate(names, start=1):
        base = re.sub(r"[^\w.+-]+", "-", name.strip()).strip("-._").lower()[:50] or f"n{number}"
        slug = base if base not in found else f"{base}-{number}"
        found[slug] = None
    return tuple(found)


def _worth(party: str, profile: Profile, points: Sequence[Point]) -> Worth:
    lows = [min(*row, Fraction(0)) for row in profile.utilities]
    rows = [[value - low for value in row] for row, low in zip(profile.utilities, lows, strict=True)]
    reserve = None if profile.reserve is None else max(profile.reserve - sum(lows), Fraction(0))
    top = sum((max(row) for row in rows), Fraction(0))
    scale, note = _scale(rows, reserve, top)
    whole = [[round(value * scale) for value in row] for row in rows]
    values = tuple(
        (point.id, tuple((option.id, value) for option, value in zip(point.options, row, strict=True)))
        for point, row in zip(points, whole, strict=True)
    )
    floor = None if reserve is None else ceil(reserve * scale)
    budget = sum(max(row) for row in whole)
    return Worth(party, budget, values, floor if floor is None else min(floor, budget), Grounds(note=note))


def _scale(rows: Sequence[Sequence[Fraction]], reserve: Fraction | None, top: Fraction) -> tuple[Fraction, str]:
    """Return what to multiply by so that all is whole, exactly if the budget stays readable."""
    numbers = [value for row in rows for value in row] + ([] if reserve is None else [reserve])
    if not top:
        return Fraction(1), "Imported; every package is worth the same"
    unit = Fraction(lcm(*(value.denominator for value in numbers)))
    common = gcd(*(int(value * unit) for value in numbers)) or 1
    scale = unit / common
    if top * scale <= LARGEST_BUDGET:
        return scale, "Imported exactly"
    return COARSE_BUDGET / top, f"Imported and rounded to whole points of about {COARSE_BUDGET:,}"


def domain_of(scenario: Scenario) -> Domain:
    """Return points and worths for another program, utilities as shares of each party's budget."""
    issues = tuple(Issue(point.id, tuple(option.id for option in point.options)) for point in scenario.points)
    worths = {worth.party: worth for worth in scenario.worths}
    profiles = tuple(_profile(party, worths.get(party.id), scenario.points) for party in scenario.parties)
    return Domain(scenario.title, issues, profiles)


def _profile(party: Party, worth: Worth | None, points: Sequence[Point]) -> Profile:
    if worth is None:
        return Profile(party.id, tuple(tuple(Fraction(0) for _ in point.options) for point in points))
    values = {(point, option): value for point, row in worth.values for option, value in row}
    budget = max(worth.budget, 1)
    rows = tuple(tuple(Fraction(values.get((p.id, o.id), 0), budget) for o in p.options) for p in points)
    return Profile(party.id, rows, None if worth.reserve is None else Fraction(worth.reserve, budget))


def left_out(scenario: Scenario) -> tuple[str, ...]:
    """Return what a scenario says and a domain with profiles cannot hold."""
    parts = {
        "stances": scenario.stances,
        "red lines": scenario.red_lines,
        "rankings": scenario.rankings,
        "linkages": scenario.linkages,
        "drafts": scenario.drafts,
        "sources": scenario.sources,
        "the stability model": () if scenario.stability is None else (scenario.stability,),
    }
    grounds = [point.grounds for point in scenario.points] + [party.grounds for party in scenario.parties]
    noted = ("notes on points and parties",) if any(each != UNSOURCED for each in grounds) else ()
    return (*(name for name, entries in parts.items() if entries), *noted)
