"""The parsers that are ours, each as a function of any bytes that raises nothing but a refusal with a remedy.

Those of one kind lie in one module, which is loaded when one of them is asked for: the fuzzer changes the code of all
that it loads, and that takes longer than to run it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from tools.fuzz.target import Target

KINDS = {
    "archives": ("warc", "unpacking", "codings"),
    "texts": ("json", "json-lines", "plain", "dates"),
    "mails": ("mail", "forwarding"),
    "papers": ("pdf",),
    "pages": ("page", "styles"),
    "tables": ("day", "table", "names"),
    "feeds": ("feed",),
    "answers": ("answer",),
}
KIND_OF = {name: kind for kind, names in KINDS.items() for name in names}


class Targets(Mapping[str, "Target"]):
    """What can be tried, by its name."""

    def __getitem__(self, name: str) -> Target:
        found = import_module(f"{__name__}.{KIND_OF[name]}")
        return cast("Mapping[str, Target]", found.TARGETS)[name]

    def __contains__(self, name: object) -> bool:
        return name in KIND_OF

    def __iter__(self) -> Iterator[str]:
        return iter(KIND_OF)

    def __len__(self) -> int:
        return len(KIND_OF)


TARGETS = Targets()
