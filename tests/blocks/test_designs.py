"""Notices on the pages of real sites' kinds: every word of the notice comes out, and hardly anything else."""

from __future__ import annotations

from functools import cache

import pytest

from analyzer.blocks import html
from tests.blocks.designs import DESIGNS
from tests.blocks.outlines import Part, of_notice, score

# A table and several registers; lists in lists; many sections; a notice so short that furniture weighs much.
NOTICES = (
    "c8-02-isannointi-rekisterit",
    "n3-01-lumivaaran-uimarit",
    "s1-02-ruokakauppa-etuohjelma",
    "n1-06-koirakerho",
)


@cache
def outline(notice: str) -> tuple[Part, ...]:
    return tuple(of_notice(notice))


@pytest.mark.parametrize("name", DESIGNS)
def test_the_notice_comes_out_whole_and_alone(name):
    design = DESIGNS[name]
    for notice in NOTICES:
        found = score(design.shown(outline(notice)), html.blocks(design.page(outline(notice))).blocks)
        assert found.recall >= 0.995, (notice, found)
        assert found.precision >= 0.95, (notice, found)
        assert (found.items, found.cells) == (1.0, 1.0), (notice, found)
        assert found.titles >= 0.95, (notice, found)
