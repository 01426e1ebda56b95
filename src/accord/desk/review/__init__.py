"""What an analyst says of claims, and which claims are looked at first."""
