"""The notebooks run from top to bottom with what is promised in public, and are kept without outputs."""

import re
from pathlib import Path

import nbformat
import pytest

import analyzer

FOLDER = Path(__file__).parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def code(path):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_use_the_public_names_only(path):
    text = "\n".join(cell.source for cell in code(path))
    assert set(re.findall(r"\banalyzer\.(\w+)", text)) <= set(analyzer.__all__)
    assert not re.search(r"from analyzer|import analyzer\.", text)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_are_kept_without_outputs(path):
    assert not [cell for cell in code(path) if cell.outputs or cell.execution_count]


@pytest.mark.model
# Jupyter's own libraries leave sockets and loops to the garbage collector.
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_run(path):
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(FOLDER)}}).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert any("analyzer-notice" in output.get("data", {}).get("text/html", "") for output in shown)
