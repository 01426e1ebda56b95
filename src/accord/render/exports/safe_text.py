r"""Words of articles made safe for formats that others open: no formula, no control character, no other scheme.

What a format would act on is written as a visible escape, so that nothing is lost silently.
"""

from __future__ import annotations

import re

from accord.terms.safe import is_unseen, printable

_FORMULA = re.compile(r"[\s'\"]*[=+\-@|%＝＋－＠\t\r\n]")
_NO_XML = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}/?#@]+(?:[/?#][^\s<>\"\\^`{|}]*)?", re.IGNORECASE)


def cell_text(text: str) -> str:
    r"""Return words as a spreadsheet shows them: a quotation mark before what it would take for a formula.

    >>> cell_text("=1+1"), cell_text("  @now"), cell_text("peace - at last")
    ("'=1+1", "'  @now", 'peace - at last')
    """
    shown = printable(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def begins_formula(text: str) -> bool:
    """Return whether a spreadsheet could take words for a formula."""
    return bool(_FORMULA.match(text))


def xml_text(text: str) -> str:
    r"""Return words that any XML may hold.

    >>> xml_text("a\x00b\ufffe")
    'a\\x00b\\ufffe'
    """
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", printable(text))


def has_controls(text: str) -> bool:
    """Return whether words hold characters that act and are not seen."""
    return not text.isprintable() and any(map(is_unseen, text))


def web_address(url: str | None) -> str | None:
    """Return an address that leads to a web page, or None: of schemes only http and https, and no name before an @.

    >>> web_address("https://example.org/a?b=1#c"), web_address("javascript:alert(1)"), web_address("https://a@b.example/")
    ('https://example.org/a?b=1#c', None, None)
    """
    found = _ADDRESS.fullmatch((url or "").strip())
    return found[0] if found and not has_controls(found[0]) else None


def one_line(text: str) -> str:
    r"""Return words on one line without what acts on it.

    >>> one_line("a\n b\x1b")
    'a b\\x1b'
    """
    return xml_text(" ".join(text.split()))
