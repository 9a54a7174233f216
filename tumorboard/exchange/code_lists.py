"""Published lists of disease codes: OncoTree as JSON or text, ICD-O-3 as CSV, text or XLSX.

Neither is shipped: ICD-O is the WHO's. Files are read within limits, and what is no code of the list is left out.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from xml.etree import ElementTree as ET

from tumorboard.concordance.disease_code import DiseaseEntry
from tumorboard.database.sessions import Database
from tumorboard.errors import ImportRefusedError, InvalidInputError
from tumorboard.services.codes import FileCodes, FiledCodes, file_codes

_MOST_BYTES = 30_000_000
_MOST_CODES = 50_000
_DEEPEST = 30
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

_CODES = ("code", "kode", "icdo3.2", "icdo3.1", "icdo3", "icd-o-3", "icd-o-3.2", "morphology", "topography", "struct")
_DISPLAYS = ("term", "title", "label", "display", "name", "description", "preferred")
_LEVELS = ("level", "lvl", "struct")
_MAIN_LEVELS = frozenset({"preferred", "pref", "title", "3", "4", ""})
"""Of the rows of one code, those that name it; related terms and synonyms have the same code."""


class CodeSystem(StrEnum):
    """A list that can be taken in, by the name that the command line knows it by."""

    ONCOTREE = "oncotree"
    ICD_O_3 = "icd-o-3"

    @property
    def published_as(self) -> str:
        """What it is called on the board."""
        return {CodeSystem.ONCOTREE: "OncoTree", CodeSystem.ICD_O_3: "ICD-O-3"}[self]


def import_code_list(
    database: Database, path: Path, system: CodeSystem, version: str, *, dry_run: bool = False
) -> FiledCodes:
    """File a published list under its version; the same file again changes nothing.

    Args:
        database: The board, signed in as who does it.
        path: The file as it was published.
        system: What it is a list of.
        version: In which version, e.g. "2025-10-03" or "3.2".
        dry_run: Say what would be filed and file nothing.

    Raises:
        ImportRefusedError: The file cannot be read, or holds no codes of the system.
        TumorBoardError: The version is blank, or the person may not do it.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ImportRefusedError(f"{path.name} is larger than {_MOST_BYTES // 1_000_000} MB.", field="file")
        content = path.read_bytes()
    except OSError as error:
        raise ImportRefusedError(f"{path.name} cannot be read.", field="file") from error
    try:
        entries = read_code_list(content, path.name, system)
    except InvalidInputError as error:
        raise ImportRefusedError(error.sentence, field="file") from error
    return database.write(file_codes, FileCodes(system.published_as, version, entries, dry_run))


def read_code_list(content: bytes, name: str, system: CodeSystem) -> tuple[DiseaseEntry, ...]:
    """The codes of a published file, each once, in its order.

    Raises:
        InvalidInputError: It is no such file.
    """
    found = _oncotree(content, name) if system is CodeSystem.ONCOTREE else _icdo(_rows(content, name))
    entries: dict[str, DiseaseEntry] = {}
    for entry in found:
        entries.setdefault(entry.code, entry)
        if len(entries) > _MOST_CODES:
            raise InvalidInputError(f"{name} holds more than {_MOST_CODES:,} codes.", field="file")
    if not entries:
        raise InvalidInputError(f"{name} holds no codes of {system.published_as}.", field="file")
    return tuple(entries.values())


def _oncotree(content: bytes, name: str) -> Iterator[DiseaseEntry]:
    if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"{", b"[")):
        yield from _oncotree_text(_rows(content, name))
        return
    try:
        parsed = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"{name} is no JSON that can be read.", field="file") from error
    trees = parsed.values() if isinstance(parsed, dict) and "code" not in parsed else parsed
    waiting = [(tree, 0) for tree in ([trees] if isinstance(trees, dict) else list(trees))][::-1]
    while waiting:
        node, depth = waiting.pop()
        if not isinstance(node, dict) or depth > _DEEPEST:
            continue
        code, display, parent = (str(node.get(key) or "").strip() for key in ("code", "name", "parent"))
        if code and display:
            yield DiseaseEntry(code, display, parent)
        children = node.get("children")
        if isinstance(children, dict):
            waiting += [(child, depth + 1) for child in reversed(list(children.values()))]


def _oncotree_text(rows: Iterable[Sequence[str]]) -> Iterator[DiseaseEntry]:
    """The published table: a column per level, each cell "Name (CODE)"; the last filled one is the row's own."""
    for row in rows:
        above = ""
        for cell in row[:7]:
            match = re.fullmatch(r"\s*(.+?)\s*\(([A-Z0-9_]+)\)\s*", cell)
            if match is None:
                break
            yield DiseaseEntry(match[2], match[1], above)
            above = match[2]


def _icdo(rows: Iterable[Sequence[str]]) -> Iterator[DiseaseEntry]:
    """Morphologies ("8858/3") and topographies ("C49.2"); a table without a heading has code and term in its order."""
    columns: tuple[int, int, int | None] | None = None
    for row in rows:
        cells = [cell.strip() for cell in row]
        named = _columns(cells) if columns is None else None
        if named is not None:
            columns = named
            continue
        code_at, display_at, level_at = columns or (0, len(cells) - 1, 1 if len(cells) > 2 else None)  # noqa: PLR2004 - code, level, term
        if len(cells) <= max(code_at, display_at):
            continue
        level = "" if level_at is None or level_at >= len(cells) else cells[level_at].casefold()
        code, display = cells[code_at].upper(), " ".join(cells[display_at].split())
        if not display or level not in _MAIN_LEVELS:
            continue
        if re.fullmatch(r"\d{4}/\d", code):
            yield DiseaseEntry(code, display)
        elif re.fullmatch(r"C\d\d(\.?\d)?", code):
            dotted = code if "." in code or len(code) == len("C49") else f"{code[:3]}.{code[3:]}"
            yield DiseaseEntry(dotted, display, dotted[:3] if "." in dotted else "")


def _columns(cells: Sequence[str]) -> tuple[int, int, int | None] | None:
    """Where code, term and level stand, if this row is the heading."""
    names = [cell.casefold().replace(" ", "") for cell in cells]

    def place(known: Sequence[str]) -> int | None:
        return next((names.index(each) for each in known if each in names), None)

    code, display = place(_CODES), place(_DISPLAYS)
    return None if code is None or display is None else (code, display, place(_LEVELS))


def _rows(content: bytes, name: str) -> Iterator[list[str]]:
    if content.startswith(b"PK"):
        yield from _sheet(content, name)
        return
    text = _text(content)
    first = text.split("\n", 1)[0]
    delimiter = max("\t;,", key=first.count)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _text(content: bytes) -> str:
    """UTF-8 with or without its mark; older lists are in the code page of Windows."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _sheet(content: bytes, name: str) -> Iterator[list[str]]:
    """The first sheet of a workbook, as text."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            shared = _shared(_member(archive, _STRINGS)) if _STRINGS in archive.namelist() else []
            sheet = _member(archive, _SHEET)
    except (KeyError, zipfile.BadZipFile, ET.ParseError, RuntimeError, NotImplementedError) as error:
        raise InvalidInputError(f"{name} is no workbook that can be read.", field="file") from error
    for row in sheet.iter(f"{_MAIN}row"):
        cells: dict[int, str] = {}
        for cell in row.iter(f"{_MAIN}c"):
            cells[_column(str(cell.get("r") or ""), len(cells))] = _cell(cell, shared)
        yield [cells.get(place, "") for place in range(max(cells, default=-1) + 1)]


def _member(archive: zipfile.ZipFile, name: str) -> ET.Element:
    """A part of a workbook, unless it would unpack to more than is read or defines entities of its own."""
    if archive.getinfo(name).file_size > _MOST_BYTES:
        raise zipfile.BadZipFile
    content = archive.read(name)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise zipfile.BadZipFile
    return ET.fromstring(content)  # noqa: S314 - without entities


def _shared(strings: ET.Element) -> list[str]:
    return ["".join(part.text or "" for part in each.iter(f"{_MAIN}t")) for each in strings.iter(f"{_MAIN}si")]


def _cell(cell: ET.Element, shared: Sequence[str]) -> str:
    value = cell.findtext(f"{_MAIN}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{_MAIN}t"))
    return value


def _column(reference: str, otherwise: int) -> int:
    """The place of a cell in its row, from its name such as "C7"; 0 is A."""
    letters = re.match(r"[A-Z]{1,2}", reference)
    if letters is None:
        return otherwise
    place = 0
    for letter in letters[0]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
