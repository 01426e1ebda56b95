"""Pages, and the styles that hide what stands on them."""

from __future__ import annotations

from collections.abc import Mapping

from accord.read.html.hidden import take_hidden
from accord.read.html.styles import sheet_rules
from accord.read.html.tree import parse_page
from accord.read.text.encoding import decode
from tools.fuzz.target import PAGE, Target, refusing, words_of


def _page(raw: bytes) -> None:
    take_hidden(parse_page(decode(raw)[0]))


def _styles(raw: bytes) -> None:
    list(sheet_rules(words_of(raw)))


TARGETS: Mapping[str, Target] = {
    "page": Target(refusing(_page), (PAGE,)),
    "styles": Target(refusing(_styles), (b".a,.b>c{display:none}@media print{d{color:red}}/* e */",)),
}
