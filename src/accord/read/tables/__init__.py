"""Tables that people keep, XLSX or CSV, and what their columns mean."""
