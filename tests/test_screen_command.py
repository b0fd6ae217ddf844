"""`screen` and `decide`: what they show, write and answer, on saved records; and their twins in the library."""

import csv
import io
import json

import pytest
from rich.console import Console
from typer.testing import CliRunner

import analyzer
from analyzer import cli, records
from analyzer.decisions import screened
from analyzer.exports import screening, screening_table
from tests import records_samples as samples

STEERING = "\x1b[31m \x9b31m \u202eolleh\u2066 \x07 ]]> </script> =1+1"


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *words: runner.invoke(cli.app, [str(word) for word in words])


@pytest.fixture
def save(tmp_path):
    def saved(record):
        path = tmp_path / "tietueet" / f"{len(list(tmp_path.rglob('*.json')))}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(records.dumps(record), "utf-8")
        return path

    return saved


@pytest.fixture
def register_file(tmp_path):
    return tmp_path / "paatokset.csv"


def drawn(notice, width):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(screening_table.Block(notice))
    return console.file.getvalue()


def test_the_table_begins_with_what_is_missing(run, save):
    shown = run("screen", save(samples.gym()))
    assert shown.exit_code == 0, shown.output
    lines = shown.stdout.splitlines()
    assert lines[0].startswith("Kuntokolmio Ky")
    assert lines[2] == "puuttuu 2 · varoituksia 1 · löytyi 20"
    marked = [line[0] for line in lines if line[:1] in set("✕!?✓–")]
    assert marked == ["✕", "✕", "!", "✓"]
    assert "Oikeus saada pääsy tietoihin" in shown.stdout and "13(2)(b), 14(2)(c)" in shown.stdout
    assert "”henkilötietolakiin”" in shown.stdout
    assert "se ei arvioi, onko seloste lain mukainen" in " ".join(shown.stdout.split())


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_table_fits_its_width(width):
    lines = drawn(screened(samples.gym()), width).splitlines()
    assert max(map(len, lines)) <= width
    assert "henkilötietolakiin" in "".join(lines)


def test_the_table_gives_the_gist_of_a_reason():
    assert screening_table.gist("Lakia ei mainita, kumottu 1.1.2019. Sen tilalla on muu.") == (
        "Lakia ei mainita, kumottu 1.1.2019."
    )
    assert (
        screening_table.gist("Ei löydy, mitä 13 art. edellyttää; katso sieltä") == "Ei löydy, mitä 13 art. edellyttää."
    )
    assert screening_table.gist("") == ""


def test_several_notices_end_in_a_sum(run, save):
    shown = run("screen", save(samples.gym()), save(samples.bakery()))
    assert "2 selostetta, yhteensä: puuttuu 4, varoituksia 1, tarkistettava 0" in shown.stdout


def test_a_notice_without_flaws_is_no_empty_table():
    record = samples.Draft("a", "A Oy").screen().record()
    assert "Mitään ei puutu" in drawn(screened(record), 80)


def test_json_is_a_line_a_notice(run, save):
    shown = run("screen", save(samples.gym()), save(samples.bakery()), "--format", "json")
    first, second = [json.loads(line) for line in shown.stdout.splitlines()]
    assert (first["id"], first["location"], second["dated"]) == ("kuntosali", "selosteet/kuntosali.txt", "2025-03-01")
    assert first["counts"]["missing"] == 2 and first["counts"]["warnings"] == 1
    assert [each["verdict"] for each in first["screening"][:2]] == ["missing", "missing"]
    assert first["screening"][2]["code"] == "repealed_law"
    assert first["screening"][2]["evidence"] == [{"sentence": 5, "quote": "henkilötietolakiin", "section": "Käsittely"}]


def test_csv_is_a_row_a_finding(run, save):
    shown = run("screen", save(samples.gym()), "--format", "csv")
    assert shown.stdout_bytes.startswith(b"\xef\xbb\xbfid,")
    found = list(csv.DictReader(io.StringIO(shown.stdout_bytes.decode("utf-8-sig"))))
    assert len(found) == 23 and found[0]["verdict"] == "missing" and found[0]["severity"] == "serious"
    assert (found[2]["code"], found[2]["quotes"], found[2]["counts_as"]) == (
        "repealed_law",
        "henkilötietolakiin",
        "stands",
    )


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_a_notice_cannot_steer_what_shows_it(run, save, form):
    draft = samples.Draft(STEERING, STEERING, title=STEERING).heading(STEERING).sentence(STEERING)
    record = draft.warn(STEERING, STEERING, STEERING).screen(missing=("retention",), purposes=STEERING).record()
    record["source"]["location"] = STEERING
    shown = run("screen", save(record), "--format", form)
    assert shown.exit_code == 0, shown.output
    assert not {"\x1b", "\x9b", "\x07", "\u202e", "\u2066"} & set(shown.stdout)
    if form == "json":
        assert json.loads(shown.stdout)["company"] == STEERING
    if form == "csv":
        save(samples.hostile())
        shown = run("screen", save(samples.hostile()), "--format", "csv")
        rows = csv.reader(io.StringIO(shown.stdout_bytes.decode("utf-8-sig")))
        assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}]


def test_fail_on_missing(run, save):
    lacking, whole = save(samples.gym()), save(samples.Draft("a", "A Oy").screen().record())
    assert run("screen", lacking, "--fail-on", "missing").exit_code == 1
    assert run("screen", whole, "--fail-on", "missing").exit_code == 0
    assert run("screen", lacking, "--fail-on", "jotain").exit_code == 2


def test_fail_on_what_is_unclear_or_serious(run, save):
    draft = samples.Draft("a", "A Oy").sentence("Laki.").screen().warn("w", "Syy.", "Laki").record()
    draft["screening"][0]["verdict"] = "unclear"
    draft["screening"][-1]["severity"] = "serious"
    path = save(draft)
    assert [run("screen", path, "--fail-on", check).exit_code for check in ("missing", "unclear", "serious")] == [
        0,
        1,
        1,
    ]


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run, save, tmp_path):
    shown = run("screen", save(samples.gym()), tmp_path / "eiole.txt", "--fail-on", "missing")
    assert shown.exit_code == 2 and "Kuntokolmio" in shown.stdout and "eiole.txt" in shown.stderr


def test_sheets_are_written_and_the_table_only_when_asked_for(run, save, tmp_path):
    paths = save(samples.gym()), save(samples.bakery())
    shown = run("screen", *paths, "-o", tmp_path / "ulos")
    assert shown.exit_code == 0 and shown.stdout == "" and "2 sheets" in shown.stderr
    assert sorted(each.name for each in (tmp_path / "ulos").iterdir()) == [
        "index.html",
        "kuntosali.html",
        "leipomo.html",
    ]
    assert run("screen", paths[0], "-o", tmp_path / "ulos", "--format", "json").stdout.startswith('{"id": "kuntosali"')


def test_a_decision_is_kept_and_respected(run, save, register_file):
    path = save(samples.gym())
    said = "--reason", "Kohdassa 4.", "--by", "T. Tarkastaja", "--date", "22.11.2026"
    assert run("decide", register_file, path, "right_access", "met", *said).exit_code == 0
    again = run("decide", register_file, "kuntosali", "dpo_contact", "not_applicable", "--notice", path.parent, *said)
    assert again.exit_code == 0, again.output
    shown = run("screen", path, "--decisions", register_file, "--fail-on", "missing")
    assert shown.exit_code == 0
    assert "kumottu: löytyi – Kohdassa 4. (T. Tarkastaja, 22.11.2026)" in " ".join(shown.stdout.split())
    told = json.loads(run("screen", path, "--decisions", register_file, "--format", "json").stdout)
    one = next(each for each in told["screening"] if each.get("element") == "right_access")
    assert (one["verdict"], one["counts_as"], one["decision"]["status"]) == ("missing", "met", "applied")


def test_an_outdated_decision_is_shown_but_does_not_count(run, save, register_file):
    record = samples.gym()
    run("decide", register_file, save(record), "right_access", "met", "--reason", "r", "--by", "b")
    record["source"]["sha256"] = "1" * 64
    record["screening"][11] |= {"evidence": [{"sentence": 1, "quote": "Jäsentietoja"}]}
    assert record["screening"][11]["element"] == "right_access"
    shown = run("screen", save(record), "--decisions", register_file, "--fail-on", "missing")
    assert shown.exit_code == 1 and "päätös koski aiempaa versiota: tarkista" in " ".join(shown.stdout.split())


def test_decisions_on_notices_that_are_not_there_are_told(run, save, register_file):
    run("decide", register_file, save(samples.gym()), "right_access", "met", "--reason", "r", "--by", "b")
    shown = run("screen", save(samples.bakery()), "--decisions", register_file)
    assert shown.exit_code == 0 and "not among these: 1 (kuntosali)" in shown.stderr


def test_a_register_that_is_missing_stops_it_before_any_work(run, save, register_file):
    shown = run("screen", save(samples.gym()), "--decisions", register_file)
    assert shown.exit_code == 2 and shown.stdout == "" and "there is no such register" in shown.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["kuntosali", "retention", "met"], "there is no such file"),
        (["RECORD", "retention", "stands"], "is no verdict of an element"),
        (["RECORD", "retention"], "CODE and a VERDICT"),
        (["RECORD", "retention", "met", "--by", ""], "needs a reason and a name"),
        (["eiole", "retention", "met", "--notice", "RECORD"], "kuntosali"),
    ],
)
def test_a_decision_that_cannot_be_made_begins_no_register(run, save, register_file, words, said):
    path = save(samples.gym())
    words = [str(path) if word == "RECORD" else word for word in words]
    named = [] if "--by" in words else ["--by", "T. Tarkastaja"]
    shown = run("decide", register_file, *words, "--reason", "r", *named)
    assert shown.exit_code == 2 and said in " ".join(shown.stderr.split()) and not register_file.exists()


def test_what_a_sheet_saved_is_merged(run, save, register_file, tmp_path):
    run("decide", tmp_path / "ladattu.csv", save(samples.gym()), "right_access", "met", "--reason", "r", "--by", "b")
    assert "1 decision added" in run("decide", register_file, "--merge", tmp_path / "ladattu.csv").stderr
    assert "0 decisions added" in run("decide", register_file, "--merge", tmp_path / "ladattu.csv").stderr


def test_the_library_is_the_commands_twin(run, save, register_file):
    path = save(samples.gym())
    run("decide", register_file, path, "right_access", "met", "--reason", "r", "--by", "b")
    frame = analyzer.screen(samples.gym(), decisions=register_file)
    assert frame.equals(analyzer.screen(path, decisions=register_file))
    assert list(frame["code"][:2]) == ["dpo_contact", "repealed_law"]
    row = frame.set_index("code").loc["right_access"]
    assert (row["verdict"], row["counts_as"], row["by"]) == ("missing", "met", "b")
    assert set(screening.SCREENING) == set(frame.columns)
    assert "Kumottu: löytyi" in analyzer.sheet(path, decisions=register_file).page()
