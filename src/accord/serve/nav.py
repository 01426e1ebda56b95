"""What the head of every page leads to, in the order of a desk officer's day."""

from __future__ import annotations

NAV = (
    ("/brief", "Brief"),
    ("/changes", "Changes"),
    ("/timeline", "Timeline"),
    ("/outlook", "Outlook"),
    ("/matrix", "Positions"),
    ("/drafts", "Drafts"),
    ("/packages", "Packages"),
    ("/network", "Network"),
    ("/sources", "Sources"),
    ("/review", "Review"),
)
