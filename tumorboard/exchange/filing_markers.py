"""Biomarkers and genomic findings as axis values: status and number apart, germline and somatic as sent."""

from tumorboard.concordance.axes import AxisValue
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.statements import GenomicVariant, OutsideBiomarker
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_axes import AxisGatherer
from tumorboard.exchange.filing_staging import speaks_of
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, joined, label
from tumorboard.vocabulary import Absence, Axis

_SEVERAL_PROTEINS = frozenset({"MMR"})
"""Short names that stand for several tests, each of which has its own result."""


def add_markers(record: OutsideRecord, subject: Subject, axes: AxisGatherer, account: Account) -> set[int]:
    """Adds every biomarker and genomic finding that speaks of a tumor; returns the entries that were used."""
    used: set[int] = set()
    for marker in record.biomarkers:
        if speaks_of(marker.observation, subject, account):
            axes.add(_marker(marker), marker.observation.on.start, kind=_test(marker), rank=_rank(marker))
            used.add(marker.observation.entry)
    for variant in record.variants:
        if speaks_of(variant.observation, subject, account):
            axes.add(_variant(variant), variant.observation.on.start, kind=joined(variant.changes, " "))
            used.add(variant.observation.entry)
    return used


def _marker(marker: OutsideBiomarker) -> AxisValue:
    amount = marker.amount
    number = label(f"{amount.comparator}{amount.number}") if amount.number else ""
    text = "" if number and marker.verbatim == amount.wording else bounded(marker.verbatim)
    unstated = marker.observation.value.kind == "absent" and marker.status is None
    # The test's own name says how a status was found; beside a number it would forbid every comparison.
    method = marker.method or ("" if number else _test(marker))
    return AxisValue(
        Axis.BIOMARKER,
        label=_name(marker),
        absence=Absence.NOT_STATED if unstated else None,
        text=text,
        status=marker.status,
        number=number,
        unit=label(amount.unit or amount.code) if number else "",
        method=label(method),
    )


def _rank(marker: OutsideBiomarker) -> int:
    """Of two tests on one day, the one with a status keeps the plain name."""
    return 0 if marker.status else 1


def _name(marker: OutsideBiomarker) -> str:
    short = "" if marker.marker in _SEVERAL_PROTEINS else marker.marker
    return label(short or marker.name or "Biomarker without a name")


def _test(marker: OutsideBiomarker) -> str:
    """The sender's name of the test, where the marker is called by its short name."""
    return "" if _name(marker) == label(marker.name) else label(marker.name)


def _variant(variant: GenomicVariant) -> AxisValue:
    genes = "::".join(variant.genes)
    names = {
        "variant": genes or "Variant",
        "region studied": f"{genes or 'Region'} (region studied)",
        "implication": f"Implication {genes}".strip(),
    }
    return AxisValue(
        Axis.BIOMARKER,
        label=label(names.get(variant.kind, genes or variant.kind)),
        text=bounded(variant.verbatim),
        status=variant.status,
        method=label(variant.observation.method.wording),
        germline="germline" in variant.source.casefold(),
    )
