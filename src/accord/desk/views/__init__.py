"""What is shown of a record, or of articles at hand: the brief, the views, the first page, one article opened."""
