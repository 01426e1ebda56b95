"""The use cases: the only module that composes stages."""
