"""Who the words of an article mean, and for whom each speaks: a table of texts and what must be known after them."""

from __future__ import annotations

import pytest

from scenes import scene

SIDES = [
    # (text, name, the side it speaks for)
    ("Kenyan President William Ruto arrived in Kinshasa.", "William Ruto", "Kenya"),
    ("Serbia's foreign minister, Ivica Dacic, said the talks were hard.", "Ivica Dacic", "Serbia"),
    ("Ivica Dacic, the foreign minister of Serbia, left early.", "Ivica Dacic", "Serbia"),
    ("William Ruto of Kenya said he would mediate.", "William Ruto", "Kenya"),
    ("Kenya's William Ruto said he would mediate.", "William Ruto", "Kenya"),
    ("Secretary of State George Shultz flew to Cairo.", "George Shultz", "United States"),
    ("The British ambassador to Serbia, Edward Ferguson, was there.", "Edward Ferguson", "United Kingdom"),
    ("Syrian opposition negotiator Nasr Hariri refused.", "Nasr Hariri", "Syrian opposition"),
    ("ELN commander Pablo Beltran said the truce would hold.", "Pablo Beltran", "ELN"),
    ("The Carter administration backed the deal. Carter said so.", "Carter", "United States"),
    ("Kenyan President William Ruto sent Ruto's envoy Monica Juma.", "Monica Juma", "Kenya"),
    ("European Commission President Roy Jenkins was briefed.", "Roy Jenkins", "European Union"),
]


@pytest.mark.parametrize(("text", "name", "side"), SIDES)
def test_a_person_speaks_for_a_side(text: str, name: str, side: str) -> None:
    found = scene(text)
    actor = next(actor for actor in found.actors if actor.name == name)
    assert found.side(actor.id).name == side


SAME = [
    # (text, the words that refer to one actor, its name)
    ("Albin Kurti met the envoy. Kurti said nothing.", "Kurti", "Albin Kurti"),
    ("Ukrainian President Volodymyr Zelenskyy spoke. Later Zelensky left.", "Zelensky", "Volodymyr Zelenskyy"),
    ("U.N. envoy Staffan de Mistura spoke on Monday. De Mistura was hopeful.", "De Mistura", "Staffan de Mistura"),
    ("Serbia's foreign minister, Ivica Dacic, said so. The minister left.", "minister", "Ivica Dacic"),
    ("William Ruto spoke to reporters. He was hopeful.", "He", "William Ruto"),
    ("Bogota welcomed the offer.", "Bogota", "Colombia"),
    ("The Colombian delegation walked out.", "Colombian", "Colombia"),
    ("The White House confirmed the call.", "White House", "United States"),
]


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_words_mean_an_actor(text: str, words: str, name: str) -> None:
    found = scene(text)
    meant = {
        found.actor(mention.actor).name
        for mention in found.mentions
        if mention.span.start <= text.rfind(words) and text.rfind(words) + len(words) <= mention.span.end
    }
    assert name in meant or any(found.side(actor.id).name == name for actor in found.actors if actor.name in meant)


APART = [
    # a wrong merge is worse than a missed one
    ("John Garang and Rebecca Garang signed. Garang left.", "Garang", ("John Garang", "Rebecca Garang")),
    ("Talks were held in Nairobi.", "Nairobi", ("Kenya",)),
    ("The delegations flew to Geneva.", "Geneva", ("Switzerland",)),
    ("The National Security Council met.", "Security Council", ("United Nations",)),
]


@pytest.mark.parametrize(("text", "words", "others"), APART)
def test_words_do_not_mean_another(text: str, words: str, others: tuple[str, ...]) -> None:
    found = scene(text)
    start = text.rfind(words)
    meant = {
        found.actor(mention.actor).name for mention in found.mentions if mention.span.start <= start < mention.span.end
    }
    assert not meant & set(others)


def test_a_bare_president_is_that_of_an_american_paper() -> None:
    text = "President Jimmy Carter met Egyptian President Anwar Sadat."
    found = scene(text, outlet="CNN")
    sides = {actor.name: found.side(actor.id).name for actor in found.actors}
    assert (sides["Jimmy Carter"], sides["Anwar Sadat"]) == ("United States", "Egypt")
    elsewhere = scene(text, outlet="Reuters")
    assert {actor.name: elsewhere.side(actor.id).name for actor in elsewhere.actors}["Jimmy Carter"] == "Jimmy Carter"


def test_spellings_are_kept_as_aliases() -> None:
    found = scene("Ukrainian President Volodymyr Zelenskyy spoke. Later Zelensky left.")
    assert next(actor for actor in found.actors if actor.kind == "person").aliases == ("Zelensky",)
