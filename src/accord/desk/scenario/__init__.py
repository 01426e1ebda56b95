"""Scenarios: what could be agreed, and the files that other programs keep."""
