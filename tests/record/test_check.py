"""Whatever is changed in a record behind accord's back is found and named."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from accord.desk.ledger.adding import record_charter, record_extraction, record_judgement
from accord.errors import AccordError
from accord.record.check import check
from accord.record.store import Record
from accord.record.sums import sums_of
from accord.record.tables import TABLES
from accord.terms.judgement import Charter, Judgement
from accord.terms.wire import claim_ids
from record.conftest import NO_SERVER, SERVER, Server
from record.news import NOW, read_by, report

FLIPS = 40
FIRST = report(0)


def fill(where: str) -> Record:
    """Make a record in which every table has rows."""
    record = Record.create(where)
    copies = [report(1), report(1, outlet="Evening Post", on="2004-03-03")]
    for extraction in (FIRST, *copies, read_by(FIRST, "0.0.1", without=2)):
        record_extraction(record, extraction, NOW)
    record_charter(record, Charter("Strait", ("Northland", "Southland"), (), "Ada", NOW), NOW)
    record_judgement(record, Judgement("accept", (claim_ids(FIRST)[0],), "Ada", NOW), NOW)
    with record.writing(NOW) as desk:
        desk.put_unread("x.txt", "it is empty", remedy="give text", payload=b"\x00")
        desk.put_docket("Strait", desk.events_of(claim_ids(FIRST))[claim_ids(FIRST)[0]], date(2004, 3, 1))
    return record


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a sound record; nobody changes it."""
    path = tmp_path_factory.mktemp("sound") / "sound.db"
    fill(str(path)).close()
    return path


@pytest.fixture
def whole(sound: Path) -> bytes:
    """Give the bytes of a sound record."""
    return sound.read_bytes()


@pytest.fixture
def sums(sound: Path) -> bytes:
    """Give the hashes of its pages."""
    return sums_of(sound).read_bytes()


@pytest.fixture(scope="module")
def model() -> Iterator[Callable[[], str]]:
    """Give what makes a PostgreSQL database that others are copied from; it is made when it is first asked for."""
    made: list[tuple[Server, str]] = []

    def find() -> str:
        if not made:
            server = Server()
            made.append((server, server.make()))
            fill(made[0][1]).close()
        return made[0][1]

    yield find
    for server, where in made:
        server.drop(where)


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    """Give a copy of the sound record, in either kind of database, to be changed."""
    if request.param == "sqlite":
        sound, path = request.getfixturevalue("sound"), tmp_path / "a.db"
        shutil.copy(sound, path)
        shutil.copy(sums_of(sound), sums_of(path))
        record = Record.open(str(path))
        yield record
        record.close()
        return
    if not SERVER:
        pytest.skip(NO_SERVER)
    server, model = Server(), request.getfixturevalue("model")
    where = server.make(like=model())
    record = Record.open(where)
    yield record
    record.close()
    server.drop(where)


def change(record: Record, *statements: str) -> None:
    """Change a record as somebody does who has the rights to its tables."""
    with record.engine.begin() as link:
        if link.dialect.name == "sqlite":
            link.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for statement in statements:
            assert link.exec_driver_sql(statement).rowcount > 0, statement


def test_a_sound_record_has_no_faults_and_every_table_rows(filled: Record) -> None:
    assert list(check(filled)) == []
    with filled.engine.connect() as link:
        empty = [name for name in TABLES.tables if not link.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()]
    assert empty == []


CHANGES = {
    "a letter of an article": "UPDATE article SET text = replace(text, 'Larnaca', 'Larnaka')",
    "a headline": "UPDATE article SET title = title || '!' WHERE known = '2004-03-01'",
    "an address": "UPDATE article SET url = 'https://x.example'",
    "a day of publication": "UPDATE article SET published = '2004-03-02' WHERE published = '2004-03-01'",
    "a day of knowing": "UPDATE article SET known = '2004-03-02' WHERE known = '2004-03-01'",
    "a time of recording": "UPDATE article SET recorded = '2004-05-01T09:31:00Z'",
    "a page": "UPDATE article SET page = 'elsewhere'",
    "a source": "UPDATE sighting SET source = 'y.txt'",
    "an author": """UPDATE sighting SET authors = '["Bo"]'""",
    "a version": "UPDATE reading SET accord = '9.9' WHERE accord = '0.0.1'",
    "a model": "UPDATE reading SET model = 'x'",
    "an actor": "UPDATE reading SET actors = replace(actors, 'Ada', 'Ida')",
    "a body": "UPDATE stated SET body = replace(body, 'opposes', 'supports')",
    "a claim's id": "UPDATE stated SET claim_id = 'x' WHERE n = 3",
    "a verdict": "UPDATE judgement SET body = replace(body, 'accept', 'strike')",
    "what a judgement is about": "UPDATE judged SET about = 'x'",
    "a charter": "UPDATE charter SET body = replace(body, 'Southland', 'Westland')",
    "the name of a process": "UPDATE charter SET name = 'x'",
    "a reason for not reading": "UPDATE unread SET why = 'x'",
    "the bytes that were not read": "UPDATE unread SET payload = NULL",
    "an entry of the log": "UPDATE entry SET recorded = '2004-05-01T09:31:00Z' WHERE number = 2",
    "a seal": "UPDATE entry SET mark = 'x' WHERE number = 1",
    "a column": "UPDATE claim SET status = 'cancelled' WHERE status = 'occurred'",
    "the words of a claim": "UPDATE claim SET words = words || '.'",
    "a claim's place": "UPDATE claim SET n = n + 10",
    "a claim's day": "UPDATE claim SET known = '2004-03-09'",
    "a side of a claim": "UPDATE claim_side SET side = 'Westland' WHERE side = 'Northland'",
    "a telling": "UPDATE telling SET body = replace(body, 'occurred', 'cancelled')",
    "a key of a telling": "UPDATE telling_key SET code = code + 1",
    "a print": "UPDATE print SET body = replace(body, 'every', 'ever')",
    "a key of a print": "UPDATE print_key SET code = code + 1",
    "a tie": "UPDATE tie SET weight = weight + 1",
    "the reason of a tie": "UPDATE tie SET reason = 'x'",
    "an event": "UPDATE event SET place = 'Rhodes'",
    "a member of an event": "UPDATE event_member SET n = n + 1",
    "a story": "UPDATE story SET origin = 'x'",
    "a member of a story": "UPDATE story_member SET n = n + 1",
    "an article of a process": "UPDATE membership SET process = 'x'",
    "an event of a process": "UPDATE docket SET day = NULL",
    "a lost entry": "DELETE FROM entry WHERE number = 2",
    "the lost end of the log": "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)",
    "a lost sighting": "DELETE FROM sighting",
    "a lost charter": "DELETE FROM charter",
    "a lost claim of a reading": "DELETE FROM stated WHERE n = 5",
    "a lost claim": "DELETE FROM claim WHERE kind = 'draft'",
    "a lost side": "DELETE FROM claim_side WHERE side = 'Southland'",
    "a lost member of an event": "DELETE FROM event_member",
    "a lost member of a story": "DELETE FROM story_member",
    "a lost count": "DELETE FROM counting",
    "a lost key of a telling": "DELETE FROM telling_key WHERE code = (SELECT max(code) FROM telling_key)",
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found_and_named(filled: Record, what: str) -> None:
    change(filled, CHANGES[what])
    assert list(check(filled)) != []


def test_a_fault_is_named_by_what_it_concerns(filled: Record) -> None:
    change(filled, "UPDATE article SET text = replace(text, 'Larnaca', 'Larnaka') WHERE known = '2004-03-01'")
    faults = list(check(filled))
    changed = (
        f"article {FIRST.article.id}: its text, title, outlet, date or address was changed: they do not give its id"
    )
    assert changed in faults
    assert any(f"claim {claim_ids(FIRST)[0]}: claim: the article does not read" in fault for fault in faults)


def test_an_article_put_in_behind_the_back_is_found(filled: Record) -> None:
    same = "outlet, title, published, url, text, text_sha256, page, known, recorded, mark"
    told = f"SELECT key + 1000, id || 'x', {same} FROM article WHERE known = '2004-03-01'"
    change(filled, f"INSERT INTO article (key, id, {same}) {told}")
    assert any("is on record otherwise than the log says" in fault for fault in check(filled))


def test_a_reading_that_should_count_is_seen(filled: Record) -> None:
    other = "SELECT key FROM reading WHERE accord = '0.0.1'"
    change(filled, f"UPDATE counting SET reading_key = ({other}) WHERE article_key = (SELECT article_key FROM reading"
                   " WHERE accord = '0.0.1')")  # fmt: skip
    assert any("the reading that counts is not the one that should" in fault for fault in check(filled))


def test_a_search_index_that_lost_words_is_found(filled: Record) -> None:
    if filled.address.path is None:
        change(filled, "DELETE FROM claim_search WHERE key = (SELECT max(key) FROM claim_search)")
    else:
        change(filled, "DELETE FROM claim_search_docsize WHERE id = (SELECT max(id) FROM claim_search_docsize)")
    assert any("the search index of claims" in fault for fault in check(filled))


@pytest.mark.parametrize("statement", ["DROP INDEX claim_by_kind", "DROP VIEW feed_atom", "CREATE TABLE songs (id)"])
def test_a_table_that_is_not_as_accord_made_it_is_found(tmp_path: Path, whole: bytes, statement: str) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(whole)
    with sqlite3.connect(path) as link:
        link.execute(statement)
    faults = list(check(Record.open(str(path))))
    assert len(faults) == 1
    assert statement.split()[2] in faults[0]


def faults_of(path: Path) -> list[str]:
    try:
        record = Record.open(str(path))
    except AccordError as error:
        return [str(error)]
    try:
        return list(check(record))
    finally:
        record.close()


def test_a_flipped_bit_is_found_wherever_it_is(tmp_path: Path, whole: bytes, sums: bytes) -> None:
    """Also where SQLite keeps nothing: in the free parts of a page and in the header."""
    chance = random.Random(11)
    for turn, at in enumerate([26, 80, 94, *(chance.randrange(len(whole)) for _ in range(FLIPS))]):
        flipped = bytearray(whole)
        flipped[at] ^= 1 << chance.randrange(8)
        path = tmp_path / f"{turn}.db"
        path.write_bytes(flipped)
        sums_of(path).write_bytes(sums)
        assert faults_of(path), f"byte {at} is flipped, and nobody noticed"


def test_a_page_that_was_changed_is_named(tmp_path: Path, whole: bytes, sums: bytes) -> None:
    at = next(at for at in range(len(whole) - 64, 0, -1) if not any(whole[at - 32 : at + 32]))
    flipped = bytearray(whole)
    flipped[at] = 1
    path = tmp_path / "a.db"
    path.write_bytes(flipped)
    sums_of(path).write_bytes(sums)
    assert faults_of(path) == [f"page {at // 4096 + 1} of the file: its bytes are not those that accord wrote"]


@pytest.mark.parametrize("words", [b"Larnaca on", b"round of report", b'"stance":"opposes"', b"2004-05-01T09:30:00Z"])
def test_a_flipped_byte_in_words_is_named(tmp_path: Path, whole: bytes, words: bytes) -> None:
    """Wherever the words stand: in the article, in a claim, in a column."""
    starts = [at for at in range(len(whole)) if whole.startswith(words, at)]
    assert starts
    for turn, start in enumerate(starts[:12]):
        flipped = bytearray(whole)
        flipped[start + 3] ^= 1
        path = tmp_path / f"{turn}.db"
        path.write_bytes(flipped)
        assert faults_of(path), f"{words!r} at {start}"


def test_a_file_cut_short_is_found(tmp_path: Path, whole: bytes) -> None:
    for turn, size in enumerate((len(whole) - 4096, len(whole) // 2, 5000, 100, 50)):
        path = tmp_path / f"{turn}.db"
        path.write_bytes(whole[:size])
        assert faults_of(path)
