"""The house keeps its order: modules import downwards only, and each wall stands."""

import ast
from pathlib import Path

import pytest

import analyzer

LAYERS = (
    {"cli", "web"},
    {"annotation"},
    {"batch", "exports"},
    {"learning"},
    {"decisions"},
    {"comparison", "differences", "evaluation"},
    {"annotated", "corpus", "tables"},
    {"pipeline", "records"},
    {"fetching"},
    {"sources", "blocks", "labels", "facts", "screening"},
    {"sentences"},
    {"lexicon", "linear", "settings", "gold", "similarity", "writing"},
    {"errors"},
    {"notice"},
    {"taxonomy"},
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
ROOT = Path(analyzer.__file__).parent
MODULES = sorted(path for path in ROOT.rglob("*.py") if "_models" not in path.parts)
# Who may use what: the library's name → the modules or folders that may import it.
WALLS = {
    "stanza": {"sentences"},
    "torch": {"sentences"},
    "pandas": {"tables", "comparison", "evaluation", "exports", "__init__"},
    "typer": {"cli"},
    "mammoth": {"blocks"},
    "pdfplumber": {"blocks"},
    "scrapy": {"fetching"},
    "twisted": {"fetching"},
}


def layer_of(path):
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports must be absolute"
            names = [f"{node.module}.{name.name}" for name in node.names]
            yield from names
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_import_downwards_only(path):
    layer = layer_of(path)
    if layer in {"__init__", "__main__"}:  # the public door may import any layer
        return
    for name in imports(path):
        if not name.startswith("analyzer."):
            continue
        imported = name.split(".")[1]
        if imported == layer or imported not in LEVEL and name.count(".") == 1:
            continue
        assert LEVEL[layer] < LEVEL[imported], f"{layer} must not import {imported}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_walls_stand(path):
    for name in imports(path):
        library = name.split(".")[0]
        assert layer_of(path) in WALLS.get(library, {layer_of(path)}), f"{path.name} must not import {library}"


def test_no_module_opens_a_connection():
    for path in MODULES:
        used = {name.split(".")[0] for name in imports(path)}
        assert not used & {"socket", "requests", "httpx", "aiohttp", "urllib3"}, path
        assert "urllib.request" not in set(imports(path)), path


def test_there_is_no_attic():
    assert not {path.stem for path in MODULES} & {"utils", "helpers", "common", "base", "misc"}
