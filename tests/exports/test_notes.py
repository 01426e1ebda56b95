"""Notes for Obsidian: front matter that YAML reads, links that lead somewhere, and no word of an article that acts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
import yaml

from accord.desk.views.choice import Choice
from accord.desk.views.viewing import view_events, view_matrices
from accord.desk.writing.folders import LIST, write_folder
from accord.errors import OutputError
from accord.render.exports.obsidian import Note
from exports.shelf import haunted, judge, noted, strait
from strait import claim_named, talks

pytestmark = pytest.mark.slow  # whole exports

LINK = re.compile(r"(?<!\\)\[\[([^\]|]*)\|([^\]]*)\]\]")
PATH = re.compile(r"(?:(?:events|articles|sides|issues)/[a-z0-9][a-z0-9-]*|accord)\.md")
ACTS = re.compile(r"(?<!\\)(?:<[a-z/!]|!\[|\]\(|`|\*|%%|==|\$|~~)")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return strait(tmp_path_factory.mktemp("strait") / "strait.db")


@pytest.fixture(scope="module")
def ghosts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return haunted(tmp_path_factory.mktemp("ghosts") / "ghosts.db")


def _parts(note: Note) -> tuple[dict[str, object], str]:
    """The front matter and the body of a note."""
    if not note.text.startswith("---\n"):
        return {}, note.text
    _, head, body = note.text.split("---\n", 2)
    return yaml.safe_load(head), body


@pytest.mark.parametrize("which", ["record", "ghosts"])
def test_every_link_leads_to_a_note_and_nothing_else_acts(which: str, request: pytest.FixtureRequest) -> None:
    found = noted(request.getfixturevalue(which))
    paths = {note.path for note in found}
    assert len(paths) == len(found)
    assert all(PATH.fullmatch(path) for path in paths)
    for note in found:
        head, body = _parts(note)
        assert {f"{target}.md" for target, _ in LINK.findall(body)} <= paths
        rest = LINK.sub("", body)
        assert "[[" not in rest.replace("\\[\\[", "")
        assert not ACTS.search(rest), rest
        assert not re.search(r"^(---|\s*- \[)", rest, re.MULTILINE)
        assert set(head) <= {
            *("id", "kind", "status", "date", "end", "edtf", "precision", "negotiation", "sides", "claims"),
            *("name", "code", "outlet", "published", "url"),
        }
        assert str(head.get("url", "https://")).startswith(("https://", "http://"))


def test_notes_of_events_equal_the_view(record: str) -> None:
    found = {
        str(head["id"]): head for head, _ in map(_parts, noted(record)) if head.get("kind") in ("meeting", "agreement")
    }
    shown = {event.event: event for event in view_events(Choice(record)).events}
    assert found.keys() == shown.keys()
    for name, event in shown.items():
        assert found[name]["status"] == event.status
        assert found[name]["claims"] == [ground.id for ground in event.grounds[::-1]]
        assert found[name].get("edtf") == (event.when.edtf if event.when else None)


def test_every_claim_and_every_stance_is_in_a_note(record: str) -> None:
    bodies = "\n".join(note.text for note in noted(record))
    assert all(ground.id in bodies for ground in talks().grounds)
    stands = sum(
        len(course.spells)
        for matrix in view_matrices(Choice(record))
        for row in matrix.rows
        for cell in row.cells
        if cell.side == "Greece"
        for course in cell.courses
    )
    (side,) = [note for note in noted(record) if note.path.startswith("sides/greece")]
    assert side.text.count("; claim ") == stands > 1
    assert "against “any corridor to the sea”" in side.text


def test_the_folder_is_written_again_but_not_over_others_words(record: str, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    first = write_folder(vault, noted(record))
    assert first.count == len(list(vault.rglob("*.md"))) == len(json.loads((vault / LIST).read_text()))
    mine = next((vault / "events").glob("*.md"))
    mine.write_text(mine.read_text() + "\nMy own thought.\n")
    (vault / "own.md").write_text("# Mine\n")
    again = write_folder(vault, noted(record))
    assert again.kept == (f"events/{mine.name}",)
    assert again.count == first.count - 1
    assert "My own thought." in mine.read_text()
    assert (vault / "own.md").read_text() == "# Mine\n"


def test_notes_that_are_no_more_go_unless_they_were_changed(tmp_path: Path) -> None:
    where, vault = strait(tmp_path / "s.db"), tmp_path / "vault"
    write_folder(vault, noted(where))
    name = f"events/e{claim_named(talks(), 'The foreign ministers may meet').id}.md"
    other = f"events/e{claim_named(talks(), 'Greece and Norway spoke').id}.md"
    (vault / other).write_text("changed")
    for words in ("The foreign ministers may meet", "Greece and Norway spoke"):
        judge(where, "strike", claim_named(talks(), words).id, on=date(2004, 4, 6))
    written = write_folder(vault, noted(where))
    assert not (vault / name).exists()
    assert (vault / other).read_text() == "changed"
    assert written.kept == (other,)


def test_a_folder_of_others_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text("Dear Eleni")
    with pytest.raises(OutputError, match="--force"):
        write_folder(tmp_path, [Note("accord.md", "x")])
    (tmp_path / "accord.md").write_text("theirs")
    written = write_folder(tmp_path, [Note("accord.md", "x"), Note("events/e1.md", "y")], force=True)
    assert (written.count, written.kept) == (1, ("accord.md",))
    assert (tmp_path / "accord.md").read_text() == "theirs"


def test_a_folder_that_a_kill_left_half_written_is_gone_on_with(record: str, tmp_path: Path) -> None:
    whole, half = tmp_path / "whole", tmp_path / "half"
    write_folder(whole, noted(record))

    def until_the_kill() -> Iterator[Note]:
        yield from islice(noted(record), 3)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_folder(half, until_the_kill())
    assert write_folder(half, noted(record)).kept == ()
    files = {path.relative_to(whole): path.read_bytes() for path in whole.rglob("*") if path.is_file()}
    assert {path.relative_to(half): path.read_bytes() for path in half.rglob("*") if path.is_file()} == files


def test_a_list_that_leads_out_of_the_folder_removes_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("keep")
    vault = tmp_path / "vault"
    write_folder(vault, [Note("accord.md", "x")])
    mark = json.loads((vault / LIST).read_text())["accord.md"]
    (vault / LIST).write_text(json.dumps({"../outside.md": mark, str(outside): mark, "accord.md": mark}))
    outside.write_text("x")
    write_folder(vault, [Note("accord.md", "x")])
    assert outside.read_text() == "x"


def test_changes_add_to_the_folder(tmp_path: Path) -> None:
    where, vault = strait(tmp_path / "s.db"), tmp_path / "vault"
    write_folder(vault, noted(where, as_of=date(2004, 4, 2)))
    before = {path.name for path in vault.rglob("*.md")}
    write_folder(vault, noted(where, since=date(2004, 4, 3)), keep_old=True)
    assert before < {path.name for path in vault.rglob("*.md")}
    heads = [head for head, _ in (_parts(Note(p.name, p.read_text())) for p in (vault / "events").glob("*.md"))]
    assert {head.get("change") for head in heads} == {None, "added", "changed"}
