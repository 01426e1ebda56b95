"""What is fuzzed, and what a parser may answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accord.read.copy import NoArticleError

PAGE = b"<html><style>.a{display:none}</style><body><p class=a hidden>x</p><!-- y --><div style='opacity:0'>z</div>"


@dataclass(frozen=True, slots=True)
class Target:
    """What is tried, and good inputs to begin with."""

    run: Callable[[bytes], None]
    seeds: tuple[bytes, ...]


def words_of(raw: bytes) -> str:
    """Return any bytes as words."""
    return raw.decode("utf-8", "replace")


def refusing(run: Callable[[bytes], object]) -> Callable[[bytes], None]:
    """Return what runs a parser and takes a refusal for an answer, if it has a reason and a remedy."""

    def tried(raw: bytes) -> None:
        try:
            run(raw)
        except NoArticleError as refused:
            assert refused.why, "a refusal has a reason"
            assert refused.remedy, "a refusal has a remedy"

    return tried
