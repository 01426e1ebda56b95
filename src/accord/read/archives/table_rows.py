"""Rows of a Parquet file to copies, asked of the process that reads it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import cast

from accord.read.apart.pages import Pages
from accord.read.copy import NoArticleError
from accord.read.found import Found
from accord.read.text.article_json import Json, copy_of


def read_parquet(source: str, rows: Pages, wanted: Collection[int] | None = None) -> Iterator[Found]:
    """Yield the copy of each row's article with its name, `source#n` for the n-th row; or why it could not be had.

    Only the rows that are `wanted` are turned to copies, where some are.

    Raises:
        NoArticleError: it is no Parquet file, or its rows cannot be read on; what stood before was yielded.
    """
    if source == "-":
        raise NoArticleError(why="a Parquet file cannot be read from standard input", remedy="give the file by name")
    path = str(Path(source).absolute())
    first: int | None = 0
    while first is not None:
        answer = rows.found_in(json.dumps({"path": path, "first": first}).encode())
        some = cast("list[Json]", answer["rows"])
        for number, row in enumerate(some, first + 1):
            if wanted is None or number in wanted:
                yield f"{source}#{number}", copy_of(row, f"{source}#{number}")
        first = cast("int | None", answer["next"])
