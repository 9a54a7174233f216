"""Paragraphs that draw every character of their text, in the right order, or are not made at all."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from tumorboard.reports import bidi, fonts
from tumorboard.reports.shaping import DIRECTION_MARKS, MissingGlyphError

