"""What goes out of a record in the forms that other programs read: one module for each format."""
