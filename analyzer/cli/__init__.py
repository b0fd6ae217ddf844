"""The commands. Each parses, calls, prints; what they call is imported when they run, so that help comes at once.

Exit status: 0 done; 1 the check asked for failed; 2 bad use, or input that could not be read.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.core import TyperGroup

from analyzer.cli import diff, given, screen, showing
from analyzer.cli.showing import BAD_INPUT, Format
from analyzer.errors import AnalyzerError, RecordError
from analyzer.notice import Failure

CHECK_FAILED = 1


class Commands(TyperGroup):
    """All commands. What is wrong with the input is one message; what is wrong with the program is a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command; an AnalyzerError ends it with its message and exit status 2."""
        try:
            return super().invoke(ctx)
        except AnalyzerError as error:
            showing.say(f"analyzer: {error}")
            raise typer.Exit(BAD_INPUT) from error


app = typer.Typer(
    name="analyzer",
    cls=Commands,
    help="Read Finnish privacy notices: what they say of personal data, and the words that say it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)


class Measure(StrEnum):
    """How `evaluate` shows its figures."""

    TEXT = "text"
    JSON = "json"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT…",
        help="Notices (.html .pdf .docx .odt .md .txt), folders of them or of fetched pages, or addresses (https://…).",
        show_default=False,
    ),
]


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
    official: Annotated[
        bool, typer.Option("--official-models", help="Read with stanza's own Finnish package, which you installed.")
    ] = False,
    model: Annotated[
        Path | None, typer.Option("--model", metavar="DIR", help="Use a label model that `train` wrote.")
    ] = None,
    fact_model: Annotated[
        Path | None, typer.Option("--fact-model", metavar="DIR", help="Use a fact model that `train --facts` wrote.")
    ] = None,
    contact: Annotated[
        str | None,
        typer.Option(
            "--contact",
            metavar="TEXT",
            envvar="ANALYZER_CONTACT",
            help="Your e-mail or page, told to the sites that are fetched from.",
        ),
    ] = None,
    allow_hosts: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="Fetch from this host though it is private. Repeatable."),
    ] = None,
) -> None:
    from analyzer.settings import FetchSettings, LanguageSettings, Settings

    if contact is not None and not contact.isascii() or contact and not contact.isprintable():
        raise typer.BadParameter("must be plain ASCII in one line, as it goes into a header", param_hint="--contact")
    hosts = frozenset(host.lower().strip("[].") for host in allow_hosts or ())
    context.obj = Settings(
        language=LanguageSettings(official=official),
        fetch=FetchSettings(contact=contact or None, allowed_hosts=hosts),
        label_model=model,
        fact_model=fact_model,
    )
    if version:
        import analyzer

        typer.echo(f"analyzer {analyzer.__version__}")
        raise typer.Exit


@app.command()
def analyze(
    context: typer.Context,
    inputs: Inputs,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Write one file a notice here.")
    ] = None,
    form: Annotated[
        Format | None, typer.Option("--format", help="text on the terminal, json records, html pages.")
    ] = None,
) -> None:
    """Analyse notices: a readable summary, or with -o a record (DIR/ID.json) of each.

    - `analyzer analyze seloste.html` – a summary on the terminal

    - `analyzer analyze seloste.html --format json` – the record, one line a notice

    - `analyzer analyze https://yritys.example` – the notices found from there

    - `analyzer analyze selosteet/ -o tietueet/` – a record of each notice in a folder

    - `analyzer analyze selosteet/ -o sivut/ --format html` – each notice as a page, its sentences marked
    """
    if out is None and form is Format.HTML:
        raise typer.BadParameter("html pages are files: name a folder with -o DIR", param_hint="--format")
    if out is not None and form is Format.TEXT:
        raise typer.BadParameter("text goes to the terminal; with -o choose json or html", param_hint="--format")
    show = showing.printer(form or Format.TEXT) if out is None else showing.saver(form or Format.JSON, out)
    showing.finish(showing.each_shown(given.results(inputs, given.settings_of(context), bar=out is not None), show))


@app.command()
def fetch(
    context: typer.Context,
    companies: Annotated[
        str, typer.Argument(metavar="LIST", help="A CSV file with the columns company,url; or one address.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="PAGES", help="The folder for the pages.")],
    delay: Annotated[float, typer.Option(min=0.0, help="Seconds between two requests to one host.")] = 2.0,
    concurrency: Annotated[int, typer.Option(min=1, max=64, help="Companies visited at the same time.")] = 16,
) -> None:
    """Fetch the notices of companies, found from their home pages, and keep them as they came.

    - `analyzer --contact you@example.org fetch yritykset.csv -o sivut/` – then `analyzer analyze sivut/ -o tietueet/`

    A run that was cut short goes on where it was. Run again later, it keeps what has changed, beside the older version.
    robots.txt is obeyed; nothing on this machine or in a private network is fetched.
    """
    from analyzer import fetching
    from analyzer.exports import fetched

    settings = given.settings_of(context)
    if settings.fetch.contact is None:
        raise typer.BadParameter(
            "tell the sites who asks: analyzer --contact you@example.org fetch … (or set ANALYZER_CONTACT)",
            param_hint="--contact",
        )
    settings = replace(settings, fetch=replace(settings.fetch, delay_seconds=delay, concurrency=concurrency))
    listed = fetching.read_list(companies)
    wanted = [item for item in listed if isinstance(item, fetching.Company)]
    visits = []
    with showing.progress(len(wanted), "Visiting companies") as advance:
        for visited in fetching.fetch(wanted, out, settings):
            visits.append(visited)
            advance()
    Console(highlight=False, width=showing.width()).print(fetched.summary(visits, out))
    showing.finish(
        [*(item for item in listed if isinstance(item, Failure)), *fetching.failures(visits)], "gave no notice"
    )


@app.command()
def compare(
    context: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT…", help="Notices, saved records (.json), folders of either, addresses.", show_default=False
        ),
    ],
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FILE", help=".html .xlsx .csv .json .parquet .md", show_default=False),
    ],
) -> None:
    """Compare notices: who says what, who leaves it out, who differs; the format by the suffix of FILE.

    - `analyzer compare selosteet/ -o vertailu.html` – a page to read

    - `analyzer compare tietueet/ -o vertailu.xlsx` – a workbook out of saved records
    """
    from analyzer import exports
    from analyzer.comparison import Comparison

    exports.check_suffix(out)
    comparison = Comparison.of(given.records_and_results(inputs, given.settings_of(context)))
    if comparison.records:
        exports.write_comparison(comparison, out)
        count = len(comparison.records)
        showing.say(f"{count} {'notice' if count == 1 else 'notices'} compared: {out}")
    showing.finish(comparison.failures)


@app.command()
def explain(
    context: typer.Context,
    inputs: Inputs,
    label: Annotated[str | None, typer.Option("--label", "-l", help="Only the reasons for this label.")] = None,
    form: Annotated[Measure, typer.Option("--format", help="text to read, or json with all reasons.")] = Measure.TEXT,
) -> None:
    """Explain the labels: for each sentence, the words that spoke for its labels and against them.

    - `analyzer explain seloste.html`

    - `analyzer explain seloste.html --label retention` – why (or why not quite) sentences are about retention
    """
    from analyzer.exports import explained, terminal
    from analyzer.pipeline import Analyzer, pages
    from analyzer.sources import find

    failures, analyze_page = [], Analyzer.load(given.settings_of(context))
    if label is not None and label not in analyze_page.topics:
        raise typer.BadParameter(f"{label!r} is none of {', '.join(analyze_page.topics)}", param_hint="--label")
    console = Console(highlight=False, width=showing.width())
    for page in pages(find(list(inputs)), given.settings_of(context)):
        if isinstance(page, Failure):
            failures.append(page)
            continue
        try:
            found = analyze_page.explain(page)
        except AnalyzerError as error:
            failures.append(Failure(page.source, error.stage, str(error), error.may_pass))
            continue
        if form is Measure.JSON:
            reasons = {"id": page.source.id, "sentences": explained.plain(found)}
            typer.echo(json.dumps(reasons, ensure_ascii=False))
        else:
            console.rule(terminal.clean(page.source.id), align="left")
            console.print(explained.render(found, label))
    showing.finish(failures)


@app.command()
def annotate(
    context: typer.Context,
    inputs: Inputs,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help=".csv .xlsx (spreadsheet) or .json (Label Studio)")
    ],
) -> None:
    """Write notices with the labels that the program gives their sentences, for a person to correct.

    - `analyzer annotate selosteet/ -o korjattavaksi.xlsx` – a row a sentence, an x in the columns of its labels

    - `analyzer annotate selosteet/ -o tehtavat.json` – tasks for Label Studio, its interface in tehtavat.xml

    Afterwards `analyzer train` reads the corrected file back; a column that you add becomes a label of your own.
    """
    from analyzer import annotation
    from analyzer.labels import Labeller
    from analyzer.lexicon import load

    annotation.check_suffix(out)
    settings = given.settings_of(context)
    failures: list[Failure] = []
    found = given.only_notices(given.results(inputs, settings, bar=True), failures)
    topics = Labeller.load(settings.label_model, load()).topics
    count = annotation.write(found, out, topics)
    showing.say(f"{count} sentences to correct: {out}")
    if out.suffix.lower() == ".json":
        showing.say(f"the interface for Label Studio: {out.with_suffix('.xml')}")
    showing.finish(failures)


@app.command()
def train(
    context: typer.Context,
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT…",
            help="Folders of annotated notices, and files that `annotate` wrote and a person corrected.",
            show_default=False,
        ),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where the model and its card go.")],
    facts: Annotated[
        bool, typer.Option("--facts", help="Train the fact model, from notices whose facts are annotated.")
    ] = False,
    screening: Annotated[
        bool, typer.Option("--screening", help="Train the presence model, which the verdicts of the screening rest on.")
    ] = False,
) -> None:
    """Train the label model, or the fact or presence model; writes it with a card of its measured scores.

    - `analyzer train corpus/notices -o models/labels` – a new model from a corpus

    - `analyzer train corpus/notices korjattu.xlsx -o oma` – from a corpus and your corrections

    - `analyzer train korjattu.xlsx -o oma` – the model at hand, and the labels of your own that the file adds

    - `analyzer train corpus/notices --facts -o models/facts` – a new fact model

    - `analyzer train corpus/notices --screening -o models/screening` – a new presence model (takes long)

    Use it with `analyzer --model oma analyze …`, a fact model with `analyzer --fact-model oma analyze …`.
    """
    from analyzer import annotation, learning
    from analyzer.exports import figures

    folders = [path for path in inputs if path.is_dir()]
    if facts or screening:
        others = [path for path in inputs if path not in folders]
        if others or facts and screening:
            raise RecordError("give --facts or --screening one at a time, and folders of annotated notices only")
        (_train_facts if facts else _train_screening)(folders, out, context)
        return
    corrected = [notice for path in inputs if path not in folders for notice in annotation.read(path)]
    if folders:
        card = learning.train(folders, out, given.settings_of(context), showing.say, corrected)
        rows = card["scores"]["labels"]
    else:
        card = learning.add_labels(corrected, out, given.settings_of(context), showing.say)
        rows = card["added"]["labels"]
    Console(highlight=False, width=showing.width()).print(figures.table(rows, "label"))
    if folders:
        showing.say(
            f"core labels: micro F1 {card['scores']['core_micro_f1']}, other labels:"
            f" {card['scores']['other_micro_f1']}, on held-out notices"
        )
    showing.say(f"the model and its card are in {out}")


@app.command()
def check(
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS", help="A folder of annotated notices.")],
) -> None:
    """Check annotated notices before training: unknown codes, missing or overlapping units, notices that repeat.

    - `analyzer check corpus/notices`
    """
    from analyzer.corpus import check as problems_of

    found = problems_of(corpus)
    for problem in found:
        showing.say(str(problem))
    if found:
        showing.say(f"{len(found)} {'problem' if len(found) == 1 else 'problems'} in {corpus}")
        raise typer.Exit(CHECK_FAILED)
    showing.say(f"{corpus}: nothing wrong")


@app.command()
def evaluate(
    context: typer.Context,
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder of annotated notices.")],
    form: Annotated[Measure, typer.Option("--format", help="text tables, or json figures.")] = Measure.TEXT,
    errors: Annotated[
        int, typer.Option("--errors", metavar="N", min=0, help="Show up to N misses of each notice.")
    ] = 0,
) -> None:
    """Measure the analyzer against gold: labels by sentence, slots by notice, and how much of the text aligned.

    Where the gold has them, also facts by passage, polarity, processing entries and the notice's identity.

    - `analyzer evaluate corpus/notices`

    - `analyzer evaluate gold/ --errors 5` – with what came out wrong
    """
    from analyzer import evaluation
    from analyzer.exports import figures
    from analyzer.pipeline import Analyzer

    found = evaluation.evaluate(gold, Analyzer.load(given.settings_of(context)), progress=showing.say)
    measured = found.figures()
    if form is Measure.JSON:
        typer.echo(json.dumps(measured, ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False, width=showing.width())
        console.print(figures.table(measured["labels"], "label"), figures.table(measured["slots"], "slot"))
        for name, title in figures.FINER.items():
            if name in measured:
                console.print(figures.table(measured[name], title))
        console.print(figures.totals(measured))
        for miss in evaluation.first_misses(found, errors):
            console.print(figures.miss(miss))
    showing.finish(found.failures)


app.command()(screen.screen)
app.command()(screen.decide)
app.command()(diff.diff)


def _train_screening(folders: Sequence[Path], out: Path, context: typer.Context) -> None:
    from analyzer import learning

    card = learning.train_screening(folders, out, given.settings_of(context), showing.say)
    found = card["scores"]["all"]
    showing.say(
        f"missing: precision {found['precision']}, recall {found['recall']}, unclear {found['unclear']},"
        f" deletions noticed {found['deletions_noticed']}, on held-out notices"
    )
    showing.say(f"the model and its card are in {out}")


def _train_facts(folders: Sequence[Path], out: Path, context: typer.Context) -> None:
    from analyzer import learning
    from analyzer.exports import figures

    card = learning.train_facts(folders, out, given.settings_of(context), showing.say)
    found = card["scores"]["held_out"]
    console = Console(highlight=False, width=showing.width())
    console.print(figures.table(found["passages"], "by passage"), figures.table(found["processing"], "processing"))
    showing.say(f"slots of notices: micro F1 {found['slots_micro']['f1']}, on held-out notices")
    showing.say(f"the model and its card are in {out}")


def main() -> None:
    """The program ``analyzer``."""
    # Warnings of libraries are for their developers; ours are results.
    warnings.simplefilter("ignore")
    app()
