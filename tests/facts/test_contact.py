"""How to reach whom: business id, e-mail, telephone, the data protection officer."""

import pytest

from analyzer.facts import contact
from analyzer.notice import Contact
from tests.facts.builders import a_sentence


def told(*sentences):
    found = contact.find(sentences)
    return {
        field: getattr(found, field).value
        for field in Contact.__dataclass_fields__
        if getattr(found, field) is not None
    }


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("Y-tunnus 1234567-8", "business_id", "1234567-8"),
        ("Sähköposti: tiedot@lumitorni.example", "email", "tiedot@lumitorni.example"),
        ("Kirjoita: matti.meikalainen(a)lumitorni.example", "email", "matti.meikalainen(a)lumitorni.example"),
        ("Puhelin 09 123 4567", "phone", "09 123 4567"),
        ("Puhelin (03) 555 2140", "phone", "(03) 555 2140"),
        ("puh. +358 40 123 4567", "phone", "+358 40 123 4567"),
    ],
)
def test_controller_lines(words, field, value):
    assert told(a_sentence(words, "controller"))[field] == value


def test_a_business_id_is_no_telephone_number():
    assert "phone" not in told(a_sentence("Lumitorni Oy 0894417-2", "controller"))


def test_an_address_elsewhere_is_not_the_controllers():
    assert told(a_sentence("Kirjoita: apu@palvelu.example", "transfer")) == {}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Tietosuojavastaava: Maija Meikäläinen", "Maija Meikäläinen"),
        ("Tietosuojavastaavana toimii lakimies Per-Olof af Wik", "Per-Olof af Wik"),
        ("Tietosuojavastaava: Proviisori Leo Ahtiainen", "Leo Ahtiainen"),
        ("Tietosuojavastaava: tsv@lumitorni.example", "tsv@lumitorni.example"),
    ],
)
def test_the_officer_by_name_or_address(words, value):
    assert told(a_sentence(words, "dpo"))["dpo"] == value


def test_every_mention_points_at_its_words():
    labelled = a_sentence("Y-tunnus 1234567-8 , puhelin 09 123 4567", "controller")
    found = contact.find([labelled])
    for mention in (found.business_id, found.phone):
        assert labelled.sentence.block.text[mention.evidence.start : mention.evidence.end] == mention.value
