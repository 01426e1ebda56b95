"""Movements, parties and groups that no list knows: their whole names, their short names, and what is none."""

from __future__ import annotations

import pytest

from scenes import names

WHOLE = [
    # (text, the name of the body)
    ("A spokesman for the Zandian Liberation Army, John Kuru, said it would not disarm.", "Zandian Liberation Army"),
    ("The main opposition Freedom Congress wants the president to resign.", "Freedom Congress"),
    ("The rebel Zandian United Front leader wants amendments.", "Zandian United Front"),
    ("Delegates of the Justice and Development Party met the army.", "Justice and Development Party"),
    ("General People's Front chairman Saleh Nasr rejected the council.", "General People's Front"),
    ("The rebels, grouped in the Alliance for the Republic, took the town.", "Alliance for the Republic"),
    ("The Workers' Party and the army agreed on a truce.", "Workers' Party"),
    ("Ruling National Unity Party lawmakers welcomed the plan.", "National Unity Party"),
    ("Ansar al-Haq's political chief arrived in Cairo for talks.", "Ansar al-Haq"),
    ("The ZPF, the largest rebel force, dismissed the offer.", "ZPF"),
    ("ZPF leader Ibrahim Sule said his fighters would stay.", "ZPF"),
    ("LZRD and MODAL are demanding the immediate resignation of the president.", "LZRD"),
    ("LZRD and MODAL are demanding the immediate resignation of the president.", "MODAL"),
    ("The minister met delegates of the KRDP. Talks with the KRDP go on.", "KRDP"),
]
NONE = [
    # (text, words that are no name of a body)
    ("The Lebanese Armed Forces deployed in the south.", "Lebanese Armed Forces"),
    ("The Sudanese Army said it had taken the bridge.", "Sudanese Army"),
    ("The talks of the Third Party failed.", "Third Party"),
    ("GDP grew by two percent.", "GDP"),
    ("KIGALI, May 3 - The rebels left.", "KIGALI"),
    ("Marc BIDEAU said the talks would go on.", "BIDEAU"),
    ("REBELS REJECT OFFER OF TALKS", "REBELS"),
    ("Minister Thérèse Mwamba Wagner met the envoy.", "Wagner"),
]


def _bodies(text: str) -> set[str]:
    return {name.span.of(text) for name in names(text) if name.kind in ("organisation", "armed_group", "alliance")}


@pytest.mark.parametrize(("text", "body"), WHOLE)
def test_a_group_goes_by_its_whole_or_its_short_name(text, body):
    assert body in _bodies(text)


@pytest.mark.parametrize(("text", "words"), NONE)
def test_what_is_no_group_is_none(text, words):
    assert words not in _bodies(text)
