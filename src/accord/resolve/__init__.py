"""Words to things: actors, dates, and one event told twice.

Within one article: `actors` (who is meant, and for whom they speak) and `times` (which days). Across articles: `cast`
(one name for one actor), `stories` (one report in many outlets), `events` (one event told often) and `processes` (which
negotiation it belongs to). With an analyst's word: `judging`, `identities`, and `rows` of a table kept by hand.
"""
