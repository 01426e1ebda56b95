"""Candidates to claims: one draft or agreement for all the places that name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from accord.extract.pacts.candidates import Candidate, find_candidates
from accord.extract.pacts.features import features
from accord.extract.pacts.fields import agreement, draft, has_points, same_name
from accord.extract.pacts.status import is_settled
from accord.lexicon.judge import load_judges
from accord.lexicon.pacts import draft_nouns, pact_words
from accord.terms.claim import Claim, Statement
from accord.terms.doubt import Doubt
from accord.terms.mark import Scene

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
        draft_sure = 0.0 if candidate.act else drafts.probability(seen) / drafts.threshold
        if has_points(candidate.name.of(scene.article.text)):
            draft_sure = max(1.0, draft_sure)
        yield Judged(candidate, draft_sure, agreements.probability(seen) / agreements.threshold)


def claims_of(scene: Scene, judged: Iterable[Judged]) -> Iterator[Claim]:
    """Yield a draft or an agreement for each group of candidates that name the same thing.

    The surest candidate decides which of the two it is, and whether it is worth recording at all; but what was signed,
    reached, carried out or broken is no longer a draft.
    """
    for group in _grouped(scene, judged):
        draft_sure, agreed_sure = max(item.draft for item in group), max(item.agreement for item in group)
        settled = any(_is_settled(scene, item.candidate) for item in group if max(item.draft, item.agreement) >= 1)
        if max(draft_sure, agreed_sure) < 1:
            continue
        if draft_sure >= agreed_sure and not settled:
            yield draft(scene, _surest(scene, [(item.draft, item.candidate) for item in group]))
        else:
            yield agreement(scene, _surest(scene, [(item.agreement, item.candidate) for item in group]))


def _is_settled(scene: Scene, candidate: Candidate) -> bool:
    head = scene.doc[candidate.head]
    return head.lemma_.lower() not in draft_nouns() and is_settled(head, scene.article.published)


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
    """Return whether a candidate names what a group does; what has no name of its own ("the deal") takes any."""
    name = candidate.name.of(scene.article.text)
    if name.casefold() in pact_words("bare-deals"):
        return any(_is_deal(scene, item.candidate) for item in group)
    if name.casefold() in pact_words("bare-drafts"):
        return any(not _is_deal(scene, item.candidate) for item in group)
    return same_name(name, _fullest(scene, group))


def _is_deal(scene: Scene, candidate: Candidate) -> bool:
    return candidate.act or scene.doc[candidate.head].lemma_.lower() not in draft_nouns()


def _fullest(scene: Scene, group: Sequence[Judged]) -> str:
    return max((item.candidate.name.of(scene.article.text) for item in group), key=len)


def _surest(scene: Scene, group: Sequence[tuple[float, Candidate]]) -> tuple[Candidate, ...]:
    """Return the candidates worth showing, the one with the fullest name first."""
    sure = [candidate for score, candidate in group if score >= WORTH_SHOWING]
    kept = sure or [max(group, key=lambda pair: pair[0])[1]]
    return tuple(sorted(kept, key=lambda candidate: _fullness(scene, candidate)))


def _fullness(scene: Scene, candidate: Candidate) -> tuple[int, int]:
    words = len(re.findall(r"\w+", candidate.name.of(scene.article.text)))
    return (-min(words, 8), candidate.name.start)
