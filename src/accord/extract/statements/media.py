"""Media: the papers, agencies and stations that carry what others say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accord.extract.statements.parts import Speaker
from accord.lexicon.cues import words_of
from accord.lexicon.names import known_names
from accord.terms.mark import Mention, Scene
from accord.terms.span import Span

if TYPE_CHECKING:
    from accord.terms.parsed import Token

_BARE = frozenset(
    (
        "newspaper",
        "paper",
        "agency",
        "outlet",
        "broadcaster",
        "portal",
        "daily",
        "channel",
        "network",
        "station",
        "site",
        "website",
        "magazine",
        "tabloid",
    )
)
_KINDS = frozenset(
    ("radio", "television", "tv", "magazine", "weekly", "website", "tabloid", "newspaper", "broadcaster")
)
_BESIDE = ("appos", "compound", "nmod", "amod", "poss")
_CARRIERS = frozenset(("report", "reports", "article", "story", "newspaper", "dispatch"))
_PAPERS = frozenset(
    ("working", "policy", "white", "green", "position", "discussion", "research", "concept", "briefing", "background")
)
_LEAD = frozenset(("the", "a", "an", "this", "that"))
_CALLED = _BARE | _KINDS
_FIRST = _CALLED | _LEAD


def is_medium(scene: Scene, head: Token) -> bool:
    """Return whether a noun names a news medium, or somebody who writes for one."""
    mention = scene.mention_at(head.i)
    if mention is None or mention.how == "description":
        if _is_site(head) or _is_called_one(head) or _is_short(head):
            return True
        if head.lower_ in ("agency", "agencies"):
            of_news = any(child.lower_ in ("news", "press") or _is_outlet(scene, child) for child in head.children)
            return of_news or (head.dep_ == "poss" and head.head.lower_ in ("source", "sources"))
        kinds = {child.lower_ for child in head.children if child.dep_ in ("amod", "compound", "nmod")}
        if head.lower_ in ("paper", "papers") and kinds & _PAPERS:
            return False
        return head.lower_ in words_of("media") or head.lower_ in _CARRIERS
    actor = scene.actor(mention.actor)
    if actor.kind == "person":
        titles = {child.lower_ for child in head.children if child.dep_ in ("compound", "nmod", "appos")}
        written = titles | set((actor.role or "").lower().split())
        lent = any(child.dep_ == "poss" and _is_outlet(scene, child) for child in head.children)
        return mention.how != "pronoun" and (lent or bool(words_of("media", "writers") & written))
    if actor.kind in ("outlet", "organisation", "unknown"):
        known = actor.kind == "outlet" or _looks_like_one(actor.name) or is_outlet_of(scene, actor.name)
        prints = ((_is_told(head) or _asks(head)) and not _is_body(actor.name)) or _cites(head)
        known = known or (actor.kind == "organisation" and prints and not is_known(actor.name))
        if known and (mention.root == head.i or mention.span.end >= head.idx + len(head)):
            return True
    return any(child.dep_ == "appos" and child.lower_ in words_of("media") for child in head.children)


def _is_outlet(scene: Scene, child: Token) -> bool:
    """Return whether a word beside a noun is the name of a known medium: "the agency" APS."""
    mention = scene.mention_at(child.i) if child.dep_ in _BESIDE else None
    return mention is not None and mention.how != "description" and scene.actor(mention.actor).kind == "outlet"


def _is_site(head: Token) -> bool:
    """Return whether a word is the address of a site that reports or is told things: "kompas.com reported"."""
    return head.tag_ == "ADD" and "." in head.text[1:-1] and (_is_told(head) or head.dep_ in ("nsubj", "pobj"))


def _is_short(head: Token) -> bool:
    """Return whether a paper is called by the last word of its name where it is told something: "told the Post"."""
    if head.pos_ != "PROPN" or not _is_told(head) or head.lower_ not in words_of("media", "endings"):
        return False
    return head.is_title and [child.lower_ for child in head.children] == ["the"]


def _is_called_one(head: Token) -> bool:
    """Return whether a name follows the word for the medium it is: "radio station DZBB", "news website Akipress"."""
    if head.pos_ != "PROPN" or head.left_edge.lower_ not in _FIRST:
        return False
    return any(child.lower_ in _CALLED for child in head.lefts if child.dep_ in ("compound", "nmod"))


def is_platform(scene: Scene, head: Token) -> bool:
    """Return whether this is where somebody publishes himself: "social media", "his website", "a Telegram channel"."""
    mention = scene.mention_at(head.i)
    if mention is not None and mention.how == "name" and scene.actor(mention.actor).kind == "outlet":
        return False
    if head.lower_ in ("television", "tv", "radio") and head.dep_ == "compound":
        return any(child.lower_ in ("his", "her") for child in head.head.lefts)
    phrase = (head, head.head) if head.dep_ == "compound" else (head,)
    before = {token.lower_ for noun in phrase for child in noun.lefts for token in child.subtree}
    if head.lower_ in words_of("media", "pages") and before & {"'s", "’s"}:
        return True
    return head.lower_ in words_of("media", "platforms") and bool(before & words_of("media", "own"))


def is_anybodys(scene: Scene, head: Token) -> bool:
    """Return whether nothing tells whose reports or reporters these are: "amid fresh reports of fighting"."""
    mention = scene.mention_at(head.i)
    asks = head.lower_ in words_of("media", "audience")
    if not (asks or head.lower_ in words_of("media", "reports")) or (
        mention is not None and mention.how != "description"
    ):
        return False
    before = [token for child in head.lefts for token in child.subtree]
    if {token.lower_ for token in before} & words_of("media", "whose"):
        return False
    near = [(found, token.i < head.i) for token in head.subtree if (found := scene.mention_at(token.i)) is not None]
    kinds = [(scene.actor(found.actor).kind, lies_before) for found, lies_before in near]
    return not any(kind == "outlet" or (kind == "state" and lies_before) for kind, lies_before in kinds)


def is_outlet_of(scene: Scene, name: str) -> bool:
    """Return whether a name is that of the medium that printed this article."""
    outlet = (scene.article.outlet or "").lower().removeprefix("the ")
    if not outlet:
        return False
    if "." in outlet.strip(".") and " " not in outlet:
        outlet = outlet.removeprefix("www.").split(".")[0]
    words, printed = outlet.split(), name.lower().removeprefix("the ")
    if _plain(name) == _plain(outlet) or printed.replace(" ", "") == outlet.replace(" ", ""):
        return True
    last = printed if printed in words_of("media", "endings") else ""
    short = words[-1:] == [last] or (name.isupper() and printed == "".join(word[0] for word in words))
    return len(words) > 1 and short


def _plain(name: str) -> str:
    words = name.lower().removeprefix("the ").split()
    return " ".join(word for word in words if word not in ("news", "newspaper", "digital", "agency"))


def _is_body(name: str) -> bool:
    """Return whether the words of a name are those of a body that is told things and prints nothing."""
    return bool(set(name.lower().split()) & words_of("media", "bodies"))


def _is_told(head: Token) -> bool:
    """Return whether a name stands where the one who was told something stands."""
    return head.dep_ in ("dobj", "dative") and head.head.lemma_.lower() == "tell" and head.head.text != "telling"


def _asks(head: Token) -> bool:
    """Return whether a name is the one with whom an interview is held: "in an interview with Novosti"."""
    prep = head.head
    return head.dep_ == "pobj" and prep.lower_ in ("with", "to") and prep.head.lemma_.lower() == "interview"


def _cites(head: Token) -> bool:
    """Return whether a name is the subject of a report that cites its source, as media do."""
    verb = head.head
    return (
        head.dep_ == "nsubj"
        and verb.lemma_.lower() in ("report", "say", "write")
        and any(child.lower_ in ("citing", "quoting") for child in verb.children)
    )


@cache
def is_known(name: str) -> bool:
    """Return whether the lexicon knows a body by this name: it is told things and prints nothing."""
    return any(known.name == name for known in known_names())


def _looks_like_one(name: str) -> bool:
    """Return whether an unknown name ends like that of a medium: "Svenska Dagbladet"."""
    words = name.lower().split()
    return words[-1] in words_of("media", "endings") and (len(words) > 1 or words[-1] in ("tv", "radio"))


def as_medium(scene: Scene, head: Token) -> Speaker:
    """Return a medium as a link: by its name, by the name beside it, else as it is described."""
    mention = scene.mention_at(head.i)
    known = mention if mention is not None and mention.how != "description" else None
    beside = [scene.mention_at(child.i) for child in head.children if child.dep_ in (*_BESIDE, "pobj")]
    beside += [
        scene.mention_at(inner.i)
        for child in head.children
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "in", "from")
        for inner in child.children
    ]
    outlets = [found for found in (known, *beside) if found is not None and scene.actor(found.actor).kind == "outlet"]
    if outlets:
        return _named(scene, outlets[0])
    if (
        known is not None
        and len(known.span.of(scene.article.text)) > 2
        and scene.actor(known.actor).name.lower() != "tv"
    ):
        return _named(scene, known)
    words = [token for token in head.subtree if head.left_edge.i <= token.i <= head.i and token.lower_ not in _LEAD]
    span = _with_name(scene, Span(words[0].idx, head.idx + len(head)), head)
    definite = any(child.lower_ in ("the", "that") for child in head.children) or len(words) == 1
    if definite and head.lower_ in _BARE | _CARRIERS:
        before = [
            found
            for found in scene.mentions
            if found.span.start < span.start
            and scene.actor(found.actor).kind == "outlet"
            and not is_outlet_of(scene, scene.actor(found.actor).name)
        ]
        if before:
            actor = scene.actor(before[-1].actor)
            return Speaker(span, before[-1].span.of(scene.article.text), actor.id, medium=True, inferred=True)
    return Speaker(span, span.of(scene.article.text), medium=True)


def _with_name(scene: Scene, span: Span, head: Token) -> Span:
    """Return a description with the name right after it: "the Arabic channel" Al Hiwar."""
    last = head
    while last.i + 1 < len(scene.doc) and (
        last.nbor().pos_ == "PROPN" or (last.nbor().text == "-" and last is not head)
    ):
        last = last.nbor()
    return Span(span.start, last.idx + len(last))


def _named(scene: Scene, mention: Mention) -> Speaker:
    actor = scene.actor(mention.actor)
    name = mention.span.of(scene.article.text) if actor.kind == "outlet" else actor.name
    return Speaker(mention.span, name, actor.id, medium=True)
