"""A table of what Articles 13 and 14 require, and one loop: met, missing, or not applicable, each with its reason.

What is stated is met whether its condition applies or not; the condition decides only whether silence is a deficiency.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analyzer import taxonomy
from analyzer.notice import Fact, Finding, Polarity, Severity, Verdict
from analyzer.screening.subject import Subject

# More quotes than this make a finding no surer, only longer.
MAX_EVIDENCE = 3

Condition = Callable[["Stated"], bool]


class Stated:
    """What the notice states, ready for the conditions to ask."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts
        self._values = {(fact.slot, fact.value) for fact in facts if fact.polarity is not Polarity.DENIED}

    def has(self, slot: str, *codes: str) -> bool:
        """Whether any of the codes is stated; without codes, whether anything of the slot is."""
        return any(kept == slot and (not codes or value in codes) for kept, value in self._values)

    def facts(self, source: Met) -> list[Fact]:
        """The facts that meet a requirement, in reading order."""
        return [fact for fact in self._facts if source.meets(fact)]


@dataclass(frozen=True, slots=True)
class Met:
    """Which facts meet a requirement: of a slot, of these codes (none: any), denied ones too or not."""

    slot: str
    codes: frozenset[str] = frozenset()
    denied: bool = False

    def meets(self, fact: Fact) -> bool:
        """Whether this fact does."""
        wanted = not self.codes or fact.value in self.codes
        return fact.slot == self.slot and wanted and (self.denied or fact.polarity is not Polarity.DENIED)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One element: what it is called, what meets it, when its absence is a deficiency, and why not when it is not."""

    element: str
    called: str
    met_by: tuple[Met, ...]
    applies: Condition
    otherwise: str = ""


def _always(stated: Stated) -> bool:
    return True


def _dpo_required(stated: Stated) -> bool:
    special = stated.has("data_categories", "health", "special_other", "criminal")
    return special or stated.has("legal_bases", "public_task") or stated.has("purposes", "public_service")


def _legitimate_interest(stated: Stated) -> bool:
    return stated.has("legal_bases", "legitimate_interest")


def _indirect(stated: Stated) -> bool:
    return stated.has("elements", "source")


def _transfer(stated: Stated) -> bool:
    return stated.has("third_country", "transferred", "possible")


def _consent_or_contract(stated: Stated) -> bool:
    return stated.has("legal_bases", "consent", "contract")


def _consent(stated: Stated) -> bool:
    return stated.has("legal_bases", "consent")


def _contract(stated: Stated) -> bool:
    return stated.has("legal_bases", "contract", "legal_obligation")


def _automated(stated: Stated) -> bool:
    return stated.has("elements", "automated_decisions")


def _element(name: str, *, denied: bool = False) -> tuple[Met, ...]:
    return (Met("elements", frozenset({name}), denied),)


def _right(code: str) -> tuple[Met, ...]:
    # A right said not to apply is told all the same.
    return (Met("rights", frozenset({code}), denied=True),)


REQUIREMENTS = (
    Requirement("controller_identity", "kuka rekisterinpitäjä on", _element("controller_identity"), _always),
    Requirement("controller_contact", "miten rekisterinpitäjään saa yhteyden", _element("controller_contact"), _always),
    Requirement(
        "dpo_contact", "miten tietosuojavastaavaan saa yhteyden", _element("dpo_contact"), _dpo_required,
        "Mikään selosteessa ei viittaa siihen, että tietosuojavastaava olisi pakollinen (viranomainen, laajamittainen "
        "seuranta tai erityiset henkilötietoryhmät).",
    ),
    Requirement("purposes", "mihin tietoja käytetään", _element("purposes"), _always),
    Requirement("legal_basis", "millä oikeusperusteella tietoja käsitellään", _element("legal_basis"), _always),
    Requirement(
        "legitimate_interests", "mikä oikeutettu etu on", _element("legitimate_interests"), _legitimate_interest,
        "Käsittelyä ei perustella oikeutetulla edulla.",
    ),
    Requirement(
        "data_categories", "mitä henkilötietoja käsitellään", _element("data_categories"), _indirect,
        "Selosteesta ei ilmene, että tietoja saataisiin muualta kuin henkilöltä itseltään.",
    ),
    Requirement("recipients", "kenelle tietoja luovutetaan", (Met("recipients"), Met("named_recipients")), _always),
    Requirement(
        "third_country_transfer", "siirretäänkö tietoja EU:n tai ETA:n ulkopuolelle", (Met("third_country"),),
        _transfer, "Selosteessa ei mainita siirtoja EU:n tai ETA:n ulkopuolelle.",
    ),
    Requirement(
        "transfer_safeguards", "millä suojatoimilla tietoja siirretään EU:n tai ETA:n ulkopuolelle",
        (Met("safeguards"),), _transfer, "Selosteen mukaan tietoja ei siirretä EU:n tai ETA:n ulkopuolelle, tai "
        "siirroista ei puhuta.",
    ),
    Requirement("retention", "kuinka kauan tietoja säilytetään", _element("retention"), _always),
    Requirement("right_access", "oikeus saada pääsy tietoihin", _right("access"), _always),
    Requirement("right_rectification", "oikeus oikaista tiedot", _right("rectification"), _always),
    Requirement("right_erasure", "oikeus poistaa tiedot", _right("erasure"), _always),
    Requirement("right_restriction", "oikeus rajoittaa käsittelyä", _right("restriction"), _always),
    Requirement("right_objection", "oikeus vastustaa käsittelyä", _right("objection"), _always),
    Requirement(
        "right_portability", "oikeus siirtää tiedot järjestelmästä toiseen", _right("portability"),
        _consent_or_contract, "Käsittely ei selosteen mukaan perustu suostumukseen eikä sopimukseen.",
    ),
    Requirement(
        "right_withdraw_consent", "oikeus peruuttaa suostumus", _right("withdraw_consent"), _consent,
        "Käsittely ei selosteen mukaan perustu suostumukseen.",
    ),
    Requirement("right_complaint", "oikeus valittaa valvontaviranomaiselle", _right("complaint"), _always),
    Requirement(
        "obligation_to_provide", "onko tietojen antaminen pakollista ja mitä siitä seuraa, jos niitä ei anna",
        _element("obligation_to_provide"), _contract,
        "Käsittely ei selosteen mukaan perustu sopimukseen eikä lakiin.",
    ),
    Requirement(
        "source", "mistä tiedot saadaan", _element("source"), _indirect,
        "Selosteesta ei ilmene, että tietoja saataisiin muualta kuin henkilöltä itseltään.",
    ),
    Requirement(
        "automated_decisions", "tehdäänkö automaattisia päätöksiä tai profilointia",
        # That none are made is told as well.
        _element("automated_decisions", denied=True), _automated, "Selosteessa ei puhuta automaattisista päätöksistä.",
    ),
)  # fmt: skip


def screen(subject: Subject) -> tuple[Finding, ...]:
    """One finding an element."""
    stated = Stated(subject.facts)
    return tuple(_finding(requirement, stated) for requirement in REQUIREMENTS)


def _finding(requirement: Requirement, stated: Stated) -> Finding:
    article = taxonomy.load().elements[requirement.element].article
    places = dict.fromkeys(fact.evidence for source in requirement.met_by for fact in stated.facts(source))
    if places:
        reason = f"Selosteessa kerrotaan, {requirement.called}."
        return Finding(requirement.element, article, Verdict.MET, reason, tuple(places)[:MAX_EVIDENCE])
    if requirement.applies(stated):
        reason = f"Selosteesta ei löydy, {requirement.called}; tietosuoja-asetuksen {article} edellyttää sitä."
        return Finding(requirement.element, article, Verdict.MISSING, reason, severity=Severity.SERIOUS)
    return Finding(requirement.element, article, Verdict.NOT_APPLICABLE, requirement.otherwise)
