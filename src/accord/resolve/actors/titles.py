"""Titles: the words beside a person's name that say what office the person holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.lexicon.offices import (
    body_words,
    group_words,
    honours,
    is_rank,
    plural_titles,
    portfolio_words,
    relative_words,
    style_words,
    title_words,
)
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

_DASHES = ("-", "--", "–", "—")
_RETIRED = ("rtd", "retd", "ret")
_LONGEST = 14  # words of a title
_LINKS = ("of", "for", "to", "in", "on")
_NO_BEGINNING = ("DET", "PART", "CCONJ", "SCONJ", "PRON", "ADP")
_NO_BEGINNINGS = ("'s", "two", "three", "four", "five", "six", "several")
_NO_END = ("DET", "CCONJ", "ADP", "PART")
_POSSESSIVE = ("'s", "’s", "'", "’")


def title_tokens(doc: Doc, name: Name, names: Mapping[int, Name]) -> list[Token]:
    """Return the words right before a name that belong to it: "Omani Foreign Minister" Badr al-Busaidi.

    Without an office they are a title where they say whose the person is: "Malian hostage" Soumaila Cisse.
    """
    found: list[Token] = []
    for i in range(name.first - 1, max(-1, name.first - _LONGEST), -1):
        token, other = doc[i], names.get(i)
        if (found and is_of_acronym(token)) or (i == name.first - 1 and _quotes(doc, name)):
            continue
        if (other is not None and other.kind == "person") or not _may_stand_in_title(token) or _ends_sentence(token):
            break
        led = any(map(is_office, found))
        joins = token.lower_ in ("and", "&")
        if led and (token.lower_ in plural_titles() or (joins and not _second_office(doc, i, names))):
            break
        found.insert(0, token)
    found = _with_whole_name(doc, _from_office(found), names)
    if any(map(is_office, found)) or _says_whose(found, names):
        return found
    return []


def _with_whole_name(doc: Doc, tokens: list[Token], names: Mapping[int, Name]) -> list[Token]:
    """Return the words with all of the name that they begin within: "Cote d'Ivoire President"."""
    cut = names.get(tokens[0].i) if tokens else None
    return [*doc[cut.first : tokens[0].i], *tokens] if cut is not None and cut.first < tokens[0].i else tokens


def _quotes(doc: Doc, name: Name) -> bool:
    """Return whether marks stand around a name that somebody took: commander "Dogo"."""
    return name.last < len(doc) and doc[name.first - 1].is_quote and doc[name.last].is_quote


def is_of_acronym(token: Token) -> bool:
    """Return whether a word is of the short name in brackets between a body and an office: "Unity Party (UP) chair"."""
    if token.i < 2:
        return False
    first = next((t for t in token.doc[token.i - 2 : token.i + 1] if t.text == "("), None)
    words = [t.text for t in token.doc[first.i : first.i + 3]] if first is not None else []
    return len(words) == 3 and words[2] == ")" and (words[1].isupper() or words[1].lower().strip(".") in _RETIRED)


def _ends_sentence(token: Token) -> bool:
    """Return whether a sentence ends at a word; the pipeline also breaks off after a bare "UK"."""
    return bool(token.is_sent_end) and (not token.text.isalpha() or "\n" in token.whitespace_ + token.nbor().text)


def _may_stand_in_title(token: Token) -> bool:
    if token.text in (*_POSSESSIVE, "and", "&", "-", "the") or token.text in _LINKS:
        return not _is_dash(token)
    if token.tag_ == "VBG" and token.dep_ == "amod":
        return True
    return is_office(token) or (token.pos_ in ("PROPN", "NOUN", "ADJ") and not token.is_space and not token.is_punct)


def _second_office(doc: Doc, at: int, names: Mapping[int, Name]) -> bool:
    """Return whether "and" joins two offices or charges of one person: "deputy premier and foreign minister".

    One with a state of its own is another's: "Chad's foreign minister and Malian Prime Minister" Issa Diallo.
    """
    before = doc[at - 1] if at else None
    if before is None or before.tag_ == "NNS" or (at + 1 in names and names[at + 1].kind == "state"):
        return False
    return before.lower_ in title_words() or before.lower_ in portfolio_words()


def _from_office(tokens: list[Token]) -> list[Token]:
    """Return the words from where the title begins: after the last link that no office, or another's, comes before.

    "profiles of" President and "an adviser to" President begin at "President"; "envoy to the Middle East" is one title.
    """
    for at, token in reversed(list(enumerate(tokens))):
        ends, later = at + 1 == len(tokens), is_office(tokens[-1])
        if token.text in _LINKS and (ends or later or not any(map(is_office, tokens[:at]))):
            if not ends and _is_ministry(tokens[:at]):
                continue
            tokens = tokens[at + 1 :]
            break
    while tokens and tokens[0].text == "the":
        tokens = tokens[1:]
    last = max(
        (at for at, token in enumerate(tokens) if token.text == "the" and tokens[at - 1].text not in _LINKS), default=-1
    )
    return tokens[last + 1 :]


def _is_ministry(tokens: list[Token]) -> bool:
    """Return whether words are the beginning of a body's name: "Chad's Ministry" of Defence spokesman."""
    words = [token for token in tokens if token.tag_ != "POS"]
    return bool(words) and words[-1].lower_ in body_words() and all(token.text[:1].isupper() for token in words)


def _says_whose(tokens: list[Token], names: Mapping[int, Name]) -> bool:
    if len(tokens) < 2 or tokens[-1].pos_ != "NOUN" or tokens[-1].tag_ == "NNS":
        return False
    return any(names[token.i].form == "demonym" for token in tokens[:-1] if token.i in names)


def is_office(token: Token) -> bool:
    """Return whether a word names what a person does, in the singular or the plural."""
    return token.lower_ in title_words() or token.lower_ in plural_titles()


def apposition_tokens(doc: Doc, name: Name, names: Mapping[int, Name]) -> list[Token]:
    """Return the words of the office set beside a name: Badr al-Busaidi, "the foreign minister of Oman".

    What stands in another paragraph is not beside it.
    """
    root = doc[name.root]
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos" or (root.dep_ == "conj" and all(child.dep_ != "cc" for child in root.head.children)):
        beside += [*_offices_over(root.head, name), root.head]
    for noun in beside:
        if is_office(noun) or noun.lower_ in group_words() or _people_of(noun, names):
            end = name.first if noun.i < name.first else len(doc)
            inside = [token for token in noun.subtree if token.i < end and not name.first <= token.i < name.last]
            inside = [token for token in inside if abs(token.i - root.i) < 25 and _near(noun, token)]
            inside = _behind_dash(inside, noun)
            others = _of_two_owners(inside, names) or any(_another(token, name, names) for token in inside)
            return inside if _near(noun, root) and not others else []
    return []


def _behind_dash(tokens: list[Token], noun: Token) -> list[Token]:
    """Return the words of an office without what stands before a dash, as a dateline does: "June 3 - Two envoys"."""
    last = max((token.i for token in tokens if token.i < noun.i and _is_dash(token)), default=-1)
    return [token for token in tokens if token.i > last]


def _is_dash(token: Token) -> bool:
    """Return whether a dash stands between spaces, and so parts what it stands between."""
    return token.text in _DASHES and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _offices_over(noun: Token, name: Name) -> Iterator[Token]:
    """Yield the office beside whose last word the parser sets a name: "Kenya's envoy to Somalia", Ali Korane, said."""
    doc = noun.doc
    closed = name.last >= len(doc) or doc[name.last].is_punct
    if not closed or doc[name.first - 1].text != ",":
        return
    while noun.dep_ in ("pobj", "conj"):
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
        if is_office(noun) and not noun.tag_.endswith("S"):
            yield noun
            return
        if noun.pos_ not in ("NOUN", "PROPN", "ADP"):
            return


def _of_two_owners(tokens: Iterable[Token], names: Mapping[int, Name]) -> bool:
    """Return whether these are the offices of two people of two sides: "Kenya's premier and Chad's army chief"."""
    owners = (token.nbor(-1) for token in tokens if token.tag_ == "POS" and token.i)
    return len({names[owner.i].words for owner in owners if owner.i in names and names[owner.i].kind != "person"}) > 1


def _another(token: Token, name: Name, names: Mapping[int, Name]) -> bool:
    """Return whether a word is somebody else's name, whose office this may be: "deputy head Vadim Lungu"."""
    other = names.get(token.i)
    if other is None or other.kind != "person" or other.words in name.words or name.words in other.words:
        return False
    if other.first == name.last + 1 and token.doc[name.last].text == "(":
        return False
    return other.last >= len(token.doc) or token.doc[other.last].tag_ != "POS"


def _people_of(noun: Token, names: Mapping[int, Name]) -> bool:
    """Return whether a noun is the people of a state: "two Russians"."""
    return noun.tag_ in ("NNS", "NNPS") and noun.i in names and names[noun.i].form == "demonym"


def _near(noun: Token, other: Token) -> bool:
    first, last = sorted((noun.i, other.i))
    return not any("\n" in token.text for token in noun.doc[first:last])


def line_after(doc: Doc, name: Name, names: Mapping[int, Name]) -> list[Token]:
    """Return the line under a name that stands alone on its own, where it begins with an office: a signature."""
    alone = name.first == 0 or "\n" in doc[name.first - 1].text
    at = name.last
    if not alone or at >= len(doc) or "\n" not in doc[at].text:
        return []
    line: list[Token] = []
    for token in doc[at + 1 : at + 16]:
        if "\n" in token.text:
            return line if any(map(is_office, line[:3])) else []
        if token.i in names and names[token.i].kind == "person":
            return []
        line.append(token)
    return line if any(map(is_office, line[:3])) and len(line) < 15 else []


def office_of(tokens: Iterable[Token]) -> str | None:
    """Return the words of an office without what stands at their edges; "her counterpart" is none.

    What several hold is one office to each: of "the foreign ministers of Chad and Mali" it is "foreign minister".
    """
    words = [token for token in tokens if not token.is_space]
    while words and (words[0].is_punct or words[0].pos_ in _NO_BEGINNING or words[0].lower_ in _NO_BEGINNINGS):
        words = words[1:]
    while words and (words[-1].is_punct or words[-1].pos_ in _NO_END or _is_style(words)):
        words = words[:-1]
    if words and words[-1].lemma_.lower() in relative_words():
        return None
    several = [at for at, token in enumerate(words) if token.lower_ in plural_titles() and token.text.endswith("s")]
    if several and any(token.lower_ in ("and", "&") for token in words):
        return bare_plural(words[: several[0] + 1])
    return "".join(token.text_with_ws for token in words).strip() or None


def _is_style(words: Sequence[Token]) -> bool:
    """Return whether the last word is of the name rather than of the office: "Supreme Leader [Ayatollah]"."""
    last = words[-1].lower_.rstrip(".")
    ranked = is_rank(last, words[-2].lower_ if len(words) > 1 else "")
    return ranked or last in honours() or (last in style_words() and any(map(is_office, words[:-1])))


def bare_plural(words: Sequence[Token]) -> str | None:
    """Return the office at the end of words for several people as one of them holds it, without whose it is."""
    if words[-1].lemma_.lower() in relative_words():
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1].lower_ in portfolio_words():
        first -= 1
    return " ".join(token.text for token in words[first:]).removesuffix("s")
