"""A screening on the terminal, in Finnish: the most serious first, each with its article and its words or reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from analyzer.decisions import DISMISSED, STANDS, Judged, Screened, Status
from analyzer.exports import wording
from analyzer.exports.evidence import quote
from analyzer.exports.screening import LIMITS, capital, decided, decision_told, name_of, tally
from analyzer.exports.terminal import clean

MARKS = {"missing": "✕", STANDS: "!", "unclear": "?", "met": "✓", DISMISSED: "✓", "not_applicable": "–"}
_COLOURS = {"serious": "bold red", "notable": "yellow", "slight": "cyan"}
_TALLY = {"missing": "bold red", STANDS: "bold yellow", "unclear": "yellow", "met": "green", "not_applicable": "dim"}
# What names get on a narrow terminal, where the article stands under them, and names and articles on a wide one.
_NARROW_NAME, _NAME, _ARTICLE = 27, 34, 18
_WIDE_FROM = 100
_CLAUSE_ENDS = re.compile(r"; |(?<=[.!?]) (?=[A-ZÅÄÖ])")
# Characters: a longer title would not fit on a line.
MAX_TITLE = 80
# More quotes than this hide the next finding; the sheet shows all.
_MAX_QUOTES = 2
# So much of the sentence on either side of a quote tells who does what.
_AROUND = 40


class Block:
    """One notice's screening, drawn for the width there is."""

    def __init__(self, notice: Screened) -> None:
        self._notice = notice

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        notice = self._notice
        wide = options.max_width >= _WIDE_FROM
        open_ones = [finding for finding in notice.findings if finding.severity or finding.decision]
        settled = [finding for finding in notice.findings if not finding.severity and not finding.decision]
        yield _head(notice)
        yield Text()
        if open_ones:
            yield _table(notice, open_ones, wide=wide)
            yield Text()
        else:
            yield Text("Mitään ei puutu eikä mikään kaipaa tarkistusta, sikäli kuin ohjelma näkee.", style="green")
            yield Text()
        yield from _settled(settled)
        for decision in notice.gone:
            told = f"{name_of(decision.code)}: päätös ei enää ajankohtainen ({decided(decision)})"
            yield Text(clean(told), style="dim")
        yield Text()


def summary(notices: Sequence[Screened]) -> RenderableType:
    """What all the notices come to, and what the program does not say."""
    lines = [Text(LIMITS, style="dim")]
    if len(notices) > 1:
        lines.insert(0, _summary_line(notices))
    return Group(*lines)


def _summary_line(notices: Sequence[Screened]) -> Text:
    names = {"missing": "puuttuu", STANDS: "varoituksia", "unclear": "tarkistettava"}
    parts = [f"{name} {sum(notice.count(verdict) for notice in notices)}" for verdict, name in names.items()]
    line = Text.assemble((f"{len(notices)} selostetta, yhteensä: ", "bold"), ", ".join(parts))
    worst = max(notices, key=lambda notice: notice.serious)
    if worst.serious:
        line.append(f"; eniten vakavaa ({worst.serious}): {clean(_title(worst))}")
    line.append(".")
    return line


def _title(notice: Screened) -> str:
    title = notice.record["title"] or ""
    # Where a notice has no heading its title is a whole sentence.
    return notice.record["company"] or (title if 0 < len(title) <= MAX_TITLE else notice.record["id"])


def _head(notice: Screened) -> RenderableType:
    record = notice.record
    dated = f"päivätty {wording.day(record['dated'])}" if record["dated"] else "ei päiväystä"
    line = Text(" · ").join(Text(words, style=_TALLY[verdict]) for verdict, words in tally(notice))
    lost = [Text(f"pois jäi: {clean(each)}", style="yellow", overflow="fold") for each in record.get("left_out", [])]
    return Group(
        Rule(Text(clean(_title(notice)), style="bold"), align="left", characters="─", style="dim"),
        Text(f"{clean(record['source']['location'])} · {dated}", style="dim", overflow="fold"),
        line,
        *lost,
    )


def _table(notice: Screened, findings: Iterable[Judged], *, wide: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for width in (1, _NAME, _ARTICLE) if wide else (1, _NARROW_NAME):
        table.add_column(width=width, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for finding in findings:
        colour = _COLOURS.get(finding.severity or "", "green")
        name = Text(clean(capital(name_of(finding.code))), style="bold" if finding.severity == "serious" else "")
        article = Text(clean(finding.entry.get("article") or ""), style="dim")
        what = [name, article] if wide else [_joined([name, article])]
        table.add_row(Text(_mark(finding), style=colour), *what, _told(notice, finding))
    return table


def _mark(finding: Judged) -> str:
    return MARKS.get(finding.verdict, "·")


def _told(notice: Screened, finding: Judged) -> Text:
    """The notice's words where there are some, the reason, and what was decided."""
    quotes = list(_quotes(notice, finding))
    reason = Text(clean(gist(finding.entry["reason"])), style="dim" if quotes else "")
    if finding.decision is None:
        return _joined([*quotes, reason])
    if finding.verdict == finding.program_verdict:
        style = "bold magenta" if finding.status is Status.OUTDATED else "cyan"
        return _joined([*quotes, reason, Text(clean(f"→ {decision_told(finding)}"), style=style)])
    said = Text(clean(f"Ohjelman havainto: {gist(finding.entry['reason'])}"), style="dim")
    return _joined([Text(clean(f"→ {decision_told(finding)}"), style="cyan"), said])


def gist(reason: str) -> str:
    """The first clause of a reason: what the law says of it stands on the sheet.

    >>> gist("Seloste on vanha; asetus edellyttää muuta.")
    'Seloste on vanha.'
    """
    first = _CLAUSE_ENDS.split(reason, maxsplit=1)[0]
    return first if first.endswith((".", "!", "?")) or not first else f"{first}."


def _joined(lines: Iterable[Text]) -> Text:
    return Text("\n").join(line for line in lines if line.plain)


def _quotes(notice: Screened, finding: Judged) -> Iterator[Text]:
    """The first quotes in their sentences; of a sentence that says it twice, one."""
    first = {place["sentence"]: place for place in reversed(finding.entry["evidence"])}
    for number in sorted(first)[:_MAX_QUOTES]:
        found = quote(notice.record, first[number])
        before, after = clean(found.before), clean(found.after)
        if len(before) > _AROUND:
            before = "…" + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + "…"
        yield Text.assemble((before, "dim"), f"”{clean(found.words)}”", (after, "dim"))


def _settled(findings: Sequence[Judged]) -> Iterable[RenderableType]:
    """What is in order and what does not concern the notice: a line each, as nobody needs to do anything about it."""
    for verdict, title, colour in (("met", "Löytyi", "green"), ("not_applicable", "Ei koske", "dim")):
        names = [name_of(finding.code) for finding in findings if finding.verdict == verdict]
        if names:
            listed = Text.assemble((f"{title} {len(names)}: ", colour), (clean(", ".join(names)), "dim"))
            grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
            grid.add_column(width=1)
            grid.add_column(ratio=1)
            grid.add_row(Text(MARKS[verdict], style=colour), listed)
            yield grid
