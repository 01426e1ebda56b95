"""The use cases: the only place that composes stages."""
