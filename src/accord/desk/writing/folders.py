"""A folder of notes written again and again: what somebody else wrote or changed in it stays as it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from accord.desk.writing import writing
from accord.errors import OutputError
from accord.render.exports.obsidian import Note

LIST = ".accord-export.json"


@dataclass(frozen=True, slots=True)
class Written:
    """How many notes were written, and which stand as somebody else left them."""

    count: int
    kept: tuple[str, ...]


def write_folder(folder: Path, told: Iterable[Note], *, force: bool = False, keep_old: bool = False) -> Written:
    """Write notes into a folder that is new, empty or was written so before; `force` is for any other.

    A note that somebody changed since it was written is kept, and a file of the same name that somebody else wrote. A
    note that is no more is removed, unless it was changed, or with `keep_old`.

    Raises:
        OutputError: the folder holds what was not written so, or cannot be written.
    """
    before = _listed(folder)
    if before is None and folder.exists() and any(folder.iterdir()) and not force:
        message = f"{folder}: holds files that accord did not write; name a new folder, or say --force to write into it"
        raise OutputError(message)
    known = before or {}
    listed = dict(known) if keep_old else {}
    kept: list[str] = []
    count = 0
    for note in told:
        if before is None and not count:
            _write(folder / LIST, b"{}\n")  # so that a stop amid the notes leaves a folder that can be gone on with
        path = folder / note.path
        content = note.text.encode("utf-8", "backslashreplace")
        if path.exists() and known.get(note.path) != (there := _hash(path.read_bytes())) and there != _hash(content):
            kept.append(note.path)
            continue
        _write(path, content)
        listed[note.path] = _hash(content)
        count += 1
    kept += [] if keep_old else _remove(folder, known, {*listed, *kept})
    _write(folder / LIST, json.dumps(dict(sorted(listed.items())), indent=0).encode() + b"\n")
    return Written(count, tuple(sorted(set(kept))))


def _listed(folder: Path) -> dict[str, str] | None:
    """Return the notes that were written there before, each with its hash; None where there is no list."""
    try:
        found = json.loads((folder / LIST).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        message = f"{folder / LIST}: cannot be read; name a new folder, or remove the file and say --force"
        raise OutputError(message) from None
    inside = {str(name): str(mark) for name, mark in found.items()} if isinstance(found, dict) else {}
    return {name: mark for name, mark in inside.items() if _is_inside(name)}


def _is_inside(name: str) -> bool:
    """Whether a path leads to a note within the folder: what a list says is not trusted."""
    parts = Path(name).parts
    return not Path(name).is_absolute() and ".." not in parts and name.endswith(".md")


def _remove(folder: Path, known: Mapping[str, str], needed: set[str]) -> list[str]:
    """Remove the notes that are no more; return those that somebody changed, which stay."""
    kept = []
    for name, mark in known.items():
        path = folder / name
        if name in needed or not path.is_file():
            continue
        if _hash(path.read_bytes()) == mark:
            path.unlink()
        else:
            kept.append(name)
    return kept


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{path.parent}: cannot be made ({error.strerror}); name a folder where you may write"
        raise OutputError(message) from None
    with writing(path, force=True) as file:
        file.write(content)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
