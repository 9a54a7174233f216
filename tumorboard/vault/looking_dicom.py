"""How a DICOM file looks: its header as plain fields, and one picture.

Loaded in the process that looks at files only.
"""

import io
import warnings
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import Dataset, dcmread
from pydicom.dataelem import DataElement
from pydicom.errors import InvalidDicomError
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut, apply_voi_lut
from pydicom.pixels.utils import pixel_array
from pydicom.uid import UID

from tumorboard.vault.looking_image import MAX_PIXELS, TOO_MANY_PIXELS, picture_of
from tumorboard.vault.looks import MAX_FACT, MAX_FACTS, Look, Picture, kept_text

DAMAGED_DICOM = "This DICOM file is damaged and cannot be read. It is kept as it came; ask the sender for another copy."
NO_PICTURE = "This DICOM file has no picture: it is {what}."
UNREADABLE_PICTURE = "The picture of this DICOM file cannot be shown here (stored as {how}). Open it in a DICOM viewer."
MIDDLE_OF = "Frame {number} of {frames}. This is a key image, not a reading: diagnose in a DICOM viewer."
ONE_FRAME = "This is a key image, not a reading: diagnose in a DICOM viewer."

# What says whose picture this is and what it shows stands first.
_FIRST = (
    *("PatientName", "PatientID", "PatientBirthDate", "PatientSex", "Modality", "StudyDate", "StudyDescription"),
    *("SeriesDescription", "BodyPartExamined", "AccessionNumber", "InstitutionName", "ReferringPhysicianName"),
    *("ContentDate", "SeriesNumber", "InstanceNumber", "NumberOfFrames", "Rows", "Columns", "Manufacturer"),
)
_NOT_PLAIN = frozenset({"SQ", "OB", "OD", "OF", "OL", "OV", "OW", "UN"})
_OTHER_OBJECTS = {
    "SR": "a structured report",
    "ANN": "a set of annotations",
    "PR": "a presentation state",
    "KO": "a list of key images",
    "RTSTRUCT": "a set of contours",
    "RTPLAN": "a plan of radiotherapy",
}
_DEEPEST = 20
_EIGHT_BITS = 8
_DATE = len("20261130")
# What damaged files raise in pydicom and its codecs.
_BROKEN = (
    AttributeError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OSError,
    EOFError,
    RuntimeError,
    ArithmeticError,
)


def look_at_dicom(content: bytes, *, picture: bool) -> Look:
    """The header and, where it is asked for, the middle frame in the window that the header names."""
    warnings.simplefilter("ignore")  # what pydicom says of odd headers nobody hears here
    try:
        header = dcmread(io.BytesIO(content), stop_before_pixels=True)
        facts = tuple(_facts(header))
        text = kept_text(_words(header, facts))
    except (InvalidDicomError, *_BROKEN):
        return Look(note=DAMAGED_DICOM, whole=False)
    if not picture:
        return Look(text=text, facts=facts)
    shown, note = _picture(header, content)
    return Look(text=text, facts=facts, picture=shown, note=note)


def _facts(header: Dataset) -> Iterator[tuple[str, str]]:
    """The plain fields that say anything; private ones mean something to their maker only."""
    first = [header[name] for name in _FIRST if name in header]
    known = {element.tag for element in first}
    others = [
        each for each in header if each.tag not in known and not each.tag.is_private and each.VR not in _NOT_PLAIN
    ]
    count = 0
    for element in (*first, *others):
        value = _value(element)
        if value and count < MAX_FACTS:
            count += 1
            yield kept_text((element.name,))[:MAX_FACT], value


def _value(element: DataElement) -> str:
    if element.VR == "UI":
        said = UID(str(element.value)).name if element.VM == 1 else ", ".join(map(str, element.value))
    elif element.VM > 1:
        said = ", ".join(map(str, element.value))
    else:
        said = _plain(element.VR, "" if element.value is None else str(element.value))
    one_line = " ".join(kept_text((said,)).split())
    return one_line if len(one_line) <= MAX_FACT else one_line[: MAX_FACT - 1] + "…"


def _plain(representation: str, said: str) -> str:
    """Names and dates as people write them; what is no date stays as it is."""
    if representation == "PN":
        return said.split("=", maxsplit=1)[0].replace("^", ", ", 1).replace("^", " ").strip(" ,")
    if representation == "DA" and len(said) == _DATE and said.isdecimal():
        return f"{said[:4]}-{said[4:6]}-{said[6:]}"
    return said


def _words(header: Dataset, facts: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """The fields, and what a structured report says."""
    yield from (f"{name}: {value}\n" for name, value in facts)
    yield "\n"
    yield from _report(header, 0)


def _report(part: Dataset, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for item in part.get("ContentSequence", ()):
        said = str(item.get("TextValue", ""))
        for coded in item.get("ConceptCodeSequence", ()):
            said = said or str(coded.get("CodeMeaning", ""))
        for measured in item.get("MeasuredValueSequence", ()):
            units = measured.get("MeasurementUnitsCodeSequence", ())
            said = said or " ".join(
                [str(measured.get("NumericValue", "")), *(str(u.get("CodeValue", "")) for u in units)]
            )
        names = [str(named.get("CodeMeaning", "")) for named in item.get("ConceptNameCodeSequence", ())]
        if said or any(names):
            yield f"{'  ' * depth}{', '.join(names)}: {said}".rstrip(": ") + "\n"
        yield from _report(item, depth + 1)


def _picture(header: Dataset, content: bytes) -> tuple[Picture | None, str]:
    """The middle frame, and what to say of it."""
    modality = str(header.get("Modality", ""))
    if "Rows" not in header or modality in _OTHER_OBJECTS:
        return None, NO_PICTURE.format(what=_OTHER_OBJECTS.get(modality, "a file of another kind"))
    try:
        width, height = int(header.Columns), int(header.Rows)
        frames = max(int(header.get("NumberOfFrames") or 1), 1)
        if width * height > MAX_PIXELS:
            return None, TOO_MANY_PIXELS.format(width=width, height=height)
        place = frames // 2
        pixels = pixel_array(io.BytesIO(content), index=place)
        shown = picture_of(Image.fromarray(_eight_bits(pixels, header)))
    except _BROKEN:
        return None, UNREADABLE_PICTURE.format(how=_storage(header))
    return shown, MIDDLE_OF.format(number=place + 1, frames=frames) if frames > 1 else ONE_FRAME


def _storage(header: Dataset) -> str:
    syntax = header.file_meta.get("TransferSyntaxUID") if hasattr(header, "file_meta") else None
    return "an unknown form" if syntax is None else kept_text((syntax.name,))[:100]


def _eight_bits(pixels: NDArray[np.generic], header: Dataset) -> NDArray[np.uint8]:
    """The pixels as they are meant to be seen: in the window of the header, else from the darkest to the brightest."""
    kind = str(header.get("PhotometricInterpretation", "MONOCHROME2"))
    if kind == "PALETTE COLOR":
        pixels = apply_color_lut(pixels, header)
    if pixels.ndim > 2:  # noqa: PLR2004 - rows, columns, and the colors of each
        return (pixels.astype(np.uint32) >> (_EIGHT_BITS * (pixels.dtype.itemsize - 1))).astype(np.uint8)
    windowed = "WindowWidth" in header or "VOILUTSequence" in header
    meant = apply_modality_lut(pixels, header)
    seen = np.nan_to_num((apply_voi_lut(meant, header) if windowed else meant).astype(np.float64))
    least, most = float(seen.min()), float(seen.max())
    gray = (seen - least) * (255 / ((most - least) or 1.0))
    return (255 - gray if kind == "MONOCHROME1" else gray).astype(np.uint8)
