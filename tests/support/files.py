"""Files as they come for a case, and as somebody hostile makes them."""

import io
import os
import sys
import zipfile
import zlib
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, generate_uid
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from tests.support.imports import material

ROOT = str(Path(__file__).parents[2])

HOSTILE_NAMES = (
    "<b>Report<b>.pdf",
    "=cmd|' C calc'!A1.pdf",
    "re\u202efdp.exe",
    "Befund \N{MICROSCOPE} \u0639\u0631\u0628\u064a.pdf",
    "new\nline.pdf",
    "a" * 200 + ".pdf",
)

PLANTED = """
import os, sys, time
sys.path.append(sys.argv[1])
import tumorboard.vault.looking_process as looking
{defect}
looking.main()
"""

CRASHES = "looking._LOOKS = {kind: lambda *_: os.abort() for kind in looking._LOOKS}"
HANGS = "looking._LOOKS = {kind: lambda *_: time.sleep(600) for kind in looking._LOOKS}"
GREEDY = "looking._LOOKS = {kind: lambda *_: bytearray(1 << 40) for kind in looking._LOOKS}"


def planted(defect: str) -> tuple[str, ...]:
    """The real process that looks at files, with a defect."""
    return (sys.executable, "-I", "-c", PLANTED.format(defect=defect), ROOT)


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(400, 300), invariant=1)
    for words in pages or ("Invasive lobular carcinoma, grade 2",):
        canvas.drawString(40, 200, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def locked_pdf(password: str = "secret") -> bytes:  # noqa: S107 - of a file that nobody opens
    """A PDF that opens with a password only."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(password, algorithm="AES-256")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def image(kind: str = "PNG", size: tuple[int, int] = (320, 200), mode: str = "RGB") -> bytes:
    """A picture of a dark square on white."""
    picture = Image.new(mode, size, "white")
    ImageDraw.Draw(picture).rectangle((20, 20, size[0] // 2, size[1] // 2), fill="black")
    stream = io.BytesIO()
    picture.save(stream, kind)
    return stream.getvalue()


def bomb_image(side: int = 60_000) -> bytes:
    """A PNG of a few bytes that says that it has billions of pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + bytes((8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


@cache
def zip_bomb() -> bytes:
    """A small archive that unpacks to a thousand times its size."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("a", "w", force_zip64=True) as member,
    ):
        for _ in range(64):
            member.write(bytes(1 << 20))
    return stream.getvalue()


def dicom(frames: int = 1, side: int = 64, name: str = "Sato^Miriam", **fields: object) -> bytes:
    """A CT image in the window of its header: air, and a square of bone in the middle of its middle frame."""
    header = Dataset()
    header.file_meta = FileMetaDataset()
    header.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    header.file_meta.MediaStorageSOPClassUID = header.SOPClassUID = CTImageStorage
    header.file_meta.MediaStorageSOPInstanceUID = header.SOPInstanceUID = generate_uid()
    header.PatientName, header.PatientID, header.PatientBirthDate = name, "20-884-1", "19790504"
    header.Modality, header.StudyDate, header.StudyDescription = "CT", "20261109", "CT chest"
    header.Rows = header.Columns = side
    header.NumberOfFrames, header.SamplesPerPixel, header.PhotometricInterpretation = frames, 1, "MONOCHROME2"
    header.BitsAllocated, header.BitsStored, header.HighBit, header.PixelRepresentation = 16, 16, 15, 1
    header.RescaleSlope, header.RescaleIntercept = 1, 0
    header.WindowCenter, header.WindowWidth = 40, 400
    pixels = np.full((frames, side, side), -1000, np.int16)
    pixels[frames // 2, side // 4 : side // 2, side // 4 : side // 2] = 1000
    header.PixelData = pixels.tobytes()
    for field, value in fields.items():
        setattr(header, field, value)
    stream = io.BytesIO()
    header.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def sparse(path: Path, size: int = 2_000_000_000) -> Path:
    """A file of any size that takes no room on the disk."""
    with path.open("wb") as stream:
        stream.write(b"%PDF-1.7\n")
        os.truncate(stream.fileno(), size)
    return path


def real_dicom(name: str) -> bytes:
    """A real DICOM file, where there are any on this computer."""
    return (material("dicom") / name).read_bytes()
