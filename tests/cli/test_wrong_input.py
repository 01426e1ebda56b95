"""What each command makes of wrong input: one exit code for one kind of fault, and a message that names the remedy."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.cli import main

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "examples" / "iran" / "2025-05-01-rome-postponed.json"


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with one thing of each kind: what commands ask for, and what they do not."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("empty", "empty.txt", "empty.jsonl", "empty.csv", "empty.yaml", "empty.toml", "empty.db"):
        (folder / name).touch()
    (folder / "bare").mkdir()
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    shutil.copy(ARTICLE, folder / "article.json")
    (folder / "articles.jsonl").write_text(json.dumps(json.loads(ARTICLE.read_text("utf-8"))), "utf-8")
    shutil.copy(ROOT / "examples" / "scenarios" / "ukraine-2026.yaml", folder / "scenario.yaml")
    (folder / "one.toml").write_text("actor = 1\n", "utf-8")
    (folder / "headings.csv").write_text("date,event\nlong ago,\n", "utf-8")
    (folder / "feeds.toml").write_text('[[feed]]\nurl = "https://a.example/feed"\n', "utf-8")
    return folder


@pytest.fixture(scope="session")
def claims(desk: Path) -> str:
    """Put claims into the folder, and a record that holds them."""
    line = run("extract", str(desk / "article.json"), "--jsonl")[1]
    (desk / "claims.jsonl").write_text(line, "utf-8")
    (desk / "damaged.jsonl").write_text(line.replace('"position"', '"posture"', 1), "utf-8")
    for name in ("accord.db", "void.db"):
        run("init", "--record", str(desk / name))
    run("add", "--record", str(desk / "accord.db"), str(desk / "claims.jsonl"))
    return line


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments), input="")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


GIVEN = """
0 | brief claims.jsonl                        |
0 | verify claims.jsonl --quick               |
0 | add claims.jsonl                          |
1 | brief missing                             | there is no such file; check the name
1 | brief empty.txt                           | it is empty; give a file with the text of an article
1 | brief bare                                | the folder holds no articles
1 | brief picture.png                         | it is an image, not a text
1 | brief accord.db                           | it is a database, not a text
1 | extract missing                           | there is no such file; check the name
1 | extract empty.jsonl                       | it is empty
1 | extract bare                              | the folder holds no articles
1 | extract picture.png                       | it is an image
1 | extract claims.jsonl                      | it holds claims, not articles; give it to `accord brief`
1 | add missing                               | there is no such file
1 | add bare                                  | the folder holds no articles
1 | add picture.png                           | it is an image
3 | brief missing article.json                | skipped missing: there is no such file
3 | extract missing article.json              | skipped missing: there is no such file
3 | extract claims.jsonl article.json         | skipped claims.jsonl: it holds claims
3 | add missing article.json                  | skipped missing: there is no such file
3 | add missing claims.jsonl                  | skipped missing: there is no such file
1 | verify missing                            | there is no such file; give a file that `accord extract --jsonl` wrote
1 | verify bare                               | it is a folder, not a file
1 | verify empty.jsonl                        | it holds no line
1 | verify picture.png                        | it is not text in UTF-8
1 | verify articles.jsonl                     | it holds no claims; give a file that `accord extract --jsonl` wrote
1 | verify scenario.yaml                      | it holds no claims
1 | verify claims.jsonl --actors missing      | --actors missing: there is no such file; check the name
4 | verify damaged.jsonl --quick              | 1 difference between the claims and their words
1 | extract article.json --actors bare        | --actors bare: is a folder; name a file
1 | extract article.json --actors picture.png | not an actors file: it is not text in UTF-8
1 | extract article.json --actors empty.toml  | no [[actor]] table
1 | extract article.json --actors one.toml    | no [[actor]] table
1 | extract article.json --model no_such      | --model
1 | bargain missing                           | missing: there is no such file; check the name
1 | bargain bare                              | needs one domain file
1 | bargain picture.png                       | not plain text in UTF-8
1 | bargain empty.yaml                        | `parties` names 0
1 | scenario check missing                    | `accord scenario new missing` starts one
1 | scenario check bare                       | bare: is a folder; name a file
1 | scenario check picture.png                | not plain text in UTF-8
1 | scenario convert missing out.yaml         | missing: there is no such file
1 | scenario new scenario.yaml                | there is a file already; name another, or say --force
1 | scenario new bare                         | bare: is a folder; name a file
1 | scenario new missing/one.yaml             | cannot be written (No such file or directory)
1 | import --yes missing                      | there is no such file
1 | import --yes bare                         | bare: is a folder; name a file
1 | import --yes empty.csv                    | it is empty; give a table
1 | import --yes picture.png                  | it is an image
1 | import --yes claims.jsonl                 | it holds claims, not a table; `accord add`
3 | import --yes headings.csv                 | row 2
1 | merge missing                             | there is no such record
1 | merge bare                                | is a folder; give the path of a record
1 | merge picture.png                         | it is no record
1 | watch --once --feeds missing              | there is no such file
1 | watch --once --feeds bare                 | --feeds bare: is a folder; name a file
1 | watch --once --feeds empty.toml           | names no feed
1 | init                                      | holds a record or other tables already
1 | init --record picture.png                 | holds something else already
1 | init --record bare                        | is a folder
1 | brief article.json --html bare            | --html bare: is a folder; name a file
1 | brief claims.jsonl --html missing/a.html  | cannot be written (No such file or directory)
1 | export --format csv --out bare            | is a folder; name a file in it
1 | export --out missing/a.csv                | cannot be written (No such file or directory)
1 | export --out article.json --format jsonl  | there is a file already
1 | bargain scenario.yaml --html bare         | --html bare: is a folder; name a file
1 | bargain scenario.yaml --drawings picture.png | --drawings picture.png: is a file; name a folder
1 | review --export picture.png               | --export picture.png: is a file; name a folder
1 | serve --scenarios missing                 | --scenarios missing: there is no such folder; check the name
1 | serve --password-file missing             | --password-file missing: there is no such file; check the name
"""
ASKED = """
2 | nonsense                                  | No such command 'nonsense'
2 | brief --frob                              | No such option
2 | brief --as-of soon                        | 'soon' is not a day; write it as YYYY-MM-DD, as in 2026-01-31
2 | brief --as-of 2025-13-01                  | is not a day
2 | brief --since 01/02/2025                  | is not a day
2 | timeline --until 2025-02-30               | is not a day
2 | brief --as-of 2025-01-01 --since 2025-02-01 | --since 2025-02-01 is after --as-of 2025-01-01: no day is between them
2 | brief claims.jsonl --as-of 2025-01-01 --since 2025-02-01 | no day is between them
2 | timeline --since 2025-02-01 --until 2025-01-01 | no day is between them
2 | brief claims.jsonl --record accord.db     | of files or of a record
2 | brief article.json --jobs 0               | give a whole number from 1 to 64, not '0'
2 | brief article.json --jobs many            | give a whole number from 1 to 64, not 'many'
2 | log --limit 0                             | give a whole number from 1 to 100,000
2 | log --before -3                           | give a whole number of 1 or more
2 | bargain scenario.yaml --seconds 0         | give a number of seconds, more than 0
2 | bargain scenario.yaml --seconds nan       | give a number of seconds, more than 0
2 | changes                                   | Missing option '--since'
2 | timeline --process Nowhere                | no negotiation is called 'Nowhere'
2 | show 0123                                 | '0123' is no id
2 | judge accept 0123                         | no claim '0123' is on record
2 | judge undo 0123                           | no judgement '0123' is on record
2 | search '...'                              | holds no word to search for
2 | process add Talks --sides Norway          | name two sides
2 | process add Talks --sides Norway,Peru --subjects fish | 'fish' is no issue
2 | claim add meeting --words x --who Norway,Peru --status done | meeting.status should be one of
2 | claim add meeting --words x --who Norway,Peru --status occurred --when soon | 'soon' is no day
2 | export                                    | say in which form
2 | export --out foo.bar                      | foo.bar: no form has the ending .bar; name the file with one of .csv
2 | export --out foo                          | foo: the name has no ending; name the file with one of .csv
0 | process add Talks --sides Norwy,Peru      | knows nobody of this name; did you mean Norway
0 | process add Talks --sides Narnia,Peru     | no article on record names Narnia
0 | process add Talks --sides Norway,Peru     |
2 | export --format csv --out a.xlsx          | is the name of another kind of file
2 | extract article.json --base-url http://a.example | are for --reader llm
2 | serve --host 0.0.0.0                      | Give a password
2 | review --by ''                            | is no name
"""
VIEWS = """
timeline; changes --since 2025-01-01; outlook; matrix; network; drafts; sources; events; actors; log; check; ledger
rebuild; retry; retry --list; process list; search word; show 0123; export --format csv; brief; review; mcp
judge accept 0123; process add Talks --sides Norway,Peru; claim add statement --words x; add claims.jsonl
scenario from-record out.yaml --process Talks; merge accord.db; serve --no-open --port 0; watch --once
"""
RECORDS = {
    "missing": "there is no such record; `accord init` makes one",
    "empty": "is empty; `accord init` makes a record of it",
    "bare": "is a folder; give the path of a record",
    "picture.png": "it is no record, or its beginning is damaged",
}


def rows(table: str) -> list[tuple[int, str, str]]:
    cells = ([cell.strip() for cell in row.split("|")] for row in table.strip().splitlines())
    return [(int(code), command, said) for code, command, said in cells]


@pytest.mark.parametrize(("code", "command", "said"), [*rows(GIVEN), *rows(ASKED)])
def test_wrong_input_is_told_alike(
    desk: Path, claims: str, monkeypatch: pytest.MonkeyPatch, code: int, command: str, said: str
) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setenv("ACCORD_NAME", "Ada")
    gave, _, err = run(*shlex.split(command))
    assert (gave, said) == (code, said if said and said in err else err)


@pytest.mark.parametrize("view", [view.strip() for line in VIEWS.strip().splitlines() for view in line.split(";")])
def test_what_is_no_record_is_an_error(desk: Path, claims: str, monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setenv("ACCORD_NAME", "Ada")
    for record, said in RECORDS.items():
        code, out, err = run(*view.split(), "--record", record)
        assert (code, out, err) == (1, "", f"accord: {record}: {err.partition(f'{record}: ')[2]}")
        assert said in err
