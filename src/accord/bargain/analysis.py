"""Everything that a scenario yields, at the depth that it licenses; and the options paper about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accord.bargain.drafts import DraftStanding, Movement, follow, stand
from accord.bargain.frontier import Limit
from accord.bargain.numbers import Numbers, weigh
from accord.bargain.paper import Cell, Grid, Paper, Section, Text
from accord.bargain.paper_drafts import draft_section, web_section
from accord.bargain.paper_numbers import deal_sections, number_section, number_words
from accord.bargain.paper_probes import probe_sections
from accord.bargain.paper_ranked import ranking_section, ranking_words
from accord.bargain.paper_said import blocking, compatible, lifting, silence, stance_table
from accord.bargain.paper_standoff import equilibria_words, standoff_section
from accord.bargain.ranked import Ranked, rank
from accord.bargain.said import Agreement, Lifted, PointHeard, find_lifts, hear, judge_agreement
from accord.bargain.scenario import Grounds, Scenario
from accord.bargain.stability.sanctions import Reading
from accord.bargain.standoff import Standoff, foresee
from accord.bargain.web import Web, weave
from accord.bargain.wording import count, day, large, listed, sentence


@dataclass(frozen=True, slots=True)
class Analysis:
    """What follows from a scenario; what it does not license is not there.

    `after` is what silence decides if the first of the smallest sets of refusals fell.
    """

    scenario: Scenario
    heard: tuple[PointHeard, ...]
    lifted: Lifted
    agreement: Agreement
    after: Agreement | None
    standings: tuple[DraftStanding, ...]
    movements: tuple[Movement, ...]
    web: Web
    ranked: Ranked | None
    numbers: Numbers | None
    standoff: Standoff | None


def analyse(scenario: Scenario, *, limit: Limit | None = None, reading: Reading = "sequences") -> Analysis:
    """Return everything that the scenario yields; `limit` bounds the frontier, `reading` is how opponents answer."""
    heard = hear(scenario)
    lifted = find_lifts(scenario, heard)
    standings = tuple(stand(draft, heard) for draft in scenario.drafts)
    return Analysis(
        scenario=scenario,
        heard=heard,
        lifted=lifted,
        agreement=judge_agreement(scenario, heard),
        after=judge_agreement(scenario, heard, without=lifted.sets[0].cells) if lifted.size else None,
        standings=standings,
        movements=follow(standings, [party.id for party in scenario.parties]),
        web=weave(scenario),
        ranked=rank(scenario, seconds=(limit or Limit()).seconds),
        numbers=weigh(scenario, limit=limit),
        standoff=foresee(scenario, reading=reading),
    )


def write_paper(analysis: Analysis) -> Paper:
    """Return the options paper."""
    scenario = analysis.scenario
    dated = f"As of {day(scenario.as_of)}" if scenario.as_of else ""
    size = f"{count(len(scenario.points), 'point')}, {count(len(scenario.parties), 'party', 'parties')}"
    return Paper(
        title=scenario.title,
        subtitle=". ".join(part for part in (dated, sentence(f"{size}, {large(scenario.packages)} packages")) if part),
        lead=tuple(_lead(analysis)),
        sections=tuple(_sections(analysis)),
    )


def _lead(analysis: Analysis) -> Iterator[str]:
    blocked = [p for p in analysis.heard if p.status == "blocked"]
    names = {point.id: point.name for point in analysis.scenario.points}
    if analysis.scenario.stances or analysis.scenario.red_lines:
        free = len(analysis.heard) - len(blocked)
        yield sentence(f"On {free} of {len(analysis.heard)} points there is an option that nobody has refused")
        if blocked:
            points = listed(names[point.point] for point in blocked)
            yield sentence(f"Blocked, because every option is refused by someone: {points}")
        if analysis.lifted.size:
            number = count(analysis.lifted.size, "refusal")
            yield sentence(
                f"The smallest change that would leave a package nobody has refused: {number} would have to fall"
            )
        else:
            number = large(analysis.agreement.count)
            yield f"Compatible with everything that was said: {number} of {large(analysis.scenario.packages)} packages."
    if analysis.ranked is not None:
        yield ranking_words(analysis.scenario, analysis.ranked)
    if analysis.numbers is not None:
        yield from number_words(analysis.scenario, analysis.numbers)
    if analysis.standoff is not None and not analysis.standoff.obstacle:
        yield equilibria_words(analysis.standoff)


def _sections(analysis: Analysis) -> Iterator[Section]:
    scenario = analysis.scenario
    yield _grounds(scenario)
    if scenario.stances or scenario.red_lines:
        yield stance_table(scenario, analysis.heard)
        yield blocking(scenario, analysis.heard)
        yield lifting(scenario, analysis.lifted, analysis.after)
        yield silence(scenario, analysis.agreement, analysis.after)
        found = compatible(scenario, analysis.agreement)
        if found is not None:
            yield found
    if scenario.drafts:
        yield draft_section(scenario, analysis.standings, analysis.movements)
    web = web_section(scenario, analysis.web)
    if web is not None:
        yield web
    if analysis.ranked is not None:
        yield ranking_section(scenario, analysis.ranked)
    if analysis.numbers is not None:
        yield number_section(scenario, analysis.numbers)
        yield from deal_sections(scenario, analysis.numbers)
        yield from probe_sections(scenario, analysis.numbers)
    if analysis.standoff is not None:
        yield standoff_section(scenario, analysis.standoff)
    if scenario.sources:
        yield _sources(scenario)


def _grounds(scenario: Scenario) -> Section:
    """Say which words come from sources and which numbers are the analyst's."""
    entries: list[Grounds] = [
        *(stance.grounds for stance in scenario.stances),
        *(line.grounds for line in scenario.red_lines),
        *(linkage.grounds for linkage in scenario.linkages),
    ]
    sourced = sum(grounds.sourced for grounds in entries)
    words = f"{sourced} of {len(entries)} entries on stances, red lines and linkages name a source"
    own = []
    if len(entries) > sourced:
        rest = count(len(entries) - sourced, "entry is", "entries are")
        own.append(sentence(f"{rest} the analyst’s reading"))
    own += ["Rankings are the analyst’s."] if scenario.rankings else []
    own += ["All worths and reserves are the analyst’s numbers; no party gave them."] if scenario.worths else []
    blocks = (Text(sentence(words), "source"), *(Text(text, "analyst") for text in own))
    note = (Text(scenario.note, "analyst"),) if scenario.note else ()
    return Section("grounds", "What this rests on", (*note, *blocks))


def _sources(scenario: Scenario) -> Section:
    rows = tuple((Cell(source.id), Cell(source.text, "", source.url)) for source in scenario.sources)
    return Section("sources", "Sources", (Grid("Sources", ("Id", "Text"), rows),))
