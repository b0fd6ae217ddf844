"""What single units of the gold state, in the terms of the screening: which of them an element rests on.

The gold has its elements by notice; here they are drawn from the units' labels and facts. Where the two disagree, the
annotator saw something in the notice that no unit shows, and the units cannot answer for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from analyzer import taxonomy
from analyzer.evaluation import verdicts
from analyzer.gold import GoldNotice, Unit
from analyzer.notice import Polarity, Verdict

# The labels that fill an element by themselves.
BY_LABEL = {
    "purposes": "purpose",
    "legal_basis": "legal_basis",
    "retention": "retention",
    "obligation_to_provide": "obligation",
    "source": "source",
    "controller_identity": "controller",
}
# The slots that fill an element with any code not denied.
BY_SLOT = {
    "recipients": ("recipients", "named_recipients"),
    "third_country_transfer": ("third_country",),
    "transfer_safeguards": ("safeguards",),
}
# Data named in a sentence of these is what the sentence needs, not a statement of what is collected.
NOT_COLLECTED = frozenset({"purpose", "retention", "rights", "obligation"})
# Any means of contact: an address of any kind, a telephone number, or a word for one.
CONTACT = re.compile(
    r"@|\(at\)|\bät\b|email protected|https?://|www\.|\.example\b|\.fi\b|\+358|(?<!\d)0\d{1,3}[ -]?\d{2,3}|\bPL ?\d|"
    r"\bpuh|\b\d{5}\b|"
    r"sähköposti|osoite|puhelin|yhteyttä|yhteydenot",
    re.IGNORECASE,
)


def elements_of(number: int, notice: GoldNotice, interests: Collection[int]) -> frozenset[str]:
    """The elements that a unit states; ``interests`` are the units that tell a legitimate interest."""
    unit = notice.units[number]
    if unit.heading:
        return frozenset()
    found = {element for element, label in BY_LABEL.items() if label in unit.labels}
    for fact in unit.stated or ():
        if fact.slot == "rights":  # a right said not to apply is told all the same
            found.add(f"right_{fact.value}")
        elif fact.slot == "elements" and (fact.value == "automated_decisions" or fact.polarity is not Polarity.DENIED):
            found.add(fact.value)
        elif fact.polarity is not Polarity.DENIED:
            found |= {element for element, slots in BY_SLOT.items() if fact.slot in slots}
    if "controller" in unit.labels and CONTACT.search(unit.text):
        found.add("controller_contact")
    if "dpo" in unit.labels and not any(fact.value == "dpo_contact" for fact in unit.stated or ()):
        found.add("dpo_contact")
    if _tells_categories(unit):
        found.add("data_categories")
    if number in interests:
        found.add("legitimate_interests")
    return frozenset(found & taxonomy.load().elements.keys())


def interests_of(notice: GoldNotice) -> frozenset[int]:
    """The numbers of the units that tell which interest it is: an aim and the ground, or an item under the ground."""
    tied = {
        number
        for entry in notice.processing or ()
        if ("legal_bases", "legitimate_interest") in entry.values
        and any(part == "purposes" for part, _ in entry.values)
        for number in entry.units
    }
    return frozenset(
        number
        for number, unit in enumerate(notice.units)
        if {"legal_basis", "purpose"} <= unit.labels
        and (number in tied or _has(unit, "legal_bases", "legitimate_interest"))
    )


def by_unit(notice: GoldNotice) -> list[frozenset[str]]:
    """The elements that each unit states."""
    interests = interests_of(notice)
    return [elements_of(number, notice, interests) for number in range(len(notice.units))]


def slots(notice: GoldNotice, kept: Iterable[int], elements: Sequence[frozenset[str]]) -> dict[str, set[str]]:
    """What the kept units state together, by slot; ``elements`` are those of each unit."""
    told: dict[str, set[str]] = {slot: set() for slot in taxonomy.SLOTS}
    for number in kept:
        told["elements"] |= elements[number]
        for fact in notice.units[number].stated or ():
            if fact.slot != "elements" and fact.polarity is not Polarity.DENIED:
                told[fact.slot].add(fact.value)
    return told


def expected(notice: GoldNotice, kept: Iterable[int], elements: Sequence[frozenset[str]]) -> dict[str, Verdict]:
    """The right verdicts of a notice of which only these units are left."""
    return verdicts.expected(slots(notice, kept, elements), (notice.identity or {}).get("name"))


def _tells_categories(unit: Unit) -> bool:
    if "data_category" not in unit.labels or not _has(unit, "data_categories"):
        return False
    return "\t" in unit.text or not unit.labels & NOT_COLLECTED


def _has(unit: Unit, slot: str, code: str | None = None) -> bool:
    return any(
        fact.slot == slot and fact.value == (code or fact.value) and fact.polarity is not Polarity.DENIED
        for fact in unit.stated or ()
    )
