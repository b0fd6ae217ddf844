"""Runs the benchmark of the screening on the corpus and prints its figures (a quarter of an hour on two cores).

python -m tests.screening.benchmark                    with the shipped models, which have seen the corpus
python -m tests.screening.benchmark --held-out         with models that have not seen the notice at hand
python -m tests.screening.benchmark --held-out --pin   and keep the figures beside this program
python -m tests.screening.benchmark --misses FILE      and write down each case that came out wrong
"""

import argparse
import json
from pathlib import Path

from rich.console import Console
from rich.table import Table

from analyzer import annotated, evaluation, gold
from analyzer.learning import held_out, screening
from analyzer.sentences import FinnishAnalyser
from tests.conftest import CORPUS
from tests.screening.benchmark import counting, mutants, plants, reading
from tests.screening.benchmark.reading import Task

# Characters: the widest table, unfolded, also where the output goes into a file.
WIDTH = 120
FIGURES = Path(__file__).with_name("figures.json")


def measure(unseen, progress=lambda _: None):
    """All figures, and the cases that came out wrong as lines of text."""
    notices = gold.load(CORPUS)
    models = held_out_models(notices, progress) if unseen else None
    progress("the corpus")
    found = reading.notices(notices, models)
    verdicts = evaluation.score((notice, found[notice.id]) for notice in notices).figures()
    deleted, wrong = deletions(notices, models, progress)
    planted, missed = plantings(notices, models, progress)
    figures = {
        "corpus": gold.folder_hash(CORPUS),
        "held_out": unseen,
        "verdicts": {name: verdicts[name] for name in ("missing", "absent", "unclear")},
        **deleted,
        **planted,
    }
    return figures, wrong + missed


def held_out_models(notices, progress=print):
    """For each notice, by its id, the models of a fold that has not seen it."""
    progress("analysing and training on the rest of the corpus, fold by fold")
    known = list(annotated.read(notices, FinnishAnalyser()))
    models, fold = held_out.models(known, progress)
    trained = screening.learn(screening.lessons(known, models, fold, progress), progress)
    return {notice.gold.id: (*models[of], trained.folds[of]) for notice, of in zip(known, fold, strict=True)}


def deletions(notices, models, progress=lambda _: None):
    """The figures of the mutants, and the cases that came out wrong."""
    chosen, left_out = mutants.chosen(notices)
    progress(f"{len(chosen)} mutants")
    texts = {notice.id: notice.text for notice in notices}
    whole = sorted({mutant.notice for mutant in chosen})
    tasks = [Task(number, mutant.notice, mutant.text) for number, mutant in enumerate(chosen)]
    tasks += [Task(len(chosen) + number, name, texts[name]) for number, name in enumerate(whole)]
    answers = reading.answers(tasks, models)
    before = {name: answers[len(chosen) + number].verdicts for number, name in enumerate(whole)}
    cases = [(mutant, before[mutant.notice], answers[number].verdicts) for number, mutant in enumerate(chosen)]
    wrong = [line for number, case in enumerate(cases) for line in _wrong(*case, answers[number].quotes)]
    return {"deletions": counting.deletions(cases), "left_out": left_out}, wrong


def plantings(notices, models, progress=lambda _: None):
    """The figures of the plants, and what was missed or wrongly warned of."""
    kinds, texts = plants.kinds(), {notice.id: notice for notice in notices}
    hosts = plants.hosts(notices)
    answers = reading.answers([Task(number, host.id, host.text) for number, host in enumerate(hosts)], models)
    clean = [host for number, host in enumerate(hosts) if not answers[number].warnings & set(kinds)]
    planted = plants.planted([texts[host.id] for host in clean])
    progress(f"{len(planted)} plants in {len(clean)} clean notices")
    answers = reading.answers([Task(number, plant.host, plant.text) for number, plant in enumerate(planted)], models)
    cases = [(plant.sentence, answers[number].warnings) for number, plant in enumerate(planted)]
    wrong = [
        f"{sentence.kind or 'decoy'}: {sentence.text!r}: {sorted(warnings & set(kinds))}"
        for sentence, warnings in cases
        if (sentence.kind not in warnings if sentence.kind else warnings & set(kinds))
    ]
    return {"plants": counting.plants(cases, kinds), "clean_hosts": len(clean)}, wrong


def _wrong(mutant, before, after, quotes):
    verdict, expected = after[mutant.element], mutant.expected[mutant.element]
    if verdict is not expected:
        rests = " | ".join(quotes[mutant.element])
        yield f"{mutant.notice}: {mutant.element} deleted: {verdict} instead of {expected}: {rests}"
    for element in counting.moved(mutant, before, after):
        yield f"{mutant.notice}: {mutant.element} deleted: {element} moved from {before[element]} to {after[element]}"


def show(figures):
    """The figures as tables."""
    console = Console(highlight=False, width=WIDTH)
    tables = {"deletions": figures["deletions"], **{name: figures["verdicts"][name] for name in ("missing", "absent")}}
    tables["plants"] = {name: row for name, row in figures["plants"].items() if name != "decoys"}
    for title, rows in tables.items():
        table = Table(title, *next(iter(rows.values())))
        for name, row in rows.items():
            table.add_row(name, *map(str, row.values()))
        console.print(table)
    console.print("unclear", figures["verdicts"]["unclear"])
    console.print("decoys", figures["plants"]["decoys"], "clean hosts", figures["clean_hosts"])
    console.print("left out, since units and gold disagree", figures["left_out"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true", help="train models that have not seen the notice at hand")
    parser.add_argument("--pin", action="store_true", help=f"keep the figures in {FIGURES.name}")
    parser.add_argument("--misses", type=Path, metavar="FILE", help="write down each case that came out wrong")
    options = parser.parse_args()
    figures, wrong = measure(options.held_out, lambda line: print(line, flush=True))
    show(figures)
    if options.misses:
        options.misses.write_text("\n".join(wrong) + "\n", "utf-8")
    if options.pin:
        FIGURES.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
