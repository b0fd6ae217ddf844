"""A notice with its sentences marked by what they are about: for a notebook, or as a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from analyzer import taxonomy
from analyzer.exports import pages, wording
from analyzer.records import LabelEntry, Record, SentenceEntry


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence: its text and what it is about; ``tone`` is the label that gives it its colour."""

    text: str
    heading: bool
    tone: str
    topics: tuple[tuple[str, str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class Highlighted:
    """A marked notice; a notebook draws it by itself, ``page()`` is the same as a file of its own."""

    record: Record

    def page(self) -> str:
        """The notice as an HTML page that stands alone."""
        return pages.render("highlight_page.html", style="highlight.css", title=self.title, **self._values())

    def _repr_html_(self) -> str:
        return pages.render("highlight.html", style="highlight.css", title=self.title, **self._values())

    def __repr__(self) -> str:
        return f"<Highlighted {self.title!r}: {len(self.record['sentences'])} sentences>"

    @property
    def title(self) -> str:
        """The company, or what else names the notice."""
        return self.record["company"] or self.record["title"] or self.record["id"]

    def _values(self) -> dict[str, Any]:
        sentences = [_marked(entry) for entry in self.record["sentences"]]
        unsure = sum(topic[-1] for sentence in sentences for topic in sentence.topics)
        left_out = self.record.get("left_out")
        return {"sentences": sentences, "legend": list(self._legend()), "unsure": unsure, "left_out": left_out}

    def _legend(self) -> Iterator[tuple[str, str, int]]:
        times = Counter(label["label"] for entry in self.record["sentences"] for label in entry["labels"])
        known = taxonomy.load().topics
        for topic in (*known, *sorted(times.keys() - known.keys())):
            if times[topic]:
                yield topic, wording.topic(topic), times[topic]


def _marked(entry: SentenceEntry) -> Marked:
    labels = sorted(entry["labels"], key=lambda label: -label["score"])
    known = taxonomy.load()
    # The five labels that a comparison rests on have strong colours, and show before the rest.
    ranked = sorted(labels, key=lambda label: label["label"] not in known.core_topics)
    topics = tuple(
        (label["label"], wording.topic(label["label"]), _source(label), bool(label.get("unsure"))) for label in ranked
    )
    tone = topics[0][0] if topics and topics[0][0] in known.topics else ""
    return Marked(entry["text"], entry["heading"], tone, topics)


def _source(label: LabelEntry) -> str:
    """Who says so, and how sure: *sääntö 1.00*."""
    said = f"{wording.ORIGINS.get(label['origin'], label['origin'])} {label['score']:.2f}"
    return f"{said}, epävarma: tarkista" if label.get("unsure") else said
