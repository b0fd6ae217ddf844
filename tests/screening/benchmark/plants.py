"""Plants: outdated wording put into notices that have none, and decoys that only look like it.

The sentences are in ``plants.yaml`` and ``decoys.yaml``; whoever writes the warnings does not read them.
"""

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.screening.benchmark import mutants

SEED = 20261
# So many hosts that no notice's own style decides, and so few that their analysis takes seconds.
HOSTS = 40
# A paragraph this long is running text: another sentence at its end is one among several.
RUNNING = 80
# The slots' codes that are outdated wording themselves: such a notice is no clean host.
_OUTDATED = frozenset({"repealed_connection", "privacy_shield"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """Wording to be planted: its kind (None: a decoy), where it belongs, and whether it goes inside a paragraph."""

    kind: str | None
    after: tuple[str, ...]
    text: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Plant:
    """A host's page with a sentence in it."""

    sentence: Sentence
    host: str
    text: str


@cache
def sentences():
    """All that may be planted, outdated wording first."""
    outdated, decoys = (_read(name) for name in ("plants.yaml", "decoys.yaml"))
    found = [
        Sentence(kind, tuple(entry["after"]), text, inside)
        for kind, entry in outdated.items()
        for text, inside in _texts(entry)
    ]
    return found + [
        Sentence(None, (label,), text, inside) for label, entry in decoys.items() for text, inside in _texts(entry)
    ]


def kinds():
    """The kinds of outdated wording, each the code of the warning that should find it."""
    return list(dict.fromkeys(each.kind for each in sentences() if each.kind))


def hosts(notices, most=HOSTS, seed=SEED):
    """Notices of plain text that tell no date, nor lean on repealed law: candidates, in an order of chance."""
    fit = [
        notice
        for notice in notices
        if notice.page.suffix == ".txt"
        and not (notice.identity or {}).get("dated")
        and not _OUTDATED & frozenset().union(*notice.slots.values())
    ]
    random.Random(seed).shuffle(fit)
    return fit[:most]


def planted(clean, seed=SEED):
    """Every sentence once, each in one of the clean hosts that has a place for it."""
    pick, found = random.Random(seed), []
    where = {host.id: mutants.places(host) for host in clean}
    for sentence in sentences():
        for host in pick.sample(clean, len(clean)):
            text = put(sentence, host, where[host.id], pick)
            if text is not None:
                found.append(Plant(sentence, host.id, text))
                break
        else:
            raise ValueError(f"no notice has a place for {sentence.text!r}; give more hosts")
    return found


def put(sentence, notice, places, pick):
    """The notice's text with the sentence in it; None where it has no fitting place. ``places`` are its units'."""
    ends = [end for label in sentence.after for end in _ends(label, notice, places, sentence.inside)]
    if not ends:
        return None
    at = pick.choice(ends)
    if sentence.inside:
        return f"{notice.text[:at]} {sentence.text}{notice.text[at:]}"
    line = notice.text.find("\n", at)
    line = len(notice.text) if line < 0 else line
    return f"{notice.text[:line]}\n\n{sentence.text}\n\n{notice.text[line:].lstrip(chr(10))}"


def _ends(label, notice, places, inside):
    """Where passages of the label end: below the title or at the very end for a date, else where a section ends."""
    if label == "title":
        return [place[1] for place in (places[0], places[-1]) if place]
    ends = []
    for number, unit in enumerate(notice.units):
        last = number + 1 == len(notice.units) or notice.units[number + 1].heading
        if label not in unit.labels or places[number] is None:
            continue
        if _running(unit) if inside else last and "\t" not in unit.text:
            ends.append(places[number][1])
    return ends


def _running(unit):
    return len(unit.text) >= RUNNING and "\t" not in unit.text and re.search(r"\.$", unit.text)


def _texts(entry):
    return [(text, inside) for key, inside in (("blocks", False), ("inside", True)) for text in entry.get(key, ())]


def _read(name):
    return yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
