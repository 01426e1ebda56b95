"""accord in a program: read articles, extract their claims, and ask a record for its views as typed values."""

from accord.library.claims import Claims
from accord.library.reading import SkippedWarning, With, brief, extract, read, verify
from accord.library.record import Record
from accord.library.views import Views
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.kept import Hit
from accord.terms.process import Ground
from accord.terms.skipped import Skipped

__all__ = [
    "Article",
    "Claims",
    "Extraction",
    "Ground",
    "Hit",
    "Record",
    "Skipped",
    "SkippedWarning",
    "Views",
    "With",
    "brief",
    "extract",
    "read",
    "verify",
]
