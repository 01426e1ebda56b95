"""What is told of an article that was read in part."""

from __future__ import annotations

from accord.desk.articles.partly import find_left_out
from accord.terms.article import Article
from accord.terms.doubt import Doubt
from accord.terms.extraction import Extraction

CUT = Doubt("text-cut", 0, 0, "", "only the first 199,000 of 300,000 characters were read")


def test_what_was_left_out_of_a_long_text_is_told_as_skipped() -> None:
    found = Extraction(Article("long.txt", "Talks resume.", doubts=(CUT,)), (), (), (CUT,))
    assert [part.message for part in find_left_out(found)] == [
        "long.txt: only the first 199,000 of 300,000 characters were read; give each article in it as a file of its own"
    ]
    assert list(find_left_out(Extraction(Article("a.txt", "Talks resume."), (), (), ()))) == []
