"""Names that attack a folder, a shell, a desktop or a reader."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.vault.names import MAX_BYTES, safe_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("report.pdf", "report.pdf"),
        ("Befund Größe 2.PDF", "Befund Größe 2.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\Windows\\win.ini", "win_ini.pdf"),
        ("/etc/shadow", "shadow.pdf"),
        ("C:\\autoexec.bat", "autoexec_bat.pdf"),
        ("report.pdf.exe", "report_pdf_exe.pdf"),
        ("report\u202efdp.exe", "reportfdp_exe.pdf"),
        ("re\x00po\x1brt\x7f.pdf", "report.pdf"),
        ("re\u200bport\u2066.pdf", "report.pdf"),
        ("line\r\nbreak.pdf", "line break.pdf"),
        ("CON", "file CON.pdf"),
        ("con.pdf", "file con.pdf"),
        ("LPT1.txt.pdf", "file LPT1_txt.pdf"),
        ("com\u00b9.pdf", "file com\u00b9.pdf"),
        ("NUL .pdf", "file NUL.pdf"),
        ("-rf", "rf.pdf"),
        ("--help.pdf", "help.pdf"),
        (".bashrc", "bashrc.pdf"),
        ("~root", "root.pdf"),
        ("$(reboot) `id`;|&.pdf", "reboot_ _id.pdf"),
        ("%TEMP%.pdf", "TEMP.pdf"),
        ("a:b*c?.pdf", "a_b_c.pdf"),
        ("name. . .", "name.pdf"),
        ("", "attachment.pdf"),
        ("...", "attachment.pdf"),
        ("/", "attachment.pdf"),
        ("\u202e", "attachment.pdf"),
        (".pdf", "attachment.pdf"),
        ("\ud800.pdf", "attachment.pdf"),
    ],
)
def test_of_a_hostile_name_only_what_is_harmless_is_left(name: str, expected: str) -> None:
    assert safe_name(name, ".pdf") == expected


@pytest.mark.parametrize("letter", ["x", "é", "漢", "\U0001f9ec", "e\u0301\u0323"])
def test_a_long_name_is_cut_between_characters(letter: str) -> None:
    name = safe_name(letter * 300, ".pdf")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= MAX_BYTES
    stem = name.removesuffix(".pdf")
    whole = unicodedata.normalize("NFC", letter)
    assert stem == whole * (len(stem) // len(whole))


@given(st.text(max_size=400), st.sampled_from([".pdf", ".txt", ".dcm"]))
def test_whatever_the_name_a_file_of_it_lies_in_its_folder(name: str, suffix: str) -> None:
    safe = safe_name(name, suffix)
    assert Path(safe).name == safe
    assert safe.endswith(suffix)
    assert safe.count(".") == 1
    assert not safe.startswith((".", "-", " ", "~"))
    assert len(safe.encode()) <= MAX_BYTES
    assert all(unicodedata.category(character)[0] != "C" for character in safe)
    assert not set(safe) & set('<>:"/\\|?*')
    assert os.fsencode(safe)
    assert safe_name(safe, suffix) == safe
