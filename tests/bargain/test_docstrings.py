"""The examples in the docstrings hold."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import accord.bargain

MODULES = [module.name for module in walk_packages(accord.bargain.__path__, "accord.bargain.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0


def test_some_modules_have_examples() -> None:
    assert sum(doctest.testmod(import_module(name)).attempted for name in MODULES) > 10
