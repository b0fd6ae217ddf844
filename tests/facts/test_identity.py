"""Whose notice, and of which day."""

from datetime import date

import pytest

from analyzer.facts import identity
from tests.facts.builders import a_document, a_sentence, a_text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lumitorni Oy", "Lumitorni Oy"),
        ("Kuura & Pojat Oy , Rantatie 3 , 00100 Helsinki", "Kuura & Pojat Oy"),
        ("Rekisterinpitäjä : Kivirannan Hiihtäjät ry", "Kivirannan Hiihtäjät ry"),
        ("Rekisterinpitäjä on/olla/AUX Lumitorni Oy .", "Lumitorni Oy"),
        ("Rekisterinpitäjänä toimii/toimia/VERB Kivirannan kirjasto , jonka/joka osoite on .", "Kivirannan kirjasto"),
        (
            "Kivirannan opiskelijakunta KIPO (Rantakatu 2) on/olla/AUX tämän rekisterinpitäjä .",
            "Kivirannan opiskelijakunta KIPO",
        ),
        ("Asunto Oy Kivirannanlinna", "Asunto Oy Kivirannanlinna"),
        ("Tmi Kaisa Esimerkki", "Tmi Kaisa Esimerkki"),
        ("Kivirannan Pallo", "Kivirannan Pallo"),
        ("Kivirannan kaupunki", "Kivirannan kaupunki"),
        ("puh. 010 123 4567", None),
        ("tiedot@yritys.example", None),
        ("Vastaamme/vastata/VERB tiedoistasi ja/ja autamme/auttaa/VERB .", None),
    ],
)
def test_the_controller_as_the_notice_names_it(line, expected):
    sentence = a_sentence(line, "controller")
    assert identity.company([sentence], a_document(sentence)) == expected


def test_only_controller_lines_name_it():
    sentence = a_sentence("Lumitorni Oy", "transfer")
    assert identity.company([sentence], a_document(sentence)) is None


def test_the_title_may_name_it():
    assert identity.company([], a_text("Nimi", title="Lumitorni Oy – tietosuojaseloste")) == "Lumitorni Oy"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Päivitetty 3.9.2024", date(2024, 9, 3)),
        ("Päivitetty viimeksi: 1.10.2025", date(2025, 10, 1)),
        ("Laadittu 3.9.2022, muokattu 5. 11. 2023", date(2023, 11, 5)),
        ("Päivitetty: tammikuu 2025", date(2025, 1, 1)),
        ("Päivitetty 2. helmikuuta 2025", date(2025, 2, 2)),
        ("Versio 2 (2025-08-14)", date(2025, 8, 14)),
        ("Laadittu 02/2020, tarkistettu 11/2023", date(2023, 11, 1)),
        ("Henkilötietolaki 10 § – laadittu 3.3.2008", date(2008, 3, 3)),
        ("Seloste on voimassa 1.8.2024 alkaen", date(2024, 8, 1)),
        ("Laki astui voimaan 1.1.2019", None),
        ("Tietosuoja-asetusta sovelletaan 25.5.2018 alkaen", None),
        ("Tapahtuma järjestetään 5.6.2024", None),
        ("Päivitetty 45.13.2024", None),
    ],
)
def test_the_notices_own_date(line, expected):
    assert identity.dated(a_text(line)) == expected


def test_the_latest_of_its_own_dates():
    assert identity.dated(a_text("Laadittu 1.2.2019", "Päivitetty 4.5.2021")) == date(2021, 5, 4)
