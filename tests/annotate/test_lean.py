"""The language pipeline is loaded without the command line of spaCy and its HTTP client, which come when asked for."""

from __future__ import annotations

import subprocess
import sys

LOAD = "import sys; from accord.annotate.pipeline import load_pipeline; load_pipeline(); "


def _printed(script: str) -> str:
    return subprocess.run([sys.executable, "-c", LOAD + script], capture_output=True, text=True, check=True).stdout


def test_nothing_that_speaks_to_the_net_is_loaded() -> None:
    told = _printed(
        "print([name for name in sys.modules if name.partition('.')[0] in ('httpx', 'requests', 'weasel')])"
    )
    assert told.strip() == "[]"


def test_what_was_left_out_is_there_when_asked_for() -> None:
    told = _printed("import spacy, spacy.cli; print(spacy.cli.info.__module__, 'spacy_version' in spacy.info())")
    assert told.strip().endswith("spacy.cli.info True")
