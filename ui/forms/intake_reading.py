"""What a report or a plan in words seems to state, as the form shows it. No widget in sight."""

from tumorboard.concordance.display import shown
from tumorboard.concordance.report_reading import contradicted, suggest_axes, suggest_components
from tumorboard.services.statements import ComponentEntry
from tumorboard.vocabulary import ComponentProgress, TumorSite
from ui.forms.intake_axes import axis_name
from ui.forms.intake_report import Reading
from ui.translation import QT_TRANSLATE_NOOP, translated

_CONTRADICTED = QT_TRANSLATE_NOOP("intake_reading", "the text also states something else here")


def read_axes(text: str, site: TumorSite | None) -> tuple[Reading, ...]:
    """What a report seems to state, axis by axis."""
    found = suggest_axes(text, site)
    differing = contradicted(found)
    return tuple(
        Reading(
            f"{each.value.axis.value}/{each.value.label}/{each.quote}/{shown(each.value)}",
            f"{axis_name(each.value)}: {shown(each.value)}",
            each.start,
            each.end,
            each.value,
            translated("intake_reading", _CONTRADICTED) if each in differing else "",
        )
        for each in found
    )


def read_components(text: str) -> tuple[Reading, ...]:
    """The treatments that a plan seems to name; the same treatment with another progress is a contradiction."""
    found = suggest_components(text)
    readings = []
    for each in found:
        entry = ComponentEntry(
            each.modality, each.text, level=each.level, timing=each.timing, intent=each.intent, progress=each.progress
        )
        same = [other for other in found if (other.modality, other.text) == (each.modality, each.text)]
        progress = "" if each.progress is ComponentProgress.PLANNED else f" · {each.progress.label.lower()}"
        readings.append(
            Reading(
                f"{each.modality.value}/{each.text}/{each.progress.value}",
                f"{each.modality.label}: {each.text}{progress}",
                each.start,
                each.end,
                entry,
                translated("intake_reading", _CONTRADICTED) if len(same) > 1 else "",
            )
        )
    return tuple(readings)
