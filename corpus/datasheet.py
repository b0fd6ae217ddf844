"""Writes the data sheet, README.md, from the notices and the two annotations in agreement.csv: ``make datasheet``."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

from sklearn.metrics import cohen_kappa_score

from analyzer import gold, similarity, taxonomy
from analyzer.evaluation import entries, passages
from analyzer.evaluation.counts import Counts, total
from analyzer.evaluation.entries import Entries
from analyzer.notice import Polarity

HERE = Path(__file__).parent
# What tells a denial or an exception, and a safeguard of a transfer, well enough to count them.
DENIAL = re.compile(
    r"\b(emme|en|ei|eivät|eikä|emmekä|eivätkä|ilman|paitsi|ellei|elleivät|jollei|pääsääntöisesti)\b"
    r"|muutoin kuin|muuten kuin|lukuun ottamatta",
    re.I,
)
SAFEGUARD = re.compile(
    r"vakio\w*lause|mallisopimus|mallilause|privacy shield|privacy framework|\bDPF\b|\bSCC\b|safe harbor|riittävyys"
    r"|riittävä\w* (tietosuoja|suoja)|sitovi?\w* (sään|yritys)|\bBCR\b|suojatoim",
    re.I,
)


def main():
    (HERE / "README.md").write_text(page(gold.load(HERE / "notices")), "utf-8")


def page(notices):
    known = taxonomy.load()
    units = [unit for notice in notices for unit in notice.units]
    texts = [unit for unit in units if not unit.heading]
    labels = Counter(label for unit in texts for label in unit.labels)
    lengths = sorted(sum(not unit.heading for unit in notice.units) for notice in notices)
    styles = Counter(
        style
        for notice in notices
        for style in json.loads((HERE / "notices" / f"{notice.id}{gold.SUFFIX}").read_text("utf-8"))["style"]
    )
    alike = similarity.pairs(["\n".join(unit.text for unit in notice.units) for notice in notices], 0.01)[0]
    label_rows = "\n".join(f"| `{topic}` ({known.topics[topic].fi}) | {labels[topic]:,} |" for topic in known.topics)
    slot_rows = "\n".join(
        f"| `{slot}` | {sum(len(notice.slots[slot]) for notice in notices):,} |" for slot in taxonomy.SLOTS
    )
    return f"""# The corpus: Finnish privacy notices, written and annotated for this project

{len(notices)} notices of fictional organisations with {len(texts):,} annotated units and {len(units) - len(texts):,}
headings, under **CC BY 4.0**. `notices/NAME.txt`, `.html` or `.md` is a notice's page as a user would meet it;
`notices/NAME.gold.json` its annotation. `GUIDELINES.md` says how to annotate, `analyzer/data/taxonomy.yaml` what the
codes mean. Written by `make datasheet`; do not edit.

## Data sheet

**Why it was made.** To train and test the sentence labels and the extraction of facts. Real notices belong to their
authors, so none is here: every sentence was written for this corpus, in the manner of real notices. All organisations,
persons, telephone numbers and business ids are invented; addresses stand under `.example`, which nobody can own.

**What is in it.**
- by sector: {_counts(Counter(notice.sector for notice in notices))}
- by form of page: {_counts(Counter(notice.page.suffix.lstrip(".") for notice in notices))}; by length: {lengths[0]} to
  {lengths[-1]} units, median {lengths[len(lengths) // 2]}
- by style (several a notice): {_counts(styles)}
- labelled units with a denial or an exception: {_told(texts, DENIAL):,}; on retention: {labels["retention"]:,}; on
  transfers that name a safeguard or its lack: {_told(texts, SAFEGUARD, "transfer"):,}
- facts, passage by passage: {_ways(units)}
- processing entries (what a table row, section or sentence ties together):
  {_entries(notices)}
- the two notices most alike share {alike.shared:.0%} of the shorter one's runs of five words

| label | units |
|---|---|
{label_rows}

| slot | values over all notices |
|---|---|
{slot_rows}

**A gold file.** `sector`, `style`, `slots` (the sets of codes that the notice states), `units` in reading order (`text`
verbatim, `labels`, or `heading: true`; `affirmed`, `conditional` and `denied` are the codes that the unit states in
that way), `processing` (entries with the numbers of the units that tie them), and `identity` (title, controller,
business id, contacts, date). Units of an HTML or Markdown page are those of the notice itself, without navigation and
other furniture; the cells of a table row are joined by tabs.

**How it was made.** The texts were written by a language model under instruction, group by group (the letters and
number before the first hyphen of a name are a series of one hand), in different voices: a lawyer, a club secretary, a
shop owner, a municipality … The series `c`, `d` and `n` are lively and varied; `r`, `s`, `t`, `u` and `v` have the
conventional, dry register of most real notices. The `u1` notices follow the order of sections and kinds of statement
of real notices of other trades, in sentences of their own.

**Annotated twice.** A second annotator (the same kind of model in a separate run, shown the text and the guidelines but
not the first annotation) labelled every unit and ticked the slots again; a third settled the disagreements, kind by
kind, and `GUIDELINES.md` has the kinds that came up. Both annotations are in `agreement.csv`.

{_agreement()}

**Facts read twice.** The facts of every unit, the processing entries and the identity were annotated by one reader a
notice; {_second_readings()} notices were read by another (the same kind of model, shown the guidelines but not the
first reading): `second_reading/`. F1 of the second reading against the first, unit by unit:

{_facts_agreement(notices)}

**What it is not.** Two readings by the same kind of model agree more than two people would: the figures show that the
guidelines are applied alike, not that they are right. Some series hold more colour than the average real notice. A few
notices are of kinds of organisation that the developers' real test notices are also of (a streaming service, a golf
course …); scores on such kinds may flatter. It is no advice on how to write a notice: many of these are deliberately
incomplete, outdated or wrong.

**Before features are made**, e-mail addresses, URLs, telephone numbers, business ids, dates and numbers are replaced
by placeholders (`analyzer/labels/features.py`).

**Checks.** `analyzer check corpus/notices`, and so `make test`, refuses unknown codes, units that are missing, overlap
or have no labels, and notices that repeat one another; a hash of all files is pinned with the scores
(`tests/floors.json`, `models/labels/card.json`). After a change: `make train floors datasheet`.
"""


def _ways(units):
    told = Counter(fact.polarity for unit in units for fact in unit.stated or ())
    return ", ".join(f"{told[way]:,} {way}" for way in Polarity)


def _entries(notices):
    told = sum(len(each.processing or ()) for each in notices)
    with_rows = [rows for rows in map(_rows, notices) if rows]
    return (
        f"{told:,} in {sum(bool(each.processing) for each in notices)} notices, of which {sum(with_rows):,} are rows of"
        f" tables in {len(with_rows)}\n  notices"
    )


def _rows(notice):
    return sum(any("\t" in notice.units[unit].text for unit in entry.units) for entry in notice.processing or ())


def _second_readings():
    return len(list((HERE / "second_reading").glob("*.json")))


def _facts_agreement(notices):
    """Both readings of the facts, as a table: codes affirmed or conditional by slot, denials, entries."""
    first = {notice.id: notice for notice in notices}
    slots, denied, values = {slot: Counts() for slot in passages.SLOTS}, Counts(), Entries()
    for path in sorted((HERE / "second_reading").glob("*.json")):
        other, notice = json.loads(path.read_text("utf-8")), first[path.stem]
        for number, unit in enumerate(notice.units):
            told = gold.stated(other["units"].get(str(number), {"affirmed": {}}))
            for slot, counts in slots.items():
                counts.add(_stated(unit.stated, slot), _stated(told, slot))
            denied.add(passages.denials(unit.stated or ()), passages.denials(told or ()))
        # The misses are not wanted, only the counts.
        list(entries.compare(values, notice, [gold.entry(raw) for raw in other["processing"]]))
    rows = {slot: counts.f1 for slot, counts in slots.items()} | {
        "denials": denied.f1,
        "processing entries, their values": total(values.values.values()).f1,
        "processing entries, exactly alike": total(values.entries.values()).f1,
    }
    lines = "\n".join(f"| {name.replace('_', ' ')} | {f1:.3f} |" for name, f1 in rows.items())
    return f"| | F1 |\n|---|---|\n{lines}"


def _stated(facts, slot):
    return {fact.value.casefold() for fact in facts or () if fact.slot == slot and fact.polarity is not Polarity.DENIED}


def _counts(counter):
    return ", ".join(f"{name} {count}" for name, count in counter.most_common())


def _told(units, pattern, label=None):
    return sum(bool(pattern.search(unit.text)) for unit in units if unit.labels and label in (None, *unit.labels))


def _agreement():
    """Cohen's kappa label by label, and the F1 of one annotation's slots against the other's."""
    with (HERE / "agreement.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    units = [row for row in rows if row["unit"].isdigit()]
    one, other = ([set(row[side].split()) for row in units] for side in ("first", "second"))
    exact = sum(first == second for first, second in zip(one, other, strict=True)) / len(units)
    both = [(first, second) for first, second in zip(one, other, strict=True) if "#" not in first | second]
    lines = [_kappa("heading", [("#" in first, "#" in second) for first, second in zip(one, other, strict=True)])]
    lines += [
        _kappa(f"`{topic}`", [(topic in first, topic in second) for first, second in both])
        for topic in taxonomy.load().topics
    ]
    slots = {}
    for row in rows:
        if not row["unit"].isdigit():
            first, second = set(row["first"].split()), set(row["second"].split())
            same, apart = slots.get(row["unit"], (0, 0))
            slots[row["unit"]] = (same + len(first & second), apart + len(first ^ second))
    slot_lines = [f"| `{slot}` | {2 * same / (2 * same + apart):.3f} |" for slot, (same, apart) in slots.items()]
    notices = len({row["notice"] for row in rows})
    return f"""{exact:.1%} of {len(units):,} units of {notices} notices got exactly the same labels in both.

| label | Cohen's kappa | units that one of them gave it |
|---|---|---|
{chr(10).join(lines)}

| slot | F1 of one annotation against the other |
|---|---|
{chr(10).join(slot_lines)}"""


def _kappa(name, pairs):
    first, second = zip(*pairs, strict=True)
    return f"| {name} | {cohen_kappa_score(first, second):.3f} | {sum(map(any, pairs)):,} |"


if __name__ == "__main__":
    main()
