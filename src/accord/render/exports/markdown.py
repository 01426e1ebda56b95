"""Markdown in which the words of articles do nothing: no link, heading, HTML, tag or front matter comes of them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from hashlib import sha256

from accord.render.exports.safe_text import one_line, xml_text
from accord.terms.typed import Json

_ACTS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~^$=:%&@\"'])")
_UNLINKED = re.compile(r"[^\w ,;–‘’“”()\-:]|:(?! )|(?<!\w)-|-(?!\w)|__+")
LONGEST = 60


def slug(words: str) -> str:
    """Return words as the name of a file: small letters, digits and hyphens, and a hash that tells it from others.

    >>> slug("United States")[:14], slug("../../etc/passwd")[:11], slug("CON")[:4]
    ('united-states-', 'etc-passwd-', 'con-')
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    told = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST].strip("-")
    return f"{told}-{short_hash(words)}".strip("-")


def short_hash(words: str) -> str:
    """Return eight digits that stand for words."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def escaped(words: str) -> str:
    r"""Return words as Markdown that shows them and does nothing.

    >>> print(escaped("[[a]] <b>"))
    \[\[a\]\] \<b\>
    """
    return _ACTS.sub(r"\\\1", one_line(words))


def link(path: str, shown: str) -> str:
    """Return a link to a note, shown under words in which nothing can end it.

    >>> link("sides/a-1", "A ]] b|c")
    '[[sides/a-1|A b c]]'
    """
    return f"[[{path}|{' '.join(_UNLINKED.sub(' ', one_line(shown)).split()) or 'note'}]]"


def front(fields: Mapping[str, Json]) -> str:
    """Return front matter: every value as JSON, which is YAML as well; what is empty is left out."""
    told = {name: value for name, value in fields.items() if value not in (None, "", [])}
    lines = (f"{name}: {json.dumps(_clean(value), ensure_ascii=False)}" for name, value in told.items())
    return "\n".join(("---", *lines, "---", ""))


def _clean(value: Json) -> Json:
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return xml_text(value) if isinstance(value, str) else value
