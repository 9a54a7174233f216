"""Stages as axis values: T, N and M with prefix and edition, invasion, margins, stage groups of every system."""

import re

from tumorboard.concordance.axes import AxisValue
from tumorboard.concordance.tnm import TnmError, parse_tnm
from tumorboard.exchange.fhir.record import OutsideRecord
from tumorboard.exchange.fhir.statements import OutsideObservation, StagingValue, TnmCategory, TnmStaging
from tumorboard.exchange.filing_account import Account
from tumorboard.exchange.filing_axes import AxisGatherer
from tumorboard.exchange.filing_subject import Subject
from tumorboard.exchange.filing_text import bounded, label
from tumorboard.vocabulary import Axis

_CORE = {"T": Axis.T, "N": Axis.N, "M": Axis.M}
_LETTER_AXES = {
    "L": (Axis.LYMPHOVASCULAR_INVASION, ""),
    "V": (Axis.LYMPHOVASCULAR_INVASION, "Venous (V)"),
    "Pn": (Axis.PERINEURAL_INVASION, ""),
    "R": (Axis.MARGIN, ""),
    "S": (Axis.OTHER, "Serum tumor markers (S)"),
}
_KINDS = {"c": "clinical", "p": "pathological", "u": "by ultrasound"}
_PREFIX = re.compile(r"[ary]*(?P<kind>[cpu])")
_GRADES = frozenset({"Gleason"})
_NO_STAGES = frozenset({"Breslow", "Clark", "Deauville", "Risk group"})
_BODIES = (
    ("AJCC", re.compile(r"\bAJCC\b|American Joint", re.IGNORECASE)),
    ("UICC", re.compile(r"\bUICC\b|Union for Int")),
)


def add_stages(record: OutsideRecord, subject: Subject, axes: AxisGatherer, account: Account) -> set[int]:
    """Adds every stage that speaks of a tumor; returns the entries that were used."""
    used: set[int] = set()
    parts: dict[tuple[int, str], tuple[str, int]] = {}
    mine = [staging for staging in record.tnm_stagings if speaks_of(staging.observation, subject, account)]
    for place, staging in enumerate(sorted(mine, key=_foremost, reverse=True)):
        parts = _parts(staging, place) | parts
        _add_staging(staging, axes, place)
        used.add(staging.observation.entry)
    for category in record.tnm_categories:
        if speaks_of(category.observation, subject, account):
            alone = (category.text, len(mine))
            text, place = parts.get((category.observation.entry, category.letter), alone)
            _add_category(category, text, axes, place)
            used.add(category.observation.entry)
    for value in record.staging_values:
        if speaks_of(value.observation, subject, account):
            axes.add(_other_stage(value), value.observation.on.start)
            used.add(value.observation.entry)
    return used


def _other_stage(value: StagingValue) -> AxisValue:
    """A value of another system under the system's name; a Gleason score is a grade, a Breslow depth no stage."""
    text = bounded(value.value or "stated without a value")
    if value.system in _GRADES:
        return AxisValue(axis=Axis.GRADE, text=text, system=value.system)
    axis = Axis.OTHER if value.system in _NO_STAGES else Axis.STAGE_GROUP
    return AxisValue(axis=axis, label=label(value.system or "Stage"), text=text)


def speaks_of(observation: OutsideObservation, subject: Subject, account: Account) -> bool:
    """Whether a standing observation is about a tumor; what is about none is accounted for."""
    if observation.retracted:
        account.taken_back(observation.entry)
        return False
    if subject.covers(observation.entry, observation.about):
        return True
    if observation.about:
        if not subject.everyone & set(observation.about):
            account.kept(observation.entry, "It speaks of a tumor that was not filed: kept in the original.")
    else:
        reason = subject.elsewhere.get(observation.entry, "")
        account.ask(
            observation.entry,
            reason
            or f"It does not say of which of the {subject.siblings} tumors it speaks: enter it where it belongs.",
        )
    return False


def _foremost(staging: TnmStaging) -> tuple[str, bool]:
    """The newest staging stands first and stays together; of one day, what the pathologist found."""
    return staging.observation.on.start[:10], staging.prefix == "p"


def _parts(staging: TnmStaging, place: int) -> dict[tuple[int, str], tuple[str, int]]:
    """Each category of a staging with the symbols that were sent apart from it ("ycT3(m)"), and the staging's place."""
    tokens = staging.text.split()
    found = {}
    for category in staging.categories:
        token = next((token for token in tokens if category.text in token), category.text)
        found[category.observation.entry, category.letter] = (token, place)
    return found


def _add_category(category: TnmCategory, text: str, axes: AxisGatherer, place: int) -> None:
    kind = _kind(text)
    axis, plain = (_CORE[category.letter], "") if category.letter in _CORE else _LETTER_AXES[category.letter]
    value = AxisValue(
        axis=axis, label=plain, text=bounded(text), system=_edition(category.edition, category.observation)
    )
    axes.add(value, category.observation.on.start, kind=kind, rank=2 * place + (kind != "pathological"))


def _add_staging(staging: TnmStaging, axes: AxisGatherer, place: int) -> None:
    on, edition = staging.observation.on.start, _edition(staging.edition, staging.observation)
    kind = _KINDS.get(staging.prefix, "")
    if staging.stage_group:
        value = AxisValue(axis=Axis.STAGE_GROUP, text=bounded(staging.stage_group), system=edition)
        axes.add(value, on, kind=kind, rank=2 * place)
    if staging.text and not staging.categories:
        for value in _whole(staging.text, staging.edition, edition):
            axes.add(value, on, kind=kind, rank=2 * place)


def _whole(text: str, number: str, edition: str) -> list[AxisValue]:
    """A classification that came as one text, on each axis that it holds; as it is where it cannot be read."""
    try:
        parsed = parse_tnm(text, number or None)
    except TnmError:
        return [AxisValue(axis=Axis.OTHER, label="TNM", text=bounded(text), system=edition)]
    letters = [letter for letter in _CORE if parsed.component(letter) is not None]
    return [AxisValue(axis=_CORE[letter], text=bounded(text), system=edition) for letter in letters]


def _kind(text: str) -> str:
    match = _PREFIX.match(text)
    return _KINDS[match["kind"]] if match else ""


def _edition(number: str, observation: OutsideObservation) -> str:
    """The edition with the body that published it, where the sender names one: "AJCC 8"."""
    if not number:
        return ""
    method = observation.method
    words = " ".join((method.text, *(coding.display for coding in method.codings)))
    body = next((name for name, pattern in _BODIES if pattern.search(words)), "")
    return f"{body} {number}".strip()
