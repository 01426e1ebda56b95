"""The ruler that remembers sets what spaCy's own ruler sets, whatever the rules look at."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from accord.annotate.attributes import RememberingRuler, quicken
from scenes import reader

EXAMPLES = Path(__file__).parents[2] / "examples"
ODD = "Ain't nothin' doin', y'all: let's go!  They got\t\ta deal\n\n…that IS to say — it’s Gon na be."


def given(doc: Doc) -> list[tuple[str, ...]]:
    return [(word.text, word.tag_, word.pos_, word.lemma_, str(word.morph), word.dep_) for word in doc]


def test_a_pipeline_reads_as_it_does_with_the_ruler_of_spacy() -> None:
    nlp = reader().nlp
    ours = nlp.get_pipe("attribute_ruler")
    assert isinstance(ours, RememberingRuler)
    theirs = AttributeRuler(nlp.vocab)
    theirs.add_patterns(ours.patterns)
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    for text in [ODD, *texts, ODD.upper()]:
        with nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
            first, second = nlp(text), nlp(text)
        assert given(ours(first)) == given(theirs(second))


RULES: list[tuple[list[list[dict[int | str, object]]], dict[int | str, object], int]] = [
    ([[{"LOWER": "talks"}], [{"LOWER": {"IN": ["round", "rounds"]}}]], {"LEMMA": "one"}, 0),
    ([[{"TAG": "NNS", "LOWER": "rounds"}]], {"LEMMA": "later"}, 0),
    ([[{"LOWER": {"REGEX": "^ro"}}]], {"POS": "X"}, 0),
    ([[{"LOWER": {"NOT_IN": ["talks"]}, "DEP": "nsubj"}]], {"LEMMA": "other"}, 0),
    ([[{"LOWER": "new"}, {"LOWER": "rounds"}]], {"LEMMA": "two"}, 1),
    ([[{"LOWER": "rounds", "OP": "+"}]], {"POS": "NOUN"}, 0),
    ([[{"ORTH": "Rounds"}]], {"LEMMA": "large"}, -1),
]


@pytest.mark.parametrize("first", range(len(RULES)))
def test_rules_of_every_kind_hold_and_the_later_one_where_two_disagree(first: int) -> None:
    nlp = spacy.blank("en")
    ours, theirs = RememberingRuler(nlp.vocab, "ours"), AttributeRuler(nlp.vocab)
    words = ["New", "rounds", "Rounds", "round", "talks", "rounds"]
    tags, deps = ["JJ", "NNS", "NNS", "NN", "NNS", "NNP"], ["amod", "nsubj", "nsubj", "ROOT", "nsubj", "nsubj"]
    for patterns, attrs, index in RULES[first:] + RULES[:first]:
        ours.add(patterns, attrs, index)
        theirs.add(patterns, attrs, index)
        one, other = (Doc(nlp.vocab, words=words, tags=tags, deps=deps, heads=[3] * 6) for _ in range(2))
        assert given(ours(one)) == given(theirs(other))  # after each rule that is added, too
    for ruler in (ours, theirs):
        ruler.clear()
        for patterns, attrs, index in RULES[::-1]:
            ruler.add(patterns, attrs, index)
    one, other = (Doc(nlp.vocab, words=words, tags=tags, deps=deps, heads=[3] * 6) for _ in range(2))
    assert given(ours(one)) == given(theirs(other))


def test_a_ruler_that_is_not_the_one_of_spacy_stays() -> None:
    class Own(AttributeRuler):
        pass

    nlp = spacy.blank("en")
    spacy.language.Language.factory("own_ruler", func=lambda nlp, name: Own(nlp.vocab, name))
    own = nlp.add_pipe("own_ruler")
    nlp.add_pipe("attribute_ruler")
    quicken(nlp)
    assert nlp.get_pipe("own_ruler") is own
    assert isinstance(nlp.get_pipe("attribute_ruler"), RememberingRuler)
