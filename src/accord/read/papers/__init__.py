"""Papers (PDF): letters to lines, lines to paragraphs."""
