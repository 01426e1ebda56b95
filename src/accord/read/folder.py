"""The files of a folder, always in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from accord.read.kinds import HTML, READ
from accord.terms.skipped import Skipped


def list_folder(folder: str) -> tuple[str | Skipped, ...]:
    """Return the files of a folder and of the folders within it that can hold articles, sorted by path.

    What is passed over stands in its place as a `Skipped`: hidden files, links that lead out, files of another kind,
    folders that may not be entered.
    """
    found = dict(_walk(folder))
    if not any(isinstance(entry, str) or entry.fault for entry in found.values()):
        kinds = " ".join(READ)
        found[folder] = Skipped(folder, "the folder holds no articles", f"put files of these kinds there: {kinds}")
    return tuple(found[path] for path in sorted(found, key=lambda path: Path(path).parts))


def _walk(folder: str) -> Iterator[tuple[str, str | Skipped]]:
    failed: list[OSError] = []
    root = Path(folder).resolve()
    for where, folders, files in os.walk(folder, onerror=failed.append):
        for name in folders:
            path = os.path.join(where, name)  # noqa: PTH118 - the source keeps the user's own spelling
            entry = _judge_folder(path, name, files)
            if entry:
                yield path, entry
        folders[:] = [name for name in folders if not _is_passed_over(where, name, files)]
        for name in files:
            path = os.path.join(where, name)  # noqa: PTH118
            yield path, _judge_file(path, name, root)
    for error in failed:
        path = str(error.filename or folder)
        why = f"the folder cannot be entered ({error.strerror})"
        yield path, Skipped(path, why, "change its permissions, or copy it")


def _is_passed_over(where: str, name: str, files: list[str]) -> bool:
    return _judge_folder(os.path.join(where, name), name, files) is not None  # noqa: PTH118


def _judge_folder(path: str, name: str, files: list[str]) -> Skipped | None:
    if name.startswith("."):
        return Skipped(path, "hidden folders are not read", "give it by name to have it read", fault=False)
    if os.path.islink(path):  # noqa: PTH114
        return Skipped(path, "links to folders are not followed", "give the folder it leads to by name", fault=False)
    page = name.removesuffix("_files")
    if page != name and any(page + ending in files for ending in HTML):
        return Skipped(path, "it holds the parts of a saved page", "nothing need be done", fault=False)
    return None


def _judge_file(path: str, name: str, root: Path) -> str | Skipped:
    if name.startswith("."):
        return Skipped(path, "hidden files are not read", "give it by name to have it read", fault=False)
    if os.path.islink(path) and not _leads_inside(path, root):  # noqa: PTH114
        return Skipped(path, "the link leads out of the folder", "give the file it leads to by name")
    if not name.lower().endswith(READ):
        ending = os.path.splitext(name)[1] or "no ending"  # noqa: PTH122
        why = f"files of this kind ({ending}) are not read from folders"
        return Skipped(path, why, "give it by name to have it read", fault=False)
    return path


def _leads_inside(path: str, root: Path) -> bool:
    try:
        return Path(path).resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return True  # leads nowhere: opening it says so
