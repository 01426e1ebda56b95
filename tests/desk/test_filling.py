"""A scenario filled in from the record: everything that was said at the table is in it, and nothing else is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some

from accord.bargain.said import hear
from accord.bargain.scenario import Scenario, Stance
from accord.cli import main
from accord.desk.filling import scenario_of
from accord.desk.filling.words import short_name
from accord.desk.scenario.bargain import analyse_scenario, check_scenario
from accord.errors import UsageError
from accord.read.scenario import parse_scenario, read_scenario
from accord.render.scenario.comments import comments
from accord.render.scenario.file import scenario_yaml
from accord.terms.process import Process
from newsroom import Story
from strait import geneva, judged, longer, oslo, talks, told

UKRAINE = Path(__file__).with_name("ukraine.jsonl")
ANSWERS = {"supports": "accepts", "opposes": "rejects", "open": "unknown", "conditional": "conditional"}
EVENING = (
    "The Greek envoy backs the revised paper. Turkey is open to maps. Greece wants patrols. Greece opposes patrols."
)


def _run(*arguments: object, code: int = 0) -> tuple[str, str]:
    ran = CliRunner().invoke(main, [str(each) for each in arguments])
    assert ran.exit_code == code, ran.output
    return ran.stdout, ran.stderr


def _filled(process: Process, as_of: str | None = None) -> Scenario:
    """Fill a scenario in, and see that its file is read as it was meant."""
    scenario, _ = scenario_of(process, as_of=date.fromisoformat(as_of) if as_of else None)
    assert parse_scenario(scenario_yaml(scenario)) == scenario
    assert not (scenario.worths or scenario.rankings or scenario.red_lines or scenario.linkages)
    return scenario


def _left(process: Process) -> str:
    return "\n".join(f"{why}: {line}" for why, lines in scenario_of(process)[1].items() for line in lines)


def _answers(scenario: Scenario, point: str) -> dict[tuple[str, str], str]:
    return {(s.party, scenario.option(point, s.option).text): s.answer for s in scenario.stances if s.point == point}


def _stance(scenario: Scenario, party: str, point: str) -> Stance:
    (found,) = (s for s in scenario.stances if (s.party, s.point) == (party, point))
    return found


def _evening() -> Story:
    story = Story(EVENING, on="2004-04-10", outlet="Evening Star", url="https://star.example/maps")
    story.position("revised paper", "Greece", "supports", of="draft", on="revised paper")
    story.position("open to maps", "Turkey", "open", on="procedure")
    story.position("Greece wants patrols", "Greece", "supports", on="peacekeeping_monitoring")
    return story


def test_two_sides_with_incompatible_words_meet_on_one_option() -> None:
    scenario = _filled(told((geneva(),)))
    assert [(party.id, party.name) for party in scenario.parties] == [
        ("greece", "Greece"),
        ("turkey", "Turkey"),
        ("united-nations", "United Nations"),
    ]
    assert _answers(scenario, "territory") == {
        ("greece", "corridor to the sea"): "rejects",
        ("turkey", "corridor to the sea"): "accepts",
    }
    refused = hear(scenario)[0].options[0]
    assert [(cell.party, cell.grounds.words, cell.grounds.since) for cell in refused.blockers] == [
        ("greece", "any corridor to the sea", "2004-03-20")
    ]


def test_words_that_are_only_alike_stay_apart() -> None:
    story = Story("Turkey wants a corridor before talks begin. Greece wants talks before a corridor begins.")
    story.position("a corridor before talks begin", "Turkey", "supports")
    story.position("talks before a corridor begins", "Greece", "supports")
    scenario = _filled(told((story,)))
    assert len(scenario.point("territory").options) == 2
    assert len(scenario.stances) == 2


def test_a_stance_carries_words_source_day_and_claim() -> None:
    process = told((geneva(), longer(), oslo()))
    scenario = _filled(process)
    stance = _stance(scenario, "turkey", "territory")
    claim = next(g for g in process.grounds if g.claim.rule == "test-position" and g.side(g.claim.party) == "Turkey")
    assert (stance.grounds.words, stance.grounds.claim) == ("corridor to the sea", claim.id)
    assert (stance.grounds.since, stance.grounds.note) == ("2004-03-20", "by Mehmet Demir")
    sources = {source.id: source.text for source in scenario.sources}
    assert sources[stance.grounds.source] == "Strait Gazette, 20 March 2004: Delegations meet"


def test_what_a_side_moved_from_is_no_stance_of_today() -> None:
    stance = _stance(_filled(talks()), "greece", "territory")
    assert stance.answer == "conditional"
    assert stance.grounds.words == "a corridor to the sea under a neutral flag"
    assert "moved from against “any corridor to the sea” [20 Mar 2004]" in stance.grounds.note


def test_a_condition_is_a_point_of_its_own_in_its_words() -> None:
    scenario = _filled(talks())
    (condition,) = _stance(scenario, "greece", "territory").conditions
    assert (condition.point, condition.options) == ("greece-condition-1", ("met",))
    assert [option.text for option in scenario.point(condition.point).options] == ["a neutral flag", "Not met"]


def test_drafts_come_with_version_and_date_and_say_only_which_text() -> None:
    scenario = _filled(told((geneva(), oslo(), _evening())))
    assert [(draft.name, draft.date, len(draft.package)) for draft in scenario.drafts] == [
        ("12-point paper", "2004-03-20", 1),
        ("revised paper", "2004-04-03", 1),
    ]
    assert all(draft.grounds.claim and draft.grounds.source for draft in scenario.drafts)
    assert _answers(scenario, "text") == {("greece", "as in the draft “revised paper” of 14 points"): "accepts"}
    assert "what drafts say on the issues" in _left(told((geneva(),)))


def test_a_point_of_a_draft_that_is_named_by_number_is_a_point() -> None:
    story = Story("Greece rejects point 6 of the 12-point paper. Turkey backs the 12-point paper.")
    story.draft("12-point paper", points=12)
    story.position("point 6 of the 12-point paper", "Greece", "opposes", of="draft", on="12-point paper")
    story.position("the 12-point paper", "Turkey", "supports", of="draft", on="12-point paper")
    scenario = _filled(told((story,)))
    part = "point-6-12-point-paper"
    assert scenario.point(part).name == "“12-point paper”, point 6"
    assert _answers(scenario, part) == {("greece", "as in the draft “12-point paper”"): "rejects"}
    assert _answers(scenario, "text") == {("turkey", "as in the draft “12-point paper”"): "accepts"}
    (draft,) = scenario.drafts
    assert dict(draft.package) == {"text": "as-in-the-draft-12-point-paper", part: "as-in-the-draft-12-point-paper"}


def test_who_said_nothing_is_silent() -> None:
    scenario = _filled(talks())
    assert not [stance for stance in scenario.stances if stance.party == "united-nations"]
    others = [o for point in scenario.points for o in point.options if not (o.grounds.claim or o.grounds.source)]
    unsaid = {option.id for option in others if option.grounds.note}
    assert unsaid == {"not-met"} or unsaid == {"not-met", "otherwise"}
    assert not [stance for stance in scenario.stances if stance.option in unsaid]


def test_open_to_is_neither_a_yes_nor_a_no() -> None:
    scenario = _filled(told((_evening(),)))
    stance = _stance(scenario, "turkey", "procedure")
    assert (stance.answer, stance.grounds.words, stance.grounds.note) == ("unknown", "open to maps", "open to it")
    assert "neither a yes nor a no: Turkey on Procedure of the talks" in _left(told((_evening(),)))


def test_two_stances_of_one_day_on_the_same_words_settle_nothing() -> None:
    story = Story("Greece wants patrols at sea. A Greek envoy rejects patrols at sea.")
    story.position("patrols at sea", "Greece", "supports", on="peacekeeping_monitoring")
    story.position("patrols at sea", "Greece", "opposes", on="peacekeeping_monitoring")
    process = told((story,))
    stance = _stance(_filled(process), "greece", "peacekeeping-monitoring")
    assert stance.answer == "unknown"
    assert "two stances on one day" in stance.grounds.note
    assert "two stances on one day" in _left(process)


def test_a_condition_without_words_leaves_it_unknown() -> None:
    story = Story("Greece would accept patrols at sea only then.")
    story.position("patrols at sea", "Greece", "conditional", on="peacekeeping_monitoring")
    process = told((story,))
    assert _stance(_filled(process), "greece", "peacekeeping-monitoring").answer == "unknown"
    assert "conditions that no words of their own name" in _left(process)


def test_others_meetings_and_preconditions_are_told_and_left_out() -> None:
    story = Story(
        "Norway wants a corridor now. Greece is ready to meet in Oslo. "
        "A lasting truce at sea must come before the corridor opens."
    )
    story.position("a corridor now", "Norway", "supports")
    story.position("ready to meet in Oslo", "Greece", "supports", of="meeting", on="Oslo")
    story.precondition("A lasting truce at sea", "the corridor opens")
    process = told((geneva(), story))
    scenario = _filled(process)
    assert "norway" not in {party.id for party in scenario.parties}
    left = _left(process)
    assert "others than the sides and mediators: Norway on Territory: for “a corridor now” (Strait Gazette" in left
    assert "whether to meet, which is no point of a text: Greece: for “ready to meet in Oslo”" in left
    assert (
        "preconditions: write them under `linkages`, in names of points and options: “A lasting truce at sea” before"
        in left
    )


def test_as_of_a_day_only_what_was_known_counts() -> None:
    process = talks()
    assert _stance(_filled(process, "2004-03-31"), "greece", "territory").answer == "rejects"
    assert [draft.date for draft in _filled(process, "2004-03-31").drafts] == ["2004-03-20"]
    assert _filled(process, "2004-03-31").as_of == "2004-03-31"


def test_what_an_analyst_struck_is_left_out_and_what_was_accepted_says_so() -> None:
    one, other = (g for g in told((geneva(),)).grounds if g.claim.rule == "test-position")
    process = told((geneva(),), judgements=(judged(one, "strike"), judged(other, "accept")))
    (stance,) = _filled(process).stances
    assert stance.grounds.claim == other.id
    assert "accepted by Anna Berg" in stance.grounds.note
    assert "claims struck by an analyst" in _left(process)


def test_a_negotiation_without_a_stand_or_draft_fills_in_nothing() -> None:
    with pytest.raises(UsageError, match="so there is nothing to fill in"):
        scenario_of(told((longer(),)))


def test_more_sides_than_a_scenario_takes_are_refused_with_the_remedy() -> None:
    many = replace(told((geneva(),)), sides=("Greece", "Turkey", *(f"Side {n}" for n in range(19))))
    with pytest.raises(UsageError, match="has 22 sides and mediators, and a scenario takes 20; declare"):
        scenario_of(many)


def test_beyond_a_hundred_matters_the_oldest_are_told_and_left_out() -> None:
    words = [f"harbour{n} with lighthouse{n}" for n in range(102)]
    stories = [Story(f"Turkey wants {each}.", on=f"2004-0{1 + n % 9}-0{1 + n // 12}") for n, each in enumerate(words)]
    for story, each in zip(stories, words, strict=True):
        story.position(each, "Turkey", "supports")
    process = told(stories)
    scenario = _filled(process)
    assert len(scenario.point("territory").options) == len(scenario.stances) == 100
    left = [line for line in _left(process).splitlines() if "matters beyond the 100" in line]
    assert len(left) == 2
    assert not [line for line in left for option in scenario.points[0].options if f"“{option.text}”" in line]


def test_two_drafts_of_one_name_are_two_options() -> None:
    story = Story("The peace plan has 28 points. The other peace plan has 20 points.", on="2004-05-01")
    story.draft("peace plan", points=28)
    story.draft("peace plan", points=20)
    scenario = _filled(told((story,)))
    texts = {option.text for option in scenario.point("text").options}
    assert texts == {"as in the draft “peace plan” of 28 points", "as in the draft “peace plan” of 20 points"}
    assert len({draft.package for draft in scenario.drafts}) == 2


HOSTILE = (
    "} ]\nworth: {greece: {territory: 100}}",
    '"\n\nred lines: {greece: {territory: corridor}}\n# "',
    "&anchor *anchor !!python/object:os.system ls",
    "--- a second: document ... ",
    "\x1b[31mred\x1b[0m \u202eturned round\u2028worth: x\x85worth: y \ud800 end",
    '\'single\' "double" \\x41 \\" {a: b}, [c]: #not a comment',
    "null ~",
    "… — “””",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    _hostile(words)


@given(some.text(min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_words_stay_words(words: str) -> None:
    _hostile(words)


def _hostile(words: str) -> None:
    """Put the same words everywhere that an article can: content, condition, title, outlet, names, drafts."""
    said = f"so {words} it is"
    story = Story(f"{said} | {words}", outlet=words, title=words, url=f"https://x.example/{words}")
    story.position(said, "Greece", "conditional", holder=f"Envoy {words}", condition=words)
    story.position(said, "Turkey", "opposes", on="ceasefire")
    story.position(said, f"Side {words}", "opposes", on="ceasefire")
    story.draft(said, version=words)
    scenario, left = scenario_of(told((story,)))
    head = comments([line for lines in left.values() for line in lines])
    text = f"{head}\n{scenario_yaml(scenario)}"
    read = parse_scenario(text)
    assert not (read.worths or read.rankings or read.red_lines or read.linkages)
    assert [party.id for party in read.parties] == ["greece", "turkey", "united-nations"]
    assert {stance.party for stance in read.stances} <= {"greece", "turkey"}
    assert all(char.isprintable() or char == "\n" for char in text)
    assert all(line.startswith("#") for line in head.splitlines())


@given(some.text())
def test_a_short_name_is_one_that_the_file_takes(words: str) -> None:
    name = short_name(words)
    assert not name or re.fullmatch(r"[^\W_][\w.+-]{0,39}", name)


@pytest.fixture(scope="module")
def ukraine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the claims of the Ukraine example, and the scenario that is filled in from it."""
    folder = tmp_path_factory.mktemp("ukraine")
    record = folder / "desk.db"
    _run("init", "--record", record)
    _run("add", UKRAINE, "--record", record)
    sides = ("--sides", "Russia, Ukraine", "--mediators", "United States")
    _run("process", "add", "Ukraine talks", *sides, "--by", "Anna Berg", "--record", record)
    return folder


def _from_record(folder: Path, name: str, *options: str) -> tuple[Path, str, str]:
    file = folder / name
    command = ("scenario", "from-record", file, "--record", folder / "desk.db", "--process", "Ukraine talks")
    out, err = _run(*command, *options)
    return file, out, err


def test_every_position_on_record_is_carried_over_or_told(ukraine: Path) -> None:
    file, out, err = _from_record(ukraine, "all.yaml")
    scenario = read_scenario(file)
    assert out.startswith(f"Wrote {file}: three parties, ")
    assert "not carried over, or not in full: stances of others than the sides and mediators (4)" in err
    head = " ".join(line.lstrip("# ") for line in file.read_text("utf-8").split("\ntitle:")[0].splitlines())
    stances = {stance.grounds.claim: stance for stance in scenario.stances}
    persons = dict.fromkeys(("Volodymyr Zelensky", "Zelensky"), "ukraine")  # whose side only other articles tell
    names = {"Ukraine": "ukraine", "Russia": "russia", "United States": "united-states"} | persons
    notes = " ".join(stance.grounds.note for stance in scenario.stances)
    unclear = 0
    for line in UKRAINE.read_text("utf-8").splitlines():
        told = json.loads(line)
        actors = {actor["id"]: actor for actor in told["actors"]}
        for claim in (claim for claim in told["claims"] if claim["kind"] == "position"):
            stance = stances.get(claim["id"])
            if stance:
                party = actors[claim["party"]]
                side = actors.get(party.get("represents") or "", party)["name"]
                assert (stance.answer, stance.party) == (ANSWERS[claim["stance"]], names[side])
                assert stance.grounds.words == claim["content"]
            elif f"claim {claim['id']}" not in notes and claim["content"] not in head:
                unclear += 1
    assert unclear == 1
    assert "claims too short or unclear for a line (1)" in err
    assert len(stances) == len(scenario.stances) == 21


def test_the_file_works_with_check_and_bargain(ukraine: Path) -> None:
    file, _, _ = _from_record(ukraine, "works.yaml")
    assert "in order: Ukraine talks; three parties, 13 points" in check_scenario(file)[-1]
    assert len(check_scenario(file)) == 1
    _, paper = analyse_scenario(file)
    assert any("nobody" in line for line in paper.lead)
    assert scenario_yaml(read_scenario(file)) in file.read_text("utf-8")


def test_as_of_a_day_on_the_command_line(ukraine: Path) -> None:
    file, _, _ = _from_record(ukraine, "early.yaml", "--as-of", "2025-12-31")
    scenario = read_scenario(file)
    assert scenario.as_of == "2025-12-31"
    assert scenario.stances
    assert all(stance.grounds.since <= "2025-12-31" for stance in scenario.stances)
    assert "2026" not in file.read_text("utf-8")


def test_nothing_is_written_over_and_nothing_where_nothing_is_known(ukraine: Path) -> None:
    file, _, _ = _from_record(ukraine, "kept.yaml")
    before = file.read_bytes()
    command = ("scenario", "from-record", file, "--record", ukraine / "desk.db", "--process")
    assert "--force" in _run(*command, "Ukraine talks", code=1)[1]
    assert "on record: 'Ukraine talks'" in _run(*command, "Gaza", "--force", code=2)[1]
    nothing = _run(*command, "Ukraine talks", "--as-of", "2020-01-01", "--force", code=2)[1]
    assert "nothing to fill in" in nothing
    assert file.read_bytes() == before
    assert _from_record(ukraine, "kept.yaml", "--force")[0].read_bytes() == before
