"""A table of what Articles 13 and 14 require, and one loop: met, missing, unclear or not applicable, with the reason.

What is stated is met whether its condition applies or not; the condition decides only whether silence is a deficiency.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer import taxonomy
from analyzer.notice import Evidence, Fact, Finding, Polarity, Severity, Verdict
from analyzer.screening import conditions
from analyzer.screening.conditions import Condition, Stated
from analyzer.screening.model import Presence, PresenceModel
from analyzer.screening.subject import Subject

# More quotes than this make a finding no surer, only longer.
MAX_EVIDENCE = 3
# What is not called for is told when that is likelier than not; nobody need look at it.
LIKELIER = 0.5


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
    """One element: what it is called, what meets it, and when its absence is a deficiency."""

    element: str
    called: str
    met_by: tuple[Met, ...]
    condition: Condition

    def places(self, facts: Iterable[Fact]) -> tuple[Evidence, ...]:
        """The words of the facts that meet it, in reading order."""
        found = dict.fromkeys(fact.evidence for source in self.met_by for fact in facts if source.meets(fact))
        return tuple(found)[:MAX_EVIDENCE]


def _element(name: str, *, denied: bool = False) -> tuple[Met, ...]:
    return (Met("elements", frozenset({name}), denied),)


def _right(code: str, called: str, condition: Condition = conditions.ALWAYS) -> Requirement:
    # A right said not to apply is told all the same.
    return Requirement(f"right_{code}", called, (Met("rights", frozenset({code}), denied=True),), condition)


def _told(element: str, called: str, condition: Condition = conditions.ALWAYS) -> Requirement:
    return Requirement(element, called, _element(element), condition)


REQUIREMENTS = (
    _told("controller_identity", "kuka rekisterinpitäjä on"),
    _told("controller_contact", "miten rekisterinpitäjään saa yhteyden"),
    _told("dpo_contact", "miten tietosuojavastaavaan saa yhteyden", conditions.OFFICER),
    _told("purposes", "mihin tietoja käytetään"),
    _told("legal_basis", "millä oikeusperusteella tietoja käsitellään"),
    _told("legitimate_interests", "mikä oikeutettu etu on", conditions.LEGITIMATE_INTEREST),
    _told("data_categories", "mitä henkilötietoja käsitellään", conditions.INDIRECT),
    Requirement(
        "recipients", "kenelle tietoja luovutetaan", (Met("recipients"), Met("named_recipients")), conditions.ALWAYS
    ),
    Requirement(
        "third_country_transfer", "siirretäänkö tietoja EU:n tai ETA:n ulkopuolelle", (Met("third_country"),),
        conditions.TRANSFER,
    ),
    Requirement(
        "transfer_safeguards", "millä suojatoimilla tietoja siirretään EU:n tai ETA:n ulkopuolelle",
        (Met("safeguards"),), conditions.TRANSFER,
    ),
    _told("retention", "kuinka kauan tietoja säilytetään"),
    _right("access", "että henkilöllä on oikeus saada pääsy tietoihinsa"),
    _right("rectification", "että henkilöllä on oikeus saada tietonsa oikaistuiksi"),
    _right("erasure", "että henkilöllä on oikeus saada tietonsa poistetuiksi"),
    _right("restriction", "että henkilöllä on oikeus saada käsittely rajoitetuksi"),
    _right("objection", "että henkilöllä on oikeus vastustaa käsittelyä"),
    _right(
        "portability", "että henkilöllä on oikeus siirtää tietonsa järjestelmästä toiseen",
        conditions.CONSENT_OR_CONTRACT,
    ),
    _right("withdraw_consent", "että suostumuksen voi peruuttaa", conditions.CONSENT),
    _right("complaint", "että henkilöllä on oikeus tehdä valitus valvontaviranomaiselle"),
    _told(
        "obligation_to_provide", "onko tietojen antaminen pakollista ja mitä siitä seuraa, jos niitä ei anna",
        conditions.DIRECT,
    ),
    _told("source", "mistä tiedot saadaan", conditions.INDIRECT),
    Requirement(
        "automated_decisions", "tehdäänkö automaattisia päätöksiä tai profilointia",
        # That none are made is told as well.
        _element("automated_decisions", denied=True), conditions.AUTOMATED,
    ),
)  # fmt: skip


def screen(subject: Subject, model: PresenceModel | None = None) -> tuple[Finding, ...]:
    """One finding an element, in the order of the table.

    The model says how likely each is stated, from what the subject's sentences may be about; without it, or where that
    is not known (labels that a person gave), what the facts state is taken as it is and nothing is unclear.
    """
    stated = Stated(subject)
    presence = model.of(subject) if model is not None and subject.chances else {}
    return tuple(
        _finding(requirement, stated, presence.get(requirement.element), model) for requirement in REQUIREMENTS
    )


def stated_elements(facts: Sequence[Fact]) -> frozenset[str]:
    """The elements that the facts state: the notice-level set of the slot ``elements``."""
    return frozenset(requirement.element for requirement in REQUIREMENTS if requirement.places(facts))


def _finding(
    requirement: Requirement, stated: Stated, presence: Presence | None, model: PresenceModel | None
) -> Finding:
    places, applies = requirement.places(stated.subject.facts), requirement.condition.holds(stated)
    article = taxonomy.load().elements[requirement.element].article
    if presence is None or model is None:
        verdict = _verdict(bool(places), applies is not None)
        score = None
    else:
        bounds = (model.missing_below[requirement.element], model.met_from)
        verdict, score = _weighed(presence.score, bounds, bool(places), applies is not None), presence.score
    reason, severity = _reason(requirement, verdict, article), _SEVERITY.get(verdict)
    shown = {Verdict.MISSING: tuple(applies or ()), Verdict.NOT_APPLICABLE: ()}.get(verdict, _shown(places, presence))
    return Finding(requirement.element, article, verdict, reason, shown, severity, score)


_SEVERITY = {Verdict.MISSING: Severity.SERIOUS, Verdict.UNCLEAR: Severity.NOTABLE}


def _verdict(told: bool, applies: bool) -> Verdict:
    if told:
        return Verdict.MET
    return Verdict.MISSING if applies else Verdict.NOT_APPLICABLE


def _weighed(score: float, bounds: tuple[float, float], told: bool, applies: bool) -> Verdict:
    """The verdict by how likely the element is stated; nothing is called missing while a fact says it."""
    missing_below, met_from = bounds
    if score >= met_from:
        return Verdict.MET
    if not applies:
        return Verdict.MET if told and score >= LIKELIER else Verdict.NOT_APPLICABLE
    return Verdict.UNCLEAR if told or score >= missing_below else Verdict.MISSING


def _shown(places: tuple[Evidence, ...], presence: Presence | None) -> tuple[Evidence, ...]:
    """The surest words first: what a person should look at."""
    if presence is None or not presence.places:
        return places
    return (places or presence.places)[:MAX_EVIDENCE]


def _reason(requirement: Requirement, verdict: Verdict, article: str) -> str:
    called, condition = requirement.called, requirement.condition
    if verdict is Verdict.MET:
        return f"Selosteessa kerrotaan, {called}."
    if verdict is Verdict.UNCLEAR:
        return f"Jää epävarmaksi, kerrotaanko selosteessa, {called}: lue lainatut sanat ja niiden ympäristö."
    if verdict is Verdict.NOT_APPLICABLE:
        return condition.otherwise
    because = f", koska {condition.because}" if condition.because else ""
    return f"Selosteesta ei löydy, {called}. Tietosuoja-asetus edellyttää sitä{because} ({article})."
