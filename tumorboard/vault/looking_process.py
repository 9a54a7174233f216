"""The process that looks at one file of a case: started by `looking_apart`, within limits; it writes only its answer.

What decodes foreign formats (pdfium, Pillow, pydicom and their codecs) is loaded here and nowhere else.
"""

from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from tumorboard.exchange.reading_process import Asked, serve
from tumorboard.vault.kinds import DICOM, JPEG, PDF, PNG, TEXT, TIFF, Kind, decoded
from tumorboard.vault.looks import Look, kept_text, write_look


def main() -> None:
    """Look at the file that standard input has."""
    serve(_look)


def _look(asked: Asked) -> Callable[[BinaryIO], None]:
    looked = _LOOKS[asked.request["media_type"]](asked.content, asked.request["picture"])
    return partial(write_look, look=looked)


def _look_at_text(content: bytes, _picture: bool) -> Look:
    return Look(text=kept_text((decoded(content) or "",)))


def _look_at_pdf(content: bytes, picture: bool) -> Look:
    from tumorboard.vault.looking_pdf import look_at_pdf  # noqa: PLC0415 - only what this file needs is loaded

    return look_at_pdf(content, text=not picture)


def _look_at_image(content: bytes, picture: bool) -> Look:
    from tumorboard.vault.looking_image import look_at_image  # noqa: PLC0415 - only what this file needs is loaded

    return look_at_image(content) if picture else Look()


def _look_at_dicom(content: bytes, picture: bool) -> Look:
    from tumorboard.vault.looking_dicom import look_at_dicom  # noqa: PLC0415 - only what this file needs is loaded

    return look_at_dicom(content, picture=picture)


def _by_kind() -> dict[str, Callable[[bytes, bool], Look]]:
    looks: dict[Kind, Callable[[bytes, bool], Look]] = {TEXT: _look_at_text, PDF: _look_at_pdf, DICOM: _look_at_dicom}
    looks.update(dict.fromkeys((PNG, JPEG, TIFF), _look_at_image))
    return {kind.media_type: look for kind, look in looks.items()}


_LOOKS = _by_kind()
