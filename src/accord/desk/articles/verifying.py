"""Claims of a record against the words they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from accord.desk.articles.checking import Checked
from accord.desk.articles.claims_file import reference_faults, word_faults
from accord.record.store import Reading, Record
from accord.terms.article import Article
from accord.terms.kept import KeptClaim
from accord.terms.wire import claim_id, kind_of

if TYPE_CHECKING:
    from accord.desk.articles.reader import Reader

READING = Lock()  # a language pipeline reads for one at a time


def verify_on_record(record: str, claims: Sequence[str], *, again: bool = False) -> Checked:
    """Return what checking claims on record finds: whether the words of every field stand where they are said to.

    With `again`, the articles are also read anew, and a claim that the words do not give again is a fault; claims of
    analysts and of other readers are not read anew.

    Raises:
        RecordError: there is no record there, or it cannot be read.
        ModelError: the language pipeline cannot be loaded.
    """
    with Record.open(record).reading() as desk:
        kept = {one.id: one for one in desk.grounds(claims)}
        faults = [f"no claim {name!r:.80} is on record" for name in dict.fromkeys(claims) if name not in kept]
        for one in kept.values():
            faults += (f"claim {one.id} ({kind_of(one.claim)}): {fault}" for fault in _faults(one))
            faults += _lost(desk, one) if again else ()
    return Checked(len(kept), tuple(faults))


def _faults(one: KeptClaim) -> Iterator[str]:
    yield from word_faults(one.claim, one.article.text)
    yield from reference_faults(one.claim, {actor.id for actor in one.actors})


def _lost(desk: Reading, one: KeptClaim) -> Iterator[str]:
    from accord.desk.articles.reader import shared_reader

    read = desk.extraction(one.article.id)
    own = claim_id(one.claim, one.article) == one.id
    if read is None or not read.model or not own:
        return
    reader = shared_reader()
    if reader.model != read.model:
        yield f"claim {one.id}: it was read with {read.model}, and {reader.model} is installed: it was not read anew"
    elif one.id not in _read_again(reader, one.article):
        yield f"claim {one.id}: reading the text again does not give it"


def _read_again(reader: Reader, article: Article) -> set[str]:
    """Return the ids of the claims that an article gives."""
    with READING:
        return {claim_id(claim, article) for found in reader.extract([article]) for claim in found.claims}
