"""Words about what is awaited: that something was put off, and which words name an agreement or a meeting."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from accord.lexicon.load import load_patterns, load_words
from accord.lexicon.pacts import synonyms


def says_put_off(words: str) -> bool:
    """Return whether words say that something was put off.

    >>> says_put_off("The round in Nicosia was postponed."), says_put_off("The round in Nicosia was called off.")
    (True, False)
    """
    return any(pattern.regex.search(words) for pattern in load_patterns("outlook"))


def break_told(words: str) -> str | None:
    """Return what a line calls talks that had begun when they ended by these words, or stand still; else None.

    >>> break_told("Talks broke down."), break_told("They suspended the talks."), break_told("It was off.")
    ('broken off', 'suspended', None)
    """
    found = (p.fields["told"] for p in load_patterns("outlook", "break") if p.regex.search(words))
    return next(found, None)


@lru_cache(maxsize=20_000)
def telling_words(phrase: str) -> frozenset[str]:
    """Return the words of a phrase that say what it is about, with one word for all that name the same kind of thing.

    >>> sorted(telling_words("the truce must be signed")) == sorted(telling_words("a ceasefire"))
    True
    """
    words = re.findall(r"\w+", phrase.casefold())
    return frozenset(_stem(word) for word in words if word not in _listed("plain_words"))


def names_contact(phrase: str) -> bool:
    """Return whether a phrase is about a contact between sides.

    >>> names_contact("another round in Doha"), names_contact("the release of prisoners")
    (True, False)
    """
    return not _listed("meeting_words").isdisjoint(re.findall(r"\w+", phrase.casefold()))


@lru_cache(maxsize=10_000)
def spoken(words: str) -> str:
    """Return words in lower case, one blank around each, so that a name is found in a phrase as a whole.

    >>> spoken("Oslo") in spoken("talks in Oslo, next week"), spoken("Oman") in spoken("a woman of Oslo")
    (True, False)
    """
    return " ".join(("", *re.findall(r"[^\W_]+", words.casefold()), ""))


def words_beyond(phrase: str, names: str) -> frozenset[str]:
    """Return the telling words of a phrase that are not in these names and do not say that somebody meets.

    >>> words_beyond("talks of Greece and Turkey on maps", "Greece Turkey")
    frozenset({'map'})
    """
    return telling_words(phrase) - telling_words(names) - telling_words(" ".join(_listed("meeting_words")))


def _stem(word: str) -> str:
    bare = word.rstrip("s") if len(word) > 3 else word
    return synonyms().get(word, synonyms().get(bare, bare))


@cache
def _listed(key: str) -> frozenset[str]:
    return load_words("outlook", key)
