"""Views as HTML: the brief in one file, the sheets of the page, a piece for a notebook."""
