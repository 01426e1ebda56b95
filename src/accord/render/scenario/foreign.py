"""A domain with profiles as the files of other programs: (file name, content) pairs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Literal, TypeAlias
from xml.sax.saxutils import quoteattr

from accord.bargain.domain import Domain, Issue, Profile

Format: TypeAlias = Literal["genius", "geniusweb", "negmas"]
Files: TypeAlias = tuple[tuple[str, str], ...]


def foreign_files(domain: Domain, to: Format) -> Files:
    """Return the files that another program reads the domain from: one of the domain, one of each profile."""
    domain_file, profile_file, suffix = WRITERS[to]
    profiles = ((f"{profile.name}.{suffix}", profile_file(domain, profile)) for profile in domain.profiles)
    return ((f"domain.{suffix}", domain_file(domain)), *profiles)


def _weighed(issue: Issue, row: tuple[Fraction, ...]) -> tuple[Fraction, list[tuple[str, Fraction]]]:
    """Return the weight of an issue and the utility of each value as a share of it."""
    weight = max(row)
    return weight, [
        (value, share / weight if weight else Fraction(0)) for value, share in zip(issue.values, row, strict=True)
    ]


def _genius_domain(domain: Domain) -> str:
    return _template(
        "negotiation_template", [f'<utility_space number_of_issues="{len(domain.issues)}">', *_issues(domain)]
    )


def _issues(domain: Domain) -> Iterator[str]:
    yield '<objective description="" etype="objective" index="0" name="root" type="objective">'
    for place, issue in enumerate(domain.issues, start=1):
        yield f'<issue etype="discrete" index="{place}" name={quoteattr(issue.name)} type="discrete" vtype="discrete">'
        for number, value in enumerate(issue.values, start=1):
            yield f'<item index="{number}" value={quoteattr(value)} cost="0" description={quoteattr(value)}/>'
        yield "</issue>"
    yield "</objective>\n</utility_space>"


def _template(name: str, lines: list[str]) -> str:
    return "\n".join((f"<{name}>", *lines, f"</{name}>")) + "\n"


def _genius_profile(domain: Domain, profile: Profile) -> str:
    lines, weights = ['<objective index="1" etype="objective" type="objective" description="" name="any">'], []
    for place, (issue, row) in enumerate(zip(domain.issues, profile.utilities, strict=True), start=1):
        weight, values = _weighed(issue, row)
        lines += _valued(place, issue, values)
        weights.append(f'<weight index="{place}" value="{_decimal(weight)}"/>')
    reserve = _decimal(profile.reserve or Fraction(0))
    end = ["</objective>", '<discount_factor value="1.0"/>', f'<reservation value="{reserve}"/>']
    return _template("utility_space", [*lines, *weights, *end])


def _valued(place: int, issue: Issue, values: list[tuple[str, Fraction]]) -> Iterator[str]:
    kind = 'etype="discrete" type="discrete" vtype="discrete"'
    yield f'<issue index="{place}" {kind} name={quoteattr(issue.name)}>'
    for number, (value, share) in enumerate(values, start=1):
        yield f'<item index="{number}" value={quoteattr(value)} evaluation="{_decimal(share)}"/>'
    yield "</issue>"


def _decimal(share: Fraction) -> str:
    """Return a number that reads back to the same fraction."""
    return repr(float(share))


def _geniusweb_domain(domain: Domain) -> str:
    return _json(_domain_table(domain))


def _domain_table(domain: Domain) -> dict[str, object]:
    return {"name": domain.name, "issuesValues": {i.name: {"values": list(i.values)} for i in domain.issues}}


def _geniusweb_profile(domain: Domain, profile: Profile) -> str:
    utilities, weights = {}, {}
    for issue, row in zip(domain.issues, profile.utilities, strict=True):
        weight, values = _weighed(issue, row)
        utilities[issue.name] = {"discreteutils": {"valueUtilities": {value: float(share) for value, share in values}}}
        weights[issue.name] = float(weight)
    space = {
        "issueUtilities": utilities,
        "issueWeights": weights,
        "domain": _domain_table(domain),
        "name": profile.name,
    }
    return _json({"LinearAdditiveUtilitySpace": space})


def _negmas_domain(domain: Domain) -> str:
    issues = [{"name": i.name, "type": "CategoricalIssue", "values": list(i.values)} for i in domain.issues]
    return _json({"issues": issues, "name": domain.name, "type": "DiscreteCartesianOutcomeSpace"})


def _negmas_profile(domain: Domain, profile: Profile) -> str:
    """Return the profile as JSON, which is YAML too; the weights are 1 and the utilities what they are."""
    rows = zip(domain.issues, profile.utilities, strict=True)
    values = [
        {"mapping": dict(zip(issue.values, map(float, row), strict=True)), "type": "TableFun"} for issue, row in rows
    ]
    return _json(
        {
            "name": profile.name,
            "reserved_value": float(profile.reserve or 0),
            "type": "LinearAdditiveUtilityFunction",
            "values": values,
            "weights": [1.0] * len(values),
        }
    )


def _json(table: object) -> str:
    return json.dumps(table, indent=2, ensure_ascii=False) + "\n"


Writer: TypeAlias = tuple[Callable[[Domain], str], Callable[[Domain, Profile], str], str]
WRITERS: dict[Format, Writer] = {
    "genius": (_genius_domain, _genius_profile, "xml"),
    "geniusweb": (_geniusweb_domain, _geniusweb_profile, "json"),
    "negmas": (_negmas_domain, _negmas_profile, "yml"),
}
