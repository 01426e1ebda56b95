"""Commands of the house: score, train, bench."""
