"""Which language: Finnish stays, sections in other languages go and are told, foreign notices are refused."""

from __future__ import annotations

import pytest

from analyzer.blocks import html, language
from analyzer.errors import LanguageError
from tests.blocks.passages import FINNISH_SECTIONS, MORE_SECTIONS, SECTIONS, as_html, lines

ALL = [*SECTIONS.items(), *MORE_SECTIONS.items()]
CODES = {"no": "nb"}
NAMES = (
    "<ul><li>Koivurannan Soutajat ry, Laiturikuja 3, 70100 Kuopio</li><li>Kansaneläkelaitos</li>"
    "<li>Tietosuojavaltuutetun toimisto, Lintulahdenkuja 4, 00530 Helsinki</li></ul>"
)


def kept(body):
    blocks, foreign = language.keep_finnish(html.blocks(f"<main>{body}</main>").blocks, "sivu")
    return [block.text for block in blocks], [note.split(":")[0] for note in foreign]


def orders(sections):
    """The page's sections: foreign ones after the Finnish, before them, and turn by turn."""
    finnish = FINNISH_SECTIONS
    turns = [pair for twins in zip(finnish, sections, strict=False) for pair in twins]
    yield as_html((*finnish, *sections))
    yield as_html((*sections, *finnish))
    yield as_html((finnish[0], *sections[:1], finnish[1], *sections[1:], finnish[2]))
    yield as_html((*turns, *finnish[len(sections) :], *sections[len(finnish) :]))


@pytest.mark.parametrize(("code", "sections"), ALL)
def test_a_mixed_page_keeps_its_finnish_and_loses_the_rest(code, sections):
    foreign = lines(sections)
    left = 0
    for page in orders(sections):
        texts, codes = kept(page)
        assert [line for line in lines(FINNISH_SECTIONS) if line not in texts] == []
        left += sum(line in texts for line in foreign)
        assert codes
        if code in ("sv", "en", "et", "de", "ru"):
            assert set(codes) == {CODES.get(code, code)}
    assert left <= 0.02 * 4 * len(foreign)


@pytest.mark.parametrize(("code", "sections"), ALL)
@pytest.mark.parametrize("names", ["", NAMES])
def test_a_foreign_notice_is_refused_whatever_finnish_names_it_holds(code, sections, names):
    with pytest.raises(LanguageError):
        kept(as_html(sections) + names)


def test_a_short_foreign_line_by_itself_is_kept():
    assert "We care." in kept(as_html(FINNISH_SECTIONS) + "<p>We care.</p>")[0]


def test_a_list_of_foreign_companies_is_kept():
    companies = (
        "Google Ireland Limited",
        "Stripe Payments Europe Ltd",
        "Mailchimp (The Rocket Science Group)",
        "HubSpot",
    )
    listed = "".join(f"<li>{company}</li>" for company in companies * 5)
    texts, codes = kept(
        f"{as_html(FINNISH_SECTIONS)}<h2>Vastaanottajat</h2><ul>{listed}</ul>{as_html(FINNISH_SECTIONS)}"
    )
    assert set(companies) < set(texts) and codes == []
