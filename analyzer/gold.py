"""Gold annotations: a notice's page with the units a person marked in it, what each says, and what the notice says.

A gold folder holds, for each notice, its page (``NAME.txt``, ``.html`` or ``.md``) and ``NAME.gold.json``:

``units``       in reading order, each with its verbatim ``text`` (or ``start`` and ``end`` in ``NAME.txt``), ``labels``
                and ``heading``; where the facts are annotated too, ``affirmed``, ``conditional`` and ``denied``, each
                the codes by slot that the unit states in that way
``slots``       the sets of codes that the notice states
``processing``  what the notice ties together: the codes by part, and the numbers of the units that say so
``identity``    the notice's title, its controller and how to reach it, as they stand in the notice

The last two, and the facts of units, may be missing: None then says that nobody has annotated them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer import taxonomy
from analyzer.errors import RecordError
from analyzer.notice import Polarity

SUFFIX = ".gold.json"
PAGE_SUFFIXES = (".html", ".htm", ".md", ".txt")
# The parts of a processing entry, and what ``identity`` may tell.
PARTS = ("purposes", "data_categories", "legal_bases", "recipients", "retention")
IDENTITY = ("title", "name", "business_id", "email", "phone", "dpo", "dated")
# White space, soft hyphens and zero-width characters: a reader sees none of them.
_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """A code (or period, or name) of a slot as one unit states it."""

    slot: str
    value: str
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or a sentence of a line, with all the labels that are true of it; a heading has none.

    ``stated`` are the facts it tells, or None where they are not annotated.
    """

    text: str
    labels: frozenset[str]
    heading: bool
    stated: frozenset[Stated] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row, a section or a sentence ties together: (part, code) pairs, and the units that say so.

    The parts are those of ``notice.Processing``.
    """

    values: frozenset[tuple[str, str]]
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoldNotice:
    """An annotated notice. ``text`` is what units and sentences are aligned in; ``slots`` are sets of codes.

    ``identity`` has keys of ``IDENTITY``.
    """

    id: str
    page: Path
    text: str
    units: tuple[Unit, ...]
    slots: Mapping[str, frozenset[str]]
    processing: tuple[Entry, ...] | None
    identity: Mapping[str, str] | None
    sector: str


def load(folder: Path) -> list[GoldNotice]:
    """All gold notices of a folder, by name.

    Raises RecordError when the folder has none, a file is not a gold annotation, or a code is not in the taxonomy.
    """
    return [read(path) for path in paths(folder)]


def paths(folder: Path) -> list[Path]:
    """The annotation files of a folder, by name. Raises RecordError when it has none."""
    found = sorted(folder.glob(f"*{SUFFIX}"))
    if not found:
        raise RecordError(f"{folder}: no *{SUFFIX} in it; give a folder of annotated notices")
    return found


def folder_hash(folder: Path) -> str:
    """A short hash of all pages and annotations of a folder: it names the data behind a model or a score."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*")):
        if path.name.endswith((SUFFIX, *PAGE_SUFFIXES)):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def labels_hash(folder: Path) -> str:
    """A short hash of what a label model learns from a folder: the pages, and the labels and headings of their units.

    Facts and entries may be annotated anew without it changing.
    """
    digest = hashlib.sha256()
    for notice in load(folder):
        digest.update(notice.page.read_bytes())
        units = [[unit.text, sorted(unit.labels), unit.heading] for unit in notice.units]
        digest.update(json.dumps([notice.id, units], ensure_ascii=False).encode())
    return digest.hexdigest()[:12]


def overlaps(text: str, units: Sequence[str], sentences: Sequence[str]) -> list[tuple[int, int]]:
    """Which sentence (second) belongs to which unit (first), by characters, white space left out.

    They belong together when the overlap covers at least half of either; so another segmentation does no harm.
    """
    stream = squeeze(text)
    unit_spans, sentence_spans = _locate(units, stream), _locate(sentences, stream)
    pairs = []
    for number, unit in enumerate(unit_spans):
        for index, sentence in enumerate(sentence_spans):
            if unit and sentence and _mostly_same(unit, sentence):
                pairs.append((number, index))
    return pairs


def aligned_share(text: str, sentences: Sequence[str]) -> float:
    """The share of the sentences that stand in the text, white space left out; 0.0 when there are none."""
    spans = _locate(sentences, squeeze(text))
    return sum(span is not None for span in spans) / len(spans) if spans else 0.0


def sentence_labels(gold: GoldNotice, sentences: Sequence[str]) -> list[frozenset[str] | None]:
    """The gold labels of each sentence of an analysed notice; None for headings and what no unit covers."""
    labels: list[set[str] | None] = [None] * len(sentences)
    for number, index in overlaps(gold.text, [unit.text for unit in gold.units], sentences):
        unit = gold.units[number]
        if not unit.heading:
            labels[index] = (labels[index] or set()) | unit.labels
    return [None if found is None else frozenset(found) for found in labels]


def sentence_facts(gold: GoldNotice, sentences: Sequence[str]) -> list[frozenset[Stated] | None]:
    """What each sentence of an analysed notice states; None for headings and where nothing is annotated."""
    units: list[list[Unit]] = [[] for _ in sentences]
    for number, index in overlaps(gold.text, [unit.text for unit in gold.units], sentences):
        units[index].append(gold.units[number])
    return [_together(each) for each in units]


def _together(units: Sequence[Unit]) -> frozenset[Stated] | None:
    told = [unit.stated for unit in units if not unit.heading and unit.stated is not None]
    return frozenset[Stated]().union(*told) if units and len(told) == len(units) else None


def entry_sentences(gold: GoldNotice, sentences: Sequence[str]) -> list[frozenset[int]]:
    """The sentences that each processing entry rests on, by their numbers; empty where none is annotated."""
    of_unit: dict[int, set[int]] = {}
    for number, index in overlaps(gold.text, [unit.text for unit in gold.units], sentences):
        of_unit.setdefault(number, set()).add(index)
    entries = gold.processing or ()
    return [frozenset(index for number in entry.units for index in of_unit.get(number, ())) for entry in entries]


def read(path: Path) -> GoldNotice:
    """One gold notice. Raises RecordError when the file is no annotation of the page beside it."""
    name = path.name.removesuffix(SUFFIX)
    page = next(
        (path.with_name(name + suffix) for suffix in PAGE_SUFFIXES if path.with_name(name + suffix).exists()), None
    )
    if page is None:
        raise RecordError(f"{path}: the page it annotates ({name}.txt, .html or .md) is not beside it")
    try:
        raw = json.loads(path.read_text("utf-8"))
        page_text = page.read_text("utf-8") if page.suffix == ".txt" else ""
        units = tuple(_unit(number, entry, page_text) for number, entry in enumerate(raw["units"]))
        slots = {slot: _slot(raw["slots"].get(slot, ())) for slot in taxonomy.SLOTS}
        processing = tuple(map(entry, raw["processing"])) if "processing" in raw else None
    except (ValueError, KeyError, TypeError) as error:
        raise RecordError(f"{path}: is not a gold annotation ({type(error).__name__}: {error})") from error
    _check_codes(path, units, slots)
    _check_entries(path, units, processing or ())
    text = page_text or "\n".join(unit.text for unit in units)
    return GoldNotice(name, page, text, units, slots, processing, raw.get("identity"), raw.get("sector", ""))


def _unit(number: int, entry: Mapping[str, Any], page_text: str) -> Unit:
    if "labels" not in entry:
        raise ValueError(f"unit {number} has no labels; give [] when it has none")
    text = entry["text"] if "text" in entry else page_text[entry["start"] : entry["end"]]
    return Unit(text, frozenset(entry["labels"]), bool(entry.get("heading", False)), stated(entry))


def stated(entry: Mapping[str, Any]) -> frozenset[Stated] | None:
    """What a unit states, out of its JSON; None when its facts are not annotated."""
    if not any(polarity in entry for polarity in Polarity):
        return None
    return frozenset(
        Stated(slot, value, polarity)
        for polarity in Polarity
        for slot, values in entry.get(polarity, {}).items()
        for value in values
    )


def entry(raw: Mapping[str, Any]) -> Entry:
    """A processing entry out of its JSON."""
    return Entry(frozenset((part, code) for part in PARTS for code in raw.get(part, ())), tuple(raw["units"]))


def _slot(value: Any) -> frozenset[str]:
    return frozenset([value] if isinstance(value, str) else value)


def _check_codes(path: Path, units: Sequence[Unit], slots: Mapping[str, frozenset[str]]) -> None:
    known = taxonomy.load()
    for unit in units:
        for label in unit.labels - known.topics.keys():
            raise RecordError(f"{path}: unknown label {label!r} on {unit.text[:60]!r}")
    vocabularies = {**known.slots, "elements": known.elements}
    for slot, vocabulary in vocabularies.items():
        for code in slots[slot] - vocabulary.keys():
            raise RecordError(f"{path}: unknown code {code!r} in slot {slot}")
    for unit in units:
        for told in unit.stated or ():
            if told.slot not in taxonomy.SLOTS or told.value not in vocabularies.get(told.slot, (told.value,)):
                raise RecordError(f"{path}: unknown {told.slot} {told.value!r} on {unit.text[:60]!r}")


def _check_entries(path: Path, units: Sequence[Unit], entries: Sequence[Entry]) -> None:
    known = taxonomy.load().slots
    for entry in entries:
        if not entry.units or max(entry.units) >= len(units):
            raise RecordError(f"{path}: a processing entry rests on units {list(entry.units)}, which are not all there")
        for part, code in entry.values:
            if part in ("purposes", "data_categories", "legal_bases") and code not in known[part]:
                raise RecordError(f"{path}: unknown code {code!r} in {part} of a processing entry")


def squeeze(text: str) -> str:
    """The text without white space and invisible characters: what units and sentences are aligned by."""
    return _INVISIBLE.sub("", text)


def _locate(pieces: Sequence[str], stream: str) -> list[tuple[int, int] | None]:
    return list(_spans(pieces, stream))


def _spans(pieces: Sequence[str], stream: str) -> Iterator[tuple[int, int] | None]:
    at = 0
    for piece in pieces:
        needle = squeeze(piece)
        found = stream.find(needle, at)
        if found < 0:
            found = stream.find(needle)
        if not needle or found < 0:
            yield None
            continue
        at = found + len(needle)
        yield found, at


def _mostly_same(one: tuple[int, int], other: tuple[int, int]) -> bool:
    overlap = min(one[1], other[1]) - max(one[0], other[0])
    return overlap > 0 and (2 * overlap >= one[1] - one[0] or 2 * overlap >= other[1] - other[0])
