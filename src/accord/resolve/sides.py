"""Sides: for whom the words around a name show a person or body to speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import bare_titles, fixed_offices, group_words, movement_words, person_words
from accord.terms.mark import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OUTWARD = frozenset(("to", "on", "with", "against", "in", "for"))
_SPEAKS_FOR = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "speaker", "secretary", "minister", "head", "director")
)


def title_tokens(doc: Doc, name: Name, names: Mapping[int, Name]) -> list[Token]:
    """Return the words right before a name that belong to it: "Omani Foreign Minister" Badr al-Busaidi."""
    found: list[Token] = []
    for i in range(name.first - 1, max(-1, name.first - 12), -1):
        token, other = doc[i], names.get(i)
        if (other is not None and other.kind == "person") or not _may_stand_in_title(token):
            break
        if (token.lower_ in ("and", "&") and any(map(_is_office, found))) or token.is_sent_end:
            break
        found.insert(0, token)
    return found if any(map(_is_office, found)) else []


def _may_stand_in_title(token: Token) -> bool:
    if token.text in ("'s", "’s", "of", "and", "&", "-", "for"):
        return True
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.is_space and not token.is_punct


def _is_office(token: Token) -> bool:
    return token.lower_ in person_words() or token.lower_.rstrip("s") in person_words()


def apposition_tokens(doc: Doc, name: Name) -> list[Token]:
    """Return the words of the office set beside a name: Badr al-Busaidi, "the foreign minister of Oman"."""
    root = doc[name.root]
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos":
        beside.append(root.head)
    for noun in beside:
        if _is_office(noun) or noun.lower_ in group_words():
            inside = [token for token in noun.subtree if not name.first <= token.i < name.last]
            return [token for token in inside if abs(token.i - root.i) < 25]
    return []


def office_of(tokens: Iterable[Token]) -> str | None:
    """Return the words of an office without the names, articles and punctuation at their edges."""
    words = [token for token in tokens if not token.is_space]
    while words and (words[0].is_punct or words[0].pos_ in ("DET", "PART", "CCONJ") or words[0].text in ("'s", "’s")):
        words = words[1:]
    while words and (words[-1].is_punct or words[-1].pos_ in ("DET", "CCONJ", "ADP")):
        words = words[:-1]
    return "".join(token.text_with_ws for token in words).strip() or None


def side_in(tokens: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the side that the words of an office name.

    An office that belongs to one state wherever it is named comes first, then the first known name that is not what
    the office looks to (an ambassador "to" Qatar speaks for the state named before), then what it is "at" or "of". An
    opposition or rebel movement is a side of its own, not the state it names.
    """
    fixed = fixed_side(" ".join(token.lower_ for token in tokens))
    found = fixed or movement_in(tokens) or next(_sides(tokens, names, known=True), None)
    return found or next(_sides(tokens, names, known=False), None)


def movement_in(tokens: list[Token]) -> str | None:
    """Return the words for a movement against a state: "Syrian opposition", "Tuareg rebels"."""
    for at, token in enumerate(tokens):
        if token.lower_ in movement_words():
            before = tokens[at - 1] if at else None
            lead = before is not None and before.text[:1].isupper() and before.pos_ in ("ADJ", "PROPN", "NOUN")
            return f"{before.text} {token.text}" if lead and before is not None else token.text
    return None


def _sides(tokens: list[Token], names: Mapping[int, Name], *, known: bool) -> Iterator[str]:
    speaks_for = any(token.lower_ in _SPEAKS_FOR for token in tokens)
    outward = False
    for token in tokens:
        outward = outward or (token.lower_ in _OUTWARD and not (speaks_for and token.lower_ == "for"))
        name = names.get(token.i)
        if name is None or outward or name.kind in ("outlet", "person") or _hyphened(token):
            continue
        if known == (name.form != "other") and (known or token.doc[name.first - 1].lower_ in ("at", "of", "the")):
            yield name.words


def _hyphened(token: Token) -> bool:
    """Return whether a demonym is only half of a word: "Lebanese-born"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is not None and following.text == "-" and not token.whitespace_


def after_name(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the state right after a name: Mahama "of Ghana"; only American presidents have an "administration"."""
    following = doc[name.last].lower_ if name.last < len(doc) else ""
    if following == "administration":
        return "United States"
    of = following == "of"
    at = name.last + (2 if of and name.last + 1 < len(doc) and doc[name.last + 1].lower_ == "the" else 1)
    after = names.get(at) if of else None
    return after.words if after is not None and after.kind not in ("person", "outlet") else None


def possessor(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the state right before a name that owns it: "Ghana's" Mahama."""
    before = names.get(name.first - 2)
    owned = name.first > 1 and doc[name.first - 1].tag_ == "POS" and before is not None
    return before.words if owned and before is not None and before.kind not in ("person", "outlet") else None


def owner_before(doc: Doc, title: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the person whose envoy, minister or aide the words of an office make somebody: "Ruto's" envoy."""
    first = title[0].i if title else 0
    if title and title[0].tag_ == "POS":
        first += 1
    before = names.get(first - 2) if first > 1 and doc[first - 1].tag_ == "POS" else None
    return before.words if before is not None and before.kind == "person" else None


def fixed_side(office: str) -> str | None:
    """Return the side of an office that belongs to one wherever it is named."""
    return next((side for words, side in fixed_offices().items() if words in office), None)


def bare_office(role: str | None) -> str | None:
    """Return the office in a role that a state's own press names without the state, or None."""
    return (role or "").lower() if (role or "").lower() in bare_titles() else None
