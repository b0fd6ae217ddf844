"""Fetching as a user does it: the command, what it prints and leaves behind, and what reads it afterwards."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import analyzer
from analyzer import cli
from analyzer.settings import FetchSettings, Settings
from tests.fetching import hostile
from tests.fetching.servers import serving

HOST = "localhost"


@pytest.fixture
def run():
    runner = CliRunner(env={"ANALYZER_CONTACT": None})
    return lambda *words: runner.invoke(cli.app, [str(word) for word in words])


@pytest.fixture
def served():
    site = hostile.friendly()
    site.name = HOST
    with serving([site]) as running:
        yield running


@pytest.fixture
def listed(served, tmp_path):
    path = tmp_path / "lista.csv"
    path.write_text(
        f"company,url\nSuopursun Leipomo Oy,http://{HOST}:{served.port}/\n"
        f"Sisäinen Oy,http://127.0.0.1:{served.port}/\nHuono Oy,ei osoite\n",
        "utf-8",
    )
    return path


def test_fetch_tells_what_it_found_and_what_stood_in_the_way(run, listed, tmp_path):
    pages = tmp_path / "sivut"
    result = run("--contact", "a@b.example", "--allow-host", HOST, "fetch", listed, "-o", pages, "--delay", "0.01")
    assert result.exit_code == cli.BAD_INPUT
    assert "notices fetched" in result.stdout and "no address to fetch" in result.stdout
    assert "line 4: 'ei osoite' is no address" in result.stderr
    assert "allow the host: --allow-host 127.0.0.1" in result.stderr
    assert len(list(pages.glob("Suopursun-Leipomo-Oy/*.html"))) == 1


def test_nothing_is_fetched_without_a_contact(run, listed, served, tmp_path):
    result = run("fetch", listed, "-o", tmp_path / "sivut")
    assert result.exit_code == 2 and "tell the sites who asks" in result.stderr
    assert served.hits == [] and not (tmp_path / "sivut").exists()


def test_a_contact_cannot_add_a_header(run, listed, tmp_path):
    result = run("--contact", "a@b.example\r\nX-Evil: 1", "fetch", listed, "-o", tmp_path / "sivut")
    assert result.exit_code == 2 and "in one line" in result.stderr


@pytest.mark.model
def test_fetched_pages_are_analysed_with_their_companies_and_addresses(run, listed, served, tmp_path):
    pages, records = tmp_path / "sivut", tmp_path / "tietueet"
    run("--contact", "a@b.example", "--allow-host", HOST, "fetch", listed, "-o", pages, "--delay", "0.01")
    result = run("analyze", pages, "-o", records)
    assert result.exit_code == cli.BAD_INPUT and "Sisäinen" not in [path.stem for path in records.iterdir()]
    (path,) = records.glob("*.json")
    record = json.loads(path.read_text("utf-8"))
    assert record["company"] == "Suopursun Leipomo Oy" and record["source"]["fetched_at"]
    assert record["source"]["location"] == f"http://{HOST}:{served.port}/tietosuojaseloste"
    assert record["slots"]["durations"]


@pytest.mark.model
def test_an_address_is_analysed_from_its_home_page(run, served):
    address = f"http://{HOST}:{served.port}/"
    result = run("--allow-host", HOST, "analyze", address, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["location"] == address + "tietosuojaseloste"
    refused = run("analyze", address)
    assert refused.exit_code == cli.BAD_INPUT and f"--allow-host {HOST}" in refused.stderr


def test_the_library_fetches_as_the_command_does(listed, tmp_path):
    settings = Settings(fetch=FetchSettings(delay_seconds=0.01, allowed_hosts=frozenset({HOST})))
    results = list(analyzer.fetch(listed, tmp_path / "sivut", contact="a@b.example", settings=settings))
    failures = [item for item in results if isinstance(item, analyzer.Failure)]
    visits = {item.company: item.outcome for item in results if not isinstance(item, analyzer.Failure)}
    assert len(failures) == 1 and visits == {"Suopursun Leipomo Oy": "notice", "Sisäinen Oy": "forbidden_address"}
