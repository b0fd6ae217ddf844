"""Passages that do not seem to fit together: told carefully, for a person to read both.

A finder of contradictions is known for false alarms. So a denial counts only where it speaks of all the data and of no
exception, and what it is held against only where it says plainly the opposite, with no exception either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analyzer.notice import Evidence, Fact, Finding, Polarity, Processing, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.sentences import Labelled

# ISO 3166-1 codes of the European Economic Area.
EEA = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split())
MAX_OTHER_SIDE = 3
# Grounds that exclude one another for one purpose: a consent means that one may refuse.
EXCLUSIVE = frozenset({"consent", "contract", "legitimate_interest", "legal_obligation"})


def find(subject: Subject) -> Iterator[Finding]:
    """The contradictions, each with the passages of both sides."""
    notice = _Notice(subject)
    for code, article, reason, one, other in (
        ("transfer_contradiction", "13(1)(f)", _TRANSFER, *_transfer(notice)),
        ("profiling_contradiction", "13(2)(f)", _PROFILING, *_profiling(notice)),
        ("recipients_contradiction", "13(1)(e)", _RECIPIENTS, *_recipients(notice)),
        ("two_grounds", "13(1)(c)", _GROUNDS, *_grounds(notice)),
    ):
        if one and other:
            places = (one[0], *other[:MAX_OTHER_SIDE])
            yield Finding(code, article, None, reason, tuple(dict.fromkeys(places)), Severity.NOTABLE)


_TRANSFER = (
    "Voi olla ristiriita: selosteen mukaan tietoja ei siirretä EU:n tai ETA:n ulkopuolelle, mutta siinä mainitaan maa "
    "tai palvelu, jonka kautta niitä voi sinne siirtyä. Tarkista, koskeeko kielto näitäkin tietoja."
)
_PROFILING = (
    "Voi olla ristiriita: selosteen mukaan profilointia ei tehdä, mutta toisaalla kerrotaan sisällön tai "
    "mainonnan kohdentamisesta henkilön toiminnan tai kiinnostuksen perusteella, mikä voi olla profilointia "
    "(tietosuoja-asetuksen 4 artiklan 4 kohta)."
)
_RECIPIENTS = (
    "Voi olla ristiriita: selosteen mukaan tietoja ei luovuteta, mutta toisaalla kerrotaan luovutuksista. Tarkista, "
    "mitä kielto koskee."
)
_GROUNDS = (
    "Voi olla ristiriita: samalle käyttötarkoitukselle kerrotaan eri kohdissa eri oikeusperuste. Tarkista, erottavatko "
    "kohdat, milloin kumpikin pätee."
)

_Sides = tuple[list[Evidence], list[Evidence]]


class _Notice:
    """The notice with its sentences at hand by their place."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.sentences = [each for each in subject.sentences if not each.sentence.is_heading]
        self._by_block: dict[int, list[Labelled]] = {}
        for labelled in subject.sentences:
            self._by_block.setdefault(labelled.sentence.block.number, []).append(labelled)

    def sentence(self, where: Evidence) -> Labelled | None:
        """The sentence that the words stand in."""
        near = self._by_block.get(where.block, [])
        return next((each for each in near if _holds(each.sentence.evidence, where)), None)

    def text(self, where: Evidence) -> str:
        """Its text, "" where there is none."""
        found = self.sentence(where)
        return found.sentence.text if found else ""

    def around(self, where: Evidence) -> str:
        """The sentence with the one before it and the one after it, in the same block."""
        near = self._by_block.get(where.block, [])
        at = next((number for number, each in enumerate(near) if _holds(each.sentence.evidence, where)), None)
        return "" if at is None else " ".join(each.sentence.text for each in near[max(0, at - 1) : at + 2])

    def facts(self, slot: str, *values: str) -> list[Fact]:
        """The facts of a slot that are not denied."""
        told = [fact for fact in self.subject.facts if fact.slot == slot and fact.polarity is not Polarity.DENIED]
        return [fact for fact in told if not values or fact.value in values]


def _transfer(notice: _Notice) -> _Sides:
    stated = notice.facts("third_country")
    denials = [
        fact.evidence
        for fact in stated
        if fact.value == "not_transferred"
        and _is("general_denial", notice.text(fact.evidence))
        and not _is("excepted", notice.around(fact.evidence))
    ]
    if not denials:
        return [], []
    told = [fact.evidence for fact in stated if fact.value != "not_transferred"]
    abroad = [
        country.evidence
        for country in notice.subject.countries
        if country.code not in EEA and country.polarity is not Polarity.DENIED
    ]
    served = [fact.evidence for fact in notice.facts("named_recipients") if fact.value.casefold() in _services()]
    other = [
        where
        for where in _sorted([*told, *abroad, *served])
        if not _is("excepted", notice.around(where))
        and not _is("denial", notice.text(where))
        and not _stays(notice.around(where))
    ]
    apart = [
        where
        for where in other
        if not _elsewhere(notice, denials, where)
        and notice.text(where) not in {notice.text(denial) for denial in denials}
    ]
    return denials, _sentences(notice, apart)


def _stays(text: str) -> bool:
    """Whether the words place the data in the EEA: its name does, unless they speak of what lies outside it."""
    return _is("stays", text) and not _is("outside", text)


def _elsewhere(notice: _Notice, denials: Sequence[Evidence], where: Evidence) -> bool:
    """Whether the words belong to another part of the notice, another register say, than each denial."""
    blocks = notice.subject.document.blocks
    above = blocks[where.block].headings
    # A line that brings its own title, "Siirrot ETA:n ulkopuolelle: ei", stands right under its register's heading.
    parents = [blocks[denial.block].headings[: None if _titles(notice.text(denial)) else -1] for denial in denials]
    repeated = sum(_titles(each.sentence.text) for each in notice.subject.sentences) > 1
    return repeated or all(above[: len(parent)] != parent for parent in parents)


def _titles(text: str) -> bool:
    """Whether the words title the statement on transfers; a notice on several registers has one for each."""
    return _is("transfer_title", text)


def _profiling(notice: _Notice) -> _Sides:
    denials = [
        each.sentence.evidence
        for each in notice.sentences
        # Most sentences do not speak of profiles at all.
        if "profi" in each.sentence.text.lower()
        and "rights" not in each.topics
        and _is("profiling_denied", each.sentence.text)
        and not _is("profiling_limited", each.sentence.text)
    ]
    if not denials:
        return [], []
    used = [
        each.sentence.evidence
        for each in notice.sentences
        if each.topics & {"purpose", "automated_decision", "cookies"}
        and _is("profile_used", each.sentence.text)
        and not _is("denial", each.sentence.text)
    ]
    return denials, used


def _recipients(notice: _Notice) -> _Sides:
    denials = [
        each.sentence.evidence
        for each in notice.sentences
        if "transfer" in each.topics
        and _is("no_disclosure", each.sentence.text)
        and not _is("no_disclosure_limited", each.sentence.text)
        and not _is("excepted", notice.around(each.sentence.evidence))
    ]
    kinds = data.load("contradictions")["disclosed_to"]
    told = [
        fact.evidence
        for fact in notice.facts("recipients", *kinds)
        if fact.polarity is Polarity.AFFIRMED and _is("disclosed", notice.text(fact.evidence))
    ]
    return denials, _sentences(notice, _sorted(told))


def _grounds(notice: _Notice) -> _Sides:
    """Two entries of one purpose, each with one ground that excludes the other's."""
    alone = [entry for entry in notice.subject.processing if len(entry.purposes) == 1 and len(entry.legal_bases) == 1]
    by_purpose: dict[str, list[Processing]] = {}
    for entry in alone:
        by_purpose.setdefault(entry.purposes[0], []).append(entry)
    for entries in by_purpose.values():
        for number, one in enumerate(entries):
            for other in entries[number + 1 :]:
                if _exclude(one, other) and not _told_apart(notice, one, other) and _same_words(notice, one, other):
                    return [one.evidence], [other.evidence]
    return [], []


def _exclude(one: Processing, other: Processing) -> bool:
    grounds = {one.legal_bases[0], other.legal_bases[0]}
    return len(grounds) == 2 and grounds <= EXCLUSIVE and one.evidence != other.evidence


def _told_apart(notice: _Notice, *entries: Processing) -> bool:
    return any(_is("apart", notice.text(entry.evidence)) for entry in entries)


def _same_words(notice: _Notice, one: Processing, other: Processing) -> bool:
    """Whether the purpose is named by the same words: "uutiskirje" and "suoramarkkinointi" share a code only."""
    names = [
        {fact.evidence.quote(notice.subject.document).casefold() for fact in entry.facts if fact.slot == "purposes"}
        for entry in (one, other)
    ]
    return bool(names[0] & names[1])


def _sentences(notice: _Notice, places: Sequence[Evidence]) -> list[Evidence]:
    found = (notice.sentence(where) for where in places)
    return list(dict.fromkeys(each.sentence.evidence for each in found if each is not None))


def _sorted(places: Sequence[Evidence]) -> list[Evidence]:
    return sorted(set(places), key=lambda where: (where.block, where.start))


def _holds(sentence: Evidence, where: Evidence) -> bool:
    return sentence.block == where.block and sentence.start <= where.start < sentence.end


@cache
def _services() -> frozenset[str]:
    named = data.load("contradictions")["services"].values()
    return frozenset(name.strip().casefold() for names in named for name in names.split(","))


@cache
def _expression(name: str) -> re.Pattern[str]:
    return data.expression(data.load("contradictions")[name])


def _is(name: str, text: str) -> bool:
    return bool(_expression(name).search(text))
