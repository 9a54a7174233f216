"""Tables for spreadsheets: text in a cell stays text, whatever a program that opens it would like to calculate."""

import csv
import io
from collections.abc import Iterable, Sequence
from unicodedata import category, normalize

_BEGINS_FORMULA = frozenset("=+-@")
_BEGINS_CELL = ("\t", "\r", "\n")
"""What makes a spreadsheet calculate a cell (OWASP, CSV injection)."""

GUARD = "'"
"""What spreadsheets hide at the beginning of a cell; a cell that begins with it gets a second one."""


def guarded(text: str) -> str:
    """A cell's text so that no spreadsheet takes it for a formula."""
    # What cannot be seen may be dropped on the way into a cell; full-width and small signs are read as signs.
    visible = next((character for character in text if category(character)[0] not in "ZC"), "")
    sign = normalize("NFKC", visible)[:1]
    return GUARD + text if text.startswith((GUARD, *_BEGINS_CELL)) or sign in _BEGINS_FORMULA else text


def unguarded(cell: str) -> str:
    """The text of a cell that `guarded` made."""
    return cell.removeprefix(GUARD)


def csv_bytes(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV (RFC 4180): UTF-8 with its mark, by which spreadsheets know it, every cell quoted and guarded."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")
