"""The HTML report: what it shows, and that nothing a notice says can run or reach out."""

import re
from datetime import date
from importlib.resources import files

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import taxonomy
from analyzer.comparison import Comparison
from analyzer.exports import report, wording
from tests import records_samples as samples


def page_of(items):
    return BeautifulSoup(report.render(Comparison.of(items), date(2026, 1, 9)), "lxml")


@pytest.fixture(scope="module")
def few():
    return page_of(samples.all_items())


@pytest.fixture(scope="module")
def many():
    bakeries = [samples.bakery() | {"id": f"leipomo-{number}"} for number in range(20)]
    return page_of([*bakeries, samples.gym(), samples.failure()])


@pytest.mark.parametrize("items", [[], [samples.failure()], [samples.gym()], samples.all_items()], ids=len)
def test_any_number_of_notices_makes_a_page(items):
    assert page_of(items).h1


def test_each_mark_leads_to_its_quote(few):
    marks = few.select("td.m a")
    assert len(marks) > 50
    for mark in marks:
        assert few.find(id=mark["href"].removeprefix("#")), mark


def test_marks_are_read_out(few):
    assert {mark["aria-label"] for mark in few.select("td.m a")} >= {
        "sanotaan",
        "kielletään",
        "ehdollisesti",
        "puuttuu",
    }


def test_a_quote_stands_verbatim_in_its_sentence(few):
    claim = few.find(id="n2-purposes-order_delivery") or few.find(id="n3-purposes-order_delivery")
    assert claim.mark.text == "tilausten toimittamiseen"
    assert claim.q.text == "Käytämme nimeä ja puhelinnumeroa tilausten toimittamiseen."


def test_a_few_notices_stand_side_by_side_and_many_below_each_other(few, many):
    assert few.select("table.down") and not few.select("table.across")
    assert many.select("table.across") and not many.select("table.down")
    assert len(many.select("#kohdat table.across tbody tr")) == 21


def test_many_notices_can_be_filtered(many):
    assert many.select_one("#filter")
    rows = many.select("#kohdat tbody tr")
    assert {row["data-n"] for row in rows} == {notice["data-n"] for notice in many.select("details.notice")}


def test_who_differs_is_told(many):
    chips = {chip.text for chip in many.select("#poikkeavat .chip")}
    assert {"laskutus ja maksut", "6 vuotta"} <= chips


def test_periods_stand_in_order_on_their_strip(many):
    rows = many.select(".strips tbody tr")
    assert rows[0].th.text == "Kuntokolmio Ky"
    assert [circle.title.text for circle in rows[0].select("circle")] == ["30 päivää", "6 vuotta"]
    places = [float(circle["cx"].rstrip("%")) for circle in rows[0].select("circle")]
    assert places == sorted(places) and places[-1] <= 100
    assert rows[0].select_one(".longest").text == "6 vuotta"


def test_failures_and_limits_are_told(few):
    assert "rikki.txt" in few.select_one("#lukematta").text
    limits = few.select_one("#menetelma").text
    assert "ei kerro, noudattaako kukaan lakia" in limits.replace("\n", " ").replace("Se ", "")


def test_notices_of_one_company_are_told_apart(many):
    names = [name.text for name in many.select("details.notice .who")]
    assert len(set(names)) == len(names)


def test_anchors_are_unique(many):
    ids = [element["id"] for element in many.select("[id]")]
    assert len(ids) == len(set(ids))


def test_heads_have_a_scope(few):
    assert all(head.get("scope") in ("row", "col") for head in few.select("th"))


def test_nothing_a_notice_says_becomes_markup(few):
    assert len(few.select("script")) == 1 and not few.select("img, iframe, object, form, link, base")
    assert not [tag for tag in few.find_all() if any(name.startswith("on") for name in tag.attrs)]
    assert samples.HOSTILE in few.text


def test_the_page_reaches_out_nowhere(few):
    assert all(link["href"].startswith("#") for link in few.select("a[href]"))
    assert not few.select("[src], [style]")
    assert "url(" not in few.style.text and "@import" not in few.style.text


def test_the_policy_allows_our_own_style_and_script_only(few):
    policy = few.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert len(re.findall(r"'sha256-[^']+'", policy)) == 2


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_any_text_is_shown_as_it_is(text):
    record = samples.bakery() | {"company": text}
    page = page_of([record])
    assert page.select_one(".who").get_text() == text
    assert len(page.find_all("script")) == 1


def test_every_element_has_a_finnish_name():
    assert set(wording.ELEMENTS) == set(taxonomy.load().elements)


def test_names_in_the_taxonomy_are_whole():
    known = {"code", "fi", "en", "dpv", "article", "note", "applies", "core", "special"}
    raw = yaml.safe_load(files("analyzer").joinpath("data/taxonomy.yaml").read_text("utf-8"))
    terms = [term for part in raw.values() if isinstance(part, dict) for term in part.values()]
    assert not [term for term in terms if set(term) - known]


@pytest.mark.parametrize(
    ("code", "name"),
    [("P6Y", "6 vuotta"), ("P1Y", "1 vuosi"), ("P1Y6M", "1 vuosi 6 kuukautta"), ("PT30M", "30 minuuttia"), ("x", "x")],
)
def test_durations_in_finnish(code, name):
    assert wording.duration(code) == name
