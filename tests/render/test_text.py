"""The brief and the claims as text."""

import pytest

from accord.render.claims.lines import claims_text
from accord.render.sheets.page import sheets_text
from accord.render.sheets.text import brief_text
from accord.render.wording.rows import Group, Row, Section, Sheet
from accord.resolve.processes import find_processes
from accord.terms.claim import Link
from accord.terms.doubt import Doubt
from accord.view.brief import fold_brief
from newsroom import Story, days

REPORT = (
    "Greek and Turkish delegations met in Geneva on Thursday. They may meet again next week, an envoy told the Morning "
    "Bell. Greece rejects any corridor to the sea."
)


def _story(text=REPORT):
    story = Story(text, title="Delegations meet")
    story.meeting("Greek and Turkish delegations met", "Greece", "Turkey", when=days("2004-03-18"), place="Geneva")
    week = days("2004-03-22", "2004-03-28", by="week", said="next week")
    chain = (Link("relayed", "Morning Bell"), Link("said", "an envoy", named=False))
    story.meeting("They may meet again", "Greece", "Turkey", status="possible", hedge="may", when=week, chain=chain)
    story.position("any corridor to the sea", "Greece", "opposes")
    return story


def _text(*stories, **options):
    return brief_text(fold_brief(find_processes([story.done() for story in stories])), **options)


BRIEF = """\
========================================================================================
GREECE – TURKEY
As of 20 March 2004. 1 article from 1 outlet, 20 Mar 2004.
========================================================================================

WHAT HAPPENED LAST
    18 March 2004           Talks: Greece and Turkey, Geneva  [Strait Gazette,
                            20 Mar 2004]

WHAT IS AWAITED
  To come
    week of 22 March 2004   Talks, possible (“may”): Greece and Turkey; “next week”;
                            according to an envoy, via Morning Bell  [Strait Gazette,
                            20 Mar 2004]

WHERE EACH SIDE STANDS
  Territory
    Greece                  against: “any corridor to the sea”  [Strait Gazette,
                            20 Mar 2004]"""

CLAIMS = """\
Delegations meet (Strait Gazette, 20 March 2004)
actor         Greece (state)
actor         Turkey (state)
meeting       talks occurred: Greece and Turkey, Geneva, 18 March 2004
              | Greek and Turkish delegations met  [0–33, test-meeting]
              | place “Geneva”
meeting       talks possible: Greece and Turkey, week of 22 March 2004 (“next week”); hedged “may”; according to an \
envoy, via Morning Bell
              | They may meet again  [57–76, test-meeting]
position      Greece against “any corridor to the sea” [Territory]
              | any corridor to the sea  [135–158, test-position]
              | content “any corridor to the sea”"""


def test_the_brief_as_a_page_of_text():
    assert _text(_story(), width=88) == BRIEF


def test_the_claims_as_a_person_would_write_them():
    assert claims_text(_story().done()) == CLAIMS


def test_each_kind_of_claim_has_its_wording():
    text = (
        "The plan, said Eleni Markou, needs maps first. An accord on fishing was signed. Maps must precede talks. Soon."
    )
    story = Story(text)
    story.actor("Eleni Markou", "person", "Greece", role="minister")
    story.statement("needs maps first", "Eleni Markou", via=("Morning Bell",))
    story.position(
        "maps first", "Greece", "conditional", on="plan", of="draft", holder="Eleni Markou", condition="maps"
    )
    story.draft("The plan", points=12)
    story.agreement("accord on fishing", "Greece", "Turkey", status="signed", when=days("2004-03-19"))
    story.precondition("Maps", "talks")
    story.doubts.append(Doubt("undated", text.index("Soon"), len(text) - 1, "Soon", "names no day"))
    told = [line for line in claims_text(story.done()).splitlines() if not line.startswith(" ")]
    assert told[1:] == [
        "actor         Greece (state)",
        "actor         Eleni Markou (person for Greece, minister)",
        "actor         Turkey (state)",
        "statement     Eleni Markou, via Morning Bell (for Greece): “needs maps first”",
        "position      Greece (Eleni Markou) on condition “maps first”, if “maps” [plan]",
        "draft         “The plan”, 12 points",
        "agreement     signed: “accord on fishing”, Greece and Turkey, 19 March 2004",
        "precondition  first “Maps”, then “talks”",
        "doubt         undated: “Soon” names no day",
    ]


def test_words_are_quoted_under_each_line():
    shown = _text(_story(), words=True)
    assert "| Greek and Turkish delegations met (Strait Gazette 0–33;\n" in shown
    assert "|" not in _text(_story())


@pytest.mark.parametrize("width", [80, 88, 100])
def test_no_line_is_wider_than_asked(width):
    long = _story(REPORT + " " + "A very long sentence about nothing. " * 40)
    assert max(map(len, _text(long, words=True, width=width).splitlines())) <= width


def test_no_control_reaches_the_terminal():
    evil = REPORT + " \x1b[31mred\x07 \u202eover\u2066."
    story = _story(evil)
    story.title, story.outlet = "\x1b]0;title\x07", "Ga\x9bzette"
    story.statement("\x1b[31mred\x07 \u202eover", "an envoy\x1b[2J", named=False)
    for shown in (_text(story, words=True), claims_text(story.done())):
        assert not {char for char in shown if char != "\n" and not char.isprintable()}
        assert "\\x1b[31mred" in shown


def test_many_lines_are_counted_not_printed():
    story = _story()
    for number in range(30):
        story.statement(REPORT[number : number + 40], f"Delegate {number}", quoted=False)
    assert "… 20 more (--json and --html show all)" in _text(story)


@pytest.mark.parametrize(("count", "more"), [(3, None), (4, None), (5, "… 2 more"), (6, "… 3 more")])
def test_one_line_more_is_shown_not_counted(count, more):
    group = Group("", tuple(Row("", "", text=f"line {number}") for number in range(count)))
    shown = sheets_text([Sheet("", "", (Section("What was", (group,), most=3),))])
    assert (more in shown) if more else ("more" not in shown and f"line {count - 1}" in shown)


def test_no_article_is_said_plainly():
    assert _text() == "No article, so nothing to brief."


def test_no_line_breaks_within_a_name_a_day_or_a_share():
    words = "told on 5 Feb 2026 at Mar-a-Lago with 95 % certainty"
    for width in range(40, 90):
        row = Row("", "", text=words)
        shown = sheets_text([Sheet("", "", (Section("What was", (Group(words, (row,)),)),))], width=width)
        assert all(shown.count(whole) == 2 for whole in ("5 Feb 2026", "Mar-a-Lago", "95 %")), shown


AGREED = [
    # (the words, who agreed, the line)
    ("agreed to free the men", ("Greece", "Turkey"), "Agreed: Greece and Turkey “to free the men”"),
    ("agreed to free the men", ("Greece",), "Agreed by one side: Greece “to free the men”"),
    ("a truce at sea", ("Greece",), "Agreed by one side: Greece “a truce at sea”"),
]


@pytest.mark.parametrize(("words", "who", "line"), AGREED)
def test_what_one_side_agreed_to_is_not_told_as_agreed_by_both(words, who, line):
    story = Story(f"They met. It {words} and more.")
    story.meeting("They met", "Greece", "Turkey")
    story.agreement(words, *who, status="agreed")
    assert line in " ".join(_text(story, width=200).split())


OFF = [
    ("The round in Oslo broke off.", "broken off"),
    ("The rebels suspended the talks.", "suspended"),
    ("The round was called off.", "cancelled"),
]


@pytest.mark.parametrize(("words", "told"), OFF)
def test_talks_that_had_begun_are_not_told_as_called_off(words, told):
    story = Story(words)
    story.meeting(words, "Greece", "Turkey", status="cancelled")
    assert f"Talks, {told}: Greece and Turkey" in _text(story)
