"""Makes the Tab key follow the eye: line by line through the layouts, whenever widgets came or went."""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def follow_reading_order(root: QWidget) -> None:
    """Chain everything in a widget that takes the focus by Tab, in the order of its layouts."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    layout = inner.layout() if inner is not None else widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in _places(layout):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _places(layout: QLayout) -> list[int]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: _cell(layout, place))
    return list(places)


def _cell(grid: QGridLayout, place: int) -> tuple[int, int]:
    # A tuple of row, column and spans, which PySide6 annotates as an object.
    row, column, _rows, _columns = cast("tuple[int, int, int, int]", grid.getItemPosition(place))
    return row, column
