"""A notice with its sentences marked, in a notebook or on a page."""

from bs4 import BeautifulSoup

import analyzer
from tests import records_samples as samples


def test_sentences_carry_their_labels():
    page = BeautifulSoup(analyzer.highlight(samples.gym())._repr_html_(), "lxml")
    retention = page.select_one(".an-sentence.an-data_category, .an-sentence.an-retention")
    assert retention.span.text == "Laskut säilytetään 6 vuotta, kulkutiedot 30 päivää."
    assert {tag.text for tag in retention.select(".an-tag")} == {"säilytysaika", "henkilötietoryhmä"}
    assert page.select_one(".an-heading").text == "Käsittely"


def test_hostile_text_stays_text():
    for html in (analyzer.highlight(samples.hostile())._repr_html_(), analyzer.highlight(samples.hostile()).page()):
        page = BeautifulSoup(html, "lxml")
        assert not page.select("script, img, a")
        assert samples.HOSTILE in page.text


def test_its_name_is_short():
    assert repr(analyzer.highlight(samples.gym())) == "<Highlighted 'Kuntokolmio Ky': 6 sentences>"
