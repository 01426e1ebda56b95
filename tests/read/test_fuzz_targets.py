"""The parsers that are ours under bytes changed by chance, always the same; and a moment of the real fuzzing."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest
from tools.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
TRIES = 120
SCRAPS = (b"\n", b"\r\n", b"\0", b"\xff", b"<", b'"', b",", b";", b":", b"=", b"-", b"9" * 20, b"a" * 300, b"(", b">")


def changed(raw: bytes, chance: Random) -> bytes:
    """Return bytes with some pieces cut out, doubled, put in or overwritten."""
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(raw) + 1)
        end = min(len(raw), start + chance.randint(0, 30))
        piece = chance.choice((b"", raw[start:end] * 2, chance.choice(SCRAPS), chance.randbytes(chance.randint(1, 8))))
        raw = raw[:start] + piece + raw[end:]
    return raw


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", TARGETS)
def test_changed_bytes_give_something_or_a_reason(name: str) -> None:
    chance = Random(name)
    target = TARGETS[name]
    for _ in range(TRIES):
        raw = changed(chance.choice(target.seeds), chance)
        target.run(raw)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize(
    "piece", [b"", b" ", b"\n", b"a", b"\0", b"\xff\xfe", b"<a ", b"> ", b"1", b"From: a\n", b"((", b'","']
)
def test_endless_repetition_takes_no_endless_time(name: str, piece: bytes) -> None:
    TARGETS[name].run(piece * (100_000 // max(1, len(piece))))


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed here (it is for Linux on x86-64)")
@pytest.mark.parametrize("name", ["mail", "warc", "table"])
def test_fuzzing_runs_and_finds_nothing_in_a_moment(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.fuzz.run", name, "60", "-seed=1", "-runs=1500"]
    path = {"PYTHONPATH": f"{ROOT}:{ROOT / 'src'}"}
    ran = subprocess.run(command, cwd=tmp_path, env=path, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert "stat" in ran.stderr or "Done" in ran.stderr
    assert list(tmp_path.iterdir()) == []
