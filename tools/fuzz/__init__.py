"""Whatever bytes come in, the parsers of this project give something or refuse with a reason: `make fuzz` tries."""
