"""Messages, and what was forwarded in them."""

from __future__ import annotations

from collections.abc import Mapping

from accord.read.mail.forwarding import find_forwarded
from accord.read.mail.message import read_message
from tools.fuzz.target import Target, refusing, words_of

MAIL = (
    b"From: A <a@x.example>\nSubject: =?utf-8?q?Talks?=\nContent-Type: multipart/mixed; boundary=b\n\n"
    b"--b\nContent-Type: text/plain\n\n-----Original Message-----\nFrom: B\nSent: Monday\n\nThe sides met.\n--b--\n"
)


def _forwarded(raw: bytes) -> None:
    words = words_of(raw)
    found = find_forwarded(words)
    assert found is None or len(found.text) <= len(words), "nothing is added"


TARGETS: Mapping[str, Target] = {
    "mail": Target(refusing(read_message), (MAIL,)),
    "forwarding": Target(refusing(_forwarded), (MAIL.partition(b"\n\n")[2], b"> From: a\n> Sent: b\n>\n> c")),
}
