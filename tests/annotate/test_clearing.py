"""What nobody sees in a text hides no name, and what is found stands at its place in the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.annotate.clearing import cleared
from accord.terms.article import Article
from accord.terms.claim import Draft, Evidence
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction

ODD = "\u00ad\u200b\u200f\u202e\x00\x1b\x85\x93\u00a0\u3000\u2028\ufeff\U000e0041\ufffd"


@pytest.mark.parametrize(
    ("given", "clear"),
    [
        ("Abdel Fattah al-\u00adSisi of New\u00a0York", "Abdel Fattah al-Sisi of New York"),
        ("Zel\u200bensky, Mos\u00adcow, Lav\x00rov, \ufeffPutin", "Zelensky, Moscow, Lavrov, Putin"),
        ("in\u202fthe\u2009hall\u3000of", "in the hall of"),
        ("One line.\u2028Another.\x0cA new page.\r\nA line.", "One line.\nAnother.\nA new page.\nA line."),
        ("\x93We did\x94, she\x92d said \x96 twice\x85", "“We did”, she’d said – twice…"),
        ("\u200fGeneva\u200e \x1b[31mred\x1b[0m", "Geneva red"),
        ("\ufeff", ""),
        ("Plain words – “said” she, at Çanakkale.", "Plain words – “said” she, at Çanakkale."),
    ],
)
def test_text_is_read_as_its_readers_see_it(given: str, clear: str) -> None:
    assert cleared(Article("a.txt", given)).clear.text == clear


@given(st.text(alphabet=ODD + "ab .", max_size=40), st.data())
def test_every_stretch_goes_back_to_its_own_letters(text: str, chance: st.DataObject) -> None:
    article = Article("a.txt", text, doubts=(Doubt("encoding", 0, 0, "", "guessed"),))
    clearing = cleared(article)
    length = len(clearing.clear.text)
    if not length:
        return
    start = chance.draw(st.integers(0, length - 1))
    end = chance.draw(st.integers(start + 1, length))
    words = Evidence("claim", start, end, clearing.clear.text[start:end])
    claim = Draft(evidence=(words,), rule="some", name=words.exact)
    found = clearing.back(Extraction(clearing.clear, (), (claim,), clearing.clear.doubts))
    [back] = found.claims
    assert back.passage.exact == text[back.passage.start : back.passage.end]
    assert cleared(Article("a.txt", back.passage.exact)).clear.text == words.exact
    assert found.article is article and found.doubts == article.doubts
    assert clearing.forth(back) == claim
