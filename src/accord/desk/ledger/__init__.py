"""The ledger: added to, with all that follows from it, made again, merged, and looked through."""
