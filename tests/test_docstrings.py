"""Every example in a docstring runs and gives what it says."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import accord

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(accord.__path__, "accord.") if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_there_are_examples() -> None:
    found = (test for name in MODULES for test in doctest.DocTestFinder().find(import_module(name)))
    assert sum(len(test.examples) for test in found) > 100
