"""Draw the picture of the README: the first lines of a brief, as the terminal prints them, as SVG.

python -m tools.picture [FILE…] [--out docs/brief.svg] [--lines 44]
"""

from __future__ import annotations

import argparse
from html import escape
from pathlib import Path

from accord.desk.articles.options import ReadingOptions
from accord.desk.views.briefing import make_brief
from accord.render.sheets.text import brief_text

WIDTH, SIZE, LINE, EDGE = 98, 13, 18, 22
ADVANCE = 0.602 * SIZE
STYLE = (
    ".p{fill:#fffdf9;stroke:#d9d3c7}text{fill:#1d1b18;font:13px ui-monospace,'DejaVu Sans Mono',Menlo,"
    "Consolas,monospace}.h{font-weight:700}.d{fill:#6b665e}"
    "@media(prefers-color-scheme:dark){.p{fill:#15171a;stroke:#3b3d41}text{fill:#e8e4db}.d{fill:#a49e92}}"
)


def draw(lines: list[str]) -> str:
    """Return the lines as an SVG image; headings are bold, rules and sources' brackets stand back."""
    height, width = 2 * EDGE + LINE * len(lines), int(2 * EDGE + ADVANCE * WIDTH)
    rows = "\n".join(_row(number, line) for number, line in enumerate(lines) if line.strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-label="A brief as accord prints it">\n<style>{STYLE}</style>\n'
        f'<rect class="p" x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="4"/>\n{rows}\n</svg>\n'
    )


def _row(number: int, line: str) -> str:
    kind = "d" if line.startswith("=") else "h" if line == line.upper() and not line.startswith(" ") else ""
    name = f' class="{kind}"' if kind else ""
    return f'<text{name} x="{EDGE}" y="{EDGE + LINE * (number + 1) - 5}" xml:space="preserve">{escape(line)}</text>'


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=["examples/ukraine"])
    parser.add_argument("--out", type=Path, default=Path("docs/brief.svg"))
    parser.add_argument("--lines", type=int, default=44)
    given = parser.parse_args()
    brief, _ = make_brief(given.files, ReadingOptions())
    lines = brief_text(brief).splitlines()[: given.lines]
    given.out.write_text(draw(lines), encoding="utf-8")
    print(f"{given.out}: {len(lines)} lines")


if __name__ == "__main__":
    main()
