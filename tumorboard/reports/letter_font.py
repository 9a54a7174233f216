"""A font for letters that takes in glyphs it was not born with, and whose text can be read back from the PDF.

reportlab's own `TTFont` draws a character by the glyph that the font's character map names, and writes that character
into the PDF's table for copying, searching and reading aloud (ToUnicode). Here a glyph of any outline can be added
under a private character that never leaves the program: the table says which text it stands for.
"""

from collections.abc import Callable
from io import BytesIO
from struct import pack
from threading import Lock
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from tumorboard.reports.outlines import Contour, glyph_record, left_edge

_FIRST_PRIVATE = 0xF0000  # the supplementary private use planes: 131,000 characters, none of them in user text
_ZERO_WIDTH = (0x061C, 0x200E, 0x200F, 0x2068, 0x2069)  # direction marks: measured by reportlab, never drawn
_BLOCK = 100  # the most entries of one block in a ToUnicode table (ISO 32000-1, 9.10.3)

_TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class GrowingFace(TTFontFace):
    """What reportlab has parsed of a TrueType file, and the glyphs added since.

    Args:
        parsed: The face to take over; not to be used any more.
        name: The PostScript name that the PDF shows, in ASCII.
    """

    _ttf_data: bytearray

    def __init__(self, parsed: TTFontFace, name: str) -> None:
        self.__dict__.update(parsed.__dict__)  # a second run of the parser would cost as much as the first
        self.name = name.encode("ascii")
        self._ttf_data = bytearray(self._ttf_data)
        self._glyf_start = self.table["glyf"]["offset"]
        self._points, self._contours = 0, 0
        self.charWidths.update(dict.fromkeys(_ZERO_WIDTH, 0))

    def add_glyph(self, character: int, contours: list[Contour], width: int) -> None:
        """Draws `character` from now on with these contours, `width` thousandths of the em wide."""
        self._points = max(self._points, sum(map(len, contours)))
        self._contours = max(self._contours, len(contours))
        self._ttf_data += b"\0" * (-len(self._ttf_data) % 4)
        # A glyph lies between its entry and the next one: the entry that closes the last glyph's data stays, and a
        # glyph that is never used spans whatever lies between that and the new one.
        self.glyphPos.append(len(self._ttf_data) - self._glyf_start)
        self._ttf_data += glyph_record(contours)
        self.glyphPos.append(len(self._ttf_data) - self._glyf_start)
        self.table["glyf"]["length"] = len(self._ttf_data) - self._glyf_start
        glyph = len(self.glyphPos) - 2
        self.hmetrics += [(0, 0)] * (glyph - len(self.hmetrics))
        self.hmetrics.append((width, left_edge(contours) & 0xFFFF))  # reportlab packs both without a sign
        self.charToGlyph[character] = glyph
        self.charWidths[character] = width

    def share_glyph(self, character: int, other: int) -> None:
        """Draws `character` from now on with the glyph of another one."""
        self.charToGlyph[character] = self.charToGlyph[other]
        self.charWidths[character] = self.charWidths[other]

    def get_table(self, tag: str) -> bytes:
        """A table of the font file, with room declared for the largest of the added glyphs."""
        table = bytes(super().get_table(tag))
        if tag != "maxp":
            return table
        points, contours = (int.from_bytes(table[at : at + 2], "big") for at in (6, 8))
        return table[:6] + pack(">2H", max(points, self._points), max(contours, self._contours)) + table[10:]


class LetterFont(TTFont):
    """A TrueType font whose characters can be extended.

    Args:
        name: The name in paragraph styles and in the PDF, in ASCII.
        data: The font file.
    """

    face: GrowingFace

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, BytesIO(data), shapable=False)
        self.face = GrowingFace(self.face, name)
        self._private: dict[tuple[object, ...], str] = {}
        self._stands_for: dict[int, str] = {}
        self._lock = Lock()  # letters may be built on more than one thread

    def private(self, contours: list[Contour], width: int, text: str, key: tuple[object, ...]) -> str:
        """The private character that draws these contours and reads as `text`.

        Args:
            contours: Nothing for an invisible character.
            width: How far the pen moves on, in thousandths of the em.
            text: One or more characters.
            key: Whatever tells this glyph from all others; the same key gives the same character again.
        """
        return self._private_character(key, text, lambda code: self.face.add_glyph(code, contours, width))

    def alias(self, drawn: str, text: str) -> str:
        """The private character that draws what the character `drawn` does and reads as `text`."""
        return self._private_character((drawn, text), text, lambda code: self.face.share_glyph(code, ord(drawn)))

    def _private_character(self, key: tuple[object, ...], text: str, draw: Callable[[int], None]) -> str:
        with self._lock:
            found = self._private.get(key)
            if found is None:
                found = chr(_FIRST_PRIVATE + len(self._private))
                draw(ord(found))
                self._stands_for[ord(found)] = text
                self._private[key] = found
        return found

    def source(self, character: str) -> str:
        """The text that a drawn character stands for."""
        return self._stands_for.get(ord(character), character)

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 -- reportlab's own name; it ships no annotations
        """Writes the font into the PDF, then its ToUnicode tables anew.

        reportlab's own tables name private characters, and characters beyond U+FFFF by a number that no reader takes.
        """
        subsets = self._assignState(doc).subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        for name, characters in zip(names, subsets, strict=True):
            font = doc.idToObject["BasicFonts"].dict[name]
            doc.idToObject[font.ToUnicode.name].content = self._to_unicode(characters)

    def _to_unicode(self, characters: list[int]) -> str:
        entries = [
            f"<{code:02X}> <{self.source(chr(character)).encode('utf-16-be').hex().upper()}>"
            for code, character in enumerate(characters)
            if character  # code 0 is the missing glyph, which is never drawn
        ]
        blocks = (entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK))
        return _TO_UNICODE.format(
            blocks="\n".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks)
        )
