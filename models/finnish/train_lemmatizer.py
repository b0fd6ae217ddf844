"""Stanza's lemmatiser training with batches of like-long words and a falling learning rate.

Stanza's program pads every word of a batch to the longest, which on a CPU wastes more than half of the work, and
keeps Adam's learning rate as it is. Both are changed here from outside; the rest, options included, is
``stanza.models.lemmatizer``.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from typing import Any

import torch
from stanza.models import lemmatizer
from stanza.models.common import utils
from stanza.models.lemma.data import DataLoader
from stanza.models.lemma.trainer import Trainer

POOL_BATCHES = 100  # batches that are sorted by length together: enough for even lengths, still a random order
FINAL_LR_SHARE = 0.05  # of the learning rate is left at the end
STEPS_PER_CHANGE = 50  # the learning rate is lowered this often


class AnnealedTrainer(Trainer):
    """Stanza's trainer with a learning rate that falls linearly to the schedule's last step, or the end of the time."""

    schedule_steps = 1
    minutes: float | None = None
    started = 0.0
    start_model: str | None = None
    step = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.start_model:
            start = torch.load(self.start_model, map_location="cpu", weights_only=True)
            self.model.load_state_dict(start["model"])

    @classmethod
    def left(cls) -> float:
        """The share of the schedule that is left."""
        steps_left = max(0.0, 1 - cls.step / cls.schedule_steps)
        if cls.minutes is None:
            return steps_left
        return min(steps_left, max(0.0, 1 - (time.monotonic() - cls.started) / 60 / cls.minutes))

    def update(self, batch: Any, eval: bool = False) -> float:  # noqa: A002 - Stanza's own signature
        """One step, with the learning rate due."""
        if AnnealedTrainer.step % STEPS_PER_CHANGE == 0:
            rate = self.args["lr"] * (FINAL_LR_SHARE + (1 - FINAL_LR_SHARE) * self.left())
            utils.change_lr(self.optimizer, rate)
        AnnealedTrainer.step += 1
        return super().update(batch, eval)


class BucketedDataLoader(DataLoader):
    """Stanza's loader with the training batches made of words of about the same length."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.eval:
            self.data = self._bucketed([item for batch in self.data for item in batch])

    def _bucketed(self, items: list[Any]) -> list[list[Any]]:
        pool = POOL_BATCHES * self.batch_size
        batches = []
        for start in range(0, len(items), pool):
            part = sorted(items[start : start + pool], key=lambda item: max(len(item[0]), len(item[1])))
            batches += [part[i : i + self.batch_size] for i in range(0, len(part), self.batch_size)]
        random.shuffle(batches)
        return batches

    def __iter__(self) -> Iterator[Any]:
        """The batches, for training in a new order each epoch and only while the schedule lasts."""
        if not self.eval:
            random.shuffle(self.data)
        for batch in super().__iter__():
            if not self.eval and AnnealedTrainer.left() == 0:
                return
            yield batch


def main() -> None:
    """Run Stanza's program with the two classes in place."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--schedule_steps", type=int, required=True, help="steps over which the rate falls")
    parser.add_argument("--minutes", type=float, help="stop after this time if the steps take longer")
    parser.add_argument("--start_model", help="begin with the weights of this model, trained on the same words")
    own, stanza_args = parser.parse_known_args()
    AnnealedTrainer.schedule_steps = own.schedule_steps
    AnnealedTrainer.minutes, AnnealedTrainer.started = own.minutes, time.monotonic()
    AnnealedTrainer.start_model = own.start_model
    lemmatizer.DataLoader = BucketedDataLoader
    lemmatizer.Trainer = AnnealedTrainer
    lemmatizer.main(stanza_args)


if __name__ == "__main__":
    main()
