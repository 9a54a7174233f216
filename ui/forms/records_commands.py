"""From what stands in a form about material to what is done: one command per act."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from tumorboard.errors import InvalidInputError
from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.snapshots import MaterialSnapshot
from tumorboard.request_letters import AskProviders
from tumorboard.services.custody import RecordCustody, record_custody
from tumorboard.services.material_requests import AskedMaterial
from tumorboard.services.materials import (
    DeclareUnavailable,
    EditMaterial,
    RegisterMaterial,
    declare_unavailable,
    edit_material,
    register_material,
)
from tumorboard.services.parties import EditParty, edit_party
from tumorboard.vocabulary import CustodyKind, MaterialKind, Necessity, PartyKind, RequestChannel
from ui.forms.records_acts import ACTS, RecordAct

T = TypeVar("T")
Doing = tuple[Callable[..., Any], object]
"""A service and its command."""


def provider_names(providers: Sequence[ProviderSnapshot]) -> dict[int, str]:
    """How each provider is called where one is chosen: by more than its name where several have the same."""
    names = Counter(each.name for each in providers)
    longer = {
        each.id: each.name if names[each.name] == 1 else " · ".join(filter(None, (each.name, each.organization)))
        for each in providers
    }
    again = Counter(longer.values())
    return {key: name if again[name] == 1 else f"{name} · {key}" for key, name in longer.items()}


def doing(
    act: RecordAct,
    values: Mapping[str, object],
    case_id: int,
    material: MaterialSnapshot | None,
    providers: Sequence[ProviderSnapshot],
) -> Doing:
    """The service and the command of an act; not of a request, which is `asking`.

    Raises:
        InvalidInputError: Something cannot be read; the error names the field.
    """
    if act is RecordAct.ADD:
        return register_material, RegisterMaterial(
            case_id,
            **_material(values, providers),
            received_on=_day(values["received_on"]),
            location=_text(values["location"]),
        )
    if material is None:
        raise InvalidInputError(QCoreApplication.translate("records_commands", "Choose a material first."))
    if act is RecordAct.EDIT:
        return edit_material, EditMaterial(
            material.id, material.row_version, outside=material.outside, **_material(values, providers)
        )
    if act is RecordAct.UNAVAILABLE:
        return declare_unavailable, DeclareUnavailable(material.id, _text(values["reason"]), material.row_version)
    if act is RecordAct.PROVIDER:
        return edit_party, _party(values, material, providers)
    return record_custody, _custody(act, values, material)


def asking(values: Mapping[str, object], materials: Sequence[MaterialSnapshot]) -> AskProviders:
    """The command that asks for materials.

    Raises:
        InvalidInputError: No day is given.
    """
    return AskProviders(
        tuple(AskedMaterial(each.id, each.row_version) for each in materials),
        _given(values["requested_on"], "requested_on"),
        _day(values["due_on"]),
        _term(values["channel"], RequestChannel, RequestChannel.LETTER),
        _text(values["note"]),
    )


def _material(values: Mapping[str, object], providers: Sequence[ProviderSnapshot]) -> dict[str, Any]:
    source = _text(values["source"]).strip()
    known = {name: key for key, name in provider_names(providers).items()}
    source_id = known.get(source)
    return {
        "kind": _term(values["kind"], MaterialKind, MaterialKind.SLIDES),
        "description": _text(values["description"]),
        "accession_number": _text(values["accession_number"]),
        "quantity": _count(values["quantity"]),
        "source_id": source_id,
        "source_name": "" if source_id is not None else source,
        "necessity": _term(values["necessity"], Necessity, Necessity.RECOMMENDED),
        "collected_on": _day(values["collected_on"]),
    }


def _party(
    values: Mapping[str, object], material: MaterialSnapshot, providers: Sequence[ProviderSnapshot]
) -> EditParty:
    provider = next((each for each in providers if each.id == material.source_id), None)
    if provider is None:
        raise InvalidInputError(
            QCoreApplication.translate("records_commands", "Say first from whom it comes."), field="name"
        )
    names = ("name", "organization", "address", "country", "phone", "fax", "email", "contact")
    kind = _term(values["kind"], PartyKind, provider.kind)
    texts = {name: _text(values[name]) for name in names}
    return EditParty(provider.id, provider.row_version, kind, **texts)


def _custody(act: RecordAct, values: Mapping[str, object], material: MaterialSnapshot) -> RecordCustody:
    kind = ACTS[act].custody
    if kind is None:
        raise TypeError(act)
    return RecordCustody(
        material.id,
        _term(values.get("kind"), CustodyKind, kind),
        _given(values["happened_on"], "happened_on"),
        _count(values.get("quantity")),
        _text(values.get("place")),
        _text(values.get("tracking")),
        _text(values.get("note")),
        material.row_version,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _term(value: object, kind: type[T], otherwise: T) -> T:
    return value if isinstance(value, kind) else otherwise


def _given(value: object, field: str) -> date:
    if not isinstance(value, date):
        raise InvalidInputError(QCoreApplication.translate("records_commands", "Enter the day."), field=field)
    return value


def _count(value: object) -> int | None:
    text = _text(value).strip()
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > len("999999"):
        raise InvalidInputError(
            QCoreApplication.translate("records_commands", "Write a whole number, such as 6."), field="quantity"
        )
    return int(text)
