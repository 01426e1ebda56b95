"""A line to cite: source, date, chain and id, on one line whatever the article holds."""

from __future__ import annotations

from accord.render.claims.cite import cite_article, cite_claim, cite_event
from accord.terms.claim import Link
from accord.terms.process import Event, Ground
from accord.terms.shown import ShownEvent
from accord.view.event import fold_event
from newsroom import Story

TEXT = "Envoys of Serbia and Kosovo met in Skopje on Saturday, a diplomat said."


def _ground(*, title: str = "A night in Skopje", outlet: str = "Strait Gazette") -> Ground:
    story = Story(TEXT, title=title, outlet=outlet, on="2023-03-20", url="https://gazette.example/skopje")
    chain = (Link("relayed", "Harbour Post"), Link("said", "a diplomat", named=False))
    claim = story.meeting(TEXT, "Serbia", "Kosovo", place="Skopje", chain=chain)
    return Ground(story.done().article, claim)


def test_a_claim_is_cited_by_source_date_chain_and_id() -> None:
    """What a reader needs to find it again, in the order of a footnote."""
    ground = _ground()
    assert cite_claim(ground) == (
        "Strait Gazette; “A night in Skopje”; 20 March 2023; according to a diplomat, via Harbour Post; "
        f"claim {ground.id}; https://gazette.example/skopje"
    )


def test_an_article_is_cited_with_the_beginning_of_its_id() -> None:
    """Sixteen figures of the hash are enough to find it, and fit a footnote."""
    article = _ground().article
    assert article.id.removeprefix("sha256:")[:16] in cite_article(article)
    assert "20 March 2023" in cite_article(article)


def test_an_event_is_cited_with_what_it_was_and_its_id() -> None:
    """An event has no source of its own: it names what it was, and the id that opens all who tell it."""
    event = Event((_ground(),))
    words = cite_event(ShownEvent(fold_event(event)))
    assert "Skopje" in words
    assert words.endswith(f"event {event.id}")


def test_nothing_in_an_article_breaks_the_line() -> None:
    """A headline with line feeds or direction marks stays one printable line."""
    words = cite_claim(_ground(title="One\nline \u202e turned", outlet="A\x1b[31mB"))
    assert "\n" not in words
    assert "\u202e" not in words
    assert "\\u202e" in words
    assert "\\x1b" in words
