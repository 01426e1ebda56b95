"""From the words that name participants to actors: joined names, counterparts, delegations, pronouns, "both sides"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from accord.extract.meetings.cues.ensembles import is_at_odds, is_company, is_counted, is_ensemble, is_joint_body
from accord.extract.meetings.cues.senses import may_take_part
from accord.extract.meetings.who.argument import Argument, as_helper, conjuncts, second_row
from accord.extract.meetings.who.attendee import Attendance, Attendee
from accord.extract.meetings.who.companions import companions_of
from accord.extract.meetings.who.groups import (
    as_known_group,
    in_the_room,
    is_another,
    lone_government,
    lone_group,
    without_bare_fighters,
)
from accord.extract.meetings.who.listed import first_of_row, joined_before
from accord.extract.meetings.who.others import is_of_others, is_of_region, is_of_society
from accord.extract.meetings.who.roles import watches
from accord.extract.meetings.who.senders import sent_from
from accord.extract.meetings.who.speakers import reporter_of, speaker_of
from accord.extract.meetings.who.surnames import bearers_of, bearers_of_pair, is_contact_name, name_behind
from accord.lexicon.meetings import side_names, word_class
from accord.lexicon.offices import person_words
from accord.terms.actor import SIDES, Actor
from accord.terms.claim import Statement
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_LOOSELY = frozenset(("person", "organisation"))
_FIRST = frozenset(("i", "me", "my", "we", "us", "our", "mine"))
_SOMEONE = frozenset(("he", "she", "him", "her", "his", "hers"))
_ITSELF = frozenset(("it",))
_WHOSE = frozenset(("of", "from", "for", "representing", "led", "in"))
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr"))  # what the pipeline takes for people of their own
_FORMER = frozenset(("former", "ex"))  # who no longer speaks for the side that is named
_LOOSE = frozenset(("attendant", "attendant-object", "with"))  # edges that lead to things as well as to people


def attendance(scene: Scene, arguments: tuple[Argument, ...], statements: tuple[Statement, ...]) -> Attendance:
    """Return the actors that the arguments of a cue name, each once, in the order of the text."""
    found: dict[str, Attendee] = {}
    ensemble = strangers = someone = unknown = False
    counted: set[str] = set()
    company: set[str] = set()
    for argument in map(partial(as_helper, scene.doc), arguments):
        for token in conjuncts(scene.doc[argument.token]):
            own = _present(scene, token, argument, statements)
            theirs = not own and is_of_others(scene, token)
            ensemble = ensemble or (not own and not theirs and is_ensemble(token) and not is_of_region(token))
            if not own and (is_counted(token) or is_at_odds(token)):
                counted.add(argument.edge)
            if not own and argument.edge in ("subject", "holder") and is_company(token):
                company.add(argument.edge)
            strangers = strangers or theirs or (not own and _is_stranger(token, argument))
            unknown = unknown or (not own and argument.edge == "subject" and token.pos_ in ("NOUN", "PROPN"))
            someone = someone or (not own and token.lower_ in _SOMEONE)
            for attendee in own:
                held = found.setdefault(attendee.actor, attendee)
                if attendee.part == "mediator" and held.edge == "modifier":
                    found[attendee.actor] = attendee
        for attendee in _of_second_row(scene, argument, statements):
            found.setdefault(attendee.actor, attendee)
    others = bool(counted) and any(each.edge not in counted for each in found.values() if each.part == "party")
    others = others or (bool(company and found) and all(each.edge in ("with", "object") for each in found.values()))
    settled = dict.fromkeys(in_the_room(scene, as_known_group(scene, each)) for each in found.values())
    known = tuple(without_bare_fighters(scene, settled))
    if unknown and not ensemble and _are_only_met(scene, known):
        known = ()
    return Attendance(known, ensemble, strangers, someone, others, bool(counted))


def _are_only_met(scene: Scene, known: tuple[Attendee, ...]) -> bool:
    """Return whether people of whom no state is known are met by others: "the Co-Chairs met Irma Dale and Tim Fox"."""
    several = len({each.side for each in known}) > 1
    return several and all(
        each.edge in ("object", "with") and scene.actor(each.side).kind in _LOOSELY for each in known
    )


def _of_second_row(scene: Scene, argument: Argument, statements: tuple[Statement, ...]) -> Iterator[Attendee]:
    """Yield those named right behind who helps: "in talks mediated by A and B, C and D agreed"."""
    others = Argument(argument.token, "party", "attendant")
    for token in second_row(scene.doc[argument.token]):
        yield from _present(scene, token, others, statements)


def _present(scene: Scene, token: Token, argument: Argument, statements: tuple[Statement, ...]) -> list[Attendee]:
    if is_at_odds(token) or watches(token):
        return []
    if is_joint_body(token):
        return list(_inner_sides(scene, token, argument))
    named = list(_attendees(scene, token, argument, statements))
    return named or lone_group(scene, token, argument) or lone_government(scene, token, argument)


def _is_stranger(token: Token, argument: Argument) -> bool:
    """Return whether a partner is someone of whom the text says no more: "with Reuters", "between him and experts"."""
    if argument.edge in ("holder", "subject") and token.lemma_.lower() in word_class("bands"):
        return is_another(token)
    if argument.edge in ("holder", "subject", "object") and (is_of_society(token) or is_of_region(token)):
        return True
    if argument.edge not in ("with", "between", "among") or is_ensemble(token) or watches(token):
        return False
    if token.lemma_.lower() in word_class("rulers") or token.ent_type_ in ("DATE", "TIME"):
        return False
    unknown = token.pos_ == "PROPN" or token.lemma_.lower() in word_class("outsiders")
    return unknown or (argument.edge == "between" and token.pos_ == "NOUN")


def _attendees(scene: Scene, token: Token, argument: Argument, statements: tuple[Statement, ...]) -> Iterator[Attendee]:
    if token.lower_ in _FIRST and token.text != "US":
        speaker = speaker_of(scene, token, statements)
        if speaker is not None:
            span = Span(token.idx, token.idx + len(token))
            actor = speaker.id if speaker.kind == "person" else speaker.side
            yield Attendee(actor, speaker.side, argument.part, span, argument.edge, inferred=True)
        return
    if token.lower_ in _SOMEONE | _ITSELF and scene.mention_at(token.i) is None:
        token = reporter_of(scene, token) or token
    beside = [inner for child in token.children if child.dep_ == "appos" for inner in conjuncts(child)]
    named = [each for inner in beside for each in _named(scene, inner, argument)]
    if (len(named) < 2 or scene.mention_at(token.i) is not None) and not (named and is_another(token)):
        yield from _named(scene, token, argument)
    yield from named
    for other in (*companions_of(token), *joined_before(token)):
        yield from _named(scene, other, argument)


def _named(scene: Scene, token: Token, argument: Argument) -> Iterator[Attendee]:
    """Yield the actor of a noun phrase: the one it names, else the sides that its words name."""
    mention = scene.mention_at(token.i)
    found = _mentioned(scene, token, mention, argument) if mention is not None else None
    if found is not None:
        yield from found
        return
    if mention is None and "-" in token.text:
        yield from _within_word(scene, token, argument)
    if mention is None and token.text[:1].isupper():
        yield from _by_surname(scene, token, argument)
    if argument.edge not in _LOOSE or may_take_part(token):
        yield from _inner_sides(scene, token, argument)


def _mentioned(scene: Scene, token: Token, mention: Mention, argument: Argument) -> list[Attendee] | None:
    """Return whom a mention stands for, nobody where that is no one who meets; None where its words are to be asked."""
    actor = scene.actor(mention.actor)
    pair = bearers_of_pair(scene, mention)
    if pair:
        return [_as_named(each, mention, argument) for each in pair]
    if actor.kind == "outlet" or actor.name in _SUFFIXES or is_contact_name(actor.name):
        return []
    if actor.kind == "person" or (actor.kind in SIDES and mention.how != "description"):
        return [replace(_as_named(actor, mention, argument), inferred=mention.inferred)]
    if token.lemma_.lower() in word_class("opponents"):
        return [replace(_as_named(actor, mention, argument), side=actor.id)]
    if not actor.represents:
        return None
    if any(child.lower_ in _FORMER for child in token.lefts):
        return []
    inner = list(_inner_sides(scene, token, argument))
    side = scene.actor(actor.side)
    return inner if len(inner) > 1 else [_as_named(side, mention, argument)]


def _by_surname(scene: Scene, token: Token, argument: Argument) -> Iterator[Attendee]:
    """Yield the one person of the article who bears this name, where the pipeline took it for something else."""
    bearers = bearers_of(scene, token.text)
    if len(bearers) == 1:
        yield Attendee(bearers[0].id, bearers[0].side, argument.part, _span(token), argument.edge, inferred=False)


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _as_named(actor: Actor, mention: Mention, argument: Argument) -> Attendee:
    return Attendee(actor.id, actor.side, argument.part, mention.span, argument.edge, inferred=False)


def _within_word(scene: Scene, token: Token, argument: Argument) -> Iterator[Attendee]:
    """Yield the sides that one word joins: "U.S.-Iran", or names before its participle: "U.N.-led"."""
    ids = {actor.name: actor for actor in scene.actors}
    at = token.idx
    for words in token.text.split("-"):
        actor = ids.get(side_names().get(words, ""))
        if actor is not None and actor.kind in SIDES:
            yield Attendee(
                actor.id, actor.side, argument.part, Span(at, at + len(words)), argument.edge, inferred=False
            )
        at += len(words) + 1


def _inner_sides(scene: Scene, token: Token, argument: Argument) -> Iterator[Attendee]:
    """Yield the sides named within a noun phrase: "Russian and Ukrainian delegations", "envoys of both Koreas"."""
    behind = (inner for child in token.rights if child.dep_ == "amod" for inner in child.rights)
    for child in (*token.children, *behind, *sent_from(token)):
        if child.dep_ in ("amod", "compound", "nmod", "poss") and child.i < token.i:
            yield from _sides_at(scene, [*first_of_row(child), *conjuncts(child)], argument)
            for inner in child.children:
                if inner.dep_ in ("compound", "amod", "nmod", "npadvmod"):
                    yield from _sides_at(scene, conjuncts(inner), argument)
        elif child.dep_ == "prep" and child.lower_ in _WHOSE and not (child.lower_ == "of" and _is_only_tied(token)):
            for pobj in child.children:
                if pobj.dep_ == "pobj":
                    yield from _sides_at(scene, conjuncts(pobj), argument)
                    yield from _of_offices(scene, conjuncts(pobj)[1:], argument)
                    yield from _of_affairs(scene, pobj, argument)
                    if child.lower_ == "in":
                        yield from _capitals(scene, conjuncts(pobj), argument)


def _is_only_tied(noun: Token) -> bool:
    """Return whether a noun says how somebody stands to another who need not be there: "an ally of the president"."""
    return noun.lemma_.lower() in word_class("ties") and not noun.tag_.endswith("S")


def _of_affairs(scene: Scene, affairs: Token, argument: Argument) -> Iterator[Attendee]:
    """Yield the state whose minister of something it is, and the minister: "Minister of Foreign Affairs of Mali, A"."""
    for state in (noun for of in affairs.rights if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj"):
        yield from _sides_at(
            scene, [*conjuncts(state), *(child for child in state.rights if child.dep_ == "appos")], argument
        )


def _of_offices(scene: Scene, tokens: list[Token], argument: Argument) -> Iterator[Attendee]:
    """Yield those of offices joined to the first by mistake: "minister of Chad A and minister of Sudan B"."""
    for token in tokens:
        if token.lower_ in person_words() and not list(_sides_at(scene, [token], argument)):
            yield from _inner_sides(scene, token, argument)


def _capitals(scene: Scene, tokens: list[Token], argument: Argument) -> Iterator[Attendee]:
    """Yield the states of "authorities in Belgrade and Pristina"."""
    ids = {actor.name: actor for actor in scene.actors}
    for token in tokens:
        actor = ids.get(side_names().get(token.text, ""))
        if actor is not None and scene.mention_at(token.i) is None:
            yield Attendee(actor.id, actor.side, argument.part, _span(token), argument.edge, inferred=False)


def _sides_at(scene: Scene, tokens: list[Token], argument: Argument) -> Iterator[Attendee]:
    for token in tokens:
        mention = name_behind(scene, token) or scene.mention_at(token.i)
        if mention is None:
            continue
        actor = scene.actor(mention.actor)
        if actor.kind == "person" or (actor.kind in SIDES and mention.how != "description") or actor.represents:
            target = actor if actor.kind == "person" else scene.actor(actor.side)
            yield Attendee(target.id, target.side, argument.part, mention.span, argument.edge, mention.inferred)
