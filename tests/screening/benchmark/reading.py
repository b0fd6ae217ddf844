"""Many altered pages → what the screening says of each, on all cores, each page by models that may read it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from joblib import Parallel, delayed

from analyzer import records
from analyzer.notice import Page, Source, Verdict
from analyzer.pipeline import Analyzer
from analyzer.sentences import FinnishAnalyser
from analyzer.settings import Settings

PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be read: a number of the caller's, the notice it was made of, and its text."""

    number: int
    notice: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the screening says: the verdicts of elements with the quotes they rest on, and the codes of warnings."""

    verdicts: dict[str, Verdict]
    quotes: dict[str, tuple[str, ...]]
    warnings: frozenset[str]
    scores: dict[str, float]


def answer(analyse, text, name="notice"):
    """The screening of a page of plain text."""
    notice = analyse(Page(Source(name, f"{name}.txt"), text.encode(), "text/plain", "utf-8"))
    judged = [finding for finding in notice.findings if finding.verdict is not None]
    return Answer(
        {finding.code: finding.verdict for finding in judged},
        {finding.code: tuple(place.quote(notice.document) for place in finding.evidence) for finding in judged},
        frozenset(finding.code for finding in notice.findings if finding.verdict is None),
        {finding.code: finding.score for finding in judged},
    )


def answers(tasks, models, processes=PROCESSES):
    """The answers to all tasks, by number. ``models`` maps notices to their models; None are the shipped ones."""
    return _everywhere(_answers, tasks, lambda task: task.notice, models, processes)


def notices(golds, models, processes=PROCESSES):
    """The records of annotated notices, by id, each read by its models."""
    return _everywhere(_records, golds, lambda notice: notice.id, models, processes)


def _everywhere(work, items, name_of, models, processes):
    """Every item by some process; what belongs to one notice stays together, since the analysis is remembered."""
    together = defaultdict(list)
    for item in items:
        together[name_of(item)].append(item)
    shares = [list(together)[number::processes] for number in range(processes)]
    found = Parallel(n_jobs=processes)(
        delayed(work)([(models and models[name], together[name]) for name in share]) for share in shares if share
    )
    return {key: value for part in found for key, value in part.items()}


def _answers(share):
    return {task.number: answer(_analyzer(models), task.text, task.notice) for models, tasks in share for task in tasks}


def _records(share):
    from analyzer.sources import files

    return {
        notice.id: records.of(_analyzer(models)(files.read(Source(notice.id, str(notice.page)))))
        for models, same in share
        for notice in same
    }


def _analyzer(models):
    return _shipped() if models is None else Analyzer(_finnish(), *models, Settings())


@cache
def _finnish():
    return FinnishAnalyser()


@cache
def _shipped():
    return Analyzer.load()
