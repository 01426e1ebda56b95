"""The words every stage shares: small frozen values, without input, output or rules."""
