"""Sections: what stands under a heading, and what tells whether it is about one thing."""

from dataclasses import replace

from analyzer import lexicon
from analyzer.facts import sections
from analyzer.notice import BlockKind
from analyzer.sentences import Labelled
from tests.facts.builders import a_sentence


def under(labelled, *above):
    block = replace(labelled.sentence.block, headings=above)
    return Labelled(replace(labelled.sentence, block=block), labelled.topics)


def a_notice():
    return [
        a_sentence("Seloste", kind=BlockKind.HEADING, number=0),
        under(a_sentence("Jonorekisteri", kind=BlockKind.HEADING, number=1), "Seloste"),
        under(a_sentence("Nimi", "data_category", number=2), "Seloste", "Jonorekisteri"),
        under(a_sentence("Tiedot", kind=BlockKind.HEADING, number=3), "Seloste", "Jonorekisteri"),
        under(a_sentence("Osoite", "data_category", number=4), "Seloste", "Jonorekisteri", "Tiedot"),
        under(a_sentence("Kamerat", kind=BlockKind.HEADING, number=5), "Seloste"),
        under(a_sentence("Kuva", "data_category", number=6), "Seloste", "Kamerat"),
    ]


def test_a_section_reaches_to_the_next_heading_of_its_level():
    found = {section.heading: section for section in sections.find(a_notice())}
    assert list(found[1].numbers) == [2, 3, 4] and found[1].depth == 2
    assert list(found[0].numbers) == [1, 2, 3, 4, 5, 6]


def test_one_sentence_is_no_section():
    assert 5 not in {section.heading for section in sections.find(a_notice())}


def test_an_annotated_entry_is_the_section_that_it_mostly_covers():
    notice = a_notice()
    section = next(each for each in sections.find(notice) if each.heading == 1)
    assert sections.matches(section, notice, frozenset({1, 2, 4}), 0.7)
    assert not sections.matches(section, notice, frozenset({4, 6}), 0.7)


def test_the_signs_tell_what_the_heading_names_and_what_stands_below():
    notice, words = a_notice(), lexicon.load()
    found = sections.find(notice)
    kinds = [frozenset({"data_categories"}) if each.topics else frozenset() for each in notice]
    signs = sections.signs(found[1], found, notice, kinds, words)
    assert "section title:jonorekisteri" in signs and "section holds:data_categories" in signs
