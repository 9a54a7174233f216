"""What a coordinator does about material: each act with its key, its fields, and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.vocabulary import CustodyKind, MaterialKind, Necessity, PartyKind, RequestChannel
from ui.forms.fields import Field, Kind
from ui.models.records_table import is_here
from ui.translation import QT_TRANSLATE_NOOP

DUE_DAYS = 14
"""So many days an answer is given, unless the person says otherwise."""


class RecordAct(StrEnum):
    """The acts."""

    ADD = "add"
    EDIT = "edit"
    REQUEST = "request"
    RECEIVED = "received"
    WRONG = "wrong"
    MOVED = "moved"
    LENT = "lent"
    RETURNED = "returned"
    UNAVAILABLE = "unavailable"
    PROVIDER = "provider"


def _always(_material: MaterialSnapshot) -> bool:
    return True


def _came(material: MaterialSnapshot) -> bool:
    """Whether something can go back: it is here, or what came was the wrong thing."""
    return is_here(material) or (material.setback is not None and material.setback.kind is not CustodyKind.LOST)


@dataclass(frozen=True, slots=True)
class ActSpec:
    """One act.

    Attributes:
        text: What stands on its button.
        key: What does it while the register has the focus.
        title: What its form is headed with; "%1" is the material.
        go: What stands on the form's button.
        fields: What it asks for.
        needs: Whether it can be done about a material.
        obstacle: Why not.
        custody: What it records, if that is an event of custody.
    """

    text: str
    key: str
    title: str
    go: str
    fields: tuple[Field, ...]
    needs: Callable[[MaterialSnapshot], bool] = _always
    obstacle: str = ""
    custody: CustodyKind | None = None


_HAPPENED = Field("happened_on", QT_TRANSLATE_NOOP("form_fields", "Day"), Kind.DAY, share=1)
_QUANTITY = Field("quantity", QT_TRANSLATE_NOOP("form_fields", "Pieces"), share=1)
_TRACKING = Field("tracking", QT_TRANSLATE_NOOP("form_fields", "Carrier's number"), share=1)
_NOTE = Field("note", QT_TRANSLATE_NOOP("form_fields", "Note"), Kind.AREA)
_WHERE = Field("place", QT_TRANSLATE_NOOP("form_fields", "Where it is now"), share=1)
_TO_WHOM = Field("place", QT_TRANSLATE_NOOP("form_fields", "To whom"), share=1)

_MATERIAL = (
    Field("kind", QT_TRANSLATE_NOOP("form_fields", "Kind of material"), Kind.CHOICE, MaterialKind, share=1),
    Field("description", QT_TRANSLATE_NOOP("form_fields", "Description"), share=2),
    Field("accession_number", QT_TRANSLATE_NOOP("form_fields", "Accession number"), share=1),
    Field("source", QT_TRANSLATE_NOOP("form_fields", "From whom"), share=2),
    Field("necessity", QT_TRANSLATE_NOOP("form_fields", "How much it matters"), Kind.CHOICE, Necessity, share=1),
    _QUANTITY,
    Field("collected_on", QT_TRANSLATE_NOOP("form_fields", "Taken on"), Kind.DAY, share=1),
)
_NOT_HERE = QT_TRANSLATE_NOOP("records_acts", "It is not here.")

ACTS: dict[RecordAct, ActSpec] = {
    RecordAct.ADD: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Add"),
        "A",
        QT_TRANSLATE_NOOP("records_acts", "Add to the register"),
        QT_TRANSLATE_NOOP("records_acts", "Add it"),
        (
            *_MATERIAL,
            Field("received_on", QT_TRANSLATE_NOOP("form_fields", "Here since (if it is)"), Kind.DAY, share=1),
            Field("location", QT_TRANSLATE_NOOP("form_fields", "Where it is now"), share=1),
        ),
    ),
    RecordAct.EDIT: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Edit"),
        "E",
        QT_TRANSLATE_NOOP("records_acts", "Edit: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Save"),
        _MATERIAL,
    ),
    RecordAct.REQUEST: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Request"),
        "R",
        QT_TRANSLATE_NOOP("records_acts", "Ask for: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record the request"),
        (
            Field(
                "channel", QT_TRANSLATE_NOOP("form_fields", "How it is asked for"), Kind.CHOICE, RequestChannel, share=1
            ),
            Field("requested_on", QT_TRANSLATE_NOOP("form_fields", "Asked on"), Kind.DAY, share=1),
            Field("due_on", QT_TRANSLATE_NOOP("form_fields", "Due on"), Kind.DAY, share=1),
            Field("note", QT_TRANSLATE_NOOP("form_fields", "Note to the provider (stands in the letter)"), Kind.AREA),
        ),
    ),
    RecordAct.RECEIVED: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Received"),
        "C",
        QT_TRANSLATE_NOOP("records_acts", "Received: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record the arrival"),
        (_HAPPENED, _QUANTITY, _WHERE, _TRACKING, _NOTE),
        custody=CustodyKind.RECEIVED,
    ),
    RecordAct.WRONG: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Wrong"),
        "W",
        QT_TRANSLATE_NOOP("records_acts", "Wrong, damaged or lost: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record it"),
        (
            Field(
                "kind",
                QT_TRANSLATE_NOOP("form_fields", "What is the matter"),
                Kind.CHOICE,
                CustodyKind,
                share=1,
                only=(CustodyKind.WRONG, CustodyKind.DAMAGED, CustodyKind.LOST),
            ),
            _HAPPENED,
            Field("place", QT_TRANSLATE_NOOP("form_fields", "Where what came lies"), share=1),
            Field("note", QT_TRANSLATE_NOOP("form_fields", "What came, or what happened"), Kind.AREA),
        ),
        lambda material: material.returned_on is None,
        QT_TRANSLATE_NOOP("records_acts", "It was returned."),
        CustodyKind.WRONG,
    ),
    RecordAct.MOVED: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Moved"),
        "M",
        QT_TRANSLATE_NOOP("records_acts", "Moved: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record it"),
        (_HAPPENED, _WHERE, _NOTE),
        is_here,
        _NOT_HERE,
        CustodyKind.MOVED,
    ),
    RecordAct.LENT: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Lent"),
        "L",
        QT_TRANSLATE_NOOP("records_acts", "Lent: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record it"),
        (_HAPPENED, _TO_WHOM, _TRACKING, _NOTE),
        is_here,
        _NOT_HERE,
        CustodyKind.LENT,
    ),
    RecordAct.RETURNED: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Returned"),
        "B",
        QT_TRANSLATE_NOOP("records_acts", "Sent back: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record the return"),
        (_HAPPENED, _QUANTITY, _TO_WHOM, _TRACKING, _NOTE),
        _came,
        _NOT_HERE,
        CustodyKind.RETURNED,
    ),
    RecordAct.UNAVAILABLE: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Cannot be had"),
        "X",
        QT_TRANSLATE_NOOP("records_acts", "Cannot be had: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Record it"),
        (
            Field(
                "reason",
                QT_TRANSLATE_NOOP("form_fields", "Why it cannot be had (the board's letter says so)"),
                Kind.AREA,
            ),
        ),
        lambda material: material.received_on is None,
        QT_TRANSLATE_NOOP("records_acts", "It was received."),
    ),
    RecordAct.PROVIDER: ActSpec(
        QT_TRANSLATE_NOOP("records_acts", "Provider"),
        "P",
        QT_TRANSLATE_NOOP("records_acts", "Where the provider is reached: %1"),
        QT_TRANSLATE_NOOP("records_acts", "Save"),
        (
            Field("name", QT_TRANSLATE_NOOP("form_fields", "Name"), share=2),
            Field("kind", QT_TRANSLATE_NOOP("form_fields", "What it is"), Kind.CHOICE, PartyKind, share=1),
            Field("organization", QT_TRANSLATE_NOOP("form_fields", "Organization"), share=1),
            Field("contact", QT_TRANSLATE_NOOP("form_fields", "Whom to ask for"), share=1),
            Field("email", QT_TRANSLATE_NOOP("form_fields", "E-mail"), share=1),
            Field("phone", QT_TRANSLATE_NOOP("form_fields", "Telephone"), share=1),
            Field("fax", QT_TRANSLATE_NOOP("form_fields", "Fax"), share=1),
            Field("country", QT_TRANSLATE_NOOP("form_fields", "Country"), share=1),
            Field("address", QT_TRANSLATE_NOOP("form_fields", "Address, as on an envelope"), Kind.AREA),
        ),
        lambda material: material.source_id is not None,
        QT_TRANSLATE_NOOP("records_acts", "Nobody has said from whom it comes."),
    ),
}


def beginning(
    act: RecordAct, material: MaterialSnapshot | None, provider: ProviderSnapshot | None, source: str, today: date
) -> dict[str, object]:
    """What a form begins with: what the record has, and what is likely.

    Args:
        act: Which form.
        material: What it is about.
        provider: From whom that comes.
        source: How the provider is called where providers are chosen.
        today: The day by the calendar of whoever sits here.
    """
    if act is RecordAct.PROVIDER and provider is not None:
        return {field.name: getattr(provider, field.name) for field in ACTS[act].fields}
    values: dict[str, object] = {
        "happened_on": today,
        "requested_on": today,
        "due_on": today + timedelta(days=DUE_DAYS),
        "kind": CustodyKind.WRONG if act is RecordAct.WRONG else None,
        "necessity": Necessity.RECOMMENDED,
    }
    if act is RecordAct.REQUEST:
        return values | {"channel": RequestChannel.LETTER}
    if act is RecordAct.EDIT and material is not None:
        names = ("kind", "description", "accession_number", "necessity", "quantity", "collected_on")
        return {name: getattr(material, name) for name in names} | {"source": source}
    return values
