"""Word classes by rule, as spaCy's attribute ruler gives them, in a fraction of its time.

spaCy tries each of some two hundred rules on every word. Nearly all of them look at one word, and of that at its tag,
its link to its head, and at its letters where these are among few. So what they say is the same for all words that
agree in this, and is asked once. What looks at more (two words, a regular expression) is matched as spaCy does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

Pattern: TypeAlias = list[dict[str, object]]  # spaCy's own: what one word after the other has to be
Match: TypeAlias = tuple[int, int, int, int]
Kind: TypeAlias = tuple[int, int, int, int]
_FACTORY = "remembering_ruler"
_REMEMBERED = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))


class RememberingRuler(AttributeRuler):
    """An attribute ruler that asks the rules on one word once for each kind of word."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._learn()

    def match(self, doc: Doc) -> list[Match]:
        """Return what matches, in the order of the rules: rule, its key, the first word and the one after the last."""
        if self._learnt != (self.matcher, len(self.attrs)):
            self._learn()
        said = (self._said(doc, at, kind) for at, kind in enumerate(self._kinds(doc)))
        of_one = [(rule, key, at, at + 1) for at, rules in enumerate(said) for rule, key in rules]
        return sorted((*of_one, *self._matched(self._of_more, doc)))

    def _learn(self) -> None:
        """Part the rules into those on one word and those that look at more, and forget what was asked before."""
        self._of_one, self._of_more = Matcher(self.vocab), Matcher(self.vocab)
        self._named: set[int] = set()
        self._known: dict[Kind, tuple[tuple[int, int], ...]] = {}
        self._learnt = (self.matcher, len(self.attrs))
        for number, rule in enumerate(self.patterns):
            patterns = cast("list[Pattern]", rule["patterns"])
            named = [_words_of(pattern) for pattern in patterns]
            (self._of_more if None in named else self._of_one).add(str(number), patterns)
            self._named.update(self.vocab.strings[word] for words in named for word in words or ())

    def _kinds(self, doc: Doc) -> list[Kind]:
        """Return of each word what the rules on one word look at; letters that none of them names are all the same."""
        looked_at = doc.to_array([LOWER, TAG, DEP, IS_SPACE]).tolist()
        return [(letters if letters in self._named else 0, *more) for letters, *more in looked_at]

    def _said(self, doc: Doc, at: int, kind: Kind) -> tuple[tuple[int, int], ...]:
        """Return the rules on one word, with their keys, that match a word of this kind."""
        if kind not in self._known:
            found = self._matched(self._of_one, doc[at : at + 1])
            self._known[kind] = tuple((rule, key) for rule, key, _, _ in found)
        return self._known[kind]

    def _matched(self, matcher: Matcher, words: Doc | Span) -> Iterator[Match]:
        for key, first, end in matcher(words, allow_missing=True) if len(matcher) else ():
            yield int(self.vocab.strings[key]), key, first, end


@Language.factory(_FACTORY)
def _make(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


def quicken(nlp: Language) -> None:
    """Put rulers that remember in the place of a pipeline's attribute rulers, with the same rules."""
    for name, ruler in list(nlp.pipeline):
        if type(ruler) is AttributeRuler:
            remembering = nlp.replace_pipe(name, _FACTORY)
            assert isinstance(remembering, RememberingRuler)
            remembering.add_patterns(ruler.patterns)


def _words_of(pattern: Pattern) -> Sequence[str] | None:
    """Return the words that a pattern on one word names; None where it looks at more than is remembered of a word."""
    if len(pattern) != 1 or not pattern[0].keys() <= _REMEMBERED:
        return None
    wanted = pattern[0].get("LOWER", ())
    if isinstance(wanted, dict):
        return cast("list[str]", wanted["IN"]) if wanted.keys() == {"IN"} else None
    return (wanted,) if isinstance(wanted, str) else ()
