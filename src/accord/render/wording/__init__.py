"""How days, sides, statuses, sources and events are worded, in every view alike."""
