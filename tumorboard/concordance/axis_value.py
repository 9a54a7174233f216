"""One axis of a diagnosis as somebody stated it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tumorboard.vocabulary import Absence, Axis, BiomarkerStatus, Radpeer, Response


@dataclass(frozen=True, slots=True)
class AxisValue:
    """What was stated on one axis, or that nothing was.

    Attributes:
        axis: The axis.
        label: Which biomarker, lesion or margin, where an axis has several.
        absence: Why there is no value; None if there is one.
        text: The wording verbatim.
        code: The code as sent, such as "8500/3" or "C50.4".
        code_system: The system of the code, as a name or an address.
        status: The result of a biomarker, margin or invasion where it was coded.
        number: A decimal number as text, since 1.10 is not 1.1.
        unit: The unit of the number, such as "%" or "mm".
        method: How a biomarker was tested.
        system: The grading system, or the edition of the TNM or stage.
        radpeer: The reviewer's RADPEER score of the outside interpretation.
        response: The RECIST 1.1 response.
        code_version: The version of the code's system as sent: OncoTree, for one, has re-used a code.
        specimen: What a biomarker was tested on.
        significance: What a variant means, in the words of whoever stated it.
        evidence_level: How strong the evidence for a treatment by it is, by a scheme that the words name.
        germline: Whether the variant is, or may be, inherited.
    """

    axis: Axis
    label: str = ""
    absence: Absence | None = None
    text: str = ""
    code: str = ""
    code_system: str = ""
    status: BiomarkerStatus | None = None
    number: str = ""
    unit: str = ""
    method: str = ""
    system: str = ""
    radpeer: Radpeer | None = None
    response: Response | None = None
    code_version: str = ""
    specimen: str = ""
    significance: str = ""
    evidence_level: str = ""
    germline: bool = False

    @property
    def effective_absence(self) -> Absence | None:
        """The stated absence; "not assessed" for a test not done; "not stated" where every field is blank."""
        if self.absence is not None:
            return self.absence
        if self.status is BiomarkerStatus.NOT_DONE:
            return Absence.NOT_ASSESSED
        if self.status or self.radpeer or self.response:
            return None
        blank = not any(stated.strip() for stated in (self.text, self.code, self.number, self.significance))
        return Absence.NOT_STATED if blank else None

    @property
    def decimal(self) -> Decimal | None:
        """The number if it is a plain decimal such as "1.10"; None for "", "<1", "1,5" and the like."""
        number = self.number.strip()
        return Decimal(number) if re.fullmatch(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?", number) else None
