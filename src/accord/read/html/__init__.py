"""Saved web pages: to a tree, without what readers cannot see of it. All of it runs in the worker process."""
