"""What an analyst looks at first: what nobody has judged yet, and of that what is doubtful."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.terms.article import Article
from accord.terms.claim import Agreement, Claim, Meeting
from accord.terms.doubt import Doubt
from accord.terms.judgement import Judgement
from accord.terms.pointed import model_of
from accord.terms.process import Event, Ground
from accord.terms.review import Concern, Matter, Tally
from accord.terms.span import Span
from accord.terms.verdicts import State, state_of
from accord.view.enough import is_only_pointed_at, is_untold

WEAK = 60  # ties begin at 40; the strongest that rules give are about 100
UNSETTLED = 60  # concerns of so much weight hold for what was judged too
PROPOSED = 1000  # before all else together
MISFIT, CARRIED, POINTED, DISPUTED, WEAK_TIE, UNNAMED, DOUBT, HEDGED, UNLIKELY = 70, 60, 55, 50, 40, 20, 15, 10, 5
ALIKE = 5


@dataclass(frozen=True, slots=True)
class Beside:
    """What a claim is looked at with: events, doubts, misfitting corrections and proposals of all looked at."""

    events: tuple[Event, ...] = ()
    doubts: tuple[tuple[Article, Doubt], ...] = ()
    faults: tuple[tuple[Judgement, str], ...] = ()
    proposals: tuple[tuple[str, Judgement], ...] = ()


def fold_review(grounds: Sequence[Ground], beside: Beside) -> tuple[Matter, ...]:
    """Return every claim as a matter to judge: what nobody judged first, of that the doubtful, then the latest.

    What was judged in an earlier reading, or corrected so that it does not fit, stands with what nobody judged.
    """
    events = {ground.id: event for event in beside.events for ground in event.tellings}
    doubts: defaultdict[str, list[Doubt]] = defaultdict(list)
    for article, doubt in beside.doubts:
        doubts[article.id].append(doubt)
    matters = [
        Matter(
            ground=ground,
            state=state_of(ground.judgements),
            concerns=tuple(sorted(_concerns(ground, events.get(ground.id), doubts, beside), reverse=True)),
            event=events.get(ground.id),
            faults=tuple(_faults(ground, beside.faults)),
            proposals=tuple(_proposals(ground, beside)),
        )
        for ground in grounds
    ]
    return tuple(sorted(matters, key=_order))


def _order(matter: Matter) -> tuple[bool, int, int, str, int, str]:
    ground = matter.ground
    day = (ground.article.published or date.min).toordinal()
    passage = ground.claim.passage.start
    settled = matter.state != "pending" and not any(concern.weight >= UNSETTLED for concern in matter.concerns)
    return settled, -matter.urgency, -day, ground.article.id, passage, ground.id


def tally_of(states: Iterable[State]) -> Tally:
    """Return how many claims stand how."""
    counted = Counter(states)
    return Tally(counted["accepted"], counted["corrected"], counted["struck"], counted["pending"])


def _concerns(
    ground: Ground,
    event: Event | None,
    doubts: Mapping[str, Iterable[Doubt]],
    beside: Beside,
) -> Iterator[Concern]:
    yield from (Concern(MISFIT, f"a correction does not fit: {why}") for _, why in _faults(ground, beside.faults))
    yield from (Concern(PROPOSED, proposal_words(proposal)) for proposal in _proposals(ground, beside))
    if ground.judgements and not any(ground.id in judgement.about for judgement in ground.judgements):
        yield Concern(CARRIED, "judged in an earlier reading of the article; look whether it still holds")
    if event is not None:
        yield from _disputes(ground, event)
        yield from _weak_ties(ground, event)
    yield from (Concern(UNNAMED, f"from a source without a name: {name}") for name in _unnamed(ground.claim))
    if is_only_pointed_at(ground):
        yield Concern(POINTED, f"found by a language model ({model_of(ground.claim)}); it counts once you accept it")
    if is_untold(event.tellings if event else (ground,)):
        yield Concern(UNLIKELY, f"confidence {ground.claim.confidence}: no view tells it until you accept it")
    if ground.claim.hedge:
        yield Concern(HEDGED, f"hedged: “{ground.claim.hedge}”")
    passage = ground.claim.passage.span
    for doubt in doubts.get(ground.article.id, ()):
        if Span(doubt.start, doubt.end).meets(passage):
            yield Concern(DOUBT, f"{doubt.kind}: “{doubt.exact}” {doubt.why}")


def _faults(ground: Ground, faults: Iterable[tuple[Judgement, str]]) -> Iterator[tuple[Judgement, str]]:
    return ((judgement, why) for judgement, why in faults if judgement in ground.judgements)


def _proposals(ground: Ground, beside: Beside) -> Iterator[Judgement]:
    return (proposal for name, proposal in beside.proposals if name == ground.id)


def proposal_words(proposal: Judgement) -> str:
    """Return what a program would say of a claim, and why: "… proposes to strike it"."""
    put = f"to put {proposal.value} in {proposal.field}"
    would = {"accept": "to accept it", "strike": "to strike it", "note": "a note"}.get(proposal.field or "", put)
    return f"{proposal.by} proposes {would}" + (f": “{proposal.note}”" if proposal.note else "")


def _unnamed(claim: Claim) -> Iterator[str]:
    return (link.name for link in claim.chain if link.role == "said" and not link.named)


def _disputes(ground: Ground, event: Event) -> Iterator[Concern]:
    """Yield who tells the contrary: one has it denied that another has as held or to come."""
    own = _is_denied(ground)
    against = [other for other in event.tellings if own is not None and _is_denied(other) is (not own)]
    if against:
        outlets = ", ".join(dict.fromkeys(other.article.medium for other in against))
        yield Concern(DISPUTED, f"disputed: {outlets} {'has' if len(against) == 1 else 'have'} it otherwise")


def _is_denied(ground: Ground) -> bool | None:
    claim = ground.claim
    return claim.negated or claim.status == "denied" if isinstance(claim, Meeting) else None


def _weak_ties(ground: Ground, event: Event) -> Iterator[Concern]:
    """Yield by how little a claim was taken into its event, where even the strongest reason is weak."""
    own = [tie for tie in event.ties if ground.id in (tie.one, tie.other) and tie.weight > 0]
    if own and len(event.tellings) > 1 and (best := max(own, key=lambda tie: (tie.weight, tie))).weight < WEAK:
        yield Concern(WEAK_TIE, f"taken for one event with others by little: {best.reason}")


def find_alike(ground: Ground, grounds: Iterable[Ground], event: Event | None) -> tuple[Ground, ...]:
    """Return the claims of a kind that tell no event with this one and share a side with it, the nearest days first."""
    members = {telling.id for telling in event.tellings} if event else {ground.id}
    near = [
        other
        for other in grounds
        if other.id not in members and type(other.claim) is type(ground.claim) and _sides(other) & _sides(ground)
    ]
    ranked = sorted(near, key=lambda other: (-len(_sides(other) & _sides(ground)), _apart(ground, other), other.id))
    return tuple(ranked[:ALIKE])


def _apart(one: Ground, other: Ground) -> int:
    return abs((_day(one) - _day(other)).days)


def _day(ground: Ground) -> date:
    when = ground.claim.when if isinstance(ground.claim, Meeting | Agreement) else None
    return (when and (when.start or when.end)) or ground.article.published or date.min


def _sides(ground: Ground) -> frozenset[str]:
    match ground.claim:
        case Meeting(participants=participants):
            return frozenset(ground.side(participant.actor) for participant in participants)
        case Agreement(parties=parties):
            return frozenset(map(ground.side, parties))
    return frozenset()
