"""Which tests are left out of the inner loop (`make quick`): those that wait, run whole commands or measure growth."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

if find_spec("hypothesis"):  # which is not among what the comparisons with peers need
    from hypothesis import settings

    settings.register_profile("steady", derandomize=True)  # for `make test`: what passed once passes again

SLOW = (
    "tests/annotate/test_bounds.py",
    "tests/bargain/test_speed.py",
    "tests/bargain/test_negmas.py",
    "tests/cli/",
    "tests/desk/test_checking.py",
    "tests/desk/test_fuzz.py",
    "tests/desk/test_judged_order.py",
    "tests/desk/test_queue.py",
    "tests/docs/",
    "tests/fetch/test_model.py",
    "tests/fetch/test_offline.py",
    "tests/fetch/test_watch.py",
    "tests/fetch/test_watch_cli.py",
    "tests/gold/",
    "tests/library/",
    "tests/read/test_feed.py",
    "tests/read/test_fuzz.py",
    "tests/read/test_pages.py",
    "tests/read/test_parquet.py",
    "tests/read/test_pdf.py",
    "tests/read/test_spreadsheet.py",
    "tests/read/test_warc.py",
    "tests/record/",
    "tests/serve/",
    "tests/render/test_bargain_page.py",
    "tests/serve/test_api.py",
    "tests/serve/test_api_fuzz.py",
    "tests/serve/test_mcp.py",
    "tests/test_docstrings.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the slow tests by the files they are in."""
    for item in items:
        if item.nodeid.startswith(SLOW):
            item.add_marker(pytest.mark.slow)
