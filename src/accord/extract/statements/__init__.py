"""Statements: who said what, in whose words, and through whom it came."""

from accord.extract.statements.record import extract_statements

__all__ = ["extract_statements"]
