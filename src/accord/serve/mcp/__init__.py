"""The record for language-model clients: tools that read it, and one that only proposes."""
