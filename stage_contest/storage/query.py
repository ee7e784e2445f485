"""Questions to the tables: SQLAlchemy writes their SQL, the driver runs it as it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import BindParameter, ColumnElement, bindparam, select
from sqlalchemy.sql.selectable import Select

from stage_contest.storage.tables import Row

T = TypeVar("T")
Line = TypeVar("Line", bound=NamedTuple)


@dataclass(frozen=True, slots=True, eq=False)
class Query(Generic[T]):
    """A SELECT and what each of its rows becomes; compared by identity, so that it is looked up fast."""

    statement: Select[*tuple[object, ...]]
    shape: Callable[..., T]


def lines(table: type[Row], line: type[Line], *where: ColumnElement[bool], by: str) -> Query[Line]:
    """The rows of a table, sorted by the columns that `by` names ("team number"), in the columns of `line`."""
    columns = table.__table__.columns
    order = [columns[name] for name in by.split()]
    statement = select(*(columns[name] for name in line._fields)).where(*where).order_by(*order)
    return Query(statement, line)


def one_value(statement: Select[T]) -> Query[T]:
    """A query of one column."""
    return Query(statement, _itself)


def given(name: str) -> BindParameter[str]:
    """A value that is named when the query is asked."""
    return bindparam(name)


def _itself(value: T) -> T:
    return value
