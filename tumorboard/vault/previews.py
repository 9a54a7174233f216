"""What is shown of a file of a case inside the program, and what is said where it cannot be shown."""

from dataclasses import dataclass

from tumorboard.exchange.reading_conversation import Stop
from tumorboard.vault.kinds import MAX_PREVIEW, PDF, TEXT, Kind, preview, refused_name, shown_kind
from tumorboard.vault.looking_apart import look_apart
from tumorboard.vault.looks import Look

_NOT_SHOWN = "This is {what}. It is kept as it came, and nothing of it is shown or opened."
_UNKNOWN = "What this file is cannot be told from its content. It is kept as it came, and nothing of it is shown."
_BEGINNING = "Only the beginning of this text is shown; open it outside the program to read all of it."


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a file.

    Attributes:
        kind: What it is by its content; None where that cannot be told, or where nothing of it is shown.
        look: Its text, fields and picture, and what is to be said of it.
        pdf: All of it where it is a PDF that can be shown; b"" for any other.
    """

    kind: Kind | None
    look: Look
    pdf: bytes = b""


def preview_of(content: bytes, stop: Stop | None = None) -> Preview:
    """Look at a file for a page: foreign formats in a process of its own, which `stop` ends, text in this one."""
    kind = shown_kind(content)
    if kind is None:
        what = refused_name(content)
        note = "This file is empty." if not content else _NOT_SHOWN.format(what=what) if what else _UNKNOWN
        return Preview(None, Look(note=note, whole=False))
    if kind == TEXT:
        text = preview(content)
        return Preview(kind, Look(text=text, note=_BEGINNING if len(text) >= MAX_PREVIEW else ""))
    look = look_apart(content, picture=True, stop=stop)
    return Preview(kind, look, content if kind == PDF and look.whole else b"")
