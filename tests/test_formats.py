"""The same notice in PDF, DOCX, ODT, Markdown and plain text says the same facts as its page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from analyzer.pipeline import pages
from analyzer.sources import find

pytestmark = [pytest.mark.model, pytest.mark.slow]

FOLDER = Path(__file__).parent / "documents"
FORMATS = (".pdf", ".docx", ".odt", ".md", ".txt")
# What is lost between formats: a list in a list told by dashes, a paragraph cut by the end of a page.
AGREEMENT = 0.98


@pytest.fixture(scope="module")
def facts(analyse):
    """The (slot, value, polarity) facts of every fixture, by its notice's folder and its format."""
    paths = sorted(path for path in FOLDER.glob("*/*") if path.suffix in (".html", *FORMATS))
    notices = analyse.pipe(pages(find(paths)))
    return [
        (path, {(fact.slot, fact.value, fact.polarity) for fact in notice.facts})
        for path, notice in zip(paths, notices, strict=True)
    ]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_says_the_same_facts(facts, suffix):
    wanted = {path.parent: found for path, found in facts if path.suffix == ".html"}
    counts = Counter()
    for path, found in facts:
        if path.suffix == suffix:
            counts.update(shared=len(found & wanted[path.parent]), all=len(found) + len(wanted[path.parent]))
    assert 2 * counts["shared"] / counts["all"] >= AGREEMENT
