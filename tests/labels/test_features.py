"""What the label model sees."""

import pytest

from analyzer import lexicon
from analyzer.labels import features
from analyzer.notice import Block, BlockKind, Document, Source


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Kirjoita tuki@yritys.example", "Kirjoita <email>"),
        ("tuki (at) yritys.example", "<email>"),
        ("Ks. https://yritys.example/tietosuoja ja www.toinen.fi", "Ks. <url> ja <url>"),
        ("Y-tunnus 1234567-8", "Y-tunnus <ytunnus>"),
        ("Päivitetty 3.4.2024", "Päivitetty <date>"),
        ("Puh. 09 123 4567", "Puh. <puhelin>"),
        ("Katu 2, 00100 Helsinki", "Katu <num>, <postinumero> Helsinki"),
        ("säilytetään 24 kk", "säilytetään <num> kk"),
    ],
)
def test_addresses_numbers_and_dates_become_their_kind(text, masked):
    assert features.masked(text) == masked


@pytest.mark.model
def test_a_sentence_is_seen_in_its_place(finnish):
    blocks = (
        Block(0, BlockKind.HEADING, "Rekisterin tietosisältö"),
        Block(1, BlockKind.PARAGRAPH, "Keräämme:", ("Rekisterin tietosisältö",)),
        Block(2, BlockKind.LIST_ITEM, "sähköpostiosoite", ("Rekisterin tietosisältö",), "Keräämme:"),
    )
    document = Document(Source("a", "a"), "", "text/plain", None, None, "fi", blocks)
    found = features.of_document(finnish.sentences(document), lexicon.load())
    item = found[2]
    assert {"lemma:sähköpostiosoite", "part:osoite", "heading:tietosisältö", "lead:kerätä"} <= set(item)
    assert "before:kerätä" in item and "after:<loppu>" in item
    assert "heading:@data_category" in item


@pytest.mark.model
def test_a_channel_has_unit_length_times_its_weight(finnish):
    block = Block(0, BlockKind.PARAGRAPH, "Käytämme tietoja laskutukseen ja tietoja myös markkinointiin.")
    document = Document(Source("a", "a"), "", "text/plain", None, None, "fi", (block,))
    (found,) = features.of_document(finnish.sentences(document), lexicon.load())
    squares = sum(value**2 for name, value in found.items() if name.startswith("lemma:"))
    assert squares == pytest.approx(features.CHANNEL_WEIGHTS["lemma"] ** 2)
