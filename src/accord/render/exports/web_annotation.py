"""Claims as W3C Web Annotations: the words of every field selected by quotation and by place, in code points."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from accord.render.claims.lines import claim_words
from accord.render.exports.safe_text import has_controls, web_address
from accord.terms.claim import Evidence
from accord.terms.exported import ClaimLine, Losses, Outgoing
from accord.terms.process import Ground
from accord.terms.typed import Json
from accord.terms.wire import claim_to_json, kind_of

AROUND = 32
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
UNKNOWN = "{claim|claims} whose article has no web address, told by the hash of its text alone"
HIDDEN = "{claim|claims} that {quotes|quote} control characters, kept to the letter as selectors must be"
VANISHED = (
    "{claim|claims} that {its|their} article as it was published anew does not hold: the selectors fit the older text"
)


def write_annotations(told: Iterable[Outgoing[ClaimLine]], sink: IO[bytes], losses: Losses) -> None:
    """Write a page of annotations, one for each claim, without holding them all."""
    head = {"@context": CONTEXT, "id": "urn:x-accord:claims", "type": "AnnotationPage"}
    sink.write(json.dumps(head).removesuffix("}").encode() + b', "items": [')
    for number, each in enumerate(told):
        sink.write((b",\n" if number else b"\n") + encoded(_annotation(each, losses)))
    sink.write(b"\n]}\n")


def encoded(value: Json) -> bytes:
    """Return JSON that may stand in a script element of a page: without < > and &.

    >>> encoded({"a": "</script>"})
    b'{"a": "\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode("utf-8", "backslashreplace")


def _annotation(told: Outgoing[ClaimLine], losses: Losses) -> dict[str, Json]:
    line = told.value
    ground = line.ground
    names = {actor: figure.name for actor, figure in ground.figures.items()}
    losses.add(UNKNOWN, web_address(ground.article.url) is None)
    losses.add(HIDDEN, has_controls(ground.claim.passage.exact))
    losses.add(VANISHED, line.vanished is not None)
    passage, *fields = ground.claim.evidence
    annotation: dict[str, Json] = {
        "id": f"urn:x-accord:claim:{line.id}",
        "type": "Annotation",
        "motivation": "describing",
        "generator": {"id": "urn:x-accord:software", "type": "Software", "name": "accord"},
        "body": [
            {"type": "TextualBody", "format": "text/plain", "value": claim_words(ground.claim, names)},
            {"type": "TextualBody", "purpose": "tagging", "value": kind_of(ground.claim)},
            {
                "type": "Dataset",
                "format": "application/json",
                "purpose": "classifying",
                "value": claim_to_json(ground.claim, ground.article, given=line.id),
            },
        ],
        "target": [_target(ground, passage), *(_target(ground, each) for each in fields)],
    }
    if line.event:
        annotation["about"] = f"urn:x-accord:event:{line.event}"
    if told.change:
        annotation |= {"change": told.change, "why": told.why or None}
    return annotation


def _target(ground: Ground, evidence: Evidence) -> dict[str, Json]:
    """Return where the words stand: on the page by quotation, in the text as it was read also by place."""
    article, text = ground.article, ground.article.text
    copy = f"urn:sha256:{article.text_sha256}"
    target: dict[str, Json] = {
        "type": "SpecificResource",
        "source": web_address(article.url) or copy,
        "purpose": "identifying",
        "field": evidence.field,
        "state": {"type": "TimeState", "cached": copy},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": evidence.exact,
                "prefix": text[max(0, evidence.start - AROUND) : evidence.start],
                "suffix": text[evidence.end : evidence.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
        ],
    }
    if article.published:
        state = target["state"]
        assert isinstance(state, dict)
        state["sourceDate"] = f"{article.published.isoformat()}T00:00:00Z"
    return target
