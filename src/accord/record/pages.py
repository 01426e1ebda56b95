"""Which articles are versions of one page: the same address, else the same outlet, title and day."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from accord.record.marks import digest
from accord.terms.article import Article

VARYING = (
    "utm_",
    "fbclid",
    "gclid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "at_medium",
    "at_campaign",
    "ref_src",
    "ocid",
    "cmpid",
)


def page_of(article: Article) -> str:
    """Return what the versions of an article have in common.

    >>> page_of(Article("a", "…", url="https://www.Example.org/talks/?utm_source=x#top"))
    'example.org/talks'
    """
    page = _address(article.url) if article.url else None
    if page:
        return page
    day = article.published.isoformat() if article.published else ""
    if article.title:
        return "title:" + digest("\x1f".join((article.outlet or "", article.title, day)))
    return "text:" + article.text_sha256[:16]


def _address(url: str) -> str | None:
    """Return an address without scheme, `www.`, fragment and what only tracks; None where it has no host."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    kept = [(name, value) for name, value in parse_qsl(parts.query) if not name.lower().startswith(VARYING)]
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}" if host else None
