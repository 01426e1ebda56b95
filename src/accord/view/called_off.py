"""Who says that an announced meeting will not take place: what was put off, called off or denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from accord.lexicon.outlook import says_put_off
from accord.view.reports import Report, is_there_soon, overlap, same_company, same_kind, same_place

BREAK = timedelta(days=60)
"""How long after an announcement of further talks their breaking off is still about those."""


def says_postponed(report: Report) -> bool:
    """Whether a report that a meeting will not take place says that it was put off."""
    return report.status == "postponed" or says_put_off(report.claim.passage.exact)


def find_words_against(announced: Report, own: Iterable[Report], others: Iterable[Report]) -> tuple[Report, ...]:
    """Return what was said against a meeting on the day it was announced or since, in the order of publication.

    `own` are the reports of its event; of `others` those count that call off or deny a meeting of the same company on
    the same days, or break off the talks that it was to be part of.
    """
    said = [other for other in own if other.is_off and other.published >= announced.published]
    said += _from_others(announced, others)
    return tuple(sorted(said, key=lambda report: (report.published, report.article)))


def _from_others(announced: Report, others: Iterable[Report]) -> Iterator[Report]:
    for other in others:
        if not other.is_off or other.published < announced.published or not same_kind(announced, other):
            continue
        apart = same_place(announced.claim.place, other.claim.place) is False
        named = overlap(announced, other) or is_there_soon(announced, other) or _breaks_off(announced, other)
        if named and not apart and same_company(announced, (other,)):
            yield other


def _breaks_off(announced: Report, other: Report) -> bool:
    """Whether talks of which more were announced, without a day, are broken off soon after."""
    talks = announced.claim.format == other.claim.format == "talks"
    if not talks or announced.first or other.status != "cancelled" or other.last is None:
        return False
    return timedelta() <= other.last - announced.published <= BREAK


def find_denials(announced: Report, against: Iterable[Report]) -> tuple[Report, ...]:
    """Return the reports of the same day by which another side denies the meeting."""
    mouths = _mouths(announced)
    return tuple(
        other
        for other in against
        if other.status == "denied"
        and other.published == announced.published
        and (not mouths or _mouths(other) != mouths)
    )


def _mouths(report: Report) -> frozenset[str]:
    """Return the sides whose words or knowledge it is; nobody where the article says it on its own authority."""
    said = (link for link in report.claim.chain if link.role == "said")
    return frozenset(report.ground.side(link.represents or link.actor or link.name) for link in said)
