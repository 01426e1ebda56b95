"""Claims and articles, one by one: in lines, as gold, marked in their text, compared."""
