"""What readers of files that hold many articles yield: each with its name, or why it could not be had."""

from __future__ import annotations

from typing import TypeAlias

from accord.read.copy import Copy, NoArticleError
from accord.terms.skipped import Skipped

Found: TypeAlias = "tuple[str, Copy | NoArticleError | Skipped]"
