"""Peoples: first nations and governments in exile, which are sides of their own and not the state in their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.lexicon.names import Known, state_named
from accord.lexicon.peoples import first_nations, of_first_nations
from accord.lexicon.powers import governing_words

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

_INDIA = "India"
_DASHES = ("-", "–")
_LONG = 4  # words of a name before "government-in-exile"
_NOBODY = ("DATE", "PERSON", "TIME", "CARDINAL", "ORDINAL")


def find_peoples(doc: Doc) -> Iterator[DocSpan]:
    """Yield the names of peoples and of governments in exile: "Guarani Indians", "Abkhazian Government-in-Exile"."""
    for token in doc:
        if token.text == "Indians" and _is_first_nation(token):
            yield doc[token.i - 1 : token.i + 1]
        elif token.lower_ in governing_words() and (last := _end_of_exile(token)):
            yield doc[_start_of_exile(token) : last]


def without_indians(doc: Doc, found: Iterable[tuple[int, int, Known]]) -> list[tuple[int, int, Known]]:
    """Return the known names, without "Indians" and "Indian" where a text means the first nations of America.

    It does where it names India by no other word, and speaks of a tribe or of indigenous people.
    """
    found = list(found)
    indian = [entry for entry in found if entry[2].name == _INDIA]
    if not indian or any(entry[2].form != "demonym" for entry in indian):
        return found
    tribal = any(token.lower_ in of_first_nations() for token in doc)
    if tribal or any(token.text == "Indians" and _is_first_nation(token) for token in doc):
        return [entry for entry in found if entry[2].name != _INDIA]
    return found


def _is_first_nation(indians: Token) -> bool:
    """Return whether a word before "Indians" says which: "Mapuche Indians", "Peruvian Indians"."""
    if indians.i == 0 or indians.is_sent_start:
        return False
    before = indians.nbor(-1)
    if before.text in first_nations() or state_named(before.text) is not None:
        return True
    own = before.pos_ == "PROPN" and before.dep_ in ("compound", "nmod", "amod") and before.head.i == indians.i
    return own and before.text[:1].isupper() and before.text.isalpha() and before.ent_type_ not in _NOBODY


def _end_of_exile(government: Token) -> int | None:
    """Return where the name of a government in exile ends, None where it is in none."""
    words = [token.lower_ for token in government.doc[government.i + 1 : government.i + 5]]
    if words[:2] == ["in", "exile"]:
        end = government.i + 3
    elif len(words) == 4 and words[1] == "in" and words[3] == "exile" and words[0] in _DASHES:
        end = government.i + 5
    else:
        return None
    after = government.doc[end : end + 2]
    return end + 2 if len(after) == 2 and after[0].lower_ == "of" and after[1].text[:1].isupper() else end


def _start_of_exile(government: Token) -> int:
    """Return where the name begins: at the words written large before it, its owner among them."""
    doc, first = government.doc, government.i
    while first > max(0, government.i - _LONG) and doc[first - 1].text[:1].isupper():
        if doc[first - 1].pos_ not in ("PROPN", "ADJ", "NOUN"):
            break
        first -= 1
    if first > 1 and doc[first - 1].tag_ == "POS" and doc[first - 2].text[:1].isupper():
        return first - 2
    return first
