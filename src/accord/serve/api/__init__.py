"""The record for programs over HTTP: the use cases of the command line as JSON, described by OpenAPI 3.1."""
