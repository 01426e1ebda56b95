"""Texts parsed by the default pipeline, loaded once for all tests that need one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from accord.annotate.pipeline import DEFAULT_MODEL, load_pipeline
from accord.annotate.plain import plain_doc
from accord.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

    from accord.terms.parsed import Doc


@cache
def pipeline() -> Language:
    try:
        return load_pipeline()
    except ModelError:
        pytest.skip(f"the language pipeline {DEFAULT_MODEL} is not installed")


@cache
def parsed(text: str) -> Doc:
    """The doc of a text."""
    return plain_doc(pipeline()(text))
