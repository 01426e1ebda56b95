"""Files, folders and standard input to articles: text, pages, article JSON, mail, papers and archives of them."""

from accord.read.gauge import Gauge, measure
from accord.read.sources import read_sources

__all__ = ["Gauge", "measure", "read_sources"]
