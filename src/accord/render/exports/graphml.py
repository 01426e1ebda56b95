"""The network as GraphML, written with networkx: sides and people, and how often each two met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import networkx as nx

from accord.render.exports.safe_text import xml_text
from accord.terms.exported import Losses, Outgoing, PairLine

NO_PASSAGES = "{claim|claims} named by {its id|their ids} alone: a graph holds no words (--format jsonl has them)"


def write_graphml(told: Iterable[Outgoing[PairLine]], sink: IO[bytes], losses: Losses) -> None:
    """Write the graph: an edge for each pair of a negotiation, with the ids of its events and claims."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    claims: set[str] = set()
    for each in told:
        pair, negotiation = each.value.pair, each.value.negotiation
        kind = "side" if pair.kind == "sides" else "person"
        ids = [ground.id for ground in pair.grounds]
        claims.update(ids)
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
            claims=xml_text(" ".join(ids)),
            change=each.change,
        )
    losses.add(NO_PASSAGES, len(claims))
    nx.write_graphml_xml(graph, sink, named_key_ids=True)


def _node(graph: nx.MultiGraph[str], name: str, kind: str) -> str:
    node = xml_text(f"{kind}:{name}")
    graph.add_node(node, label=xml_text(name), kind=kind)
    return node
