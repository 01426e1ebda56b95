"""What an analyst heard becomes an article of the analyst's own with one claim."""

from datetime import date

import pytest

from accord.resolve.judging.own_words import OwnWord, own_extraction
from accord.terms.claim import Link, Participant
from accord.terms.wire import claim_ids, from_line, to_line

WORDS = "A diplomat told me that Kyiv and Moscow may meet in Istanbul; Albin Kurti could come."
FIELDS = {
    "participants": "Kyiv, Moscow, Albin Kurti (Kosovo), UN as mediator",
    "status": "possible",
    "place": "Istanbul",
}


def _own(kind="meeting", words=WORDS, heard_from=None, **fields):
    return own_extraction(OwnWord(kind, words, "Ana", date(2026, 1, 5), fields or FIELDS, heard_from))


def test_the_words_are_the_article_and_the_claim_rests_on_them():
    own = _own()
    (claim,) = own.claims
    assert own.article.text == WORDS
    assert (own.article.source, own.article.outlet, own.article.published) == ("analyst:Ana", None, date(2026, 1, 5))
    assert own.article.analyst == "Ana"
    assert claim.passage.exact == WORDS
    assert {(item.field, item.exact) for item in claim.evidence[1:]} == {
        ("participants", "Kyiv"),
        ("participants", "Moscow"),
        ("participants", "Albin Kurti"),
        ("place", "Istanbul"),
    }
    assert all(WORDS[item.start : item.end] == item.exact for item in claim.evidence)


def test_names_become_actors_with_kinds_and_sides():
    own = _own()
    by_id = {actor.id: actor for actor in own.actors}
    assert [(by_id[p.actor].name, p.part) for p in own.claims[0].participants] == [
        ("Ukraine", "party"),
        ("Russia", "party"),
        ("Albin Kurti", "party"),
        ("United Nations", "mediator"),
    ]
    kurti = next(actor for actor in own.actors if actor.name == "Albin Kurti")
    assert (kurti.kind, by_id[kurti.represents].name) == ("person", "Kosovo")
    assert own.actors[0].aliases == ("Kyiv",)


def test_one_name_is_one_actor():
    own = _own("agreement", parties="Kyiv, Ukraine", status="agreed")
    assert [actor.name for actor in own.actors] == ["Ukraine"]


@pytest.mark.parametrize(
    ("heard_from", "chain"),
    [
        (None, ()),
        ("a diplomat", (Link("said", "a diplomat", "a2", None, named=False),)),
        ("Vucic (Serbia)", (Link("said", "Vucic", "a3", "Serbia", named=True),)),
    ],
)
def test_whose_words_they_are_stands_in_the_chain(heard_from, chain):
    own = _own("position", heard_from=heard_from, party="Iran", subject_type="issue", subject="nuclear", stance="open")
    assert own.claims[0].chain == chain


def test_sides_that_the_claim_does_not_name_are_listed():
    own = own_extraction(OwnWord("draft", WORDS, "Ana", date(2026, 1, 5), {"name": "a plan"}, about=("Kyiv", "Russia")))
    assert [actor.name for actor in own.actors] == ["Ukraine", "Russia"]
    assert own.claims[0].authors == ()


def test_a_statement_of_nobody_else_is_the_analysts():
    assert _own("statement", quote="well").claims[0].chain == (Link("said", "Ana"),)


def test_what_is_not_typed_in_is_the_words():
    assert _own("agreement", parties="Iran, Iraq", status="agreed").claims[0].what == WORDS
    assert _own().claims[0].format == "meeting"


def test_the_same_words_give_the_same_ids_and_go_through_the_claims_format():
    one, other = _own(), _own()
    assert claim_ids(one) == claim_ids(other)
    back = from_line(to_line(one), where="own.jsonl:1")
    assert back.claims == one.claims
    assert back.claims[0].participants[0] == Participant("a1")
    assert back.article.id == one.article.id


def test_two_words_of_one_day_are_two_pages():
    assert _own().article.title != _own(words="Something else.", status="possible", participants="A, B").article.title


@pytest.mark.parametrize(
    ("kind", "words", "fields"),
    [
        ("meeting", " ", FIELDS),
        ("meeting", WORDS, {"status": "possible"}),
        ("meeting", WORDS, {**FIELDS, "status": "soon"}),
        ("meeting", WORDS, {**FIELDS, "participants": " , "}),
        ("meeting", WORDS, {**FIELDS, "when": "2026-02-05/2026-02-01"}),
        ("position", WORDS, {"party": "Iran", "subject_type": "issue", "subject": "weather", "stance": "open"}),
        ("draft", WORDS, {"name": "plan", "points": "many"}),
    ],
)
def test_what_is_no_claim_is_refused_with_the_reason(kind, words, fields):
    with pytest.raises(TypeError) as told:
        _own(kind, words, **fields)
    assert str(told.value)
