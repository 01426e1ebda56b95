"""What is on record as it was known on a day: claims, whole events, and the negotiations they belong to."""
