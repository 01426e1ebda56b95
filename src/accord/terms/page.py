"""Which articles are versions of one page."""

from __future__ import annotations

import re

from accord.terms.article import Article

_ADDRESS = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?([\w.-]+)(?::\d+)?(/[^?#\s]*)?(?:\?([^#\s]*))?", re.IGNORECASE)
_VARYING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "at_medium", "at_campaign", "ref", "ocid", "cmpid")


def page_of(article: Article) -> str | None:
    """Return what the versions of an article have in common: the address, else the outlet, title and day.

    >>> page_of(Article("a", "…", url="https://www.Example.org/talks/?utm_source=x#top"))
    'example.org/talks'
    >>> page_of(Article("a", "…")) is None
    True
    """
    address = address_of(article.url)
    if address is None and article.outlet and article.title:
        return f"{article.outlet}: {article.title}, {article.published}"
    return address


def address_of(url: str | None) -> str | None:
    """Return the page that an address leads to, without what varies between visits; None for a site's front page.

    >>> address_of("https://www.Example.org/talks/1/?ref=app#top") == address_of("http://example.org/talks/1")
    True
    """
    found = _ADDRESS.match((url or "").strip())
    if found is None:
        return None
    host, path, query = found[1].lower(), (found[2] or "").rstrip("/"), found[3] or ""
    kept = "&".join(sorted(part for part in query.split("&") if part and not part.lower().startswith(_VARYING)))
    return f"{host}{path}{'?' * bool(kept)}{kept}" if path or kept else None
