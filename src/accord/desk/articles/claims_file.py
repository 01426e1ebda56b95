"""Files in the claims format: told apart from other JSONL, and read line by line."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from accord.errors import ClaimsError
from accord.terms.claim import Agreement, Claim, Draft, Meeting, Position
from accord.terms.extraction import Extraction
from accord.terms.skipped import Skipped
from accord.terms.wire import from_line, kind_of

BEGINNINGS = ('{"format":', '{"format" :', '{ "format":')
KEYS = ('"format"', '"article"', '"claims"')
REMEDY = "give a file that `accord extract --jsonl` wrote"


def holds_claims(path: Path) -> bool:
    """Return whether a file is in the claims format, by the beginning of its first line."""
    try:
        if path.suffix not in (".jsonl", ".ndjson") or not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(40).decode("utf-8", "replace").startswith(BEGINNINGS)
    except (OSError, ValueError):
        return False  # whoever reads it as articles says what is wrong with it


def claims_passed_over(source: str) -> Skipped:
    """Return why a file of claims gives no article."""
    return Skipped(
        source, "it holds claims, not articles", "give it to `accord brief`, `accord add` or `accord verify`"
    )


def refuse_other(line: str, path: Path) -> None:
    """Say so where the first line of a file is not in the claims format, whole or damaged.

    Raises:
        ClaimsError: it is something else.
    """
    if not (line.startswith(BEGINNINGS) or all(key in line for key in KEYS)):
        message = f"{path}: it holds no claims; {REMEDY}"
        raise ClaimsError(message)


def read_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line that is not empty with the place it stands at ("claims.jsonl:3").

    Raises:
        ClaimsError: the file cannot be read, or holds no line.
    """
    empty = True
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    empty = False
                    yield f"{path}:{number}", line
    except (OSError, ValueError) as error:
        message = f"{path}: {_why(error)}; {REMEDY}"
        raise ClaimsError(message) from None
    if empty:
        message = f"{path}: it holds no line; {REMEDY}"
        raise ClaimsError(message)


def _why(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file"
        case IsADirectoryError():
            return "it is a folder, not a file"
        case UnicodeDecodeError():
            return "it is not text in UTF-8"
    return f"it cannot be read ({getattr(error, 'strerror', None) or error})"


def read_claims_file(path: Path) -> Iterator[Extraction]:
    """Yield the extractions of a file in the claims format.

    Raises:
        ClaimsError: the file, or a line of it, cannot be read, or a claim quotes or names what the line does not hold.
    """
    for where, line in read_lines(path):
        yield _extraction_of(line, where)


def read_claims_lines(path: Path) -> Iterator[Extraction | Skipped]:
    """Yield the extractions of a file in the claims format; a line that gives none is told in its place."""
    try:
        for where, line in read_lines(path):
            try:
                yield _extraction_of(line, where)
            except ClaimsError as error:
                yield _skipped(where, error)
    except ClaimsError as error:
        yield _skipped(str(path), error)


def _skipped(where: str, error: ClaimsError) -> Skipped:
    why, _, remedy = str(error).removeprefix(f"{where}: ").rpartition("; ")
    return Skipped(where, why, remedy)


def _extraction_of(line: str, where: str) -> Extraction:
    extraction = from_line(line, where=where)
    known = {actor.id for actor in extraction.actors}
    for claim in extraction.claims:
        for fault in (*word_faults(claim, extraction.article.text), *reference_faults(claim, known)):
            told = f"a {kind_of(claim)} does not rest on its article: {fault}"
            message = f"{where}: {told}; run `accord verify` to see all"
            raise ClaimsError(message)
    return extraction


def word_faults(claim: Claim, text: str) -> Iterator[str]:
    """Yield what is wrong with a claim's evidence: a field whose words do not stand where they are said to."""
    if claim.evidence[0].field != "claim":
        yield "its first evidence must be the whole passage"
    for entry in claim.evidence:
        if not 0 <= entry.start < entry.end <= len(text) or text[entry.start : entry.end] != entry.exact:
            yield f"{entry.field}: the text at {entry.start}-{entry.end} does not read {entry.exact!r:.80}"


def reference_faults(claim: Claim, known: Container[str]) -> Iterator[str]:
    """Yield which actors a claim names that the line does not list."""
    missing = sorted({actor for actor in _actors_of(claim) if actor not in known})
    if missing:
        yield f"it names actors that the line does not list: {', '.join(missing)}"


def _actors_of(claim: Claim) -> Iterator[str]:
    yield from (link.actor for link in claim.chain if link.actor is not None)
    match claim:
        case Meeting(participants=participants):
            yield from (participant.actor for participant in participants)
        case Position(party=party, holder=holder):
            yield from (party, holder) if holder is not None else (party,)
        case Agreement(parties=actors) | Draft(authors=actors):
            yield from actors
