"""Owning: whose somebody is by the words beside the name: "Ghana's" Mahama, Mahama "of Ghana", "Ruto's" envoy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from accord.lexicon.offices import address_words, faction_words, honours, kin_words, serving_words, title_words
from accord.resolve.actors.antecedents import owns, side_named
from accord.terms.mark import Name

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, Token

AMERICA = "United States"
ACTS_FOR = frozenset(("sign", "speak", "initial", "negotiate"))
_HEADS = frozenset(("lead", "head", "represent"))
_IN_TURN = frozenset(("predecessor", "successor"))
_ADMINISTRATIONS = frozenset(
    (
        "Philippines",
        "South Korea",
        "Japan",
        "Taiwan",
        "Colombia",
        "Mexico",
        "Brazil",
        "Argentina",
        "Nigeria",
        "Indonesia",
    )
)


def after_name(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the side right after a name: Mahama "of Ghana", Mahama "(Ghana)", the "administration" of an American."""
    following = doc[name.last].lower_ if name.last < len(doc) else ""
    if following == "administration":
        return AMERICA if _is_american(names) else None
    inside = names.get(name.last + 1)
    if following == "(" and inside is not None and inside.last < len(doc) and doc[inside.last].text == ")":
        return side_named(inside) if inside.kind not in ("person", "outlet") else None
    if following in ("for", "that"):
        return _gapped(doc, name, names)
    at = name.last + 1 if following == "," else name.last
    if at >= len(doc) or doc[at].lower_ not in ("of", "from"):
        return None
    at += 1
    while at < len(doc) - 1 and at not in names and at < name.last + 5 and doc[at].pos_ in ("DET", "ADJ", "VERB"):
        at += 1
    after = names.get(at)
    if after is None or after.kind in ("person", "outlet") or (following == "," and after.kind != "state"):
        return None
    return None if doc[after.last - 1].i + 1 < len(doc) and owns(doc[after.last - 1]) else side_named(after)


def _gapped(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the side of a clause that leaves out its verb: Juma signed for Kenya, Noor "for Chad", or "that of" Chad.

    Somebody else signs, speaks or leads in the words before.
    """
    for_ = doc[name.last].lower_ == "for"
    at = name.last + 1 if for_ else name.last + 2
    if at < len(doc) and doc[at].lower_ == "the":
        at += 1
    after, sentence = names.get(at), doc[name.root].sent
    verbs = ACTS_FOR if for_ else _HEADS
    told = any(token.lemma_ in verbs for token in doc[sentence.start : name.first])
    return side_named(after) if told and after is not None and after.kind not in ("person", "outlet") else None


def _is_american(names: Mapping[int, Name]) -> bool:
    """Return whether an "administration" is likely that of an American: of the states a text names, a foremost one.

    The press of Manila, Seoul and Bogotá says it of their own presidents; that of most capitals only of Washington's.
    """
    states = Counter(side_named(name) for name in names.values() if name.kind == "state")
    foremost = {state for state, _ in states.most_common(2)}
    rivals = max((states[state] for state in _ADMINISTRATIONS), default=0)
    return not states or AMERICA in foremost or states[AMERICA] > rivals


def possessor(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the side right before a name that owns it: "Ghana's" Mahama, "the Vatican's" Cardinal Parolin."""
    first = _without_address(doc, name.first)
    before = names.get(first - 2)
    owned = first > 1 and doc[first - 1].tag_ == "POS" and before is not None
    return side_named(before) if owned and before is not None and before.kind != "person" else None


def led_body(doc: Doc, name: Name, first: int, names: Mapping[int, Name]) -> str | None:
    """Return the group that is named with its leader: "the Unity Front (UF) of" Dogo, "Dogo's" Unity Front.

    The leader's title begins at `first`.
    """
    after = names.get(name.last + 1) if name.last < len(doc) and doc[name.last].tag_ == "POS" else None
    if after is not None and after.kind == "armed_group":
        return after.words
    first, short = _without_address(doc, first), False
    at = first - 2 if first > 1 and doc[first - 1].lower_ == "of" else -1
    if at > 1 and doc[at].text == ")" and doc[at - 2].text == "(":
        at, short = (at - 3 if at - 3 in names else at - 1), True
    body = names.get(at)
    known = body is not None and (_is_faction(body) or (short and body.form == "other"))
    return body.words if body is not None and known else None


def _is_faction(body: Name) -> bool:
    """Return whether a body is an armed group, a movement or a party."""
    words = frozenset(body.words.lower().split())
    return body.kind == "armed_group" or (body.kind == "organisation" and bool(words & faction_words()))


def _without_address(doc: Doc, first: int) -> int:
    """Return where the forms of address before a name begin."""
    while first > 1 and ((word := doc[first - 1].lower_.strip(".")) in honours() or word in address_words()):
        first -= 1
    return first


def owner_before(doc: Doc, title: list[Token], names: Mapping[int, Name]) -> str | None:
    """Return the person whose envoy, minister or aide the words of an office make somebody: "Ruto's" envoy."""
    first = title[0].i if title else 0
    if title and title[0].tag_ == "POS":
        first += 1
    before = names.get(first - 2) if first > 1 and doc[first - 1].tag_ == "POS" else None
    before = before or next((names[token.i] for token in title[:6] if token.i in names and _owner(token, names)), None)
    before = before or _served_right_before(title, names)
    return before.words if before is not None and before.kind == "person" else None


def _served_right_before(title: list[Token], names: Mapping[int, Name]) -> Name | None:
    """Return the person whose bare name stands before an office of those who serve: "Ruto aide" Juma."""
    first = title[0] if title else None
    serves = first is not None and title[-1].lower_ in serving_words() and first.i > 0
    return names.get(first.i - 1) if serves and first is not None and all(t.text.islower() for t in title) else None


def succeeded_by(doc: Doc, name: Name, names: Mapping[int, Name]) -> str | None:
    """Return the person of whom somebody is the predecessor or successor, and so of one side: "Ruto's predecessor"."""
    before = doc[name.first - 1].lower_ if name.first > 2 else ""
    other = names.get(name.first - 3) if before in _IN_TURN and doc[name.first - 2].tag_ == "POS" else None
    return other.words if other is not None and other.kind == "person" else None


def owned_after(doc: Doc, name: Name, names: Mapping[int, Name]) -> Name | None:
    """Return whose kin or aide stands after a name's comma: Jared Kushner, "Trump's" son-in-law."""
    owner = names.get(name.last + 1) if name.last + 2 < len(doc) and doc[name.last].text == "," else None
    if owner is None or owner.last >= len(doc) or doc[owner.last].tag_ != "POS":
        return None
    words = [token.lower_ for token in doc[owner.last + 1 : owner.last + 9]]
    return owner if any(word in title_words() or word in kin_words() for word in words) else None


def _owner(token: Token, names: Mapping[int, Name]) -> bool:
    return names[token.i].kind == "person" and owns(token)
