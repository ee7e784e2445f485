"""The tables of the persons who work with the program, what each may do, and their PINs. Changed in place."""

from stage_contest.domain.people import Role
from stage_contest.storage.tables.row import STRICT, Key, MaybeWords, Row, Words, check, one_of, refers, unique


class PersonRow(Row, table=True):
    """Somebody who works at a desk; `judge` where the person is one, `pin` its argon2 hash, NULL before it is set.

    `wrong_pins` counts the wrong PINs since the last right one; after too many the name is `locked_until` a moment.
    """

    __tablename__ = "person"
    __table_args__ = (
        check("wrong_pins", "wrong_pins >= 0"),
        refers("judge", "judge", "code"),
        unique("number"),
        unique("judge"),
        STRICT,
    )

    code: Key
    number: int
    name: Words
    judge: MaybeWords
    pin: MaybeWords
    wrong_pins: int
    locked_until: MaybeWords


class PersonRoleRow(Row, table=True):
    """Something that a person may do; the rows of one person are all of it."""

    __tablename__ = "person_role"
    __table_args__ = (one_of("role", Role), refers("person", "person", "code"), STRICT)

    person: Key
    role: Key
