"""accord keeps the record of a negotiation from the news about it."""

__version__ = "0.1.0"
