"""The presence model: two logistic regressions an element, kept as plain numbers that a person can read.

The first weighs what a sentence gives away (``presence.Seen.look``), the second what the best sentences of a notice say
together (``presence.summary``). Trained by ``learning/screening.py``.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.errors import ModelError
from analyzer.notice import Evidence
from analyzer.screening import presence
from analyzer.screening.presence import Seen
from analyzer.screening.subject import Subject

MODEL_FILE = "presence.json"
FORMAT = 1
# Sentences less likely than this share of the best one are not worth showing beside it.
NEARLY_BEST = 0.5


@dataclass(frozen=True, slots=True)
class Regression:
    """A logistic regression over named features."""

    intercept: float
    weights: Mapping[str, float]

    def score(self, look: Mapping[str, float]) -> float:
        """The probability, from 0 to 1."""
        logit = self.intercept + sum(self.weights.get(name, 0.0) * value for name, value in look.items())
        return 1 / (1 + math.exp(-max(min(logit, 500.0), -500.0)))


@dataclass(frozen=True, slots=True)
class Presence:
    """How likely a notice states an element (0 to 1), and the words of the sentences that speak for it most."""

    score: float
    places: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PresenceModel:
    """The regressions of each element, of sentences and of notices.

    An element is met from the probability ``met_from`` on, and missing below its ``missing_below``; between, a person
    should look. Loading is by ``load``.
    """

    sentences: Mapping[str, Regression]
    notices: Mapping[str, Regression]
    missing_below: Mapping[str, float]
    met_from: float
    version: str = "untrained"

    def of(self, subject: Subject) -> dict[str, Presence]:
        """How likely the notice states each element."""
        seen = presence.seen(subject)
        return {element: self._presence(element, seen) for element in self.sentences}

    def _presence(self, element: str, seen: Sequence[Seen]) -> Presence:
        scored = [(self.sentences[element].score(each.look(element)), number) for number, each in enumerate(seen)]
        scored.sort(key=lambda each: (-each[0], each[1]))
        score = self.notices[element].score(presence.summary([score for score, _ in scored]))
        best = [number for found, number in scored[: presence.BEST] if found >= NEARLY_BEST * scored[0][0]]
        return Presence(score, tuple(dict.fromkeys(seen[number].words(element) for number in best)))

    def save(self, folder: Path) -> None:
        """Write the model into a folder as JSON."""
        folder.mkdir(parents=True, exist_ok=True)
        state = {
            "format": FORMAT,
            "met_from": self.met_from,
            "elements": {
                element: {
                    "missing_below": self.missing_below[element],
                    "sentence": _plain(self.sentences[element]),
                    "notice": _plain(self.notices[element]),
                }
                for element in self.sentences
            },
        }
        temporary = folder / f"{MODEL_FILE}.new"
        temporary.write_text(json.dumps(state, ensure_ascii=False, indent=1) + "\n", "utf-8")
        temporary.replace(folder / MODEL_FILE)

    @classmethod
    def load(cls, folder: Path) -> PresenceModel:
        """The model of a folder. Raises ModelError when it is missing or damaged."""
        path = folder / MODEL_FILE
        if not path.exists():
            raise ModelError(f"{path}: no presence model there; run `make train`")
        try:
            content = path.read_bytes()
            state = json.loads(content)
            if state["format"] != FORMAT:
                raise ValueError(f"format {state['format']}, not {FORMAT}")
            elements = state["elements"]
            return cls(
                {element: _regression(each["sentence"]) for element, each in elements.items()},
                {element: _regression(each["notice"]) for element, each in elements.items()},
                {element: float(each["missing_below"]) for element, each in elements.items()},
                float(state["met_from"]),
                hashlib.sha256(content).hexdigest()[:12],
            )
        except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
            raise ModelError(f"{path}: is no presence model of this program ({error}); run `make train`") from error


def _plain(regression: Regression) -> dict[str, Any]:
    weights = {name: round(weight, 4) for name, weight in sorted(regression.weights.items())}
    return {"intercept": round(regression.intercept, 4), "weights": weights}


def _regression(raw: Mapping[str, Any]) -> Regression:
    return Regression(float(raw["intercept"]), {name: float(weight) for name, weight in raw["weights"].items()})
