"""Within an element that is told: the ground for each purpose, the kind of recipients, the logic of decisions."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer import taxonomy
from analyzer.notice import Evidence, Fact, Finding, Polarity, Severity
from analyzer.screening import data
from analyzer.screening.subject import Subject
from analyzer.sentences import Labelled

# So many purposes without a ground, and this share of all, before it is worth a look: a purpose or two may be a
# sentence that only repeats another in other words.
UNGROUNDED = 2
UNGROUNDED_SHARE = 0.5
MAX_EVIDENCE = 4
# More names than this in a sentence nobody reads.
MAX_NAMES = 5
# Grounds of Article 6; the others (Article 9, the repealed act) stand beside one of these.
_GROUNDS = frozenset(
    {"consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interest"}
)
# Recipients of whom no line of business is known.
_UNSPECIFIC = frozenset({"processor", "partner", "other"})


def find(subject: Subject) -> Iterator[Finding]:
    """The warnings of elements that are told, but not so fully as the regulation asks."""
    yield from _grounds(subject)
    yield from _recipients(subject)
    yield from _decisions(subject)


def _grounds(subject: Subject) -> Iterator[Finding]:
    """With several grounds, a reader must learn which purpose rests on which (Article 13(1)(c))."""
    grounds = list(dict.fromkeys(fact.value for fact in _told(subject, "legal_bases") if fact.value in _GROUNDS))
    purposes = list(dict.fromkeys(fact.value for fact in _told(subject, "purposes")))
    grounded = {code for entry in subject.processing if entry.legal_bases for code in entry.purposes}
    grounded |= _beside_a_ground(subject)
    without = [code for code in purposes if code not in grounded]
    if len(grounds) < 2 or len(without) < max(UNGROUNDED, UNGROUNDED_SHARE * len(purposes)):
        return
    reason = (
        f"Selosteessa on {len(grounds)} oikeusperustetta ({_names('legal_bases', grounds)}), mutta ohjelma ei "
        f"löytänyt, mihin niistä nämä käyttötarkoitukset nojaavat: {_names('purposes', without)}. Peruste on "
        "kerrottava tarkoituksittain."
    )
    places = [next(fact.evidence for fact in _told(subject, "purposes") if fact.value == code) for code in without]
    yield _finding("purpose_without_ground", "13(1)(c), 14(1)(c)", reason, places)


def _beside_a_ground(subject: Subject) -> frozenset[str]:
    """The purposes told in a sentence that speaks of grounds too, or right before such a one in its paragraph."""
    about = {each.sentence.evidence: "legal_basis" in each.topics for each in subject.sentences}
    order = list(subject.sentences)
    for number, each in enumerate(order[:-1]):
        following = order[number + 1]
        if following.sentence.block.number == each.sentence.block.number:
            about[each.sentence.evidence] |= "legal_basis" in following.topics
    spots = [(where, near) for where, near in about.items() if near]
    return frozenset(
        fact.value
        for fact in _told(subject, "purposes")
        for where, _ in spots
        if where.block == fact.evidence.block and where.start <= fact.evidence.start < where.end
    )


def _recipients(subject: Subject) -> Iterator[Finding]:
    """Processors and partners without a name or a line of business (Article 13(1)(e))."""
    told = [fact for fact in _told(subject, "recipients") if fact.value != "none"]
    if not told or {fact.value for fact in told} - _UNSPECIFIC or list(_told(subject, "named_recipients")):
        return
    kind = data.pattern("completeness", "recipient_kind")
    if any(kind.search(each.sentence.text) for each in subject.sentences if "transfer" in each.topics):
        return
    reason = (
        "Vastaanottajista kerrotaan vain, että ne ovat palveluntarjoajia tai kumppaneita. Vastaanottajat tai niiden "
        "ryhmät (esimerkiksi toimialan mukaan) on kerrottava."
    )
    yield _finding("recipients_without_kind", "13(1)(e), 14(1)(e)", reason, [fact.evidence for fact in told])


def _decisions(subject: Subject) -> Iterator[Finding]:
    """Decisions by machine are told, but not how they come about or what follows (Article 13(2)(f))."""
    affirmed = {
        fact.evidence
        for fact in _told(subject, "elements")
        if fact.value == "automated_decisions" and fact.polarity is Polarity.AFFIRMED
    }
    about = [each for each in subject.sentences if "automated_decision" in each.topics]
    made = [each for each in about if each.sentence.evidence in affirmed and _says("automated_decision", each)]
    lacking = [name for key, name in _ASKED if not any(_says(key, each) for each in about)]
    if made and lacking:
        reason = (
            f"Selosteen mukaan tehdään automaattisia päätöksiä, mutta siitä ei löydy {' eikä '.join(lacking)}. "
            "Molemmat on kerrottava, jos päätöksellä on oikeusvaikutuksia tai se muuten vaikuttaa merkittävästi."
        )
        places = [each.sentence.evidence for each in made]
        yield _finding("automated_without_logic", "13(2)(f), 14(2)(g)", reason, places)


_ASKED = (("logic", "päätöksenteon logiikkaa"), ("consequence", "sen seurauksia henkilölle"))


def _says(key: str, labelled: Labelled) -> bool:
    return data.pattern("completeness", key).search(labelled.sentence.text) is not None


def _told(subject: Subject, slot: str) -> Iterator[Fact]:
    return (fact for fact in subject.facts if fact.slot == slot and fact.polarity is not Polarity.DENIED)


def _names(slot: str, codes: list[str]) -> str:
    terms = taxonomy.load().slots[slot]
    named = ", ".join(terms[code].fi for code in codes[:MAX_NAMES])
    return named if len(codes) <= MAX_NAMES else f"{named} ja {len(codes) - MAX_NAMES} muuta"


def _finding(code: str, article: str, reason: str, places: list[Evidence]) -> Finding:
    shown = tuple(dict.fromkeys(places))[:MAX_EVIDENCE]
    return Finding(code, article, None, reason, shown, Severity.NOTABLE)
