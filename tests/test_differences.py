"""Two versions of a notice: what changed, and what only looks different."""

import copy
import time

import pytest

import analyzer
from analyzer import records
from analyzer.differences import Difference, Outcome, versions
from analyzer.differences.alignment import PassageKind, passages
from analyzer.differences.changes import Change
from analyzer.differences.pieces import PieceKind
from analyzer.differences.sequences import common
from analyzer.differences.words import forms, words
from analyzer.errors import RecordError, SourceError
from analyzer.notice import Source
from analyzer.sources import documents, files
from tests import records_samples as samples
from tests.records_samples import Draft

NOTICE = """Tietosuojaseloste

1. Rekisterinpitäjä
Kivijalkakauppa Pihlaja Oy (1234567-1), Rantakuja 4, 70100 Kuopio, tietosuoja@pihlaja.example

2. Käsittelyn tarkoitus ja peruste
Käytämme henkilötietoja tilausten toimittamiseen. Käsittely perustuu sopimukseen.

3. Luovutukset
Emme luovuta tietoja ulkopuolisille. Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.

4. Säilytysaika
- tilaustiedot: 2 vuotta tilauksesta
- laskut: 6 vuotta "kirjanpitolain" mukaan

5. Oikeudet
Sinulla on oikeus saada pääsy tietoihisi, oikaista ne ja poistaa ne. Voit valittaa tietosuojavaltuutetulle.
"""


def entries(*texts):
    """Sentences; a heading begins with #."""
    return [
        {"text": text.removeprefix("#"), "heading": text.startswith("#"), "section": [], "labels": []} for text in texts
    ]


def kinds(old, new):
    return [(passage.kind.value, passage.old, passage.new) for passage in passages(entries(*old), entries(*new))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Säilytämme  tietoja\tkaksi vuotta.", "Säilytämme tietoja kaksi vuotta"),
        ("asia\u00adkas\u00adrekisteri", "asiakasrekisteri"),
        ('Ns. "kanta-asiakas" – ja muut', "Ns. ”kanta-asiakas” - ja muut"),
        ("Säilytys", "Sa\u0308ilytys"),
        ("• nimi", "- nimi;"),
        ("2) nimi", "nimi"),
        ("b) nimi", "a) nimi"),
        ("#3. TIETOJEN SÄILYTYS", "#Tietojen säilytys"),
        ("#3 Tietojen säilytys", "#4.1 Tietojen säilytys"),
        ("#IV. Tietojen säilytys", "Tietojen säilytys"),
        ("#7 Rekisterin tiedot", "7  Rekisterin tiedot"),
        ("6\u00a0vuotta", "6 vuotta"),
    ],
)
def test_what_no_reader_sees_is_no_change(one, other):
    [passage] = passages(entries(one), entries(other))
    assert passage.kind is PassageKind.SAME and passage.restyled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2 vuotta tilauksesta", "5 vuotta tilauksesta"),
        ("31.12. mennessä poistetaan tiedot", "30.6. mennessä poistetaan tiedot"),
        ("13. artikla määrää tästä", "14. artikla määrää tästä"),
        ("Säilytämme tietoja 2,5 vuotta", "Säilytämme tietoja 25 vuotta"),
        ("Alennus on 5 % summasta", "Alennus on 5 € summasta"),
        ("Tietoja luovutetaan muille", "Tietoja ei luovuteta muille"),
        ("#24 tunnin päivystys", "#12 tunnin päivystys"),
    ],
)
def test_what_a_reader_sees_is_a_change(one, other):
    [passage] = passages(entries(one), entries(other))
    assert passage.kind is PassageKind.CHANGED


def test_numbers_that_stand_alone_are_no_sentences():
    assert not words(entries("3.2.")[0]) and not words(entries("—")[0])
    assert forms(words(entries("3 kk")[0])) == ("3", "kk")


def test_a_line_broken_elsewhere_is_no_change():
    joined = "Säilytämme tietoja kaksi vuotta. Sen jälkeen ne poistetaan."
    assert kinds([joined], joined.split(". ")) == [("same", (0,), (0, 1))]
    assert kinds(["Nimi", "Pihlaja Oy"], ["Nimi: Pihlaja Oy"]) == [("same", (0, 1), (0,))]


def test_a_split_sentence_changes_only_where_its_words_do():
    old = ["Säilytämme tietoja kaksi vuotta, minkä jälkeen ne poistetaan tai tehdään nimettömiksi."]
    new = ["Säilytämme tietoja viisi vuotta,", "minkä jälkeen ne poistetaan tai tehdään nimettömiksi."]
    [passage] = passages(entries(*old), entries(*new))
    changed = [piece for piece in passage.marked.both if piece.kind is not PieceKind.KEPT]
    assert passage.new == (0, 1)
    assert [(piece.kind.value, piece.text.strip()) for piece in changed] == [("removed", "kaksi"), ("added", "viisi")]


def test_sentences_are_paired_added_removed_and_moved():
    old = [
        "Emme luovuta tietoja kenellekään.",
        "Tiedot säilyvät.",
        "Lue tämä.",
        "Saat tietosi pyynnöstä.",
        "Kysy lisää.",
    ]
    new = ["Kysy lisää.", "Luovutamme tietoja mainostajille.", "Tiedot säilyvät.", "Lue tämä.", "Evästeitä on kolme."]
    assert kinds(old, new) == [
        ("moved", (4,), (0,)),
        ("changed", (0,), (1,)),
        ("same", (1,), (2,)),
        ("same", (2,), (3,)),
        ("removed", (3,), ()),
        ("added", (), (4,)),
    ]


def test_a_moved_sentence_whose_words_changed_is_found():
    moved = "Perintätoimisto saa laskun tiedot, jos lasku on kuukauden myöhässä."
    rest = [f"Lause numero {number} kertoo asiasta {number * 7}." for number in range(6)]
    found = passages(entries(moved, *rest), entries(*rest, moved.replace("kuukauden", "viikon")))
    assert [(passage.old, passage.new) for passage in found if passage.moved] == [((0,), (6,))]
    assert found[-1].kind is PassageKind.CHANGED


def test_both_sides_show_their_text_to_the_letter():
    old, new = "Luovutamme (Kärpänen Oy:lle) tietoja, laskuja ja nimiä.", "Luovutamme (Sääski Oy:lle) nimiä, ja muuta!"
    [passage] = passages(entries(old), entries(new))
    assert "".join(piece.text for piece in passage.marked.old) == old
    assert "".join(piece.text for piece in passage.marked.new) == new
    unified = "".join(piece.text for piece in passage.marked.both if piece.kind is not PieceKind.REMOVED)
    assert unified == new


def test_every_sentence_is_told_once():
    old = ["Nimi", "Nimi", "Osoite", "", "…", "Nimi", "Puhelin ja muut yhteystiedot"]
    new = ["Osoite", "Nimi", "Nimi", "Puhelin", "ja muut yhteystiedot", "Nimi", "Nimi"]
    found = passages(entries(*old), entries(*new))
    told = sorted(place for passage in found for place in passage.old)
    assert told == [0, 1, 2, 5, 6] and sorted(place for passage in found for place in passage.new) == list(range(7))


def test_a_longest_common_subsequence():
    assert common("", "abc") == [] and common("abc", "abc") == [(0, 0), (1, 1), (2, 2)]
    pairs = common("xaybzc", "qabwc")
    assert [("xaybzc"[here], "qabwc"[there]) for here, there in pairs] == [("a", "a"), ("b", "b"), ("c", "c")]


@pytest.mark.parametrize("shape", ["rewritten", "turned", "repeated"])
def test_long_notices_take_moments(shape):
    old = [f"Lause {number} kertoo tiedosta {number % 17} ja sen syystä {number % 23}." for number in range(2000)]
    new = {
        "rewritten": [text.replace("kertoo", "puhuu").replace("syystä", "alusta") for text in old],
        "turned": old[::-1],
        "repeated": ["Tietoja käsitellään."] * 2000,
    }[shape]
    start = time.perf_counter()
    found = passages(entries(*old), entries(*new))
    # Under two seconds on an idle machine; tests may run beside other work.
    assert time.perf_counter() - start < 20
    assert len({place for passage in found for place in passage.new}) == 2000


def test_a_gap_too_large_for_the_table_is_still_told(monkeypatch):
    monkeypatch.setattr("analyzer.differences.sequences.MAX_TABLE", 10)
    found = passages(entries("Yksi kaksi kolme.", "Neljä viisi kuusi."), entries("Sata tuhat.", "Miljoona on paljon."))
    assert {passage.kind for passage in found} == {PassageKind.REMOVED, PassageKind.ADDED}


def test_the_same_record_has_no_changes():
    found = Difference.of(samples.gym(), copy.deepcopy(samples.gym()))
    assert (
        found.outcome is Outcome.IDENTICAL
        and repr(found) == "<Difference 'kuntosali' → 'kuntosali': identical, 0 changes>"
    )


def test_another_look_is_told_as_such():
    new = samples.gym()
    new["sentences"][0]["text"] = "1. KÄSITTELY"
    assert Difference.of(samples.gym(), new).outcome is Outcome.COSMETIC


def test_another_reading_of_the_same_text_is_told_as_such():
    new = samples.gym()
    new["facts"] = [fact for fact in new["facts"] if fact.get("code") != "payment"]
    new["provenance"]["label_model"] = "zz"
    found = Difference.of(samples.gym(), new)
    assert found.outcome is Outcome.READING
    assert [(eye.part, eye.old, eye.new) for eye in found.eyes] == [("label_model", "aa", "zz")]
    [fact] = found.reread.facts
    assert (fact.slot, fact.value, fact.kind) == ("purposes", "payment", Change.LOST) and not found.facts


def test_words_that_stay_lose_no_element():
    new = samples.gym()
    new["sentences"][0]["text"] = "1. KÄSITTELY"
    for entry in new["screening"]:
        entry["verdict"] = "missing"  # as if the program were led astray by the heading
    found = Difference.of(samples.gym(), new)
    assert found.outcome is Outcome.COSMETIC and found.reread.elements
    assert not found.elements and not found.lost


def test_elements_and_warnings():
    old, new = samples.bakery(), samples.bakery()
    verdicts = {"right_access": "met", "purposes": "unclear", "retention": "missing", "source": "missing"}
    new["sentences"][1]["text"] += " Ja tämä on uutta."
    for entry in new["screening"]:
        entry["verdict"] = verdicts.get(entry["element"], entry["verdict"])
    new["screening"].append({"code": "undated", "reason": "Ei päiväystä.", "evidence": []})
    found = Difference.of(old, new)
    assert [(change.code, change.kind.value) for change in found.elements] == [
        ("retention", "lost"),
        ("purposes", "unclear"),
        ("source", "changed"),
        ("right_access", "gained"),
    ]
    assert {change.code for change in found.lost} == {"retention", "purposes"}
    assert [(change.code, change.kind) for change in found.warnings] == [("undated", Change.GAINED)]
    back = Difference.of(new, old)
    assert [(change.code, change.kind) for change in back.warnings] == [("undated", Change.LOST)]


def facts(old, new):
    found = Difference.of(old.screen().record(), new.screen().record()).facts
    return [(fact.slot, fact.value, fact.kind.value) for fact in found]


def test_a_denial_that_is_gone_comes_first():
    old = Draft("a", "A Oy").sentence("Käytämme nimeä. Emme luovuta tietoja mainostajille eikä siirrä muualle.")
    old.fact("recipients", "advertising", "mainostajille", "denied").fact("data_categories", "name", "nimeä")
    old.fact("third_country", "not_transferred", "siirrä muualle")
    new = Draft("a", "A Oy").sentence("Luovutamme tietoja mainostajille ja siirrämme niitä muualle.")
    new.fact("recipients", "advertising", "mainostajille").fact("third_country", "transferred", "siirrämme")
    assert facts(old, new) == [
        ("third_country", "transferred", "changed"),
        ("recipients", "advertising", "changed"),
        ("data_categories", "name", "lost"),
    ]


def test_a_flipped_passage_is_told_though_the_notice_says_it_elsewhere_too():
    def version(said, polarity):
        draft = Draft("a", "A Oy").sentence("Kuvia julkaistaan Kuvastossa.").sentence(f"{said} tietoja mainostajille.")
        draft.fact("recipients", "advertising", "Kuvastossa").fact("recipients", "advertising", said, polarity)
        return draft

    assert facts(version("Emme anna", "denied"), version("Annamme", "affirmed")) == [
        ("recipients", "advertising", "changed")
    ]
    assert facts(version("Emme anna", "denied"), version("Emme koskaan anna", "denied")) == []


def test_names_are_the_same_however_they_are_written():
    old = (
        Draft("a", "A Oy").sentence("Maksut hoitaa PayKettu Oy.").fact("named_recipients", "PayKettu Oy", "PayKettu Oy")
    )
    new = (
        Draft("a", "A Oy").sentence("Maksut hoitaa Paykettu OY.").fact("named_recipients", "Paykettu OY", "Paykettu OY")
    )
    assert facts(old, new) == []


def test_contacts_and_countries():
    def version(phone, *countries):
        draft = Draft("a", "A Oy").sentence(f"Soita {phone}. Palvelimet: {', '.join(countries)}.")
        return draft.screen().record() | {
            "contact": {"phone": {"value": phone, "evidence": draft.evidence(phone)}},
            "countries": [
                {"country": code, "polarity": "affirmed", "evidence": draft.evidence(code)} for code in countries
            ],
        }

    found = Difference.of(version("040 123 4567", "SE"), version("040 123 4568", "SE", "US")).facts
    assert [(fact.slot, fact.value, fact.kind.value) for fact in found] == [
        ("phone", "040 123 4568", "changed"),
        ("countries", "US", "gained"),
    ]
    assert not Difference.of(version("040 123 4567"), version("040-1234567")).facts


def kept(text, *periods):
    """A record with a sentence and the periods that it tells."""
    draft = Draft("a", "A Oy").sentence(text)
    for period, words_, _ in periods:
        draft.fact("durations", period, words_)
    told = [
        {"period": period, "kinds": ["fixed"], "polarity": "affirmed", "bound": None, "counted_from": None, "laws": []}
        | {"data_categories": data, "purposes": [], "evidence": draft.evidence(words_)}
        for period, words_, data in periods
    ]
    return draft.screen().record() | {"retention": told}


def test_a_period_of_the_same_data_is_told_as_changed_and_once():
    old = kept(
        "Laskut säilytetään 6 vuotta, nimet 2 vuotta.",
        ("P6Y", "6 vuotta", ["purchases"]),
        ("P2Y", "2 vuotta", ["name"]),
    )
    new = kept(
        "Laskut säilytetään 6 vuotta, nimet 5 vuotta.",
        ("P6Y", "6 vuotta", ["purchases"]),
        ("P5Y", "5 vuotta", ["name"]),
    )
    found = Difference.of(old, new)
    assert [(change.old.period, change.new.period) for change in found.periods] == [("P2Y", "P5Y")]
    assert found.facts == ()


def test_periods_that_changed_places_are_told_even_when_both_are_still_there():
    old = kept("Nimet 2 vuotta, laskut 6 vuotta.", ("P2Y", "2 vuotta", ["name"]), ("P6Y", "6 vuotta", ["purchases"]))
    new = kept("Nimet 6 vuotta, laskut 6 vuotta.", ("P6Y", "6 vuotta", ["name"]), ("P6Y", "6 vuotta", ["purchases"]))
    assert [(each.old.period, each.new.period) for each in Difference.of(old, new).periods] == [("P2Y", "P6Y")]


def test_versions_are_notices_records_and_places(tmp_path):
    path = tmp_path / "leipomo.json"
    path.write_text(records.dumps(samples.bakery()), "utf-8")
    for old in (path, str(path), samples.bakery()):
        found = analyzer.diff(old, samples.gym())
        assert (found.old["id"], found.new["id"]) == ("leipomo", "kuntosali")


def test_each_version_is_exactly_one_notice(tmp_path):
    (tmp_path / "a.txt").write_text(NOTICE, "utf-8")
    (tmp_path / "b.txt").write_text(NOTICE, "utf-8")
    (tmp_path / "paha.json").write_text("{}", "utf-8")
    with pytest.raises(SourceError, match=r"holds 2 notices; name one of them: .*a\.txt"):
        versions.read(tmp_path, samples.gym())
    with pytest.raises(SourceError, match="there is no such file"):
        versions.read(samples.gym(), tmp_path / "puuttuu.txt")
    with pytest.raises(RecordError, match="paha.json"):
        versions.read(tmp_path / "paha.json", samples.gym())


LOOKS = {
    "white space": lambda text: text.replace(" ", "  ").replace("\n\n", "\n\n\n"),
    "line ends": lambda text: text.replace("\n", "\r\n"),
    "bullets": lambda text: text.replace("\n- ", "\n• "),
    "no numbering": lambda text: "\n".join(
        line.lstrip("12345. ") if line[1:2] == "." else line for line in text.split("\n")
    ),
    "quotes": lambda text: text.replace('"', "”"),
    "no-break space": lambda text: text.replace("2 vuotta", "2\u00a0vuotta"),
    "mark of byte order": lambda text: f"\ufeff{text}",
}


@pytest.fixture(scope="module")
def read(analyse):
    def record(text):
        source = Source("pihlaja", "pihlaja.txt")
        content = text.encode("utf-8")
        return records.of(analyse(files.Page(source, content, documents.media_type(content, source.location))))

    return record


@pytest.mark.model
@pytest.mark.parametrize("look", LOOKS)
def test_a_cosmetic_edit_changes_no_fact(read, look):
    found = Difference.of(read(NOTICE), read(LOOKS[look](NOTICE)))
    assert not (found.elements or found.warnings or found.facts or found.periods)
    assert found.outcome in (Outcome.IDENTICAL, Outcome.COSMETIC)


@pytest.mark.model
def test_real_edits_are_told(read):
    new = NOTICE.replace("2 vuotta tilauksesta", "5 vuotta tilauksesta").replace(" ja poistaa ne", "")
    new = new.replace("Tietoja ei siirretä EU:n", "Tietoja siirretään Yhdysvaltoihin EU:n")
    found = Difference.of(read(NOTICE), read(new))
    assert [(each.old.period, each.new.period) for each in found.periods] == [("P2Y", "P5Y")]
    assert "right_erasure" in {change.code for change in found.lost}
    assert ("third_country", "changed") in {(fact.slot, fact.kind.value) for fact in found.facts}
    assert found.counts[PassageKind.CHANGED] == 3 and not found.counts[PassageKind.REMOVED]
