"""When a contact was or is to be, by the times that its own sentence gives."""
