"""Whose word something is, as a sentence names them: a person in full, an official with an article."""

from __future__ import annotations

import re
from functools import cache

from accord.lexicon.load import load_words
from accord.lexicon.offices import levels, person_words
from accord.render.wording.words import list_words, plain
from accord.terms.claim import Link
from accord.terms.process import Ground

_SPELLED = re.compile(r"(?![\d-]+$)[B-DF-HJ-NP-TV-Z\d-]{2,}")  # capitals of which no word can be made


def mouth_words(ground: Ground) -> str:
    """Return who says so and who passed it on: "a US official, via Axios"; empty where the article says it itself."""
    said = [_named(ground, link) for link in ground.claim.chain if link.role == "said"]
    relayed = [plain(link.name) for link in ground.claim.chain if link.role == "relayed"]
    if not said:
        return list_words(relayed)
    passed = [*reversed(said[:-1]), *relayed]
    return f"{said[-1]}, via {list_words(passed)}" if passed else said[-1]


def with_articles(names: str) -> str:
    """Return names of sides with the article that some bear within a sentence.

    >>> with_articles("Iran and United States"), with_articles("White House"), with_articles("a United States envoy")
    ('Iran and the United States', 'the White House', 'a United States envoy')
    """
    return _bearing().sub(r"\1the \2", names)


@cache
def _bearing() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(load_words("brief", "bearing_article"), key=len, reverse=True)))
    return re.compile(rf"(^|, | and )({names})(?=$|, | and | \()")


def _named(ground: Ground, link: Link) -> str:
    """Return the name of a link as a sentence has it."""
    figure = ground.figures.get(link.actor or "")
    if figure and figure.kind == "person":
        return plain(figure.name)
    name = plain(link.name)
    return with_articles(name) if link.named else unnamed_words(name, ground.article.text)


def unnamed_words(name: str, text: str) -> str:
    """Return a source without a name with its article: the one that the text has before it, else that of its office.

    >>> unnamed_words("US official", "Talks ended, a US official said."), unnamed_words("Irish minister", "")
    ('a US official', 'the Irish minister')
    >>> unnamed_words("Two envoys", ""), unnamed_words("Kyiv's envoy", ""), unnamed_words("adviser to Kyiv", "")
    ('two envoys', "Kyiv's envoy", 'an adviser to Kyiv')
    """
    first, *rest = name.split()
    if first.lower() in load_words("brief", "quantifiers"):
        return " ".join((first.lower(), *rest))
    before = re.search(rf"\b(an?|the)\s+{re.escape(name)}\b", text, re.IGNORECASE)
    if before:
        return f"{before[1].lower()} {name}"
    head = next((word for word in name.lower().split() if word in person_words()), None)
    if head is None or first.endswith(("'s", "’s", "s'", "s’")):
        return name
    if head in _unique():
        return f"the {name}"
    return f"{'an' if _sounds_open(first) else 'a'} {name}"


@cache
def _unique() -> frozenset[str]:
    """Return the last words of the offices of which a state has one holder."""
    return frozenset(words.split()[-1] for level in ("leaders", "ministers") for words in levels()[level])


def _sounds_open(word: str) -> bool:
    """Return whether a word begins with a vowel as it is spoken: "an Iranian official", "an M23 one", "a US one"."""
    if _SPELLED.fullmatch(word):
        return word[0] in load_words("brief", "spelled_open")
    return word[:1].lower() in "aeiou" and not word.startswith(tuple(load_words("brief", "spoken_closed")))
