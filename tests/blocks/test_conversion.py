"""PDF, DOCX and ODT: the same notice gives the same words and blocks in every format; what is hostile is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from analyzer import blocks
from analyzer.blocks import conversion, html
from analyzer.blocks.conversion import opendocument, pdf, word
from analyzer.blocks.conversion.glyphs import Hyphens, Line, Word
from analyzer.errors import ReadError
from analyzer.notice import Page, Source
from analyzer.settings import ReadSettings
from analyzer.sources import documents
from tests.blocks.pages import FINNISH, shown
from tests.documents import hostile

FOLDER = Path(hostile.__file__).parent
CONVERTERS = {".pdf": pdf, ".docx": word, ".odt": opendocument}
FIXTURES = sorted(path for path in FOLDER.glob("*/*") if path.suffix in CONVERTERS)
KINDS = ("heading", "paragraph", "list_item", "table_row")


def convert(content, suffix):
    return html.blocks(CONVERTERS[suffix].convert(content)[0]).blocks


def words(found):
    return Counter("".join(c if c.isalnum() else " " for block in found for c in f"{block.text} ").split())


def shared(ours, theirs):
    return sum((ours & theirs).values())


def entries(found, kind):
    """What is compared of blocks of a kind: items with their lead-ins, cells with their columns, else the text."""
    own = [block for block in found if block.kind == kind]
    if kind == "table_row":
        return Counter((block.text[cell.start : cell.end], cell.column) for block in own for cell in block.cells)
    return Counter((block.text, block.lead_in) for block in own)


@pytest.fixture(scope="module", params=FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def pair(request):
    """The blocks of a notice as its HTML gives them, and as the document does."""
    path = request.param
    notice = html.blocks((path.parent / "notice.html").read_text("utf-8")).blocks
    return notice, convert(path.read_bytes(), path.suffix)


def test_every_word_is_there_and_no_other(pair):
    wanted, found = map(words, pair)
    assert shared(wanted, found) >= 0.995 * wanted.total() and shared(wanted, found) >= 0.99 * found.total()


@pytest.mark.parametrize("kind", KINDS)
def test_headings_items_and_cells_are_kept_as_such(pair, kind):
    wanted, found = (entries(blocks, kind) for blocks in pair)
    assert 2 * shared(wanted, found) >= 0.9 * (wanted.total() + found.total())


def page(content, suffix=""):
    location = f"seloste{suffix}"
    return Page(Source("seloste", location), content, documents.media_type(content, location))


@pytest.mark.parametrize("suffix", CONVERTERS)
def test_the_door_reads_documents_by_their_content(suffix):
    path = next(path for path in FIXTURES if path.suffix == suffix)
    read = blocks.read(page(path.read_bytes(), ".html"))
    assert shown(read.blocks) == shown(convert(path.read_bytes(), suffix)) and read.media_type in conversion.KINDS


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_docx_deletions_contents_and_pictures_are_no_text_but_insertions_are():
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Säilytämme tiedot </w:t></w:r><w:del w:id="1"><w:r><w:delText>kaksi'
        '</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>viisi</w:t></w:r></w:ins><w:r><w:t> vuotta.</w:t></w:r>'
        "</w:p>"
    )
    contents = '<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="toc 1"/></w:style>'
    document = hostile.docx(paragraph("Seloste 2", '<w:pStyle w:val="S1"/>') + body, styles=hostile.styles(contents))
    assert shown(convert(document, ".docx")) == [("p", "Säilytämme tiedot viisi vuotta.")]


def test_docx_styles_of_the_writers_own_are_titles_by_their_level_and_type():
    own = (
        '<w:style w:type="paragraph" w:styleId="Perus"><w:name w:val="Perus"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        '</w:style><w:style w:type="paragraph" w:styleId="Oma"><w:name w:val="Oma \'otsikko\'"/>'
        '<w:basedOn w:val="Perus"/></w:style><w:style w:type="paragraph" w:styleId="Lihava"><w:name w:val="Lihava"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    body = "".join(
        paragraph(title, f'<w:pStyle w:val="{style}"/>') + paragraph(FINNISH)
        for title, style in (("Rekisterinpitäjä", "Oma"), ("Tiedot", "Lihava"))
    )
    found = convert(hostile.docx(body, styles=hostile.styles(own)), ".docx")
    assert [text for kind, text in shown(found) if kind == "h"] == ["Rekisterinpitäjä", "Tiedot"]


def test_contact_details_in_a_footer_are_kept():
    document = hostile.docx(paragraph(FINNISH), footer1=hostile.footer("Suortuva Oy, seloste@suortuva.example"))
    assert shown(convert(document, ".docx"))[-1] == ("p", "Suortuva Oy, seloste@suortuva.example")


def test_odt_deletions_notes_spans_and_bold_type():
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Poistettu</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p><text:span text:style-name="B">Tiedot</text:span></text:p>'
        "<text:p>Säilytämme<text:s/>nimet<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
        "Laki velvoittaa.</text:p></text:note-body></text:note> kaksi<text:line-break/>vuotta.</text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Tieto</text:p>"
        "</table:table-cell><table:table-cell><text:p>Säilytysaika</text:p></table:table-cell></table:table-row>"
        '</table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2">'
        "<text:p>Nimi</text:p></table:table-cell><table:table-cell><text:p>vuosi</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>kaksi vuotta</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    assert shown(convert(hostile.odt(body, bold), ".odt")) == [
        ("h", "Tiedot"),
        ("p", "Säilytämme nimet kaksi"),
        ("p", "vuotta."),
        ("h", "Tieto\tSäilytysaika"),
        ("r", "Nimi\tvuosi"),
        ("r", "kaksi vuotta"),
        ("p", "Laki velvoittaa."),
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("osto-", "ja myyntitiedot", "osto- ja myyntitiedot"),
        ("EU-", "maat", "EU-maat"),
        ("henki-", "lötiedot", "henkilötiedot"),
        ("linja-", "autot", "linja-autot"),
        ("Framework", "-järjestely", "Framework -järjestely"),
        ("Data Framework -", "järjestely", "Data Framework -järjestely"),
        ("henkilö\u00ad", "tiedot", "henkilötiedot"),
    ],
)
def test_hyphens_at_line_ends_are_joined_the_finnish_way(above, below, joined):
    def line(text):
        return Line(tuple(Word(word, 0, 1, 0, 1, 1, False) for word in text.split(" ")))

    assert Hyphens(parts_words=True).joined([line(above), line(below)]) == joined


def test_hyphens_of_a_document_that_parts_no_words_are_its_own():
    lines = [Line((Word(text, 0, 1, 0, 1, 1, False),)) for text in ("push-", "viestit")]
    assert Hyphens().joined(lines) == "push-viestit"


def test_ligatures_come_apart():
    found = convert(hostile.docx(paragraph("Proﬁlointi on sallittu, eﬃsiens ei.")), ".docx")
    assert found[0].text == "Profilointi on sallittu, effisiens ei."


def test_two_columns_are_read_one_after_the_other():
    left = [f"Vasen palsta kertoo rivilla {number} jostakin," for number in range(12)]
    right = [f"Oikea palsta taas rivilla {number} muusta," for number in range(12)]
    content = hostile.lines(*left, size=10) + hostile.lines(*right, size=10, left=320)
    text = " ".join(block.text for block in convert(hostile.pdf(content), ".pdf"))
    assert text.index("rivilla 11 jostakin") < text.index("Oikea palsta")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (hostile.scanned(), r"pictures of pages, not text; run it through OCR first \(for example ocrmypdf"),
        (hostile.pdf(b""), "holds no text"),
        (hostile.garbled(), "does not tell which letters"),
        ((FOLDER / "encrypted.pdf").read_bytes(), "is encrypted; open it with its password"),
        (hostile.circle(), "PDF"),
        (b"%PDF-1.7 katkennut", "is damaged"),
        (hostile.docx("", hostile.ENTITIES), "defines XML entities"),
        (hostile.odt("<text:p>&i;</text:p>", before=hostile.ENTITIES), "defines XML entities"),
        (hostile.docx("<w:p>" * 5_000 + "</w:p>" * 5_000), "nested deeper|is damaged"),
        (hostile.odt("<text:section>" * 5_000 + "</text:section>" * 5_000), "is damaged"),
        (hostile.docx(" " * 51_000_000), "unpacks to more"),
        (hostile.odt("<text:p/>", manifest="<m><encryption-data/></m>"), "is encrypted"),
        (hostile.docx("<w:p>"), "is damaged"),
    ],
    ids=(
        "scanned empty garbled encrypted circle cut entities odt-entities deep odt-deep zip-bomb odt-encrypted cut-xml"
    ).split(),
)
def test_what_cannot_be_read_is_refused_with_the_next_step(content, says):
    with pytest.raises(ReadError, match=f"seloste: .*(?:{says})"):
        blocks.read(page(content))


@pytest.mark.parametrize("suffix", CONVERTERS)
def test_half_a_document_is_refused(suffix):
    whole = next(path for path in FIXTURES if path.suffix == suffix).read_bytes()
    with pytest.raises(ReadError, match="is a? ?damaged"):
        blocks.read(page(whole[: len(whole) // 2]))


def test_a_pdf_that_unpacks_to_more_than_its_memory_is_refused():
    with pytest.raises(ReadError, match="unpacks to more"):
        blocks.read(page(hostile.flate_bomb(600)), ReadSettings(conversion_bytes=500_000_000))


def test_a_pdf_that_takes_too_long_is_refused():
    content = hostile.lines(*(["Tiedot sailytetaan."] * 30_000), pitch=0.01)
    with pytest.raises(ReadError, match="could not be read in 1 seconds"):
        blocks.read(page(hostile.pdf(content)), ReadSettings(conversion_seconds=1))


def test_pages_that_are_pictures_are_told():
    text = hostile.lines(FINNISH[:70], FINNISH[70:])
    document = hostile.scanned().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R 7 0 R] /Count 2")
    more = {
        7: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        8: b"<< /Length %d >>\nstream\n" % len(text) + text + b"\nendstream",
    }
    added = b"".join(b"%d 0 obj\n%s\nendobj\n" % item for item in more.items())
    read = blocks.read(page(document.replace(b"xref\n0", added + b"xref\n0", 1)))
    assert read.unread == ("page 1: pictures, not text; run it through OCR first (for example ocrmypdf -l fin IN OUT)",)


def test_the_child_runs_this_program_wherever_it_is_started(tmp_path):
    (tmp_path / "json.py").write_text("raise SystemExit('not this one')")
    (tmp_path / "analyzer").mkdir()
    (tmp_path / "analyzer" / "__init__.py").write_text("raise SystemExit('nor this one')")
    path = next(path for path in FIXTURES if path.suffix == ".odt")
    code = (
        "import sys, pathlib; from analyzer import blocks; from analyzer.notice import Page, Source;"
        f"import os; os.chdir({str(tmp_path)!r});"
        "print(len(blocks.read(Page(Source('a', 'a'), pathlib.Path(sys.argv[1]).read_bytes(),"
        " 'application/vnd.oasis.opendocument.text')).blocks))"
    )
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent.parent)}
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, env=environment, cwd="/")
    assert int(done.stdout) > 10, done.stderr


def test_combinations_of_formats_cover_every_notice():
    made = {(path.parent.name, path.suffix) for path in FIXTURES}
    notices = {path.parent.name for path in FOLDER.glob("*/notice.html")}
    assert len(notices) >= 12 and made == set(product(notices, CONVERTERS))
