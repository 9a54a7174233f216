"""What a person drops or pastes, as files that can be looked at on a worker."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from tumorboard.exchange.reading_conversation import Stop
from tumorboard.vault.filing import FileOutcome, Prepared, prepare_bytes, prepare_path
from tumorboard.vault.names import kept_name
from tumorboard.vocabulary import ImportOutcome


@dataclass(frozen=True, slots=True)
class Source:
    """Something that came.

    Attributes:
        name: What it is called, as it may be shown.
        prepare: Reads it and looks at it, on a worker.
    """

    name: str
    prepare: Callable[[Stop], Prepared]


def path_source(path: Path) -> Source:
    """A file of this computer."""
    return Source(kept_name(path.name), partial(prepare_path, path))


def has_sources(mime: QMimeData) -> bool:
    """Whether there is anything that can be filed: files, a picture or text."""
    return mime.hasUrls() or mime.hasImage() or bool(mime.hasText() and mime.text().strip())


def sources_of(mime: QMimeData) -> tuple[Source, ...]:
    """What was dropped or pasted: files where there are any, else a picture, else text. Nothing is ever fetched."""
    local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if local:
        return tuple(path_source(path) for path in local)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (_image_source(image),)
    if mime.hasUrls():
        return tuple(_elsewhere(url.fileName() or url.host()) for url in mime.urls())
    text = mime.text()
    return (_text_source(text),) if text.strip() else ()


def _image_source(image: QImage) -> Source:
    name = _named(QCoreApplication.translate("files", "Pasted picture"), ".png")
    return Source(name, lambda stop: prepare_bytes(name, _png(image), stop))


def _text_source(text: str) -> Source:
    name = _named(QCoreApplication.translate("files", "Pasted text"), ".txt")
    # Half of a surrogate pair, which a clipboard may hold, has no UTF-8.
    content = text.encode("utf-8", "replace")
    return Source(name, lambda stop: prepare_bytes(name, content, stop))


def _elsewhere(name: str) -> Source:
    words = QCoreApplication.translate(
        "files", "This is an address on the network. Nothing is fetched from there: save the file, and add that."
    )
    shown = kept_name(name)
    return Source(shown, lambda _stop: FileOutcome(shown, ImportOutcome.REFUSED, words))


def _named(what: str, suffix: str) -> str:
    return f"{what} {datetime.now(UTC).astimezone():%Y-%m-%d %H.%M.%S}{suffix}"


def _png(image: QImage) -> bytes:
    """A picture of the clipboard as a file, on a worker: large ones take a second."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())
