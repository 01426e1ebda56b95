"""Candidates to claims: one draft or agreement for all the places that name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.pacts.aims import is_only_aimed_at
from accord.extract.pacts.breaches import breach_of, is_kept, is_undone
from accord.extract.pacts.candidates import Candidate, find_candidates
from accord.extract.pacts.doers import is_adopted
from accord.extract.pacts.features import features
from accord.extract.pacts.fields import agreement, draft, has_points
from accord.extract.pacts.names import content_of, same_name
from accord.extract.pacts.plainly import is_plainly_agreed
from accord.extract.pacts.status import (
    is_answered,
    is_demanded,
    is_drafted,
    is_lived_by,
    is_settled,
    names_a_draft,
    status_of,
    was_agreed,
)
from accord.extract.untold import is_disowned, is_untold
from accord.lexicon.judge import load_judges
from accord.lexicon.pacts import pact_classes, pact_words
from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene

if TYPE_CHECKING:
    from accord.terms.parsed import Token

WORTH_SHOWING = 0.5  # of the threshold: a weaker mention of a thing that a surer one puts on record


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with how likely it names a draft, and an agreement, that is worth recording: 1 is just enough."""

    candidate: Candidate
    draft: float
    agreement: float


def extract_pacts(
    scene: Scene,
    statements: tuple[Statement, ...],  # noqa: ARG001 (every extractor has the same signature)
) -> tuple[tuple[Claim, ...], tuple[Doubt, ...]]:
    """Return the drafts and agreements of an article."""
    return tuple(claims_of(scene, judge_candidates(scene))), ()


def judge_candidates(scene: Scene) -> Iterator[Judged]:
    """Yield each candidate with what the judges hold of it, as a ratio to their thresholds."""
    drafts, agreements = (load_judges("pacts")[kind] for kind in ("draft", "agreement"))
    for candidate in find_candidates(scene):
        seen = features(scene, candidate)
        draft_sure = drafts.probability(seen) / drafts.threshold if may_be_draft(scene, candidate) else 0.0
        if is_on_the_table(scene, candidate) and not _is_none(scene.doc[candidate.head]):
            draft_sure = max(1.0, draft_sure)
        agreed_sure = agreements.probability(seen) / agreements.threshold if may_be_agreement(scene, candidate) else 0.0
        if not candidate.act and _must_stand(scene.doc[candidate.head]):
            agreed_sure = max(1.0, agreed_sure)
        if agreed_sure and is_plainly_agreed(scene, candidate):
            agreed_sure = max(1.0, agreed_sure)
        yield Judged(candidate, draft_sure, agreed_sure)


def _must_stand(head: Token) -> bool:
    """Return whether a text tells that something was broken or undone, which must have been agreed."""
    return breach_of(head) is not None or is_undone(head) or is_kept(head)


def is_on_the_table(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a name itself says that it is of a text on the table: it is called a draft, or counts points."""
    head = scene.doc[candidate.head]
    counted = candidate.rule.removeprefix("pact-") in pact_words("pointed")
    return counted or has_points(candidate.name.of(scene.article.text)) or (not candidate.act and is_drafted(head))


def _is_none(head: Token) -> bool:
    """Return whether a text says that there is no such thing: "handed over no paper", "neither draft"."""
    return any(child.lower_ in ("no", "neither") for child in head.lefts)


def may_be_draft(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a candidate can be a text on the table.

    What was done, a release or swap of people, an agreement that somebody keeps or breaks, and "no plan" cannot.
    """
    head = scene.doc[candidate.head]
    if candidate.act or head.lemma_.lower() in pact_words("deeds") or is_only_aimed_at(head) or is_kept(head):
        return False
    if names_a_draft(head) and not (head.lemma_.lower() == "initiative" and is_lived_by(head)):
        return all(child.lower_ not in ("no", "any", "neither") for child in head.lefts)
    return not is_lived_by(head)


def may_be_agreement(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a candidate can be something agreed: "no agreement" cannot."""
    head = scene.doc[candidate.head]
    if not candidate.act and (is_demanded(head) or head.lemma_.lower() in pact_words("never-agreed")):
        return False
    broken = pact_classes().get(head.head.lemma_.lower()) == "BREACH"
    if is_untold(head) or (is_disowned(head) and not broken):
        return False
    return not any(child.dep_ == "det" and child.lower_ in ("no", "any", "neither") for child in head.lefts)


def claims_of(scene: Scene, judged: Iterable[Judged]) -> Iterator[Claim]:
    """Yield a draft or an agreement for each group of candidates that name the same thing.

    The surest candidate decides which of the two it is, and whether it is worth recording at all; but what was signed,
    reached, carried out or broken is no longer a draft.
    """
    for group in _parted(scene, _grouped(scene, judged)):
        draft_sure, agreed_sure = max(item.draft for item in group), max(item.agreement for item in group)
        settled = any(_is_settled(scene, item.candidate) for item in group if max(item.draft, item.agreement) >= 1)
        if max(draft_sure, agreed_sure) < 1:
            continue
        drafted = any(item.draft >= 1 and _is_called_draft(scene, item) for item in group) or _is_turned_down(
            scene, group
        )
        if (draft_sure >= agreed_sure or drafted) and not settled:
            named = draft(scene, _surest(scene, [(item.draft, item.candidate) for item in group]))
            yield replace(named, confidence=_confidence("draft", draft_sure))
        else:
            told = [(max(item.draft, item.agreement), item.candidate) for item in group]
            agreed = agreement(scene, _surest(scene, told))
            judge, sure = ("agreement", agreed_sure) if agreed_sure >= 1 else ("draft", draft_sure)
            yield replace(agreed, confidence=_confidence(judge, sure))


def _is_turned_down(scene: Scene, group: Iterable[Judged]) -> bool:
    """Return whether a group names a plan that a side rejected, which is then no agreement: "voted down the plan"."""
    heads = (scene.doc[item.candidate.head] for item in group if not item.candidate.act)
    return any(names_a_draft(head) and status_of(head)[0] == "rejected" for head in heads)


def _confidence(judge: str, sure: float) -> float:
    """Return the probability behind a ratio to the threshold of a judge."""
    return round(sure * load_judges("pacts")[judge].threshold, 2)


def _parted(scene: Scene, groups: Iterable[list[Judged]]) -> Iterator[list[Judged]]:
    """Yield groups, with what was agreed apart from the draft that it was agreed on: "agreed on the draft accord"."""
    for group in groups:
        acts = [item for item in group if item.candidate.act and item.agreement >= 1]
        drafted = any(item.draft >= 1 and _is_called_draft(scene, item) for item in group)
        if not (acts and drafted):
            yield group
            continue
        yield acts
        yield [item for item in group if item not in acts]


def _is_settled(scene: Scene, candidate: Candidate) -> bool:
    head = scene.doc[candidate.head]
    if head.lemma_.lower() in pact_words("never-agreed"):
        return False
    settled = is_settled(head, scene.today)
    drafted = names_a_draft(head) or is_drafted(head)
    return (settled and (not drafted or status_of(head)[0] == "signed")) or was_agreed(head) or is_adopted(scene, head)


def _grouped(scene: Scene, judged: Iterable[Judged]) -> list[list[Judged]]:
    """Return the candidates that name the same thing together; a bare "deal" is the one last named."""
    groups: list[list[Judged]] = []
    for item in judged:
        group = next((group for group in reversed(groups) if _is_same(scene, item.candidate, group)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return groups


def _is_same(scene: Scene, candidate: Candidate, group: Sequence[Judged]) -> bool:
    """Return whether a candidate names what a group does; what has no name of its own ("the deal") takes any.

    What sides give an answer to is the one text on the table, however it is named.
    """
    name = candidate.name.of(scene.article.text)
    if is_answered(scene.doc[candidate.head]) and any(is_answered(scene.doc[one.candidate.head]) for one in group):
        return True
    if content_of(name) <= {"DEAL"}:
        return any(_is_deal(scene, item.candidate) for item in group)
    if content_of(name) == {"PLAN"}:
        return any(not _is_deal(scene, item.candidate) or _is_called_draft(scene, item) for item in group)
    return same_name(name, _fullest(scene, group))


def _is_called_draft(scene: Scene, item: Judged) -> bool:
    return is_drafted(scene.doc[item.candidate.head])


def _is_deal(scene: Scene, candidate: Candidate) -> bool:
    return candidate.act or not names_a_draft(scene.doc[candidate.head])


def _fullest(scene: Scene, group: Sequence[Judged]) -> str:
    return max((item.candidate.name.of(scene.article.text) for item in group), key=len)


def _surest(scene: Scene, group: Sequence[tuple[float, Candidate]]) -> tuple[Candidate, ...]:
    """Return the candidates worth showing: the one with the fullest name first, then the surest."""
    sure = [pair for pair in group if pair[0] >= WORTH_SHOWING] or [max(group, key=lambda pair: pair[0])]
    named = min((candidate for _, candidate in sure), key=lambda candidate: _fullness(scene, candidate))
    rest = sorted((pair for pair in sure if pair[1] is not named), key=lambda pair: (-pair[0], pair[1].name.start))
    return (named, *(candidate for _, candidate in rest))


def _fullness(scene: Scene, candidate: Candidate) -> tuple[int, int, int]:
    """Return a key that puts the name with the most telling words first, then the longest, then the first."""
    name = candidate.name.of(scene.article.text)
    words = len(re.findall(r"\w+", name))
    return (-min(len(content_of(name)), 6), -min(words, 8), candidate.name.start)
