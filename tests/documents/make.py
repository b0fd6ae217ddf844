"""Makes the fixtures of this folder: notices of the corpus in other formats, written by programs that people use.

Run in the root of the checkout, with LibreOffice, pandoc, Chromium and the fonts "Liberation" installed::

    python -m tests.documents.make

The files are kept as made, so that a test needs none of these programs.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from analyzer import blocks
from analyzer.notice import Document, Page, Source
from tests.documents import markup

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "corpus" / "notices"
TYPES = {".txt": "text/plain", ".md": "text/markdown", ".html": "text/html"}
# One of each shape: long and short, many tables and none, lists in lists, numbered headings, sentences as sections.
NOTICES = (
    "n4-02-kampaamo.html",
    "c1-07-ruokakuljetus-taulukko.txt",
    "c3-05-tyoterveys.txt",
    "n1-01-teekauppa.html",
    "n2-05-rekrytointi.md",
    "c8-02-isannointi-rekisterit.txt",
    "n3-05-vuorokello-saas.md",
    "n2-01-laakariasema.html",
    "r1-08-energiayhtio-asiakasrekisteri.txt",
    "n1-02-henkilovakuutus.html",
    "n4-01-bussiyhtio.html",
    "c6-04-crm-saas.txt",
    "s2-05-rinneharjun-partiolippukunta.md",
    "s5-01-saastopankki.txt",
)
_NUMBERED = '@page { margin: 22mm; @top-left { content: "Tietosuojaseloste" } @bottom-center { content: counter(page)'
_NUMBERED += ' "/" counter(pages) } }'
_RULED = "table { border-collapse: collapse } td, th { border: 1px solid #444; padding: 3px 6px; vertical-align: top }"
_BARE = "table { border-spacing: 14px 4px } td, th { vertical-align: top; text-align: left }"
_SANS = "body { font: 10.5pt 'Liberation Sans' }"
_SERIF = "body { font: 11pt 'Liberation Sans'; text-align: justify; hyphens: auto }"
_COLUMNS = "body { column-count: 2; column-gap: 9mm; font: 9pt 'Liberation Sans' } table { font-size: 8pt }"
# What Chromium prints: the name says how; "untagged" files have no structure tree, so their layout must be read.
_PRINTED = (
    ("chromium-tagged", _NUMBERED + _RULED + _SANS),
    ("chromium-untagged-ruled", _NUMBERED + _RULED + _SANS),
    ("chromium-untagged-bare", _NUMBERED + _BARE + _SERIF),
    ("chromium-untagged-columns", _RULED + _COLUMNS),
)
_WRITTEN = ("writer-tagged", "writer-untagged", "writer-untagged-footer")
_FOOTER = (
    '<style:footer><text:p>Tietosuojaseloste <text:tab/>Sivu <text:page-number text:select-page="current">1'
    "</text:page-number></text:p></style:footer>"
)


def main() -> None:
    """Writes every fixture anew."""
    with tempfile.TemporaryDirectory() as scratch:
        encrypted(HERE / "encrypted.pdf", Path(scratch))
    for number, name in enumerate(NOTICES):
        source = CORPUS / name
        folder = HERE / source.stem
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with tempfile.TemporaryDirectory() as scratch:
            make(source, folder, number, Path(scratch))
        print(source.stem, {path.name: path.stat().st_size for path in sorted(folder.iterdir())}, flush=True)


def encrypted(target: Path, scratch: Path) -> None:
    """A PDF that asks for a password."""
    page = scratch / "page.html"
    page.write_text("<h1>Tietosuojaseloste</h1><p>Kaislalahden kirjasto käsittelee lainaajien nimiä.</p>", "utf-8")
    options = (
        '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"sala"}}'
    )
    writer(page, target, f"pdf:writer_pdf_Export:{options}", scratch)


def make(source: Path, folder: Path, number: int, scratch: Path) -> None:
    """All formats of one notice."""
    html = folder / "notice.html"
    html.write_text(markup.page(read(source)), "utf-8")
    # All else is made of the clean page, whose lists in lists the first reading may have told only by their words.
    document = read(html)
    html.write_text(markup.page(document), "utf-8")
    # pandoc would write the title twice: as the document's and as the first heading.
    untitled = scratch / "untitled.html"
    untitled.write_text(re.sub("<title>.*?</title>", "", markup.page(document)), "utf-8")
    pandoc(untitled, folder / "pandoc.md", "gfm")
    text(document, folder / "notice.txt")
    ruled = scratch / "notice.html"
    ruled.write_text(markup.page(document).replace("<table>", '<table border="1" cellspacing="0">'), "utf-8")
    for suffix in ("docx", "odt"):
        if number % 2 == (suffix == "odt"):
            pandoc(untitled, folder / f"pandoc.{suffix}", suffix)
        else:
            writer(ruled, folder / f"writer.{suffix}", suffix, scratch)
    look, style = _PRINTED[number % len(_PRINTED)]
    styled = scratch / "styled.html"
    styled.write_text(markup.page(document, style), "utf-8")
    chromium(styled, folder / f"{look}.pdf", scratch, tagged=look == "chromium-tagged")
    printed(html if number % 2 else ruled, folder / f"{_WRITTEN[number % len(_WRITTEN)]}.pdf", scratch)


def read(path: Path) -> Document:
    """The notice in a text file."""
    return blocks.read(Page(Source(path.stem, path.name), path.read_bytes(), TYPES[path.suffix]))


def text(document: Document, target: Path) -> None:
    """What one gets who copies the page into a text editor: dashes for bullets, tabs between cells."""
    target.write_text("\n".join(_lines(document)).strip() + "\n", "utf-8")


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind == "heading" and not block.cells:
            yield ""
        yield f"- {block.text}" if block.kind == "list_item" else block.text


def pandoc(source: Path, target: Path, form: str) -> None:
    """By pandoc."""
    command = ["pandoc", "-f", "html", "-t", form, "--wrap=none", "-o", str(target), str(source)]
    subprocess.run(command, check=True)


def writer(source: Path, target: Path, form: str, scratch: Path) -> None:
    """By LibreOffice Writer, in a profile of its own; ``form`` may name a filter and its options."""
    out = scratch / "out"
    read = ["--infilter=HTML (StarWriter)"] if source.suffix == ".html" else []
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/documents-profile"
    command = ["soffice", profile, "--headless", *read, "--convert-to", form, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.move(out / f"{source.stem}{target.suffix}", target)


def printed(source: Path, target: Path, scratch: Path) -> None:
    """A PDF by LibreOffice, with or without tags and footers, as its name says."""
    odt = scratch / "printed.odt"
    writer(source, odt, "odt", scratch)
    if "footer" in target.stem:
        _add_footer(odt)
    tagged = "false" if "untagged" in target.stem else "true"
    options = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
    writer(odt, target, f"pdf:writer_pdf_Export:{options}", scratch)


def _add_footer(odt: Path) -> None:
    with zipfile.ZipFile(odt) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    styles = members["styles.xml"].decode("utf-8")
    start = styles.index("<style:master-page ")
    end = styles.index(">", start)
    opened = styles[start:end].removesuffix("/")
    rest = styles[end + 1 :] if styles[end - 1] != "/" else "</style:master-page>" + styles[end + 1 :]
    members["styles.xml"] = f"{styles[:start]}{opened}>{_FOOTER}{rest}".encode()
    with zipfile.ZipFile(odt, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def chromium(source: Path, target: Path, scratch: Path, *, tagged: bool) -> None:
    """A PDF as the browser prints it."""
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += [f"--user-data-dir={scratch / 'chromium'}", "--no-pdf-header-footer"]
    command += [] if tagged else ["--disable-pdf-tagging"]
    command += [f"--print-to-pdf={target}", source.as_uri()]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
