"""The names of copies: what is left of a name that somebody else chose, when all that systems act on is taken out."""

import re
import unicodedata

MAX_BYTES = 120
"""Longest name with its end, in bytes of UTF-8: far below what any file system takes (255), with room for a path."""

LONGEST_KEPT = 255
"""Longest name of a file on the board, in characters."""

_EMPTY = "attachment"
_UNSEEN = "\N{REPLACEMENT CHARACTER}"
_SEPARATORS = re.compile(r"[/\\]")
_FORBIDDEN = re.compile(r'[<>:"|?*%$&;`\'!^~#{}\[\]()]')
_BLANKS = re.compile(r"\s+")

# Windows opens these devices whatever end the name has; also with superscript digits.
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN|CONOUT|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)


def safe_name(name: str, suffix: str) -> str:
    """A file name for a copy, with the end that its content asks for.

    Args:
        name: As it came, possibly with folders, controls, or a false end.
        suffix: The end, e.g. ".pdf"; one that the name has already is not repeated.

    Returns:
        At most `MAX_BYTES` long; without folders, characters that are not seen or steer the direction of writing, what
        shells and Windows act on, and further ends: "report.pdf.exe" of a PDF becomes "report_pdf_exe.pdf".
    """
    last = _SEPARATORS.split(unicodedata.normalize("NFC", name))[-1]
    # Cc, Cf, Cs, Co, Cn: controls, what steers direction or is not seen, halves of characters, unassigned ones.
    seen = "".join(
        character if character.isspace() or unicodedata.category(character)[0] != "C" else "" for character in last
    )
    seen = _FORBIDDEN.sub("_", _BLANKS.sub(" ", seen))
    if seen.lower().endswith(suffix):
        seen = seen[: -len(suffix)]
    stem = seen.strip(" .-_").replace(".", "_")
    stem = _cut(stem, MAX_BYTES - len(suffix.encode())).rstrip(" _")
    if _RESERVED.fullmatch(re.split(r"[ _]", stem)[0]):
        stem = f"file {stem}"
    return (stem or _EMPTY) + suffix


def kept_name(name: str) -> str:
    """What a file is called on the board: its own name, on one line, with nothing that is not seen or steers writing.

    It is data and never becomes a path.
    """
    last = _SEPARATORS.split(unicodedata.normalize("NFC", name))[-1]
    seen = "".join(character if character.isprintable() else _UNSEEN for character in _BLANKS.sub(" ", last)).strip()
    return seen[:LONGEST_KEPT] or _EMPTY


def _cut(text: str, size: int) -> str:
    """The beginning of a text that takes at most so many bytes, without half a character at its end."""
    cut = text.encode()[:size].decode(errors="ignore")
    # A letter and what is written over it stay together, or both go.
    while cut != text and cut and unicodedata.combining(text[len(cut)]):
        cut = cut[:-1]
    return cut
