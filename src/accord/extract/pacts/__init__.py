"""Drafts and agreements: what is put forward and what is agreed."""

from accord.extract.pacts.claims import extract_pacts

__all__ = ["extract_pacts"]
