"""What a stored file is, told by its content alone: its name and the media type that it came with are claims."""

from dataclasses import dataclass

from tumorboard.errors import InvalidInputError

MAX_OPENED_BYTES = 200_000_000
"""Greatest file that is opened outside: as much as an import takes."""

MAX_PREVIEW = 100_000
"""Longest preview, in characters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that may be opened outside.

    Attributes:
        media_type: Its media type.
        suffix: The end that its copy's name is given, whatever its own was: by it the system chooses the program.
    """

    media_type: str
    suffix: str


PDF = Kind("application/pdf", ".pdf")
PNG = Kind("image/png", ".png")
JPEG = Kind("image/jpeg", ".jpg")
TIFF = Kind("image/tiff", ".tif")
DICOM = Kind("application/dicom", ".dcm")
TEXT = Kind("text/plain", ".txt")

OPENED = (PDF, PNG, JPEG, TIFF, DICOM, TEXT)
"""All that is opened outside."""

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_DICOM_AT = 128

_PROGRAM = "a program"
_ARCHIVE = "an archive or an office document, which can hold programs"
_REFUSED = (
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xfe\xed\xfa\xce", _PROGRAM),
    (b"\xfe\xed\xfa\xcf", _PROGRAM),
    (b"\xce\xfa\xed\xfe", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"\x00asm", _PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "a link that starts a program"),
    (b"#!", "a script"),
    (b"PK\x03\x04", _ARCHIVE),
    (b"PK\x05\x06", _ARCHIVE),
    (b"PK\x07\x08", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document, which can hold macros"),
    (b"{\\rtf", "a document that can hold programs (RTF)"),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"BZh", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"MSCF", _ARCHIVE),
)

# What a browser would run. Everything that begins like a tag is taken for it, also behind blanks.
_MARKUP = "a web page or another text that a program would act on"
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_TEXT_CONTROLS = frozenset("\t\n\r\f")
_ASCII = bytes(range(128))
# The letters and signs of such texts; what looks like another sign is written by its byte.
_WESTERN = "äöüÄÖÜßéèêëàâáãåæçíìîïñóòôõøœúùûÉÈÀÂÁÅÆÇÍÑÓØÚ§°µ±²³·«»“”„…•€".encode("cp1252")
_WESTERN += bytes.fromhex("b4 d7 96 97 91 92 82")


def kind_of(content: bytes) -> Kind:
    """The kind of a file that may be opened outside.

    Raises:
        InvalidInputError: It may not; the sentence says what it is, or that it is not known.
    """
    if len(content) > MAX_OPENED_BYTES:
        raise InvalidInputError(
            f"This file is larger than {MAX_OPENED_BYTES // 1_000_000} MB and is not opened outside the program."
        )
    if not content:
        raise InvalidInputError("This file is empty.")
    kind = _signed(content)
    if kind is not None:
        return kind
    if name := refused_name(content):
        raise _refusal(name)
    text = decoded(content)
    if text is None:
        raise InvalidInputError("What this file is cannot be told from its content. It is not opened outside.")
    if text.lstrip().startswith("<"):
        raise _refusal(_MARKUP)
    return TEXT


def refused_name(beginning: bytes) -> str:
    """What a file is that may hold a program, such as "a program" or "a script", told by its first bytes; "" if not."""
    if _signed(beginning) is not None:
        return ""
    return next((name for signature, name in _REFUSED if beginning.startswith(signature)), "")


def shown_kind(content: bytes) -> Kind | None:
    """What a file can be looked at as, inside the program: every text is text there. None where it cannot."""
    kind = _signed(content)
    if kind is not None or refused_name(content):
        return kind
    return TEXT if content and decoded(content) is not None else None


def preview(content: bytes) -> str:
    """The beginning of a file as plain text to be shown inside the program; "" where it is no text.

    What steers the direction of writing, and every other character that is not seen, is shown by its number, so that
    no text seems to say what it does not.
    """
    text = decoded(content[: 4 * MAX_PREVIEW], cut=True)
    if text is None:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return "".join(_visible(character) for character in lines[:MAX_PREVIEW])


def decoded(content: bytes, *, cut: bool = False) -> str | None:
    """A file as text, or None where the bytes are none.

    Args:
        content: In UTF-8, in UTF-16 with its mark, or as western Windows writes: what hospitals send.
        cut: They may end within a character, which is left out.
    """
    mark, encoding = next(((mark, name) for mark, name in _BOMS if content.startswith(mark)), (b"", "utf-8"))
    body = content[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if cut and error.start >= len(body) - 4:
            text = body[: error.start].decode(encoding)
        elif not mark and _is_western(body):
            text = body.decode("cp1252")
        else:
            return None
    controls = any(character < " " and character not in _TEXT_CONTROLS for character in text) or "\x7f" in text
    return None if controls else text


def _signed(content: bytes) -> Kind | None:
    """The kind that the first bytes say. Before a DICOM file may stand a TIFF's beginning, as scanners write it."""
    kind = next((kind for signature, kind in _SIGNATURES if content.startswith(signature)), None)
    if content[_DICOM_AT : _DICOM_AT + 4] == b"DICM" and (kind is TIFF or not any(content[:_DICOM_AT])):
        return DICOM
    return kind


def _is_western(body: bytes) -> bool:
    """Whether bytes can be a text as western Windows writes it: letters and signs of such texts, and not many."""
    high = body.translate(None, _ASCII)
    return not high.translate(None, _WESTERN) and 3 * len(high) <= len(body)


def _refusal(name: str) -> InvalidInputError:
    return InvalidInputError(f"This file is {name}. It is kept, but not opened outside the program.")


def _visible(character: str) -> str:
    return character if character in "\t\n" or character.isprintable() else f"<U+{ord(character):04X}>"
