"""What a person may see of all opinions: a view, made with the protections (`tumorboard.database.protection`)."""

from sqlalchemy import Column, MetaData, Table, inspect

from tumorboard.models.opinions import Opinion

SHOWN_OPINION = Table(
    "opinion_shown",
    MetaData(),  # of its own: it is no table of the board
    *(Column(column.name, column.type) for column in inspect(Opinion).columns),
)
"""Every opinion of the cases that the reader sees; the words of those that are sealed to them are blank."""
