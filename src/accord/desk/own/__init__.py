"""What a desk puts on record by itself: negotiations, claims, tables that were kept by hand, the examples."""
