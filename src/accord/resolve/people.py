"""People: short forms and spellings of one name within an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from accord.terms.spelling import consonants, skeleton

_PARTICLES = frozenset(
    ("al", "el", "bin", "ben", "van", "von", "der", "de", "da", "abu", "ibn", "le", "la", "du", "ter", "ould")
)
_GLUED = 6  # letters from which "al" before a surname is taken for the article: "Albusaidi", not "Allen"
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def surname(name: str) -> str:
    """Return the last part of a name with its particles, without "Jr.".

    >>> surname("Mohammed bin Salman"), surname("Badr al-Busaidi"), surname("Hank Jones Jr.")
    ('bin Salman', 'al-Busaidi', 'Jones')
    """
    parts = _parts(name)
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(parts[first:])


def _parts(name: str) -> list[str]:
    parts = name.replace(",", " ").split()
    while len(parts) > 1 and parts[-1].lower() in _SUFFIXES:
        parts = parts[:-1]
    return parts


def full_names(
    names: Iterable[str], *, kin: Set[str] = frozenset(), in_office: Set[str] = frozenset()
) -> Mapping[str, str]:
    """Map every form of a person's name to the fullest form that can be meant.

    A single name goes to a longer one only where it fits exactly one person: a wrong merge is worse than a missed one.
    Of several that it fits, those named as somebody's `kin` are not meant, and the one `in_office` is.

    >>> full_names(["Ana Brnabic", "Brnabic", "Brnabić", "Albin Kurti"])["Brnabić"]
    'Ana Brnabic'
    """
    forms = list(dict.fromkeys(names))
    long = _merged_spellings([form for form in forms if is_full(form)])
    people = [person for person in dict.fromkeys(long.values()) if person not in kin]
    officers = {long.get(form, form) for form in in_office}
    return {form: long.get(form) or _owner(form, people, officers) or form for form in forms}


def is_full(form: str) -> bool:
    """Return whether a form has more than a surname: "Staffan de Mistura", not "De Mistura"."""
    parts = form.split()
    return len(parts) > 1 and parts[0].lower() not in _PARTICLES


def _merged_spellings(forms: list[str]) -> dict[str, str]:
    """Map each long form to the first long form that is the same name, however spelt."""
    merged: dict[str, str] = {}
    for form in forms:
        same = [other for other in dict.fromkeys(merged.values()) if _same_name(form, other)]
        merged[form] = same[0] if len(same) == 1 else form
    return merged


def _same_name(one: str, other: str) -> bool:
    """Return whether two long forms have one surname, and first names that are spellings or parts of one another.

    >>> _same_name("Vladimir Zelensky", "Volodymyr Zelenskyy"), _same_name("John Garang", "Rebecca Garang")
    (True, False)
    >>> _same_name("S Dhanapala", "Senaka Dhanapala"), _same_name("Javad Zarif", "Mohammad Javad Zarif")
    (True, True)
    """
    if skeleton(surname(one)) != skeleton(surname(other)):
        return False
    mine, theirs = ([skeleton(part) for part in _parts(name)[:-1]] for name in (one, other))
    shorter, longer = sorted((mine, theirs), key=len)
    return _alike(mine[0], theirs[0]) or all(part in longer for part in shorter)


def is_spelling_of(one: str, other: str) -> bool:
    """Return whether two full names are one person's spelt otherwise: no part of the shorter is missing in the longer.

    >>> is_spelling_of("Esmail Baqaei", "Esmaeil Baghaei")
    True
    >>> is_spelling_of("Badr al-Busaidi", "Badr bin Hamad Albusaidi")
    True
    >>> is_spelling_of("Ali bin Omar Said", "Ali bin Isa Said"), is_spelling_of("Ahmed Hassan", "Ahmed Hussein")
    (False, False)
    """
    if surname_sound(one) != surname_sound(other):
        return False
    shorter, longer = sorted((_parts(one)[:-1], _parts(other)[:-1]), key=len)
    mine, theirs = ([skeleton(p) for p in parts if p.lower() not in _PARTICLES] for parts in (shorter, longer))
    return bool(mine) and all(any(_is_spelt(part, each) for each in theirs) for part in mine)


def _is_spelt(one: str, other: str) -> bool:
    return one == other or (len(consonants(one)) > 2 and consonants(one) == consonants(other))


def surname_sound(name: str) -> str:
    """Return what a surname has in common with its other spellings: "al-Busaidi" and "Albusaidi", "Baqaei", "Baghaei".

    >>> surname_sound("Abbas Araghchi") == surname_sound("Seyed Abbas Araqchi")
    True
    """
    last = skeleton(_parts(name)[-1].lower().replace("gh", "q"))
    return last.removeprefix("al") if len(last) > _GLUED else last


def _alike(one: str, other: str) -> bool:
    """Return whether two first names are one: the same, an initial of it, or differing in vowels alone."""
    if one == other:
        return True
    initial = min(one.rstrip("."), other.rstrip("."), key=len)
    if len(initial) == 1:
        return one[0] == other[0]
    return len(consonants(one)) > 2 and consonants(one) == consonants(other)


def _owner(form: str, people: list[str], officers: Set[str]) -> str | None:
    """Return the one person whose surname, or else part of the name, a short form is."""
    wanted = skeleton(form)
    bare = {wanted, skeleton(form.removesuffix("s"))} if form.endswith("s") else {wanted}
    ways = (
        [person for person in people if skeleton(surname(person)) == wanted],
        [person for person in people if skeleton(surname(person)) in bare],
        [person for person in people if _is_part(form, person)],
        [person for person in people if _same_consonants(form, surname(person))],
    )
    fitting = next((found for found in ways if found), [])
    if len(fitting) > 1:
        fitting = [person for person in fitting if person in officers]
    return fitting[0] if len(fitting) == 1 else None


def _is_part(form: str, person: str) -> bool:
    """Return whether a form is a word of a name; short ones letter by letter, as "Lee" is not "Li"."""
    if len(form) < 4:
        return form.lower() in person.lower().split()
    return skeleton(form) in map(skeleton, person.split())


def _same_consonants(form: str, other: str) -> bool:
    """Return whether two surnames differ in vowels alone: "Moallem" and "al-Moualem"."""
    one, two = consonants(form), consonants(other)
    return len(one) > 2 and one == two and skeleton(form)[0] == skeleton(other)[0]
