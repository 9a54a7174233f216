"""Published lists of codes: read in the shapes in which they are published, and filed once per version."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.support.board import ADMINISTRATOR, COORDINATOR, PATHOLOGIST
from tests.support.clinic import Clinic
from tests.support.fhir import MATERIAL
from tumorboard.concordance.disease_code import DiseaseEntry
from tumorboard.errors import ImportRefusedError, InvalidInputError, NotAllowedError
from tumorboard.exchange.code_lists import CodeSystem, import_code_list, read_code_list
from tumorboard.queries.codes import code_display, list_code_lists, list_diseases
from tumorboard.services.codes import FiledCodes

PUBLISHED = MATERIAL / "oncotree"
OLD = {
    "TISSUE": {
        "code": "TISSUE",
        "name": "Tissue",
        "parent": None,
        "children": {
            "LYMPH": {
                "code": "LYMPH",
                "name": "Lymphoid",
                "parent": "TISSUE",
                "children": {
                    "PTCL": {
                        "code": "PTCL",
                        "name": "Primary Cutaneous T-Cell Lymphoma",
                        "parent": "LYMPH",
                        "children": {},
                    }
                },
            }
        },
    }
}
NEW = [{"code": "PTCL", "name": "Peripheral T-Cell lymphoma, NOS", "parent": "MTNN", "level": 5}]


def workbook(*rows: tuple[str, ...]) -> bytes:
    """A workbook with shared and with numeric cells, as spreadsheets write them."""
    words = sorted({cell for row in rows for cell in row})
    strings = "".join(f"<si><t>{word}</t></si>" for word in words)
    lines = ""
    for number, row in enumerate(rows, start=1):
        cells = "".join(
            f'<c r="{chr(65 + place)}{number}" t="s"><v>{words.index(cell)}</v></c>'
            for place, cell in enumerate(row)
            if cell
        )
        lines += f'<row r="{number}">{cells}</row>'
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{strings}</sst>")
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {space}><sheetData>{lines}</sheetData></worksheet>")
    return stream.getvalue()


def test_a_code_that_was_used_again_keeps_its_meaning_in_each_version(clinic: Clinic, tmp_path: Path) -> None:
    desk = clinic.database.signed_in_as(COORDINATOR)
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(OLD), encoding="utf-8")
    new.write_text(json.dumps(NEW), encoding="utf-8")
    tried = import_code_list(desk, old, CodeSystem.ONCOTREE, "reused-1", dry_run=True)
    assert tried == FiledCodes(3, 0, 0)
    assert clinic.database.read(code_display, "OncoTree", "reused-1", "PTCL") == ""
    assert import_code_list(desk, old, CodeSystem.ONCOTREE, "reused-1") == tried
    assert import_code_list(desk, old, CodeSystem.ONCOTREE, "reused-1") == FiledCodes(0, 0, 3)
    filed = import_code_list(desk, new, CodeSystem.ONCOTREE, "reused-2")
    assert (filed.added, filed.other_meaning) == (1, ("PTCL",))
    meanings = [clinic.database.read(code_display, "OncoTree", f"reused-{each}", "PTCL") for each in (1, 2)]
    assert meanings == ["Primary Cutaneous T-Cell Lymphoma", "Peripheral T-Cell lymphoma, NOS"]
    first, *lists = clinic.database.read(list_code_lists)
    assert (first.system, first.codes, first.shipped) == ("ICD-10-CM", 2178, True)
    assert ("OncoTree", "reused-1", 3) in [(each.system, each.version, each.codes) for each in lists]
    offered = clinic.database.read(list_diseases)
    assert [each.system for each in offered[:2178]] == ["ICD-10-CM"] * 2178
    # Of a list only the newest version is offered: of two meanings a person would choose one by chance.
    assert [(each.code, each.version, each.display) for each in offered if each.system == "OncoTree"] == [
        ("PTCL", "reused-2", "Peripheral T-Cell lymphoma, NOS")
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"Code,Term\n8858/3,Dedifferentiated liposarcoma\nC49.2,Connective tissue of leg\n",
        (
            b"Kode\tLvl\tTitle\n8858/3\ttitle\tDedifferentiated liposarcoma\n8858/3\tsub\tAnother word\n"
            b"C49\ttitle\t\nC492\t4\tConnective tissue of leg\n"
        ),
        (
            b"\xef\xbb\xbfICDO3.2;Level;Term\n8858/3;Preferred;Dedifferentiated liposarcoma\n8858/3;Synonym;x\n"
            b"C49.2;Preferred;Connective tissue of leg\n"
        ),
        workbook(
            ("ICDO3.2", "Level", "Term"),
            ("8858/3", "Preferred", "Dedifferentiated liposarcoma"),
            ("8858/3", "Related", "Other"),
            ("C49.2", "Preferred", "Connective tissue of leg"),
        ),
        b"8858/3,Dedifferentiated liposarcoma\nC49.2,Connective tissue of leg\n",
    ],
)
def test_icd_o_is_read_in_each_shape_in_which_it_is_published(content: bytes) -> None:
    assert read_code_list(content, "icdo", CodeSystem.ICD_O_3) == (
        DiseaseEntry("8858/3", "Dedifferentiated liposarcoma"),
        DiseaseEntry("C49.2", "Connective tissue of leg", "C49"),
    )


def test_the_table_of_oncotree_names_a_code_in_each_column() -> None:
    text = "level_1\tlevel_2\tlevel_3\nSoft Tissue (SOFT_TISSUE)\tLiposarcoma (LIPO)\tMyxoid Liposarcoma (MRLS)\n"
    assert [entry.code for entry in read_code_list(text.encode(), "tumor_types.txt", CodeSystem.ONCOTREE)] == [
        "SOFT_TISSUE",
        "LIPO",
        "MRLS",
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[" * 100_000, b"PK\x03\x04 no workbook", b"just words", b'{"a": 1}', b"\xff\xfe\x00", b"[1, null]"],
)
@pytest.mark.parametrize("system", list(CodeSystem))
def test_what_is_no_list_is_refused_in_a_sentence(content: bytes, system: CodeSystem) -> None:
    with pytest.raises(InvalidInputError, match="list"):
        read_code_list(content, "list.txt", system)


def test_a_workbook_with_entities_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(InvalidInputError, match="no workbook"):
        read_code_list(stream.getvalue(), "bomb.xlsx", CodeSystem.ICD_O_3)


def test_a_list_needs_a_version_and_somebody_who_may_file_it(clinic: Clinic, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps(NEW), encoding="utf-8")
    desk = clinic.database.signed_in_as(ADMINISTRATOR)
    with pytest.raises(InvalidInputError, match="version") as refusal:
        import_code_list(desk, path, CodeSystem.ONCOTREE, "  ")
    assert refusal.value.field == "version"
    with pytest.raises(NotAllowedError):
        import_code_list(clinic.database.signed_in_as(PATHOLOGIST), path, CodeSystem.ONCOTREE, "1")
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        import_code_list(desk, tmp_path / "absent.json", CodeSystem.ONCOTREE, "1")


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published trees are not here")
@pytest.mark.parametrize(("version", "codes"), [("2021_11_02", 885), ("2025_10_03", 898)])
def test_the_published_trees_are_read_whole(version: str, codes: int) -> None:
    entries = read_code_list((PUBLISHED / f"oncotree_{version}.json").read_bytes(), version, CodeSystem.ONCOTREE)
    assert len(entries) == codes
    assert {entry.parent for entry in entries} - {entry.code for entry in entries} == {""}
