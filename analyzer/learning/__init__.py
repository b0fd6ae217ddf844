"""A corpus → trained models, each with its card: what it learned from, how good it is, how to train it again."""

from __future__ import annotations

from analyzer.learning.facts import train as train_facts
from analyzer.learning.labels import add_labels, learn, scores, train
from analyzer.learning.screening import train as train_screening

__all__ = ["add_labels", "learn", "scores", "train", "train_facts", "train_screening"]
