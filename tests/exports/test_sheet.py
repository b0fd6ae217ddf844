"""The printable sheet: findings beside the text, each with its marks and back; harmless, whatever the notice says."""

import base64
import hashlib
import re
from datetime import date
from html import unescape
from importlib.resources import files

import pytest
from bs4 import BeautifulSoup

import analyzer
from analyzer.decisions import Register, decide, screened
from analyzer.exports import register
from analyzer.exports.cells import neutral
from analyzer.exports.marks import marks, passages
from analyzer.exports.sheet import Sheet, write
from tests import records_samples as samples

DAY = date(2026, 11, 22)
HOSTILE = "</script><script>alert(1)</script> ]]> <!-- \u202eolleh \x9b31m <img src=//paha.example/x onerror=alert(1)>"


def page_of(record, *decisions):
    return BeautifulSoup(Sheet(screened(record, Register(decisions))).page(DAY), "lxml")


def made(record, code, verdict, reason="Katsottu."):
    return decide(record, code, verdict, reason=reason, by="T. Tarkastaja", on=DAY)


def text(element):
    return " ".join(element.get_text().split())


def finding(page, code):
    return page.select_one(f'.finding[data-code="{code}"]')


def everywhere(words):
    """A record with the words in every place that takes a text."""
    draft = samples.Draft(words, words, title=words).heading(words).sentence(words, "transfer")
    record = draft.warn(words, words, words).screen(missing=("retention",), purposes=words).record()
    record["source"] |= {"location": words, "sha256": words}
    record["provenance"] = {"analyzer": words, words: words}
    return record | {"left_out": [words]}


def test_the_parts_come_in_order_with_their_findings():
    page = page_of(samples.gym())
    assert [text(each) for each in page.select(".part h2")] == ["Puuttuu 2", "Varoitukset 1", "Löytyi 20"]
    lacking = finding(page, "right_access")
    assert "Oikeus saada pääsy tietoihin" in text(lacking) and "13(2)(b), 14(2)(c), vakava" in text(lacking)


def test_every_link_leads_somewhere_and_marks_lead_back():
    page = page_of(samples.bakery())
    ids = [each["id"] for each in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in page.select("a[href^='#']")} <= set(ids)
    for one in page.select(".finding"):
        for link in one.select("a.to"):
            mark = page.select_one(link["href"])
            assert mark["href"] == f"#{one['id']}" and mark.text == link.text
    assert len(page.select(".finding a.to")) == len(page.select(".notice a.from")) == 1


def test_the_notice_stands_whole_beside_and_its_words_are_marked():
    page = page_of(samples.gym())
    for mark in page.select(".notice a.from"):
        mark.decompose()
    shown = [each.text for each in page.select(".notice h3, .notice p")]
    assert shown == [each["text"] for each in samples.gym()["sentences"]]
    assert [each.text for each in page.select(".notice mark")] == ["henkilötietolakiin"]


def test_evidence_that_overlaps_or_repeats_keeps_every_number():
    draft = samples.Draft("a", "A Oy").sentence("Tietoja, siis tietoja ja vain tietoja säilytetään.")
    record = draft.screen(purposes="siis tietoja ja", source="tietoja ja vain").record()
    record["screening"].append({"code": "x", "reason": "", "evidence": [{"sentence": 0, "quote": "tietoja"}] * 2})
    notice = screened(record)
    found = marks(record, notice.findings)
    (passage,) = passages(record, found)
    assert "".join(piece.text for piece in passage.pieces) == record["sentences"][0]["text"]
    assert [mark.number for piece in passage.pieces for mark in piece.begins] == [1, 2, 3, 4]
    repeated = [mark.spans[0].start for mark in found if notice.findings[mark.finding].code == "x"]
    assert repeated == [14, 30]


def test_words_marked_ten_thousand_times_in_one_sentence_take_no_ages():
    draft = samples.Draft("a", "A Oy").sentence("voidaan " * 10_000)
    record = draft.record() | {"screening": [{"code": "vague_wording", "reason": "Väljää.", "evidence": []}]}
    record["screening"][0]["evidence"] = [{"sentence": 0, "quote": "voidaan"}] * 10_000
    found = marks(record, screened(record).findings)
    (passage,) = passages(record, found)
    assert [mark.number for piece in passage.pieces for mark in piece.begins] == list(range(1, 10_001))


def test_evidence_over_several_sentences_is_marked_in_each():
    draft = samples.Draft("a", "A Oy").sentence("Johdanto: lokit").sentence("30 päivää").sentence("Muuta.")
    record = draft.screen().record()
    record["screening"][0]["evidence"] = [{"sentence": 0, "quote": "lokit 30 päivää"}]
    (mark,) = marks(record, screened(record).findings)
    assert [(span.sentence, span.start) for span in mark.spans][1:] == [(1, 0)]


def test_evidence_that_the_text_does_not_hold_is_still_shown():
    record = samples.bakery()
    record["screening"][0]["evidence"] = [{"sentence": 99, "quote": "muualla"}]
    assert "muualla" in text(finding(page_of(record), "controller_identity"))


def test_it_says_whence_the_notice_came_and_what_the_program_does_not_say():
    record = samples.bakery()
    record["source"]["fetched_at"] = "2026-11-20T08:15:00+00:00"
    shown = text(page_of(record).body)
    for words in (
        "selosteet/leipomo.txt",
        "Päivätty 1.3.2025",
        "Noudettu 20.11.2026 klo 08:15",
        "0" * 12,
        "ohjelma 1.0",
    ):
        assert words in shown
    assert "se ei arvioi, onko seloste lain mukainen" in shown and "tarkastus 22.11.2026" in shown


def test_a_decision_stands_beside_the_programs_verdict():
    record = samples.bakery()
    page = page_of(record, made(record, "right_access", "met", "Kohdassa 4."))
    one = finding(page, "right_access")
    assert "met" in one.find_parent("section")["class"]
    assert "Ohjelma: puuttuu. Kumottu: löytyi – Kohdassa 4. (T. Tarkastaja, 22.11.2026)" in text(one)
    assert "Ohjelman havainto:" in text(one)


def test_a_decision_on_another_version_asks_to_be_looked_at():
    record = samples.bakery()
    decisions = [
        made(record, "purposes", "missing"),
        made(record, "right_access", "met"),
        made(record, "source", "met"),
    ]
    record["source"]["sha256"] = "1" * 64
    record["screening"] = [
        each | {"evidence": []} if each["element"] == "purposes" else each
        for each in record["screening"]
        if each["element"] != "source"
    ]
    page = page_of(record, *decisions)
    assert "Päätös koski aiempaa versiota: tarkista." in text(finding(page, "purposes"))
    assert "met" in finding(page, "purposes").find_parent("section")["class"]
    assert "Sivu on muuttunut päätöksen jälkeen, ohjelman havainto ei." in text(finding(page, "right_access"))
    assert "Tietolähteet: ei enää ajankohtainen" in text(page.select_one(".gone"))
    assert "vanhentuneita päätöksiä 1" in text(page.select_one(".tally"))


def test_an_unknown_code_or_verdict_is_shown_all_the_same():
    record = samples.gym()
    record["screening"] += [
        {"code": "uusi_varoitus", "reason": "Uutta.", "evidence": []},
        {"element": "uusi", "article": "13", "verdict": "outo", "reason": "Outoa.", "evidence": []},
    ]
    shown = text(page_of(record).body)
    assert "Uusi_varoitus" in shown and "Uutta." in shown and "Outoa." in shown


@pytest.mark.parametrize("words", [HOSTILE, samples.HOSTILE, '"><svg onload=alert(1)>', "{{ 7*7 }}", "' onclick='x"])
def test_hostile_text_stays_text(words):
    record = everywhere(words)
    html = Sheet(screened(record, Register([made(record, words, "dismissed", words)]))).page(DAY)
    page = BeautifulSoup(html, "lxml")
    assert len(page.select("script")) == 1
    assert page.script.string == files("analyzer").joinpath("data/templates/sheet.js").read_text("utf-8")
    assert not page.select("img, svg, iframe, link, object, base")
    assert not [name for each in page.select("*") for name in each.attrs if name.startswith("on") or name == "src"]
    assert {link["href"][0] for link in page.select("a[href]")} <= {"#"}
    assert text(page.select_one(".notice .sentence")).endswith(" ".join(words.split()))


def test_only_its_own_script_and_style_may_run():
    page = page_of(samples.hostile())
    policy = page.select_one("meta[http-equiv]")["content"]
    for element in (page.script, page.style):
        digest = base64.b64encode(hashlib.sha256(element.string.encode("utf-8")).digest()).decode("ascii")
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'") and "form-action 'none'" in policy and "unsafe" not in policy


def test_without_a_script_there_is_nothing_to_fill_in():
    page = page_of(samples.gym())
    assert all(each.has_attr("hidden") for each in page.select(".officer, details.decide"))


def test_every_finding_can_be_confirmed_or_overturned():
    page = page_of(samples.gym())
    values = [each["value"] for each in finding(page, "right_access").select("input")]
    assert values == ["missing", "met", "not_applicable"]
    assert [each["value"] for each in finding(page, "repealed_law").select("input")] == ["stands", "dismissed"]


def test_the_script_writes_the_registers_columns_and_cells():
    page = page_of(samples.gym())
    assert tuple(page.body["data-columns"].split(";")) == register.COLUMNS
    assert all(f"{column}:" in page.script.string or f" {column}," in page.script.string for column in register.COLUMNS)
    formula = re.compile(re.search(r"const formula = /\^(.+)/;", page.script.string)[1])
    for cell in ("=1", " +1", "\t", "-a", "@b", "\uff1d1", "a=b", "'=1", "", "1-2"):
        assert bool(formula.match(cell)) == (neutral(cell) != cell), cell


def test_what_a_decision_rests_on_is_what_the_register_would_keep():
    record = samples.hostile()
    one = page_of(record).select_one('.finding[data-code="odd"]')
    decision = made(record, "odd", "dismissed")
    assert (one["data-program"], one["data-quotes"]) == (decision.program_verdict, decision.quotes)


def test_several_sheets_get_a_list_with_the_most_serious_first(tmp_path):
    one = samples.gym() | {"id": "index"}
    other = samples.bakery()
    other["screening"] = [each | {"verdict": "missing"} for each in other["screening"]]
    first = write([screened(one), screened(other)], [samples.failure()], tmp_path)
    assert first == tmp_path / "index.html" and len(list(tmp_path.iterdir())) == 3
    page = BeautifulSoup(first.read_text("utf-8"), "lxml")
    assert [link.text for link in page.select("tbody a")] == ["Tuoksuva Leipomo Oy", "Kuntokolmio Ky"]
    for link in page.select("tbody a"):
        assert link.text in (tmp_path / link["href"]).read_text("utf-8")
    assert "selosteet/rikki.txt" in text(page.body) and not page.select("script")


def test_one_sheet_needs_no_list_and_a_hostile_id_stays_in_its_folder(tmp_path):
    first = write([screened(samples.hostile())], [], tmp_path / "ulos")
    assert first.parent == tmp_path / "ulos" and [first] == list((tmp_path / "ulos").iterdir())
    assert [each.name for each in tmp_path.iterdir()] == ["ulos"]


def test_a_notebook_draws_it_in_a_frame_where_nothing_runs():
    drawn = BeautifulSoup(analyzer.sheet(samples.hostile())._repr_html_(), "lxml")
    assert [each.name for each in drawn.body.select("*")] == ["iframe"]
    assert drawn.iframe["sandbox"] == [] and samples.HOSTILE in unescape(drawn.iframe["srcdoc"])
    assert repr(analyzer.sheet(samples.gym())) == "<Sheet 'Kuntokolmio Ky': 23 findings>"
