"""The commands: what they print, write and answer; twins of the library, documented."""

import csv
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analyzer import cli, records
from tests import records_samples as samples

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(command.name or command.callback.__name__ for command in cli.app.registered_commands)
NOTICE = """Tietosuojaseloste

Rekisterinpitäjä
Kukkakauppa Orvokki Oy, Torikatu 2, 90100 Oulu, orvokki@kukat.example

Käsittelyn tarkoitus
Käytämme henkilötietoja tilausten toimittamiseen ja asiakaspalveluun.

Säilytysaika
Säilytämme tilaustiedot kaksi vuotta tilauksesta. Laskut säilytetään kirjanpitolain mukaan kuusi vuotta.
"""


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *words: runner.invoke(cli.app, [str(word) for word in words])


@pytest.fixture
def saved(tmp_path):
    """A folder with two records and another JSON file that is none."""
    folder = tmp_path / "tietueet"
    folder.mkdir()
    for record in (samples.bakery(), samples.gym()):
        (folder / f"{record['id']}.json").write_text(records.dumps(record), "utf-8")
    (folder / "muu.gold.json").write_text('{"id": "muu", "units": []}', "utf-8")
    return folder


@pytest.fixture
def notice(tmp_path):
    path = tmp_path / "orvokki.txt"
    path.write_text(NOTICE, "utf-8")
    return path


def program(*words, **options):
    return subprocess.run(
        [sys.executable, "-m", "analyzer", *map(str, words)], capture_output=True, text=True, timeout=300, **options
    )


def test_help_lists_the_commands_at_once():
    start = time.perf_counter()
    shown = program("--help")
    # A second on an idle machine; tests may run beside other work.
    assert time.perf_counter() - start < 5
    assert shown.returncode == 0 and all(command in shown.stdout for command in COMMANDS)


def test_help_loads_no_heavy_library():
    code = "import sys, analyzer.cli; print({'torch', 'stanza', 'spacy', 'pandas'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_a_place_in_the_readme(run, command):
    assert run(command, "--help").exit_code == 0
    assert re.search(rf"`analyzer {command}\b", README), f"README.md says nothing of {command}"


def test_version(run):
    assert re.fullmatch(r"analyzer \d+\.\d+\.\d+\S*\n", run("--version").stdout)


def test_compare_reads_saved_records_and_leaves_other_files_alone(run, saved, tmp_path):
    out = tmp_path / "vertailu.json"
    result = run("compare", saved, "-o", out)
    assert result.exit_code == 0, result.output
    assert [notice["id"] for notice in json.loads(out.read_text("utf-8"))["notices"]] == ["kuntosali", "leipomo"]


def test_compare_writes_what_it_can_and_lists_the_rest(run, saved, tmp_path):
    (saved / "rikki.json").write_text('{"record": 99}', "utf-8")
    result = run("compare", saved, tmp_path / "eiole.txt", "-o", tmp_path / "v.html")
    assert result.exit_code == 2
    assert (tmp_path / "v.html").exists()
    assert "2 could not be read" in result.stderr
    assert "rikki.json: is a record of version 99" in result.stderr and "eiole.txt" in result.stderr


def test_compare_of_nothing_readable_writes_nothing(run, tmp_path):
    result = run("compare", tmp_path / "eiole.txt", "-o", tmp_path / "v.html")
    assert result.exit_code == 2 and not (tmp_path / "v.html").exists()


def test_an_unknown_suffix_is_told_before_any_work(run, tmp_path):
    result = run("compare", tmp_path, "-o", tmp_path / "v.docx")
    assert result.exit_code == 2
    assert result.stderr.startswith("analyzer:") and ".xlsx" in result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize("words", [["--format", "html"], ["--format", "text", "-o", "ulos"], ["--format", "pdf"]])
def test_bad_use_of_analyze(run, words):
    assert run("analyze", "seloste.txt", *words).exit_code == 2


def test_a_message_cannot_steer_the_terminal(run):
    result = run("analyze", "\x1b[31mpunainen.txt")
    assert result.exit_code == 2 and "punainen" in result.stderr and "\x1b" not in result.stderr


def test_exit_status_of_the_program():
    missing = program("analyze", "eiole.txt")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "eiole.txt: there is no such file" in missing.stderr and "Traceback" not in missing.stderr
    assert program("analyze").returncode == 2
    assert program("eikomento").returncode == 2


def test_a_defect_of_ours_is_not_hidden(run, saved, tmp_path, monkeypatch):
    monkeypatch.setattr("analyzer.exports.write_comparison", lambda *_: {}["puuttuu"])
    assert isinstance(run("compare", saved, "-o", tmp_path / "v.csv").exception, KeyError)


@pytest.mark.model
def test_analyze_shows_a_summary(notice):
    shown = program("analyze", notice)
    assert shown.returncode == 0, shown.stderr
    assert "Orvokki" in shown.stdout and "6 vuotta" in shown.stdout and "puuttuu" in shown.stdout
    assert "\x1b" not in shown.stdout and shown.stderr == ""


@pytest.mark.model
def test_analyze_prints_a_record_a_line(notice):
    shown = program("analyze", notice, notice, "--format", "json")
    found = [json.loads(line) for line in shown.stdout.splitlines()]
    assert [record["id"] for record in found] == ["orvokki", "orvokki-2"]
    assert {"P2Y", "P6Y"} <= set(found[0]["slots"]["durations"])


@pytest.mark.model
def test_analyze_saves_records_that_compare_reads(notice, tmp_path):
    (tmp_path / "tyhja.txt").write_text("", "utf-8")
    saved = program("analyze", notice, tmp_path / "tyhja.txt", "-o", tmp_path / "ulos")
    assert saved.returncode == 2 and "tyhja.txt" in saved.stderr
    assert [path.name for path in (tmp_path / "ulos").iterdir()] == ["orvokki.json"]
    compared = program("compare", tmp_path / "ulos", "-o", tmp_path / "v.html")
    assert compared.returncode == 0, compared.stderr


@pytest.mark.model
def test_analyze_writes_pages(notice, tmp_path):
    assert program("analyze", notice, "-o", tmp_path / "ulos", "--format", "html").returncode == 0
    assert "orvokki@kukat.example" in (tmp_path / "ulos" / "orvokki.html").read_text("utf-8")


@pytest.mark.model
def test_a_reader_that_leaves_ends_it_quietly(notice):
    with subprocess.Popen(
        [sys.executable, "-m", "analyzer", "analyze", *[str(notice)] * 40, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.model
def test_the_library_is_the_commands_twin(notice):
    import analyzer

    found = analyzer.analyze(notice)
    assert analyzer.record(found)["id"] == "orvokki"
    results = list(analyzer.analyze_all(notice, notice.parent / "eiole.txt"))
    assert [type(result).__name__ for result in results] == ["Notice", "Failure"]
    assert analyzer.frames(results).facts.equals(analyzer.frames([analyzer.record(found)]).facts)
    with pytest.raises(analyzer.AnalyzerError, match="eiole"):
        analyzer.analyze("eiole.txt")


@pytest.mark.model
def test_explain_names_the_words_in_their_basic_form(notice):
    shown = program("explain", notice)
    assert shown.returncode == 0, shown.stderr
    assert "säilytysaika 0." in shown.stdout and "säilyttää" in shown.stdout and "lauseessa:" in shown.stdout
    only = program("explain", notice, "--label", "retention")
    assert "käyttötarkoitus 0." not in only.stdout and "säilyttää" in only.stdout


@pytest.mark.model
def test_explain_as_data(notice, tmp_path):
    shown = program("explain", notice, tmp_path / "eiole.txt", "--format", "json")
    assert shown.returncode == 2 and "eiole.txt" in shown.stderr
    (line,) = shown.stdout.splitlines()
    kept = next(each for each in json.loads(line)["sentences"] if each["text"].startswith("Säilytämme"))
    first = next(label for label in kept["labels"] if label["label"] == "retention")
    assert first["given"]
    assert {"where": "lauseessa", "words": "säilyttää"} in [
        {"where": reason["where"], "words": reason["words"]} for reason in first["reasons"]
    ]


@pytest.mark.model
def test_explain_refuses_a_label_that_nobody_knows(run, notice):
    result = run("explain", notice, "--label", "lapset")
    assert result.exit_code == 2 and "lapset" in result.stderr


@pytest.mark.slow
@pytest.mark.model
def test_a_label_of_ones_own_from_annotating_to_using_it(corpus, notice, tmp_path):
    """The loop: pages out, a person's own label marked, a model that gives it."""
    out, mine = tmp_path / "korjattavaksi.csv", tmp_path / "oma"
    pages = sorted(corpus.glob("u2-*.txt"))[:16]
    written = program("annotate", *pages, tmp_path / "eiole.txt", "-o", out)
    assert written.returncode == 2 and "eiole.txt" in written.stderr and "sentences to correct" in written.stderr
    with out.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    text = header.index("text")
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        marked = [[*row, "x" if "säily" in row[text].lower() else ""] for row in rows]
        csv.writer(file, delimiter=";").writerows([[*header, "sailytysverbi"], *marked])
    trained = program("train", out, "-o", mine)
    assert trained.returncode == 0, trained.stderr
    assert "sailytysverbi" in trained.stdout
    assert "sailytysverbi" in (mine / "README.md").read_text("utf-8")
    shown = program("--model", mine, "analyze", notice, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    labels = {label["label"] for each in json.loads(shown.stdout)["sentences"] for label in each["labels"]}
    assert "sailytysverbi" in labels
    assert program("--model", mine, "analyze", notice).returncode == 0
    assert "sailytysverbi" in program("--model", mine, "explain", notice, "--label", "sailytysverbi").stdout


@pytest.mark.model
def test_corrections_without_anything_new_are_told_the_next_step(run, notice, tmp_path):
    run("annotate", notice, "-o", tmp_path / "a.xlsx")
    result = run("train", tmp_path / "a.xlsx", "-o", tmp_path / "oma")
    assert result.exit_code == 2 and "corpus folder" in result.stderr
    assert not (tmp_path / "oma").exists()


def test_a_missing_model_is_told(run, notice, tmp_path):
    result = run("--model", tmp_path / "eiole", "analyze", notice)
    assert result.exit_code == 2 and "eiole" in result.stderr


def test_check_lists_what_is_wrong_and_answers_with_it(run, corpus, tmp_path):
    sound = sorted(corpus.glob("c1-01*"))
    for path in sound:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert run("check", tmp_path).exit_code == 0
    (gold,) = tmp_path.glob("*.gold.json")
    gold.write_text(gold.read_text("utf-8").replace('"purpose"', '"purposes"', 1), "utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 1
    assert "unknown label" in result.stderr and "1 problem" in result.stderr
    assert run("check", tmp_path / "eiole").exit_code == 2


def test_the_public_names_are_all_there():
    import analyzer

    assert all(getattr(analyzer, name) is not None for name in analyzer.__all__)
    assert set(analyzer.__all__) == set(dir(analyzer))
    with pytest.raises(AttributeError):
        analyzer.eiole  # noqa: B018


def test_official_models_that_are_not_installed_are_told(run, tmp_path, monkeypatch):
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    page = tmp_path / "seloste.txt"
    page.write_text("Rekisterinpitäjä on Esimerkki Oy. Käsittelemme nimeäsi laskutusta varten.", "utf-8")
    result = run("--official-models", "analyze", str(page))
    assert result.exit_code == 2
    assert "stanza.download" in result.stderr
