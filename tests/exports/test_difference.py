"""The difference on the terminal, as a page, JSON and table; and the command that shows it."""

import csv
import io
import json
from importlib.resources import files

import pytest
import yaml
from bs4 import BeautifulSoup
from rich.console import Console
from typer.testing import CliRunner

import analyzer
from analyzer import cli, records
from analyzer.errors import ExportError
from analyzer.exports import difference as exported
from analyzer.exports import wording
from analyzer.exports.difference import page, plain, terminal, views
from tests import records_samples as samples
from tests.records_samples import Draft


@pytest.fixture
def changed():
    """The bakery's notice, then the gym's: everything differs."""
    return analyzer.diff(samples.bakery(), samples.gym())


@pytest.fixture
def edited():
    """A notice with a few changed words."""
    return analyzer.diff(version("kaksi", "P2Y"), version("viisi", "P5Y", denied=False))


def version(years, period, *, denied=True):
    said = "Emme luovuta" if denied else "Luovutamme"
    draft = Draft("pihlaja", "Pihlaja Oy", dated="2026-01-09").heading("Säilytys")
    draft.sentence(f"Säilytämme nimen {years} vuotta tilauksesta.", "retention").heading("Luovutukset")
    draft.sentence(f"{said} tietoja mainostajille.", "transfer").sentence("Kysy lisää myymälästä.")
    draft.sentence("Myymälä on avoinna arkisin.").sentence("Tervetuloa käymään.")
    draft.fact("recipients", "advertising", "mainostajille", "denied" if denied else "affirmed")
    draft.fact("durations", period, f"{years} vuotta").screen(missing=() if denied else ("right_portability",))
    told = {"period": period, "kinds": ["fixed"], "polarity": "affirmed", "bound": "at_most", "laws": []}
    told |= {"counted_from": "tilauksesta", "data_categories": ["name"], "purposes": []}
    return draft.record() | {"retention": [told | {"evidence": draft.evidence(f"{years} vuotta")}]}


def shown(found, width=110):
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(terminal.summary(found))
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 140])
def test_the_terminal_tells_the_news_in_order(edited, width):
    text = shown(edited, width)
    assert all(len(line) <= width for line in text.splitlines())
    flat = " ".join(text.split())
    news = [
        "Seloste muuttui: 2 kohtaa muuttui.",
        "− oikeus siirtää tiedot löytyi → puuttuu",
        "→ nimi",
        "enintään 2 vuotta (tilauksesta) → enintään 5 vuotta (tilauksesta)",
        "→ Vastaanottajat: ",
        "kielletään → sanotaan",
        "Säilytämme nimen [−kaksi−] [+viisi+] vuotta tilauksesta.",
    ]
    places = [flat.find(each) for each in news]
    assert -1 not in places and places == sorted(places)


def test_nothing_and_nothing_but_looks():
    new = samples.gym()
    new["sentences"][1]["text"] = "Jäsentietoja käytetään – laskutukseen ja uutiskirjeeseen"
    assert "Ei muutoksia." in shown(analyzer.diff(samples.gym(), samples.gym()))
    assert "Vain ulkoasu muuttui: sanat ovat samat." in shown(analyzer.diff(samples.gym(), new))


def test_other_eyes_are_told():
    new = samples.gym()
    new["provenance"]["label_model"] = "dd"
    found = analyzer.diff(samples.gym(), new)
    assert "ohjelman eri versioilla (luokkamalli)" in " ".join(shown(found).split())
    text = BeautifulSoup(found.page(), "lxml").text
    assert "ohjelman eri versioilla (luokkamalli)" in text and "luokkamalli aa → dd" in text


def test_a_claim_whose_words_stand_is_told_apart():
    new = samples.gym()
    new["facts"] = new["facts"][1:]
    new["sentences"][2]["text"] += " Tämä on uusi lause."
    found = analyzer.diff(samples.gym(), new)
    assert views.sections(found) == []
    assert [change.name for change in views.doubtful(found)] == [wording.name("purposes", "payment")]
    assert "Luettu toisin, vaikka lause on ennallaan" in shown(found)


def test_a_long_list_of_sentences_ends_with_a_word_of_the_rest():
    old = Draft("a", "A Oy").sentence("Alku.").screen().record()
    draft = Draft("a", "A Oy").sentence("Alku.")
    for number in range(terminal.MAX_PASSAGES + 5):
        draft.sentence(f"Kohta{number} on uusi asia{number}.")
    assert "… ja 5 muuta" in shown(analyzer.diff(old, draft.screen().record()))


def test_the_page_marks_both_texts(edited):
    made = BeautifulSoup(edited.page(), "lxml")
    assert [mark.text for mark in made.select(".df-text del")] == ["kaksi", "Emme luovuta"]
    assert [mark.text for mark in made.select(".df-text ins")] == ["viisi", "Luovutamme"]
    assert made.select_one("details summary").text == "2 lausetta ennallaan"
    assert made.select_one(".df-headline").text == "Seloste muuttui: 2 kohtaa muuttui."
    assert "9.1.2026" in made.text and not made.select("script")


def test_the_page_holds_both_texts_whole(changed):
    rows = [row for run in page.runs(changed) for row in run.rows]
    for side, record in (("old", changed.old), ("new", changed.new)):
        told = " ".join("".join(piece.text for piece in getattr(row, side)) for row in rows)
        assert all(sentence["text"] in told for sentence in record["sentences"])


def test_a_notebook_draws_it(edited):
    drawn = BeautifulSoup(edited._repr_html_(), "lxml")
    assert drawn.select_one("div.analyzer-diff style") and drawn.select("ins")


def test_json_has_its_keys(edited):
    found = json.loads(exported.to_json(edited))
    assert found["difference"] == 1 and found["outcome"] == "changed"
    assert found["counts"] == {"same": 5, "moved": 0, "changed": 2, "removed": 0, "added": 0, "restyled": 0}
    [element] = found["elements"]
    assert (element["element"], element["change"], element["new_verdict"]) == ("right_portability", "lost", "missing")
    [period] = found["periods"]
    assert (period["old"]["period"], period["new"]["period"]) == ("P2Y", "P5Y")
    assert period["new"]["evidence"] == {"sentence": 1, "quote": "viisi vuotta"}
    [fact] = found["facts"]
    assert (fact["slot"], fact["change"]) == ("recipients", "changed")
    assert (fact["old"]["polarity"], fact["new"]["polarity"]) == ("denied", "affirmed")
    [first, _] = found["passages"]
    assert first["pieces"][1] == {"change": "removed", "text": "kaksi "} and first["old"] == [1]


def test_the_frame_has_a_row_a_change(changed):
    frame = changed.frame()
    counts = frame["part"].value_counts()
    assert list(frame.columns) == list(plain.COLUMNS)
    assert counts["element"] == len(changed.elements) and counts["fact"] == len(changed.facts)
    assert counts["warning"] == 1 and frame["text_changed"].dtype == bool
    assert analyzer.diff(samples.gym(), samples.gym()).frame().empty


def test_hostile_text_stays_text():
    for old, new in ((samples.hostile(), samples.gym()), (samples.gym(), samples.hostile())):
        found = analyzer.diff(old, new)
        for html in (found.page(), found._repr_html_()):
            made = BeautifulSoup(html, "lxml")
            assert not made.select("script, img, a, iframe") and samples.HOSTILE in made.text
        policy = BeautifulSoup(found.page(), "lxml").select_one("meta[http-equiv]")["content"]
        assert "default-src 'none'" in policy and "script-src 'none'" in policy
        assert "\x1b" not in shown(found)
        cells = csv.reader(io.StringIO(exported.to_csv(found).decode("utf-8-sig")))
        assert not [cell for row in cells for cell in row if cell[:1] in tuple("=+-@")]


def test_an_unknown_suffix_is_refused(tmp_path, edited):
    with pytest.raises(ExportError, match="choose one of .html, .json, .csv"):
        exported.write(edited, tmp_path / "ero.doc")


def test_countries_have_names():
    assert views.fact_name("countries", "US") == "Yhdysvallat" and views.fact_name("countries", "XX") == "XX"


def test_every_country_of_the_lexicon_has_a_name():
    text = files("analyzer").joinpath("data/lexicon/countries.yaml").read_text("utf-8")
    codes = [str(code) for code in yaml.load(text, yaml.BaseLoader)["terms"]]
    assert len(codes) > 40 and all(views.fact_name("countries", code) != code for code in codes)


@pytest.fixture
def run(tmp_path):
    for name, record in {"vanha": version("kaksi", "P2Y"), "uusi": version("viisi", "P5Y", denied=False)}.items():
        (tmp_path / f"{name}.json").write_text(records.dumps(record), "utf-8")
    runner = CliRunner()
    old, new = tmp_path / "vanha.json", tmp_path / "uusi.json"
    return lambda *words: runner.invoke(cli.app, ["diff", str(old), str(new), *(str(word) for word in words)])


def test_the_command_shows_and_writes(run, tmp_path):
    assert "Seloste muuttui" in run().stdout
    assert json.loads(run("--format", "json").stdout)["outcome"] == "changed"
    assert run("--format", "csv").stdout.startswith("\ufeffpart,change,")
    for suffix in exported.SUFFIXES:
        out = tmp_path / f"ero{suffix}"
        assert run("-o", out).exit_code == 0 and "viisi vuotta" in out.read_text("utf-8")


def test_the_command_fails_on_what_is_lost(run, tmp_path):
    assert run().exit_code == 0
    lost = run("--fail-on", "lost")
    assert lost.exit_code == 1 and "right_portability" in lost.stderr
    same = CliRunner().invoke(cli.app, ["diff", *[str(tmp_path / "uusi.json")] * 2, "--fail-on", "lost"])
    assert same.exit_code == 0 and "Ei muutoksia." in same.stdout


def test_the_command_says_what_is_wrong_with_its_input(run, tmp_path):
    missing = CliRunner().invoke(cli.app, ["diff", str(tmp_path / "x.html"), str(tmp_path / "uusi.json")])
    assert missing.exit_code == 2 and "there is no such file" in missing.stderr
    assert run("-o", tmp_path / "ero.doc").exit_code == 2
