"""Templates → HTML pages that stand alone: everything escaped, nothing fetched, only our own style and script run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from analyzer.exports import wording


def render(template: str, *, style: str, script: str = "", **values: Any) -> str:
    """The page of a template with its style and script (files of ``data/templates``) inside it.

    The content security policy names both by hash: whatever else a notice might smuggle in, no browser runs.
    """
    css, js = _asset(style), _asset(script) if script else ""
    page = environment().get_template(template)
    return page.render(css=Markup(css), js=Markup(js), policy=_policy(css, js), **values)


@cache
def environment() -> Environment:
    """Jinja with autoescape; an unknown name in a template is a defect and says so."""
    made = Environment(
        loader=PackageLoader("analyzer", "data/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(percent=wording.percent, topic=wording.topic, number=_number)
    return made


@cache
def _asset(name: str) -> str:
    return files("analyzer").joinpath("data/templates", name).read_text("utf-8")


def _policy(css: str, js: str) -> str:
    script = f"'{_hash(js)}'" if js else "'none'"
    return (
        f"default-src 'none'; style-src '{_hash(css)}'; script-src {script}; "
        "img-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _number(value: float) -> str:
    """A coordinate without needless zeros: 43.0 → 43."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
