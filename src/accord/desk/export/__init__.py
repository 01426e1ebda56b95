"""What goes out of a record, in the forms of other programs."""
