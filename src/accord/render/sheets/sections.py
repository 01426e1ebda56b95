"""The brief as sections: the one wording that the terminal and the page share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from accord.render.sheets.matrix import matter_words
from accord.render.wording.event_rows import event_row
from accord.render.wording.heading import counted
from accord.render.wording.mouths import with_articles
from accord.render.wording.prospects import awaited_groups, prospect_row, step_row
from accord.render.wording.rows import Group, Row, Section
from accord.render.wording.words import (
    STANCES,
    condition_words,
    day_words,
    issue_words,
    list_words,
    outlet_words,
    plain,
    source_words,
)
from accord.terms.brief import Negotiation, Paper, Stand
from accord.terms.process import Ground
from accord.terms.voices import Question, Saying, Voice


def brief_sections(negotiation: Negotiation) -> tuple[Section, ...]:
    """Return the sections that have something to say, in the order in which a desk officer asks."""
    day = negotiation.as_of
    happened = Group("", tuple(event_row(line, as_of=day) for line in negotiation.happened))
    off = Group("Called off, broken off or denied", tuple(event_row(line) for line in negotiation.off))
    beside = Group("With others", tuple(event_row(line, as_of=day) for line in negotiation.beside))
    to_come = Group("With others", tuple(prospect_row(each) for each in negotiation.awaited_beside))
    sections = (
        Section("What happened last", (happened, off, beside), most=10),
        Section("What is awaited", (*awaited_groups(negotiation.awaited), to_come)),
        Section("Where each side stands", tuple(_issue(i.code, i.stands) for i in negotiation.issues), most=8),
        Section("On the table", _table(negotiation), most=6, groups_most=6),
        Section("What must come first", (Group("", tuple(map(step_row, negotiation.steps))),)),
        Section("Who speaks for whom", (Group("", _voices(negotiation)),), most=16),
        Section("What was said", (Group("", tuple(map(saying_row, negotiation.sayings))),), most=10),
        Section("Doubts", (Group("", _doubts(negotiation)),), most=6),
    )
    kept = (replace(section, groups=tuple(group for group in section.groups if group.rows)) for section in sections)
    return tuple(section for section in kept if section.groups)


def _issue(code: str, stands: Iterable[Stand]) -> Group:
    return Group(issue_words(code), tuple(map(stand_row, stands)))


def stand_row(stand: Stand) -> Row:
    """Return the line of what a side is for, open to, for only if, or against."""
    holder = plain(stand.holder) if stand.holder and stand.holder != stand.side else ""
    return Row(
        label=plain(stand.side),
        lead=("earlier " if not stand.latest else "") + STANCES[stand.stance],
        quote=matter_words(stand.stance, _without(stand.content, stand.condition)),
        after="; ".join(filter(None, (condition_words(stand.condition, stand.content), holder))),
        sources=source_words(stand.grounds),
        grounds=stand.grounds,
        faint=not stand.latest,
    )


def _without(content: str, condition: str | None) -> str:
    """Return what a stand is on without what it hangs on, which its line tells behind it.

    >>> _without("sign the pact until the troops leave", "until the troops leave"), _without("sign", "if they leave")
    ('sign the pact', 'sign')
    """
    return content.removesuffix(condition or "").rstrip(" ,;") or content


def _table(negotiation: Negotiation) -> tuple[Group, ...]:
    proposed = Group("Proposed, not agreed", tuple(event_row(pact) for pact in negotiation.proposed))
    return (*map(_paper, negotiation.papers), proposed)


def _paper(paper: Paper) -> Group:
    whose = f"by {with_articles(list_words(paper.authors))}" if paper.authors else ""
    points = counted(paper.points, "point") if paper.points and str(paper.points) not in paper.names[0] else ""
    names = f"also “{'”, “'.join(map(plain, paper.names[1:4]))}”" if len(paper.names) > 1 else ""
    named = " ".join(paper.names).casefold().split()
    version = plain(paper.version) if paper.version and paper.version.casefold() not in named else ""
    after = "; ".join(filter(None, (whose, points, version, names)))
    own = Row("", "reported", after=after, sources=source_words(paper.grounds), grounds=paper.grounds)
    return Group(plain(paper.names[0]), (own, *map(stand_row, paper.stands)))


def _names_office(voice: Voice) -> Ground:
    """Return what stands for an office that somebody holds: of an article that has it beside the name, if one does."""
    role, name = re.escape(voice.role or ""), re.escape(voice.name.split()[-1])
    between = r"\W+(?:\w+\W+){0,3}?"
    beside = re.compile(f"{role}{between}{name}|{name}{between}{role}", re.IGNORECASE)
    return next((ground for ground in voice.grounds if beside.search(ground.article.text)), voice.grounds[0])


def _voices(negotiation: Negotiation) -> tuple[Row, ...]:
    return tuple(
        Row(
            plain(v.side),
            plain(v.name),
            text=plain((v.role or "").partition(",")[0]),
            sources=source_words([_names_office(v)]),
            grounds=v.grounds,
        )
        for v in negotiation.voices
    )


def saying_row(saying: Saying) -> Row:
    """Return the line of what somebody said."""
    via = f"via {list_words(saying.via)}" if saying.via else ""
    denies = "denies" if saying.negated and not saying.cue else ""
    who = ", ".join(filter(None, (plain(saying.side or ""), via, denies)))
    words = plain(saying.words if saying.quoted else f"{saying.cue} {saying.words.rstrip(' ,;')}")
    return Row(
        label=day_words(saying.told, short=True),
        lead=plain(saying.speaker),
        aside=who,
        text="" if saying.quoted else words,
        runs_on=bool(saying.cue),
        quote=words if saying.quoted else "",
        sources=source_words(saying.grounds),
        grounds=saying.grounds,
    )


def _doubts(negotiation: Negotiation) -> tuple[Row, ...]:
    revised = tuple(
        Row(
            "revised",
            outlet_words(new),
            text=f"published anew at its address: {_versions(old.published, new.published)}",
        )
        for new, old in negotiation.revisions
    )
    count = negotiation.left_out
    few = f"{counted(count, 'claim')} too unsure, too short or too unclear for a line"
    left_out = (Row("left out", few, text="`accord extract` prints all"),) if count else ()
    return (*revised, *map(_question_row, negotiation.questions), *left_out)


def _versions(old: date | None, new: date | None) -> str:
    first, then = (day_words(day) if day else "no date" for day in (old, new))
    return f"{first}, then {then}" if first != then else f"twice, {first}"


def _question_row(question: Question) -> Row:
    words = list(dict.fromkeys(f"“{plain(doubt.exact)}”" for _, doubt in question.raised if doubt.exact))
    articles = list(dict.fromkeys(outlet_words(article) for article, _ in question.raised))
    more = f" and {len(words) - 4} more" if len(words) > 4 else ""
    return Row(
        label=plain(question.kind),
        lead=plain(question.why),
        text=", ".join(words[:4]) + more,
        sources="; ".join(articles[:3]) + (f"; {len(articles) - 3} more" if len(articles) > 3 else ""),
    )
