"""How long data are kept: periods and criteria, what they are counted from, which law sets them, and of what.

Only what a retention sentence or cell says is read, and there neither ages, guarantees nor response times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.facts import periods, place, polarity
from analyzer.lexicon import Lexicon
from analyzer.notice import Evidence, Fact, Mention, Polarity, Retention
from analyzer.sentences import Labelled, evidence

TOPIC = "retention"
AT_MOST, AT_LEAST = "at_most", "at_least"

# What stands just before a period and bounds it.
_AT_MOST = re.compile(r"(?:enintään|korkeintaan|viimeistään|maksimissaan|max\.?|alle)\W*(?:noin\s+)?$", re.IGNORECASE)
_AT_LEAST = re.compile(r"(?:vähintään|ainakin|minimissään|min\.?)\W*(?:noin\s+)?$", re.IGNORECASE)
_WORD = r"[\w-]+"
# The event after a period: "(kuusi vuotta) asiakkuuden päättymisestä", "… siitä, kun tili suljetaan".
_FROM_AFTER = re.compile(
    rf"^\s*(?:(?:ajan|ajaksi|kuluttua|kuluessa|päästä|sisällä|verran)\s+)?"
    rf"(?P<event>siitä,?\s+kun\s+[^.;,]+|(?:viimei|edelli|ensimmäi)sestä\s+(?:{_WORD}\s+)??{_WORD}(?:sta|stä)(?!\w)|(?:{_WORD}\s+){{0,4}}?(?!siitä\b|näistä\b|joista\b){_WORD}(?:sta|stä)(?!\w)"
    rf"|(?:{_WORD}\s+){{1,4}}?(?:jälkeen|päätyttyä|loputtua|lakattua|umpeuduttua|sulkeuduttua))",
    re.IGNORECASE,
)
# The event before it: "asiakkuuden päätyttyä (kuusi vuotta)", "tilikauden loppu + (6 vuotta)".
_FROM_BEFORE = re.compile(
    rf"(?P<event>(?:{_WORD}\s+){{1,3}}(?:jälkeen|päätyttyä|loputtua|lakattua|lukien|alkaen|päättymisestä|lopusta)"
    rf"|(?:{_WORD}\s+){{0,2}}(?:loppu|päättyminen|päättymisvuosi|kesto|aika))\s*(?:\+|ja|sekä|vielä|enintään|vähintään)?\s*$",
    re.IGNORECASE,
)
# No event: what is kept, where, and who says so.
_NO_EVENT = re.compile(
    r"(?:rekisteri|järjestelmä|tietokanna|palvelu|palvelime|luettelo|lista|lai|tiedoi|arkisto)(?:sta|stä)$", re.I
)
_LAW = re.compile(r"(?<!\w)(?P<name>[\w-]*[^\W\d_]{2,}la)(?:ki|in|kia|issa|ista|kiin|eissa|it)(?!\w)", re.IGNORECASE)
# Words that only end like a law.
_NO_LAW = re.compile(
    r"(?:^|-)(?:sa|ma|ka|ta|pa|va|ha|ra|vil|jul|ul|muu?al|a)?la$|(?:osa|tila|kirjastosa|luku)la$", re.I
)


def find(sentences: Sequence[Labelled], lexicon: Lexicon) -> Iterator[Fact]:
    """The periods of retention sentences and cells, each with the kind "fixed"."""
    for labelled in sentences:
        for region in place.regions(labelled, (TOPIC,), lexicon):
            for duration, span in periods.find(region):
                judged = polarity.of(span, labelled.sentence, lexicon)
                judged = Polarity.CONDITIONAL if judged is Polarity.CONDITIONAL else Polarity.AFFIRMED
                where = evidence(labelled.sentence, span)
                yield Fact("durations", duration, judged, where)
                yield Fact("retention_kinds", "fixed", judged, where)


def details(sentences: Sequence[Labelled], facts: Sequence[Fact]) -> Iterator[Retention]:
    """Each period with what bounds it, starts it, sets it and what it concerns; and criteria told without a period."""
    said = [fact for fact in facts if fact.polarity is not Polarity.DENIED]
    for labelled, inside in zip(sentences, place.of_sentences(sentences, said), strict=True):
        yield from _of_sentence(labelled, inside)


def _of_sentence(labelled: Labelled, facts: Sequence[Fact]) -> Iterator[Retention]:
    told = [fact for fact in facts if fact.slot == "durations"]
    kinds = tuple(dict.fromkeys(fact.value for fact in facts if fact.slot == "retention_kinds"))
    criteria = [fact for fact in facts if fact.slot == "retention_kinds" and fact.value != "fixed"]
    data, purposes = (
        tuple(dict.fromkeys(fact.value for fact in facts if fact.slot == slot))
        for slot in ("data_categories", "purposes")
    )
    laws = tuple(_laws(labelled))
    for fact in told:
        yield Retention(
            fact.evidence, fact.value, kinds, fact.polarity, _bound(labelled, fact.evidence),
            _counted_from(labelled, fact.evidence), laws, data, purposes,
        )  # fmt: skip
    if criteria and not told:
        yield Retention(
            criteria[0].evidence, None, kinds, criteria[0].polarity, laws=laws, data_categories=data, purposes=purposes
        )


def _bound(labelled: Labelled, where: Evidence) -> str | None:
    before = labelled.sentence.block.text[: where.start]
    return AT_MOST if _AT_MOST.search(before) else AT_LEAST if _AT_LEAST.search(before) else None


def _counted_from(labelled: Labelled, where: Evidence) -> Evidence | None:
    """The event that starts the period, within the sentence or cell."""
    text, start, end = labelled.sentence.block.text, labelled.sentence.evidence.start, labelled.sentence.evidence.end
    start = max(start, text.rfind("\t", start, where.start) + 1)
    tab = text.find("\t", where.end, end)
    end = tab if tab >= 0 else end
    after = _FROM_AFTER.search(text[where.end : end])
    if after and not _NO_EVENT.search(after["event"]):
        return Evidence(where.block, where.end + after.start("event"), where.end + after.end("event"))
    before = _FROM_BEFORE.search(text[start : where.start])
    if before:
        return Evidence(where.block, start + before.start("event"), start + before.end("event"))
    return None


def _laws(labelled: Labelled) -> Iterator[Mention]:
    """The acts that a retention sentence names, in the nominative."""
    if TOPIC not in labelled.topics:
        return
    where = labelled.sentence.evidence
    for match in _LAW.finditer(labelled.sentence.text):
        if not _NO_LAW.search(match["name"]):
            yield Mention(
                f"{match['name'].lower()}ki",
                Evidence(where.block, where.start + match.start(), where.start + match.end()),
            )
