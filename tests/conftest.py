"""What the inner loop (`make quick`) leaves out: what waits, runs whole commands or measures growth, and most rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from forked import forking

if find_spec("hypothesis"):  # which is not among what the comparisons with peers need
    from hypothesis import settings

    # for `make test`: what passed once passes again, however busy the machine is
    settings.register_profile("steady", derandomize=True, deadline=None)

SLOW = (
    "tests/annotate/test_attributes.py",
    "tests/annotate/test_bounds.py",
    "tests/annotate/test_pipeline.py",
    "tests/bargain/test_axioms.py",
    "tests/bargain/test_negmas.py",
    "tests/bargain/test_said.py",
    "tests/bargain/test_sizes.py",
    "tests/cli/",
    "tests/desk/test_attending.py",
    "tests/desk/test_checking.py",
    "tests/desk/test_fuzz.py",
    "tests/desk/test_gold.py",
    "tests/desk/test_importing.py",
    "tests/desk/test_judged_order.py",
    "tests/desk/test_proposing.py",
    "tests/desk/test_queue.py",
    "tests/docs/",
    "tests/exports/",
    "tests/fetch/",
    "tests/gold/",
    "tests/library/",
    "tests/read/test_feed.py",
    "tests/read/test_fuzz.py",
    "tests/read/test_hidden.py",
    "tests/read/test_mail.py",
    "tests/read/test_page.py",
    "tests/read/test_pages.py",
    "tests/read/test_parquet.py",
    "tests/read/test_pdf.py",
    "tests/read/test_spreadsheet.py",
    "tests/read/test_warc.py",
    "tests/record/",
    "tests/render/test_bargain_page.py",
    "tests/resolve/test_identities.py",
    "tests/resolve/test_judging.py",
    "tests/serve/",
    "tests/test_docstrings.py",
    "tests/training/",
)


ROOT = Path(__file__).parents[1]
EACH = 4  # in the inner loop the first row of a table is read, and each so many after it


@pytest.fixture(scope="session")
def accord() -> Iterator[str]:
    """Give the text of a program that does what `accord` does, without loading again what each command loads."""
    with forking() as program:
        yield program


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--quick", action="store_true", help="leave out what is slow, and of tables all but every fourth row"
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the slow files unread."""
    slow = f"{collection_path.relative_to(ROOT)}/".startswith(tuple(f"{path.rstrip('/')}/" for path in SLOW))
    return True if slow and config.getoption("quick") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the slow tests of the other files, and most rows of each table."""
    if not config.getoption("quick"):
        return
    rows: Counter[str] = Counter()
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        table = item.nodeid.partition("[")[0]
        (left if item.get_closest_marker("slow") or rows[table] % EACH else kept).append(item)
        rows[table] += 1
    config.hook.pytest_deselected(items=left)
    items[:] = kept
