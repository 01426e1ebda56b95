"""What is, and what is not, an expression of time: sentences with the words that must be found, in order."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.annotate.plain import plain_doc
from accord.annotate.times import find_times, matches
from accord.lexicon.load import load_table
from accord.lexicon.times import (
    DAY_WORDS,
    EASTER,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    any_point,
    points,
)
from parsed import parsed, pipeline

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

FOUND = [
    ("The envoys met on Saturday in Havana.", ["Saturday"]),
    ("The envoys met in Havana late Wednesday.", ["late Wednesday"]),
    ("The envoys met in Havana on Friday and Saturday.", ["Friday and Saturday"]),
    ("The envoys met on Monday, Tuesday and Wednesday.", ["Monday, Tuesday and Wednesday"]),
    ("The envoys met on Monday and Thursday.", ["Monday", "Thursday"]),
    ("The envoys will meet from Monday to Wednesday.", ["from Monday to Wednesday"]),
    ("The round was moved from Monday to Wednesday.", ["Monday", "Wednesday"]),
    ("The round was postponed until Friday.", ["Friday"]),
    ("The round was put off again until May 3.", ["May 3"]),
    ("The envoys met on January 23 and 24 in Doha.", ["January 23 and 24"]),
    ("Talks are set for Feb. 4-5, 2003 in Geneva.", ["Feb. 4-5, 2003"]),
    ("They met between 3 and 5 March in Helsinki.", ["between 3 and 5 March"]),
    ("They met on 23–24 January and on 2 February.", ["23–24 January", "2 February"]),
    ("Rounds were held on Jan. 23–24, Feb. 4–5 and Feb. 17–18.", ["Jan. 23–24", "Feb. 4–5", "Feb. 17–18"]),
    ("They met on April 26 and May 11 in Muscat.", ["April 26", "May 11"]),
    ("The first took place on March 3; the second on April 7.", ["March 3", "April 7"]),
    ("The accord of 24 November 2016 replaced that of 2016-09-26.", ["24 November 2016", "2016-09-26"]),
    ("They meet this Friday, May 23, in Rome.", ["this Friday, May 23"]),
    ("They meet on Thursday, August 15.", ["Thursday, August 15"]),
    ("They meet on the 1st of February.", ["the 1st of February"]),
    ("The talks begin next week in Oslo.", ["next week"]),
    ("Next week's round was called off.", ["Next week"]),
    ("Thursday's meeting lasted an hour.", ["Thursday"]),
    ("Earlier this week the rebels left the room.", ["Earlier this week"]),
    ("They spoke earlier on Tuesday.", ["earlier on Tuesday"]),
    ("By the end of the month the text is due.", ["By the end of the month"]),
    ("The text is due by early February.", ["by early February"]),
    ("Before the end of next week they will sign.", ["Before the end of next week"]),
    ("The truce has held since March 2022.", ["since March 2022"]),
    ("The truce holds until Friday.", ["until Friday"]),
    ("They left after Friday's talks.", ["Friday"]),
    ("They met before the June summit.", ["June"]),
    ("In the second half of February they will meet.", ["the second half of February"]),
    ("In mid-March they will meet.", ["mid-March"]),
    ("The summit is to be held in May or early June.", ["May or early June"]),
    ("In May the parties signed.", ["May"]),
    ("A March meeting brought nothing.", ["March"]),
    ("He met her last May in Nicosia.", ["last May"]),
    ("The 2016 accord ended a war that began in 1964.", ["2016", "1964"]),
    ("In the 1990s they met in Geneva.", ["the 1990s"]),
    ("They met in the summer of 2014.", ["the summer of 2014"]),
    ("An autumn conference is planned.", ["autumn"]),
    ("They will meet within two weeks.", ["within two weeks"]),
    ("They met three days ago.", ["three days ago"]),
    ("Two days later they signed, and a week earlier they had met.", ["Two days later", "a week earlier"]),
    ("The following day they signed; that evening he left.", ["The following day", "that evening"]),
    ("He spoke a day after the envoys met.", ["a day after"]),
    ("They may meet soon, or in the coming days.", ["soon", "in the coming days"]),
    ("The text will follow in due course.", ["in due course"]),
    ("They met over the weekend and spoke overnight.", ["the weekend", "overnight"]),
    ("They spoke yesterday, and meet today and tomorrow.", ["yesterday", "today", "tomorrow"]),
    ("He flew in over Easter weekend.", ["Easter weekend"]),
    ("They meet on the 5th.", ["the 5th"]),
    ("GENEVA, 3 June - The parties met.", ["3 June"]),
    ("JUBA, May 21. The parties met on Tuesday.", ["May 21", "Tuesday"]),
    ("Over the past two weeks they met twice.", ["Over the past two weeks"]),
    ("The 2012-2016 talks in Havana were long.", ["2012-2016"]),
]

NOTHING = [
    "The sides may meet and may march on.",
    "Prime Minister May said no, and Mrs May left.",
    "A deal struck by May and her ministers fell apart.",
    "The troops March on the capital.",
    "For the second time the sides failed; the second round was worse.",
    "The Good Friday Agreement still stands.",
    "The Sunday Times published the text.",
    "On Fridays the square is full.",
    "UN Security Council Resolution 2254 calls for a new constitution.",
    "The 2000 prisoners were counted, and 1998 fighters laid down their arms.",
    "At 20:15 the delegates left the room.",
    "The fall of the city ended the war, and spring water was scarce.",
    "An overnight stay was not planned.",
    "He won 2-1, and 10.5.3 is a version of the software.",
    "On the 38th parallel, on the 5th floor, on the 10th anniversary of the war.",
    "In two rounds of talks, half of the points were agreed.",
    "USA Today published the text.",
    "They walked out of the talks, sat down again and wed their causes.",
]


def _words(text: str) -> list[str]:
    return [span.of(text) for span in find_times(parsed(text))]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_times_are_found_whole(text: str, words: list[str]) -> None:
    assert _words(text) == words


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_time_is_left(text: str) -> None:
    assert _words(text) == []


def test_a_time_does_not_cross_a_paragraph() -> None:
    assert _words("They met on Friday\n\nand Saturday brought nothing new.") == ["Friday", "Saturday"]


def test_each_point_of_the_lexicon_is_found_in_running_text() -> None:
    """No point is hidden by an earlier one that takes its words and then refuses them."""
    tables = load_table("times")["point"]
    assert isinstance(tables, list)
    assert len(tables) == len(points())
    sentences = [sentence for table in tables for sentence in table["says"]]
    docs = map(plain_doc, pipeline().pipe(sentences))
    missed = [sentence for sentence, doc in zip(sentences, docs, strict=True) if not find_times(doc)]
    assert missed == []


def test_every_way_a_point_opens_is_among_the_openers() -> None:
    """Looking only at opening words finds what looking everywhere finds."""
    tables = load_table("times")["point"]
    assert isinstance(tables, list)
    names = (MONTHS, WEEKDAYS, NUMBERS, SEASONS, DAY_WORDS, HOLIDAYS, EASTER)
    texts = [sentence for table in tables for sentence in (*table["says"], *table["silent"])]
    texts += [text for text, _ in FOUND] + NOTHING
    texts += [f"In {name} 12 2005, and the last {name} days ago." for table in names for name in table]
    texts += [path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    assert len(texts) > 300
    for text in texts:
        assert [match.span() for match in matches(text)] == [match.span() for match in any_point().finditer(text)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([text for text, _ in FOUND] + NOTHING), min_size=1, max_size=5))
def test_spans_are_in_order_and_apart(sentences: list[str]) -> None:
    text = " ".join(sentences)
    spans = find_times(parsed(text))
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
