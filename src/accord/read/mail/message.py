"""One message of mail (.eml) to the article in it. Runs in the worker process, with the reader of HTML pages.

From, Date and Subject are those of the message, or of what was forwarded in it. Words that whoever forwarded it put
above are not part of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from accord.lexicon.load import load_patterns
from accord.read.copy import NoArticleError, about
from accord.read.html.page import read_page
from accord.read.mail.forwarding import Forwarded, find_forwarded
from accord.read.text.encoding import decode
from accord.read.text.marks import normalised
from accord.read.text.prose import prose_words
from accord.read.text.wrapping import unwrapped
from accord.terms.doubt import Doubt

MOST_PARTS = 200
MOST_DEPTH = 20
ENOUGH_WORDS = 40
LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
REMEDY = "open it in your mail program, and save its text"
_SIGNATURE = re.compile(r"\n-- ?\n(?!.*\n-- ?\n).{0,2000}\Z", re.DOTALL)
Letter = dict[str, str | list[str] | None]


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    doubts: tuple[str, ...] = ()
    hidden: str | None = None


def read_message(raw: bytes) -> Letter:
    """Return text, title, outlet, date and doubts of a message, by name.

    Raises:
        NoArticleError: it is encrypted, or holds no text.
    """
    message = _innermost(message_from_bytes(raw))
    parts = tuple(_parts(message))
    if any(part.get_content_type() in LOCKED for part in parts):
        raise NoArticleError(why="the message is encrypted", remedy=REMEDY)
    body = _body(parts)
    sent = find_forwarded(body.text) or Forwarded(body.text, body.text)
    name, address = parseaddr(sent.sender or _header(message, "From"))
    attached = tuple(_attached(parts))
    return {
        "text": unwrapped(_SIGNATURE.sub("", sent.text).strip()),
        "title": _subject(sent.subject or _header(message, "Subject")) or None,
        "outlet": " ".join(name.split()) or address.rpartition("@")[2] or None,
        "stamp": sent.date or _header(message, "Date") or None,
        "hidden": body.hidden,
        "doubts": [*body.doubts, *(f"{doubt.kind}: {doubt.why}" for doubt in attached)],
    }


def _innermost(message: Message) -> Message:
    """Return the message that was forwarded as an attachment, or else the message itself."""
    for _ in range(MOST_DEPTH):
        forwarded = next((part for part in _parts(message) if part.get_content_type() == "message/rfc822"), None)
        inner = forwarded.get_payload() if forwarded is not None else None
        if not isinstance(inner, list) or not inner or not isinstance(inner[0], Message):
            break
        message = inner[0]
    return message


def _parts(message: Message) -> Iterator[Message]:
    """Yield a message and the parts of it, but not those of messages within; without recursion, for they nest deep."""
    stack, count = [message], 0
    while stack and count < MOST_PARTS:
        part = stack.pop()
        count += 1
        yield part
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack.extend(piece for piece in reversed(inner) if isinstance(piece, Message))


def _body(parts: tuple[Message, ...]) -> _Body:
    """Return the plain text where it holds the article, else what readers see of the HTML."""
    own = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = [_plain(part) for part in own if part.get_content_type() == "text/plain"]
    pages = [part for part in own if part.get_content_type() == "text/html"]
    text = "\n\n".join(body.text for body in plain).strip()
    written = _Body(text, tuple(doubt for body in plain for doubt in body.doubts))
    if prose_words(unwrapped(text)) >= ENOUGH_WORDS or (text and not pages):
        return written
    try:
        return _page(pages[0]) if pages else _none()
    except NoArticleError:
        if not text:
            raise
        return written


def _none() -> _Body:
    raise NoArticleError(why="the message holds no text", remedy="save what is attached to it, and give that by name")


def _plain(part: Message) -> _Body:
    text, doubts = decode(_bytes(part), declared=part.get_content_charset())
    return _Body(normalised(text), tuple(f"{doubt.kind}: {doubt.why}" for doubt in doubts))


def _page(part: Message) -> _Body:
    raw, charset = _bytes(part), part.get_content_charset()
    found = read_page(decode(raw, declared=charset)[0].encode("utf-8", "replace"))
    hidden, doubts = found["hidden"], found["doubts"]
    assert isinstance(doubts, list)
    return _Body(str(found["text"]), tuple(doubts), str(hidden) if hidden else None)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _attached(parts: tuple[Message, ...]) -> Iterator[Doubt]:
    names = [name for part in parts if part.get_content_disposition() == "attachment" and (name := _file_name(part))]
    if names:
        told = ", ".join(names[:5])
        yield about("attachment", f"{len(names)} attached file(s) were not read: {told:.200}; save them, and give them")


def _file_name(part: Message) -> str:
    try:
        return " ".join(_decoded(part.get_filename() or "without a name").split())
    except (ValueError, LookupError, TypeError):
        return "without a name"


def _header(message: Message, name: str) -> str:
    return " ".join(_decoded(str(message.get(name) or "")[:2000]).split())


def _decoded(words: str) -> str:
    """Return a header with its encoded words as what they stand for; as it is where that cannot be told."""
    try:
        pieces = decode_header(words)
        return "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "utf-8", "replace")
            for piece, charset in pieces
        )
    except (ValueError, LookupError):
        return words


def _subject(words: str) -> str:
    for prefix in load_patterns("mail", "prefix"):
        words = prefix.regex.sub("", words)
    return words
