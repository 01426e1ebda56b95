"""Views of the record as drawings."""
