"""Filling in: who is left unsaid in one telling ("the talks", "both sides") is taken from another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.meetings.fields.formats import TALKS
from accord.extract.meetings.filling.helping import (
    follows_strangers,
    is_only_helped,
    is_promoted,
    only_attending,
    without_helpers,
)
from accord.extract.meetings.filling.lenders import (
    are_too_many,
    has_added,
    is_of_helper,
    is_of_the_two,
    lends,
    opens_summit,
    points_back,
)
from accord.extract.meetings.filling.mains import (
    SIDES,
    is_aside,
    is_away,
    is_other_place,
    is_reporter,
    joined_before,
    joint_speakers,
    lead_pair,
    meant_by_they,
    most_named,
    named_before,
    three_of,
    titled,
)
from accord.extract.meetings.filling.most_met import between_others, going_round, main_sides
from accord.extract.meetings.filling.others import sides_of, with_others
from accord.extract.meetings.filling.outsiders import are_heard
from accord.extract.meetings.filling.sections import by_section
from accord.extract.meetings.tellings.telling import Telling
from accord.extract.meetings.tellings.verdict import is_ahead
from accord.extract.meetings.where.places import is_country_of_city
from accord.extract.meetings.who.attendee import Attendee
from accord.extract.meetings.who.mediation import told_to_help
from accord.extract.meetings.who.officers import pair_without_sides, sided, states_of
from accord.lexicon.meetings import noun_cues
from accord.terms.mark import Mention, Scene

_WINDOW = 3  # sentences
_BESIDE = 2  # sentences
_LEAD = 2  # sentences
_PAIR = 2
_ANY = frozenset(("a", "an", "any"))


def fill_in(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings with "both sides" and bare "the talks" given to those who met before, or meet most.

    In a digest those are asked who are told of under the same heading.
    """
    groups = by_section(scene, [telling.sentence.start for telling in tellings])
    return [
        filled for heading, group in groups for filled in _fill_in_one(scene, [tellings[n] for n in group], heading)
    ]


def _fill_in_one(scene: Scene, tellings: Sequence[Telling], heading: tuple[Attendee, ...] | None) -> list[Telling]:
    """Return the tellings of a text, or of a section whose heading names these sides, with those who are meant."""
    whole = heading is None
    pair = heading if heading is not None and len(heading) == _PAIR else ()
    named = most_named(scene) if whole else pair
    title = titled(scene) if whole else pair
    round_goers = going_round(scene, tellings)
    helping = round_goers.union(each.side for each in scene.once(told_to_help))
    own = [each for each in tellings if len(each.attendance.sides - helping) > 1] or ([] if round_goers else tellings)
    of_talks = main_sides([telling for telling in own if _is_round(telling)])
    main = main_sides(own) or named or title
    main = lead_pair(scene) or main if whole and _is_told_late(tellings) else main
    filled: list[Telling] = []
    for telling in tellings:
        common = (of_talks or named or title or main) if _is_round(telling) and telling.number else main
        common = three_of(scene, telling) or common
        told = _filled(scene, telling, filled, common, round_goers)
        if told.attendance.attendees or not telling.attendance.attendees:
            filled.append(told)
    return filled


def _is_told_late(tellings: Sequence[Telling]) -> bool:
    """Return whether a text tells with their names only of contacts beside the one it opens with."""
    told = [telling for telling in tellings if lends(telling)]
    return bool(told) and not any(telling.order <= _LEAD or _is_round(telling) for telling in told)


def _filled(
    scene: Scene,
    telling: Telling,
    before: Sequence[Telling],
    main: tuple[Attendee, ...],
    round_goers: frozenset[str],
) -> Telling:
    own = telling.attendance
    if own.others and not own.strangers:
        return with_others(scene, telling, before, main)
    taken_up = _taken_up(telling, before) if telling.adds else None
    if taken_up is not None:
        added = sides_of(taken_up.attendance.attendees, own.sides, "near")
        return replace(telling, attendance=replace(own, attendees=(*own.attendees, *added)))
    pair = _sides_of_pair(scene, telling, before)
    if pair:
        return replace(telling, attendance=replace(own, attendees=sided(own.attendees, pair)))
    helping = {each.side for each in own.attendees if each.part == "mediator"}
    parties = {each.side for each in own.attendees if each.part != "host"} - helping
    if they := meant_by_they(scene, telling):
        return replace(telling, attendance=replace(own, attendees=(*own.attendees, *they)))
    parties -= only_attending(scene, telling)
    if len(parties) >= 2 or own.strangers or not (telling.cue.entry.noun or own.ensemble or own.someone):
        return telling
    sources = between_others(telling, _sources(scene, telling, before, main), round_goers)
    for edge, source in () if follows_strangers(scene, telling) else without_helpers(scene, telling, sources):
        sides = {each.side for each in source if each.part != "host"}
        if len(sides) >= 2 and parties <= sides and not (own.counted and are_too_many(scene, telling, source)):
            added = sides_of(source, own.sides, edge)
            return replace(telling, attendance=replace(own, attendees=(*own.attendees, *added)))
    return telling


def _sides_of_pair(scene: Scene, telling: Telling, before: Sequence[Telling]) -> tuple[str, ...]:
    """Return the two sides told of before for which two people of one office meet: "presidents A and B will meet"."""
    pair = pair_without_sides(scene, telling.attendance)
    told = (other for other in reversed(before) if lends(other, telling) and telling.order - other.order <= _WINDOW)
    near = (other.attendance.attendees for other in told)
    for source in (*near, named_before(scene, telling)) if pair else ():
        sides = {each.side for each in source if scene.actor(each.side).kind != "person"}
        if len({each.side for each in source}) == 2 and sides == states_of(scene):
            return tuple(dict.fromkeys(each.side for each in source))
    return ()


def _taken_up(telling: Telling, before: Sequence[Telling]) -> Telling | None:
    """Return the contact told right before, to which a sentence adds those who were there too."""
    near = [other for other in before if lends(other, telling) and 0 < telling.order - other.order <= _BESIDE]
    fits = (other for other in reversed(near) if telling.number in ("", other.number) and not telling.time)
    return next(fits, None)


def _sources(
    scene: Scene, telling: Telling, before: Sequence[Telling], main: tuple[Attendee, ...]
) -> Iterator[tuple[str, tuple[Attendee, ...]]]:
    """Yield those who may be meant, the likeliest first: a round of talks goes on with those of earlier rounds."""
    beside = _beside(scene, telling)
    counted_sides = telling.attendance.counted
    helped = is_only_helped(telling)
    if not (counted_sides or helped or is_promoted(scene, telling)):
        yield "beside", beside
    if _is_new(scene, telling):
        return
    helping = frozenset(each.side for each in scene.once(told_to_help))
    published = scene.today
    ahead = is_ahead(telling, published)
    near = [
        t
        for t in reversed(before)
        if lends(t, telling)
        and not (has_added(t) or is_of_helper(t, telling, helping))
        and (t.order >= telling.order - _WINDOW or (ahead and is_ahead(t, published)))
    ]
    if not points_back(scene, telling):
        near.sort(key=lambda other: is_ahead(other, published) != ahead)
    counted = _is_round(telling) and bool(telling.number)
    if _is_round(telling):
        near.sort(key=lambda other: not _is_round(other))
    near.sort(key=lambda other: not is_of_the_two(scene, telling, other))
    yield from (("near", other.attendance.attendees) for other in near if _is_round(other) or not counted)
    if counted_sides or helped:
        if are_heard(scene, joint_speakers(scene, telling), told := joined_before(scene, telling)):
            yield "near", told
        yield "beside", beside
    if telling.attendance.ensemble or helped:
        yield "near", joined_before(scene, telling)
    if not opens_summit(scene, telling):
        yield "main", main
    if telling.attendance.ensemble or helped:
        yield "near", named_before(scene, telling)


def _is_round(telling: Telling) -> bool:
    """Return whether a contact is one of those that delegations hold in rounds."""
    return telling.cue.entry.id in TALKS


def _is_new(scene: Scene, telling: Telling) -> bool:
    """Return whether a noun brings in a contact told nowhere before: "a summit of leaders", "time for talks"."""
    own = telling.attendance
    if not telling.cue.entry.noun or telling.definite or telling.number or own.counted:
        return False
    noun = scene.doc[telling.cue.top]
    lefts = {child.lower_ for child in noun.lefts if child.dep_ == "det"}
    others = any(child.lower_ in ("of", "between", "among") for child in noun.rights)
    bare = telling.time is None and telling.spot is None and not own.attendees
    return (others and bool(lefts & _ANY) and not own.attendees) or (bare and telling.modality.prep == "for")


def _beside(scene: Scene, telling: Telling) -> tuple[Attendee, ...]:
    """Return the two sides that the sentence of a telling names, where it names just two, or people of just two."""
    place = telling.spot.span if telling.spot is not None else None
    helping = {each.side for each in telling.attendance.attendees if each.part in ("mediator", "host")}
    found: dict[str, Attendee] = {}
    people: dict[str, Attendee] = {}
    for mention in scene.mentions_in(telling.sentence):
        side = scene.side(mention.actor)
        if side.kind not in SIDES or side.id in helping or (place and place.meets(mention.span)):
            continue
        if is_country_of_city(scene.article.text, mention.span) or is_other_place(scene, mention, telling):
            continue
        if is_away(scene, mention) or _is_of_another(scene, mention, telling):
            continue
        if telling.attendance.ensemble and is_reporter(scene, mention):
            continue
        attendee = Attendee(side.id, side.id, "party", mention.span, "filled", inferred=True)
        if not is_aside(scene, mention):
            found.setdefault(side.id, attendee)
        if scene.actor(mention.actor).kind == "person":
            people.setdefault(side.id, attendee)
    if len(found) < 2 and telling.clause.prep is None:
        found = {each.side: each for each in joint_speakers(scene, telling)} or found
    fit = [each for each in (found, people if telling.attendance.attendees else {}) if len(each) == 2]
    return tuple(fit[0].values()) if fit else ()


def _is_of_another(scene: Scene, mention: Mention, telling: Telling) -> bool:
    """Return whether a name says whose another contact is: "they met to prepare the Korea-US summit"."""
    name = scene.doc[mention.root]
    noun = name.head if name.dep_ in ("compound", "amod", "nmod") else name
    known = noun.lemma_.lower() in noun_cues() and noun.tag_.startswith("NN")
    return telling.attendance.ensemble and known and noun.i not in (telling.cue.token, telling.cue.top)
