"""Where glyphs come from that the letters' own font lacks.

First the symbol fonts of the `pymupdf-fonts` package, which are wherever the program is; then the fonts of the
computer, known by their file names; last, for Chinese, Japanese and Korean, the standard fonts that a PDF reader is
expected to bring along (ISO 32000-1, 9.7.5.2). Only those last ones are not embedded: see `ViewerFont`.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width, normalize

import uharfbuzz as hb

_UNITS = 1000  # outlines are measured in thousandths of the em
_REGULAR_WEIGHT = {"wght": 400.0}  # a variable font may begin at its thinnest
_SYNTHETIC_BOLD = (0.03, 0.02, True)  # of the em: about what FiraGO's bold adds to a stem; widths stay
_MAY_NOT_EMBED = 0x0002 | 0x0200  # OS/2.fsType: restricted license; bitmaps only (OpenType specification 1.9)
_IGNORABLE = "\u200c\u200d"  # zero-width non-joiner and joiner: they steer the shaper and need no glyph

_PACKAGED = ("NotoSansSymbols2_Regular", "NotoSans_Regular", "NotoSansSymbols_Regular", "NotoSansMath_Regular")


class Language(StrEnum):
    """The languages that write the same Han characters in different shapes; the values are BCP 47 tags."""

    JAPANESE = "ja"
    CHINESE = "zh-Hans"
    KOREAN = "ko"


# File names in lower case, each with its face's number in a collection, best first.
_GENERAL = (
    ("dejavusans.ttf", 0),
    ("seguisym.ttf", 0),
    ("segoeui.ttf", 0),
    ("nirmala.ttf", 0),
    ("nirmala.ttc", 0),
    ("ebrima.ttf", 0),
    ("leelawui.ttf", 0),
    ("mmrtext.ttf", 0),
    ("apple symbols.ttf", 0),
    ("arial unicode.ttf", 0),
)
_HAN = {
    Language.JAPANESE: (
        ("notosanscjk-regular.ttc", 0),
        ("notosanscjkjp-regular.otf", 0),
        ("notosansjp-regular.otf", 0),
        ("notosansjp-variablefont_wght.ttf", 0),
        ("ヒラギノ角ゴシック w3.ttc", 0),
        ("yugothm.ttc", 0),
        ("meiryo.ttc", 0),
        ("msgothic.ttc", 0),
        ("ipaexg.ttf", 0),
        ("ipag.ttf", 0),
    ),
    Language.CHINESE: (
        ("notosanscjk-regular.ttc", 2),
        ("notosanscjksc-regular.otf", 0),
        ("notosanssc-regular.otf", 0),
        ("notosanssc-variablefont_wght.ttf", 0),
        ("pingfang.ttc", 0),
        ("hiragino sans gb.ttc", 0),
        ("msyh.ttc", 0),
        ("wqy-microhei.ttc", 0),
        ("wqy-zenhei.ttc", 0),
    ),
    Language.KOREAN: (
        ("notosanscjk-regular.ttc", 1),
        ("notosanscjkkr-regular.otf", 0),
        ("notosanskr-regular.otf", 0),
        ("notosanskr-variablefont_wght.ttf", 0),
        ("applesdgothicneo.ttc", 0),
        ("malgun.ttf", 0),
        ("nanumgothic.ttf", 0),
    ),
}
_EVERY_HAN = (("droidsansfallbackfull.ttf", 0), ("droidsansfallback.ttf", 0))


@dataclass(frozen=True, slots=True, eq=False)
class SourceFont:
    """An opened font of any kind.

    Attributes:
        name: Tells it from all others; bold and regular differ.
        font: The `uharfbuzz.Font`.
        characters: The code points that it has a glyph for.
        scale: From its units to thousandths of the em.
    """

    name: str
    font: Any
    characters: Any
    scale: float

    def covers(self, text: str) -> bool:
        """Whether it has a glyph for each character of `text`."""
        return all(ord(character) in self.characters or character in _IGNORABLE for character in text)


@dataclass(frozen=True, slots=True)
class ViewerFont:
    """A standard font of PDF readers, named in the PDF and not embedded.

    A reader that has no such font shows a blank: Chrome's and Qt's do wherever the computer has no font of that
    language, Adobe's loads its own.

    Attributes:
        name: As reportlab and PDF readers know it.
        codec: A Python codec whose East Asian characters are in the font's predefined character map.
        lacks: Those that are not.
    """

    name: str
    codec: str
    lacks: frozenset[str] = frozenset()

    def covers(self, text: str) -> bool:
        """Whether a reader that has the font has a glyph for each character of `text`."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        # The codecs also hold Greek, Cyrillic and symbols, some of which the character maps lack.
        return self.lacks.isdisjoint(text) and all(east_asian_width(character) in "WFH" for character in text)


VIEWER_FONTS = {
    Language.JAPANESE: ViewerFont("HeiseiKakuGo-W5", "cp932"),
    # The map UniGB-UCS2-H lacks the compatibility ideographs and vertical forms of GBK.
    Language.CHINESE: ViewerFont("STSong-Light", "gbk", frozenset(map(chr, range(0xF900, 0xFE50)))),
    Language.KOREAN: ViewerFont("HYSMyeongJo-Medium", "cp949"),
}


def open_font(name: str, blob: Any, *, number: int = 0, bold: bool = False) -> SourceFont | None:  # noqa: ANN401 -- a uharfbuzz.Blob
    """Opens a font file.

    Args:
        name: What to call it.
        blob: The file.
        number: Which face of a collection.
        bold: Whether to thicken its outlines.

    Returns:
        The font, or None for a file that holds no outlines or whose license forbids embedding.
    """
    face = hb.Face(blob, number)
    restrictions = int.from_bytes(face.reference_table("OS/2").data[8:10], "big")
    if not len(face.unicodes) or restrictions & _MAY_NOT_EMBED or not {"glyf", "CFF ", "CFF2"} & set(face.table_tags):
        return None
    font = hb.Font(face)
    if face.has_var_data:
        font.set_variations(_REGULAR_WEIGHT)
    if bold:
        font.synthetic_bold = _SYNTHETIC_BOLD
    return SourceFont(f"{name}{'-bold' * bold}", font, face.unicodes, _UNITS / face.upem)


def packaged_file(module: str) -> bytes:
    """A font file of the `pymupdf-fonts` package, unpacked (5 to 15 ms)."""
    data: bytes = import_module(f"pymupdf_fonts.{module}").fontbuffer
    return data


@lru_cache
def _packaged(module: str, *, bold: bool) -> SourceFont | None:
    return open_font(module, hb.Blob(packaged_file(module)), bold=bold)


@lru_cache
def _installed() -> dict[str, Path]:
    """The font files of this computer by their names in lower case."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        folders = [windows / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"]
    files = (Path(folder, name) for top in folders for folder, _, names in os.walk(top) for name in names)
    return {normalize("NFC", file.name).lower(): file for file in sorted(files, reverse=True)}


@lru_cache
def _system(file: Path, number: int, *, bold: bool) -> SourceFont | None:
    try:
        blob = hb.Blob.from_file_path(str(file))
    except hb.HarfBuzzError:  # gone or unreadable since the folder was listed
        return None
    return open_font(f"{file.name}#{number}", blob, number=number, bold=bold)


def fallbacks(language: Language | None, *, bold: bool, system: bool) -> Iterator[SourceFont]:
    """The fonts to ask, in turn, for what the letters' own font lacks. Each is opened once, when it is first asked.

    Args:
        language: For East Asian text, the language to prefer; the others follow. None for any other text.
        bold: Whether the outlines should be thickened.
        system: Whether to ask the computer's fonts.
    """
    yield from filter(None, (_packaged(module, bold=bold) for module in _PACKAGED))
    if not system:
        return
    wanted: tuple[tuple[str, int], ...] = _GENERAL
    if language:
        wanted = (*_HAN[language], *(entry for other in _HAN for entry in _HAN[other]), *_EVERY_HAN)
    installed = _installed()
    for name, number in wanted:
        if name in installed and (font := _system(installed[name], number, bold=bold)):
            yield font
    for name in sorted(installed):
        if name.startswith("notosans") and "-regular." in name and (font := _system(installed[name], 0, bold=bold)):
            yield font
