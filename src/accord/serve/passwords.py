"""Passwords: kept only as a hash that is slow to guess, and not to be tried as often as one likes."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as BadBase64
from collections.abc import Callable
from dataclasses import dataclass, field

from accord.serve.tokens import same

SHORTEST, LONGEST = 12, 1024
COST, BLOCK, LANES = 15, 8, 1  # 2**15 rounds of 8: 32 MB and about a tenth of a second for each try
MEMORY = 64 * 1024 * 1024
FREE_TRIES = 5
LONGEST_WAIT = 15 * 60.0
MOST_REMEMBERED = 10_000
EVERYBODY = "everybody"
FREE_FOR_ALL = 50


def hash_password(password: str, salt: bytes) -> str:
    """Return the line that a password file holds."""
    key = _key(password, salt, COST)
    return f"scrypt${COST}${b64encode(salt).decode()}${b64encode(key).decode()}"


def is_password(given: str, hashed: str) -> bool:
    """Return whether a hash is that of what was given."""
    _, cost, salt, key = hashed.split("$")
    return len(given) <= LONGEST and same(b64encode(_key(given, b64decode(salt), int(cost))).decode(), key)


def is_hash(line: str) -> bool:
    """Return whether a line is what `hash_password` makes."""
    parts = line.split("$")
    if len(parts) != 4 or parts[0] != "scrypt" or parts[1] != str(COST):
        return False
    try:
        return all(len(b64decode(part, validate=True)) >= 16 for part in parts[2:])
    except BadBase64:
        return False


def _key(password: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**cost, r=BLOCK, p=LANES, maxmem=MEMORY)


@dataclass(slots=True)
class Tries:
    """Counts wrong passwords by where they come from, and in all; after some, each costs twice the wait of the last.

    `clock` gives seconds that only go forward.
    """

    clock: Callable[[], float]
    _wrong: dict[str, tuple[int, float]] = field(default_factory=dict)

    def wait(self, source: str) -> float:
        """Return for how many seconds nothing more is to be tried from there."""
        return max(self._wait(source, FREE_TRIES), self._wait(EVERYBODY, FREE_FOR_ALL))

    def note(self, source: str, *, right: bool) -> None:
        """Remember what came of a try; a right one forgets the wrong ones before it."""
        for name in (source, EVERYBODY):
            if right:
                self._wrong.pop(name, None)
            else:
                count, _ = self._wrong.pop(name, (0, 0.0))
                self._wrong[name] = (count + 1, self.clock())
        while len(self._wrong) > MOST_REMEMBERED:
            del self._wrong[next(iter(self._wrong))]

    def _wait(self, name: str, free: int) -> float:
        count, last = self._wrong.get(name, (0, 0.0))
        if count < free:
            return 0.0
        return max(0.0, last + min(LONGEST_WAIT, 2.0 ** min(count - free, 20)) - self.clock())
