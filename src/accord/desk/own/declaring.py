"""What a desk declares by itself: negotiations, and claims that no article carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, timedelta
from difflib import get_close_matches

from accord.desk.ledger.adding import record_charter, record_extraction
from accord.desk.review.judging import Analyst
from accord.errors import UsageError
from accord.lexicon.issues import issue_codes
from accord.lexicon.names import known_names
from accord.record.store import Record
from accord.resolve.judging.own_words import OwnWord, own_extraction
from accord.resolve.processes.charters import is_known, side_key, standing_charters
from accord.terms.judgement import Charter
from accord.terms.kept import Sought
from accord.terms.wire import claim_ids

NEAREST = 3  # names that are told, at most
CLOSE = 0.75  # how alike they are, from 0 to 1


@dataclass(frozen=True, slots=True)
class Declared:
    """A negotiation as it was declared, and how many articles belong to it."""

    charter: Charter
    articles: int


@dataclass(frozen=True, slots=True)
class Stranger:
    """A side that neither the lexicon nor an article on record knows, and the names that are written nearly so."""

    name: str
    nearest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who negotiates, who mediates, and about which issues (all, where none is named)."""

    sides: tuple[str, ...]
    mediators: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


def declare_process(record: Record, name: str, parties: Parties, analyst: Analyst) -> Declared:
    """Put a negotiation on record, in the place of what was declared by this name before.

    Raises:
        UsageError: it has no name or no two sides, or there is no such issue.
        RecordError: the record cannot be written.
    """
    _check(name, parties)
    now = analyst.clock().astimezone(UTC)
    with record.reading() as desk:
        before = [charter.at + timedelta(seconds=1) for charter in desk.charters() if charter.name == name]
    at = max([now.replace(microsecond=0), *before])
    charter = Charter(name, parties.sides, parties.mediators, analyst.name, at, parties.subjects)
    record_charter(record, charter, now)
    with record.reading() as desk:
        return Declared(charter, len(desk.articles_in(name)))


def _check(name: str, parties: Parties) -> None:
    unknown = [subject for subject in parties.subjects if subject not in issue_codes()]
    message = ""
    if not name.strip() or not name.isprintable():
        message = f"{name!r:.60} is no name for a negotiation"
    elif len({side_key(side) for side in parties.sides}) < 2:
        message = f"{name}: name two sides that negotiate, or more: --sides 'Serbia, Kosovo'"
    elif unknown:
        message = f"{unknown[0]!r:.60} is no issue; choose of {', '.join(issue_codes())}"
    if message:
        raise UsageError(message)


def find_strangers(record: Record, charter: Charter) -> tuple[Stranger, ...]:
    """Return the sides and mediators of a negotiation that nobody knows: a slip of the pen, or new to the news.

    Raises:
        RecordError: the record cannot be read.
    """
    asked = {side_key(name): name for name in (*charter.sides, *charter.mediators) if not is_known(name)}
    if not asked:
        return ()
    with record.reading() as desk:
        names = {actor.name for one in desk.namings(Sought()) for actor in one.actors}
    met = {side_key(name) for name in names}
    return tuple(Stranger(name, _nearest(name, names)) for key, name in asked.items() if key not in met)


def _nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    known = {one.words.casefold(): one.words for one in known_names() if one.form == "name"}
    known |= {one.casefold(): one for one in names}
    return tuple(known[key] for key in get_close_matches(name.casefold(), known, n=NEAREST, cutoff=CLOSE))


def list_processes(record: Record) -> tuple[Declared, ...]:
    """Return the negotiations that were declared, by name, each as it was declared last."""
    with record.reading() as desk:
        return tuple(
            Declared(charter, len(desk.articles_in(charter.name))) for charter in standing_charters(desk.charters())
        )


def add_own_claim(record: Record, word: OwnWord, analyst: Analyst) -> str:
    """Put a claim on record that no article carries; return its id.

    Raises:
        UsageError: a field is missing or cannot be what was typed in for it.
        RecordError: the record cannot be written.
    """
    try:
        extraction = own_extraction(word)
    except TypeError as error:
        raise UsageError(str(error)) from None
    record_extraction(record, extraction, analyst.clock().astimezone(UTC))
    return claim_ids(extraction)[0]
