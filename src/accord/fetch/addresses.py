"""Which internet addresses may be asked: those of the public net, and no address that leads back into a private one."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

NEAR = {  # addresses of one's own machine and net: asked only where the user allows it
    "127.0.0.0/8": "this computer itself",
    "::1/128": "this computer itself",
    "10.0.0.0/8": "a private net",
    "172.16.0.0/12": "a private net",
    "192.168.0.0/16": "a private net",
    "100.64.0.0/10": "the inner net of a provider",
    "169.254.0.0/16": "a link-local address",
    "fe80::/10": "a link-local address",
    "fc00::/7": "a private net",
    "fec0::/10": "a private net",
    "198.18.0.0/15": "a net for measurements",
}
NEVER = {  # no server of news has such an address: it hides another, or reaches many at once
    "0.0.0.0/8": "no address of a server",
    "::/128": "no address of a server",
    "::ffff:0:0/96": "an IPv4 address in disguise",
    "::/96": "an IPv4 address in disguise",
    "64:ff9b::/96": "an IPv4 address behind a translator (NAT64)",
    "64:ff9b:1::/48": "an IPv4 address behind a translator (NAT64)",
    "2001::/32": "an IPv4 address in a tunnel (Teredo)",
    "2002::/16": "an IPv4 address in a tunnel (6to4)",
    "192.88.99.0/24": "the way into a tunnel (6to4)",
    "224.0.0.0/4": "a multicast address",
    "ff00::/8": "a multicast address",
    "192.0.0.0/24": "reserved",
    "192.0.2.0/24": "for examples only",
    "198.51.100.0/24": "for examples only",
    "203.0.113.0/24": "for examples only",
    "2001:db8::/32": "for examples only",
    "3fff::/20": "for examples only",
    "2001::/23": "reserved",
    "240.0.0.0/4": "reserved",
}
_NEAR = tuple((ip_network(net), what) for net, what in NEAR.items())
_NEVER = tuple((ip_network(net), what) for net, what in NEVER.items())
_UNICAST = ip_network("2000::/3")  # all of IPv6 that is given out


def why_refused(address: str, *, allow_private: bool = False) -> str | None:
    """Return what speaks against asking an address; None where nothing does.

    `allow_private` admits this computer and private nets, and nothing else.

    >>> why_refused("93.184.215.14") is None
    True
    >>> why_refused("127.0.0.1"), why_refused("127.0.0.1", allow_private=True)
    ('this computer itself', None)
    >>> why_refused("::ffff:93.184.215.14", allow_private=True)
    'an IPv4 address in disguise'
    """
    try:
        found = ip_address(address)
    except ValueError:
        return "no internet address"
    near = _named(found, _NEAR)
    if near:
        return None if allow_private else near
    named = _named(found, _NEVER)
    if named:
        return named
    return "reserved" if isinstance(found, IPv6Address) and found not in _UNICAST else None


def _named(address: Address, nets: tuple[tuple[Network, str], ...]) -> str | None:
    """Return what the net of an address is called, among these."""
    return next((what for net, what in nets if address.version == net.version and address in net), None)
