"""Frozen snapshots of people, outside parties and boards; see `snapshots` for what their texts and values are."""

from dataclasses import dataclass

from tumorboard.vocabulary import Discipline, DissentPrinting, PartyKind, Role, TumorSite


@dataclass(frozen=True, slots=True)
class PersonSnapshot:
    """Someone of the board, e.g. display_name "Dr Elena Ivanov"."""

    id: int
    display_name: str
    family_name: str
    discipline: Discipline | None


@dataclass(frozen=True, slots=True)
class PersonRowSnapshot:
    """Someone of the board in the list of people."""

    id: int
    login: str
    display_name: str
    role: Role
    discipline: Discipline | None
    active: bool


@dataclass(frozen=True, slots=True)
class PartySnapshot:
    """An outside party; `address` has one line per line break."""

    id: int
    kind: PartyKind
    name: str
    organization: str
    address: str
    country: str
    phone: str
    email: str
    fax: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class BoardSnapshot:
    """The board as it stands on a letterhead, and how its letters print a dissent."""

    id: int
    name: str
    institution: str
    address: str
    contact: str
    site: TumorSite
    dissent_printing: DissentPrinting = DissentPrinting.IN_FULL
    row_version: int = 0
