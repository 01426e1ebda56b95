"""Mail: the article in a message, and what was forwarded in it."""
