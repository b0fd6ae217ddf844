"""Files and folders become sources with safe ids; what cannot be had says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.errors import ReadError, SourceError
from analyzer.notice import Failure, Source
from analyzer.settings import ReadSettings
from analyzer.sources import find, read
from analyzer.sources.documents import DOCX, ODT, PDF
from analyzer.sources.names import Ids
from tests.documents.hostile import packed

TEXT = "Tietosuojaseloste\nKeräämme asiakkaiden nimiä.\n"


def write(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_folder_gives_its_notices_by_name_without_hidden_files_and_gold(tmp_path):
    for name in ("b.txt", "a.html", "README.md", "sub/c.htm", ".hidden.txt", ".git/x.txt", "b.gold.json", "kuva.png"):
        write(tmp_path / name)
    assert [source.id for source in find([tmp_path])] == ["README", "a", "b", "c"]


def test_ids_are_unique_and_safe(tmp_path):
    paths = [write(tmp_path / name) for name in ("x/seloste.txt", "y/seloste.txt", "z/Ääkköset & muut..txt", "z/….txt")]
    ids = [source.id for source in find(paths)]
    assert ids == ["seloste", "seloste-2", "Aakkoset-muut", "notice"]


@given(st.lists(st.text(max_size=300), max_size=8))
def test_ids_cannot_leave_a_folder_whatever_the_name(names):
    ids = Ids()
    given_out = [ids.unique(name) for name in names]
    assert len(set(given_out)) == len(names)
    for identity in given_out:
        assert identity and identity[0] not in ".-" and ".." not in identity
        assert not set(identity) & set("/\\:\0") and len(identity.encode()) < 120


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("puuttuu.txt", "no such file"),
        ("seloste.doc", "save it as .docx"),
        ("seloste.rtf", "save it as .docx"),
        ("taulukko.xlsx", "not a notice's format"),
        ("tyhja", "holds no notices"),
        ("nimi\0.txt", "no such file"),
        ("x" * 5000 + ".txt", "cannot be read"),
    ],
)
def test_what_is_no_notice_is_a_failure_with_the_next_step(tmp_path, name, says):
    write(tmp_path / "seloste.doc", b"\xd0\xcf\x11\xe0")
    write(tmp_path / "seloste.rtf", b"{\\rtf1")
    write(tmp_path / "taulukko.xlsx", b"PK\x03\x04")
    (tmp_path / "tyhja").mkdir()
    (found,) = find([str(tmp_path / name)])
    assert isinstance(found, Failure) and says in found.reason and found.stage == "source"


def test_an_address_stands_for_itself():
    (found,) = find(["https://yritys.example/tietosuoja"])
    assert found == Source("yritys.example-tietosuoja", "https://yritys.example/tietosuoja")


def test_readable_inputs_are_found_beside_failing_ones_in_order(tmp_path):
    good = write(tmp_path / "hyva.txt")
    kinds = [type(found) for found in find([tmp_path / "ei.txt", good, tmp_path / "ei2.txt"])]
    assert kinds == [Failure, Source, Failure]


def test_read_gives_the_bytes_and_their_type(tmp_path):
    page = read(Source("a", str(write(tmp_path / "a.txt"))))
    assert page.content == TEXT.encode() and page.media_type == "text/plain" and page.fetched_at is None


def test_read_refuses_folders_missing_files_and_giants(tmp_path):
    with pytest.raises(SourceError, match="is a folder"):
        read(Source("a", str(tmp_path)))
    with pytest.raises(SourceError, match="no such file"):
        read(Source("a", str(tmp_path / "a.txt")))
    with pytest.raises(SourceError, match="more than the limit of 10"):
        read(Source("a", str(write(tmp_path / "a.txt"))), ReadSettings(max_bytes=10))


HTML = "<!DOCTYPE html><html><body><p>Tietosuoja</p></body></html>"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", TEXT, "text/plain"),
        ("a.md", "# Tietosuoja\n", "text/markdown"),
        ("a.html", "<p>Tietosuoja</p>", "text/html"),
        ("a.txt", HTML, "text/html"),
        ("a.md", HTML, "text/html"),
        ("a.txt", "<!-- x -->\n" + HTML, "text/html"),
        ("a.txt", HTML.encode("utf-16"), "text/html"),
        ("a.txt", "<p>a</p><p>b</p><ul><li>c</li></ul>", "text/html"),
        ("a.txt", "Sivusto käyttää tunnistetta <b> ja muita.", "text/plain"),
        ("a.txt", TEXT.encode("utf-16"), "text/plain"),
        ("a.txt", TEXT.encode("iso-8859-1"), "text/plain"),
        ("a.txt", TEXT.encode("utf-16-le"), "text/plain"),
        ("a.txt", HTML.encode("utf-16-be"), "text/html"),
        ("a.html", b"%PDF-1.7 ...", PDF),
        ("a.txt", b"\r\nHTTP\r\n%PDF-1.4\n1 0 obj", PDF),
        ("a.txt", "Tiedosto alkaa merkeillä %PDF- ja numerolla.", "text/plain"),
        ("a.pdf", TEXT, "text/plain"),
        ("a.docx", HTML, "text/html"),
        ("a.pdf", packed({"word/document.xml": ""}), DOCX),
        ("a.txt", packed({"mimetype": ODT, "content.xml": ""}), ODT),
    ],
)
def test_type_is_judged_by_content(tmp_path, name, content, expected):
    assert read(Source("a", str(write(tmp_path / name, content)))).media_type == expected


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"PK\x03\x04abc", "damaged DOCX"),
        (packed({"xl/workbook.xml": ""}), "spreadsheet"),
        (b"\xd0\xcf\x11\xe0abc", "old Word file, or one with a password.*save it as .docx"),
        (b"{\\rtf1 Seloste}", "RTF.*save it as .docx"),
        (b"\x89PNG\r\n", "image; run it through OCR"),
        (bytes(range(256)) * 4, "is not text"),
        (b"teksti\x00teksti", "is not text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path, content, says):
    with pytest.raises(ReadError, match=says):
        read(Source("a", str(write(tmp_path / "a.txt", content))))
