"""What the language of diplomacy looks like, as data that proves itself, and a small loader."""
