"""Cells that no spreadsheet takes for a formula, and that give their text back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.exchange.spreadsheet import csv_bytes, guarded, unguarded

PLAIN_FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0"]
HIDDEN_FORMULAS = ["\t=1", "\r=1", "\n=1", "\u00a0=1", "\uff1d1", "\uff0b1", "\ufe621", "\uff201", "\tfree text"]
UNSEEN = ["\u2003", "\u200b", "\ufeff", "\x0b", "\0", "\u202e", " \t "]


@pytest.mark.parametrize("text", [*PLAIN_FORMULAS, *HIDDEN_FORMULAS])
def test_a_formula_is_no_formula_any_more(text: str) -> None:
    assert guarded(text).startswith("'")


@pytest.mark.parametrize("unseen", UNSEEN)
@given(text=st.text())
def test_a_formula_behind_something_unseen_is_none_either(unseen: str, text: str) -> None:
    for sign in "=+-@":
        assert guarded(f"{unseen}{sign}{text}").startswith("'")


@pytest.mark.parametrize("text", ["", "pT1c", "2 - 3", "a=b", "osei", "5 %"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2)))
def test_a_table_comes_back_cell_by_cell(rows: list[list[str]]) -> None:
    written = csv_bytes(("one", "two"), rows).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read[0] == ["one", "two"]
    assert [[unguarded(cell) for cell in row] for row in read[1:]] == rows
    assert not any(cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@")) for row in read[1:] for cell in row)
