"""The brief as sections of rows: the one wording that the terminal and the page share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accord.render.words import (
    STANCES,
    chain_words,
    company_words,
    day_words,
    issue_words,
    list_words,
    outlet_words,
    plain,
    sentence_case,
    source_words,
    when_words,
)
from accord.terms.process import Ground
from accord.view.awaited import Expectation, Standing
from accord.view.brief import Negotiation
from accord.view.drafts import Paper
from accord.view.happened import Contact, Pact
from accord.view.stands import Stand
from accord.view.voices import Question, Saying

STATUSES = {"scheduled": "scheduled", "possible": "possible", "postponed": "postponed", "ongoing": "under way"}
PACTS = {
    "proposed": "Proposed",
    "agreed": "Agreed",
    "signed": "Signed",
    "announced": "Announced",
    "implemented": "Carried out",
    "violated": "Broken",
    "rejected": "Rejected",
}
AWAITED: tuple[tuple[str, tuple[Standing, ...]], ...] = (
    ("To come", ("due", "awaited", "no date")),
    ("Postponed, no new date", ("postponed",)),
    ("Due by now, nothing heard", ("overdue",)),
    ("Moved or replaced", ("moved",)),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `label` is the day or side it is listed under, `quote` the words of an article, to the letter.

    `lead` comes first, with `aside` in brackets; then the text, the quotation and what follows it.

    `faint` is set for what a later article has overtaken.
    """

    label: str
    lead: str
    aside: str = ""
    text: str = ""
    quote: str = ""
    after: str = ""
    sources: str = ""
    grounds: tuple[Ground, ...] = ()
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, which may be empty."""

    title: str
    rows: tuple[Row, ...]

    def first(self, most: int) -> tuple[Row, ...]:
        """Return the rows to show at once: of those that nothing has overtaken, if there are any, the first."""
        return (tuple(row for row in self.rows if not row.faint) or self.rows)[:most]

    def rest(self, most: int) -> tuple[Row, ...]:
        """Return the rows to show on demand, in their order."""
        shown = self.first(most)
        return tuple(row for row in self.rows if row not in shown)


@dataclass(frozen=True, slots=True)
class Section:
    """One question of a desk officer with its answer; a terminal shows the first rows of the first groups."""

    title: str
    groups: tuple[Group, ...]
    most: int = 12
    groups_most: int = 20


def brief_sections(negotiation: Negotiation) -> tuple[Section, ...]:
    """Return the sections that have something to say, in the order in which a desk officer asks."""
    happened = Group("", tuple(_event_row(line) for line in negotiation.happened))
    off = Group("Called off or denied", tuple(_event_row(line) for line in negotiation.off))
    beside = Group("With others", tuple(_event_row(line) for line in negotiation.beside))
    sections = (
        Section("What happened last", (happened, off, beside), most=10),
        Section("What is awaited", _awaited(negotiation.awaited)),
        Section("Where each side stands", tuple(_issue(i.code, i.stands) for i in negotiation.issues), most=8),
        Section("On the table", _table(negotiation), most=6, groups_most=6),
        Section("What must come first", (Group("", _steps(negotiation)),)),
        Section("Who speaks for whom", (Group("", _voices(negotiation)),), most=16),
        Section("What was said", (Group("", tuple(map(_saying_row, negotiation.sayings))),), most=10),
        Section("Doubts", (Group("", _doubts(negotiation)),), most=6),
    )
    kept = (Section(s.title, tuple(g for g in s.groups if g.rows), s.most) for s in sections)
    return tuple(section for section in kept if section.groups)


def headline(negotiation: Negotiation) -> str:
    """Return the sides that negotiate: the name of the negotiation."""
    return " – ".join(map(plain, negotiation.sides)) or "No two sides named"


def standfirst(negotiation: Negotiation) -> str:
    """Return who mediates, and what the brief rests on."""
    articles = negotiation.articles
    days = sorted(article.published for article in articles if article.published)
    outlets = {outlet_words(article) for article in articles}
    span = f", {day_words(days[0], short=True)} to {day_words(days[-1], short=True)}" if days else ""
    mediated = f"mediated by {list_words(negotiation.mediators)}. " if negotiation.mediators else ""
    count = f"{len(articles)} article{'s' * (len(articles) != 1)} from {len(outlets)} outlet{'s' * (len(outlets) != 1)}"
    copies = len(negotiation.reprints)
    reprints = f", {copies} reprint{'s' * (copies != 1)} not counted" if copies else ""
    return sentence_case(f"{mediated}{count}{span}{reprints}.")


def _event_row(line: Contact | Pact) -> Row:
    if isinstance(line, Pact):
        who = list_words(line.sides)
        lead, text, quote = PACTS[line.status], who, plain(line.what)
    else:
        lead, text, quote = _contact_lead(line), _contact_words(line), ""
    label = when_words(line.when) if line.when else f"told {day_words(line.told, short=True)}"
    sources = source_words(line.grounds)
    return Row(label, lead, text=text, quote=quote, after=_says(line), sources=sources, grounds=line.grounds)


def _contact_lead(contact: Contact) -> str:
    status = "" if contact.status == "occurred" else STATUSES.get(contact.status, contact.status)
    hedge = f" (“{plain(contact.hedge)}”)" if contact.hedge and contact.status != "occurred" else ""
    return f"{contact.format.capitalize()}{', ' * bool(status)}{status}{hedge}"


def _contact_words(contact: Contact) -> str:
    acting = {person.side for person in contact.people}
    mediators = [side for side in contact.mediators if side not in acting]
    place = f", {plain(contact.place)}" if contact.place else ""
    mediated = f"; mediated by {list_words(mediators)}" if mediators else ""
    return f"{company_words(contact.sides, contact.people)}{place}{mediated}"


def _says(line: Contact | Pact) -> str:
    """Name who says so, unless an article says it on its own authority."""
    chains = [chain_words(ground.claim) for ground in line.grounds]
    return f"according to {chains[0]}" if all(chains) else ""


def _awaited(expectations: Iterable[Expectation]) -> tuple[Group, ...]:
    every = tuple(expectations)
    return tuple(
        Group(title, tuple(_expectation_row(e) for e in every if e.standing in standings))
        for title, standings in AWAITED
    )


def _expectation_row(expectation: Expectation) -> Row:
    contact, answer = expectation.contact, expectation.answer
    said = f"“{plain(contact.when.said)}”" if contact.when and contact.when.said else ""
    instead = f"now: {_contact_lead(answer)}, {when_words(answer.when)}" if answer else ""
    after = "; ".join(filter(None, (said, _says(contact), instead)))
    grounds = expectation.grounds
    return Row(
        label=when_words(contact.when),
        lead=_contact_lead(contact),
        text=_contact_words(contact),
        after=after,
        sources=source_words(grounds),
        grounds=grounds,
        faint=expectation.standing == "moved",
    )


def _issue(code: str, stands: Iterable[Stand]) -> Group:
    return Group(issue_words(code), tuple(map(_stand_row, stands)))


def _stand_row(stand: Stand) -> Row:
    condition = f"if “{plain(stand.condition)}”" if stand.condition else ""
    holder = plain(stand.holder) if stand.holder and stand.holder != stand.side else ""
    return Row(
        label=plain(stand.side),
        lead=("earlier " if not stand.latest else "") + STANCES[stand.stance],
        quote=plain(stand.content),
        after="; ".join(filter(None, (condition, holder))),
        sources=source_words(stand.grounds),
        grounds=stand.grounds,
        faint=not stand.latest,
    )


def _table(negotiation: Negotiation) -> tuple[Group, ...]:
    proposed = Group("Proposed, not agreed", tuple(_event_row(pact) for pact in negotiation.proposed))
    return (*map(_paper, negotiation.papers), proposed)


def _paper(paper: Paper) -> Group:
    whose = f"by {list_words(paper.authors)}" if paper.authors else ""
    points = f"{paper.points} points" if paper.points and str(paper.points) not in paper.names[0] else ""
    names = f"also “{'”, “'.join(map(plain, paper.names[1:4]))}”" if len(paper.names) > 1 else ""
    after = "; ".join(filter(None, (whose, points, plain(paper.version or ""), names)))
    own = Row("", "named", after=after, sources=source_words(paper.grounds), grounds=paper.grounds)
    return Group(plain(paper.names[0]), (own, *map(_stand_row, paper.stands)))


def _steps(negotiation: Negotiation) -> tuple[Row, ...]:
    return tuple(
        Row(
            label=day_words(step.day, short=True) if step.day else "",
            lead="first",
            quote=plain(step.first),
            after=f"then “{plain(step.then)}”",
            sources=source_words(step.grounds),
            grounds=step.grounds,
        )
        for step in negotiation.steps
    )


def _voices(negotiation: Negotiation) -> tuple[Row, ...]:
    return tuple(
        Row(
            plain(v.side),
            plain(v.name),
            text=plain(v.role or ""),
            sources=source_words(v.grounds[:1]),
            grounds=v.grounds,
        )
        for v in negotiation.voices
    )


def _saying_row(saying: Saying) -> Row:
    via = f"via {list_words(saying.via)}" if saying.via else ""
    who = ", ".join(filter(None, (plain(saying.side or ""), via)))
    words = plain(saying.words)
    return Row(
        label=day_words(saying.told, short=True),
        lead=plain(saying.speaker),
        aside=who,
        text="" if saying.quoted else words,
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
    return revised + tuple(map(_question_row, negotiation.questions))


def _versions(old: object, new: object) -> str:
    return f"{old or 'no date'}, then {new or 'no date'}"


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
