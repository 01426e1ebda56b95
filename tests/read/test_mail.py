"""Mail: whose it is, from when, and what part of it is the article; forwarded letters by what they were."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from accord.lexicon.load import load_patterns
from accord.read.mail.forwarding import find_forwarded
from newsstand import BODY, SECRET, SENTENCES, article, kinds, page, skipped
from read.archives import letter, paper

NOTE = "Worth a look before the meeting with the minister on Friday, I would say, as it names the crossings."
HEAD = (
    "From: Island Desk <desk@island.example>\nDate: Tue, 4 Jun 2024 at 09:30\n"
    "Subject: Map on the table\nTo: me@x.example\n"
)


def write(folder: Path, message: EmailMessage | MIMEMultipart | bytes, name: str = "a.eml") -> Path:
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else message.as_bytes())
    return path


def test_plain_message_is_an_article_with_its_sender_day_and_subject(tmp_path: Path) -> None:
    found = article(write(tmp_path, letter(plain=BODY)))
    assert (found.outlet, found.title, found.published) == ("Example Wire", "Island talks to resume", date(2024, 6, 3))
    assert found.text.startswith(SENTENCES[0]) and found.text.endswith(SENTENCES[-1])


def test_message_without_a_name_has_the_domain_for_outlet(tmp_path: Path) -> None:
    assert article(write(tmp_path, letter(plain=BODY, From="press@ministry.example"))).outlet == "ministry.example"


def test_encoded_head_is_read(tmp_path: Path) -> None:
    message = letter(plain=BODY, Subject="Gespräche – Inselgespräche “jetzt”", From="Büro Süd <b@sud.example>")
    found = article(write(tmp_path, message))
    assert (found.title, found.outlet) == ("Gespräche – Inselgespräche “jetzt”", "Büro Süd")


def test_page_is_read_where_the_plain_text_only_points_at_it(tmp_path: Path) -> None:
    message = letter(plain="View this letter in your browser.", html=page())
    assert SENTENCES[2] in article(write(tmp_path, message)).text


def test_plain_text_is_preferred(tmp_path: Path) -> None:
    assert "Other words" not in article(write(tmp_path, letter(plain=BODY, html="<p>Other words.</p>"))).text


def test_what_a_reader_of_the_message_cannot_see_is_set_aside(tmp_path: Path) -> None:
    html = page(f'<p style="font-size:0">{SECRET}</p>')
    found = article(write(tmp_path, letter(html=html)))
    assert SECRET not in found.text and "hidden-text" in kinds(found) and SECRET in (found.hidden or "")


@pytest.mark.parametrize(
    "marker", ["---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:\n"]
)
def test_forwarded_letter_is_what_it_was(marker: str, tmp_path: Path) -> None:
    message = letter(plain=f"{NOTE}\n\n{marker}\n{HEAD}\n\n{BODY}", Subject="Fwd: Map on the table")
    found = article(write(tmp_path, message))
    assert (found.outlet, found.title, found.published) == ("Island Desk", "Map on the table", date(2024, 6, 4))
    assert NOTE not in found.text and found.text.startswith(SENTENCES[0])


def test_quoted_and_twice_forwarded_letter_is_the_innermost(tmp_path: Path) -> None:
    inner = f"---------- Forwarded message ---------\n{HEAD}\n{BODY}"
    quoted = "\n".join(f"> {line}" for line in inner.split("\n"))
    head = "From: A. Clerk\nSent: Wednesday\nSubject: FW: Map\n"
    outer = f"FYI\n\n-----Original Message-----\n{head}\nSee below.\n\n{quoted}"
    found = article(write(tmp_path, letter(plain=outer)))
    assert found.outlet == "Island Desk" and found.text.startswith(SENTENCES[0]) and ">" not in found.text


def test_letter_forwarded_as_an_attachment_is_read(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "me@x.example", "Fwd"
    message.set_content(NOTE)
    message.add_attachment(letter(plain=BODY))
    found = article(write(tmp_path, message))
    assert found.outlet == "Example Wire" and NOTE not in found.text


def test_text_that_speaks_of_messages_is_not_cut() -> None:
    text = "The mediator's message to both sides:\nFrom: nowhere comes no peace, he wrote.\nThey answered.\n"
    assert find_forwarded(text) is None


def test_attached_files_are_named_and_not_read(tmp_path: Path) -> None:
    message = letter(plain=BODY)
    message.add_attachment(paper([[SECRET]]), maintype="application", subtype="pdf", filename="communiqué.pdf")
    found = article(write(tmp_path, message))
    [doubt] = [doubt for doubt in found.doubts if doubt.kind == "attachment"]
    assert "communiqué.pdf" in doubt.why and SECRET not in found.text


def test_signature_is_left_out(tmp_path: Path) -> None:
    assert "Tel." not in article(write(tmp_path, letter(plain=f"{BODY}\n\n-- \nPress office\nTel. 123"))).text


def test_charset_that_is_told_is_used_and_one_that_is_none_is_no_fault(tmp_path: Path) -> None:
    for charset in ("windows-1252", "x-no-such"):
        part = MIMEText("", "plain", "us-ascii")
        part.replace_header("Content-Type", f"text/plain; charset={charset}")
        del part["Content-Transfer-Encoding"]
        part["Content-Transfer-Encoding"] = "8bit"
        raw = part.as_bytes().rstrip() + b"\nFrom: W <w@x.example>\n\n" + BODY.encode("cp1252")
        assert "“We have a text" in article(write(tmp_path, raw)).text


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (MIMEMultipart("encrypted"), "encrypted"),
        (MIMEApplication(b"x", "pkcs7-mime"), "encrypted"),
        (letter(), "no text"),
    ],
)
def test_message_without_words_to_read_is_refused(message: EmailMessage, why: str, tmp_path: Path) -> None:
    told = skipped(write(tmp_path, message))
    assert why in told.why and told.remedy


def test_parts_within_parts_without_end_are_no_harm(tmp_path: Path) -> None:
    raw = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000))
    assert skipped(write(tmp_path, raw + b"Content-Type: text/plain\n\n" + BODY.encode())).remedy


def test_mail_on_standard_input_is_known_by_its_head(tmp_path: Path) -> None:
    found = article(write(tmp_path, b"Received: from x\n" + letter(plain=BODY).as_bytes(), "message"))
    assert found.outlet == "Example Wire"


@pytest.mark.parametrize("table", ["marker", "field", "prefix"])
def test_each_pattern_of_mail_proves_itself(table: str) -> None:
    assert all(pattern.says and pattern.silent for pattern in load_patterns("mail", table))
