"""The few things a user may tune, as small frozen value objects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """How pages become documents."""

    # The longest notice of the corpus has 11,800 characters; fifty times that is no notice and would only hold memory.
    max_characters: int = 600_000
    # A page with scripts and inline images is larger than its text; past this even parsing it is a risk.
    max_bytes: int = 20_000_000
    # Fewer letters than this cannot say who the controller is, let alone more.
    min_letters: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSettings:
    """Which Finnish models read the text, and with how many threads."""

    # A folder with tokenize, pos and lemma models; None is the project's own.
    models: Path | None = None
    # Use stanza's official "fi" package (which must be installed) instead of the project's own models.
    official: bool = False
    # One thread a process, so that two workers on two cores do not fight.
    threads: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of an Analyzer; the defaults are those that the published scores were measured with."""

    read: ReadSettings = ReadSettings()
    language: LanguageSettings = LanguageSettings()
    # A folder with a trained label model; None is the one that the package carries.
    label_model: Path | None = None
    # A folder with a trained fact model; None is the one that the package carries.
    fact_model: Path | None = None


def shipped_models(name: str) -> Path:
    """The folder of a model that comes with the program: inside the installed package, or in a checkout beside it."""
    package = Path(__file__).parent
    installed = package / "_models" / name
    return installed if installed.is_dir() else package.parent / "models" / name
