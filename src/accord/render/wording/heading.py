"""What stands at the head of every view: who negotiates, as of which day, and what it rests on."""

from __future__ import annotations

from datetime import date

from accord.render.wording.mouths import with_articles
from accord.render.wording.words import day_words, list_words, plain, sentence_case
from accord.terms.brief import Negotiation
from accord.terms.scope import Scope

BETWEEN = " – "  # the names of sides
SHORT = 24  # letters of a name that stands on one line


def headline(scope: Scope | Negotiation) -> str:
    """Return the name that the negotiation was given, unless it is that of a side, and the sides that negotiate."""
    sides = scope.sides if len(scope.sides) > 1 else (*scope.sides, *scope.mediators)
    named = BETWEEN.join(map(plain, sides)) or "No two sides named"
    says_more = scope.name and plain(scope.name) not in map(plain, sides)
    return f"{plain(scope.name or '')}: {named}" if says_more else named


def unbroken(names: str) -> str:
    """Return names of sides so that a line ends after a dash and, where they are short, within none of them.

    >>> unbroken("India – United States").split(" ")
    ['India\xa0–', 'United\xa0States']
    """
    kept = (name.replace(" ", "\xa0") if len(name) < SHORT else name for name in names.split(BETWEEN))
    return BETWEEN.replace(" ", "\xa0", 1).join(kept)


def standfirst(scope: Scope | Negotiation) -> str:
    """Return who mediates, and what the view rests on."""
    articles = scope.articles
    days = sorted(article.published for article in articles if article.published)
    own = [article for article in articles if article.analyst]
    outlets = {article.medium for article in articles if not article.analyst}
    ends = dict.fromkeys(day_words(day, short=True) for day in (days[:1] + days[-1:]))
    span = f", {' to '.join(ends)}" if ends else ""
    mediated = f"mediated by {with_articles(list_words(scope.mediators))}. " if scope.mediators else ""
    count = f"{counted(len(articles) - len(own), 'article')} from {counted(len(outlets), 'outlet')}"
    count += f" and {counted(len(own), 'word')} of an analyst's own" if own else ""
    reprints = f", {counted(len(scope.reprints), 'reprint')} not counted" if scope.reprints else ""
    struck = (
        f" {sentence_case(counted(scope.struck, 'claim'))} left out that an analyst struck." if scope.struck else ""
    )
    return sentence_case(f"{mediated}{count}{span}{reprints}.{struck}")


def view_head(title: str, scope: Scope) -> str:
    """Return what a view is, as of which day, between which days, and what it rests on."""
    since = f" since {day_words(scope.since)}" if scope.since else ""
    until = f" until {day_words(scope.until)}" if scope.until else ""
    beyond = f" {counted(scope.beyond, 'earlier article')} not looked at." if scope.beyond else ""
    return f"{title}{_as_of(scope)}{since}{until}. {standfirst(scope)}{beyond}"


def _as_of(scope: Scope) -> str:
    """Return the day as of which it is told; where nothing is on record, there is none."""
    return f" as of {day_words(scope.as_of)}" if scope.articles or scope.as_of > date.min else ""


def counted(number: int, thing: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "article"), counted(3, "outlet")
    ('1 article', '3 outlets')
    """
    return f"{number} {thing}{'s' * (number != 1)}"
