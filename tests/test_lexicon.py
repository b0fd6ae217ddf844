"""The term language, and that the lexicon's codes are those of the taxonomy."""

import pytest

from analyzer import lexicon, taxonomy
from analyzer.lexicon import HIDING, Group
from tests.facts.builders import a_span

OWN_VOCABULARY = ("purposes", "data_categories", "legal_bases", "recipients", "safeguards", "retention_kinds", "rights")
# What a term of the lexicon cannot say: a number with its unit, and who is meant by "nobody".
FOUND_OTHERWISE = {("retention_kinds", "fixed"), ("recipients", "none")}


@pytest.mark.parametrize(
    ("term", "words", "found"),
    [
        ("osoite", "osoitteesi/osoite", "osoitteesi"),
        ("osoite", "sähköpostiosoite/sähkö#posti#osoite", ""),
        ("#osoite", "sähköpostiosoite/sähkö#posti#osoite", "sähköpostiosoite"),
        ("#osoite", "osoite/osoite", "osoite"),
        ("luotto#", "luottotiedot/luotto#tieto", "luottotiedot"),
        ("luotto#", "kululuotto/kulu#luotto", ""),
        ("#tieto#", "asiakastietojärjestelmä/asiakas#tieto#järjestelmä", "asiakastietojärjestelmä"),
        ("*osoite", "kotiosoite/kotiosoite", "kotiosoite"),
        ("suostumu*", "suostumuksella/suostumus", "suostumuksella"),
        ("=emme", "Emme/ei", "Emme"),
        ("=luvat", "lupa/lupa", ""),
        ("nimi|osoite", "nimesi/nimi", "nimesi"),
        ("palvelu .. tarjota", "palveluja/palvelu voimme/voida tarjota/tarjota", "palveluja voimme tarjota"),
        ("palvelu .. tarjota", "palvelu/palvelu ,/,/PUNCT joita/joka tarjota/tarjota", ""),
        ("ei !saada", "ei/ei saada/saada", ""),
        ("ei !saada", "ei/ei luovuteta/luovuttaa", "ei luovuteta"),
    ],
)
def test_a_term_finds_its_words(term, words, found):
    hits = Group("test", {"code": [term]}).find(a_span(words))
    assert [hit.span.text for hit in hits] == ([found] if found else [])


def test_terms_may_stand_in_one_text_with_commas():
    assert Group("test", {"code": "nimi, osoite|puhelin,\n #tieto"}).terms["code"] == (
        "nimi",
        "osoite|puhelin",
        "#tieto",
    )


def test_the_longest_of_a_code_wins_and_codes_may_overlap():
    group = Group("test", {"a": "nimi, nimi ja osoite", "b": "osoite"})
    hits = group.find(a_span("nimi ja osoite"))
    assert [(hit.code, hit.span.text) for hit in hits] == [("a", "nimi ja osoite"), ("b", "osoite")]


def test_what_only_looks_like_a_term_hides_it():
    group = Group("test", {"contact": "#osoite", HIDING: "ip osoite"})
    assert not group.find(a_span("ip osoite"))


def test_a_span_inside_a_text_is_searched_alone():
    whole = a_span("nimi ja osoite")
    hits = Group("test", {"a": "osoite", "b": "nimi"}).find(whole[1:3])
    assert [(hit.code, hit.span.start) for hit in hits] == [("a", 2)]


@pytest.mark.parametrize("name", OWN_VOCABULARY)
def test_every_code_of_the_taxonomy_has_terms_and_no_other_has(name):
    codes = {code for code in taxonomy.load().slots[name] if (name, code) not in FOUND_OTHERWISE}
    assert set(lexicon.load().groups[name].terms) - {HIDING} == codes


def test_services_have_a_kind_of_recipient():
    kinds = set(lexicon.load().groups["services"].terms) - {HIDING}
    assert kinds <= set(taxonomy.load().slots["recipients"])


@pytest.mark.parametrize("name", ["places"])
def test_places_speak_of_topics(name):
    assert set(lexicon.load().groups[name].terms) <= set(taxonomy.load().topics)


def test_no_term_is_broken():
    for group in lexicon.load().groups.values():
        for terms in group.terms.values():
            for term in terms:
                assert not term.startswith("..") and not term.endswith(".."), f"{group.name}: {term}"


def test_an_unknown_group_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        lexicon.load().find("nonsuch", a_span("nimi"))
