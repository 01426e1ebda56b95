"""Two states of something that goes out, compared by ids: what was added, changed and retracted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from accord.terms.exported import Line, Outgoing


def compare(
    before: Iterable[Line], now: Iterable[Line], *, told: Callable[[Line], object], why: Callable[[Line], str]
) -> Iterator[Outgoing[Line]]:
    """Yield what is new and what is told otherwise, in the order of now, then what is no more, in the order of before.

    `told` is what an export says of a line, `why` the reason for which one of before goes out no more.

    >>> from accord.terms.exported import ArticleLine
    >>> from accord.terms.article import Article
    >>> old, new = ArticleLine(Article("a", "Old.")), ArticleLine(Article("b", "New."))
    >>> [each.change for each in compare([old], [new], told=str, why=lambda line: "replaced")]
    ['added', 'retracted']
    """
    known = {line.id: line for line in before}
    left = dict(known)
    for line in now:
        left.pop(line.id, None)
        if line.id not in known:
            yield Outgoing(line, "added")
        elif told(known[line.id]) != told(line):
            yield Outgoing(line, "changed")
    yield from (Outgoing(line, "retracted", why(line)) for line in left.values())
