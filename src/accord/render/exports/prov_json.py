"""Claims as PROV-JSON (W3C PROV-DM), built with prov: what was derived from what, and attributed to whom.

An article that says what an agency reported an official to have said is three steps: the claim is quoted from the
article, its primary source is the agency's report, and that is attributed to the official.

The form wants all entities together, all agents, all relations of a kind: each waits in a file of its own until the
last claim has come, so that a few hundred claims are held at a time.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from itertools import islice
from tempfile import TemporaryFile
from typing import IO, TypeAlias

from prov.model import Identifier, Namespace, ProvDocument, QualifiedName
from prov.serializers.provjson import encode_json_document

from accord.render.exports.safe_text import one_line, web_address
from accord.render.tables.claims import speaker_of
from accord.render.wording.words import outlet_words
from accord.terms.exported import ClaimLine, Losses, Outgoing
from accord.terms.process import Ground
from accord.terms.wire import kind_of
from accord.version import __version__

PREFIX, URI = "accord", "urn:x-accord:"
ACCORD = Namespace(PREFIX, URI)
PROV = Namespace("prov", "http://www.w3.org/ns/prov#")
Attributes: TypeAlias = "dict[QualifiedName | str | Identifier, str | float | bool | QualifiedName]"
NO_FIELDS = "{claim|claims} told by {its|their} passage alone: the words of each field are in --format webannotation"


TOGETHER = 500  # claims that are held at a time
UNNAMED = "_:id"  # what names a relation, with its number


def write_prov(told: Iterable[Outgoing[ClaimLine]], sink: IO[bytes], losses: Losses) -> None:
    """Write the provenance of claims."""
    graph, claims = _Graph(), iter(told)
    with ExitStack() as files:
        parts = _Parts(files)
        parts.add(graph.taken())
        while some := list(islice(claims, TOGETHER)):
            for each in some:
                graph.add(each)
            losses.add(NO_FIELDS, len(some))
            parts.add(graph.taken())
        parts.write(sink)


class _Parts:
    """The parts of a document, each in a file of its own: entities, agents, and the relations of each kind."""

    def __init__(self, files: ExitStack) -> None:
        self._files = files
        self._parts: dict[str, IO[bytes]] = {}
        self._numbered = 0

    def add(self, document: ProvDocument) -> None:
        """Add what a document holds; its relations are numbered on from those before."""
        found = encode_json_document(document)
        relations = 0
        for kind, told in found.items():
            if kind == "prefix" and kind in self._parts:
                continue
            entries = {self._numbered_on(name): entry for name, entry in told.items()}
            relations += sum(name.startswith(UNNAMED) for name in told)
            self._append(kind, entries)
        self._numbered += relations

    def _numbered_on(self, name: str) -> str:
        return f"{UNNAMED}{self._numbered + int(name[len(UNNAMED) :])}" if name.startswith(UNNAMED) else name

    def _append(self, kind: str, entries: Mapping[str, object]) -> None:
        """Write entries as they stand within the whole, one a line."""
        begun = kind in self._parts
        if not begun:
            self._parts[kind] = self._files.enter_context(TemporaryFile())  # noqa: SIM115 (closed with the others)
        lines = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in entries.items())
        self._parts[kind].write(f"{',' if begun else ''}\n  {lines}".encode())

    def write(self, sink: IO[bytes]) -> None:
        """Write the whole document."""
        for number, (kind, part) in enumerate(self._parts.items()):
            sink.write(f"{',' if number else '{'}\n {json.dumps(kind)}: {{".encode())
            part.seek(0)
            shutil.copyfileobj(part, sink)
            sink.write(b"\n }")
        sink.write(b"\n}\n")


class _Graph:
    """Documents one after the other, in all of which each article, report and agent stands once."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._software = f"accord:software-{__version__}"
        self.document = _empty()
        self.document.agent(self._software, {"prov:type": PROV["SoftwareAgent"], "prov:label": f"accord {__version__}"})

    def taken(self) -> ProvDocument:
        """Return the document of what came since the last was taken."""
        document, self.document = self.document, _empty()
        return document

    def add(self, told: Outgoing[ClaimLine]) -> None:
        """Add a claim with all that it comes from."""
        line = told.value
        ground = line.ground
        claim = f"accord:claim-{_safe(line.id)}"
        says: Attributes = {
            "prov:type": PROV["Quotation"],
            "prov:label": kind_of(ground.claim),
            "prov:value": one_line(ground.claim.passage.exact),
        }
        says |= {"accord:id": one_line(line.id), "accord:rule": one_line(ground.claim.rule)}
        sure = ground.claim.confidence
        says |= {"accord:confidence": sure} if sure is not None else {}
        says |= {"accord:event": line.event} if line.event else {}
        says |= {"accord:change": told.change, "accord:why": one_line(told.why)} if told.change else {}
        self.document.entity(claim, says)
        article = self._article(ground)
        reading = self._reading(article)
        self.document.wasQuotedFrom(claim, article)
        self.document.wasGeneratedBy(claim, reading)
        self._chain(ground, claim)
        for judgement in ground.judgements:
            self._judgement(claim, judgement.id, judgement.by, judgement.verdict)

    def _article(self, ground: Ground) -> str:
        article = ground.article
        name = f"accord:article-{_safe(article.id.removeprefix('sha256:'))}"
        if self._new(name):
            told: Attributes = {"prov:type": ACCORD["Article"], "prov:label": one_line(article.title or article.source)}
            told |= {"accord:id": article.id, "accord:text_sha256": article.text_sha256}
            told |= {"accord:published": article.published.isoformat()} if article.published else {}
            address = web_address(article.url)
            told |= {"prov:location": address} if address else {}
            self.document.entity(name, told)
            self.document.wasAttributedTo(name, self._agent(outlet_words(article), "Organization"))
        return name

    def _reading(self, article: str) -> str:
        name = f"{article.replace('article-', 'reading-')}"
        if self._new(name):
            self.document.activity(name, other_attributes={"prov:type": ACCORD["Reading"]})
            self.document.used(name, article)
            self.document.wasAssociatedWith(name, self._software)
        return name

    def _chain(self, ground: Ground, claim: str) -> None:
        """Add the reports that passed it on, from the article outward, and whose words they are."""
        last = claim
        for link in (each for each in ground.claim.chain if each.role == "relayed"):
            report = f"accord:report-{_hash(claim, link.name)}"
            self.document.entity(report, {"prov:label": f"report of {one_line(link.name)}"})
            self.document.hadPrimarySource(last, report)
            self.document.wasAttributedTo(report, self._agent(one_line(link.name), "Organization"))
            last = report
        mouth = speaker_of(ground.claim)
        if mouth is not None:
            figure = ground.figure(mouth.actor or mouth.name)
            agent = self._agent(one_line(figure.name if mouth.actor else mouth.name), "Person", named=mouth.named)
            self.document.wasAttributedTo(last, agent)
            side = ground.side(mouth.represents) if mouth.represents else figure.side
            if side and side != figure.name:
                organisation = self._agent(one_line(side), "Organization")
                if self._new(f"{agent} for {organisation}"):
                    self.document.actedOnBehalfOf(agent, organisation)

    def _judgement(self, claim: str, name: str, by: str, verdict: str) -> None:
        activity = f"accord:judgement-{_safe(name)}"
        if self._new(activity):
            self.document.activity(activity, other_attributes={"prov:type": ACCORD["Judgement"], "prov:label": verdict})
            self.document.wasAssociatedWith(activity, self._agent(one_line(by), "Person"))
        self.document.wasInfluencedBy(claim, activity)

    def _agent(self, label: str, kind: str, *, named: bool = True) -> str:
        name = f"accord:agent-{_hash(label, str(named))}"
        if self._new(name):
            self.document.agent(name, {"prov:type": PROV[kind], "prov:label": label, "accord:named": named})
        return name

    def _new(self, name: str) -> bool:
        fresh = name not in self._known
        self._known.add(name)
        return fresh


def _empty() -> ProvDocument:
    document = ProvDocument()
    document.add_namespace(Namespace(PREFIX, URI))  # one of its own, as it keeps every name that was ever made in it
    return document


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _safe(name: str) -> str:
    """Return an id as a local name: ids that other tools gave may hold signs that none can."""
    return name if name.isascii() and name.isalnum() else f"x{_hash(name)}"
