import numpy as np
import pytest

from accord.bargain.pareto import _many, _swept, unbeaten
from bargain.cases import beaten


@pytest.mark.parametrize("columns", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(12))
def test_the_rows_kept_are_those_nobody_beats(columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = rng.integers(-5, [8, 12, 30][seed % 3], (int(rng.integers(0, 400)), columns))
    listed = {tuple(map(int, row)) for row in rows}
    expected = {one for one in listed if not any(beaten(one, other) for other in listed)}
    kept = [tuple(map(int, rows[k])) for k in unbeaten(rows)]
    assert set(kept) == expected
    assert len(kept) == len(expected)


def test_many_rows_on_one_plane_all_stay() -> None:
    rng = np.random.default_rng(0)
    free = rng.integers(0, 1000, (3000, 3))
    rows = np.unique(np.column_stack([free, 5000 - free.sum(axis=1)]), axis=0)
    assert len(unbeaten(rows)) == len(rows)


@pytest.mark.parametrize("columns", [3, 4, 5, 6])
@pytest.mark.parametrize("seed", range(6))
def test_divide_and_conquer_agrees_with_comparing_blocks(columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = np.unique(rng.integers(0, [5, 20, 2**56][seed % 3], (600, columns)), axis=0)[::-1]
    if seed % 2:
        rows = np.unique(np.column_stack([rows[:, 1:], 5000 - rows[:, 1:].max(axis=1)]), axis=0)[::-1]
    assert sorted(_swept(rows).tolist()) == sorted(_many(rows).tolist())
