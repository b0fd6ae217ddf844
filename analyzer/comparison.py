"""Many notices side by side: who says what, who leaves it out, and who differs from most.

``compare`` gives a frame for one's own questions; ``Comparison`` holds the answers that reports and workbooks show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

import pandas as pd

from analyzer import tables, taxonomy
from analyzer.notice import Failure, Verdict
from analyzer.records import Record
from analyzer.tables import Frames, Item

# What a notice says of a code, from nothing to a plain yes; of several statements the strongest counts.
STATUS = pd.CategoricalDtype(["absent", "denied", "conditional", "affirmed"], ordered=True)
ABSENT = "absent"
STATED = ("conditional", "affirmed")
# Third country is one answer a notice, not a set of codes.
CODE_SLOTS = tuple(slot for slot in taxonomy.CODED_SLOTS if slot != "third_country")

# A code that at most this share of the other notices state is rare; that at least (1 - this) state is usual.
RARE_SHARE = 0.1
# A longest period this many times the others' median is out of line: twice is common among honest neighbours.
LONG_FACTOR = 3.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which a notice differs from most: ``share`` of the others do as it does.

    ``kind`` is ``rare`` (states what few do), ``lacks`` (leaves out what nearly all state), ``retention`` (its longest
    period is far above the others' median; ``code`` is the period) or ``third_country`` (its answer is rare).
    """

    id: str
    kind: str
    slot: str
    code: str
    share: float


@dataclass(frozen=True)
class Comparison:
    """The notices compared. ``table`` is what ``compare`` gives; ``frames`` and ``records`` are what it rests on."""

    records: tuple[Record, ...]
    failures: tuple[Failure, ...]
    frames: Frames
    table: pd.DataFrame

    @classmethod
    def of(cls, items: Iterable[Item]) -> Comparison:
        """Compare notices, saved records, or both; failures are kept beside them."""
        records, failures = tables.sorted_out(items)
        made = tables.frames([*records, *failures])
        return cls(tuple(records), tuple(failures), made, _table(made))

    @cached_property
    def statuses(self) -> pd.DataFrame:
        """Notices (by id) × (slot, code): absent, denied, conditional or affirmed."""
        return self.table[list(CODE_SLOTS)].droplevel("company")

    @cached_property
    def verdicts(self) -> pd.DataFrame:
        """Notices (by id) × elements of Articles 13 and 14: the screening's verdict."""
        return cast(pd.DataFrame, self.table["elements"]).droplevel("company")

    def shares(self, slot: str) -> pd.Series:
        """The share of notices that state each code of a slot, plainly or conditionally; the most common first."""
        stated = cast(pd.DataFrame, self.statuses[slot]).isin(STATED)
        return stated.mean(axis="index").fillna(0.0).sort_values(ascending=False, kind="stable")

    def counts(self, slot: str) -> pd.DataFrame:
        """Codes of a slot × status: how many notices say it so."""
        chosen = self.statuses[slot]
        return pd.DataFrame({status: (chosen == status).sum() for status in STATUS.categories}).astype("int64")

    def verdict_counts(self) -> pd.DataFrame:
        """Elements × verdict: how many notices the screening found so."""
        found = {verdict.value: (self.verdicts == verdict.value).sum() for verdict in Verdict}
        return pd.DataFrame(found).astype("int64")

    def periods(self) -> pd.DataFrame:
        """The stated periods of retention, a row a notice and period; notices with the longest period first."""
        facts = self.frames.facts
        found = facts[(facts["slot"] == "durations") & (facts["polarity"] != "denied") & facts["days"].notna()]
        found = found.drop_duplicates(["id", "value"])
        longest = found.groupby("id")["days"].transform("max")
        order = found.assign(longest=longest).sort_values(["longest", "id", "days"], ascending=[False, True, True])
        return order[["id", "company", "value", "days", "sentence", "quote"]].reset_index(drop=True)

    def named_recipients(self) -> pd.DataFrame:
        """Each organisation named as receiving or seeing data, with the notices that name it; the most named first."""
        facts = self.frames.facts
        named = facts[(facts["slot"] == "named_recipients") & (facts["polarity"] != "denied")]
        ids = named.drop_duplicates(["id", "value"]).groupby("value", sort=True)["id"].agg(list)
        frame = pd.DataFrame({"name": ids.index.astype("str"), "notices": ids.to_numpy(dtype="object")})
        frame.insert(1, "count", frame["notices"].map(len).astype("int64"))
        return frame.sort_values("count", ascending=False, kind="stable").reset_index(drop=True)

    def distances(self) -> pd.Series:
        """How far each notice (by id) is from the others: 0 says just what all say, 1 the opposite on every code.

        The mean, over all codes that any notice states, of the share of the others who answer otherwise.
        """
        stated = self._stated_by_any()
        others = len(stated) - 1
        if others < 1 or stated.empty:
            return pd.Series(0.0, index=stated.index)
        share = (stated.sum() - stated) / others
        return share.where(stated == 0, 1 - share).mean(axis=1).sort_values(ascending=False, kind="stable")

    def differences(self) -> list[Difference]:
        """In what each notice differs from most, notice by notice; nothing when there is only one."""
        if len(self.records) < 2:
            return []
        return [*self._code_differences(), *self._period_differences(), *self._third_country_differences()]

    def _stated_by_any(self) -> pd.DataFrame:
        stated = self.statuses.isin(STATED).astype("int64")
        return stated.loc[:, stated.any()]

    def _code_differences(self) -> Iterator[Difference]:
        stated = self._stated_by_any()
        others = (stated.sum() - stated) / (len(stated) - 1)
        columns = cast(list[tuple[str, str]], list(stated.columns))
        rows = zip(stated.index, stated.to_numpy(), others.to_numpy(), strict=True)
        for identity, says, shares in rows:
            for (slot, code), said, share in zip(columns, says, shares, strict=True):
                if said and share <= RARE_SHARE:
                    yield Difference(identity, "rare", slot, code, float(share))
                elif not said and share >= 1 - RARE_SHARE:
                    yield Difference(identity, "lacks", slot, code, float(1 - share))

    def _period_differences(self) -> Iterator[Difference]:
        notices = self.frames.notices.set_index("id")
        measured = notices["longest_retention_days"].dropna()
        for identity, length in measured.items():
            rest = measured.drop(identity)
            if len(rest) and length >= LONG_FACTOR * rest.median():
                code = notices.at[identity, "longest_retention"]
                yield Difference(str(identity), "retention", "durations", str(code), float((rest >= length).mean()))

    def _third_country_differences(self) -> Iterator[Difference]:
        answers = self.frames.notices.set_index("id")["third_country"]
        for identity, answer in answers.items():
            share = float((answers.drop(identity) == answer).mean())
            if share <= RARE_SHARE:
                yield Difference(str(identity), "third_country", "third_country", str(answer), share)


def compare(items: Iterable[Item]) -> pd.DataFrame:
    """A frame of notices × what they say; rows by (company, id), columns by (subject, code).

    ``elements`` hold the screening's verdict, the slots (``purposes``, ``data_categories`` …) ``affirmed``,
    ``conditional``, ``denied`` or ``absent``; ``third_country``, ``retention``, ``named_recipients`` one answer each.

    >>> (compare([])["purposes"] == "affirmed").mean().empty
    False
    """
    return Comparison.of(items).table


def _table(frames: Frames) -> pd.DataFrame:
    notices = frames.notices
    parts = {
        "notice": notices.set_index("id")[["title", "dated"]],
        "elements": _elements(frames),
        **{slot: _statuses(frames, slot) for slot in CODE_SLOTS},
        "third_country": notices.set_index("id")[["third_country"]].set_axis(["status"], axis="columns"),
        "retention": notices.set_index("id")[["longest_retention", "longest_retention_days"]].set_axis(
            ["longest", "longest_days"], axis="columns"
        ),
        "named_recipients": _names(frames),
    }
    table = pd.concat(parts, axis="columns")
    company = notices["company"].fillna(notices["id"])
    table.index = pd.MultiIndex.from_arrays([company, notices["id"]], names=["company", "id"])
    return table


def _elements(frames: Frames) -> pd.DataFrame:
    elements = frames.screening[frames.screening["kind"] == "element"].drop_duplicates(["id", "code"])
    wide = elements.pivot(index="id", columns="code", values="verdict")
    wide = wide.reindex(index=frames.notices["id"], columns=list(taxonomy.load().elements))
    return wide.astype(tables.VERDICT)


def _statuses(frames: Frames, slot: str) -> pd.DataFrame:
    facts = frames.facts[frames.facts["slot"] == slot]
    strongest = facts.assign(polarity=facts["polarity"].astype("str").astype(STATUS))
    strongest = strongest.sort_values("polarity").drop_duplicates(["id", "value"], keep="last")
    wide = strongest.assign(polarity=strongest["polarity"].astype("str")).pivot(
        index="id", columns="value", values="polarity"
    )
    wide = wide.reindex(index=frames.notices["id"], columns=list(taxonomy.load().slots[slot]))
    return wide.astype("object").fillna(ABSENT).astype(STATUS)


def _names(frames: Frames) -> pd.DataFrame:
    facts = frames.facts
    named = facts[(facts["slot"] == "named_recipients") & (facts["polarity"] != "denied")]
    joined = named.groupby("id")["value"].agg(lambda names: "; ".join(sorted(set(names))))
    return pd.DataFrame({"names": joined.reindex(frames.notices["id"]).fillna("").astype("str")})
