"""The material register as snapshots: what was asked, what happened to it, and what is still out."""

from dataclasses import dataclass
from datetime import date, datetime

from tumorboard.vocabulary import CustodyKind, MaterialKind, Necessity, PartyKind, RequestChannel


@dataclass(frozen=True, slots=True)
class RequestSnapshot:
    """One request or reminder; `attachment_id` is the letter as it was sent."""

    id: int
    party_id: int | None
    party: str
    requested_on: date
    due_on: date | None
    channel: RequestChannel | None
    note: str
    attachment_id: int | None
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class CustodySnapshot:
    """Something that happened to a material."""

    id: int
    kind: CustodyKind
    happened_on: date
    quantity: int | None
    place: str
    tracking: str
    note: str
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class ProviderSnapshot:
    """An outside party as material is asked from it; `contact` is whom to ask for there."""

    id: int
    row_version: int
    kind: PartyKind
    name: str
    organization: str = ""
    address: str = ""
    country: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class ChaseSnapshot:
    """A material that is out, of an open case.

    Attributes:
        material_id: Which one.
        seen_version: Its version, for a request that must not overlook an arrival.
        case_id: Its case.
        case_number: As printed.
        patient: Family name first.
        kind: What it is.
        description: In words.
        accession_number: At the provider's.
        quantity: How many pieces are asked for.
        necessity: How much it matters.
        provider_id: From whom it comes; None where nobody has said.
        provider: Its name; "" for None.
        provider_email: Where a mail would go; "" where that is not known.
        first_requested_on: None where it was never asked for.
        last_requested_on: The newest request or reminder.
        due_on: Until when the newest answer was expected.
        requests: How often it was asked for.
        setback: What last became of it, where that is why it is awaited again.
        days: Since the first request; None before it.
        overdue: Whether the day it was due is over.
    """

    material_id: int
    seen_version: int
    case_id: int
    case_number: str
    patient: str
    kind: MaterialKind
    description: str
    accession_number: str
    quantity: int | None
    necessity: Necessity
    provider_id: int | None
    provider: str
    provider_email: str
    first_requested_on: date | None
    last_requested_on: date | None
    due_on: date | None
    requests: int
    setback: CustodyKind | None
    days: int | None
    overdue: bool

    @property
    def key(self) -> tuple[str, int, int]:
        """What the next page is asked by."""
        return (self.provider, self.provider_id or 0, self.material_id)


@dataclass(frozen=True, slots=True)
class ProviderStatisticSnapshot:
    """How a provider answers.

    Attributes:
        party_id: Which one.
        name: Its name.
        requests: Requests and reminders that it got.
        asked: Materials that it was asked for: the denominator.
        received: Those that came after they were asked for: the numerator.
        median_days: From the first request to the receipt of what came; None where nothing did.
        wrong: Deliveries that were not what was asked for.
    """

    party_id: int
    name: str
    requests: int
    asked: int
    received: int
    median_days: float | None
    wrong: int


@dataclass(frozen=True, slots=True)
class AskedSnapshot:
    """A material as a letter asks for it: whose, from whom, and who asks.

    `identifiers` are the numbers by which this provider knows the patient, and no others.
    """

    material_id: int
    seen_version: int
    case_id: int
    case_number: str
    patient: str
    birth_date: date | None
    identifiers: tuple[str, ...]
    kind: MaterialKind
    description: str
    accession_number: str
    quantity: int | None
    collected_on: date | None
    requested_on: tuple[date, ...]
    setback: CustodyKind | None
    setback_note: str
    provider: ProviderSnapshot | None
    board: str
    institution: str
    address: str
    contact: str
