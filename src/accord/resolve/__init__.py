"""Words to things: actors, dates, and one event told twice."""
