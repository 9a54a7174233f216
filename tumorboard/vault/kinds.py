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
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[_DICOM_AT : _DICOM_AT + 4] == b"DICM" and not any(content[:_DICOM_AT]):
        return DICOM
    for signature, name in _REFUSED:
        if content.startswith(signature):
            raise _refusal(name)
    text = _decoded(content)
    if text is None:
        raise InvalidInputError("What this file is cannot be told from its content. It is not opened outside.")
    if text.lstrip().startswith("<"):
        raise _refusal(_MARKUP)
    return TEXT


def preview(content: bytes) -> str:
    """The beginning of a file as plain text to be shown inside the program; "" where it is no text.

    What steers the direction of writing, and every other character that is not seen, is shown by its number, so that
    no text seems to say what it does not.
    """
    text = _decoded(content[: 4 * MAX_PREVIEW], cut=True)
    if text is None:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return "".join(_visible(character) for character in lines[:MAX_PREVIEW])


def _refusal(name: str) -> InvalidInputError:
    return InvalidInputError(f"This file is {name}. It is kept, but not opened outside the program.")


def _decoded(content: bytes, *, cut: bool = False) -> str | None:
    """The text, or None where the bytes are none; a character that `cut` may have split at the end is left out."""
    mark, encoding = next(((mark, name) for mark, name in _BOMS if content.startswith(mark)), (b"", "utf-8"))
    body = content[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        if not cut or error.start < len(body) - 4:
            return None
        text = body[: error.start].decode(encoding)
    controls = any(character < " " and character not in _TEXT_CONTROLS for character in text) or "\x7f" in text
    return None if controls else text


def _visible(character: str) -> str:
    return character if character in "\t\n" or character.isprintable() else f"<U+{ord(character):04X}>"
