"""Addresses → pages: a company's notices found from its home page, politely, and kept as they came.

In: companies (or one address). Out: a folder of pages (``sources.archive``), or the pages themselves. The only place
that opens a connection; it does so in a process of its own, and only to the open net.
"""

from __future__ import annotations

from analyzer.fetching.companies import Company
from analyzer.fetching.companies import read as read_list
from analyzer.fetching.runs import failures, fetch, pages

__all__ = ["Company", "failures", "fetch", "pages", "read_list"]
