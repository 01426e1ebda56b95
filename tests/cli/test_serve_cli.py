"""`accord serve` and `accord demo` as a user meets them: the address, the refusals, Ctrl-C."""

import os
import signal
import subprocess
import sys
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from accord.cli import main
from accord.cli.serve_options import Door, is_loopback
from accord.record.store import Record
from accord.serve.passwords import is_hash

CALL = [sys.executable, "-c", "from accord.cli import main; main()"]


def _run(*arguments, code=0, typed=None):
    ran = CliRunner().invoke(main, [str(each) for each in arguments], input=typed, catch_exceptions=False)
    assert ran.exit_code == code, ran.output
    return " ".join(ran.output.split())


@pytest.fixture
def place(tmp_path):
    Record.create(str(tmp_path / "new.db")).close()
    return tmp_path / "new.db"


def _door(**choices):
    given = dict.fromkeys(("by", "password_file", "token_file", "chain", "key"))
    return Door(**{"host": "127.0.0.1", "port": 0, "no_open": True, "names": (), **given, **choices})


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example"])
def test_to_others_only_with_a_password(place, host):
    said = _run("serve", place, "--host", host, code=2)
    assert "every machine that can reach this one" in said
    assert "--make-password" in said


def test_a_password_file_is_made_and_taken(place, tmp_path):
    file = tmp_path / "desk.password"
    said = _run("serve", "--make-password", file, typed="four words nobody guesses\nfour words nobody guesses\n")
    assert "--password-file" in said
    assert is_hash(file.read_text().strip())
    assert "four words" not in file.read_text() + said
    assert file.stat().st_mode & 0o077 == 0
    assert _door(host="0.0.0.0", password_file=file).check().password == file.read_text().strip()
    assert "there is such a file already" in _run(
        "serve", "--make-password", file, code=2, typed="x" * 12 + "\n" + "x" * 12
    )


def test_a_short_password_is_refused(tmp_path):
    said = _run("serve", "--make-password", tmp_path / "p", code=2, typed="short\nshort\n")
    assert "12 characters" in said
    assert not (tmp_path / "p").exists()


def test_a_file_that_holds_no_hash_or_that_others_may_read(place, tmp_path):
    file = tmp_path / "desk.password"
    file.write_text("plain words")
    file.chmod(0o644)
    assert "chmod 600" in _run("serve", place, "--password-file", file, code=2)
    file.chmod(0o600)
    assert "--make-password" in _run("serve", place, "--password-file", file, code=2)
    assert "random letters" in _run("serve", place, "--token-file", file, code=2)


def test_a_name_that_is_none_is_refused(place):
    assert "is no name" in _run("serve", place, "--by", "a\nb\x1b[31m", code=2)
    assert _door(by=" Anna  Berg ").check().by == "Anna Berg"


def test_a_certificate_wants_its_key(place, tmp_path):
    (tmp_path / "c.pem").write_text("x")
    assert "go together" in _run("serve", place, "--certificate", tmp_path / "c.pem", code=2)


def test_it_answers_to_its_own_names_alone():
    assert set(_door(names=("desk.example",)).check().hosts) == {"localhost", "127.0.0.1", "[::1]", "desk.example"}
    assert "[::1]" in _door(host="::1").check().hosts


def test_what_leads_to_this_machine_only():
    assert [h for h in ("127.0.0.1", "127.8.8.8", "::1", "localhost") if not is_loopback(h)] == []
    assert [h for h in ("0.0.0.0", "::", "10.0.0.1", "localhost.example", "127.0.0.1.example") if is_loopback(h)] == []


def test_without_encryption_others_are_told_so(tmp_path):
    assert "without encryption" in " ".join(_door(host="0.0.0.0").warnings())
    assert _door(host="0.0.0.0", chain=tmp_path, key=tmp_path).warnings() == ()
    assert _door().warnings() == ()


def test_no_record_is_said_before_anything_is_opened(tmp_path):
    assert "accord init" in _run("serve", tmp_path / "none.db", code=1)


def test_the_record_may_be_named_as_everywhere_else(tmp_path):
    assert "other.db: there is no such record" in _run("serve", "--record", tmp_path / "other.db", code=1)


def test_a_port_that_is_taken(place):
    from accord.serve.listening import listen

    with listen("127.0.0.1", 0) as taken:
        said = _run("serve", place, "--port", taken.getsockname()[1], "--no-open", code=2)
    assert "--port" in said


@pytest.mark.parametrize("command", [["serve", "new.db"], ["demo", "--record", "new.db"]])
def test_it_opens_and_ctrl_c_closes_it(command, place):
    """The address is printed, the page answers there, and Ctrl-C ends it at once without a traceback."""
    ran = subprocess.Popen(
        [*CALL, *command, "--port", "0", "--no-open"],
        cwd=place.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    try:
        line = next(line for line in ran.stdout if "http://" in line)
        address = next(word for word in line.split() if word.startswith("http://"))
        with urlopen(address, timeout=20) as answer:
            assert answer.status == 200
        ran.send_signal(signal.SIGINT)
        said, wrong = ran.communicate(timeout=30)
    finally:
        ran.kill()
    assert ran.returncode == 0
    assert "The desk is closed." in said
    assert "Traceback" not in wrong
