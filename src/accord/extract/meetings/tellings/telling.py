"""Tellings: each place in the text that tells of a contact, with all that its own sentence says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.meetings.cues import Cue, find_cues
from accord.extract.meetings.cues.clause import Clause, clause_of
from accord.extract.meetings.cues.numbered import ORDINALS
from accord.extract.meetings.cues.tenses import tense_of
from accord.extract.meetings.status import Modality, modality_of
from accord.extract.meetings.status.reported import is_decided, is_invited, is_reported, renewed
from accord.extract.meetings.tellings.adding import only_adds
from accord.extract.meetings.tellings.apart import attendances
from accord.extract.meetings.tellings.wires import is_over_wire
from accord.extract.meetings.when.dates import time_of
from accord.extract.meetings.when.errands import Errand, errand_of
from accord.extract.meetings.when.moves import Move, move_of
from accord.extract.meetings.where.places import Spot
from accord.extract.meetings.where.whereabouts import spot_of
from accord.extract.meetings.who.assemblies import without_bodies
from accord.extract.meetings.who.attendee import Attendance
from accord.extract.meetings.who.participants import arguments_of
from accord.extract.meetings.who.people import attendance
from accord.extract.meetings.who.visited import is_of_place, visited
from accord.lexicon.meetings import word_class
from accord.lexicon.times import tense_words
from accord.terms.claim import Statement
from accord.terms.mark import Scene, Time
from accord.terms.parsed import SUBJECTS
from accord.terms.span import Span
from accord.terms.when import Edge

if TYPE_CHECKING:
    from accord.terms.parsed import Doc, DocSpan, Token

MANY = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "several", "many", "multiple", "previous", "series")
)
_STAGES = frozenset(("day", "hour", "week"))  # "the second day of talks" is no second round
_SERIES = frozenset(("series", "string", "flurry"))
_DEFINITE = frozenset(("the", "this", "these", "those", "that", "their", "its", "his", "her", "such"))


@dataclass(frozen=True, slots=True)
class Telling:
    """One cue with its sentence, who it names, where and when, and what weakens it.

    `journey` tells that its verb is one of travel, `course` that it has gone on for long ("have been talking"),
    `errand` that someone went or is where it is to be, `restart` that it goes on with what had stopped, `edge` whether
    it tells of the first or the last day, `lent` that its time is from another sentence, `reported` that someone said
    what "would" be, `invited` that someone is invited to it, `decided` that what is done to it is settled; `renewed`
    are the "new" and "fresh" before its noun, `before` tells of the time before that: "last met in May", `adds` that
    it only says who else was there, `lasts` that it only says how long one taken up is to be, `left` that some walked
    out of what many attend, `wire` that it was by telephone in its own words.
    """

    cue: Cue
    clause: Clause
    sentence: Span
    order: int
    attendance: Attendance
    modality: Modality
    spot: Spot | None
    time: Time | None
    move: Move | None
    number: str
    definite: bool
    quoted: bool
    journey: bool
    course: bool
    errand: Errand
    restart: bool
    edge: Edge | None
    reported: bool
    invited: bool
    decided: bool
    renewed: frozenset[int]
    before: bool = False
    adds: bool = False
    lasts: bool = False
    left: bool = False
    lent: bool = False
    wire: bool = False


def find_told_cues(scene: Scene) -> tuple[Cue, ...]:
    """Return the cues of a text but for those of captions."""
    return tuple(cue for cue in find_cues(scene.doc) if not _is_caption(scene.doc[cue.token].sent))


def find_tellings(
    scene: Scene, statements: tuple[Statement, ...], cues: tuple[Cue, ...], spots: tuple[Spot, ...]
) -> tuple[Telling, ...]:
    """Return what the text tells of contacts, one telling for each event in each sentence, in order."""
    if not cues:
        return ()
    orders = {sentence.start: order for order, sentence in enumerate(scene.doc.sents)}
    told = [_telling(scene, cue, spots, statements, orders) for cue in cues]
    tellings = [
        replace(telling, attendance=present)
        for telling in told
        for present in attendances(scene.doc, telling.cue, telling.attendance)
    ]
    return tuple(telling for telling in tellings if _is_contact(telling) and not _is_reception(scene, telling))


def _is_reception(scene: Scene, telling: Telling) -> bool:
    """Return whether people of whom no side is known welcome one another: "the chair welcomed singer Ana Lima"."""
    people = [each for each in telling.attendance.attendees if scene.actor(each.side).kind == "person"]
    return telling.cue.entry.id == "host" and len(people) > 1 and len(people) == len(telling.attendance.attendees)


def _is_caption(sentence: DocSpan) -> bool:
    """Return whether a sentence describes a picture, which shows some other day."""
    posed = sentence.root.tag_ in ("VBZ", "VBP") and sentence.root.lemma_.lower() in word_class("poses")
    ends = [token for token in sentence if not (token.is_punct or token.is_space)][-1:]
    return (posed and any(_is_year(token) for token in ends)) or any(
        token.lower_ in word_class("captions") for token in sentence
    )


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()


def _telling(
    scene: Scene, cue: Cue, spots: tuple[Spot, ...], statements: tuple[Statement, ...], orders: dict[int, int]
) -> Telling:
    doc = scene.doc
    clause = clause_of(doc, cue)
    arguments = arguments_of(doc, cue, clause)
    sentence = doc[cue.token].sent
    here = tuple(spot for spot in spots if sentence.start <= spot.first < sentence.end and not _is_person(scene, spot))
    people = frozenset(each.token for each in arguments if scene.mention_at(each.token) is not None)
    spot = spot_of(doc, cue, clause, here, people)
    move = move_of(scene, cue, clause)
    time = move.new or move.old if move is not None else time_of(scene, cue, clause, people)
    everyone = _with_visited(scene, cue, spot, attendance(scene, arguments, statements))
    present = without_bodies(scene, cue, clause, everyone, here)
    return Telling(
        cue=cue,
        clause=clause,
        sentence=Span(sentence.start_char, sentence.end_char).trimmed(scene.article.text),
        order=orders[sentence.start],
        attendance=present,
        modality=modality_of(doc, cue, clause),
        spot=spot,
        time=time,
        move=move,
        number=number_of(doc[cue.top]),
        definite=is_definite(doc[cue.top]),
        quoted=scene.quote_at(doc[cue.token].idx) is not None,
        journey=clause.verb is not None and doc[clause.verb].lemma_.lower() in word_class("journey"),
        course=clause.verb is not None and clause.prep is None and _has_gone_on(doc[clause.verb]),
        errand=errand_of(doc, cue, clause, time),
        restart=clause.verb is not None and doc[clause.verb].lemma_.lower() in word_class("restarting"),
        edge=_edge(doc, clause),
        reported=is_reported(doc, clause),
        invited=is_invited(doc, clause),
        decided=is_decided(doc, clause),
        renewed=renewed(doc, cue, clause),
        adds=is_definite(doc[cue.top]) and only_adds(doc, cue, clause, present),
        lasts=_only_lasts(doc, clause),
        left=_is_left(doc, cue, clause, present),
        before=_was_before(doc, cue),
        wire=is_over_wire(doc, cue, clause),
    )


def _is_person(scene: Scene, spot: Spot) -> bool:
    """Return whether what looks like a place is somebody in whose house it was: "at the residence of Ann Lee"."""
    mention = scene.mention_at(spot.root)
    actor = scene.actor(mention.actor) if mention is not None and mention.how in ("name", "alias") else None
    return actor is not None and actor.kind == "person" and " " in actor.name and bool(actor.role or actor.represents)


def _only_lasts(doc: Doc, clause: Clause) -> bool:
    verb = doc[clause.verb] if clause.verb is not None and clause.link in SUBJECTS else None
    return verb is not None and verb.lemma_.lower() in word_class("lasting")


def _is_left(doc: Doc, cue: Cue, clause: Clause, present: Attendance) -> bool:
    """Return whether some walked out of what many attend, and so does not end: "stormed out of the summit"."""
    many = cue.format == "summit" or cue.entry.id == "conference" or not present.sides
    verb = doc[clause.verb] if clause.verb is not None and clause.prep is not None else None
    return many and verb is not None and verb.lemma_.lower() in word_class("walking_out")


def _was_before(doc: Doc, cue: Cue) -> bool:
    lefts = doc[cue.token].lefts
    return not cue.entry.noun and any(word.lower_ in ("last", "first") and word.dep_ == "advmod" for word in lefts)


def _with_visited(scene: Scene, cue: Cue, spot: Spot | None, present: Attendance) -> Attendance:
    """Return who takes part, with who is visited in the place of a contact; the place itself takes no part."""
    if spot is None:
        return present
    kept = tuple(each for each in present.attendees if not is_of_place(scene, spot, each.span))
    return replace(present, attendees=(*kept, *visited(scene, cue, spot)))


def _has_gone_on(verb: Token) -> bool:
    return verb.tag_ == "VBG" and tense_of(verb) == "perfect"


def _edge(doc: Doc, clause: Clause) -> Edge | None:
    """Return whether a contact is told to have begun, or to have ended."""
    apart = clause.prep is not None and clause.link not in SUBJECTS
    verbs = clause.below if apart or clause.verb is None else (clause.verb, *clause.below)
    words = [doc[i].lemma_.lower() for i in verbs]
    if any(word in tense_words("ends") for word in words):
        return "last"
    return "first" if any(word in tense_words("starts") for word in words) else None


def is_definite(noun: Token) -> bool:
    """Return whether a noun points back at something known: "the talks", "their meeting"."""
    return any(child.lower_ in _DEFINITE for child in noun.lefts if child.dep_ in ("det", "poss"))


def number_of(noun: Token) -> str:
    """Return which of several a contact is ("fifth", "next"), or how many it stands for ("four rounds"), else ""."""
    words = [noun.lower_, *(child.lower_ for child in noun.lefts if child.dep_ in ("amod", "nummod"))]
    if noun.lemma_.lower() in _STAGES:
        return ""
    if noun.lemma_.lower() in _SERIES:
        return "series"
    if noun.pos_ == "VERB":
        return next((word for word in _times(noun) if word in MANY), "")
    ordinal = next((ORDINALS[word] for word in words if word in ORDINALS), "")
    many = noun.tag_.endswith("S") and noun.lemma_.lower() in ("round", "meeting", "session", "call", "summit", "visit")
    return ordinal or next((word for word in words if many and word in MANY), "")


def _times(verb: Token) -> Iterator[str]:
    """Yield the words that say how often something was done: "met three times", "went to Oslo twice to meet"."""
    over = (verb, verb.head) if verb.dep_ in ("advcl", "xcomp") else (verb,)
    for child in (child for above in over for child in above.rights):
        if child.lemma_.lower() == "time" and child.tag_ == "NNS":
            yield from (inner.lower_ for inner in child.lefts)


def _is_contact(telling: Telling) -> bool:
    """Return whether a verb has what makes it a contact: a partner, where the word alone could mean anything."""
    entry = telling.cue.entry
    sides = telling.attendance.sides
    if entry.noun:
        return True
    if entry.to_place:
        return telling.spot is not None and bool(sides)
    if entry.grip == "place":
        return bool(sides)
    if entry.id == "sign":
        return telling.spot is not None and len(sides) >= 2
    if entry.needs_partner or entry.id == "gather":
        return len(sides) >= 2 or (telling.attendance.ensemble and entry.id != "phone")
    return bool(sides) or telling.attendance.ensemble
