"""What is seen of a file of a case, and what becomes of files that are made to do harm."""

import io
import threading
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.files import (
    CRASHES,
    GREEDY,
    HANGS,
    bomb_image,
    dicom,
    image,
    locked_pdf,
    pdf,
    planted,
    real_dicom,
)
from tumorboard.exchange.reading_conversation import AnswerError, Stop
from tumorboard.models.base import MAX_TEXT
from tumorboard.vault.looking_apart import LOOK_LIMITS, look_apart
from tumorboard.vault.looks import GRAY, LONGEST_TEXT, MAX_SIDE, Look, Picture, kept_text, read_look, write_look


def brightness(picture: Picture | None, x: float, y: float) -> int:
    """How bright a picture is at a place, given in shares of its width and height: 0 black, 255 white."""
    assert picture is not None
    at = int(y * picture.height) * picture.width + int(x * picture.width)
    return picture.pixels[at * picture.depth]


def test_the_text_of_a_pdf_is_read_page_by_page() -> None:
    look = look_apart(pdf("Invasive lobular carcinoma", "E-cadherin is lost"), picture=False)
    assert (look.text.split("\n")[0], look.pages, look.note, look.whole) == ("Invasive lobular carcinoma", 2, "", True)
    assert "E-cadherin is lost" in look.text
    # For a page it is enough that it opens.
    assert look_apart(pdf("one", "two"), picture=True) == Look(pages=2)


def test_a_pdf_that_needs_a_password_a_damaged_one_and_a_scan_are_told_apart() -> None:
    locked = look_apart(locked_pdf(), picture=True)
    assert (locked.text, locked.whole) == ("", False)
    assert locked.note.startswith("This PDF needs a password.")
    damaged = look_apart(b"%PDF-1.7 and nothing else", picture=True)
    assert damaged.note.startswith("This PDF is damaged")
    scan = look_apart(pdf(" "), picture=False)
    assert (scan.text, scan.whole, scan.pages) == ("", True, 1)
    assert "may be a scan" in scan.note


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_an_image_is_seen_small_enough_for_a_page(kind: str) -> None:
    look = look_apart(image(kind, (3200, 1000)), picture=True)
    assert look.picture is not None
    assert (look.picture.width, look.picture.height) == (MAX_SIDE, MAX_SIDE * 1000 // 3200)
    assert brightness(look.picture, 0.25, 0.25) < 20
    assert brightness(look.picture, 0.75, 0.75) > 235
    assert look_apart(image(kind), picture=False).picture is None


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "I;16", "LA"])
def test_an_image_of_every_mode_is_seen(mode: str) -> None:
    look = look_apart(image("PNG", (64, 64), mode if mode != "I;16" else "L"), picture=True)
    assert brightness(look.picture, 0.4, 0.4) < brightness(look.picture, 0.9, 0.9)


def test_an_image_that_says_it_has_billions_of_pixels_is_not_decoded() -> None:
    look = look_apart(bomb_image(), picture=True)
    assert look.picture is None
    assert look.note.startswith("This image has 60,000 x 60,000 pixels, more than is shown here.")


def test_a_damaged_image_is_told() -> None:
    whole = image("JPEG")
    assert look_apart(whole[: len(whole) // 3], picture=True).note.startswith("This image is damaged")


def test_a_dicom_image_is_seen_in_the_window_of_its_header_with_its_plain_fields() -> None:
    look = look_apart(dicom(), picture=True)
    facts = dict(look.facts)
    assert facts["Patient's Name"] == "Sato, Miriam"
    assert (facts["Modality"], facts["Study Date"]) == ("CT", "2026-11-09")
    assert look.picture is not None
    assert (look.picture.width, look.picture.height, look.picture.depth) == (64, 64, GRAY)
    assert brightness(look.picture, 0.4, 0.4) == 255
    assert brightness(look.picture, 0.8, 0.8) == 0
    assert "Study Description: CT chest" in look.text
    assert look_apart(dicom(), picture=False).picture is None


def test_of_several_frames_the_middle_one_is_seen() -> None:
    look = look_apart(dicom(frames=5), picture=True)
    assert look.note.startswith("Frame 3 of 5.")
    assert brightness(look.picture, 0.4, 0.4) == 255


def test_a_negative_is_shown_as_it_is_meant() -> None:
    look = look_apart(dicom(PhotometricInterpretation="MONOCHROME1"), picture=True)
    assert brightness(look.picture, 0.4, 0.4) == 0
    assert brightness(look.picture, 0.8, 0.8) == 255


def test_a_dicom_file_that_lies_about_its_size_or_has_no_picture_is_told() -> None:
    huge = look_apart(dicom(Rows=60_000, Columns=60_000), picture=True)
    assert "60,000 x 60,000 pixels" in huge.note
    short = look_apart(dicom(Rows=2000, Columns=2000), picture=True)
    assert short.note.startswith("The picture of this DICOM file cannot be shown here (stored as Explicit VR")
    assert dict(short.facts)["Rows"] == "2000"
    cut = look_apart(dicom()[:150], picture=True)
    assert cut.note.startswith("This DICOM file")
    assert cut.picture is None


@pytest.mark.parametrize(
    ("name", "note", "fact"),
    [
        ("CT_small.dcm", "This is a key image", ("Modality", "CT")),
        ("ct_image.dcm", "This is a key image", ("Modality", "CT")),
        ("dx_image.dcm", "This is a key image", ("Patient's Name", "Dog, AVeryGood")),
        ("MR_small.dcm", "This is a key image", ("Modality", "MR")),
        ("MR_small_RLE.dcm", "This is a key image", ("Modality", "MR")),
        ("JPEG2000.dcm", "This is a key image", ("Modality", "NM")),
        ("sm_image.dcm", "Frame 13 of 25", ("Modality", "SM")),
        ("seg_image_ct_binary.dcm", "Frame 2 of 3", ("Modality", "SEG")),
        ("sr_document.dcm", "This DICOM file has no picture: it is a structured report.", ("Modality", "SR")),
        ("sm_annotations.dcm", "This DICOM file has no picture: it is a set of annotations.", ("Modality", "ANN")),
    ],
)
def test_real_dicom_files_are_seen(name: str, note: str, fact: tuple[str, str]) -> None:
    look = look_apart(real_dicom(name), picture=True)
    assert look.note.startswith(note)
    assert fact in look.facts
    assert (look.picture is None) == ("no picture" in note)


def test_the_words_of_a_structured_report_are_text() -> None:
    assert "Area of defined region: 1.7 cm2" in look_apart(real_dicom("sr_document.dcm"), picture=False).text


def test_text_is_read_as_hospitals_write_it() -> None:
    assert look_apart("Größe 5 µm".encode("cp1252"), picture=False).text == "Größe 5 µm"
    assert look_apart(b"MZ\x90\x00", picture=True).note.startswith("What this file is cannot be told")


@pytest.mark.parametrize(
    ("defect", "words"),
    [
        (CRASHES, "ended unexpectedly"),
        (HANGS, "takes longer than 2 seconds"),
        (GREEDY, "takes more memory"),
        ("raise KeyError('Canary, Carla')", "ended unexpectedly"),
    ],
)
def test_whatever_the_process_does_it_is_one_sentence(defect: str, words: str) -> None:
    limits = replace(LOOK_LIMITS, step_seconds=2, seconds=2)
    look = look_apart(pdf(), picture=True, limits=limits, program=planted(defect))
    assert words in look.note
    assert look == Look(note=look.note, whole=False)
    assert "Canary" not in look.note


def test_a_look_that_nobody_waits_for_is_ended() -> None:
    stop, looks = Stop(), []
    limits = replace(LOOK_LIMITS, step_seconds=300, seconds=300)
    waiting = threading.Thread(
        target=lambda: looks.append(look_apart(pdf(), picture=True, limits=limits, program=planted(HANGS), stop=stop))
    )
    waiting.start()
    started = time.monotonic()
    stop.now()
    waiting.join(60)
    assert time.monotonic() - started < 60
    assert looks == [Look(note="Looking into this file was stopped.", whole=False)]
    # And everything after it, at once.
    assert look_apart(pdf(), picture=True, program=planted(HANGS), stop=stop).note == looks[0].note


def sent(look: Look) -> bytes:
    stream = io.BytesIO()
    write_look(stream, look)
    return stream.getvalue()


def test_a_look_crosses_whole() -> None:
    look = Look("pT4a <N2 M0> ≤5", "A note.", (("Name", "Sato"),), Picture(2, 1, 3, b"abcdef"), 7)
    assert read_look(io.BytesIO(sent(look))) == look


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\xff\xff\xff\xff",
        b"\0\0\0\2[]",
        b"\0\0\0\2{}",
        sent(Look("x" * (LONGEST_TEXT + 1))),
        sent(Look("NUL \0 here")),
        sent(Look(facts=(("a", "b"),) * 301)),
        sent(Look(picture=Picture(MAX_SIDE + 1, 1, 1, bytes(MAX_SIDE + 1)))),
        sent(Look(picture=Picture(2, 2, 2, bytes(8)))),
        sent(Look(picture=Picture(2, 2, 1, b"abc"))),
    ],
)
def test_an_answer_that_is_none_is_refused(answer: bytes) -> None:
    with pytest.raises(AnswerError):
        read_look(io.BytesIO(answer))


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_whatever_the_bytes_they_are_a_look_or_refused(answer: bytes) -> None:
    try:
        read_look(io.BytesIO(answer))
    except AnswerError:
        return


def test_kept_text_fits_the_board() -> None:
    assert LONGEST_TEXT == MAX_TEXT
    assert kept_text(["a\0b\r\nc\ud800", "d\ufffe"]) == "ab\ncd"
    assert len(kept_text("word " for _ in range(10**6))) <= LONGEST_TEXT
