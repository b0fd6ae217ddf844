"""The commands. Each parses, calls, prints; what they call is imported when they run, so that help comes at once.

Exit status: 0 done; 1 the check asked for failed; 2 bad use, or input that could not be read.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from typer.core import TyperGroup

from analyzer.errors import AnalyzerError, RecordError
from analyzer.notice import Failure, Notice, Source

if TYPE_CHECKING:
    from analyzer.records import Record
    from analyzer.settings import Settings

# What a pipe or a file gets: wide enough for a quote beside its claim.
PIPE_WIDTH = 110
# A record names its version within its first characters; other JSON files in a folder are left alone.
RECORD_HEAD = 200
CHECK_FAILED = 1
BAD_INPUT = 2


class Commands(TyperGroup):
    """All commands. What is wrong with the input is one message; what is wrong with the program is a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """Run the command; an AnalyzerError ends it with its message and exit status 2."""
        try:
            return super().invoke(ctx)
        except AnalyzerError as error:
            _say(f"analyzer: {error}")
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


class Format(StrEnum):
    """How `analyze` shows a notice."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


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
    show = _print(form or Format.TEXT) if out is None else _save(form or Format.JSON, out)
    _finish(_each_shown(_results(inputs, _settings(context), bar=out is not None), show))


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

    settings = _settings(context)
    if settings.fetch.contact is None:
        raise typer.BadParameter(
            "tell the sites who asks: analyzer --contact you@example.org fetch … (or set ANALYZER_CONTACT)",
            param_hint="--contact",
        )
    settings = replace(settings, fetch=replace(settings.fetch, delay_seconds=delay, concurrency=concurrency))
    listed = fetching.read_list(companies)
    wanted = [item for item in listed if isinstance(item, fetching.Company)]
    visits = []
    with _progress(len(wanted), "Visiting companies") as advance:
        for visited in fetching.fetch(wanted, out, settings):
            visits.append(visited)
            advance()
    Console(highlight=False, width=_width()).print(fetched.summary(visits, out))
    _finish([*(item for item in listed if isinstance(item, Failure)), *fetching.failures(visits)])


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
    comparison = Comparison.of(_records_and_results(inputs, _settings(context)))
    if comparison.records:
        exports.write_comparison(comparison, out)
        count = len(comparison.records)
        _say(f"{count} {'notice' if count == 1 else 'notices'} compared: {out}")
    _finish(comparison.failures)


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

    failures, analyze_page = [], Analyzer.load(_settings(context))
    if label is not None and label not in analyze_page.topics:
        raise typer.BadParameter(f"{label!r} is none of {', '.join(analyze_page.topics)}", param_hint="--label")
    console = Console(highlight=False, width=_width())
    for page in pages(find(list(inputs)), _settings(context)):
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
    _finish(failures)


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
    settings = _settings(context)
    failures: list[Failure] = []
    found = _only_notices(_results(inputs, settings, bar=True), failures)
    topics = Labeller.load(settings.label_model, load()).topics
    count = annotation.write(found, out, topics)
    _say(f"{count} sentences to correct: {out}")
    if out.suffix.lower() == ".json":
        _say(f"the interface for Label Studio: {out.with_suffix('.xml')}")
    _finish(failures)


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
) -> None:
    """Train the label model or, with --facts, the fact model; writes it with a card of its measured scores.

    - `analyzer train corpus/notices -o models/labels` – a new model from a corpus

    - `analyzer train corpus/notices korjattu.xlsx -o oma` – from a corpus and your corrections

    - `analyzer train korjattu.xlsx -o oma` – the model at hand, and the labels of your own that the file adds

    - `analyzer train corpus/notices --facts -o models/facts` – a new fact model

    Use it with `analyzer --model oma analyze …`, a fact model with `analyzer --fact-model oma analyze …`.
    """
    from analyzer import annotation, learning
    from analyzer.exports import figures

    folders = [path for path in inputs if path.is_dir()]
    if facts:
        _train_facts(inputs, folders, out, context)
        return
    corrected = [notice for path in inputs if path not in folders for notice in annotation.read(path)]
    if folders:
        card = learning.train(folders, out, _settings(context), _say, corrected)
        rows = card["scores"]["labels"]
    else:
        card = learning.add_labels(corrected, out, _settings(context), _say)
        rows = card["added"]["labels"]
    Console(highlight=False, width=_width()).print(figures.table(rows, "label"))
    if folders:
        _say(
            f"core labels: micro F1 {card['scores']['core_micro_f1']}, other labels:"
            f" {card['scores']['other_micro_f1']}, on held-out notices"
        )
    _say(f"the model and its card are in {out}")


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
        _say(str(problem))
    if found:
        _say(f"{len(found)} {'problem' if len(found) == 1 else 'problems'} in {corpus}")
        raise typer.Exit(CHECK_FAILED)
    _say(f"{corpus}: nothing wrong")


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

    found = evaluation.evaluate(gold, Analyzer.load(_settings(context)), progress=_say)
    measured = found.figures()
    if form is Measure.JSON:
        typer.echo(json.dumps(measured, ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False, width=_width())
        console.print(figures.table(measured["labels"], "label"), figures.table(measured["slots"], "slot"))
        for name, title in figures.FINER.items():
            if name in measured:
                console.print(figures.table(measured[name], title))
        console.print(figures.totals(measured))
        for miss in evaluation.first_misses(found, errors):
            console.print(figures.miss(miss))
    _finish(found.failures)


def _train_facts(inputs: Sequence[Path], folders: Sequence[Path], out: Path, context: typer.Context) -> None:
    from analyzer import learning
    from analyzer.exports import figures

    others = [path for path in inputs if path not in folders]
    if others:
        raise RecordError(f"{others[0]}: is no folder; the fact model learns from folders of annotated notices only")
    card = learning.train_facts(folders, out, _settings(context), _say)
    found = card["scores"]["held_out"]
    console = Console(highlight=False, width=_width())
    console.print(figures.table(found["passages"], "by passage"), figures.table(found["processing"], "processing"))
    _say(f"slots of notices: micro F1 {found['slots_micro']['f1']}, on held-out notices")
    _say(f"the model and its card are in {out}")


def main() -> None:
    """The program ``analyzer``."""
    # Warnings of libraries are for their developers; ours are results.
    warnings.simplefilter("ignore")
    app()


def _results(inputs: Iterable[str], settings: Settings, *, bar: bool) -> Iterator[Notice | Failure]:
    """The notices that the inputs name, analysed; with a bar of progress on a terminal."""
    from analyzer import sources

    found = list(sources.find(list(inputs)))
    if all(isinstance(item, Failure) for item in found):  # then there is no need to load any model
        yield from (item for item in found if isinstance(item, Failure))
        return
    with _progress(len(found) if bar else 0) as advance:
        from analyzer.pipeline import Analyzer, pages

        for result in Analyzer.load(settings).pipe(pages(found, settings)):
            yield result
            advance()


def _records_and_results(inputs: Iterable[str], settings: Settings) -> Iterator[Notice | Record | Failure]:
    saved: list[Path] = []
    rest: list[str] = []
    for item in inputs:
        records = _saved_records(Path(item))
        saved.extend(records)
        if not records:
            rest.append(item)
    yield from map(_loaded, saved)
    if rest:
        yield from _results(rest, settings, bar=True)


def _saved_records(path: Path) -> list[Path]:
    """The records that a path stands for: a .json file, or those in a folder; none when it holds notices."""
    if path.is_dir():
        return [file for file in sorted(path.rglob("*.json")) if '"record"' in _beginning(file)]
    return [path] if path.suffix.lower() == ".json" and path.is_file() else []


def _beginning(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(RECORD_HEAD)
    except OSError:
        return '"record"'  # so that loading it tells what is wrong


def _loaded(path: Path) -> Record | Failure:
    from analyzer import records

    try:
        return records.load(path)
    except RecordError as error:
        return Failure(Source(path.stem, str(path)), error.stage, str(error), error.may_pass)


def _each_shown(results: Iterable[Notice | Failure], show: Callable[[Notice], None]) -> list[Failure]:
    """Show the notices as they come; return what could not be read."""
    failures = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            show(result)
    return failures


def _print(form: Format) -> Callable[[Notice], None]:
    from analyzer import records
    from analyzer.exports import terminal

    if form is Format.JSON:
        return lambda notice: typer.echo(json.dumps(records.of(notice), ensure_ascii=False))
    console = Console(highlight=False, width=_width())
    return lambda notice: console.print(terminal.summary(records.of(notice)))


def _settings(context: typer.Context) -> Settings:
    """The settings that the options before the command ask for."""
    found: Settings = context.obj
    return found


def _only_notices(results: Iterable[Notice | Failure], failures: list[Failure]) -> Iterator[Notice]:
    """The notices as they come; what could not be read is put aside."""
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            yield result


def _width() -> int | None:
    """The terminal's own width; for a pipe or a file a fixed one."""
    return None if sys.stdout.isatty() else PIPE_WIDTH


def _save(form: Format, folder: Path) -> Callable[[Notice], None]:
    from analyzer import highlight, records, writing

    def save(notice: Notice) -> None:
        record = records.of(notice)
        text = highlight(record).page() if form is Format.HTML else records.dumps(record)
        writing.write_text(text, folder / f"{writing.file_name(record['id'])}.{form.value}")

    return save


@contextmanager
def _progress(total: int, doing: str = "Reading notices") -> Iterator[Callable[[], None]]:
    """A bar on a terminal's standard error, when there is more than one thing to wait for."""
    console = Console(stderr=True)
    if total < 2 or not console.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)


def _finish(failures: Iterable[Failure]) -> None:
    """List what could not be read; exit status 2 when there is any."""
    listed = list(failures)
    if not listed:
        return
    _say(f"{len(listed)} could not be read:" if len(listed) > 1 else "Could not be read:")
    for failure in listed:
        place = "" if failure.source.location in failure.reason else f"{failure.source.location}: "
        _say(f"  {place}{failure.reason}" + (" (trying again later may help)" if failure.may_pass else ""))
    raise typer.Exit(BAD_INPUT)


def _say(text: str) -> None:
    from analyzer.exports.terminal import clean

    typer.echo(clean(text), err=True)
