"""Stanza's tagger training with a falling learning rate.

Stanza's program keeps Adam's learning rate until the scores stop rising, for which a short training on a CPU has no
time. Here it falls linearly to the last step; the rest, options included, is ``stanza.models.tagger``.
"""

from __future__ import annotations

import argparse
import time
from typing import Any

import torch
from stanza.models import tagger
from stanza.models.common import utils
from stanza.models.pos.data import Dataset
from stanza.models.pos.trainer import Trainer
from stanza.models.pos.vocab import MultiVocab

FINAL_LR_SHARE = 0.03  # of the learning rate is left at the end


class AnnealedTrainer(Trainer):
    """Stanza's trainer with a learning rate that falls linearly towards the last step, or the end of the time."""

    minutes: float | None = None
    start_model: str | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.start_model:
            start = torch.load(self.start_model, map_location="cpu", weights_only=True)
            # Word vectors are not part of the file, hence not strict.
            self.model.load_state_dict(start["model"], strict=False)
        self.step, self.started = 0, time.monotonic()

    def left(self) -> float:
        """The share of the training that is left."""
        steps_left = 1 - self.step / self.args["max_steps"]
        if self.minutes is None:
            return max(0.0, steps_left)
        return max(0.0, min(steps_left, 1 - (time.monotonic() - self.started) / 60 / self.minutes))

    def update(self, batch: Any, eval: bool = False) -> float:  # noqa: A002 - Stanza's own signature
        """One step, with the learning rate due."""
        left = self.left()
        for optimizer in self.optimizers.values():
            utils.change_lr(optimizer, self.args["lr"] * (FINAL_LR_SHARE + (1 - FINAL_LR_SHARE) * left))
        self.step += 1
        if left == 0:
            self.args["max_steps"] = self.step
        if self.step >= self.args["max_steps"]:
            self.args["eval_interval"] = self.step  # Stanza's loop looks at both only after this
        return super().update(batch, eval)


def main() -> None:
    """Run Stanza's program with the trainer in place."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--minutes", type=float, help="stop after this time if the steps take longer")
    parser.add_argument("--start_model", help="begin with the weights and the alphabet of this model")
    own, stanza_args = parser.parse_known_args()
    AnnealedTrainer.minutes = own.minutes
    AnnealedTrainer.start_model = own.start_model
    if own.start_model:
        alphabet = MultiVocab.load_state_dict(torch.load(own.start_model, weights_only=True)["vocab"])
        Dataset.init_vocab = staticmethod(lambda *_: alphabet)
    tagger.Trainer = AnnealedTrainer
    tagger.main(stanza_args)


if __name__ == "__main__":
    main()
