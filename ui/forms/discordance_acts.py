"""What is done about a disagreement with the outside: who was right, whom it was told, what came back."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from tumorboard.discordance_notices import SendNotice
from tumorboard.errors import InvalidInputError
from tumorboard.queries.material_snapshots import ProviderSnapshot
from tumorboard.queries.review_snapshots import FindingSnapshot, NoticeSnapshot, ReviewSnapshot
from tumorboard.queries.snapshots import CaseSnapshot
from tumorboard.services.adjudication import RecordAdjudication
from tumorboard.services.notices import AcknowledgeNotice, RecordAmendedReport
from tumorboard.vocabulary import AdjudicationBasis, DispatchChannel, FinalTruth, PartyKind
from ui.forms.fields import Field, Kind
from ui.forms.records_commands import provider_names
from ui.translation import QT_TRANSLATE_NOOP, translated

T = TypeVar("T")


class DiscordanceAct(StrEnum):
    """The acts."""

    ADJUDICATE = "adjudicate"
    NOTIFY = "notify"
    ACKNOWLEDGED = "acknowledged"
    AMENDED = "amended"


FIELDS: dict[DiscordanceAct, tuple[Field, ...]] = {
    DiscordanceAct.ADJUDICATE: (
        Field("truth", QT_TRANSLATE_NOOP("form_fields", "Who was right"), Kind.CHOICE, FinalTruth, asked=True, share=1),
        Field(
            "basis",
            QT_TRANSLATE_NOOP("form_fields", "What settled it"),
            Kind.CHOICE,
            AdjudicationBasis,
            asked=True,
            share=1,
        ),
        Field("decided_on", QT_TRANSLATE_NOOP("form_fields", "Settled on"), Kind.DAY, share=1),
        Field("decided_by", QT_TRANSLATE_NOOP("form_fields", "By whom, if not by you"), share=1),
        Field("evidence", QT_TRANSLATE_NOOP("form_fields", "What shows it: report, number, finding"), Kind.AREA),
    ),
    DiscordanceAct.NOTIFY: (
        Field("addressee", QT_TRANSLATE_NOOP("form_fields", "To whom")),
        Field("channel", QT_TRANSLATE_NOOP("form_fields", "Sent by"), Kind.CHOICE, DispatchChannel, share=1),
        Field("sent_on", QT_TRANSLATE_NOOP("form_fields", "Sent on"), Kind.DAY, share=1),
        Field("report_number", QT_TRANSLATE_NOOP("form_fields", "Number of their report"), share=1),
        Field("reported_on", QT_TRANSLATE_NOOP("form_fields", "Day of their report"), Kind.DAY, share=1),
        Field("address", QT_TRANSLATE_NOOP("form_fields", "Address, as on an envelope"), Kind.AREA),
        Field("note", QT_TRANSLATE_NOOP("form_fields", "Note to them (stands in the notice)"), Kind.AREA),
    ),
    DiscordanceAct.ACKNOWLEDGED: (
        Field("acknowledged_on", QT_TRANSLATE_NOOP("form_fields", "Acknowledged on"), Kind.DAY, share=1),
    ),
    DiscordanceAct.AMENDED: (
        Field("amended_report_on", QT_TRANSLATE_NOOP("form_fields", "Amended report received on"), Kind.DAY, share=1),
    ),
}

GO = {
    DiscordanceAct.ADJUDICATE: QT_TRANSLATE_NOOP("discordance_acts", "Record the adjudication"),
    DiscordanceAct.NOTIFY: QT_TRANSLATE_NOOP("discordance_acts", "File the notice as sent"),
    DiscordanceAct.ACKNOWLEDGED: QT_TRANSLATE_NOOP("discordance_acts", "Record the acknowledgement"),
    DiscordanceAct.AMENDED: QT_TRANSLATE_NOOP("discordance_acts", "Record the amended report"),
}
DONE = {
    DiscordanceAct.ADJUDICATE: QT_TRANSLATE_NOOP("discordance_acts", "✓ The adjudication is recorded."),
    DiscordanceAct.NOTIFY: QT_TRANSLATE_NOOP("discordance_acts", "✓ The notice is on file as it was sent."),
    DiscordanceAct.ACKNOWLEDGED: QT_TRANSLATE_NOOP("discordance_acts", "✓ The acknowledgement is recorded."),
    DiscordanceAct.AMENDED: QT_TRANSLATE_NOOP("discordance_acts", "✓ The amended report is recorded."),
}
_ADJUDICATE = QT_TRANSLATE_NOOP("discordance_acts", "%1: outside “%2”, review “%3”")


def adjudication_title(finding: FindingSnapshot, name: str) -> str:
    """What is adjudicated: the two statements, by which the form can be answered without looking away."""
    template = translated("discordance_acts", _ADJUDICATE)
    # The typed words last: what they hold is not to be filled in again.
    before, _, rest = template.partition("%2")
    between, _, after = rest.partition("%3")
    return "".join((before.replace("%1", name), finding.outside_text, between, finding.review_text, after))


def beginning_of_notice(
    case: CaseSnapshot, review: ReviewSnapshot, providers: Sequence[ProviderSnapshot], today: date
) -> dict[str, object]:
    """What the form of a notice begins with: whoever stated what was read again, as far as the record knows.

    The outside diagnosis in words is a pathologist's. Who reported images or a test is known by whom these come from.
    """
    outside = case.outside_diagnosis
    values: dict[str, object] = {"sent_on": today, "channel": DispatchChannel.MAIL}
    if review.kind == "pathology" and outside is not None:
        known = _provider_called(providers, outside.institution) or _provider_called(providers, outside.stated_by)
        addressee = outside.stated_by or outside.institution
        institution = outside.institution if outside.stated_by else ""
        values |= {"report_number": outside.report_number, "reported_on": outside.stated_on}
    else:
        seen = {each.material_id for each in review.materials}
        sources = {each.source_id for each in case.materials if each.id in seen and each.outside}
        known = next((each for each in providers if sources == {each.id}), None)
        addressee = "" if known is None else known.contact or known.name
        institution = ""
    address = institution if known is None else address_of(known, addressee)
    return values | {"addressee": addressee, "address": address}


def address_of(provider: ProviderSnapshot, addressee: str) -> str:
    """Where a party is written to, below the name of the addressee; a colleague there is not named."""
    own = "" if provider.kind is PartyKind.PHYSICIAN else provider.name
    names = [each for each in (own, provider.organization) if each and each != addressee]
    return "\n".join([*dict.fromkeys(names), *filter(None, (provider.address, provider.country))])


def party_meant(addressee: str, address: str, providers: Sequence[ProviderSnapshot]) -> int | None:
    """The id of the party that is addressed, or whose name the address begins with; None for one not known."""
    by_name = {name: key for key, name in provider_names(providers).items()}
    first = address.strip().partition("\n")[0].strip()
    return by_name.get(addressee.strip()) or by_name.get(first)


def adjudicating(values: Mapping[str, object], review_id: int, finding_id: int) -> RecordAdjudication:
    """The command that records who was right.

    Raises:
        InvalidInputError: No day is given, or something is not chosen.
    """
    return RecordAdjudication(
        review_id,
        finding_id,
        _chosen(values["basis"], AdjudicationBasis, "basis"),
        _chosen(values["truth"], FinalTruth, "truth"),
        _text(values["evidence"]),
        _day(values["decided_on"], "decided_on"),
        _text(values["decided_by"]).strip(),
    )


def notifying(
    values: Mapping[str, object], number: str, review_id: int, providers: Sequence[ProviderSnapshot]
) -> SendNotice:
    """The command that files a notice.

    Raises:
        InvalidInputError: No day is given.
    """
    addressee, address = _text(values["addressee"]).strip(), _text(values["address"])
    reported_on = values["reported_on"]
    return SendNotice(
        number,
        review_id,
        addressee,
        _chosen(values["channel"], DispatchChannel, "channel"),
        _day(values["sent_on"], "sent_on"),
        address,
        party_meant(addressee, address, providers),
        _text(values["report_number"]),
        reported_on if isinstance(reported_on, date) else None,
        _text(values["note"]),
    )


def answered(
    act: DiscordanceAct, values: Mapping[str, object], notice: NoticeSnapshot
) -> AcknowledgeNotice | RecordAmendedReport:
    """The command that records what came back.

    Raises:
        InvalidInputError: No day is given.
    """
    if act is DiscordanceAct.ACKNOWLEDGED:
        return AcknowledgeNotice(notice.id, notice.row_version, _day(values["acknowledged_on"], "acknowledged_on"))
    return RecordAmendedReport(notice.id, notice.row_version, _day(values["amended_report_on"], "amended_report_on"))


def _provider_called(providers: Sequence[ProviderSnapshot], name: str) -> ProviderSnapshot | None:
    """The one party of a name; None where there is none, or where several have it."""
    wanted = name.strip().casefold()
    found = [each for each in providers if wanted in {each.name.casefold(), each.organization.casefold()}]
    return found[0] if wanted and len(found) == 1 else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object, field: str) -> date:
    if not isinstance(value, date):
        raise InvalidInputError(QCoreApplication.translate("discordance_acts", "Enter the day."), field=field)
    return value


def _chosen(value: object, kind: type[T], field: str) -> T:
    if not isinstance(value, kind):
        raise InvalidInputError(QCoreApplication.translate("discordance_acts", "Choose one."), field=field)
    return value
