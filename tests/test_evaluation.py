"""Facts by passage, polarity, processing entries and identity against gold, on records made by hand."""

import io
import json

import pytest
from rich.console import Console

from analyzer import evaluation, gold
from analyzer.evaluation import verdicts
from analyzer.exports import figures as shown
from analyzer.notice import Failure, Source, Verdict
from tests import records_samples as samples

UNITS = [
    {"text": "Seloste", "labels": [], "heading": True},
    {
        "text": "Laskutus perustuu sopimukseen.",
        "labels": ["purpose", "legal_basis"],
        "affirmed": {"purposes": ["payment"], "legal_bases": ["contract"]},
    },
    {
        "text": "Emme kerää terveystietoja, voimme kysyä kielen.",
        "labels": ["data_category"],
        "affirmed": {},
        "conditional": {"data_categories": ["demographic"]},
        "denied": {"data_categories": ["health"]},
    },
    {"text": "Tietoja ei luovuteta.", "labels": ["transfer"], "affirmed": {"recipients": ["none"]}},
]


@pytest.fixture
def notice(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text("\n".join(unit["text"] for unit in UNITS), "utf-8")
    raw = {
        "id": "a",
        "sector": "kauppa",
        "slots": {"third_country": "unstated"},
        "identity": {"title": "Seloste", "name": "Lumi Oy;Torni Oy", "dated": "2024-05"},
        "processing": [{"purposes": ["payment"], "legal_bases": ["contract"], "units": [1]}],
        "units": UNITS,
    }
    (tmp_path / "a.gold.json").write_text(json.dumps(raw), "utf-8")
    return gold.read(tmp_path / "a.gold.json")


def a_record(facts=(), processing=(), **fields):
    record = samples.bakery()
    record["sentences"] = [
        {"text": unit["text"], "heading": unit.get("heading", False), "section": [], "labels": []} for unit in UNITS
    ]
    record["facts"] = [a_fact(*each) for each in facts]
    record["processing"] = list(processing)
    record["slots"] = {}
    return {**record, "title": None, "company": None, "dated": None, "contact": {}, **fields}


def a_fact(slot, code, polarity, sentence):
    return {"slot": slot, "code": code, "polarity": polarity, "evidence": {"sentence": sentence, "quote": ""}}


def an_entry(sentence, **parts):
    empty = {part: [] for part in gold.PARTS}
    return {**empty, **parts, "evidence": {"sentence": sentence, "quote": ""}, "facts": []}


def figures(notice, record):
    return evaluation.score([(notice, record)]).figures()


def test_a_right_record_scores_one(notice):
    facts = [
        ("purposes", "payment", "affirmed", 1),
        ("legal_bases", "contract", "affirmed", 1),
        ("data_categories", "health", "denied", 2),
        ("data_categories", "demographic", "conditional", 2),
        ("recipients", "none", "affirmed", 3),
    ]
    entry = an_entry(1, purposes=["payment"], legal_bases=["contract"])
    found = figures(notice, a_record(facts, [entry], title="Seloste", company="Torni Oy", dated="2024-05-17"))
    assert [found["passages"][slot]["f1"] for slot in ("purposes", "legal_bases", "data_categories")] == [1, 1, 1]
    assert {name: row["f1"] for name, row in found["polarity"].items()} == {
        "denials found": 1, "denied, of facts found": 1, "conditional, of facts found": 1,
    }  # fmt: skip
    assert found["polarity"]["denials found"]["gold"] == 2  # health, and that nobody gets the data
    assert found["processing"]["all, values"]["f1"] == 1
    assert [found["identity"][key]["f1"] for key in ("title", "name", "dated")] == [1, 1, 1]


def test_a_denied_fact_that_is_taken_for_affirmed_is_wrong_twice(notice):
    found = figures(notice, a_record([("data_categories", "health", "affirmed", 2)]))
    assert found["passages"]["data_categories"] == {"p": 0, "r": 0, "f1": 0, "gold": 1, "found": 1}
    assert found["polarity"]["denied, of facts found"]["r"] == 0


def test_an_entry_pairs_only_with_one_on_the_same_unit(notice):
    elsewhere = an_entry(3, purposes=["payment"], legal_bases=["contract"])
    row = figures(notice, a_record(processing=[elsewhere]))["processing"]["all, values"]
    assert (row["gold"], row["found"], row["p"]) == (2, 2, 0)


def test_a_partly_right_entry_counts_by_its_values(notice):
    half = an_entry(1, purposes=["payment"], retention=["P6Y"])
    found = figures(notice, a_record(processing=[half]))["processing"]
    assert (found["all, values"]["p"], found["all, values"]["r"]) == (0.5, 0.5)
    assert found["sections and sentences, whole"]["f1"] == 0


def test_gold_without_facts_says_nothing_of_them(notice, tmp_path):
    raw = json.loads((tmp_path / "a.gold.json").read_text("utf-8"))
    del raw["processing"], raw["identity"]
    raw["units"] = [{"text": unit["text"], "labels": unit["labels"]} for unit in raw["units"]]
    (tmp_path / "a.gold.json").write_text(json.dumps(raw), "utf-8")
    found = figures(gold.read(tmp_path / "a.gold.json"), a_record())
    assert not {"passages", "polarity", "processing", "identity"} & found.keys()


def test_misses_say_what_is_missing_and_what_is_wrong(notice):
    result = evaluation.score([(notice, a_record([("purposes", "recruitment", "affirmed", 1)]))])
    miss = next(each for each in result.misses if each.where.startswith("purposes: "))
    assert (miss.wanted, miss.found) == (frozenset({"payment"}), frozenset({"recruitment"}))


def screened(**found):
    """A record's screening: these verdicts, and met for every other element."""
    return [
        {"element": element, "verdict": found.get(element, "met"), "reason": "", "evidence": []}
        for element in verdicts.expected({})
    ]


def test_expected_verdicts_follow_the_table_of_conditions():
    consent = verdicts.expected(
        {"legal_bases": {"consent"}, "elements": {"legal_basis"}, "third_country": {"unstated"}}
    )
    assert consent["legal_basis"] is Verdict.MET
    assert consent["right_withdraw_consent"] is Verdict.MISSING
    assert consent["transfer_safeguards"] is Verdict.NOT_APPLICABLE
    assert verdicts.expected({"elements": set()})["right_withdraw_consent"] is Verdict.NOT_APPLICABLE


def test_an_element_that_the_gold_does_not_tick_is_not_met_by_its_facts():
    assert verdicts.expected({"rights": {"access"}, "elements": set()})["right_access"] is Verdict.MISSING
    assert verdicts.expected({"rights": set(), "elements": {"right_access"}})["right_access"] is Verdict.MET


def test_saying_nothing_of_third_countries_states_nothing():
    silent = verdicts.expected({"third_country": {"unstated"}, "elements": set()})
    assert silent["third_country_transfer"] is not Verdict.MET


def test_missing_and_absent_are_counted_apart(notice):
    found = figures(notice, a_record(screening=screened(retention="missing", purposes="not_applicable")))
    assert (found["missing"]["retention"]["p"], found["missing"]["retention"]["r"]) == (1, 1)
    assert (found["missing"]["purposes"]["found"], found["absent"]["purposes"]["found"]) == (0, 1)
    assert (found["missing"]["right_access"]["gold"], found["missing"]["right_access"]["found"]) == (1, 0)
    assert found["absent"]["all elements"]["gold"] == len(verdicts.expected({}))


def test_unclear_is_no_finding_but_counts_as_pointed_out(notice):
    found = figures(notice, a_record(screening=screened(retention="unclear", right_portability="unclear")))
    row = found["missing"]["retention"]
    assert (row["found"], row["r"], row["unclear"], row["r_with_unclear"]) == (0, 0, 1, 1)
    assert found["unclear"]["unclear"] == 2 and found["unclear"]["expected_missing"] == 1
    assert found["unclear"]["expected_not_applicable"] == 1  # portability, where no ground is told


def test_a_notice_that_cannot_be_read_points_nothing_out(notice):
    failed = evaluation.score([(notice, Failure(Source("a", "a.txt"), "blocks", "unreadable"))]).figures()
    assert failed["missing"]["retention"]["r"] == 0 and failed["unclear"]["findings"] == 0


def test_figures_of_verdicts_are_shown(notice):
    found = figures(notice, a_record(screening=screened(retention="unclear")))
    console = Console(width=120, record=True, file=io.StringIO())
    for name in ("missing", "absent"):
        console.print(shown.table(found[name], shown.FINER[name]))
    console.print(shown.totals(found))
    text = console.export_text()
    assert "found missing" in text and "recall with unclear" in text and "not stated" in text
