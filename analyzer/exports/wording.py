"""What a Finnish reader sees in place of codes: names of elements, verdicts, statuses, periods of time."""

from __future__ import annotations

import re
from datetime import date

from analyzer import taxonomy

SLOTS = {
    "purposes": "Käyttötarkoitukset",
    "data_categories": "Henkilötietoryhmät",
    "legal_bases": "Oikeusperusteet",
    "recipients": "Vastaanottajat",
    "named_recipients": "Nimetyt vastaanottajat",
    "third_country": "Siirto EU:n/ETA:n ulkopuolelle",
    "safeguards": "Siirron suojatoimet",
    "retention_kinds": "Säilytysajan perusteet",
    "durations": "Säilytysajat",
    "rights": "Rekisteröidyn oikeudet",
}
# The taxonomy names the elements by code and article only: the law has no short names for them.
ELEMENTS = {
    "controller_identity": "rekisterinpitäjä",
    "controller_contact": "rekisterinpitäjän yhteystiedot",
    "dpo_contact": "tietosuojavastaavan yhteystiedot",
    "purposes": "käsittelyn tarkoitukset",
    "legal_basis": "käsittelyn oikeusperuste",
    "legitimate_interests": "mikä oikeutettu etu on",
    "data_categories": "henkilötietoryhmät",
    "recipients": "vastaanottajat",
    "third_country_transfer": "siirto kolmansiin maihin",
    "transfer_safeguards": "siirron suojatoimet",
    "retention": "säilytysaika tai sen kriteerit",
    "right_access": "oikeus saada pääsy tietoihin",
    "right_rectification": "oikeus oikaista",
    "right_erasure": "oikeus poistaa",
    "right_restriction": "oikeus rajoittaa",
    "right_objection": "vastustamisoikeus",
    "right_portability": "oikeus siirtää tiedot",
    "right_withdraw_consent": "oikeus peruuttaa suostumus",
    "right_complaint": "oikeus valittaa viranomaiselle",
    "obligation_to_provide": "tietojen antamisen pakollisuus",
    "source": "tietolähteet",
    "automated_decisions": "automaattinen päätöksenteko",
}
VERDICTS = {
    "met": "löytyi",
    "missing": "puuttuu",
    "unclear": "epäselvä",
    "not_applicable": "ei koske",
}
WARNINGS = {
    "repealed_law": "nojaa kumottuun henkilötietolakiin (523/1999)",
    "repealed_ground": "perusteena kumotun lain asiallinen yhteys",
    "repealed_other": "mainitsee kumotun säädöksen",
    "repealed_directive": "viittaa kumottuun henkilötietodirektiiviin (95/46/EY)",
    "old_authority": "mainitsee viranomaisen, jota ei enää ole, tai sen vanhan osoitteen",
    "yearly_inspection": "tiedot maksutta vain kerran vuodessa",
    "signed_request": "vaatii allekirjoitetun tai henkilökohtaisen pyynnön",
    "void_safeguard": "siirron suojana kumottu järjestely (Privacy Shield, Safe Harbor)",
    "placeholder": "mallipohjan kohtia täyttämättä",
    "transfer_contradiction": "voi olla ristiriita: siirrot EU:n ja ETA:n ulkopuolelle",
    "profiling_contradiction": "voi olla ristiriita: profilointi",
    "recipients_contradiction": "voi olla ristiriita: luovutukset",
    "two_grounds": "voi olla ristiriita: samalla tarkoituksella kaksi perustetta",
    "retention_without_criterion": "säilytysajasta kerrotaan vain, että tietoja säilytetään tarpeen ajan",
    "vague_wording": "epämääräisiä ilmauksia",
    "hard_language": "vaikeaa kieltä",
    "stale": "päivätty ennen tietosuoja-asetuksen soveltamista",
    "undated": "ei kerro, milloin se on päivitetty",
    "purpose_without_ground": "kaikkien käyttötarkoitusten oikeusperuste ei selviä",
    "recipients_without_kind": "vastaanottajien laatu ei selviä",
    "automated_without_logic": "automaattisten päätösten logiikka tai seuraukset puuttuvat",
}
STATUSES = {
    "affirmed": "sanotaan",
    "conditional": "ehdollisesti",
    "denied": "kielletään",
    "absent": "ei mainita",
}
ORIGINS = {"rule": "sääntö", "model": "malli"}
STAGES = {
    "source": "haku",
    "fetch": "nouto",
    "read": "lukeminen",
    "notice": "tunnistus",
    "language": "kieli",
    "model": "malli",
    "record": "tietue",
    "export": "tallennus",
    "analysis": "analyysi",
}

_UNITS = {
    "Y": ("vuosi", "vuotta"),
    "M": ("kuukausi", "kuukautta"),
    "W": ("viikko", "viikkoa"),
    "D": ("päivä", "päivää"),
    "TH": ("tunti", "tuntia"),
    "TM": ("minuutti", "minuuttia"),
    "TS": ("sekunti", "sekuntia"),
}
_AMOUNT = re.compile(r"(\d+(?:[.,]\d+)?)([YMWDHS])")


def name(slot: str, code: str) -> str:
    """The Finnish name of a code; a name or an unknown code stands for itself, a duration is spelt out."""
    if slot == "elements":
        return ELEMENTS.get(code, code)
    if slot == "durations" or (slot == "retention_kinds" and code.startswith("P") and code[1:2].isdigit()):
        return duration(code)
    terms = taxonomy.load().slots.get(slot, {})
    return terms[code].fi if code in terms else code


def topic(code: str) -> str:
    """The Finnish name of a sentence label."""
    topics = taxonomy.load().topics
    return topics[code].fi if code in topics else code


def duration(text: str) -> str:
    """An ISO 8601 duration as a Finn says it; other text as it is.

    >>> duration("P1Y6M")
    '1 vuosi 6 kuukautta'
    """
    dates, _, times = text.removeprefix("P").partition("T")
    parts = [(amount, unit) for amount, unit in _AMOUNT.findall(dates)]
    parts += [(amount, f"T{unit}") for amount, unit in _AMOUNT.findall(times)]
    if not text.startswith("P") or not parts or any(unit not in _UNITS for _, unit in parts):
        return text
    return " ".join(f"{amount.replace('.', ',')} {_UNITS[unit][amount != '1']}" for amount, unit in parts)


def day(text: str | date | None) -> str:
    """A date the Finnish way: 2026-01-09 → 9.1.2026; nothing for none."""
    if not text:
        return ""
    found = date.fromisoformat(text[:10]) if isinstance(text, str) else text
    return f"{found.day}.{found.month}.{found.year}"


def percent(share: float) -> str:
    """A share the Finnish way: 0.125 → 13 %, with a space that does not break."""
    return f"{share * 100:.0f}\N{NO-BREAK SPACE}%"
