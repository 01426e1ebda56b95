"""Which language a text is in, told from its first two thousand characters."""

from __future__ import annotations

from accord.lexicon.load import load_table
from accord.read.copy import NoArticleError

LOOKED_AT = 2000
SHORT = 200
FEW_WORDS = 6
LENIENT_RANKS = 3
NO_LANGUAGE = "zxx"
SMALL_WORDS = frozenset(
    ("the", "of", "to", "and", "in", "a", "that", "for", "on", "with", "said", "is", "was", "by", "as")
)
CLEARLY_ENGLISH = 0.2


def require_english(text: str) -> None:
    """Return where the text is English.

    A short text gives little to go by, and its names mislead: it passes if it has a word that only English has, or if
    English is among the languages that fit best.

    Raises:
        NoArticleError: the text is in another language, named in the message.
    """
    sample = text[:LOOKED_AT]
    if _share_of_small_words(sample) >= CLEARLY_ENGLISH or (sample.isascii() and len(sample.split()) < FEW_WORDS):
        return
    if len(sample) < SHORT and _has_english(sample):
        return
    ranked = _ranked(sample)
    fitting = ranked[:LENIENT_RANKS] if len(sample) < SHORT else ranked[:1]
    if "en" in fitting or (NO_LANGUAGE in fitting and len(sample) < SHORT):
        return
    name = language_name(ranked[0])
    raise NoArticleError(why=f"the article is in {name}", remedy="accord reads English; give an English version of it")


def language_name(code: str) -> str:
    """Return a language's English name, or its code where we know none."""
    names = load_table("languages")["name"]
    assert isinstance(names, dict)
    return str(names.get(code, f"the language with the code {code!r}"))


def _share_of_small_words(sample: str) -> float:
    words = sample.lower().split()
    return sum(word in SMALL_WORDS for word in words) / len(words) if words else 0.0


def _has_english(sample: str) -> bool:
    alone = load_table("languages")["english_alone"]
    assert isinstance(alone, list)
    return any(word.strip(".,:;!?\"'’“”()") in alone for word in sample.lower().split())


def _ranked(sample: str) -> list[str]:
    """Return the codes of all known languages, the likeliest first."""
    import py3langid  # half a second to load

    return [str(code) for code, _ in py3langid.rank(sample)]
