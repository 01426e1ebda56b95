"""News pages as sites build them, made up: an article amid menus, teasers, styles and scripts, no two alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "dar")
RULES = (
    "color:#333;margin:0",
    "display:flex;padding:4px 8px",
    "font:400 14px/1.4 sans-serif",
    "width:100%;height:auto",
)


def news_pages(count: int, seed: int = 7) -> Iterator[bytes]:
    """Yield pages of 20 to 300 KB, three in four of them with styles of their own."""
    for number in range(count):
        yield news_page(number, Random(seed * 1_000_003 + number)).encode()


def news_page(number: int, chance: Random) -> str:
    """Return one page."""
    title = _title(chance)
    day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    body = "".join(f"<p>{_paragraph(chance)}</p>\n" for _ in range(chance.randint(6, 20)))
    shown = f'<div class="byline">By {_name(chance)} <time datetime="{day}T10:00:00Z">{day}</time></div>'
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Example Wire</title>'
        f"{_metas(title, day, number)}{_styles(chance)}{_scripts(chance)}</head><body>{_menu(chance)}"
        f'<main><article class="story"><h1>{title}</h1>{shown}{body}</article>{_teasers(chance)}</main>'
        f"{_menu(chance)}<footer><p>© Example Wire. All rights reserved.</p></footer>{_scripts(chance)}</body></html>"
    )


def _word(chance: Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((2, 3))))


def _name(chance: Random) -> str:
    return f"{_word(chance).title()} {_word(chance).title()}"


def _title(chance: Random) -> str:
    return f"{_name(chance)} and {_name(chance)} to meet on the {_word(chance)} of {_word(chance)}"


def _paragraph(chance: Random) -> str:
    """Return two to four sentences; one word in thirty is a link."""
    sentences = []
    for _ in range(chance.randint(2, 4)):
        made = [_word(chance) for _ in range(8)]
        link = f'<a href="/topic/{made[0]}">{made[0]}</a>' if chance.random() < 0.3 else made[0]
        sentences.append(
            f"The {link} of the {made[1]} said that the {made[2]} for {made[3]} was to be in the {made[4]} of "
            f"{made[5]}, and that it had a {made[6]} on the {made[7]}."
        )
    return " ".join(sentences)


def _metas(title: str, day: str, number: int) -> str:
    address = f"https://wire.example/world/{number}"
    told = {"@type": "NewsArticle", "headline": title, "datePublished": f"{day}T10:00:00Z", "url": address}
    named = {"og:title": title, "og:site_name": "Example Wire", "og:url": address, "article:published_time": day}
    metas = "".join(f'<meta property="{name}" content="{said}">' for name, said in named.items())
    return (
        f'<link rel="canonical" href="{address}">{metas}<script type="application/ld+json">{json.dumps(told)}</script>'
    )


def _styles(chance: Random) -> str:
    if chance.random() < 0.25:
        return '<link rel="stylesheet" href="/site.css">'
    rules = "".join(
        f".{_word(chance)}-{_word(chance)}{' .' + _word(chance) if chance.random() < 0.4 else ''}"
        f"{':hover' if chance.random() < 0.1 else ''}{{{chance.choice(RULES)}}}\n"
        for _ in range(chance.randint(50, 700))
    )
    narrow = "".join(f".{_word(chance)}{{{chance.choice(RULES)}}}" for _ in range(60))
    return f"<style>{rules}@media (max-width:600px){{{narrow}}}</style>"


def _scripts(chance: Random) -> str:
    return (
        f"<script>{''.join(f'var {_word(chance)}={{a:1,b:[2,3]}};' for _ in range(chance.randint(100, 1500)))}</script>"
    )


def _menu(chance: Random) -> str:
    return "".join(
        f'<nav class="menu m{n}"><ul class="list">{"".join(_entry(chance) for _ in range(30))}</ul></nav>'
        for n in range(3)
    )


def _entry(chance: Random) -> str:
    return f'<li class="item"><a class="link" href="/{_word(chance)}">{_word(chance).title()}</a></li>'


def _teasers(chance: Random) -> str:
    return "".join(_teaser(chance, number) for number in range(chance.randint(30, 150)))


def _teaser(chance: Random, number: int) -> str:
    link = (
        f'<a class="card-link" href="/world/{number}"><img src="/{number}.jpg" alt=""><span>{_title(chance)}</span></a>'
    )
    tag = f'<span class="tag" style="color:#900">{_word(chance)}</span><time>{chance.randint(1, 12)} hours ago</time>'
    return (
        f'<section class="rail"><div class="card {_word(chance)}"><div class="inner"><h3>{link}</h3>'
        f"<p>{_title(chance)}</p>{tag}</div></div></section>"
    )
