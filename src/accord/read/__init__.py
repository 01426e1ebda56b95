"""Files and folders to articles: text, HTML, article JSON."""
