"""Genius XML: a `negotiation_template` is a domain, a `utility_space` is a profile.

Genius divides the evaluation of a value by the largest of its issue before it applies the weight; files written by
NegMAS mean the bare product. Weights that add up to 1 show that Genius wrote the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from accord.bargain.domain import Issue, Profile, exact
from accord.errors import ScenarioError


def genius_part(text: str, file: Path) -> tuple[Issue, ...] | Callable[[Sequence[Issue]], Profile] | None:
    """Return the issues, or the profile once these are known; nothing for XML of another kind."""
    root = _root(text, file)
    if root.tag == "negotiation_template":
        return tuple(_issue(node, file) for node in _ordered(root))
    if root.tag == "utility_space":
        return lambda issues: _profile(root, issues, file)
    return None


def _root(text: str, file: Path) -> Element:
    try:
        return fromstring(text, forbid_dtd=True)
    except DefusedXmlException:
        msg = f"{file}: has a document type or entities, which can reach outside the file; take the <!DOCTYPE …> out"
        raise ScenarioError(msg) from None
    except ParseError as fault:
        msg = f"{file}:{fault.position[0]}: not XML: {fault}; export the domain again"
        raise ScenarioError(msg) from None


def _ordered(root: Element) -> list[Element]:
    return sorted(root.iter("issue"), key=lambda node: int(node.get("index") or 0))


def _issue(node: Element, file: Path) -> Issue:
    name = node.get("name") or ""
    if (node.get("type") or "discrete") != "discrete":
        msg = f"{file}: issue {name!r} is a number range; only listed values can be imported: list them as items"
        raise ScenarioError(msg)
    return Issue(name, tuple(item.get("value") or "" for item in node.iter("item")))


def _profile(root: Element, issues: Sequence[Issue], file: Path) -> Profile:
    nodes = {node.get("name") or "": node for node in root.iter("issue")}
    weights = {node.get("index"): _number(node, "value", file) for node in root.iter("weight")}
    total = sum(weights.values(), Fraction(0))
    whole = abs(total - 1) <= Fraction(1, 1000)
    rows = []
    for issue in issues:
        if issue.name not in nodes:
            msg = f"{file}: says nothing about issue {issue.name!r}; add it, or take it out of the domain"
            raise ScenarioError(msg)
        node = nodes[issue.name]
        evaluations = {item.get("value"): _number(item, "evaluation", file) for item in node.iter("item")}
        weight = weights.get(node.get("index"), Fraction(1))
        largest = max(evaluations.values(), default=Fraction(0))
        share = weight / largest if whole and largest > 0 else weight
        rows.append(tuple(evaluations.get(value, Fraction(0)) * share for value in issue.values))
    reservation = root.find("reservation")
    reserve = None if reservation is None else _number(reservation, "value", file)
    return Profile(file.stem, tuple(rows), reserve if reserve else None)


def _number(node: Element, name: str, file: Path) -> Fraction:
    try:
        return exact(node.get(name) or "0")
    except (ValueError, ZeroDivisionError):
        msg = f"{file}: {node.tag} has {name}={node.get(name)!r}, which is no number; write one such as 0.25"
        raise ScenarioError(msg) from None
