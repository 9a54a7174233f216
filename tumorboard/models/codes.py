"""Published codes of diseases that a board has imported, each with the version that it was published in."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tumorboard.models.base import Base, Row


class DiseaseCode(Row, Base):
    """One code of a published list. A code without its version says little: OncoTree has re-used one.

    `parent` is the code above it; "" at the top.
    """

    __tablename__ = "disease_code"
    __table_args__ = (UniqueConstraint("system", "version", "code"),)

    system: Mapped[str]
    version: Mapped[str]
    code: Mapped[str]
    display: Mapped[str]
    parent: Mapped[str] = mapped_column(default="")
