"""Exact analysis of packages and of stability; knows nothing of news."""
