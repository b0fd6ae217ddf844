"""The nouns: Source → Page → Document of Blocks → Statements and Facts → Notice, with Findings; or a Failure.

All are frozen plain data. Offsets are of characters (Unicode code points) in a block's text, end exclusive.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


class PageKind(StrEnum):
    """What a page is, seen by one who looks for a notice."""

    NOTICE = "notice"
    # A question about cookies or consent instead of the page.
    CONSENT_WALL = "consent_wall"
    # A test whether the visitor is human, or a refusal of machines.
    BOT_WALL = "bot_wall"
    LOGIN_WALL = "login_wall"
    # "Not found", "server error", "under maintenance", a parked domain: whatever the status said.
    ERROR_PAGE = "error_page"
    # A shell that scripts would fill.
    SCRIPT_SHELL = "script_shell"
    # In another language than Finnish.
    FOREIGN = "foreign"
    # A scanned, encrypted or damaged document.
    UNREADABLE = "unreadable"
    # A page like any other: a front page, an article, a list of links to notices.
    OTHER = "other"


class Origin(StrEnum):
    """Who says so: a sure sign, or the trained model."""

    RULE = "rule"
    MODEL = "model"


class Polarity(StrEnum):
    """*Luovutamme*, *emme luovuta*, *voimme luovuttaa*."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    CONDITIONAL = "conditional"


class Verdict(StrEnum):
    """What the screening says of a requirement; UNCLEAR is an honest answer."""

    MET = "met"
    MISSING = "missing"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How heavily a finding weighs, for the one who decides what to look at first."""

    # What the law asks for is not found, or the notice rests on law that is not in force.
    SERIOUS = "serious"
    # A person should look: the program is unsure, or two passages do not seem to fit together.
    NOTABLE = "notable"
    # Wording that could be plainer or more exact.
    SLIGHT = "slight"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a notice should be: ``id`` unique in a run, ``company`` when a list names it, a path or address."""

    id: str
    location: str
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What was there, byte for byte. ``charset`` is what the server declared, if it did."""

    source: Source
    content: bytes
    media_type: str
    charset: str | None = None
    fetched_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell of a table row: its column's header ("" when none) and where it stands in the block's text."""

    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or table row, with the words above it that give it meaning.

    ``headings`` run from the outermost to the nearest; ``lead_in`` is the sentence that introduces the list.
    White space in ``text`` is single spaces; the cells of a table row are separated by tabs.
    """

    number: int
    kind: BlockKind
    text: str
    headings: tuple[str, ...] = ()
    lead_in: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The page as text a person would read.

    ``foreign`` tells of passages in other languages that were left out, ``unread`` of what the page holds but no reader
    could turn into text (a picture of a page, a frame of another site): a line for each, with where it stands.
    """

    source: Source
    fingerprint: str
    media_type: str
    fetched_at: datetime | None
    title: str | None
    language: str
    blocks: tuple[Block, ...]
    foreign: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words: every claim has them."""

    block: int
    start: int
    end: int

    def quote(self, document: Document) -> str:
        """The words themselves, as they stand in the document."""
        return document.blocks[self.block].text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Label:
    """What a sentence is about (a code of ``Taxonomy.topics``), how sure (0 to 1), and who says so.

    ``unsure`` asks for a person's eye: among labels with such a score too many are wrong (the model's card tells).
    """

    topic: str
    score: float
    origin: Origin
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, a heading or a table row, and its labels (none on a heading)."""

    evidence: Evidence
    labels: tuple[Label, ...] = ()
    heading: bool = False

    @property
    def topics(self) -> frozenset[str]:
        """The codes of its labels."""
        return frozenset(label.topic for label in self.labels)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the notice says, normalised, with the words that say it.

    ``slot`` is one of ``taxonomy.SLOTS``; ``value`` a code of that slot, an ISO 8601 duration, or a name. ``score`` is
    how sure the fact model is of it (0 to 1); what a rule alone decides has 1.
    """

    slot: str
    value: str
    polarity: Polarity
    evidence: Evidence
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Processing:
    """What the notice ties together: one table row, section or sentence, and the facts that it ties.

    A fact may come from a heading or a lead-in ("Uutiskirje", "Suostumuksella käsittelemme:"), which state nothing by
    themselves but say what the facts below are about.
    """

    evidence: Evidence
    facts: tuple[Fact, ...]

    @property
    def purposes(self) -> tuple[str, ...]:
        """Codes of what the data are processed for."""
        return self._values("purposes")

    @property
    def data_categories(self) -> tuple[str, ...]:
        """Codes of the data processed."""
        return self._values("data_categories")

    @property
    def legal_bases(self) -> tuple[str, ...]:
        """Codes of the grounds."""
        return self._values("legal_bases")

    @property
    def recipients(self) -> tuple[str, ...]:
        """Codes of kinds of recipients, and names."""
        return self._values("recipients", "named_recipients")

    @property
    def retention(self) -> tuple[str, ...]:
        """ISO 8601 durations, and codes of retention kinds."""
        return self._values("durations", "retention_kinds")

    def _values(self, *slots: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.value for slot in slots for fact in self.facts if fact.slot == slot))


@dataclass(frozen=True, slots=True)
class Country:
    """A country that the notice names where it tells of disclosures and servers; ``code`` is of ISO 3166-1."""

    code: str
    polarity: Polarity
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Mention:
    """Something told in the notice's own words, tidied: a name, a number, an address."""

    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Retention:
    """How long, as one sentence or cell says it, and of what.

    ``period`` is an ISO 8601 duration, or None where only a criterion is told (then ``kinds`` says which); ``bound``
    is "at_most", "at_least" or None; ``counted_from`` the words for the event that starts the period, and ``laws`` the
    acts that set it, in the nominative. ``data_categories`` and ``purposes`` are what it concerns, where the
    same passage says so.
    """

    evidence: Evidence
    period: str | None
    kinds: tuple[str, ...]
    polarity: Polarity
    bound: str | None = None
    counted_from: Evidence | None = None
    laws: tuple[Mention, ...] = ()
    data_categories: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the controller, its business id, and the data protection officer (a name, else an address)."""

    business_id: Mention | None = None
    email: Mention | None = None
    phone: Mention | None = None
    dpo: Mention | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the screening: an element of Articles 13 and 14, or a warning (then ``verdict`` is None).

    A notice has at most one finding of a code. ``severity`` is None where nothing is wrong. ``score`` is how likely the
    notice states the element (0 to 1), ``None`` on warnings.
    """

    code: str
    article: str
    verdict: Verdict | None
    reason: str
    evidence: tuple[Evidence, ...] = ()
    severity: Severity | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which eyes read the notice: versions and hashes. With the page's fingerprint it identifies a result."""

    analyzer: str
    label_model: str
    finnish_models: str
    lexicon: str
    fact_model: str = ""
    presence_model: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A company's notice, understood."""

    document: Document
    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    processing: tuple[Processing, ...]
    findings: tuple[Finding, ...]
    provenance: Provenance
    company: str | None = None
    dated: date | None = None
    retention: tuple[Retention, ...] = ()
    countries: tuple[Country, ...] = ()
    contact: Contact = Contact()


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be read, kept beside those that could. ``may_pass``: trying again later may help."""

    source: Source
    stage: str
    reason: str
    may_pass: bool = field(default=False)
