"""The regulator's desk: screen notices, and keep what an officer decides of the findings."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from analyzer.cli import given, showing
from analyzer.errors import RecordError
from analyzer.notice import Failure

if TYPE_CHECKING:
    from analyzer.decisions import Register, Screened
    from analyzer.records import Record

CHECK_FAILED = 1


class Form(StrEnum):
    """How `screen` shows a screening."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Check(StrEnum):
    """What `screen` can be asked to fail on, as it counts once the decisions are respected."""

    MISSING = "missing"
    # Missing, or a person should look whether it is.
    UNCLEAR = "unclear"
    # Anything serious: missing elements and the serious warnings.
    SERIOUS = "serious"


def screen(
    context: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT…", help="Notices, saved records (.json), folders of either, addresses.", show_default=False
        ),
    ],
    form: Annotated[
        Form | None,
        typer.Option("--format", help="table on the terminal, json: a line a notice, csv: a row a finding."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help="Write a printable HTML sheet of each notice here."),
    ] = None,
    decisions: Annotated[
        list[Path] | None,
        typer.Option("--decisions", metavar="FILE", help="A register of decisions to respect (.csv). Repeatable."),
    ] = None,
    fail_on: Annotated[
        Check | None, typer.Option("--fail-on", help="Exit status 1 when any notice has such a finding.")
    ] = None,
) -> None:
    """Screen notices against Articles 13 and 14: what is missing, outdated or vague, most serious first.

    - `analyzer screen seloste.html` – a table on the terminal

    - `analyzer screen tietueet/ -o arviot/` – a printable sheet of each notice, with its text and the evidence marked

    - `analyzer screen seloste.html --decisions paatokset.csv` – with what was decided before

    - `analyzer screen seloste.html --fail-on missing` – exit status 1 when an element is missing

    It tells what the text says and what was not found in it, never that a notice is lawful.
    """
    from analyzer.decisions import screened
    from analyzer.exports import register
    from analyzer.tables import sorted_out

    kept = register.read(*(decisions or ()))
    records, failures = sorted_out(given.records_and_results(inputs, given.settings_of(context)))
    notices = [screened(record, kept) for record in records]
    if out is not None and notices:
        _write_sheets(notices, failures, out)
    if out is None or form is not None:
        _show(notices, form or Form.TABLE)
    _tell_of_others(kept, records)
    showing.finish(failures)
    if fail_on is not None and any(_fails(notice, fail_on) for notice in notices):
        raise typer.Exit(CHECK_FAILED)


def decide(
    context: typer.Context,
    register_file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The register (.csv); begun if it is not there.", show_default=False)
    ],
    notice: Annotated[
        str | None,
        typer.Argument(metavar="NOTICE", help="The notice or its record, or with --notice its id.", show_default=False),
    ] = None,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="The element or warning.", show_default=False)
    ] = None,
    verdict: Annotated[
        str | None,
        typer.Argument(
            metavar="VERDICT",
            help="confirmed; or met, missing, unclear, not_applicable; of a warning stands, dismissed.",
            show_default=False,
        ),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", envvar="ANALYZER_OFFICER", help="Who decides.")] = "",
    source: Annotated[
        str | None, typer.Option("--notice", metavar="INPUT", help="Where the notice with that id is.")
    ] = None,
    on: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d", "%d.%m.%Y"], help="When; today by default.")
    ] = None,
    others: Annotated[
        list[Path] | None,
        typer.Option("--merge", metavar="FILE", help="Add the decisions saved from a sheet instead. Repeatable."),
    ] = None,
) -> None:
    """Decide on a finding: confirm or overturn it, with a reason, in a register that later runs respect.

    - `analyzer decide paatokset.csv tietueet/leipomo.json right_erasure met --reason "kohdassa 9" --by "T. Tarkastaja"`

    - `analyzer decide paatokset.csv leipomo stale confirmed --notice tietueet/ --reason … --by …` – by the notice's id

    - `analyzer decide paatokset.csv --merge ladatut/paatokset-leipomo.csv` – those saved from a sheet
    """
    from analyzer import decisions
    from analyzer.exports import register

    if others:
        if notice is not None:
            raise typer.BadParameter("takes no NOTICE: it adds the decisions of a file", param_hint="--merge")
        count = register.merge(register_file, others)
        showing.say(f"{count} {'decision' if count == 1 else 'decisions'} added: {register_file}")
        return
    if notice is None or code is None or verdict is None:
        raise typer.BadParameter("name a NOTICE, a CODE and a VERDICT, or give decisions with --merge")
    record = _one_record(context, notice, source)
    made = decisions.decide(record, code, verdict, reason=reason, by=by, on=on.date() if on else date.today())
    register.add(register_file, [made])
    showing.say(f"{made.id}, {made.code}: {made.choice.value}, {made.verdict}: {register_file}")


def _show(notices: Sequence[Screened], form: Form) -> None:
    from analyzer.exports import screening, screening_table

    if form is Form.CSV:
        sys.stdout.flush()
        typer.echo(screening.csv(notices), nl=False)
    elif form is Form.JSON:
        for notice in notices:
            typer.echo(screening.json_line(notice))
    elif notices:
        console = Console(highlight=False, width=showing.width())
        for notice in notices:
            console.print(screening_table.Block(notice))
        console.print(screening_table.summary(notices))


def _write_sheets(notices: Sequence[Screened], failures: Sequence[Failure], folder: Path) -> None:
    from analyzer.exports import sheet

    first = sheet.write(notices, failures, folder)
    count = len(notices)
    showing.say(f"{count} {'sheet' if count == 1 else 'sheets'}: {first}")


def _tell_of_others(register: Register, records: Sequence[Record]) -> None:
    """A name that no notice has is told: it may be a slip, and the decision would be lost without a word."""
    others = register.of_others(record["id"] for record in records)
    if others:
        first = ", ".join(others[:3]) + (" …" if len(others) > 3 else "")
        showing.say(f"decisions on notices that are not among these: {len(others)} ({first})")


def _fails(notice: Screened, check: Check) -> bool:
    if check is Check.SERIOUS:
        return notice.serious > 0
    return notice.count("missing") > 0 or check is Check.UNCLEAR and notice.count("unclear") > 0


def _one_record(context: typer.Context, notice: str, source: str | None) -> Record:
    """The record of the notice to decide on, read now, so that the decision holds what the program shows."""
    from analyzer.sources.files import is_address
    from analyzer.tables import sorted_out

    if source is None and not is_address(notice) and not Path(notice).exists():
        raise RecordError(f"{notice}: there is no such file; name the notice or its record, or say --notice INPUT")
    found = given.records_and_results([source or notice], given.settings_of(context))
    records, failures = sorted_out(found)
    chosen = [record for record in records if source is None or record["id"] == notice]
    if len(chosen) == 1:
        return chosen[0]
    if failures and not records:
        raise RecordError(failures[0].reason)
    ids = ", ".join(record["id"] for record in records[:10]) or "none"
    if source is None:
        raise RecordError(f"{notice}: holds {len(records)} notices ({ids}); give the id of one, and --notice {notice}")
    raise RecordError(f"{source}: has no notice {notice!r}; give one of these: {ids}")
