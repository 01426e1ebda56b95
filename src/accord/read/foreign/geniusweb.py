"""GeniusWeb JSON: a domain has `issuesValues`, a profile is a `LinearAdditiveUtilitySpace`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from accord.bargain.domain import Issue, Profile
from accord.errors import ScenarioError
from accord.read.foreign.plain_tables import Plain, listing, number, read_plain, table

SPACE = "LinearAdditiveUtilitySpace"


def geniusweb_part(text: str, file: Path) -> tuple[Issue, ...] | Callable[[Sequence[Issue]], Profile] | None:
    """Return the issues, or the profile once these are known; nothing for JSON of another kind."""
    root = table(read_plain(text, file), "the file", file)
    if "issuesValues" in root:
        return _issues(root, file)
    if SPACE in root:
        space = table(root[SPACE], SPACE, file)
        return lambda issues: _profile(space, issues, file)
    return None


def _issues(root: Mapping[str, Plain], file: Path) -> tuple[Issue, ...]:
    values = table(root["issuesValues"], "issuesValues", file)
    return tuple(Issue(name, _values(name, content, file)) for name, content in values.items())


def _values(name: str, content: Plain, file: Path) -> tuple[str, ...]:
    allowed = table(content, f"issue {name!r}", file)
    if "values" not in allowed:
        msg = f"{file}: issue {name!r} is a number range; only listed values can be imported: list them under `values`"
        raise ScenarioError(msg)
    return tuple(str(value) for value in listing(allowed["values"], f"values of {name!r}", file))


def _profile(space: Mapping[str, Plain], issues: Sequence[Issue], file: Path) -> Profile:
    utilities = table(space.get("issueUtilities"), "issueUtilities", file)
    weights = table(space.get("issueWeights"), "issueWeights", file)
    rows = tuple(_row(issue, utilities.get(issue.name), weights.get(issue.name, "0"), file) for issue in issues)
    return Profile(str(space.get("name") or file.stem), rows, _reserve(space, issues, rows, file))


def _row(issue: Issue, content: Plain | None, weight: Plain, file: Path) -> tuple[Fraction, ...]:
    utility = table(content, f"issueUtilities of {issue.name!r}", file)
    if "discreteutils" not in utility:
        msg = f"{file}: {issue.name!r} is valued as a number; only `discreteutils` can be imported: list the values"
        raise ScenarioError(msg)
    discrete = table(utility["discreteutils"], "discreteutils", file)
    values = table(discrete.get("valueUtilities"), "valueUtilities", file)
    share = number(weight, f"weight of {issue.name!r}", file)
    return tuple(share * number(values.get(value, "0"), f"utility of {value!r}", file) for value in issue.values)


def _reserve(
    space: Mapping[str, Plain], issues: Sequence[Issue], rows: Sequence[Sequence[Fraction]], file: Path
) -> Fraction | None:
    """Return the utility of the reservation bid, if there is one for every issue."""
    bid = space.get("reservationBid")
    if not bid:
        return None
    chosen = table(table(bid, "reservationBid", file).get("issuevalues"), "issuevalues", file)
    pairs = list(zip(issues, rows, strict=True))
    if any(str(chosen.get(issue.name)) not in issue.values for issue, _ in pairs):
        return None
    return sum((row[issue.values.index(str(chosen[issue.name]))] for issue, row in pairs), Fraction(0))
