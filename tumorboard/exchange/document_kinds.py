"""What kind of document something is, proposed from its title: a person corrects it."""

import re

from tumorboard.vocabulary import MaterialKind

_KINDS_BY_WORDS: tuple[tuple[re.Pattern[str], MaterialKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"molecular|genetic|genomic|sequencing|\bNGS\b|molekular", MaterialKind.MOLECULAR_REPORT),
        (r"patholog|histolog|cytolog|biopsy report|histopath", MaterialKind.PATHOLOGY_REPORT),
        (
            r"radiolog|imaging|\bCT\b|\bMRI?\b|\bPET\b|mammogra|ultrasound|x-ray|scintigra",
            MaterialKind.RADIOLOGY_REPORT,
        ),
        (r"operative|operation note|surgical note|procedure note|operationsbericht", MaterialKind.OPERATIVE_REPORT),
        (r"medication list|medikationsplan", MaterialKind.MEDICATION_LIST),
        (r"laborator|blood count|\bpanel\b|laborbefund", MaterialKind.LABORATORY),
        (
            r"discharge|consult|letter|progress note|summary|arztbrief|history and physical",
            MaterialKind.CLINICAL_LETTER,
        ),
    )
)


def kind_by_words(words: str) -> MaterialKind | None:
    """The kind that a title speaks of, or a file's name with blanks between its words; None where it says nothing."""
    return next((kind for pattern, kind in _KINDS_BY_WORDS if pattern.search(words)), None)
