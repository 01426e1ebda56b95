"""The outlook and the changes of articles that lack what articles usually have, or have what they should not."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.render.json import view_json
from accord.render.sheets.changes import changes_sheet
from accord.render.sheets.outlook import expectations_json, outlook_sheet
from accord.render.sheets.page import sheets_text
from accord.terms.when import When
from accord.view.changes import fold_changes
from accord.view.outlook import fold_outlook
from newsroom import Story, days
from strait import told

EVIL = "\x1b[31mred\x07 \u202eover\u2066"
STATUSES = ("occurred", "ongoing", "scheduled", "possible", "cancelled", "postponed", "denied")
some_days = st.sampled_from([None, date.min, date(2004, 1, 5), date(2004, 1, 9), date(2004, 2, 1), date.max])
whens = st.builds(
    When, some_days, some_days, st.sampled_from(["day", "week", "year"]), st.just("then"), st.just("test")
)
companies = st.lists(st.sampled_from(["Greece", "Turkey", "Norway"]), max_size=3, unique=True)
meetings = st.fixed_dictionaries(
    {
        "on": st.sampled_from([None, "0001-01-01", "2004-01-03", "2004-01-08", "9999-12-31"]),
        "who": companies,
        "status": st.sampled_from(STATUSES),
        "when": st.none() | whens,
        "form": st.sampled_from(["talks", "call", "summit", "visit"]),
        "negated": st.booleans(),
    }
)


def _told(given_meetings, *, together):
    stories = []
    for number, each in enumerate(given_meetings):
        story = Story(f"Words {number} of talks.", on=each["on"], source=str(number), outlet="")
        made = story.meeting(story.text, *each["who"], status=each["status"], when=each["when"], form=each["form"])
        story.claims[-1] = replace(made, negated=each["negated"])
        story.precondition(f"Words {number}", "talks")
        stories.append(story)
    names = [tuple(f"{number}/0" for number in range(len(stories)))] if together else []
    return told(stories, names)


@settings(max_examples=150, deadline=None)
@given(st.lists(meetings, max_size=4), st.booleans(), some_days, some_days)
def test_any_days_at_all_can_be_told(given_meetings, together, as_of, since):
    process = _told(given_meetings, together=together and given_meetings)
    outlook = fold_outlook(process, as_of=as_of)
    changes = fold_changes(process, since=since or date(2004, 1, 6), as_of=as_of)
    assert sheets_text([outlook_sheet(outlook, every=True), changes_sheet(changes)])
    assert expectations_json([outlook])
    assert view_json("changes", [changes])


def test_nothing_that_acts_on_a_terminal_is_printed():
    story = Story(f"{EVIL} Greece and Turkey talk of maps in {EVIL}.", outlet=EVIL, title=EVIL, on="2004-03-20")
    other = Story(f"{EVIL} Greece and Turkey met.", outlet=EVIL, title=EVIL, on="2004-04-02")
    week = days("2004-03-22", "2004-03-28", by="week", said=EVIL)
    story.meeting(story.text, "Greece", "Turkey", EVIL, status="scheduled", when=week, place=EVIL, hedge=EVIL)
    story.precondition(f"of maps in {EVIL}", "Greece and Turkey talk")
    other.meeting(other.text, "Greece", "Turkey", EVIL, when=days("2004-04-01"))
    process = told([story, other], [("0/0", "1/0")])
    sheets = [outlook_sheet(fold_outlook(process)), changes_sheet(fold_changes(process, since=date(2004, 3, 1)))]
    shown = sheets_text(sheets, words=True)
    assert "four days late" in shown
    assert not set(shown) & set("\x1b\x07\u202e\u2066")
