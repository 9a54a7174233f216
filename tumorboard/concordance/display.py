"""One axis value in one line, as tables, pages and letters print it."""

from tumorboard.concordance.axis_value import AxisValue
from tumorboard.vocabulary import Axis, BiomarkerStatus

# Where the system decides what the value means, it is printed with it; TNM carries its prefix in its own notation.
_WITH_SYSTEM = frozenset({Axis.GRADE, Axis.STAGE_GROUP})


def shown(value: AxisValue) -> str:
    """The value with its number, unit, code, method and system; an absence in words, with what was said about it.

    Nothing that was typed is left out: "Positive, 90 %, IHC", "Invasive ductal carcinoma (8500/3)", "Not stated",
    "c.68_69del, pathogenic, NGS, blood, evidence level 1, germline".
    """
    main = [part for part in (_leading(value), value.text.strip(), _measure(value)) if part]
    if value.radpeer is not None:
        main.append(f"RADPEER {value.radpeer.value}")
    if value.response is not None:
        main.append(value.response.label)
    said = value.text.casefold()
    main += [
        part.strip()
        for part in (value.significance, value.method, value.specimen)
        if part.strip() and part.strip().casefold() not in said
    ]
    if value.evidence_level.strip():
        level = value.evidence_level.strip()
        main.append(level if "level" in level.casefold() else f"evidence level {level}")
    if value.germline and "germline" not in said:
        main.append("germline")
    notes = [value.code.strip(), value.system.strip() if value.axis in _WITH_SYSTEM else ""]
    added = ", ".join(note for note in notes if note and not any(note in part for part in main))
    line = ", ".join(dict.fromkeys(main))
    if not line:
        return added or (value.effective_absence.label if value.effective_absence else "")
    return f"{line} ({added})" if added else line


def _leading(value: AxisValue) -> str:
    """The status or absence, unless the wording says it already."""
    term = value.absence or value.status
    if term is None or term.label.casefold() in value.text.casefold():
        return ""
    return "Not done" if term is BiomarkerStatus.NOT_DONE else term.label


def _measure(value: AxisValue) -> str:
    if not value.number.strip():
        return ""
    measure = f"{value.number.strip()} {value.unit.strip()}".strip()
    return "" if measure in value.text else measure
