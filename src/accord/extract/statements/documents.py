"""Documents: texts in which one person or several sides speak in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.extract.statements.incumbents import as_speaker
from accord.extract.statements.parts import Speaker, Stretch
from accord.extract.statements.turns import find_turns
from accord.lexicon.load import load_patterns
from accord.lexicon.names import country_of_outlet, known_names
from accord.lexicon.offices import person_words
from accord.terms.actor import Actor
from accord.terms.mark import Scene
from accord.terms.span import Span

_GOVERNMENTS = re.compile(r"^The Governments? of .+ and (?:the Government of )?.+,$", re.DOTALL)
_WE = re.compile(r"\b(?:I|We|we|our|Our|my|My|us)\b")
_ISSUED = re.compile(r"\b(?:issue|release|publish|make|made|deliver|give|gave)(?:s|d|ed)?\b")
_FOLLOWING = re.compile(r"\bfollowing\b.{0,30}\b(?:statement|remarks|declaration|comments?)\b", re.DOTALL)
_AND = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_LEADERS_OF = re.compile(
    r"^(?:the\s+)?(?:leaders|governments|foreign ministers|presidents|ministers|heads? of state)\s+of\s+", re.I
)


def find_signers(scene: Scene, stretches: Sequence[Stretch]) -> Mapping[int, Speaker]:
    """Return, for each paragraph that is somebody's own words without saying so, whose words they are."""
    turns = dict(find_turns(scene))
    if turns:
        return turns
    signer = _signer(scene)
    if signer is None or not _is_own_voice(scene):
        return _announced(scene)
    body = _body(scene)
    return {
        number: _at(scene, signer, scene.paragraphs[number])
        for number in sorted({s.paragraph for s in stretches} & body)
    }


def _announced(scene: Scene) -> Mapping[int, Speaker]:
    """Return the paragraphs that a sentence before announces: "Minister Ana Gomes issued the following statement:"."""
    text = scene.article.text
    for number, paragraph in enumerate(scene.paragraphs[:-1]):
        if not _announces(paragraph.of(text).strip()) or not _WE.search(scene.paragraphs[number + 1].of(text)):
            continue
        people = (scene.actor(mention.actor) for mention in scene.mentions_in(paragraph))
        person = next((actor for actor in people if actor.kind == "person"), None)
        return dict(_until_heading(scene, person, number + 1)) if person is not None else {}
    return {}


def _announces(lead: str) -> bool:
    """Return whether a paragraph says that somebody issued what follows: "made the following remarks:"."""
    issued = _ISSUED.search(lead) if lead.endswith(":") else None
    return issued is not None and _FOLLOWING.search(lead, issued.end()) is not None


def _until_heading(scene: Scene, person: Actor, number: int) -> Iterator[tuple[int, Speaker]]:
    """Yield the paragraphs of somebody's own words, up to the next heading."""
    for at in range(number, len(scene.paragraphs)):
        paragraph = scene.paragraphs[at]
        if paragraph.of(scene.article.text).strip().endswith(":"):
            return
        yield at, _at(scene, as_speaker(scene, person, Span(0, 0)), paragraph)


def find_teller(scene: Scene) -> Speaker | None:
    """Return the person who signs a read-out and so passes on all that is told in it; None elsewhere."""
    signer = _signer(scene)
    if signer is None or signer.represents is None or signer.represents == signer.name or _is_own_voice(scene):
        return None
    return signer


def _is_own_voice(scene: Scene) -> bool:
    """Return whether a signed text speaks for itself: in the first person, or in the present tense of a policy.

    A third-person account of a call or a meeting in the past is a read-out, whoever signs it.
    """
    text = scene.article.text
    if any(not any(q.outer.start <= found.start() < q.outer.end for q in scene.quotes) for found in _WE.finditer(text)):
        return True
    first = next(iter(scene.doc.sents), None)
    return first is not None and first.root.tag_ in ("VBZ", "VBP", "NNP", "NN")


def _signer(scene: Scene) -> Speaker | None:
    """Return who signs a statement: the one its title names, else the sides or the people who sign its text."""
    title = (scene.article.title or "").strip()
    for pattern in load_patterns("cues", "document"):
        found = pattern.regex.search(title)
        if found is not None:
            who = found.groupdict().get("who")
            return _undersigned(scene) or (_named_in(scene, who) if who else _joint(scene))
    return None


def _named_in(scene: Scene, who: str) -> Speaker:
    """Return those whom a title names: the sides of "the leaders of A, B and C", the people of "President A and B"."""
    parts = [part for part in _AND.split(_LEADERS_OF.sub("", who)) if part]
    if len(parts) == 2 and " and " not in who and _has_office(parts[0]) and not _has_office(parts[1]):
        parts = [who.replace(",", "")]
    found = [_side_or_person(scene, part) for part in parts]
    if len(found) == 1:
        return found[0]
    sides = dict.fromkeys(speaker.represents for speaker in found if speaker.represents)
    names = " and ".join(speaker.name for speaker in found)
    return Speaker(Span(0, 0), names, None, " and ".join(sides) or None, inferred=True)


def _side_or_person(scene: Scene, words: str) -> Speaker:
    bare = words.removeprefix("the ").removeprefix("The ").strip()
    known = next((known for known in known_names() if known.words == bare and known.kind != "outlet"), None)
    if known is None:
        return _person(scene, words)
    actor = next((actor for actor in scene.actors if actor.name == known.name), None)
    return Speaker(Span(0, 0), known.name, actor.id if actor else None, known.name, inferred=True)


def _person(scene: Scene, who: str) -> Speaker:
    """Return the person a title names, without the office: "UN envoy for Aceh Mr. Martti Ahtisaari"."""
    words = who.removesuffix("'s").removesuffix("’s").split()
    last = max((at for at, word in enumerate(words) if word.lower().strip(",") in person_words()), default=-1)
    office, name = words[: last + 1], _bare(words[last + 1 :])
    for actor in scene.actors:
        if name and actor.kind == "person" and actor.name.split()[-1].lower() == name[-1].lower():
            return as_speaker(scene, actor, Span(0, 0))
    side = _side_named(office or words) or _home(scene)
    return Speaker(Span(0, 0), " ".join(name) or who, None, side, inferred=True)


def _bare(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without what stands between it and the office: "for Libya", "Mr."."""
    at = 0
    while at < len(words) and (
        words[at][:1].islower() or words[at].endswith(".") or (at > 0 and _side_named(words[at : at + 1]) is not None)
    ):
        at += 1
    return words[at:]


def _has_office(words: str) -> bool:
    return any(word.lower() in person_words() for word in words.split())


def _side_named(words: Sequence[str]) -> str | None:
    """Return the side that the words of an office name, the longest name first."""
    names = (" ".join(words[at : at + length]) for length in (3, 2, 1) for at in range(len(words)))
    known = {known.words: known.name for known in known_names() if known.kind not in ("outlet", "person")}
    return next((known[name] for name in names if name in known), None)


def _home(scene: Scene) -> str | None:
    return country_of_outlet(scene.article.outlet or "")


def _joint(scene: Scene) -> Speaker | None:
    """Return the sides that a joint text opens with, or the people who have put their names under it."""
    text = scene.article.text
    first = scene.paragraphs[0] if scene.paragraphs else Span(0, 0)
    if _GOVERNMENTS.match(first.of(text).strip()):
        sides = dict.fromkeys(m.actor for m in scene.mentions_in(first) if scene.actor(m.actor).kind == "state")
        return _together(scene, [scene.actor(side) for side in sides], first)
    return _undersigned(scene) if _WE.search(first.of(text)) else None


def _undersigned(scene: Scene) -> Speaker | None:
    """Return the people who have put their names under a joint text."""
    signed = _signatures(scene)
    named = (scene.actor(mention.actor) for span in signed for mention in scene.mentions_in(span))
    people = list(dict.fromkeys(actor for actor in named if actor.kind == "person"))
    return _together(scene, people, Span(signed[0].start, signed[-1].end)) if len(people) > 1 else None


def _signatures(scene: Scene) -> list[Span]:
    """Return the short last paragraphs of a text: names and offices, no sentences."""
    found: list[Span] = []
    for paragraph in reversed(scene.paragraphs):
        words = paragraph.of(scene.article.text).strip()
        if len(words) > 80 or words[-1:] in '.?!”"':
            break
        found.insert(0, paragraph)
    return found


def _together(scene: Scene, actors: Sequence[Actor], words: Span) -> Speaker | None:
    if not actors:
        return None
    sides = dict.fromkeys(scene.side(actor.id).name for actor in actors)
    return Speaker(words, " and ".join(actor.name for actor in actors), None, " and ".join(sides), inferred=True)


def _body(scene: Scene) -> set[int]:
    """Return the paragraphs of a signed text without the names under it."""
    signed = set(_signatures(scene))
    return {number for number, paragraph in enumerate(scene.paragraphs) if paragraph not in signed}


def _at(scene: Scene, signer: Speaker, paragraph: Span) -> Speaker:
    """Return the signer with the words of a paragraph that stand for him: the first "I" or "we"."""
    if signer.words.end > signer.words.start:
        return signer
    found = _WE.search(scene.article.text, paragraph.start, paragraph.end)
    return replace(signer, words=Span(*found.span())) if found else signer
