"""Views as sheets: sections, groups and lines, and those laid out for a terminal."""
