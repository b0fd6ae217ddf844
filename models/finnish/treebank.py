"""Reading, splitting and writing the CoNLL-U data that the Finnish models are trained and measured on."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

COLUMNS = 10  # of a CoNLL-U token line
HELD_OUT_DOCUMENT = 3  # every third document of tdt-dev is kept for choosing among models

GOLD = ("pud", "ood")  # hand-made throughout, TDT's conventions
AUTO = "tdt-train-auto"  # hand-made tokens and sentence ends, automatic tags and lemmas
WEB = "web-auto"  # everything automatic
DEV = "tdt-dev"
TEST = "tdt-test"


class Word(NamedTuple):
    """A word with what the lemmatiser learns from."""

    form: str
    upos: str
    lemma: str


def find(folder: Path, name: str) -> Path:
    """The file of a part of the data, packed or not."""
    for suffix in (".conllu.gz", ".conllu"):
        path = folder / f"{name}{suffix}"
        if path.exists():
            return path
    raise SystemExit(f"{name}.conllu.gz is missing from {folder}")


def sentences(folder: Path, name: str) -> list[str]:
    """The sentences of a part of the data as blocks of lines."""
    path = find(folder, name)
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        return [block.strip("\n") for block in file.read().split("\n\n") if block.strip()]


def document_of(sentence: str) -> str:
    """The document that a sentence of TDT belongs to, from its ``sent_id``."""
    for line in sentence.split("\n"):
        if line.startswith("# sent_id"):
            return line.split("=", 1)[1].strip().rsplit(".", 1)[0]
    return ""


def split_dev(folder: Path) -> tuple[list[str], list[str]]:
    """tdt-dev as (part for training, part held out), whole documents each."""
    blocks = sentences(folder, DEV)
    documents = list(dict.fromkeys(document_of(block) for block in blocks))
    held_out = set(documents[HELD_OUT_DOCUMENT - 1 :: HELD_OUT_DOCUMENT])
    training = [block for block in blocks if document_of(block) not in held_out]
    return training, [block for block in blocks if document_of(block) in held_out]


def words(blocks: Iterable[str]) -> Iterator[Word]:
    """The words of sentences; of contractions (``ettei``) the parts."""
    for block in blocks:
        for line in block.split("\n"):
            columns = line.split("\t")
            if len(columns) == COLUMNS and columns[0].isdigit():
                yield Word(columns[1], columns[3], columns[2])


def write(path: Path, blocks: Iterable[str]) -> Path:
    """Write sentences as a CoNLL-U file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(block + "\n\n" for block in blocks), encoding="utf-8")
    return path


def as_sentences(items: list[Word], length: int = 50) -> Iterator[str]:
    """Words without a context as sentences of ``length``, the form in which Stanza reads them."""
    for start in range(0, len(items), length):
        rows = [
            f"{i}\t{w.form}\t{w.lemma}\t{w.upos}\t_\t_\t{0 if i == 1 else 1}\t{'root' if i == 1 else 'dep'}\t_\t_"
            for i, w in enumerate(items[start : start + length], 1)
        ]
        yield "\n".join(rows)
