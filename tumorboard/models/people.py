"""People who work with the board, and parties outside it."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, Row
from tumorboard.vocabulary import Discipline, DissentPrinting, Necessity, PartyKind, ReferralReason, Role, TumorSite


class Person(Row, Base):
    """Someone who signs in. A chair is a specialist who is named on the meeting.

    `cases_per_week` is how many cases they take; None where nobody has said.
    """

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("cases_per_week >= 0", name="cases_not_negative"),)

    login: Mapped[str] = mapped_column(unique=True)
    family_name: Mapped[str]
    given_name: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    role: Mapped[Role]
    discipline: Mapped[Discipline | None] = mapped_column(default=None)
    institution: Mapped[str] = mapped_column(default="")
    cases_per_week: Mapped[int | None] = mapped_column(default=None)
    active: Mapped[bool] = mapped_column(default=True)

    @property
    def display_name(self) -> str:
        """Title, given and family name as printed, e.g. "Dr Elena Ivanov"."""
        return " ".join(part for part in (self.title, self.given_name, self.family_name) if part)


class Party(Row, Base):
    """An outside doctor, practice, laboratory, insurer or trusted person. `contact` is whom to ask for there."""

    __tablename__ = "party"

    kind: Mapped[PartyKind]
    name: Mapped[str]
    organization: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    fax: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    identifier: Mapped[str] = mapped_column(default="")
    identifier_issuer: Mapped[str] = mapped_column(default="")


class Board(Row, Base):
    """A recurring tumor board."""

    __tablename__ = "board"

    name: Mapped[str] = mapped_column(unique=True)
    institution: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    site: Mapped[TumorSite] = mapped_column(default=TumorSite.GENERAL)
    usual_minutes: Mapped[int] = mapped_column(default=60)
    dissent_printing: Mapped[DissentPrinting] = mapped_column(default=DissentPrinting.IN_FULL)
    members: Mapped[list["BoardMember"]] = relationship(lazy="raise_on_sql", order_by="BoardMember.id")
    required_disciplines: Mapped[list["RequiredDiscipline"]] = relationship(
        lazy="raise_on_sql", order_by="RequiredDiscipline.id"
    )


class BoardMember(Row, Base):
    """A person on a board's roster, in one discipline."""

    __tablename__ = "board_member"
    __table_args__ = (UniqueConstraint("board_id", "person_id", "discipline"),)

    board_id: Mapped[int] = mapped_column(ForeignKey("board.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    discipline: Mapped[Discipline]
    deputy: Mapped[bool] = mapped_column(default=False)


class Expertise(Row, Base):
    """A disease area that somebody is an expert in.

    `code_prefix` narrows it to diagnoses whose code in `code_system` begins so, e.g. "C49" of ICD-10-CM; "" is the
    whole site.
    """

    __tablename__ = "expertise"
    __table_args__ = (UniqueConstraint("person_id", "site", "code_system", "code_prefix"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    site: Mapped[TumorSite]
    code_system: Mapped[str] = mapped_column(default="")
    code_prefix: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class Absence(Row, Base):
    """Days on which somebody is away, both ends included, and who stands in for them."""

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("last_on >= first_on", name="span_forward"),
        CheckConstraint("deputy_id IS NULL OR deputy_id <> person_id", name="deputy_is_another"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_on: Mapped[date]
    last_on: Mapped[date]
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)
    note: Mapped[str] = mapped_column(default="")


class DisciplineNeed(Row, Base):
    """A discipline that the cases of a site, or those of one reason of referral (None: all), ask for."""

    __tablename__ = "discipline_need"
    __table_args__ = (UniqueConstraint("site", "reason", "discipline"),)

    site: Mapped[TumorSite]
    reason: Mapped[ReferralReason | None] = mapped_column(default=None)
    discipline: Mapped[Discipline]
    necessity: Mapped[Necessity]


class SavedView(Row, Base):
    """A filter of the list of cases that somebody gave a name; `criteria` is JSON."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("person_id", "name"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str]
    criteria: Mapped[str]


class RequiredDiscipline(Row, Base):
    """A discipline without which a board has no quorum."""

    __tablename__ = "required_discipline"
    __table_args__ = (UniqueConstraint("board_id", "discipline"),)

    board_id: Mapped[int] = mapped_column(ForeignKey("board.id"))
    discipline: Mapped[Discipline]
    necessity: Mapped[Necessity] = mapped_column(default=Necessity.CRITICAL)
