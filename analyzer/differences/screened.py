"""Elements that the screening judges otherwise, and warnings that came or went."""

from __future__ import annotations

from analyzer.differences.changes import Change, ElementChange, Touched, WarningChange, quoted
from analyzer.records import Record, ScreeningEntry

# As a reader wants to know them.
_ORDER = (Change.LOST, Change.UNCLEAR, Change.CHANGED, Change.GAINED)


def elements(old: Record, new: Record, touched: Touched) -> tuple[ElementChange, ...]:
    """Elements with another verdict; those no longer met first."""
    before, after = _screened(old, "element"), _screened(new, "element")
    both = [code for code in after if code in before and before[code].get("verdict") != after[code].get("verdict")]
    found = [_element(code, before[code], after[code], touched) for code in both]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))


def _element(code: str, before: ScreeningEntry, after: ScreeningEntry, touched: Touched) -> ElementChange:
    verdicts = before.get("verdict", ""), after.get("verdict", "")
    old, new = quoted(before["evidence"]), quoted(after["evidence"])
    return ElementChange(
        code=code,
        article=after.get("article", ""),
        kind=_kind(*verdicts),
        old_verdict=verdicts[0],
        new_verdict=verdicts[1],
        reason=after["reason"],
        old_words=old,
        new_words=new,
        # Without words of its own a verdict follows from what else the notice says.
        text_changed=touched.by(old, new) if old or new else bool(touched.old or touched.new),
    )


def _kind(before: str, after: str) -> Change:
    if after == "met":
        return Change.GAINED
    if after == "unclear":
        return Change.UNCLEAR
    return Change.LOST if before == "met" else Change.CHANGED


def warnings(old: Record, new: Record, touched: Touched) -> tuple[WarningChange, ...]:
    """Warnings that came, then those that went."""
    before, after = _screened(old, "code"), _screened(new, "code")
    came = [_warning(entry, Change.GAINED, touched) for code, entry in after.items() if code not in before]
    went = [_warning(entry, Change.LOST, touched) for code, entry in before.items() if code not in after]
    return (*came, *went)


def _warning(entry: ScreeningEntry, kind: Change, touched: Touched) -> WarningChange:
    told = quoted(entry["evidence"])
    sides = ((), told) if kind is Change.GAINED else (told, ())
    return WarningChange(
        code=entry.get("code", ""),
        article=entry.get("article", ""),
        severity=entry.get("severity", ""),
        kind=kind,
        reason=entry["reason"],
        words=told,
        text_changed=touched.by(*sides) if told else bool(touched.old or touched.new),
    )


def _screened(record: Record, key: str) -> dict[str, ScreeningEntry]:
    return {str(entry[key]): entry for entry in record["screening"] if entry.get(key)}  # type: ignore[literal-required]
