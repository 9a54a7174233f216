"""What is seen of a file: its text, its plain fields, one picture; and how that crosses between two processes.

A picture crosses as bare pixels and everything else as bounded JSON: a process that a hostile file has taken over can
say what is not true, but nothing that it sends is decoded, called or drawn by a decoder of foreign formats.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, BinaryIO

from tumorboard.exchange.reading_conversation import AnswerError

LONGEST_TEXT = 200_000
"""Characters of text that are taken out of one file: what a column of the board takes."""

MAX_SIDE = 1600
"""Pixels of the longer side of a picture: sharp on a page, and small enough to be sent."""

MAX_FACTS = 300
MAX_FACT = 400
"""How many fields are shown, and how many characters of each."""

GRAY, COLOR = 1, 3
"""Bytes of a pixel."""

_LENGTH_BYTES = 4
_MAX_WORDS_BYTES = 4_000_000
_LONGEST_NOTE = 500
# NUL and halves of characters are kept by no database; U+FFFE is how pdfium writes a hyphen at a line's end.
_NOT_KEPT = re.compile("[\0\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Picture:
    """Bare pixels, row by row from the top, without gaps.

    Attributes:
        width: In pixels, 1 to `MAX_SIDE`.
        height: The same.
        depth: Bytes of a pixel: `GRAY`, or `COLOR` for red, green and blue.
        pixels: width x height x depth bytes.
    """

    width: int
    height: int
    depth: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a file.

    Attributes:
        text: What could be read out of it, at most `LONGEST_TEXT` characters.
        note: What is to be said of it in plain sentences, e.g. why there is no picture; "" for nothing.
        facts: Its plain fields by their names, as of a DICOM file's header.
        picture: How it looks; None where there is none.
        pages: How many pages it has, 0 where it has none.
        whole: Whether it could be read as what it is.
    """

    text: str = ""
    note: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    picture: Picture | None = None
    pages: int = 0
    whole: bool = True


def kept_text(parts: Iterable[str]) -> str:
    """The parts as one text that a database keeps, cut at `LONGEST_TEXT`; no more parts are taken than it needs."""
    taken: list[str] = []
    size = 0
    for part in parts:
        clean = _NOT_KEPT.sub("", part.replace("\r\n", "\n").replace("\r", "\n"))
        taken.append(clean)
        size += len(clean)
        if size > LONGEST_TEXT:
            break
    return "".join(taken).strip()[:LONGEST_TEXT]


def write_look(stream: BinaryIO, look: Look) -> None:
    """Writes a look."""
    picture = look.picture
    words = {
        "text": look.text,
        "note": look.note,
        "facts": look.facts,
        "picture": None if picture is None else (picture.width, picture.height, picture.depth),
        "pages": look.pages,
        "whole": look.whole,
    }
    content = json.dumps(words, ensure_ascii=False).encode("utf-8", "replace")
    stream.write(len(content).to_bytes(_LENGTH_BYTES, "big") + content)
    if picture is not None:
        stream.write(picture.pixels)


def read_look(stream: IO[bytes]) -> Look:
    """Reads what `write_look` wrote.

    Raises:
        AnswerError: It is anything else, or more than a look may hold.
    """
    length = int.from_bytes(_exactly(stream, _LENGTH_BYTES), "big")
    if length > _MAX_WORDS_BYTES:
        raise AnswerError
    try:
        words = json.loads(_exactly(stream, length))
        facts = tuple((_text(name, MAX_FACT), _text(value, MAX_FACT)) for name, value in words["facts"])
        look = Look(
            text=_text(words["text"], LONGEST_TEXT),
            note=_text(words["note"], _LONGEST_NOTE),
            facts=facts,
            picture=None if words["picture"] is None else _picture(stream, words["picture"]),
            pages=_number(words["pages"], 0, 1_000_000),
            whole=words["whole"] is True,
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise AnswerError from error
    if len(facts) > MAX_FACTS:
        raise AnswerError
    return look


def _picture(stream: IO[bytes], sent: list[object]) -> Picture:
    width, height, depth = sent
    wide, high = _number(width, 1, MAX_SIDE), _number(height, 1, MAX_SIDE)
    if depth not in (GRAY, COLOR):
        raise AnswerError
    deep = _number(depth, GRAY, COLOR)
    return Picture(wide, high, deep, _exactly(stream, wide * high * deep))


def _text(sent: object, longest: int) -> str:
    if not isinstance(sent, str) or len(sent) > longest or _NOT_KEPT.search(sent):
        raise AnswerError
    return sent


def _number(sent: object, least: int, most: int) -> int:
    if type(sent) is not int or not least <= sent <= most:
        raise AnswerError
    return sent


def _exactly(stream: IO[bytes], size: int) -> bytes:
    found = stream.read(size)
    if len(found) != size:
        raise AnswerError
    return found
