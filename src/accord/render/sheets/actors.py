"""Who is who in the record, as a sheet and as JSON: names, sides and offices over time, and why names are one's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from accord.render.wording.heading import counted
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.render.wording.words import day_words, list_words, plain
from accord.terms.identity import Identity, Stint
from accord.terms.tie import Tie
from accord.terms.typed import Json

FORMAT = 1
MANY = 40


def actors_sheet(identities: Sequence[Identity], *, reasons: bool = False) -> Sheet:
    """Return who is who; with `reasons`, each is followed by why its names were taken for one's."""
    people = [identity for identity in identities if identity.kind == "person"]
    bodies = [identity for identity in identities if identity.kind != "person"]
    sections = (
        _section("Sides and bodies", bodies, reasons=reasons),
        _section("People", people, reasons=reasons),
    )
    return Sheet(
        headline="Who is who",
        standfirst="Every side, body and person that articles name; those first whom the most name.",
        sections=tuple(section for section in sections if section.groups[0].rows),
        nothing="Nobody is on record by this name in these days.",
    )


def _section(title: str, identities: Sequence[Identity], *, reasons: bool) -> Section:
    rows = (row for identity in identities for row in _rows(identity, reasons=reasons))
    return Section(title, (Group("", tuple(rows)),), most=MANY)


def _rows(identity: Identity, *, reasons: bool) -> Iterator[Row]:
    label = plain(identity.name)
    also = [plain(spelling.words) for spelling in identity.spellings if spelling.words != identity.name]
    yield Row(
        label=label,
        lead=identity.kind.replace("_", " "),
        text="; ".join(filter(None, (_stints("for", identity.sides), _stints("", identity.offices)))),
        after=f"also written {list_words(also)}" if also else "",
        sources=_seen(identity.seen),
    )
    if reasons:
        yield from (Row(label, "one", text=_reason(tie)) for tie in identity.ties)
    yield from (Row(label, "kept apart", text=_reason(tie)) for tie in identity.apart)


def _reason(tie: Tie) -> str:
    return f"{plain(tie.one)} and {plain(tie.other)}: {plain(tie.reason)}"


def _stints(word: str, stints: Sequence[Stint]) -> str:
    """Return stints in the order of time; with their days where there are several."""
    if len(stints) == 1:
        return " ".join(filter(None, (word, plain(stints[0].words))))
    told = [f"{plain(stint.words)} ({_seen(stint)})" for stint in stints]
    return " ".join(filter(None, (word, ", ".join(told)))) if told else ""


def _seen(stint: Stint) -> str:
    articles = counted(stint.articles, "article")
    if stint.first is None or stint.last is None:
        return articles
    days = dict.fromkeys((day_words(stint.first, short=True), day_words(stint.last, short=True)))
    return f"{articles}, {' – '.join(days)}"


def actors_json(identities: Iterable[Identity]) -> str:
    """Return who is who as JSON text."""
    body: dict[str, Json] = {"format": FORMAT, "view": "actors", "actors": [_identity(one) for one in identities]}
    return json.dumps(body, ensure_ascii=False, indent=1)


def _identity(identity: Identity) -> Json:
    return {
        "kind": identity.kind,
        **_stint(identity.seen),
        "spellings": [_stint(stint) for stint in identity.spellings],
        "sides": [_stint(stint) for stint in identity.sides],
        "offices": [_stint(stint) for stint in identity.offices],
        "merged": [_tie(tie) for tie in identity.ties],
        "apart": [_tie(tie) for tie in identity.apart],
    }


def _stint(stint: Stint) -> dict[str, Json]:
    first, last = (day.isoformat() if day else None for day in (stint.first, stint.last))
    return {"name": stint.words, "articles": stint.articles, "first": first, "last": last}


def _tie(tie: Tie) -> Json:
    return {"one": tie.one, "other": tie.other, "weight": tie.weight, "reason": tie.reason}
