"""When an element is called for: the conditions of Articles 13 and 14, each with what it rests on in the notice.

A condition is asked about what the notice states. It answers with the words that make it hold, says in Finnish why it
holds (*koska …*) and, where it does not hold, why the element is not called for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analyzer.notice import Evidence, Fact, Polarity
from analyzer.screening import data
from analyzer.screening.subject import Subject

# Words enough to see what a condition rests on.
MAX_EVIDENCE = 2
# A ground or a transfer demands something of a notice only where its sentence is at least so likely about it.
SURE_ENOUGH = 0.6
_TOPICS = {"legal_bases": "legal_basis", "third_country": "transfer", "data_categories": "data_category"}


class Stated:
    """What the notice states, ready for the conditions to ask."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self._facts: dict[str, list[Fact]] = {}
        doubtful = _doubtful(subject)
        for fact in subject.facts:
            if fact.polarity is not Polarity.DENIED and (fact.slot, fact.evidence.block) not in doubtful:
                self._facts.setdefault(fact.slot, []).append(fact)

    def facts(self, slot: str, *codes: str) -> list[Fact]:
        """The facts of the slot that are not denied, of these codes (none: any), in reading order."""
        return [fact for fact in self._facts.get(slot, ()) if not codes or fact.value in codes]

    def sources(self, kind: str) -> list[Evidence]:
        """The sentences on sources that name one of this kind (``data_subject`` or ``others``)."""
        return [
            each.sentence.evidence
            for each in self.subject.sentences
            if "source" in each.topics and data.pattern("sources", kind).search(each.sentence.text)
        ]


def _doubtful(subject: Subject) -> frozenset[tuple[str, int]]:
    """The slots and blocks whose facts rest on a label too unsure to demand anything of the notice."""
    if not subject.chances:
        return frozenset()
    best: dict[tuple[str, int], float] = {}
    for each, chances in zip(subject.sentences, subject.chances, strict=True):
        for slot, topic in _TOPICS.items():
            key = (slot, each.sentence.block.number)
            best[key] = max(best.get(key, 0.0), chances.get(topic, 0.0))
    return frozenset(key for key, chance in best.items() if chance < SURE_ENOUGH)


@dataclass(frozen=True, slots=True)
class Condition:
    """``holds`` gives the words that it rests on, or None where it does not hold."""

    holds: Callable[[Stated], Sequence[Evidence] | None]
    because: str = ""
    otherwise: str = ""


def _if_stated(*places: tuple[str, tuple[str, ...]]) -> Callable[[Stated], Sequence[Evidence] | None]:
    def holds(stated: Stated) -> Sequence[Evidence] | None:
        found = [fact.evidence for slot, codes in places for fact in stated.facts(slot, *codes)]
        return _few(found) or None

    return holds


def _few(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(found))[:MAX_EVIDENCE]


def _officer(stated: Stated) -> Sequence[Evidence] | None:
    """Article 37(1): a public authority, or special categories and criminal convictions."""
    name = stated.subject.company or ""
    if data.pattern("sources", "authority").search(name) and not data.pattern("sources", "no_authority").search(name):
        return ()
    return _if_stated(
        ("data_categories", ("health", "special_other", "criminal")),
        ("legal_bases", ("public_task",)),
    )(stated)


def _outside(stated: Stated) -> Sequence[Evidence] | None:
    """Data leave the EEA, or may."""
    return _if_stated(("third_country", ("transferred", "possible")))(stated)


def _indirect(stated: Stated) -> Sequence[Evidence] | None:
    """Some data come from elsewhere than the data subject: such a source is named."""
    return _few(stated.sources("others")) or None


def _direct(stated: Stated) -> Sequence[Evidence] | None:
    """Some data come from the data subject: said so, or no other source is named."""
    told = stated.sources("data_subject")
    return _few(told) if told or not stated.sources("others") else None


ALWAYS = Condition(lambda stated: ())
OFFICER = Condition(
    _officer,
    "rekisterinpitäjä on viranomainen tai se käsittelee erityisiä henkilötietoryhmiä tai rikostietoja (37 artikla 1)",
    "Mikään selosteessa ei viittaa siihen, että tietosuojavastaava olisi pakollinen (37 artikla 1: viranomainen, "
    "laajamittainen seuranta, erityiset henkilötietoryhmät tai rikostiedot).",
)
LEGITIMATE_INTEREST = Condition(
    _if_stated(("legal_bases", ("legitimate_interest",))),
    "käsittelyä perustellaan oikeutetulla edulla",
    "Selosteesta ei löydy, että käsittelyä perusteltaisiin oikeutetulla edulla.",
)
# Who may withdraw a consent has been asked for one, also where the notice names no grounds.
_CONSENT = (("legal_bases", ("consent",)), ("rights", ("withdraw_consent",)))
CONSENT = Condition(
    _if_stated(*_CONSENT),
    "käsittely perustuu suostumukseen",
    "Selosteesta ei löydy, että käsittely perustuisi suostumukseen.",
)
CONSENT_OR_CONTRACT = Condition(
    _if_stated(*_CONSENT, ("legal_bases", ("contract",))),
    "käsittely perustuu suostumukseen tai sopimukseen (20 artikla 1)",
    "Selosteesta ei löydy, että käsittely perustuisi suostumukseen tai sopimukseen (20 artikla 1).",
)
TRANSFER = Condition(
    _outside,
    "tietoja siirretään tai voidaan siirtää EU:n tai ETA:n ulkopuolelle",
    "Selosteen mukaan tietoja ei siirretä EU:n tai ETA:n ulkopuolelle, tai siirroista ei puhuta.",
)
INDIRECT = Condition(
    _indirect,
    "tietoja saadaan muualta kuin henkilöltä itseltään",
    "Selosteesta ei ilmene, että tietoja saataisiin muualta kuin henkilöltä itseltään.",
)
DIRECT = Condition(
    _direct,
    "tietoja kerätään henkilöltä itseltään",
    "Selosteen mukaan tiedot saadaan muualta kuin henkilöltä itseltään.",
)
AUTOMATED = Condition(
    _if_stated(("elements", ("automated_decisions",))),
    "selosteessa puhutaan automaattisista päätöksistä",
    "Selosteessa ei puhuta automaattisista päätöksistä.",
)
# The name that the taxonomy gives each condition (``applies``).
BY_NAME: Mapping[str, Condition] = {
    "always": ALWAYS,
    "if_dpo_required": OFFICER,
    "if_legitimate_interest": LEGITIMATE_INTEREST,
    "if_consent": CONSENT,
    "if_consent_or_contract": CONSENT_OR_CONTRACT,
    "if_transfer": TRANSFER,
    "if_indirect_collection": INDIRECT,
    "if_direct_collection": DIRECT,
    "if_automated_decisions": AUTOMATED,
}
