"""What a stored file is, whatever it calls itself."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.errors import InvalidInputError
from tumorboard.vault import kinds
from tumorboard.vault.kinds import DICOM, JPEG, MAX_PREVIEW, OPENED, PDF, PNG, TEXT, TIFF, Kind, kind_of, preview


def zipped() -> bytes:
    """What a document with macros begins as."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/vbaProject.bin", "Sub AutoOpen()")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", PDF),
        (b"\x89PNG\r\n\x1a\n....", PNG),
        (b"\xff\xd8\xff\xe0....", JPEG),
        (b"II*\x00....", TIFF),
        (b"MM\x00*....", TIFF),
        (bytes(128) + b"DICM....", DICOM),
        ("pT4a <N2 M0> ≤5 µg/l\r\n\tعربي".encode(), TEXT),
        (b"\xef\xbb\xbfwith a mark", TEXT),
        ("\ufeffGrüße".encode("utf-16-le"), TEXT),
    ],
)
def test_a_kind_that_may_be_opened_is_told_by_its_content(content: bytes, kind: Kind) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"MZ\x90\x00", "a program"),
        (b"\x7fELF\x02", "a program"),
        (b"\xcf\xfa\xed\xfe", "a program"),
        (b"\xca\xfe\xba\xbe", "a program"),
        (b"#!/bin/sh\nrm -rf ~", "a script"),
        (b"L\x00\x00\x00\x01\x14\x02\x00", "a link that starts a program"),
        (zipped(), "an archive or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "can hold macros"),
        (b"{\\rtf1\\object", "RTF"),
        (b"<html><script>alert(1)</script>", "a web page"),
        (b"  \n<svg onload=x>", "a web page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "a web page"),
        ("\ufeff<hta:application>".encode("utf-16-le"), "a web page"),
        (b"Rar!\x1a\x07", "an archive"),
        (b"\x1f\x8b\x08", "an archive"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03", "cannot be told"),
        (b"text with \x1b[31m an escape", "cannot be told"),
        (b"half a \xff\xfe character", "cannot be told"),
        (bytes(64) + b"MZ" + bytes(62) + b"DICM", "cannot be told"),
        (b"MZ" + bytes(126) + b"DICM", "a program"),
    ],
)
def test_anything_else_is_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words) as refused:
        kind_of(content)
    assert refused.value.sentence.endswith(".")


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_OPENED_BYTES", 10)
    assert kind_of(b"%PDF-12345") == PDF
    with pytest.raises(InvalidInputError, match="larger than"):
        kind_of(b"%PDF-123456")


@given(st.binary(max_size=300))
def test_whatever_the_bytes_the_answer_is_a_kind_of_the_list_or_a_sentence(content: bytes) -> None:
    with suppress(InvalidInputError):
        assert kind_of(content) in OPENED


def test_a_preview_shows_what_steers_writing_by_its_number() -> None:
    content = "benign\u202etnangilam\u200b\u2066\r\nnext\tline\u2028x".encode()
    assert preview(content) == "benign<U+202E>tnangilam<U+200B><U+2066>\nnext\tline<U+2028>x"
    assert preview(b"<b>bold</b>") == "<b>bold</b>"


@pytest.mark.parametrize("content", [b"\x00\x01", b"\x89PNG\r\n\x1a\n", b"a\x1b[2J", b"\xff\xff\xff\xff\xff"])
def test_what_is_no_text_has_no_preview(content: bytes) -> None:
    assert preview(content) == ""


def test_a_preview_is_cut_between_characters() -> None:
    assert preview(("µ" * (3 * MAX_PREVIEW)).encode()) == "µ" * MAX_PREVIEW
    shown = preview(b"a" + "\U0001f9ec".encode() * MAX_PREVIEW)
    assert shown.startswith("a\U0001f9ec")
    assert set(shown) == {"a", "\U0001f9ec"}


@given(st.binary(max_size=300))
def test_whatever_the_bytes_a_preview_holds_nothing_that_is_not_seen(content: bytes) -> None:
    assert all(character in "\t\n" or character.isprintable() for character in preview(content))
