"""The local web page, the HTTP API and the MCP server: from a request to a use case to an answer, no logic of their own."""
