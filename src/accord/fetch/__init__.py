"""The only code that reaches out: feeds and pages from the web, a language model at an address that the user gave."""
