"""Which forms of people's names are one person: a wrong merge is worse than a missed one."""

from __future__ import annotations

import pytest

from accord.resolve.people import full_names

ONE = [
    # (a form, the full name it stands for, the others of the text)
    ("Kurti", "Albin Kurti", ("Ana Brnabic",)),
    ("KURTI", "Albin Kurti", ()),
    ("Kurtis", "Albin Kurti", ()),
    ("Brnabić", "Ana Brnabic", ()),
    ("De Mistura", "Staffan de Mistura", ()),
    ("Moallem", "Walid al-Moualem", ()),
    ("Miqdad", "Faisal Mekdad", ("Walid al-Moualem",)),
    ("bin Salman", "Mohammed bin Salman", ()),
    ("Kim", "Kim Dae-jung", ("Lim Dong-won",)),
    ("Jones", "Hank Jones Jr.", ()),
    ("Javad Zarif", "Mohammad Javad Zarif", ()),
    ("S. Dhanapala", "Senaka Dhanapala", ()),
]


@pytest.mark.parametrize(("form", "name", "others"), ONE)
def test_a_form_is_a_person(form: str, name: str, others: tuple[str, ...]) -> None:
    assert full_names([name, *others, form])[form] == name


APART = [
    ("Garang", ("John Garang", "Rebecca Garang")),
    ("Adams", ("Gerry Adamson",)),
    ("Rebecca Garang", ("John Garang",)),
    ("Dan Ruto", ("Don Ruto",)),
    ("Lee", ("Li Keqiang",)),
]


@pytest.mark.parametrize(("form", "names"), APART)
def test_a_form_is_nobody_else(form: str, names: tuple[str, ...]) -> None:
    assert full_names([*names, form])[form] == form


def test_kin_do_not_own_the_bare_name() -> None:
    names = ["Jimmy Carter", "Rosalynn Carter", "Carter"]
    assert full_names(names, kin=frozenset({"Rosalynn Carter"}))["Carter"] == "Jimmy Carter"


def test_the_bare_name_is_the_officers_where_one_holds_an_office() -> None:
    names = ["Salva Kiir", "Mary Kiir", "Kiir"]
    assert full_names(names, in_office=frozenset({"Salva Kiir"}))["Kiir"] == "Salva Kiir"
