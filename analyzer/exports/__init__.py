"""What leaves the house: files of many formats, the HTML report, a notice with its sentences marked, the terminal.

In: notices, records and comparisons. Out: files, written whole or not at all.
"""

from __future__ import annotations

from analyzer.exports.files import SUFFIXES, check_suffix, file_name, write_bytes, write_comparison, write_text

__all__ = ["SUFFIXES", "check_suffix", "file_name", "write_bytes", "write_comparison", "write_text"]
