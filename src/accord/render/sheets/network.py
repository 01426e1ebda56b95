"""The network as a sheet: who met whom, sides first, then people."""

from __future__ import annotations

from hashlib import sha256

from accord.render.wording.heading import headline, view_head
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, list_words, plain, source_words, when_words
from accord.terms.network import Network, Pair

ONE_AND_MANY = {
    "talks": ("round of talks", "rounds of talks"),
    "meeting": ("meeting", "meetings"),
    "call": ("call", "calls"),
    "visit": ("visit", "visits"),
    "summit": ("summit", "summits"),
}
OFTEN = ("not yet", "once", "twice")
MANY = 60


def network_sheet(network: Network) -> Sheet:
    """Return the network of one negotiation."""
    sections = (
        Section("Sides that met", (Group("", tuple(map(pair_row, network.sides))),), most=MANY),
        Section("People who met", (Group("", tuple(map(pair_row, network.people))),), most=MANY),
    )
    return Sheet(
        headline=headline(network.scope),
        standfirst=view_head("Network", network.scope),
        sections=tuple(section for section in sections if section.groups[0].rows),
        nothing="Nobody is on record as having met anybody in these days.",
    )


def pair_row(pair: Pair) -> Row:
    """Return the line of two who met: how often, how, when last and through whom."""
    return Row(
        label=plain(pair.one),
        lead=plain(pair.other),
        text=", ".join(filter(None, (_times(pair), _alone(pair)))),
        after="; ".join(filter(None, (_formats(pair), _last(pair), _through(pair), _awaited(pair)))),
        sources=source_words(pair.grounds),
        grounds=pair.grounds,
        key=_key(pair),
    )


def _key(pair: Pair) -> str:
    """Return what a pair is found by on a page: letters and figures, whatever its names are written with."""
    return f"pair-{sha256(repr((pair.kind, pair.one, pair.other)).encode()).hexdigest()[:10]}"


def _times(pair: Pair) -> str:
    return often_words(pair.times)


def often_words(times: int) -> str:
    """Return how often something was.

    >>> often_words(0), often_words(2), often_words(5)
    ('not yet', 'twice', '5 times')
    """
    return OFTEN[times] if times < len(OFTEN) else f"{times} times"


def _alone(pair: Pair) -> str:
    if not pair.alone or pair.kind == "people":
        return ""
    if pair.alone == pair.times:
        return "bilateral" if pair.times == 1 else "all bilateral"
    return f"{pair.alone} of them bilateral"


def _formats(pair: Pair) -> str:
    return list_words([f"{count} {ONE_AND_MANY[form][count > 1]}" for form, count in pair.formats])


def _last(pair: Pair) -> str:
    if pair.last:
        return f"last {when_words(pair.last)}"
    return f"told {day_words(pair.told)}" if pair.told else ""


def _through(pair: Pair) -> str:
    named = [f"{name} ({often_words(count)})" if pair.times > 1 else name for name, count in pair.mediators]
    return f"through {list_words(named)}" if named else ""


def _awaited(pair: Pair) -> str:
    return f"{pair.awaited} awaited" if pair.awaited else ""
