"""Places of a template that nobody filled, and what only looks like one."""

import time

import pytest

from analyzer.screening import Subject
from analyzer.screening.warnings import template
from tests.facts.builders import a_text


def quotes(*lines):
    document = a_text(*lines)
    return [place.quote(document) for finding in template.find(Subject(document)) for place in finding.evidence]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("Rekisterinpitäjä: [yrityksen nimi]", "[yrityksen nimi]"),
        ("Y-tunnus: [Y-tunnus]", "[Y-tunnus]"),
        ("Säilytysaika on [xx] kuukautta.", "[xx]"),
        ("Hakemuksia säilytetään enintään [12] kuukautta.", "[12]"),
        ("Rekisterinpitäjä on <<nimi>>.", "<<nimi>>"),
        ("Rekisterinpitäjä on {{company}}.", "{{company}}"),
        ("Rekisterinpitäjä on {yrityksen nimi}.", "{yrityksen nimi}"),
        ("Rekisterinpitäjä on <yrityksen nimi>.", "<yrityksen nimi>"),
        ("Rekisterinpitäjä: XXX Oy", "XXX Oy"),
        ("Säilytämme tietoja xx vuotta.", "xx"),
        ("Yhteyshenkilö: ____________", "____________"),
        ("Puhelin: ………………", "………………"),
        ("Päivitetty pp.kk.vvvv", "pp.kk.vvvv"),
        ("Päivitetty xx.xx.20xx", "xx.xx.20xx"),
        ("Laadittu 1.1.20XX", "20XX"),
        ("Säilytysaika (täydennä)", "(täydennä)"),
        ("Osoite (lisää tähän osoite)", "(lisää tähän osoite)"),
        ("Vastaanottajat (täydennä luettelo)", "(täydennä luettelo)"),
        ("Y-tunnus (lisätään)", "(lisätään)"),
        ("Kirjoita tähän, mihin tietoja käytetään.", "Kirjoita tähän"),
        ("Tietoja luovutetaan / ei luovuteta (tarpeeton yliviivataan)", "tarpeeton yliviivataan"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("Rekisterinpitäjä on Yritys Oy.", "Yritys Oy"),
        ("Y-tunnus 1234567-8", "Y-tunnus 1234567-8"),
        ("Sähköposti: info@yritys.fi", "info@yritys.fi"),
        ("Säilytämme hakemuksia ___ kuukautta.", "___"),
        ("TODO: lisää vastaanottajat", "TODO"),
        ("%YRITYS% on rekisterinpitäjä.", "%YRITYS%"),
        ("Rekisterinpitäjä on ${controller}.", "${controller}"),
        ("Rekisterinpitäjä on «Nimi».", "«Nimi»"),
        ("Tähän kuvataan, kenelle tietoja annetaan.", "Tähän kuvataan"),
        ("Yhteyshenkilö: Etunimi Sukunimi", "Etunimi Sukunimi"),
    ],
)
def test_unfilled(line, quoted):
    assert quoted in quotes(line)


@pytest.mark.parametrize(
    "line",
    [
        "Kuten komissio on todennut [1], siirto on sallittu.",
        "Kirjoita osoitteeseen tietosuoja [at] teepannu.example",
        "Kirjoita osoitteeseen tietosuoja[at]teepannu.example tai tietosuoja (at) teepannu.example",
        "Sähköposti: [email protected]",
        "Lue lisää [evästeistä](https://teepannu.example/evasteet).",
        "[Siirry pääsisältöön]",
        "Nimi: ________ Päiväys: ________ Allekirjoitus: ________",
        "Säilytysajat ............ 4",
        "Sähköpostit ovat muotoa etunimi.sukunimi@teepannu.example.",
        "Pienyritys Oy Lumikko Ab",
        "Selaimen tunniste on 1.1.2024 alkaen lyhennetty...",
        "Emme täydennä tietoja muista lähteistä.",
        "Kokoluokka XXL ja sarja XX",
        "Lomakkeen kentät [nimi] ja [puhelin] ovat pakollisia.",
        "Tamminen Oy [jäljempänä Tamminen]",
        "Evästeet tallentuvat laitteelle (lisää kohdassa 6).",
        "Palvelun ehdot (lisää)",
        "Todo-listat ja 100 % alennukset",
        "Verkkosivu <https://teepannu.example>",
        "Lain tarkoittama yritys oy-muodossa",
    ],
)
def test_filled(line):
    assert quotes(line) == []


def test_overlapping_places_are_one():
    assert quotes("Nimi: [Yritys Oy]") == ["[Yritys Oy]"]


@pytest.mark.parametrize("unit", ["[", "[a", "<", "{", "x", "_", ".", "(täydennä ", "yritys ", "a@"])
def test_long_text_takes_no_longer_than_its_length_asks(unit):
    text = unit * (100_000 // len(unit))
    began = time.process_time()
    list(template.find(Subject(a_text(text))))
    assert time.process_time() - began < 5
