"""Prints how much of a notice each of four readers finds on each design: ``python -m tests.blocks.compare_extractors``.

Ours beside trafilatura (as it comes, and set to favour recall) and BeautifulSoup's whole text. The others give text
without kinds: for them an item or a cell is found when a line, or what stands between a table's bars, is just it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from statistics import fmean

from bs4 import BeautifulSoup
from trafilatura import extract

from analyzer.blocks import html
from analyzer.blocks.lines import unmarked
from tests.blocks.designs import DESIGNS, Design
from tests.blocks.outlines import Outline, Score, cells_of, items_of, of_notice, overlap, score, share, text_of

# Notices with tables, lists in lists, several registers; long ones and short ones.
NOTICES = (
    "c1-07-ruokakuljetus-taulukko",
    "c4-07-opiskelijarekisteri",
    "c8-02-isannointi-rekisterit",
    "n1-02-henkilovakuutus",
    "n1-06-koirakerho",
    "n2-01-laakariasema",
    "n2-05-rekrytointi",
    "n3-01-lumivaaran-uimarit",
    "n4-05-uutiskirje",
    "r2-03-verkkokauppa-taulukko",
    "s1-02-ruokakauppa-etuohjelma",
    "t1-01-vuokratalot-rekisterit",
    "u1-06-nuohous-evasteet",
    "v3-04-nosturihuolto",
)
_BAR = re.compile(r"\s*\|\s*|\t")
Reader = Callable[[Outline, str], Score]


def ours(outline: Outline, page: str) -> Score:
    """This project's reader."""
    return score(outline, html.blocks(page).blocks)


def by_trafilatura(**options: bool) -> Reader:
    """trafilatura with tables, and these options besides."""

    def read(outline: Outline, page: str) -> Score:
        return _score_of_text(outline, extract(page, include_tables=True, include_comments=False, **options) or "")

    return read


def by_beautiful_soup(outline: Outline, page: str) -> Score:
    """All text of the page but scripts and styles."""
    soup = BeautifulSoup(page, "lxml")
    for tag in soup.find_all(["script", "style", "template", "noscript", "title"]):
        tag.decompose()
    return _score_of_text(outline, soup.get_text("\n"))


def _score_of_text(outline: Outline, text: str) -> Score:
    recall, precision = overlap(text_of(outline), text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    found = Counter(unmarked(line)[1] for line in lines if line)
    cells = found + Counter(cell for line in lines if "|" in line for cell in _BAR.split(line) if cell)
    return Score(recall, precision, share(items_of(outline), found), share(cells_of(outline), cells), 0.0)


def measure(
    designs: Iterable[Design], notices: Iterable[str], readers: dict[str, Reader]
) -> dict[str, dict[str, list[Score]]]:
    """Each reader's scores on each design, one a notice."""
    outlines = [of_notice(notice) for notice in notices]
    found: dict[str, dict[str, list[Score]]] = {}
    for design in designs:
        pages = [(design.shown(outline), design.page(outline)) for outline in outlines]
        found[design.name] = {name: [read(shown, page) for shown, page in pages] for name, read in readers.items()}
    return found


def _figures(scores: list[Score]) -> str:
    """Means over the notices: words' recall and precision, items, cells."""
    columns = ("recall", "precision", "items", "cells")
    return " ".join(f"{fmean(getattr(score, column) for score in scores):.3f}" for column in columns)


def main() -> None:
    """Measure and print."""
    readers = {
        "ours": ours,
        "trafilatura": by_trafilatura(),
        "trafilatura, recall": by_trafilatura(favor_recall=True),
        "all text": by_beautiful_soup,
    }
    found = measure(DESIGNS.values(), NOTICES, readers)
    print(f"{len(DESIGNS)} designs × {len(NOTICES)} notices; recall and precision of words, items, cells: means")
    print(f"{'':30}" + "".join(f"{name:27}" for name in readers))
    for design, scores in found.items():
        print(f"{design:30}" + "".join(f"{_figures(scores[name]):27}" for name in readers))
    everything = {name: [score for scores in found.values() for score in scores[name]] for name in readers}
    print(f"{'all':30}" + "".join(f"{_figures(everything[name]):27}" for name in readers))
    least = {name: min(score.recall for score in scores) for name, scores in everything.items()}
    print(f"{'least recall':30}" + "".join(f"{least[name]:<27.3f}" for name in readers))


if __name__ == "__main__":
    main()
