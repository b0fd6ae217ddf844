"""The door: types, encodings, sizes and languages."""

from __future__ import annotations

import codecs
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer import blocks
from analyzer.blocks.decoding import decode
from analyzer.errors import AnalyzerError, LanguageError, ReadError
from analyzer.notice import Page, Source
from analyzer.settings import ReadSettings
from tests.blocks.pages import FINNISH, document, page, shown
from tests.conftest import CORPUS

LETTERS = "Äijälän Öljy & Åbo: säilytämme nimiä, osoitteita ja puhelinnumeroita yötä päivää."
SWEDISH = (
    "Vi behandlar våra kunders personuppgifter för att sköta kundförhållandet och för att skicka fakturor. Uppgifterna"
    " sparas i sex år efter att kundförhållandet har upphört, och de lämnas inte ut till någon annan."
)
ENGLISH = (
    "We process the personal data of our customers in order to manage the customer relationship and to send invoices."
    " The data is kept for six years after the relationship has ended, and it is not disclosed to anyone else."
)


@pytest.mark.parametrize(
    ("content", "media_type", "charset"),
    [
        (LETTERS.encode("utf-8"), "text/plain", None),
        (codecs.BOM_UTF8 + LETTERS.encode("utf-8"), "text/plain", None),
        (LETTERS.encode("utf-16"), "text/plain", None),
        (codecs.BOM_UTF16_BE + LETTERS.encode("utf-16-be"), "text/plain", None),
        (LETTERS.encode("iso-8859-1"), "text/plain", None),
        (LETTERS.encode("cp1252"), "text/plain", None),
        (LETTERS.encode("iso-8859-15"), "text/plain", None),
        (LETTERS.encode("iso-8859-1"), "text/plain", "iso-8859-1"),
        (LETTERS.encode("iso-8859-1"), "text/plain", "no-such-charset"),
        (LETTERS.encode("utf-8"), "text/plain", "iso-8859-1"),
        (f"<meta charset='iso-8859-1'><p>{LETTERS}".encode("iso-8859-1"), "text/html", None),
        (f"<p>{LETTERS}".encode("iso-8859-1"), "text/html", None),
        (f"<meta charset='utf-8'><p>{LETTERS}".encode("utf-16"), "text/html", None),
        (LETTERS.encode("utf-16-le"), "text/plain", None),
        (LETTERS.encode("utf-16-be"), "text/plain", "utf-8"),
        (f"<meta charset='windows-1251'><p>{LETTERS}".encode("cp1252"), "text/html", None),
        (f"<meta charset='utf-16'><p>{LETTERS}".encode("cp1252"), "text/html", "utf-16"),
        (f"<meta charset='utf-8'><p>{LETTERS}".encode("cp1252"), "text/html", "utf-8"),
        (LETTERS.encode("mac_roman"), "text/plain", None),
        (LETTERS.encode("cp850"), "text/plain", None),
    ],
)
def test_letters_come_out_as_written(content, media_type, charset):
    (block,) = document(content, media_type, charset).blocks
    assert block.text == LETTERS


@pytest.mark.parametrize("wrong", ["sloppy-windows-1252", "latin-1"])
def test_letters_that_were_spoilt_before_are_made_whole(wrong):
    spoilt = f"{LETTERS} Hinta on 5 € – ”näin”.".encode().decode(wrong)
    text = document(f"{spoilt}\n\n{LETTERS}", "text/plain").blocks
    assert text[0].text.startswith(f"{LETTERS} Hinta on 5 € – ") and text[1].text == LETTERS


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.[thm]*")), ids=lambda path: path.name)
def test_right_text_is_never_repaired(path):
    text = path.read_text("utf-8")
    assert decode(Page(Source("a", "a"), text.encode(), "text/plain")) == text


@pytest.mark.parametrize("text", ["SÃO PAULO", "Âge d’or", "tiedot Ã, Â ja â"])
def test_foreign_letters_are_no_spoilt_ones(text):
    assert decode(Page(Source("a", "a"), text.encode(), "text/plain")) == text


def test_one_broken_byte_does_not_spoil_the_rest():
    text = document(LETTERS.encode("utf-8") + b"\xe4 ja muut", "text/plain").blocks[0].text
    assert text == f"{LETTERS}\ufffd ja muut"


def test_windows_signs_in_a_page_that_says_latin_1_come_out():
    content = "<meta charset=iso-8859-1><p>”Hinta” on 5 € – säilytämme tietoja vuoden".encode("cp1252")
    assert document(content).blocks[0].text == "”Hinta” on 5 € – säilytämme tietoja vuoden"


@pytest.mark.parametrize(
    ("content", "media_type", "says"),
    [
        ("", "text/plain", "hardly any text"),
        ("<html><body></body></html>", "text/html", "loads it by script"),
        ("Seloste", "text/plain", "7 letters"),
        (b"abc\x00def" + FINNISH.encode(), "text/plain", "is not text"),
        (FINNISH * 40_000, "text/plain", "more than the limit of 600,000; give the notice alone"),
        (FINNISH * 40_000, "text/markdown", "more than the limit"),
        (f"<p>{FINNISH * 40_000}</p>", "text/html", "more than the limit"),
    ],
)
def test_what_holds_no_notice_is_refused(content, media_type, says):
    with pytest.raises(ReadError, match=says):
        document(content, media_type)


def test_an_xml_declaration_is_no_obstacle():
    declared = f"<?xml version='1.0' encoding='ISO-8859-1'?>\n<html><body><p>{FINNISH}</p></body></html>"
    assert document(declared).blocks[0].text == FINNISH


def test_the_limits_are_settings():
    with pytest.raises(ReadError, match="limit of 50"):
        blocks.read(page(FINNISH, "text/plain"), ReadSettings(max_characters=50))


@pytest.mark.parametrize(("text", "name"), [(SWEDISH, "Swedish"), (ENGLISH, "English")])
def test_foreign_notices_are_refused(text, name):
    with pytest.raises(LanguageError, match=f"is in {name}.*Finnish version"):
        document(text, "text/plain")


@pytest.mark.parametrize(("text", "code"), [(SWEDISH, "sv"), (ENGLISH, "en")])
def test_foreign_passages_are_left_out_and_told(text, code):
    read = document(f"<h1>Seloste</h1><p>{FINNISH}</p><h2>Osa</h2><p>{text}</p><p>{text}</p>")
    assert not any(text in block.text for block in read.blocks) and any(FINNISH in block.text for block in read.blocks)
    assert len(read.foreign) == 1 and read.foreign[0].startswith(f"{code}: ")


def test_a_short_finnish_line_between_foreign_ones_is_kept():
    swedish = "Personuppgifterna behandlas för att fördela platser, och de förvaras i tio år efter säsongens slut."
    line = "Nimiä ei luovuteta sivullisille."
    read = document(f"<p>{FINNISH}</p><p>{swedish}</p><p>{line}</p><p>{swedish}</p>")
    assert line in [block.text for block in read.blocks]
    assert len(read.foreign) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Google Ireland Limited",
        "Meta Platforms Ireland Ltd, Microsoft Ireland Operations Limited, Amazon Web Services EMEA",
    ],
)
def test_names_are_never_left_out_for_their_language(line):
    read = document(f"<p>{FINNISH}</p><ul><li>{line}</li><li>Stripe</li><li>Intercom R&amp;D</li></ul><p>{FINNISH}</p>")
    assert line in [block.text for block in read.blocks] and read.foreign == ()


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_of_the_corpus_is_taken_for_foreign(path):
    assert document(path.read_bytes(), "text/plain").foreign == ()


def test_markdown_is_read_like_a_page():
    table = "| Tieto | Aika |\n|--|--|\n| Laskut | 6 v |"
    text = f"---\ntitle: 'Seloste'\n---\n# Tiedot\n\nKeräämme:\n\n- nimen\n\n{table}\n\n{FINNISH}"
    read = document(text, "text/markdown")
    assert read.title == "Seloste"
    assert shown(read.blocks)[:4] == [("h", "Tiedot"), ("p", "Keräämme:"), ("i", "nimen"), ("h", "Tieto\tAika")]


def test_html_in_markdown_is_text():
    read = document(f"{FINNISH}\n\n<script>alert('hei')</script>\n", "text/markdown")
    assert "<script>" in read.blocks[1].text


def words(text):
    return "".join(character if character.isalnum() else " " for character in text).split()


@pytest.mark.parametrize("path", sorted([*CORPUS.glob("*.html"), *CORPUS.glob("*.md")]), ids=lambda path: path.stem)
def test_pages_of_the_corpus_keep_their_words_and_lose_their_furniture(path):
    units = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))["units"]
    read = document(path.read_bytes(), "text/html" if path.suffix == ".html" else "text/markdown")
    found = words(" ".join(block.text for block in read.blocks))
    wanted = words(" ".join(unit["text"].replace("\u00ad", "") for unit in units))
    rest = list(found)
    shared = sum(rest.remove(word) is None for word in wanted if word in rest)
    assert shared / len(wanted) > 0.985 and shared / len(found) > 0.95


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.binary()), st.sampled_from(["text/html", "text/plain", "text/markdown"]))
def test_whatever_comes_only_our_own_errors_go_out(content, media_type):
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="surrogatepass")
    try:
        read = document(data + b"\n\n" + FINNISH.encode(), media_type)
    except AnalyzerError:
        return
    assert read.blocks and read.language == "fi"
    json.dumps([block.text for block in read.blocks]).encode("utf-8")


def test_letters_in_two_pieces_are_made_one():
    whole = "Säilytämme henkilötietojasi työsuhteen päätyttyä."
    pieces = unicodedata.normalize("NFD", whole)
    assert pieces != whole
    assert decode(Page(Source("x", "x.txt"), pieces.encode(), "text/plain")) == whole
