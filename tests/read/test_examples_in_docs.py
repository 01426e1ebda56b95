"""The examples in the docstrings of the reader hold."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = (
    "read.address",
    "read.colour",
    "read.dateline",
    "read.sources",
    "read.styles",
    "read.wrapping",
    "terms.safe",
    "terms.skipped",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module(name: str) -> None:
    found = doctest.testmod(import_module(f"accord.{name}"))
    assert found.attempted > 0 and found.failed == 0
