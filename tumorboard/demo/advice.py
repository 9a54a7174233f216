"""Short ways to write plans and recommendations: treatments, steps, what a rater expects, what was considered."""

from collections.abc import Mapping
from datetime import date

from tumorboard.services.recommendations import ItemEntry
from tumorboard.services.statements import ComponentEntry
from tumorboard.vocabulary import (
    Consideration,
    ConsideredTopic,
    ExpectedChange,
    Intent,
    Modality,
    OutcomeAxis,
    RecommendationCode,
    Timing,
)


def treatment(
    modality: Modality,
    text: str,
    level: int | None = None,
    timing: Timing | None = None,
    intent: Intent | None = None,
    *,
    label: str = "",
    condition: str = "",
) -> ComponentEntry:
    """A treatment of a plan; `level` is its extent, 0 to 4, on the program's own scale."""
    return ComponentEntry(modality, text, label, level, timing, intent, condition)


def step(
    code: RecommendationCode,
    text: str,
    owner: str = "",
    due: date | None = None,
    *,
    condition: str = "",
    review: int | None = None,
    opinion: int | None = None,
) -> ItemEntry:
    """A coded step with whom it lies and by when; `review` and `opinion` number its source in the story."""
    return ItemEntry(code, text, condition, owner, due, review, opinion)


def expects(
    short_term: ExpectedChange, long_term: ExpectedChange, prognosis: ExpectedChange
) -> dict[OutcomeAxis, ExpectedChange]:
    """What a rater expects of short-term morbidity, long-term morbidity and prognosis."""
    return {
        OutcomeAxis.SHORT_TERM_MORBIDITY: short_term,
        OutcomeAxis.LONG_TERM_MORBIDITY: long_term,
        OutcomeAxis.PROGNOSIS: prognosis,
    }


def considered(
    recommended: Mapping[ConsideredTopic, str], not_indicated: Mapping[ConsideredTopic, str]
) -> dict[ConsideredTopic, tuple[Consideration, str]]:
    """What was made of each topic, with a note; a topic in neither mapping was not considered."""
    made = dict.fromkeys(ConsideredTopic, (Consideration.NOT_CONSIDERED, ""))
    made |= {topic: (Consideration.RECOMMENDED, note) for topic, note in recommended.items()}
    return made | {topic: (Consideration.NOT_INDICATED, note) for topic, note in not_indicated.items()}
