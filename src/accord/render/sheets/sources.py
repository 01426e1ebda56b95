"""The sources as a sheet: origins and chains of every event, stories with their carriers, track records."""

from __future__ import annotations

from dataclasses import replace

from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import headline, view_head
from accord.render.wording.origins import origin_name, origins_words, path_words
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, list_words, outlet_words, plain, source_words
from accord.terms.article import Article
from accord.terms.sources import Backed, Carried, Sources, Track
from accord.terms.story import Origin

EVENTS, STORIES, TRACKS = 30, 30, 40
KINDS = {"outlet": "Outlets", "side": "Sides", "person": "People"}


def sources_sheet(sources: Sources) -> Sheet:
    """Return the sources of one negotiation."""
    tracks = tuple(
        Group(title, tuple(_track_row(track) for track in sources.tracks if track.kind == kind))
        for kind, title in KINDS.items()
    )
    sections = (
        Section("Where it comes from", tuple(map(_event, sources.events)), groups_most=EVENTS),
        Section("One report in several outlets", (Group("", tuple(map(_story_row, sources.stories))),), most=STORIES),
        Section("What became of what they announced", tuple(group for group in tracks if group.rows), most=TRACKS),
    )
    return Sheet(
        headline=headline(sources.scope),
        standfirst=view_head("Sources", sources.scope),
        sections=tuple(section for section in sections if any(group.rows for group in section.groups)),
        nothing="No meeting or agreement is on record in these days.",
    )


def _event(backed: Backed) -> Group:
    """One event with the number of its origins, and under it the chains that lead from articles to them."""
    row = event_row(backed.line)  # its own words for who says so are those of one telling only
    return Group(
        "",
        (
            replace(row, after=origins_words(backed.origins)),
            *(_chains(origin) for origin in backed.origins if _is_passed_on(origin)),
        ),
    )


def _is_passed_on(origin: Origin) -> bool:
    return any(len(path) > 1 for path in origin.paths)


def _chains(origin: Origin) -> Row:
    """The ways that lead to one origin; an outlet that tells it first itself has none."""
    side = plain(origin.side) if origin.side and origin.side not in (origin.mouth, origin.medium) else ""
    return Row(
        label="",
        lead=f"from {origin_name(origin)}",
        aside=side,
        text="; ".join(path_words(path) for path in origin.paths if len(path) > 1),
        sources=source_words(origin.grounds),
        grounds=origin.grounds,
    )


def _story_row(story: Carried) -> Row:
    own = outlet_words(story.first)
    others = [outlet_words(article) for article in story.carriers if outlet_words(article) != own]
    named = list_words(
        [f"{name} ({others.count(name)} times)" if others.count(name) > 1 else name for name in dict.fromkeys(others)]
    )
    again = "published anew" if len(others) < len(story.carriers) else ""
    came = "; ".join(filter(None, (again, f"carried by {named}" if others else "")))
    return Row(
        label=_day(story.first),
        lead=own,
        text=f"“{plain(story.first.title)}”, {came}" if story.first.title else came,
        after="; ".join(map(plain, story.why[:2])),
    )


def _day(article: Article) -> str:
    return day_words(article.published, short=True) if article.published else "no date"


def _track_row(track: Track) -> Row:
    """Always the counts with the interval: a share of three says nothing."""
    rated = list_words([f"rated {judgement.value} by {judgement.by}" for judgement in track.rated])
    return Row(
        label=plain(track.source),
        lead=f"{track.held} of {track.announced} held" if track.announced else "nothing has come to an end yet",
        after="; ".join(filter(None, (_fates(track), _interval(track), _open(track), rated))),
        sources=source_words(track.grounds),
        grounds=track.grounds,
    )


def _fates(track: Track) -> str:
    held = ((track.late, "late"), (track.elsewhere, "elsewhere"))
    others = ((track.cancelled, "cancelled"), (track.denied, "denied"), (track.lapsed, "never heard of again"))
    of_these = list_words([f"{count} of them {word}" for count, word in held if count])
    rest = list_words([f"{count} {word}" for count, word in others if count])
    return "; ".join(filter(None, (of_these, rest)))


def _interval(track: Track) -> str:
    if track.low is None or track.high is None:
        return ""
    return f"{track.low}–{track.high} % with 95 % certainty"


def _open(track: Track) -> str:
    return f"{track.still_open} still open" if track.still_open else ""
