"""The adapter keeps every character's place, and no sentence crosses a block."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.errors import ModelError
from analyzer.notice import Block, BlockKind, Cell, Document, Source
from analyzer.sentences import MAX_CHUNK, FinnishAnalyser, parts
from analyzer.settings import LanguageSettings

pytestmark = pytest.mark.model


def a_document(*blocks):
    return Document(Source("a", "a.txt"), "", "text/plain", None, None, "fi", blocks)


def a_row(number, *cells, columns=()):
    text, found, at = "\t".join(cells), [], 0
    for index, cell in enumerate(cells):
        found.append(Cell(columns[index] if columns else "", at, at + len(cell)))
        at += len(cell) + 1
    return Block(number, BlockKind.TABLE_ROW, text, cells=tuple(found))


def test_lemmas_keep_compound_parts(finnish):
    (doc,) = finnish.docs(["Tietosuojaselosteissamme kerrotaan käsittelystä."])
    assert doc[0].lemma_ == "tietosuojaseloste"
    assert parts(doc[0]) == ("tieto", "suoja", "seloste")


def test_a_surface_word_is_one_token_and_the_denial_stays_visible(finnish):
    (doc,) = finnish.docs(["Huolehdimme siitä, ettei tietoja luovuteta."])
    token = next(token for token in doc if token.text == "ettei")
    assert "ei" in token.lemma_


def test_sentences_do_not_cross_blocks(finnish):
    blocks = (
        Block(0, BlockKind.HEADING, "Säilytysaika"),
        Block(1, BlockKind.LIST_ITEM, "nimi", ("Säilytysaika",), "Keräämme:"),
        Block(2, BlockKind.LIST_ITEM, "osoite", ("Säilytysaika",), "Keräämme:"),
        Block(3, BlockKind.PARAGRAPH, "Säilytämme tiedot viisi vuotta. Sitten ne poistetaan.", ("Säilytysaika",)),
    )
    found = finnish.sentences(a_document(*blocks))
    assert [sentence.text for sentence in found] == [
        "Säilytysaika",
        "nimi",
        "osoite",
        "Säilytämme tiedot viisi vuotta.",
        "Sitten ne poistetaan.",
    ]
    assert found[0].is_heading
    assert [heading.text for heading in found[3].headings] == ["Säilytysaika"]
    assert found[1].lead_in.text == "Keräämme:"


def test_a_table_row_is_one_sentence_with_its_cells(finnish):
    row = a_row(0, "Laskutus", "Nimi, osoite", "6 vuotta", columns=("Tarkoitus", "Tiedot", "Aika"))
    (found,) = finnish.sentences(a_document(row))
    assert found.text == row.text
    assert [(cell.column.text, cell.span.text) for cell in found.cells] == [
        ("Tarkoitus", "Laskutus"),
        ("Tiedot", "Nimi, osoite"),
        ("Aika", "6 vuotta"),
    ]


def test_evidence_quotes_the_sentence(finnish):
    document = a_document(Block(0, BlockKind.PARAGRAPH, "Emme luovuta tietoja. Emme myöskään myy niitä."))
    for sentence in finnish.sentences(document):
        assert sentence.evidence.quote(document) == sentence.text


def test_a_number_alone_is_no_sentence(finnish):
    found = finnish.sentences(a_document(Block(0, BlockKind.PARAGRAPH, "3. Tietoja säilytetään kaksi vuotta.")))
    assert len(found) == 1


def test_an_endless_sentence_is_cut_but_nothing_is_lost(finnish):
    text = " ".join(["nimi osoite puhelinnumero"] * 400)
    found = finnish.sentences(a_document(Block(0, BlockKind.PARAGRAPH, text)))
    assert all(len(sentence.text) <= MAX_CHUNK for sentence in found)
    assert " ".join(sentence.text for sentence in found) == text


def test_many_documents_in_one_call_read_as_each_alone(finnish):
    texts = ["Keräämme nimen ja osoitteen.", "Säilytämme ne 24 kk. Poistamme ne sitten.", "Oikeutesi"]
    documents = [a_document(Block(0, BlockKind.PARAGRAPH, text)) for text in texts]
    together = [[sentence.text for sentence in found] for found in finnish.pipe(documents)]
    alone = [[sentence.text for sentence in finnish.sentences(document)] for document in documents]
    assert together == alone


def test_what_was_analysed_is_remembered(finnish):
    calls = []
    stanza_call = finnish._call
    finnish._call = lambda texts: calls.append(texts) or stanza_call(texts)
    try:
        finnish.docs(["Tätä tekstiä ei ole ennen nähty lainkaan."])
        finnish.docs(["Tätä tekstiä ei ole ennen nähty lainkaan."])
    finally:
        finnish._call = stanza_call
    assert len(calls) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_comes_back_character_for_character(finnish, text):
    (doc,) = finnish.docs([text])
    assert doc.text == text


def test_a_missing_model_is_told_with_its_path(tmp_path):
    with pytest.raises(ModelError, match="fi_tokenize.pt"):
        FinnishAnalyser(LanguageSettings(models=tmp_path))


def test_a_damaged_model_is_told(tmp_path, finnish):
    for name in ("fi_tokenize.pt", "fi_pos.pt", "fi_vectors.pt", "fi_lemma.pt", "resources.json"):
        (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(ModelError, match="cannot be loaded"):
        FinnishAnalyser(LanguageSettings(models=tmp_path))
