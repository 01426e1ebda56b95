"""From a negotiation to the lines that go out of it, and what changed of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from accord.desk.export.units import Unit, called
from accord.desk.known.hydrating import grounds_of
from accord.render.exports.grids import CLAIMS
from accord.render.tables import recorded
from accord.resolve.cast import find_cast
from accord.terms.changes import Edit
from accord.terms.exported import ArticleLine, ClaimLine, ExpectationLine, Outgoing, PositionLine
from accord.terms.extraction import Extraction
from accord.terms.kept import KeptClaim
from accord.terms.process import Ground, Process
from accord.terms.verdicts import last_words
from accord.view.compared import compare
from accord.view.edits import find_edits
from accord.view.known import is_struck
from accord.view.matrix import fold_matrix
from accord.view.outlook import fold_outlook

GONE = "no claim tells it any more, or it is told as one with another"


def changed_claims(now: Iterable[ClaimLine], before: Iterable[ClaimLine]) -> Iterator[Outgoing[ClaimLine]]:
    """Yield what changed of claims; what was struck or taken back since goes out as retracted, with the reason."""
    every = list(now)
    struck = {line.id: line for line in every if is_struck(line.ground)}
    known = {line.id: line for line in before if not is_struck(line.ground)}
    told = (line for line in every if line.id not in struck)
    for each in compare(known.values(), told, told=CLAIMS.told, why=lambda line: _struck_words(struck.get(line.id))):
        old = known.get(each.value.id)
        if old is not None and each.value.vanished and not old.vanished:
            yield Outgoing(each.value, "retracted", f"its outlet published it anew without this: {each.value.vanished}")
        else:
            yield each


def _struck_words(line: ClaimLine | None) -> str:
    said = [word for word in last_words(line.ground.judgements) if word.verdict == "strike"] if line else []
    if not said:
        return GONE
    note = f": {said[-1].note}" if said[-1].note else ""
    return f"struck by {said[-1].by} on {said[-1].at:%Y-%m-%d}{note}"


def own_grounds(kept: list[KeptClaim]) -> list[Ground]:
    """Return claims of one article with the names that it gives itself."""
    head = kept[0]
    cast = find_cast([Extraction(head.article, head.actors, (), ())])[0]
    return grounds_of(kept, {head.article.id: cast})


def position_lines(process: Process, as_of: date | None) -> list[PositionLine]:
    """Return every spell of every course of a negotiation's matrix."""
    return list(recorded.position_lines(fold_matrix(process, as_of=as_of), called(process)))


def expectation_lines(unit: Unit, processes: tuple[Process, ...], as_of: date | None) -> list[ExpectationLine]:
    """Return every announcement that a unit's negotiations tell, with what became of it by a day."""
    found = (each for process in processes for each in fold_outlook(process, as_of=as_of).expectations)
    owned = (each for each in found if unit.owns(each.ground.article.id))
    return [ExpectationLine(each, unit.negotiations.get(each.ground.article.id, "")) for each in owned]


def edits_in(processes: Iterable[Process]) -> tuple[Edit, ...]:
    """Return which articles of a unit are later versions of others, whichever negotiation each was put to."""
    told = tuple(processes)
    articles = {article.id: article for process in told for article in process.articles}
    ordered = sorted(articles.values(), key=lambda article: (article.published or date.max, article.id))
    return find_edits(ordered, (ground for process in told for ground in process.grounds))


def article_lines(unit: Unit, processes: tuple[Process, ...]) -> list[ArticleLine]:
    """Return the articles of a unit in which claims stand, each with their number."""
    lines: dict[str, ArticleLine] = {}
    replaced = {edit.old.id: edit.new.id for edit in edits_in(processes)}
    for process in processes:
        counts: dict[str, int] = {}
        for ground in process.grounds:
            counts[ground.article.id] = counts.get(ground.article.id, 0) + (not is_struck(ground))
        heads = {article.id: article for article in process.articles}
        heads |= {ground.article.id: ground.article for ground in process.grounds}
        for name, article in heads.items():
            if unit.owns(name):
                lines[name] = ArticleLine(article, unit.negotiations[name], counts.get(name, 0), replaced.get(name))
    return list(lines.values())
