"""An article to a parsed text with paragraphs, quotations, times and mentions marked."""
