"""NegMAS YAML and JSON: a domain lists `issues`, a profile is a `LinearAdditiveUtilityFunction`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import repeat
from pathlib import Path

from accord.bargain.domain import Issue, Profile
from accord.errors import ScenarioError
from accord.read.foreign.plain_tables import Plain, listing, number, read_plain, table

RANGES = ("ContiguousIssue", "ContinuousIssue", "CallableIssue")


def negmas_part(text: str, file: Path) -> tuple[Issue, ...] | Callable[[Sequence[Issue]], Profile] | None:
    """Return the issues, or the profile once these are known; nothing for files of another kind."""
    root = read_plain(text, file)
    if not isinstance(root, dict):
        return None
    if isinstance(root.get("issues"), list):
        return tuple(_issue(table(node, "an issue", file), file) for node in listing(root["issues"], "issues", file))
    kind = str(root.get("type", "")).rsplit(".", 1)[-1]
    if not kind.endswith("UtilityFunction"):
        return None
    if kind != "LinearAdditiveUtilityFunction":
        msg = f"{file}: a {kind} cannot be imported, only a LinearAdditiveUtilityFunction; convert it in NegMAS first"
        raise ScenarioError(msg)
    return lambda issues: _profile(root, issues, file)


def _issue(node: Mapping[str, Plain], file: Path) -> Issue:
    name = str(node.get("name", ""))
    if str(node.get("type", "")).rsplit(".", 1)[-1] in RANGES:
        msg = f"{file}: issue {name!r} is a number range; only listed values can be imported: make it categorical"
        raise ScenarioError(msg)
    return Issue(name, tuple(str(value) for value in listing(node.get("values"), f"values of {name!r}", file)))


def _profile(root: Mapping[str, Plain], issues: Sequence[Issue], file: Path) -> Profile:
    tables = listing(root.get("values"), "values", file)
    if len(tables) != len(issues):
        msg = f"{file}: values for {len(tables)} issues, the domain has {len(issues)}; do the files belong together?"
        raise ScenarioError(msg)
    given = root.get("weights")
    weights = listing(given, "weights", file) if given else list(repeat("1", len(issues)))
    pairs = zip(issues, tables, weights, strict=True)
    rows = tuple(_row(issue, content, weight, file) for issue, content, weight in pairs)
    reserve = str(root.get("reserved_value") or "")
    known = bool(reserve) and "inf" not in reserve.lower() and "nan" not in reserve.lower()
    bias = number(root.get("bias") or "0", "bias", file)
    return Profile(
        str(root.get("name") or file.stem), rows, number(reserve, "reserved_value", file) - bias if known else None
    )


def _row(issue: Issue, content: Plain, weight: Plain, file: Path) -> tuple[Fraction, ...]:
    mapping = table(
        table(content, f"values of {issue.name!r}", file).get("mapping"), f"mapping of {issue.name!r}", file
    )
    share = number(weight, f"weight of {issue.name!r}", file)
    return tuple(share * number(mapping.get(value, "0"), f"value {value!r}", file) for value in issue.values)
