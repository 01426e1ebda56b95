"""What an analyst said of a claim, in full."""

from __future__ import annotations

from accord.render.words import VERDICTS, plain
from accord.terms.judgement import Judgement


def judgement_words(judgement: Judgement) -> str:
    """Return a judgement in one line: when, what was done and by whom, and the note."""
    put = f"{judgement.field}: {judgement.value}" if judgement.field else judgement.value or ""
    note = f"“{plain(judgement.note)}”" if judgement.note else ""
    done = f"{judgement.at:%Y-%m-%d %H:%M} {VERDICTS[judgement.verdict]} {plain(judgement.by)}"
    return "; ".join(filter(None, (done, plain(put), note)))
