"""What every table shares: its kinds of columns and the way its constraints are written.

Points are whole hundredths, money whole đồng, times and dates ISO text, yes and no 1 and 0, lists JSON text.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

Key = Annotated[str, Field(primary_key=True, sa_type=Text)]
Number = Annotated[int, Field(primary_key=True)]
Words = Annotated[str, Field(sa_type=Text)]
MaybeWords = Annotated[str | None, Field(sa_type=Text)]

STRICT = {"sqlite_strict": True}
"""SQLite then refuses text in a column of numbers, as PostgreSQL always does."""

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel, registry=registry(metadata=MetaData(naming_convention=_NAMES))):
    """A row of one of the tables."""

    __table__: ClassVar[Table]


class VersionRow(Row):
    """A row that is never changed: the current one of its thing has the highest version (or number).

    `act` is the ledger row that it was written under, `item` its position in that row's list of changes. No foreign
    key holds `act`: the ledger row comes last, and SQLite would then search every child table for each mark.
    """

    act: int
    item: int


def check(name: str, rule: str) -> CheckConstraint:
    """A named rule that every row of a table keeps."""
    return CheckConstraint(rule, name=name)


def one_of(column: str, values: Iterable[StrEnum | str]) -> CheckConstraint:
    """The column holds one of the values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return check(column, f"{column} IN ({listed})")


def yes_or_no(column: str) -> CheckConstraint:
    """The column holds 1 or 0."""
    return check(column, f"{column} IN (0, 1)")


def unique(*columns: str) -> UniqueConstraint:
    """No two rows agree in all these columns."""
    return UniqueConstraint(*columns)


def refers(columns: str, target: str, their_columns: str = "") -> ForeignKeyConstraint:
    """The columns ("round team") name a row of the target table, by its columns of the same or the given names."""
    theirs = (their_columns or columns).split()
    return ForeignKeyConstraint(columns.split(), [f"{target}.{column}" for column in theirs])
