"""A person's text, made safe for the reports: it is drawn as it was typed, or refused with the character named.

Nothing in it is ever markup: `pT4a <N2 M0`, `&amp;` and `<b>` appear as they stand. These characters are not drawn as
they are, since they show nothing:

* line breaks of every kind (CR, LF, VT, FF, NEL, U+2028, U+2029) start a new line; a tab becomes a gap of four spaces;
  several spaces in a row, and spaces at the start of a line, keep their width; the many spaces of Unicode become plain
  ones, those that do not break stay so;
* soft hyphens, zero-width spaces, word joiners, byte order marks and the selectors of text or emoji style (U+FE0E,
  U+FE0F) are left out: they are hints that change no letter;
* zero-width joiners and non-joiners, and the marks LRM, RLM and ALM, do their work and stay invisible;
* a letter and its combining marks become the one character that Unicode calls equal to them (NFC), where there is one.

Refused are characters that could make a reader see something else than was typed (controls; bidirectional embeddings,
overrides and isolates, which can show "not" at another place; other invisible characters; private characters, which
mean nothing outside one font), halves of surrogate pairs, and whatever no font has.
"""

import re
from html import escape
from unicodedata import category, is_normalized, name, normalize

from reportlab.lib.styles import ParagraphStyle

from tumorboard.errors import UndrawableTextError
from tumorboard.reports import bidi, fonts
from tumorboard.reports.paragraphs import TextParagraph
from tumorboard.reports.shaping import MissingGlyphError
