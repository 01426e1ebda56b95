"""Offices: the words for people and bodies by what they do."""

from __future__ import annotations

from functools import cache
from typing import cast

from accord.lexicon.load import Table, load_table, load_words


@cache
def person_words() -> frozenset[str]:
    """Return the last words of the offices that name one person ("minister", "spokesman")."""
    return frozenset(
        words.split(" of ")[0].split()[-1] for words in cast("list[str]", load_table("offices")["persons"])
    )


@cache
def title_words() -> frozenset[str]:
    """Return the last words of the offices that stand beside a name, also those that are nobody alone ("fellow")."""
    return person_words() | _listed("beside")


@cache
def plural_titles() -> frozenset[str]:
    """Return the plurals of the words for offices ("ministers", "envoys")."""
    return frozenset(plural(word) for word in title_words())


def plural(word: str) -> str:
    """Return the plural of a word for an office.

    >>> plural("envoy"), plural("deputy"), plural("spokesman")
    ('envoys', 'deputies', 'spokesmen')
    """
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


@cache
def singular_titles() -> dict[str, str]:
    """Return the words for offices by their plurals ("envoys": "envoy")."""
    return {plural(word): word for word in title_words()}


@cache
def address_words() -> frozenset[str]:
    """Return the forms of address, without a stop ("mr")."""
    return _listed("address")


@cache
def honours() -> frozenset[str]:
    """Return the forms of address that a short name keeps ("sheikh")."""
    return _listed("honours")


@cache
def style_words() -> frozenset[str]:
    """Return the forms of address, and the styles of clerics, that stand between an office and a name."""
    return address_words() | load_words("offices", "styles")


@cache
def _ranks() -> frozenset[str]:
    return load_words("offices", "ranks")


def is_rank(word: str, before: str) -> bool:
    """Return whether a word is a rank before a name, and not part of the office that it follows.

    >>> is_rank("general", "minister"), is_rank("general", "attorney")
    (True, False)
    """
    return word in _ranks() and before in ("minister", "premier", "president", "chairman")


@cache
def place_offices() -> frozenset[str]:
    """Return the offices of a city or region ("mayor")."""
    return _listed("place_offices")


@cache
def press_offices() -> frozenset[str]:
    """Return the offices whose side is a medium ("correspondent")."""
    return _listed("press_offices")


@cache
def relative_words() -> frozenset[str]:
    """Return what somebody is only to another ("counterpart"): no office."""
    return _listed("relative")


@cache
def vague_words() -> frozenset[str]:
    """Return the offices that many hold at once ("official")."""
    return _listed("vague")


@cache
def kin_words() -> frozenset[str]:
    """Return the words for members of a family ("wife")."""
    return _listed("kin")


@cache
def civil_words() -> frozenset[str]:
    """Return the words in the names of bodies that are no government's ("university")."""
    return _listed("civil")


@cache
def body_words() -> frozenset[str]:
    """Return the words that the names of bodies hold ("committee", "university")."""
    return civil_words() | group_words() | faction_words() | _listed("bodies")


@cache
def faction_words() -> frozenset[str]:
    """Return the words in the names of movements and parties ("front"), often shortened in another tongue."""
    return _listed("factions")


@cache
def outer_words() -> frozenset[str]:
    """Return the words before the name of a faction that are no part of it ("ruling")."""
    return _listed("outer")


@cache
def faction_owners() -> frozenset[str]:
    """Return whose a movement can be by its name ("people", for "People's Front")."""
    return _listed("faction_owners")


@cache
def ideals() -> frozenset[str]:
    """Return what a party can name itself after before "and" ("justice")."""
    return _listed("ideals")


@cache
def group_openers() -> frozenset[str]:
    """Return the words of other tongues that open the name of a group ("harakat")."""
    return _listed("group_openers")


@cache
def regular_words() -> frozenset[str]:
    """Return the words for the army of a state ("armed")."""
    return _listed("regular")


@cache
def things_in_short() -> frozenset[str]:
    """Return the words in capitals that stand for things and papers ("GDP")."""
    return _listed("things_in_short")


@cache
def portfolio_words() -> frozenset[str]:
    """Return what ministries are for ("defence"): alone no name."""
    return _listed("portfolios")


@cache
def unspeaking_words() -> frozenset[str]:
    """Return the last words of names that are places or texts ("strait", "treaty")."""
    return _listed("unspeaking")


@cache
def nobody() -> frozenset[str]:
    """Return names of platforms, peoples of a continent and other things that are taken for bodies and never speak."""
    return load_words("offices", "nobody")


def _listed(key: str) -> frozenset[str]:
    return frozenset(words.split()[-1] for words in cast("list[str]", load_table("offices")[key]))


@cache
def group_words() -> frozenset[str]:
    """Return the single words that name a body or several people ("delegation", "officials")."""
    return frozenset(words for words in cast("list[str]", load_table("offices")["groups"]) if " " not in words)


@cache
def group_phrases() -> frozenset[str]:
    """Return the pairs of words that name a body where the second alone does not ("air force", "central bank")."""
    return frozenset(words for words in cast("list[str]", load_table("offices")["groups"]) if " " in words)


@cache
def mass_groups() -> frozenset[str]:
    """Return the bodies that are named without an article ("police")."""
    return _listed("mass")


@cache
def leader_words() -> frozenset[str]:
    """Return the words for heads of state and government."""
    return frozenset(levels()["leaders"])


@cache
def levels() -> dict[str, tuple[str, ...]]:
    """Return the offices of each level of meeting: leaders, ministers, envoys, technical."""
    table = cast("dict[str, list[str]]", load_table("offices")["levels"])
    return {level: tuple(words) for level, words in table.items()}


@cache
def fixed_offices() -> dict[str, str]:
    """Return the state or body of each office that belongs to one wherever it is named ("secretary of state")."""
    tables = cast("list[Table]", load_table("offices")["office"])
    return {words: str(table["state"]) for table in tables for words in cast("list[str]", table["words"])}


@cache
def shared_offices() -> dict[str, dict[str, frozenset[str]]]:
    """Return the other states that have an office too, each with the words of a text that means theirs."""
    tables = cast("list[Table]", load_table("offices")["shared"])
    return {
        words: {str(table["state"]): frozenset(cast("list[str]", table["near"]))}
        for table in tables
        for words in cast("list[str]", table["words"])
    }


@cache
def movement_words() -> frozenset[str]:
    """Return the words for movements against a state, which are sides of their own."""
    return load_words("offices", "movements")


@cache
def serving_words() -> frozenset[str]:
    """Return the offices of those who serve one person ("aide", "spokesman")."""
    return load_words("offices", "serving")


@cache
def without_president() -> frozenset[str]:
    """Return the states whose press seldom speaks of a president of their own."""
    return load_words("offices", "without_president")


@cache
def bare_titles() -> dict[str, frozenset[str]]:
    """Return the offices that a state's own press names without the state, with those states."""
    table = cast("dict[str, list[str]]", load_table("offices")["bare"])
    return {office: frozenset(states) for office, states in table.items()}
