"""The guards, one a module: pure ASGI, each a wrapper round the application that knows nothing of pages."""
