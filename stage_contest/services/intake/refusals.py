"""Why a file of registrations cannot be read at all."""

from enum import StrEnum

from stage_contest.domain.errors import InputRefused, Message, message


class BookTrouble(StrEnum):
    """What is wrong with the whole file."""

    UNREACHABLE = "unreachable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_A_WORKBOOK = "not_a_workbook"
    PASSWORD_PROTECTED = "password_protected"  # noqa: S105 - what is wrong, not a password
    UNREADABLE = "unreadable"
    NO_TABLE = "no_table"


class BookRefused(InputRefused):
    """A file that is no list of registrations, with what is wrong with it; `place` is its name."""

    def __init__(self, place: str, trouble: BookTrouble, said: Message) -> None:
        super().__init__(place, said)
        self.trouble = trouble


def not_a_workbook(name: str) -> BookRefused:
    """The answer to any other kind of file."""
    return BookRefused(
        name,
        BookTrouble.NOT_A_WORKBOOK,
        message('This is no Excel workbook. In Excel choose "Save as" and the kind "Excel Workbook (.xlsx)".'),
    )
