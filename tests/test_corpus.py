"""The checker of annotated notices: it names every kind of slip, and the project's own corpus has none."""

import json

import pytest

from analyzer import corpus as checker
from analyzer.errors import RecordError

PAGE = "Rekisterinpitäjä\nEsimerkki Oy, Turku\n- Keräämme nimen. Säilytämme sen vuoden.\n"
UNITS = [
    {"text": "Rekisterinpitäjä", "heading": True, "labels": []},
    {"text": "Esimerkki Oy, Turku", "labels": ["controller"]},
    {"text": "Keräämme nimen.", "labels": ["data_category"]},
    {"text": "Säilytämme sen vuoden.", "labels": ["retention"]},
]


def write(folder, units=UNITS, slots=None, page=PAGE, name="a", suffix=".txt", **more):
    (folder / f"{name}{suffix}").write_text(page, "utf-8")
    gold = {"id": name, "sector": "kauppa", "slots": {"third_country": "unstated", **(slots or {})}, "units": units}
    (folder / f"{name}.gold.json").write_text(json.dumps({**gold, **more}), "utf-8")


def problems(folder):
    return [str(problem) for problem in checker.check(folder)]


def test_a_sound_notice_has_no_problem(tmp_path):
    write(tmp_path)
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"units": [*UNITS[:3], {"text": "Säilytämme sen vuoden.", "labels": ["storage"]}]}, "unknown label 'storage'"),
        ({"slots": {"purposes": ["fun"]}}, "unknown code 'fun'"),
        ({"units": [*UNITS[:3], {"text": "Säilytämme sen vuoden."}]}, "unit 3 has no labels"),
        ({"units": [*UNITS[:1], *UNITS[2:]]}, "no unit covers the text before unit 1: 'EsimerkkiOy,Turku-'"),
        ({"units": UNITS[:3]}, "no unit covers the text at the end: 'Säilytämmesenvuoden.'"),
        ({"units": [*UNITS, {"text": "sen vuoden.", "labels": []}]}, "unit 4 overlaps another or is out of order"),
        ({"units": [UNITS[0], UNITS[2], UNITS[1], UNITS[3]]}, "unit 2 overlaps another or is out of order"),
        ({"units": [*UNITS, {"text": "Muuta.", "labels": []}]}, "unit 4 does not stand in the page: 'Muuta.'"),
        ({"units": [{**UNITS[0], "labels": ["controller"]}, *UNITS[1:]]}, "unit 0 is a heading with labels"),
        ({"units": []}, "has no units"),
        ({"sector": ""}, "has no sector"),
        ({"slots": {"rights": ["access"]}}, "slot rights has access, but no unit is labelled"),
    ],
)
def test_each_slip_is_named(tmp_path, change, message):
    write(tmp_path, **change)
    assert any(message in problem for problem in problems(tmp_path)), problems(tmp_path)


def test_units_of_a_web_page_may_leave_out_its_furniture_but_not_stand_elsewhere(tmp_path):
    page = "<nav>Etusivu</nav><h1>Rekisterinpitäjä</h1><ul><li>Esimerkki Oy, Turku</li></ul><p>Keräämme nimen.</p>"
    units = [UNITS[0], {"text": "- Esimerkki Oy, Turku", "labels": ["controller"]}, UNITS[2]]
    write(tmp_path, units, page=page, suffix=".html")
    assert problems(tmp_path) == []
    write(tmp_path, UNITS, page=page, suffix=".html")
    assert problems(tmp_path) == ["a: unit 3 does not stand in the page: 'Säilytämme sen vuoden.'"]


def test_a_template_with_the_names_changed_is_refused(tmp_path):
    write(tmp_path)
    lines = [
        "Kerhon jäsenrekisteri sisältää jäsenen nimen, kotikunnan ja liittymisvuoden.",
        "Tiedot saadaan jäseneltä itseltään liittymislomakkeella, eikä niitä täydennetä muualta.",
        "Jäsenyyden päätyttyä sihteeri poistaa tiedot seuraavan tilikauden aikana.",
    ]
    for name, club in (("b", "Kuovi"), ("c", "Tavi")):
        page = "\n".join([f"Metsästysseura {club} ry", *lines])
        write(tmp_path, [{"text": line, "labels": []} for line in page.split("\n")], page=page, name=name)
    (repeated,) = problems(tmp_path)
    assert repeated.startswith("c: repeats b: ")


def test_a_folder_without_annotations_is_refused(tmp_path):
    with pytest.raises(RecordError, match="no \\*.gold.json"):
        checker.check(tmp_path)


def test_the_corpus_is_sound(corpus):
    assert [str(problem) for problem in checker.check(corpus)] == []
