"""The network as GraphML, written with networkx: sides and people, and how often each two met."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from itertools import groupby
from tempfile import TemporaryFile
from typing import IO
from xml.etree.ElementTree import Element, tostring

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from accord.render.exports.safe_text import xml_text
from accord.render.exports.waiting import Waiting
from accord.terms.exported import Losses, Outgoing, PairLine

NO_PASSAGES = "{claim|claims} named by {its id|their ids} alone: a graph holds no words (--format jsonl has them)"
DEPTH = 2  # of nodes and edges within the whole
HEAD = b"<?xml version='1.0' encoding='utf-8'?>\n"


def write_graphml(told: Iterable[Outgoing[PairLine]], sink: IO[bytes], losses: Losses) -> None:
    """Write the graph: an edge for each pair of a negotiation, with the ids of its events and claims.

    One negotiation is held at a time; the edges of all wait in a file until their nodes are written.
    """
    known: set[str] = set()
    shell = _empty_document(_document(nx.MultiGraph()))
    with TemporaryFile() as nodes, TemporaryFile() as edges, Waiting() as claims:
        for _, group in groupby(told, key=lambda each: each.value.negotiation):
            pairs = list(group)
            losses.add(NO_PASSAGES, sum(claims.add("", b"", name=name) for name in _claims(pairs)))
            writer = _document(_graph(pairs))
            for item in writer.xml.find("graph"):
                if item.tag == "edge":
                    edges.write(_encoded(item, writer))
                elif item.get("id") not in known:
                    known.add(item.get("id"))
                    nodes.write(_encoded(item, writer))
            shell = _empty_document(writer)
        head, graph, end = shell.partition(b'<graph edgedefault="undirected" />')
        sink.write(HEAD + head + (graph.replace(b" />", b">") if known else graph))
        for items in (nodes, edges):
            items.seek(0)
            shutil.copyfileobj(items, sink)
        sink.write((b"\n  </graph>" if known else b"") + end)


def _claims(told: Iterable[Outgoing[PairLine]]) -> set[str]:
    return {ground.id for each in told for ground in each.value.pair.grounds}


def _graph(told: Iterable[Outgoing[PairLine]]) -> nx.MultiGraph[str]:
    """Return the graph of one negotiation."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for each in told:
        pair, negotiation = each.value.pair, each.value.negotiation
        kind = "side" if pair.kind == "sides" else "person"
        graph.add_edge(
            _node(graph, pair.one, kind),
            _node(graph, pair.other, kind),
            key=xml_text(each.value.id),
            negotiation=xml_text(negotiation),
            weight=pair.times,
            times=pair.times,
            alone=pair.alone,
            awaited=pair.awaited,
            formats="; ".join(f"{form} {count}" for form, count in pair.formats),
            mediators=xml_text("; ".join(f"{name} {count}" for name, count in pair.mediators)),
            last=pair.last.edtf if pair.last else "",
            told=pair.told.isoformat() if pair.told else "",
            events=xml_text(" ".join(pair.events)),
            claims=xml_text(" ".join(ground.id for ground in pair.grounds)),
            change=each.change,
        )
    return graph


def _node(graph: nx.MultiGraph[str], name: str, kind: str) -> str:
    node = xml_text(f"{kind}:{name}")
    graph.add_node(node, label=xml_text(name), kind=kind)
    return node


def _document(graph: nx.MultiGraph[str]) -> GraphMLWriter:
    return GraphMLWriter(graph, named_key_ids=True)


def _empty_document(writer: GraphMLWriter) -> bytes:
    """Return a document with the kinds of its values, but without its nodes and edges."""
    writer.xml.find("graph").clear()
    writer.xml.find("graph").set("edgedefault", "undirected")
    writer.indent(writer.xml)
    return _bytes(writer.xml)


def _encoded(item: Element, writer: GraphMLWriter) -> bytes:
    """Return a node or an edge on lines of its own, set in as it is within the whole."""
    writer.indent(item, DEPTH)
    item.tail = None
    return b"\n" + b"  " * DEPTH + _bytes(item)


def _bytes(item: Element) -> bytes:
    return tostring(item, encoding="unicode").encode("utf-8", "xmlcharrefreplace")
