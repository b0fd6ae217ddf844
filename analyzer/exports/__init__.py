"""What leaves the house: files of many formats, the HTML report, a notice with its sentences marked, the terminal.

In: notices, records and comparisons. Out: files and what the terminal shows.
"""

from __future__ import annotations

from analyzer.exports.files import SUFFIXES, check_suffix, write_comparison

__all__ = ["SUFFIXES", "check_suffix", "write_comparison"]
