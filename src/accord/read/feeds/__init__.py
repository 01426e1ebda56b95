"""Feeds: their entries, the pages they lead to, and the file that names them."""
