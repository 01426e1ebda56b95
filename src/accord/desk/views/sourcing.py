"""The sources of a record: where what is told began, who carries it, and how often what was announced came true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from accord.desk.known.selecting import Want, select_processes
from accord.desk.views.choice import Choice
from accord.record.store import Reading, Record
from accord.resolve.stories import part_stories
from accord.resolve.stories.origins import find_origins, vouching
from accord.terms.judgement import Judgement
from accord.terms.process import Process
from accord.terms.sources import Sources
from accord.terms.story import Origin, Story
from accord.terms.verdicts import words_on
from accord.view.sources import Descent, fold_sources

SOURCES = Want(most=1500, ahead=400)


def view_sources(choice: Choice) -> tuple[Sources, ...]:
    """Return the sources of each negotiation."""
    processes = select_processes(choice.record, process=choice.process, as_of=choice.as_of, want=SOURCES)
    with Record.open(choice.record).reading() as desk:
        rated = rated_by(desk, choice.as_of)
        return tuple(
            fold_sources(
                process,
                descent_of(process, stories_among(desk, process), rated),
                as_of=choice.as_of,
                since=choice.since,
                until=choice.until,
            )
            for process in processes
        )


def descent_of(
    process: Process, stories: tuple[Story, ...], rated: Mapping[str, tuple[Judgement, ...]] | None = None
) -> Descent:
    """Return where the articles of a process come from, by the stories that they carry."""
    story_of = {member: story.id for story in stories for member in story.members}
    origins = {event.id: find_origins(vouching(event.tellings), story_of) for event in process.events}
    return Descent(origins, stories, rated or {})


def origins_in(record: str, processes: Iterable[Process]) -> dict[str, tuple[Origin, ...]]:
    """Return where each event of some processes began that is told, by its id."""
    found: dict[str, tuple[Origin, ...]] = {}
    with Record.open(record).reading() as desk:
        for process in processes:
            found |= descent_of(process, stories_among(desk, process)).origins
    return found


def stories_among(desk: Reading, process: Process) -> tuple[Story, ...]:
    """Return the stories that the articles of a process carry, parted as if no later article were known."""
    known = [article.id for article in (*process.articles, *(copy for copy, _ in process.reprints))]
    return part_stories(desk.prints(known), desk.ties_among("story", known))


def rated_by(desk: Reading, as_of: date | None) -> dict[str, tuple[Judgement, ...]]:
    """Return what analysts had said of sources by a day, by the name of the source."""
    known: Iterable[Judgement] = desk.all_judgements()
    said = words_on(each for each in known if as_of is None or each.at.date() <= as_of)
    found = {name: tuple(word for word in words if word.verdict == "reliability") for name, words in said.items()}
    return {name: words for name, words in found.items() if words}
