"""People who work with the board, and parties outside it."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tumorboard.models.base import Base, Row
from tumorboard.vocabulary import Discipline, Necessity, PartyKind, Role, TumorSite


class Person(Row, Base):
    """Someone who signs in. A chair is a specialist who is named on the meeting."""

    __tablename__ = "person"

    login: Mapped[str] = mapped_column(unique=True)
    family_name: Mapped[str]
    given_name: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    role: Mapped[Role]
    discipline: Mapped[Discipline | None] = mapped_column(default=None)
    institution: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)

    @property
    def display_name(self) -> str:
        """Title, given and family name as printed, e.g. "Dr Elena Ivanov"."""
        return " ".join(part for part in (self.title, self.given_name, self.family_name) if part)


class Party(Row, Base):
    """An outside doctor, practice, laboratory, insurer or trusted person."""

    __tablename__ = "party"

    kind: Mapped[PartyKind]
    name: Mapped[str]
    organization: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
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


class RequiredDiscipline(Row, Base):
    """A discipline without which a board has no quorum."""

    __tablename__ = "required_discipline"
    __table_args__ = (UniqueConstraint("board_id", "discipline"),)

    board_id: Mapped[int] = mapped_column(ForeignKey("board.id"))
    discipline: Mapped[Discipline]
    necessity: Mapped[Necessity] = mapped_column(default=Necessity.CRITICAL)
