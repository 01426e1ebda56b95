"""Afterwards: a contact that one verb breaks off and a second takes up again, or the other way round.

"Were broken off in May, then resumed in June" tells of talks that were held; their day and place are those of the
second verb. So are those of "resumed in May, but were broken off in June", which ended, and of "were halted in May and
will resume in June", which are still to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.status.operators import operators_over
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.where.places import Spot
from accord.lexicon.meetings import word_class
from accord.terms.mark import Scene, Time
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_OFF = frozenset(("cancelled", "postponed"))
_PAST = frozenset(("past", "perfect"))
_TOLD = _PAST | {"future"}
_SECOND = frozenset(("conj", "dep"))
_SAME = frozenset(("they", "it", "them", "talks", "negotiations", "which", "that"))
_UP = 4  # edges from a day or a place to its verb


def as_it_ended(scene: Scene, telling: Telling, spots: Sequence[Spot]) -> Telling:
    """Return a telling with the stage, day and place that the last of two verbs in its sentence gives it."""
    if telling.clause.verb is None or telling.clause.prep is not None:
        return telling
    again = next(_taken_up_again(scene, telling), None)
    if again is not None:
        left = tuple((name, token) for name, token in telling.modality.operators if name not in _OFF)
        held = replace(telling.modality, operators=(("ongoing", again.i), *left), off="", tense=tense_of(again))
        told = replace(telling, modality=held, restart=True, clause=replace(telling.clause, verb=again.i))
        return _at(scene, told, again, spots)
    whole = telling.time is not None and telling.time.when is not None and telling.time.when.rule.endswith(" to end")
    if whole and telling.modality.off in _OFF:  # "resumed talks on Friday and broke off on Monday"
        return telling
    ended = _ended_after(scene.doc[telling.clause.verb]) if telling.modality.off in _OFF else None
    return _at(scene, telling, ended, spots) if ended is not None else telling


def _taken_up_again(scene: Scene, telling: Telling) -> Iterator[Token]:
    """Yield the verb that tells that a contact went on, where another tells that it had been broken off before."""
    doc, clause = scene.doc, telling.clause
    assert clause.verb is not None
    off = [token for name, token in telling.modality.operators if name in _OFF and token != telling.cue.token]
    main = doc[clause.verb]
    if _goes_on(main) and any(token in clause.below and token < main.i for token in off):
        yield main
    line = {main.i, *clause.below}
    for verb in (doc[token] for token in off if token in line):
        hanging = [*verb.children, *(main.children if verb.i in clause.below else ())]
        yield from (child for child in hanging if child.i > verb.i and child.dep_ in _SECOND and _goes_on(child))


def _goes_on(verb: Token) -> bool:
    """Return whether a verb tells that what had stopped went on, with nobody else doing so."""
    again = verb.lemma_.lower() in ("start", "begin") and any(child.lower_ == "again" for child in verb.children)
    if not (again or verb.lemma_.lower() in word_class("restarting")) or tense_of(verb) not in _TOLD:
        return False
    if any(child.dep_ == "neg" or child.lower_ in ("never", "not", "yet") for child in verb.children):
        return False
    own = [child for child in verb.children if child.dep_ in (*SUBJECTS, "dobj")]
    return verb.dep_ not in _SECOND or all(child.lower_ in _SAME for child in own)


def _ended_after(verb: Token) -> Token | None:
    """Return the second verb that tells that what had gone on was broken off."""
    seconds = (child for child in verb.children if child.dep_ in _SECOND and tense_of(child) in _PAST)
    return next((child for child in seconds if _OFF & {name for name, _ in operators_over([child])}), None)


def _at(scene: Scene, telling: Telling, verb: Token, spots: Sequence[Spot]) -> Telling:
    """Return a telling with the day and the place of this verb alone; a place told of no verb stays."""
    sentence = verb.sent
    times = scene.times_in(Span(sentence.start_char, sentence.end_char))
    own = [time for time in times if time.when is not None and _verb_over(_root_of(scene, time)) == verb]
    here = [spot for spot in spots if sentence.start <= spot.first < sentence.end]
    places = [spot for spot in here if spot.first > verb.i and _verb_over(scene.doc[spot.root]) == verb]
    kept = telling.spot if telling.spot is None or _is_of_noun(scene, telling) else None
    return replace(telling, time=own[0] if own else None, spot=places[0] if places else kept)


def _is_of_noun(scene: Scene, telling: Telling) -> bool:
    """Return whether a place stands with the noun of a contact, whatever was done with it: "the talks in Rome"."""
    assert telling.spot is not None
    above = list(islice(scene.doc[telling.spot.root].ancestors, _UP))
    verbs = [token.i for token in above if token.pos_ in ("VERB", "AUX")][:1]
    return any(token.i in (telling.cue.token, telling.cue.top) for token in above[:3]) or not verbs


def _root_of(scene: Scene, time: Time) -> Token:
    found = scene.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    assert found is not None
    return found.root


def _verb_over(token: Token) -> Token | None:
    return next((above for above in islice(token.ancestors, _UP) if above.pos_ in ("VERB", "AUX")), None)
