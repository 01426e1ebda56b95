"""What analysts judged becomes gold, by which a desk measures its own lexicon."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accord.desk.export.gold import export_gold
from accord.desk.known.hydrating import hydrate
from accord.desk.own.declaring import Parties, add_own_claim, declare_process
from accord.desk.review.judging import Word, judge_on_record
from accord.errors import OutputError
from accord.record.store import Record
from accord.resolve.judging.own_words import OwnWord
from accord.terms.kept import Sought
from accord.terms.process import Ground
from accord.terms.wire import kind_of, to_line
from newsroom import Story
from table import analyst, courier, gazette, open_record

SCORE = Path(__file__).resolve().parents[3] / "shared" / "gold" / "score.py"


def _claims(record: Record) -> dict[str, list[Ground]]:
    """The claims of the first report that count, by kind, in the order of their words."""
    found: dict[str, list[Ground]] = {}
    with record.reading() as desk:
        every = hydrate(desk, desk.claims_of([gazette().article.id])).grounds
    for ground in sorted(every, key=lambda ground: ground.claim.passage.start):
        found.setdefault(kind_of(ground.claim), []).append(ground)
    return found


def _judged(folder: Path) -> Record:
    """A record whose first report was judged: a meeting corrected, the other accepted, the position struck."""
    record = open_record(folder)
    claims = _claims(record)
    round_, sequel = claims["meeting"]
    for word in (
        Word("correct", (round_.id,), "place", "Skopje"),
        Word("correct", (round_.id,), "participants", "Serbia, Vucic, Kosovo, EU as mediator"),
        Word("accept", (sequel.id,)),
        Word("strike", (claims["position"][0].id,)),
    ):
        judge_on_record(record, word, analyst())
    return record


def _gold(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "gold" / "lake.json").read_text("utf-8"))
    return found


def test_what_was_judged_is_written_as_a_careful_reader_would(tmp_path: Path) -> None:
    assert export_gold(_judged(tmp_path), Sought(), tmp_path / "own") == 1
    gold = _gold(tmp_path / "own")
    assert [entry["id"] for entry in gold["meetings"]] == ["m1", "m2"]
    assert gold["meetings"][0] == {
        "id": "m1",
        "format": "talks",
        "participants": ["Serbia", "Aleksandar Vucic", "Kosovo", "European Union"],
        "mediators": ["European Union"],
        "place": "Skopje",
        "start": "2023-03-18",
        "end": "2023-03-18",
        "granularity": "day",
        "status": "occurred",
        "evidence": ["Serbia and Kosovo met in Ohrid"],
    }
    assert gold["positions"] == []
    assert gold["people"] == [
        {"name": "Aleksandar Vucic", "aliases": ["Vucic"], "affiliation": "Serbia", "role": "president"}
    ]
    roles = {party["name"]: (party["role"], party["aliases"]) for party in gold["parties"]}
    assert roles == {"Serbia": ("party", []), "Kosovo": ("party", ["Pristina"]), "European Union": ("mediator", [])}


def test_the_article_lies_beside_it(tmp_path: Path) -> None:
    export_gold(_judged(tmp_path), Sought(), tmp_path / "own")
    article = json.loads((tmp_path / "own" / "articles" / "lake.json").read_text("utf-8"))
    assert (article["outlet"], article["published"], article["text"]) == (
        "Lake Gazette",
        "2023-03-19",
        gazette().article.text,
    )
    assert [file.name for file in (tmp_path / "own" / "gold").iterdir()] == ["lake.json"], "the other was not judged"


def test_what_nobody_judged_is_in_doubt(tmp_path: Path) -> None:
    record = open_record(tmp_path)
    judge_on_record(record, Word("accept", (_claims(record)["position"][0].id,)), analyst())
    export_gold(record, Sought(), tmp_path / "own")
    gold = _gold(tmp_path / "own")
    assert [entry.get("doubt", False) for entry in (*gold["positions"], *gold["meetings"])] == [False, True, True]


@pytest.mark.parametrize(
    ("sought", "count"),
    [
        (Sought(limit=1), 1),
        (Sought(kinds=("draft",)), 0),
        (Sought(kinds=("meeting",)), 1),
        (Sought(since=date(2023, 3, 20)), 0),
        (Sought(process="Ohrid"), 1),
        (Sought(process="Elsewhere"), 0),
    ],
)
def test_what_is_sought_is_written_however_much_there_is(tmp_path: Path, sought: Sought, count: int) -> None:
    record = _judged(tmp_path)
    declare_process(record, "Ohrid", Parties(("Serbia", "Kosovo")), analyst())
    declare_process(record, "Elsewhere", Parties(("Greece", "Turkey")), analyst())
    assert export_gold(record, sought, tmp_path / "own") == count


def test_words_of_ones_own_are_no_gold(tmp_path: Path) -> None:
    record = open_record(tmp_path)
    word = OwnWord("draft", "They have a plan.", "Ana", date(2023, 3, 20), {"name": "a plan"})
    judge_on_record(record, Word("accept", (add_own_claim(record, word, analyst()),)), analyst())
    assert export_gold(record, Sought(), tmp_path / "own") == 0


def test_two_files_of_one_name_stay_two(tmp_path: Path) -> None:
    second = replace(courier().article, source="elsewhere/lake.json")
    record = open_record(tmp_path, gazette(), replace(courier(), article=second))
    with record.reading() as desk:
        ids = [kept.id for kept in desk.grounds(desk.find_claims(Sought()))]
    for name in ids:
        judge_on_record(record, Word("accept", (name,)), analyst())
    assert export_gold(record, Sought(), tmp_path / "own") == 2
    files = sorted(file.name for file in (tmp_path / "own" / "gold").iterdir())
    assert files == sorted(file.name for file in (tmp_path / "own" / "articles").iterdir())
    assert len(files) == 2


def test_every_kind_of_claim_has_its_list(tmp_path: Path) -> None:
    story = Story(
        'Serbia tabled a 12-point text. "We shall sign," Vucic told Lake Gazette. First a list, then an annex. '
        "They agreed on an annex on missing persons.",
        source="kinds.json",
    )
    story.actor("Vucic", "person", "Serbia")
    story.draft("12-point text", points=12)
    story.statement("We shall sign,", "Vucic", via=("Lake Gazette",))
    story.precondition("First a list", "then an annex")
    story.agreement("an annex on missing persons", "Serbia", "Kosovo", status="agreed")
    record = open_record(tmp_path, story.done())
    with record.reading() as desk:
        names = desk.find_claims(Sought())
    for name in names:
        judge_on_record(record, Word("accept", (name,)), analyst())
    export_gold(record, Sought(), tmp_path / "own")
    gold = json.loads((tmp_path / "own" / "gold" / "kinds.json").read_text("utf-8"))
    assert gold["statements"][0]["via"] == ["Lake Gazette"]
    assert gold["drafts"][0]["points"] == 12
    assert gold["agreements"][0]["parties"] == ["Serbia", "Kosovo"]
    assert gold["preconditions"][0]["then"] == "then an annex"
    assert (gold["statements"][0]["speaker"], gold["statements"][0]["direct"]) == ("Vucic", True)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("in the way")
    with pytest.raises(OutputError, match="own"):
        export_gold(_judged(tmp_path), Sought(), tmp_path / "own")


@pytest.mark.skipif(not SCORE.exists(), reason="the gold articles and their score are not beside the project")
@pytest.mark.parametrize(("struck", "precision"), [(False, 1.0), (True, 0.0)])
def test_the_score_reads_it(tmp_path: Path, struck: bool, precision: float) -> None:
    """What was accepted scores in full against itself; what was struck counts as wrong."""
    record = open_record(tmp_path, gazette())
    for ground in (each for kind in _claims(record).values() for each in kind):
        wrong = struck and kind_of(ground.claim) == "position"
        judge_on_record(record, Word("strike" if wrong else "accept", (ground.id,)), analyst())
    export_gold(record, Sought(), tmp_path / "own")
    claims = tmp_path / "claims.jsonl"
    claims.write_text(to_line(gazette()) + "\n", "utf-8")
    folders = ["--gold", tmp_path / "own" / "gold", "--articles", tmp_path / "own" / "articles"]
    command = [sys.executable, SCORE, *folders, "--predictions", claims, "--json"]
    scored = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert scored["f1"]["meetings.strict"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "given": 2, "wanted": 2}
    assert scored["f1"]["positions.strict"]["p"] == precision
    assert scored["ungrounded"] == 0
