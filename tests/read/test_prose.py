"""Articles told from paywalls, notices and lists, in whatever format they come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.lexicon.load import Pattern, load_patterns
from accord.read.copy import NoArticleError
from accord.read.text.prose import require_prose
from newsstand import BODY, SENTENCES, skipped

PAYWALL = """Subscribe to read this story

## Start your free trial

Only €1 for 3 months

Then €24 per month. Unlimited digital access on any device. Cancel anytime.

## Explore our full range of subscriptions.

Access for companies and schools. Includes exclusive features.

Why thousands of readers pay for our reporting"""
CONSENT = """We value your privacy

We and our 812 partners use cookies and process personal data such as unique identifiers.
You can change your choices at any time in our privacy settings. Manage your consent.

Accept all cookies"""
ROBOT = "Checking if the site connection is secure\n\nPlease enable JavaScript and cookies to continue."
HEADLINES = "\n".join(f"Envoys Meet Again in Hall {n} of the Old Palace" for n in range(20))
RUN_TOGETHER = " ".join(f"Envoys meet again in hall {n} of the palace" for n in range(20)) + " " + BODY
DECREE = (
    "The Council, recalling its earlier resolutions, "
    + ", ".join(f"noting the report of the mediator on round {n} of the talks" for n in range(25))
    + ", decides to remain seized of the matter."
)
WRAPPED = BODY.replace(" the ", " the\n").replace(" and ", "\nand ")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PAYWALL, "paywall"),
        (CONSENT, "consent"),
        (ROBOT, "error"),
        (HEADLINES, "headlines"),
        (HEADLINES.upper(), "headlines"),
        (BODY.upper(), "in capitals throughout"),
        (RUN_TOGETHER, "without a full stop"),
        ("404 - page not found", "error"),
    ],
)
def test_page_that_is_no_article_is_refused(text: str, words: str) -> None:
    with pytest.raises(NoArticleError) as refused:
        require_prose(text)
    assert words in refused.value.why and refused.value.remedy


@pytest.mark.parametrize(
    "text",
    [BODY, SENTENCES[0], DECREE, WRAPPED, "Talks resume.", "TALKS RESUME", f"- {SENTENCES[0]}\n- {SENTENCES[1]}"],
)
def test_article_is_not(text: str) -> None:
    assert require_prose(text) == ()


def test_article_that_a_paywall_cuts_short_is_kept_with_a_doubt() -> None:
    [doubt] = require_prose(f"{BODY}\n\nTo continue reading, please log in or subscribe.")
    assert doubt.kind == "paywall" and "log in" in doubt.why


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_refusal_is_the_same_in_every_format(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAYWALL if name == "a.txt" else json.dumps({"text": PAYWALL}))
    assert "paywall" in skipped(tmp_path / name).why


def test_notices_prove_themselves_and_never_hear_an_article() -> None:
    patterns = load_patterns("notices")
    assert all(len(pattern.says) >= 3 and len(pattern.silent) >= 3 for pattern in patterns)
    assert not [pattern.id for pattern in patterns if pattern.regex.search(BODY)]


JUNK = sorted((Path(__file__).parents[3] / "shared" / "gold" / "junk").glob("*.json"))
ARTICLES = sorted((Path(__file__).parents[3] / "shared" / "gold" / "articles").glob("*.json"))


@pytest.mark.skipif(not JUNK, reason="needs ../shared/gold, which is not here")
def test_real_pages_that_are_no_articles_are_refused_and_no_article_is() -> None:
    assert [path.name for path in JUNK if not _is_refused(path)] == []
    assert [path.name for path in ARTICLES if _is_refused(path)] == []


def _is_refused(path: Path) -> bool:
    try:
        require_prose(json.loads(path.read_text())["text"])
    except NoArticleError:
        return True
    return False


@pytest.mark.parametrize("notice", load_patterns("notices"), ids=lambda notice: notice.id)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.data())
def test_whatever_is_a_notice_holds_a_piece_that_it_needs(notice: Pattern, chance: st.DataObject) -> None:
    """Only what holds such a piece is looked at closely: a piece that is missing would leave notices unheard."""
    words = chance.draw(st.from_regex(notice.regex))
    assert any(need in words.lower() for need in notice.fields["needs"].split()), words
