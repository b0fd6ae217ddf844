"""The wheel carries all that the program reads, so that an installed copy works from any directory."""

import subprocess
import sys
import zipfile

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_models_lexicon_and_templates(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern in (("models", "*.pt"), ("models", "*.skops"), ("models", "*.json"), ("models", "LICENSE")):
        for path in (ROOT / folder).rglob(pattern):
            assert f"analyzer/_models/{path.relative_to(ROOT / folder).as_posix()}" in names
    for path in (ROOT / "analyzer").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(ROOT).as_posix() in names


@pytest.mark.model
def test_an_installed_copy_works_from_an_empty_directory(wheel, tmp_path, corpus):
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    away = tmp_path / "away"
    away.mkdir()
    notice = corpus / "n4-01-bussiyhtio.html"
    # The wheel's own folder stands before the checkout, which the editable installation would offer.
    script = (
        f"import sys; sys.path.insert(0, {str(site)!r}); import analyzer;"
        f"assert analyzer.__file__.startswith({str(site)!r});"
        f"print(analyzer.record(analyzer.analyze({str(notice)!r}))['slots']['legal_bases'])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=away, capture_output=True, text=True, check=True)
    assert "consent" in done.stdout and "contract" in done.stdout
