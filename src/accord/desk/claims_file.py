"""Files in the claims format: told apart from other JSONL, and read line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accord.errors import ClaimsError
from accord.terms.extraction import Extraction
from accord.terms.wire import from_line


def holds_claims(path: Path) -> bool:
    """Return whether a file is in the claims format, by the beginning of its first line."""
    if path.suffix not in (".jsonl", ".ndjson") or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(40).startswith((b'{"format":', b'{"format" :', b'{ "format":'))


def read_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line that is not empty with the place it stands at ("claims.jsonl:3").

    Raises:
        ClaimsError: the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield f"{path}:{number}", line
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error}); give a file that `accord extract --jsonl` wrote"
        raise ClaimsError(message) from None


def read_claims_file(path: Path) -> Iterator[Extraction]:
    """Yield the extractions of a file in the claims format.

    Raises:
        ClaimsError: the file, or a line of it, cannot be read.
    """
    return (from_line(line, where=where) for where, line in read_lines(path))
