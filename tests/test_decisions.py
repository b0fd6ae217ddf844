"""The register of decisions: CSV that a spreadsheet may rewrite, respected as long as the finding is the same."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from analyzer.decisions import Choice, Register, Status, decide, screened
from analyzer.errors import RecordError
from analyzer.exports import register
from tests import records_samples as samples

DAY = date(2026, 11, 22)


def made(record, code, verdict, reason="Katsottu kohdasta 4.", by="T. Tarkastaja", on=DAY):
    return decide(record, code, verdict, reason=reason, by=by, on=on)


def finding(notice, code):
    return next(each for each in notice.findings if each.code == code)


def moved(record):
    """The same notice on a page that has changed."""
    return {**record, "source": {**record["source"], "sha256": "1" * 64}}


def with_entry(record, code, **fields):
    entries = [
        {**each, **fields} if code in (each.get("element"), each.get("code")) else each for each in record["screening"]
    ]
    return {**record, "screening": entries}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "paatokset.csv"


def test_most_serious_first_then_what_is_in_order():
    notice = screened(samples.gym())
    verdicts = [each.verdict for each in notice.findings]
    assert verdicts[:3] == ["missing", "missing", "stands"]
    assert set(verdicts[3:]) == {"met"}
    assert [each.severity for each in notice.findings[:4]] == ["serious", "serious", "notable", None]


def test_what_is_met_weighs_nothing_and_what_does_not_concern_the_notice_comes_last():
    notice = screened(samples.bakery())
    assert notice.findings[-1].code == "source"
    assert notice.count("missing") == notice.serious == 2


def test_a_slight_warning_comes_after_an_unclear_element():
    record = with_entry(samples.gym(), "retention", verdict="unclear", severity="notable")
    record = with_entry(record, "repealed_law", severity="slight")
    order = [each.code for each in screened(record).findings]
    assert order.index("right_access") < order.index("retention") < order.index("repealed_law") < order.index("source")


def test_an_overturned_verdict_counts():
    record = samples.bakery()
    kept = Register([made(record, "right_access", "met"), made(record, "purposes", "missing")])
    notice = screened(record, kept)
    assert notice.count("missing") == 2
    assert finding(notice, "right_access").severity is None
    assert finding(notice, "purposes").severity == "serious" and notice.findings[0].code == "purposes"
    assert finding(notice, "purposes").decision.choice is Choice.OVERTURNED


def test_a_dismissed_warning_no_longer_weighs():
    record = samples.gym()
    notice = screened(record, Register([made(record, "repealed_law", "dismissed")]))
    assert notice.count("stands") == 0 and finding(notice, "repealed_law").severity is None


def test_confirming_takes_the_program_at_its_word():
    decision = made(samples.gym(), "repealed_law", "confirmed")
    assert (decision.choice, decision.verdict, decision.quotes) == (Choice.CONFIRMED, "stands", "henkilötietolakiin")


@pytest.mark.parametrize(
    ("code", "verdict", "said"),
    [
        ("eiole", "met", "has no 'eiole'"),
        ("repealed_law", "met", "no verdict of a warning"),
        ("retention", "dismissed", "no verdict of an element"),
    ],
)
def test_what_cannot_be_decided_is_told(code, verdict, said):
    with pytest.raises(RecordError, match=said):
        made(samples.gym(), code, verdict)


def test_a_decision_needs_a_reason_and_a_name():
    with pytest.raises(RecordError, match="reason and a name"):
        made(samples.gym(), "retention", "met", reason=" ")


def test_a_changed_page_alone_leaves_the_decision_in_force():
    record = samples.gym()
    kept = Register([made(record, "right_access", "met")])
    assert finding(screened(moved(record), kept), "right_access").verdict == "met"


@pytest.mark.parametrize(
    "change",
    [{"verdict": "unclear"}, {"evidence": [{"sentence": 3, "quote": "Mailchimpista"}]}],
    ids=["verdict", "words"],
)
def test_a_changed_page_with_another_finding_makes_it_outdated(change):
    record = samples.gym()
    kept = Register([made(record, "right_access", "met")])
    changed = finding(screened(with_entry(moved(record), "right_access", **change), kept), "right_access")
    assert changed.status is Status.OUTDATED
    assert changed.verdict == change.get("verdict", "missing")
    # On the same page it is the program that sees otherwise now, and the person has seen the page.
    same = finding(screened(with_entry(record, "right_access", **change), kept), "right_access")
    assert same.status is Status.APPLIED and same.verdict == "met"


def test_a_decision_on_a_warning_that_is_gone_is_kept_apart():
    record = samples.gym()
    decision = made(record, "repealed_law", "dismissed")
    record["screening"] = [each for each in record["screening"] if "code" not in each]
    notice = screened(record, Register([decision]))
    assert notice.gone == (decision,) and not any(each.decision for each in notice.findings)


def test_of_two_decisions_the_latest_day_counts_then_the_last_line():
    record = samples.gym()
    late = made(record, "right_access", "met", reason="myöhempi")
    early = made(record, "right_access", "not_applicable", reason="aiempi", on=date(2026, 1, 5))
    assert Register([late, early]).of("kuntosali")["right_access"] == late
    again = replace(early, date=DAY, reason="samana päivänä")
    assert Register([late, again]).of("kuntosali")["right_access"] == again


def test_an_id_is_the_same_however_its_letters_are_composed():
    record = samples.gym() | {"id": "kesa\u0308koti"}
    kept = Register([made(record, "right_access", "met")])
    assert screened(record | {"id": "kes\u00e4koti"}, kept).count("missing") == 1
    assert kept.of_others(["kes\u00e4koti"]) == [] and kept.of_others(["muu"]) == ["kes\u00e4koti"]


HARD = {
    "formula": '=HYPERLINK("https://paha.example";"x")',
    "cells": 'toinen; kolmas, "neljäs"',
    "dash": "- ei kerrota",
    "apostrophe": "'lainattu'",
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_what_is_written_is_read_back(path, text):
    record = samples.hostile() | {"id": f"a,b;{text}"}
    decision = made(record, "odd", "dismissed", reason=text, by=text)
    register.add(path, [decision])
    assert register.read(path).decisions == (decision,)
    cells = [cell for row in csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.lstrip()[:1] in {"=", "+", "-", "@"}]


def test_a_reason_of_several_lines_becomes_one():
    assert made(samples.gym(), "retention", "met", reason=" a\r\nb\u202e\x1b c ").reason == "a b c"


def test_an_excel_user_may_have_rewritten_it(path):
    """Commas, Finnish dates with a time, another order, a column of one's own, capitals, no byte order mark."""
    decision = made(samples.gym(), "right_access", "met", reason="Kohdassa 4, lopussa")
    head = "huomio,date,id,code,decision,verdict,reason,by,program_verdict,quotes,SHA256"
    told = 'kuntosali,right_access,Overturned,MET,"Kohdassa 4, lopussa",T. Tarkastaja,missing'
    path.write_text(f"{head}\noma,22.11.2026 0:00,{told},,{'0' * 64}\n,,,,,,,,,,\n", "utf-8")
    assert register.read(path).decisions == (decision,)


def test_adding_keeps_every_byte_that_was_there(path):
    record = samples.gym()
    head = "huomio,date,id,code,decision,verdict,reason,by,program_verdict,quotes,sha256"
    line = f'"oma\nhuomio",1.2.2026,kuntosali,right_access,overturned,met,Ä,T,missing,,{"0" * 64}'
    path.write_text(f"{head}\n{line}", "utf-8")
    register.add(path, [made(record, "retention", "missing")])
    content = path.read_bytes().decode("utf-8-sig")
    assert content.startswith(f"{head}\n{line}\n") and content.count("\n") == 4
    assert [each.code for each in register.read(path).decisions] == ["right_access", "retention"]


def test_what_excel_saved_in_its_own_letters_is_read_and_kept(path):
    register.add(path, [made(samples.gym(), "right_access", "met", reason="Löytyy sivulta")])
    path.write_bytes(path.read_text("utf-8-sig").encode("cp1252"))
    register.add(path, [made(samples.gym(), "retention", "missing", reason="ei löydy ☐")])
    assert [each.reason for each in register.read(path).decisions] == ["Löytyy sivulta", "ei löydy ☐"]


GOOD = {
    "id": "kuntosali",
    "code": "retention",
    "decision": "overturned",
    "verdict": "missing",
    "reason": "Ei kerrota.",
    "by": "T. Tarkastaja",
    "date": "2026-11-22",
    "program_verdict": "met",
    "quotes": "",
    "sha256": "0" * 64,
}
BAD = {
    "reason": ({"reason": ""}, "column reason: is empty; fill it in"),
    "by": ({"by": " "}, "column by: is empty"),
    "verdict": ({"verdict": "puuttuu"}, "column verdict: 'puuttuu' is unknown; write met or missing"),
    "date": ({"date": "11/22/2026"}, "column date: '11/22/2026' is no date; write it like 2026-11-22"),
    "no such day": ({"date": "31.2.2026"}, "column date"),
    "contradiction": ({"decision": "confirmed"}, "column decision: 'confirmed', but the verdict is 'missing'"),
    "of a warning": ({"verdict": "dismissed"}, "column verdict: 'dismissed' does not suit 'met'"),
}


def rows(*lines):
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, register.COLUMNS, delimiter=";")
    writer.writeheader()
    writer.writerows(lines)
    return buffer.getvalue()


@pytest.mark.parametrize(("change", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named_and_nothing_is_lost(path, change, said):
    path.write_text(rows(GOOD, GOOD | {"reason": "kaksi\nriviä"}, GOOD | change), "utf-8")
    before = path.read_bytes()
    with pytest.raises(RecordError) as error:
        register.add(path, [made(samples.gym(), "retention", "missing")])
    assert str(error.value).startswith(f"{path}, line 5, ") and said in str(error.value)
    assert path.read_bytes() == before and [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "line 1: has no column 'id'"),
        ("id;code\na;b\n", "has no column 'decision'"),
        (rows(GOOD) + 'a;"b', "line 3: is not CSV"),
    ],
)
def test_a_file_that_is_no_register_is_told(path, content, said):
    path.write_text(content, "utf-8")
    with pytest.raises(RecordError) as error:
        register.read(path)
    assert said in str(error.value)


def test_a_register_that_is_not_there_is_told_how_it_begins(path):
    with pytest.raises(RecordError, match="no such register; `analyzer decide"):
        register.read(path)


def test_merging_adds_each_decision_once(path, tmp_path):
    record, loaded = samples.gym(), tmp_path / "paatokset-kuntosali.csv"
    register.add(path, [made(record, "right_access", "met")])
    register.add(loaded, [made(record, "right_access", "met"), made(record, "retention", "missing")])
    assert register.merge(path, [loaded, loaded]) == 1
    assert register.merge(path, [loaded]) == 0
    assert len(register.read(path).decisions) == 2
