"""As much of CSS as tells what a page hides: inline styles, and its own style sheets without states and conditions.

Of two rules that hold for an element the later wins; which selector is the more specific is not weighed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TypeAlias

from lxml.html import HtmlElement

Style: TypeAlias = Mapping[str, str]

MOST = 500_000
_BLOCK_OPENS = re.compile(r"@[^{};@]*\{")
_BRACE = re.compile(r"[{}]")
_ALWAYS = re.compile(r"@(?:media\s+(?:only\s+)?(?:screen|all)|supports|layer)\b[^{},]*\{", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:and|not)\b|width|height|prefers", re.IGNORECASE)
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*)?((?:[.#][\w-]+|\[[\w-]+\])*)")
_PART = re.compile(r"[.#][\w-]+|\[[\w-]+\]")
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?")
TELLING = frozenset(
    (
        "display",
        "visibility",
        "content-visibility",
        "opacity",
        "filter",
        "font-size",
        "color",
        "background",
        "background-color",
        "background-image",
        "position",
        "left",
        "top",
        "right",
        "bottom",
        "clip",
        "clip-path",
        "text-indent",
        "margin-left",
        "transform",
        "overflow",
        "height",
        "width",
        "max-height",
        "max-width",
    )
)


@dataclass(frozen=True, slots=True)
class Rule:
    """The declarations that hold for elements with all of the last parts, within ancestors that have the others."""

    compounds: tuple[frozenset[str], ...]
    style: Style


class Sheet:
    """The rules of a page's own style sheets, found by what their last part names."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: dict[HtmlElement, frozenset[str]] = {}
        self._styles: dict[HtmlElement, Style] = {}
        self._grounds: dict[HtmlElement, str | None] = {}
        self._looks: dict[tuple[int | str | None, ...], Style] = {}

    @property
    def bodies(self) -> frozenset[str]:
        """The declarations of the rules, as they stand in the sheets."""
        return frozenset(body for _, body in _blocks(self._text))

    def parts_where(self, suspect: Callable[[str], bool]) -> frozenset[str]:
        """Return the parts, such as a class, of which each element has one that suspect declarations hold for."""
        wanted = {body for body in self.bodies if suspect(body)}
        blocks = (block for block in _blocks(self._text) if block[1] in wanted)
        return frozenset(map(_key, _rules(blocks)))

    @cached_property
    def _by_part(self) -> Mapping[str, tuple[tuple[int, Rule], ...]]:
        return _index(self._text)

    def style_of(self, element: HtmlElement) -> Style:
        """Return the declarations that hold for one element: of rules, of old attributes, and inline."""
        if element not in self._styles:
            self._styles[element] = self._style_of(element)
        return self._styles[element]

    def ground_of(self, element: HtmlElement) -> str | None:
        """Return the background that is set nearest behind the letters of an element, if one is."""
        walked: list[HtmlElement] = []
        ground: str | None = None
        for near in (element, *element.iterancestors()):
            if near in self._grounds:
                ground = self._grounds[near]
                break
            walked.append(near)
            style = self.style_of(near)
            ground = style.get("background-color") or style.get("background") or style.get("background-image")
            if ground:
                break
        self._grounds.update(dict.fromkeys(walked, ground))
        return ground

    def _style_of(self, element: HtmlElement) -> Style:
        held = [entry for entry in sorted(self._found(element), key=itemgetter(0)) if self._holds(entry[1], element)]
        look = (*(order for order, _ in held), *map(element.get, ("color", "bgcolor", "style")))
        if look not in self._looks:  # the elements of a page are few kinds
            self._looks[look] = _merged([rule.style for _, rule in held], element)
        return self._looks[look]

    def _found(self, element: HtmlElement) -> list[tuple[int, Rule]]:
        """Return the rules that name the element's tag, a class, the id or an attribute of it."""
        by_part = self._by_part
        if not by_part:
            return []
        found = list(by_part.get(element.tag, ()))
        for name, value in element.items():
            if name == "class":
                found += [entry for part in value.split() for entry in by_part.get(f".{part}", ())]
            elif name == "id":
                found += by_part.get(f"#{value}", ())
            found += by_part.get(f"[{name}]", ())
        return found

    def _holds(self, rule: Rule, element: HtmlElement) -> bool:
        *outer, own = rule.compounds
        if not outer and len(own) == 1:
            return True  # it was found by that part
        if not own <= self._parts_of(element):
            return False
        above = element.iterancestors()
        return all(any(wanted <= self._parts_of(near) for near in above) for wanted in reversed(outer))

    def _parts_of(self, element: HtmlElement) -> frozenset[str]:
        if element not in self._parts:
            self._parts[element] = parts_of(element) if self._by_part else frozenset()
        return self._parts[element]


def _merged(styles: Iterable[Style], element: HtmlElement) -> Style:
    """Return what rules, old attributes and the inline style say together; the later wins."""
    merged = {name: value for style in styles for name, value in style.items()}
    for name, prop in (("color", "color"), ("bgcolor", "background-color")):
        if element.get(name):
            merged[prop] = element.get(name).lower()
    return {**merged, **declarations(element.get("style") or "")}


def parts_of(element: HtmlElement) -> frozenset[str]:
    """Return an element's tag, `.classes`, `#id` and `[attributes]`."""
    named = [f"#{element.get('id')}"] if element.get("id") else []
    classes = (f".{name}" for name in (element.get("class") or "").split())
    return frozenset((str(element.tag), *named, *classes, *(f"[{name}]" for name in element.keys())))  # noqa: SIM118


@lru_cache(maxsize=8192)  # the pages of a site, and the parts of a page, are styled alike
def declarations(text: str) -> Style:
    """Return the declarations of a style attribute or rule that can hide something, in lower case.

    >>> declarations("Display: NO/**/NE !important; color:#FFF; border:0"), declarations("d\\\\69splay:none")
    ({'display': 'none', 'color': '#fff'}, {'display': 'none'})
    """
    plain = text[:5000].lower()
    if "\\" in plain or "/*" in plain:
        plain = _ESCAPE.sub(_unescaped, _without_comments(plain))
    pairs = (part.partition(":") for part in plain.split(";"))
    return {
        name: value.replace("!important", "").strip()
        for left, colon, value in pairs
        if colon and (name := left.strip()) in TELLING
    }


def _unescaped(escape: re.Match[str]) -> str:
    code = int(escape[1], 16)
    return chr(code) if code < 0x80 else escape[0]


def _key(rule: Rule) -> str:
    """Return the part by which a rule is found: an id, else a class, else an attribute, else a tag."""
    return min(rule.compounds[-1])


@lru_cache(maxsize=16)
def _index(sheet: str) -> Mapping[str, tuple[tuple[int, Rule], ...]]:
    by_part: dict[str, list[tuple[int, Rule]]] = defaultdict(list)
    for order, rule in enumerate(sheet_rules(sheet)):
        by_part[_key(rule)].append((order, rule))
    return {part: tuple(entries) for part, entries in by_part.items()}


def sheet_rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules of a style sheet that hold on every screen and whose selectors name tags, classes and ids."""
    return _rules(_blocks(sheet))


@lru_cache(maxsize=16)
def _blocks(sheet: str) -> tuple[tuple[str, str], ...]:
    """Return selectors and declarations of a sheet, each as one text, where these can tell what is hidden."""
    rules = _without_blocks(_without_comments(sheet[:MOST])).split("}")
    parted = (rule.rpartition("{") for rule in rules)
    return tuple((selectors, body) for selectors, _, body in parted if declarations(body))


def _rules(blocks: Iterable[tuple[str, str]]) -> Iterator[Rule]:
    for selectors, body in blocks:
        style = declarations(body)
        for selector in selectors.split(","):
            compounds = tuple(map(_compound, selector.split()))
            if compounds and all(compounds):
                yield Rule(tuple(compound for compound in compounds if compound), style)


def _compound(words: str) -> frozenset[str] | None:
    """Return the parts that a selector without combinators names; None for one with states or other refinements."""
    match = _COMPOUND.fullmatch(words)
    return frozenset((*filter(None, (match[1],)), *_PART.findall(match[2]))) if match else None


def _without_comments(sheet: str) -> str:
    first, *others = sheet.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def _without_blocks(sheet: str) -> str:
    """Leave out the blocks that hold for some screens only, or for print, and open those that always hold."""
    kept, at = [], 0
    while opens := _BLOCK_OPENS.search(sheet, at):
        kept.append(sheet[at : opens.start()])
        at = _closing(sheet, opens.end())
        if _ALWAYS.fullmatch(opens[0]) and not _CONDITION.search(opens[0]):
            kept.append(sheet[opens.end() : at - 1])
    return "".join((*kept, sheet[at:]))


def _closing(sheet: str, at: int) -> int:
    """Return where the block that is open at `at` has ended."""
    depth = 1
    for brace in _BRACE.finditer(sheet, at):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(sheet)
