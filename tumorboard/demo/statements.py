"""Short ways to write what reports state, axis by axis, and what a reviewer makes of a difference."""

from tumorboard.concordance.axes import AxisValue
from tumorboard.demo.story import Reading
from tumorboard.services.reviews import FindingDecision
from tumorboard.vocabulary import (
    Absence,
    Agreement,
    Axis,
    BiomarkerStatus,
    Cause,
    Radpeer,
    Response,
    TreatmentEffect,
)

ICD_O = "ICD-O-3"
ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm"

_TNM = {"T": Axis.T, "N": Axis.N, "M": Axis.M}


def histology(text: str, code: str) -> AxisValue:
    """A histologic type with its ICD-O morphology code."""
    return AxisValue(Axis.HISTOLOGIC_TYPE, text=text, code=code, code_system=ICD_O)


def behavior(text: str, digit: str) -> AxisValue:
    """A behavior with its ICD-O digit."""
    return AxisValue(Axis.BEHAVIOR, text=text, code=digit, code_system=ICD_O)


def site(text: str, code: str) -> AxisValue:
    """A primary site with its ICD-O topography code."""
    return AxisValue(Axis.PRIMARY_SITE, text=text, code=code, code_system=ICD_O)


def side(text: str) -> AxisValue:
    """A laterality."""
    return AxisValue(Axis.LATERALITY, text=text)


def grade(text: str, system: str) -> AxisValue:
    """A grade in a named system."""
    return AxisValue(Axis.GRADE, text=text, system=system)


def tnm(letter: str, text: str, edition: str = "AJCC 8") -> AxisValue:
    """A T, N or M category in TNM notation."""
    return AxisValue(_TNM[letter], text=text, system=edition)


def stage(text: str, edition: str = "AJCC 8") -> AxisValue:
    """A stage group as somebody stated it."""
    return AxisValue(Axis.STAGE_GROUP, text=text, system=edition)


def marker(
    name: str, status: BiomarkerStatus | None, text: str = "", *, number: str = "", unit: str = "", method: str = ""
) -> AxisValue:
    """A biomarker; `number` is decimal text in `unit`."""
    return AxisValue(Axis.BIOMARKER, label=name, status=status, text=text, number=number, unit=unit, method=method)


def imaging(
    name: str,
    text: str,
    *,
    mm: str = "",
    radpeer: Radpeer | None = None,
    response: Response | None = None,
) -> AxisValue:
    """An imaging finding; `mm` is its size, `radpeer` the reviewer's score of the outside reading."""
    return AxisValue(
        Axis.IMAGING,
        label=name,
        text=text,
        number=mm,
        unit="mm" if mm else "",
        radpeer=radpeer,
        response=response,
    )


def stated(axis: Axis, text: str, *, status: BiomarkerStatus | None = None, label: str = "") -> AxisValue:
    """Any other axis in words."""
    return AxisValue(axis, text=text, status=status, label=label)


def absent(axis: Axis, absence: Absence, text: str = "", *, label: str = "") -> AxisValue:
    """An axis without a value, and why."""
    return AxisValue(axis, absence=absence, text=text, label=label)


def same(value: AxisValue) -> Reading:
    """A reading whose class is taken as proposed and that changes nothing."""
    return Reading(value, FindingDecision(effect=TreatmentEffect.NONE))


def changed(value: AxisValue, effect: TreatmentEffect, *causes: Cause) -> Reading:
    """A reading whose class is taken as proposed, with the causes of the difference and its effect on treatment."""
    return Reading(value, FindingDecision(causes=frozenset(causes), effect=effect))


def overridden(value: AxisValue, decided: Agreement, reason: str, effect: TreatmentEffect, *causes: Cause) -> Reading:
    """A reading that the reviewer classes otherwise than the program, with the reason."""
    return Reading(
        value,
        FindingDecision(decided=decided, override_reason=reason, causes=frozenset(causes), effect=effect),
    )
