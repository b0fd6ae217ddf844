"""Why each sentence has its labels: for the terminal, in Finnish, and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from analyzer.exports import wording
from analyzer.exports.terminal import clean
from analyzer.labels import Explained, Explanation, Reason, Where

# So many reasons for and against a label tell most of it; the data form has them all.
SHOWN_FOR, SHOWN_AGAINST = 7, 3


def render(explained: Sequence[Explained], topic: str | None = None) -> RenderableType:
    """The sentences with the reasons for their labels, or for one label only."""
    shown = [part for sentence in explained for part in _sentence(sentence, topic)]
    return Group(*(shown or [Text("Ei yhtään lausetta.", style="dim")]), Text(_LEGEND, style="dim"))


def plain(explained: Iterable[Explained]) -> list[dict[str, Any]]:
    """The same as plain data: one object a sentence, all reasons, weights in log-odds."""
    return [
        {
            "text": sentence.text,
            "heading": sentence.heading,
            "labels": [
                {
                    "label": label.topic,
                    "score": round(label.score, 3),
                    "threshold": label.threshold,
                    "given": label.given,
                    "unsure": label.unsure,
                    "origin": label.origin.value,
                    "reasons": [
                        {"where": reason.where.value, "words": reason.words, "weight": round(reason.weight, 3)}
                        for reason in label.reasons
                    ],
                }
                for label in sentence.labels
            ],
        }
        for sentence in explained
    ]


_LEGEND = (
    "\nLuvut ovat logaritmisia vetosuhteita: +1 lähes kolminkertaistaa vedon luokan puolesta, −1 sitä vastaan. "
    "Sanat ovat perusmuodossa. ”Ei annettu” jäi alle mallin kynnyksen."
)


def _sentence(sentence: Explained, topic: str | None) -> Iterator[RenderableType]:
    if sentence.heading:
        if topic is None:
            yield Text(f"\n{clean(sentence.text)}", style="bold cyan")
        return
    labels = [label for label in sentence.labels if topic in (None, label.topic)]
    if labels or topic is None:
        yield Text(f"\n{clean(sentence.text)}", style="bold")
    if not labels and topic is None:
        yield Padding(Text("ei mitään luokkaa", style="dim"), (0, 0, 0, 2), expand=False)
    for label in labels:
        yield Padding(_label(label), (0, 0, 0, 2), expand=False)


def _label(label: Explanation) -> Text:
    name = wording.topic(label.topic)
    if not label.given:
        told = Text.assemble((f"({name}", "dim"), (f" {label.score:.2f}, ei annettu)", "dim"))
    else:
        told = Text.assemble((name, "green"), f" {label.score:.2f}")
        if label.unsure:
            told.append(" epävarma, tarkista", style="yellow")
    for sign, style, reasons in (
        ("+", "", [reason for reason in label.reasons if reason.weight > 0][:SHOWN_FOR]),
        ("−", "dim", [reason for reason in label.reasons if reason.weight < 0][:SHOWN_AGAINST]),
    ):
        if reasons:
            told.append(f"\n  {sign} {_reasons(reasons)}", style=style)
    return told


def _reasons(reasons: Sequence[Reason]) -> str:
    """The reasons by place, the place with the strongest first: *lauseessa säilyttää 2.1, vuosi 1.0; otsikossa …*."""
    first = {reason.where: at for at, reason in reversed(list(enumerate(reasons)))}
    ordered = sorted(reasons, key=lambda reason: first[reason.where])
    return "; ".join(_place(where, list(group)) for where, group in groupby(ordered, key=lambda each: each.where))


def _place(where: Where, reasons: Sequence[Reason]) -> str:
    words = ", ".join(f"{clean(reason.words)} {abs(reason.weight):.1f}" for reason in reasons)
    return f"{where}: {words}"
