"""Records → frames: the same columns and dtypes always, one row a thing."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import tables
from tests import records_samples as samples

NAMES = ("notices", "sentences", "facts", "processing", "screening", "failures")


@pytest.fixture(scope="module")
def frames():
    return tables.frames(samples.all_items())


@pytest.mark.parametrize("name", NAMES)
def test_dtypes_are_the_same_with_and_without_rows(frames, name):
    empty = tables.frames([])
    pd.testing.assert_series_equal(getattr(frames, name).dtypes, getattr(empty, name).dtypes)
    assert len(getattr(empty, name)) == 0 < len(getattr(frames, name))


def test_every_notice_is_a_row_and_counts_its_screening(frames):
    row = frames.notices.set_index("id").loc["leipomo"]
    assert (row.company, row.third_country, row.longest_retention) == ("Tuoksuva Leipomo Oy", "not_transferred", "P2Y")
    assert (row.met, row.missing, row.unclear, row.warnings) == (19, 2, 0, 0)
    assert row.dated == pd.Timestamp("2025-03-01")


def test_sentences_have_a_column_and_a_list_for_labels(frames):
    sentences = frames.sentences[frames.sentences["id"] == "leipomo"]
    assert sentences["retention"].sum() == 1
    assert sentences.loc[sentences["heading"], "labels"].tolist() == [[]]
    first = sentences.iloc[1]
    assert first.labels == ["purpose", "data_category"] and first.purpose and not first.transfer
    assert first.section == "Miksi tietoja kerätään"


def test_facts_keep_polarity_and_quote_and_measure_periods(frames):
    facts = frames.facts[frames.facts["slot"] != "elements"].set_index(["id", "value"]).sort_index()
    denied = facts.loc[("leipomo", "direct_marketing")]
    assert (denied["polarity"], denied["quote"]) == ("denied", "Emme lähetä markkinointiviestejä")
    assert facts.at[("kuntosali", "P30D"), "days"] == 30
    assert math.isnan(facts.at[("leipomo", "name"), "days"])


def test_warnings_and_elements_stand_in_one_frame(frames):
    screening = frames.screening[frames.screening["id"] == "kuntosali"]
    assert screening["kind"].value_counts().to_dict() == {"element": 22, "warning": 1}
    assert screening.loc[screening["kind"] == "warning", "quotes"].tolist() == [["henkilötietolakiin"]]
    # Records of before have neither.
    assert screening[["severity", "score"]].isna().all(axis=None)


def test_failures_are_kept_with_their_reason(frames):
    assert frames.failures[["id", "stage", "may_pass"]].to_dict("records") == [
        {"id": "rikki", "stage": "read", "may_pass": False}
    ]


def test_clashing_ids_are_told_apart():
    frames = tables.frames([samples.gym(), samples.gym()])
    assert frames.notices["id"].tolist() == ["kuntosali", "kuntosali-2"]
    assert set(frames.facts["id"]) == {"kuntosali", "kuntosali-2"}


@pytest.mark.parametrize(
    ("duration", "days"),
    [("P6Y", 6 * 365.2425), ("P2W", 14), ("PT72H", 3), ("P1Y6M", 365.2425 + 6 * 30.436875), ("P0.5Y", 365.2425 / 2)],
)
def test_days_of_a_duration(duration, days):
    assert tables.days(duration) == pytest.approx(days)


@given(st.text(max_size=12))
def test_days_of_anything_is_a_number_or_none(text):
    assert math.isnan(tables.days(text)) or tables.days(text) >= 0


def test_the_longest_of_durations():
    assert tables.longest(["P13M", "P1Y", "P360D"]) == "P13M"
    assert tables.longest(["ei aika"]) is None
