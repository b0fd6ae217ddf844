"""Plain texts: headings, lists and tables by the shape of the lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.blocks import plain
from tests.blocks.pages import shown
from tests.conftest import CORPUS


def read(text):
    return shown(plain.blocks(text))


SENTENCE = "Käsittelemme henkilötietoja asiakassuhteen hoitamista varten."


@pytest.mark.parametrize(
    "heading",
    [
        "1. Rekisterinpitäjä",
        "3.2 Säilytysajat",
        "REKISTERIN NIMI",
        "Mitä tietoja keräämme?",
        "Säilytysaika",
        "Tietojen luovutus",
    ],
)
def test_headings_by_shape(heading):
    text = (
        f"Tietosuojaseloste\n\n{SENTENCE}\n\n{heading}\n{SENTENCE}\n\n1. Oikeudet\n{SENTENCE}\n\n2. Muuta\n{SENTENCE}"
    )
    assert ("h", heading) in read(text)


@pytest.mark.parametrize("line", [SENTENCE, "00100 Helsinki", "info@yritys.example", "Siirry sisältöön", "Yritys Oy"])
def test_no_headings_by_shape(line):
    assert ("h", line) not in read(f"Tietosuojaseloste\n\nRekisterinpitäjä\n{line}\n{SENTENCE}\n")


def test_numbers_tell_the_level():
    text = (
        f"Seloste\n1. Tiedot\n{SENTENCE}\n1.1 Asiakkaat\n{SENTENCE}\n2. Säilytys\n{SENTENCE}\n3. Oikeudet\n{SENTENCE}"
    )
    paths = [block.headings[1:] for block in plain.blocks(text) if block.kind == "paragraph"]
    assert paths == [("1. Tiedot",), ("1. Tiedot", "1.1 Asiakkaat"), ("2. Säilytys",), ("3. Oikeudet",)]


@pytest.mark.parametrize("bullet", ["- ", "– ", "• ", "* ", "a) ", "1) ", "(i) ", "-\t", "o ", "–"])
def test_bullets_are_taken_off(bullet):
    found = plain.blocks(f"Keräämme seuraavia tietoja:\n{bullet}nimi\n{bullet}osoite ja puhelin\n\n{SENTENCE}")
    assert [(block.text, block.lead_in) for block in found if block.kind == "list_item"] == [
        ("nimi", "Keräämme seuraavia tietoja:"),
        ("osoite ja puhelin", "Keräämme seuraavia tietoja:"),
    ]


def test_items_without_bullets_follow_their_lead_in():
    found = plain.blocks(f"{SENTENCE} Tietoja ovat muun muassa:\nnimi\nasiakasnumero\n\n{SENTENCE}")
    assert [(block.text, block.lead_in) for block in found if block.kind == "list_item"] == [
        ("nimi", "Tietoja ovat muun muassa:"),
        ("asiakasnumero", "Tietoja ovat muun muassa:"),
    ]
    assert found[-1].kind == "paragraph"


def test_inner_lists_have_their_own_lead_in():
    found = plain.blocks("Perusteet:\n– sopimus\n– oikeutettu etu, muun muassa:\n• perintä\n• markkinointi\n– laki\n")
    assert [block.lead_in for block in found[1:]] == [
        "Perusteet:",
        "Perusteet:",
        "oikeutettu etu, muun muassa:",
        "oikeutettu etu, muun muassa:",
        "Perusteet:",
    ]


def test_rows_stand_under_their_columns_and_the_header_ends_with_the_table():
    found = plain.blocks(
        f"Säilytys\n{SENTENCE}\nTieto\tPeruste\tAika\nLaskut\tLaki\t6 vuotta\nNimi\t\tKaksi vuotta\n{SENTENCE}"
    )
    header, first, second, after = found[2:]
    assert header.kind == "heading" and header.text == "Tieto\tPeruste\tAika"
    assert [cell.column for cell in first.cells] == ["Tieto", "Peruste", "Aika"]
    assert [(cell.column, second.text[cell.start : cell.end]) for cell in second.cells] == [
        ("Tieto", "Nimi"),
        ("Aika", "Kaksi vuotta"),
    ]
    assert "Tieto\tPeruste\tAika" not in after.headings


def test_keys_are_the_columns_of_their_values():
    (row,) = [block for block in plain.blocks(f"Puhelin\t010 123 456\n{SENTENCE}") if block.cells]
    assert [(cell.column, row.text[cell.start : cell.end]) for cell in row.cells] == [
        ("", "Puhelin"),
        ("Puhelin", "010 123 456"),
    ]


WRAPPED = """Rekisteriä käytetään asiakkaiden tilausten toimittamiseen, laskujen
lähettämiseen ja maksujen valvontaan sekä siihen, että asiakkaille voidaan
kertoa myymälän tapahtumista. Tietoja ei luovuteta muille kuin kuljetuksista
vastaaville yrityksille, ja ne poistetaan viiden vuoden kuluttua siitä, kun
asiakas on viimeksi ostanut jotakin.

Keräämme:
- nimen, osoitteen ja puhelinnumeron siltä osin kuin ne ovat toimituksessa
  tarpeen
- tilaukset.
"""


def test_hard_wrapped_lines_are_joined():
    found = read(WRAPPED)
    assert len(found) == 4 and found[0][1].endswith("jotakin.") and "laskujen lähettämiseen" in found[0][1]
    assert found[2] == ("i", "nimen, osoitteen ja puhelinnumeron siltä osin kuin ne ovat toimituksessa tarpeen")


def test_columns_of_spaces_are_cells():
    found = plain.blocks(
        f"{SENTENCE}\nRyhmä        Tiedot\nAsiakas      nimi ja osoite\nVene         merkki, pituus\n{SENTENCE}"
    )
    assert [block.text for block in found if block.kind == "table_row"] == [
        "Asiakas\tnimi ja osoite",
        "Vene\tmerkki, pituus",
    ]


def test_titles_in_the_line_count_as_headings():
    lines = [f"{title} — {SENTENCE}" for title in ("Tarkoitus", "Säilytysaika", "Luovutukset")]
    found = plain.blocks("Tietosuojaseloste\n\n" + "\n".join(lines))
    assert [block.text for block in found[1:]] == lines
    assert [block.headings[-1] for block in found[1:]] == ["Tarkoitus", "Säilytysaika", "Luovutukset"]


LINES = st.lists(st.text(alphabet="aäBÖ 1.:-–•\t\n\r\u00a0\u200b()", max_size=40), max_size=20)


@settings(deadline=None)
@given(st.one_of(st.text(), LINES.map("\n".join)))
def test_no_word_is_lost_and_cells_lie_in_their_text(text):
    found = plain.blocks(text)
    for block in found:
        assert all(block.text[cell.start : cell.end].strip() for cell in block.cells)
        assert all(0 <= cell.start < cell.end <= len(block.text) for cell in block.cells)
    if text.isascii() or set(text) <= set("aäBÖ 1.:-–•\t\n\r\u00a0\u200b()"):
        # Only an enumerator, "a)", may go: its letters stand alone before a bracket.
        kept = sum(character.isalpha() for block in found for character in block.text)
        given_letters = sum(character.isalpha() for character in text)
        assert kept >= given_letters - 4 * len(found)


def squeezed(text):
    return " ".join(text.replace("\u00ad", "").split())


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_unit_of_the_corpus_is_found_in_order(path):
    units = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))["units"]
    text = squeezed(" ".join(block.text for block in plain.blocks(path.read_text("utf-8"))))
    found, at = 0, 0
    for unit in units:
        words = squeezed(unit["text"])
        # Bullets and numbers of list items may be left out.
        places = [text.find(form, at) for form in (words, words.partition(" ")[2]) if form]
        at = max(at, min((place for place in places if place >= 0), default=at))
        found += any(place >= 0 for place in places)
    # In some notices one unit in a hundred stands in another order than its text.
    assert found / len(units) > 0.97


def test_headings_of_the_corpus_stay_found():
    right = given_out = wanted = 0
    for path in sorted(CORPUS.glob("*.txt")):
        units = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text("utf-8"))["units"]
        gold = [squeezed(unit["text"]) for unit in units if unit.get("heading")]
        found = [squeezed(block.text) for block in plain.blocks(path.read_text("utf-8")) if block.kind == "heading"]
        right += len([text for text in found if text in gold])
        given_out, wanted = given_out + len(found), wanted + len(gold)
    assert 2 * right / (given_out + wanted) > 0.95
