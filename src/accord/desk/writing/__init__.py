"""Files and folders that are written whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from accord.errors import OutputError


@contextmanager
def writing(path: Path, *, force: bool = False) -> Iterator[IO[bytes]]:
    """Give a place to write to that becomes the file when all went well; what is there stays, unless `force` is set.

    Raises:
        OutputError: there is something already, or it cannot be written there.
    """
    if path.is_dir():
        message = f"{path}: is a folder; name a file in it"
        raise OutputError(message)
    if not force and (path.exists() or path.is_symlink()):
        raise _taken(path)
    try:
        made = NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:80]}.", delete=False)  # noqa: SIM115
    except OSError as error:
        raise _unwritable(path, error) from None
    temporary = Path(made.name)
    try:
        with made:
            yield made
            made.flush()
            os.fsync(made.fileno())
        temporary.chmod(0o666 & ~_umask())
        _put_in_place(temporary, path, force=force)
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _put_in_place(temporary: Path, path: Path, *, force: bool) -> None:
    """Give the file its name; without `force` only where nothing has it, also if it came meanwhile."""
    if force:
        temporary.replace(path)
    else:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise _taken(path) from None
        except OSError:  # a file system without links
            if path.exists():
                raise _taken(path) from None
            temporary.replace(path)
    with suppress(OSError):  # not every system can
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _taken(path: Path) -> OutputError:
    return OutputError(f"{path}: there is a file already; name another, or say --force to replace it")


def _unwritable(path: Path, error: OSError) -> OutputError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return OutputError(
            f"{path}: the disk is full; nothing was written there. Free some space, or name another place"
        )
    return OutputError(f"{path}: cannot be written ({error.strerror}); name a file in a folder that you may write to")


def standard_output() -> IO[bytes]:
    """Return where text is printed, as bytes."""
    return sys.stdout.buffer
