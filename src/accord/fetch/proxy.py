"""Through a proxy: what can still be checked of an address whose name the proxy looks up for itself."""

from __future__ import annotations

import re

from accord.fetch.connecting import TO_ALLOW, Resolve, refuse_private
from accord.fetch.fault import FetchError

INNER = (".localhost", ".local", ".internal", ".intranet", ".home.arpa", ".lan", ".home", ".corp", ".private")
"""How names end that mean something in one net alone."""
PASSWORD = 407
_NUMBER = re.compile(r"\d+|0[xX][0-9a-fA-F]*")


def require_outer(host: str, port: int, resolve: Resolve, *, allow_private: bool = False) -> None:
    """Refuse a host that leads into a private net, as far as that can be told from here.

    Its addresses are checked as this computer knows them. Where it knows none, as in nets whose names only the proxy
    looks up, the name alone is: one that means something in an inner net only, or that is an odd spelling of a number.

    Raises:
        FetchError: it is refused.
    """
    bare = host.removeprefix("[").removesuffix("]")
    try:
        addresses = resolve(bare, port)
    except (OSError, UnicodeError):
        if is_inner(bare) and not allow_private:
            why = f"{host} is no name of the public net, and is not asked"
            raise FetchError(why=why, remedy=TO_ALLOW, passes=False, refused=True) from None
        return
    refuse_private(host, addresses, allow_private=allow_private)


def is_inner(host: str) -> bool:
    """Return whether a name is one of an inner net, or no name.

    >>> is_inner("intranet"), is_inner("printer.local"), is_inner("0x7f.1"), is_inner("wire.example")
    (True, True, True, False)
    """
    name = host.lower().rstrip(".")
    last = name.rpartition(".")[2]
    return "." not in name or name.endswith(INNER) or bool(_NUMBER.fullmatch(last))


def refused_by_proxy(words: str) -> FetchError:
    """Return what it means that a proxy opens no way to a server."""
    if words.startswith(str(PASSWORD)):
        return password_wanted()
    why = f"the proxy did not let the request through ({words})"
    return FetchError(why=why, remedy="ask who runs the proxy, or save the page yourself and give it to `accord add`")


def password_wanted() -> FetchError:
    """Return what it means that a proxy asks who is there."""
    why = "the proxy asks for a name and a password, which accord never sends"
    return FetchError(why=why, remedy="ask who runs it to let this computer through without", status=PASSWORD)
