"""Files, folders and standard input to articles: text, saved HTML pages, article JSON and JSON lines."""

from accord.read.sources import read_sources

__all__ = ["read_sources"]
