"""A scenario as the YAML that a negotiator reads; what is written can be read back to the same scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from accord.bargain.scenario import Choice, Decider, Grounds, Linkage, Scenario, StabilityModel, Stance, Worth

PLAIN = re.compile(r"[^\W_][\w ./()%’“”·;+–—-]*")
WIDEST = 80
GROUNDS = ("words", "source", "claim", "since", "note")


def scenario_yaml(scenario: Scenario) -> str:
    """Return the scenario file."""
    parts = (_head, _parties, _points, _stances, _red_lines, _rankings, _worths, _linkages, _drafts, _stability)
    return "\n\n".join(text for part in parts if (text := "\n".join(part(scenario)))) + "\n"


def scalar(words: str) -> str:
    """Return a text as YAML: bare where that is safe, else between quotes.

    >>> scalar("a treaty"), scalar("if: then"), scalar("- no")
    ('a treaty', '"if: then"', '"- no"')
    """
    if PLAIN.fullmatch(words) and words == words.strip() and words not in ("null",):
        return words
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def _flow(entries: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{scalar(name)}: {value}" for name, value in entries.items()) + "}"


def _table(entries: Mapping[str, str], indent: int) -> str:
    """Return what follows the colon of a name: a table in brackets where that is short, else a line for each entry."""
    flow = _flow(entries)
    if len(flow) <= WIDEST:
        return f" {flow}"
    return "".join(f"\n{' ' * indent}{scalar(name)}: {value}" for name, value in entries.items())


def _grounds(grounds: Grounds) -> dict[str, str]:
    pairs = ((name, str(getattr(grounds, name))) for name in GROUNDS)
    return {name: _inline(value) for name, value in pairs if value}


def _inline(words: str) -> str:
    """Return a text that may stand inside brackets, where commas and brackets would end it."""
    plain = scalar(words)
    return plain if plain.startswith('"') or not re.search(r"[,\[\]{}]", plain) else f'"{plain}"'


def _entry(words: str, grounds: Grounds, key: str, indent: int) -> str:
    """Return what follows the colon of a name: a text alone, or with its grounds."""
    own = _grounds(grounds)
    return f" {scalar(words)}" if not own else _table({key: _inline(words), **own}, indent)


def _head(scenario: Scenario) -> Iterator[str]:
    yield f"title: {scalar(scenario.title)}"
    for name, words in (("as of", scenario.as_of), ("analyst", scenario.analyst), ("note", scenario.note)):
        if words:
            yield f"{name}: {scalar(words)}"
    if scenario.sources:
        yield "\nsources:"
    for source in scenario.sources:
        url = {"text": _inline(source.text), "url": _inline(source.url)}
        yield f"  {scalar(source.id)}:{_table(url, 4) if source.url else f' {scalar(source.text)}'}"


def _parties(scenario: Scenario) -> Iterator[str]:
    yield "parties:"
    yield from (f"  {scalar(p.id)}:{_entry(p.name, p.grounds, 'name', 4)}" for p in scenario.parties)


def _points(scenario: Scenario) -> Iterator[str]:
    yield "points:"
    for point in scenario.points:
        yield f"  {scalar(point.id)}:"
        yield f"    name: {scalar(point.name)}"
        yield from (f"    {name}: {value}" for name, value in _grounds(point.grounds).items())
        if point.pax:
            yield f"    pax: [{', '.join(map(_inline, point.pax))}]"
        yield "    options:"
        yield from (f"      {scalar(o.id)}:{_entry(o.text, o.grounds, 'text', 8)}" for o in point.options)


def _stances(scenario: Scenario) -> Iterator[str]:
    seen: tuple[str, str] = ("", "")
    for number, stance in enumerate(scenario.stances):
        if not number:
            yield "stances:"
        if stance.party != seen[0]:
            yield f"  {scalar(stance.party)}:"
        if (stance.party, stance.point) != seen:
            yield f"    {scalar(stance.point)}:"
        seen = (stance.party, stance.point)
        yield f"      {scalar(stance.option)}:{_stance(stance)}"


def _stance(stance: Stance) -> str:
    grounds = _grounds(stance.grounds)
    if stance.answer == "conditional":
        return _table({"accepts if": _choices(stance.conditions), **grounds}, 8)
    return f" {stance.answer}" if not grounds else _table({"says": stance.answer, **grounds}, 8)


def _choices(choices: Iterable[Choice]) -> str:
    """Return choices as one table, or as a list of tables where a point comes twice."""
    items = list(choices)
    if len({choice.point for choice in items}) == len(items):
        return _flow({choice.point: _options(choice) for choice in items})
    return f"[{', '.join(_flow({choice.point: _options(choice)}) for choice in items)}]"


def _options(choice: Choice) -> str:
    names = [_inline(option) for option in choice.options]
    return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def _red_lines(scenario: Scenario) -> Iterator[str]:
    groups: dict[str, dict[tuple[str, Grounds], list[str]]] = {}
    for line in scenario.red_lines:
        groups.setdefault(line.party, {}).setdefault((line.point, line.grounds), []).append(line.option)
    if groups:
        yield "red lines:"
    for party, lines in groups.items():
        yield f"  {scalar(party)}:"
        for (point, grounds), options in lines.items():
            refused = {"refuses": f"[{', '.join(map(_inline, options))}]", **_grounds(grounds)}
            yield f"    {scalar(point)}: {_flow(refused)}"


def _rankings(scenario: Scenario) -> Iterator[str]:
    if scenario.rankings:
        yield "rankings:"
    for ranking in scenario.rankings:
        yield f"  {scalar(ranking.party)}:"
        yield from (f"    {name}: {value}" for name, value in _grounds(ranking.grounds).items())
        if ranking.points:
            yield f"    points: {_tiers(ranking.points)}"
        if ranking.options:
            yield "    options:"
            yield from (f"      {scalar(point)}: {_tiers(tiers)}" for point, tiers in ranking.options)


def _tiers(tiers: Iterable[tuple[str, ...]]) -> str:
    rows = (_inline(tier[0]) if len(tier) == 1 else f"[{', '.join(map(_inline, tier))}]" for tier in tiers)
    return f"[{', '.join(rows)}]"


def _worths(scenario: Scenario) -> Iterator[str]:
    if scenario.worths:
        yield "worth:"
    for worth in scenario.worths:
        yield from _worth(worth)


def _worth(worth: Worth) -> Iterator[str]:
    yield f"  {scalar(worth.party)}:"
    yield f"    budget: {worth.budget}"
    if worth.reserve is not None:
        yield f"    reserve: {worth.reserve}"
    yield from (f"    {name}: {value}" for name, value in _grounds(worth.grounds).items())
    for point, row in worth.values:
        yield f"    {scalar(point)}: {_flow({option: str(value) for option, value in row})}"


def _linkages(scenario: Scenario) -> Iterator[str]:
    if scenario.linkages:
        yield "linkages:"
    for linkage in scenario.linkages:
        yield f"  - name: {scalar(linkage.id)}"
        yield from (f"    {line}" for line in _linkage(linkage))


def _linkage(linkage: Linkage) -> Iterator[str]:
    name = {"if": "if", "excludes": "excludes", "some": "at least one of"}[linkage.kind]
    yield f"{name}: {_choices(linkage.when)}"
    if linkage.kind == "if":
        yield f"then: {_choices(linkage.then)}"
    yield from (f"{name}: {value}" for name, value in _grounds(linkage.grounds).items())


def _drafts(scenario: Scenario) -> Iterator[str]:
    if scenario.drafts:
        yield "drafts:"
    for draft in scenario.drafts:
        yield f"  {scalar(draft.id)}:"
        yield f"    name: {scalar(draft.name)}"
        if draft.date:
            yield f"    date: {draft.date}"
        yield from (f"    {name}: {value}" for name, value in _grounds(draft.grounds).items())
        yield "    package:"
        yield from (f"      {scalar(point)}: {scalar(option)}" for point, option in draft.package)
    if scenario.table:
        yield f"on the table: {scalar(scenario.table)}"


def _stability(scenario: Scenario) -> Iterator[str]:
    model = scenario.stability
    if model is None:
        return
    yield "stability:"
    yield from (f"  {name}: {value}" for name, value in _grounds(model.grounds).items())
    yield "  deciders:"
    for decider in model.deciders:
        yield from _decider(decider, model)
    yield from _patterns(model)
    for name, moves in (("today", model.today), ("wanted", model.wanted)):
        if moves is not None:
            yield f"  {name}: {_names(moves)}"


def _decider(decider: Decider, model: StabilityModel) -> Iterator[str]:
    yield f"    {scalar(decider.party)}:"
    yield from (f"      {name}: {value}" for name, value in _grounds(decider.grounds).items())
    yield "      moves:"
    own = (move for move in model.moves if move.decider == decider.party)
    yield from (f"        {scalar(move.id)}: {scalar(move.text)}" for move in own)
    if decider.statements:
        yield "      prefers:"
        yield from (f"        - {scalar(words)}" for words in decider.statements)
    if decider.ranking:
        yield f"      ranking: {_tiers(decider.ranking)}"


def _patterns(model: StabilityModel) -> Iterator[str]:
    fixed = [(move.id, move.fixed) for move in model.moves if move.fixed]
    if model.never:
        yield "  never:"
        yield from (f"    - {scalar(words)}" for words in model.never)
    if fixed:
        yield f"  irreversible: [{', '.join(name if answer == 'yes' else f'not {name}' for name, answer in fixed)}]"
    if model.states:
        yield "  states:"
        for state in model.states:
            yield f"    {scalar(state.id)}: {_flow({'text': _inline(state.text), 'yes': _names(state.yes)})}"
    if model.closed:
        yield "  only these states: yes"


def _names(names: Iterable[str]) -> str:
    return f"[{', '.join(map(_inline, names))}]"
