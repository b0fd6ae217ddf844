"""What tests share: the loaded analyzer (once a run), the corpus, and the real notices where they are at hand."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "notices"
# Real notices with gold annotations, kept beside the checkout and never in it.
GOLD = ROOT.parent / "shared" / "gold"


# These analyse the whole corpus: begun first, they run beside all the others.
LONGEST = ("test_floors.py",)


def pytest_collection_modifyitems(items):
    """The files that take longest come first."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


@pytest.fixture(scope="session")
def corpus():
    return CORPUS


@pytest.fixture(scope="session")
def analyse():
    """The analyzer with the shipped models."""
    from analyzer.pipeline import Analyzer

    return Analyzer.load()


@pytest.fixture(scope="session")
def finnish():
    """The Finnish models alone."""
    from analyzer.sentences import FinnishAnalyser

    return FinnishAnalyser()


@pytest.fixture(scope="session")
def gold_folder():
    if not GOLD.is_dir():
        pytest.skip("the real notices are not beside this checkout")
    return GOLD
