"""Nothing but a watch reaches out: every other command does its work where no socket can be opened."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from accord.cli import COMMANDS
from newsserver import Site

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = ROOT / "examples" / "scenarios" / "camp-david-1978.yaml"
SOURCES = sorted((ROOT / "src" / "accord").rglob("*.py"))
CALL = "from accord.cli import main; main()"
GUARD = '''
"""Installed into every process that a test starts: any socket of the net is written down, and ends the process."""
import os, sys

LOOPBACK = ("127.0.0.1", "::1", "localhost", None)
LISTENS = os.environ.get("MAY_LISTEN") == "1"

def guard(event, args):
    if not event.startswith("socket."):
        return
    frame = sys._getframe()
    while frame:  # urllib3, which others import, makes a socket to see whether there is IPv6, and asks nobody anything
        if frame.f_code.co_name == "_has_ipv6":
            return
        frame = frame.f_back
    if event == "socket.__new__" and (LISTENS or args[1] == getattr(__import__("socket"), "AF_UNIX", object())):
        return
    if LISTENS and event in ("socket.getaddrinfo", "socket.bind"):
        host = args[0] if event == "socket.getaddrinfo" else args[1][0]
        if host in LOOPBACK or not isinstance(host, str):
            return
    if event in ("socket.gethostname", "socket.sethostname") or (LISTENS and event == "socket.getnameinfo"):
        return
    with open(os.environ["GUARD_LOG"], "a") as log:
        log.write(event + chr(10))
    os._exit(99)

sys.addaudithook(guard)
'''
NEWS = (
    "date 2026-02-03\nNegotiators from Cyprus and Turkey met in Geneva on Tuesday, the envoy said. "
    "Turkey rejects any withdrawal, a spokesman said on Tuesday. The two sides agreed to exchange forty prisoners.\n"
)
RUNS: dict[
    str, list[str]
] = {  # of each command what it does to the full; those that read further arguments are given some
    **{name: [name] for name in ("timeline", "outlook", "matrix", "network", "drafts", "sources", "events")},
    "changes": ["changes", "--since", "2026-01-01"],
    "brief": ["brief", "--html", "brief.html"],
    "show": ["show", "{claim}"],
    "actors": ["actors", "news.txt"],
    "init": ["init", "--record", "new.db"],
    "add": ["add", "page.html", "--jobs", "2"],
    "retry": ["retry"],
    "process": ["process", "add", "Island", "--sides", "Cyprus,Turkey"],
    "review": ["review", "--by", "Ann"],
    "judge": ["judge", "note", "{claim}", "Seen.", "--by", "Ann"],
    "claim": ["claim", "add", "statement", "--help"],
    "search": ["search", "withdrawal"],
    "log": ["log"],
    "check": ["check"],
    "merge": ["merge", "other.db"],
    "ledger": ["ledger"],
    "rebuild": ["rebuild"],
    "extract": ["extract", "page.html", "news.txt"],
    "verify": ["verify", "claims.jsonl"],
    "bargain": ["bargain", str(SCENARIO), "--html", "paper.html"],
    "scenario": ["scenario", "check", str(SCENARIO)],
    "export": ["export", "--format", "csv", "--out", "out"],
    "import": ["import", "--help"],
}
LISTENING = ("serve", "demo", "mcp")  # open a door on this computer; that they reach out nowhere is shown below
REACHING = ("watch",)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder with articles, a record and a guard that every process started there runs under."""
    folder = tmp_path_factory.mktemp("offline")
    (folder / "guard").mkdir()
    (folder / "guard" / "sitecustomize.py").write_text(GUARD)
    (folder / "news.txt").write_text(NEWS)
    (folder / "page.html").write_text(
        f"<html><body><article><p>{NEWS.replace('. ', '.</p><p>')}</p></article></body></html>"
    )
    for arguments in (["init"], ["init", "--record", "other.db"], ["add", "news.txt"]):
        assert run(folder, arguments).returncode == 0
    (folder / "claims.jsonl").write_text(run(folder, ["extract", "--jsonl", "news.txt"]).stdout)
    return folder


def run(folder: Path, arguments: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command under the guard."""
    env = {**os.environ, "PYTHONPATH": str(folder / "guard"), "GUARD_LOG": str(folder / "sockets"), **more}
    call = [sys.executable, "-c", CALL, *arguments]
    return subprocess.run(call, cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False)


def test_every_command_is_looked_at() -> None:
    assert {*COMMANDS} - {*RUNS, *LISTENING, *REACHING} == set(), "add a line to RUNS for the new command"


@pytest.mark.parametrize("name", [name for name in RUNS if name in COMMANDS])
def test_a_command_works_where_no_socket_can_be_opened(desk: Path, name: str) -> None:
    import json

    claim = json.loads((desk / "claims.jsonl").read_text())["claims"][0]["id"]
    ran = run(desk, [argument.replace("{claim}", claim) for argument in RUNS[name]])
    log = desk / "sockets"
    assert not log.exists(), log.read_text()
    assert ran.returncode in (0, 3), ran.stderr


def test_the_page_listens_on_this_computer_and_reaches_out_nowhere(desk: Path) -> None:
    log = desk / "listening"
    env = {**os.environ, "PYTHONPATH": str(desk / "guard"), "GUARD_LOG": str(log), "MAY_LISTEN": "1"}
    call = [sys.executable, "-c", CALL, "serve", "--port", "0", "--no-open", "--by", "Ann"]
    serving = subprocess.Popen(call, cwd=desk, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert serving.stdout
        told = next(line for line in serving.stdout if "http://" in line)
        address = re.search(r"http://[^\s]+", told)
        assert address
        with urlopen(address[0].rstrip("."), timeout=30) as page:
            assert page.status == 200
    finally:
        serving.terminate()
        serving.wait(30)
    assert not log.exists(), log.read_text()


def test_a_client_on_standard_input_needs_no_socket(desk: Path) -> None:
    log = desk / "client"
    env = {**os.environ, "PYTHONPATH": str(desk / "guard"), "GUARD_LOG": str(log)}
    call = [sys.executable, "-c", CALL, "mcp"]
    ran = subprocess.run(
        call, cwd=desk, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert not log.exists(), log.read_text()


def test_the_guard_sees_a_watch_reach_out(desk: Path) -> None:
    with Site() as site:
        (desk / "feeds.toml").write_text(f'[[feed]]\nurl = "{site.url}/rss.xml"\n')
        ran = run(desk, ["watch", "--once", "--allow-private"], GUARD_LOG=str(desk / "watched"))
        assert ran.returncode == 99
        assert (desk / "watched").read_text().startswith("socket.")
        assert not site.asked


def test_only_fetch_imports_what_reaches_out_and_few_know_fetch() -> None:
    reaching = ("urllib.request", "socket", "ssl", "http.client", "httpx", "httpcore")
    users: dict[str, set[str]] = {name: set() for name in (*reaching, "accord.fetch")}
    for path in SOURCES:
        place = path.relative_to(ROOT / "src").with_suffix("").as_posix().replace("/", ".")
        for imported in _imports(path):
            for name in users:
                if imported == name or imported.startswith(f"{name}."):
                    users[name].add(place)
    for name in reaching:
        assert {place for place in users[name] if not place.startswith(("accord.fetch.", "accord.serve."))} == set(), (
            name
        )
    outside = {place for place in users["accord.fetch"] if not place.startswith("accord.fetch")}
    assert outside == {
        f"accord.desk.{name}" for name in ("watch.arriving", "watch.keeping_up", "articles.pointing", "watch.watching")
    }


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
