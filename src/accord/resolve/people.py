"""People: short forms and spellings of one name within an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accord.terms.spelling import skeleton

_PARTICLES = frozenset(
    ("al", "el", "bin", "ben", "van", "von", "der", "de", "da", "abu", "ibn", "le", "la", "du", "ter", "ould")
)


def surname(name: str) -> str:
    """Return the last part of a name with its particles.

    >>> surname("Mohammed bin Salman"), surname("Badr al-Busaidi"), surname("Kim Jong Un")
    ('bin Salman', 'al-Busaidi', 'Un')
    """
    parts = name.split()
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(parts[first:])


def full_names(names: Iterable[str]) -> Mapping[str, str]:
    """Map every form of a person's name to the fullest form that can be meant.

    A single name goes to a longer one only where it fits exactly one person: a wrong merge is worse than a missed one.

    >>> full_names(["Ana Brnabic", "Brnabic", "Brnabić", "Albin Kurti"])["Brnabić"]
    'Ana Brnabic'
    """
    forms = list(dict.fromkeys(names))
    long = _merged_spellings([form for form in forms if _is_full(form)])
    people = list(dict.fromkeys(long.values()))
    return {form: long.get(form) or _owner(form, people) or form for form in forms}


def _is_full(form: str) -> bool:
    """Return whether a form has more than a surname: "Staffan de Mistura", not "De Mistura"."""
    parts = form.split()
    return len(parts) > 1 and parts[0].lower() not in _PARTICLES


def _merged_spellings(forms: list[str]) -> dict[str, str]:
    """Map each long form to the first long form with the same first and last name, however spelt."""
    seen: dict[tuple[str, str], str] = {}
    return {form: seen.setdefault((skeleton(form.split()[0]), skeleton(surname(form))), form) for form in forms}


def _owner(form: str, people: list[str]) -> str | None:
    wanted = skeleton(form)
    by_surname = [person for person in people if skeleton(surname(person)) == wanted]
    by_part = [person for person in people if wanted in map(skeleton, person.split())]
    return next((found[0] for found in (by_surname, by_part) if len(found) == 1), None)
