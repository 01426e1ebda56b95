"""The local web page, the HTTP API and the MCP server: request to use case to answer, with no logic of their own."""
