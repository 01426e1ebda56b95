"""From articles to claims, and claims against the words they rest on."""
