"""What people call the things that a column of a registration holds."""

from collections.abc import Mapping

from stage_contest.domain.errors import Message, message
from stage_contest.services.intake.headings import Field

NOT_USED = message("(not used)")

FIELD_WORDS: Mapping[Field, Message] = {
    Field.TEAM: message("Team"),
    Field.NAME: message("Full name"),
    Field.FAMILY_NAME: message("Family and middle name"),
    Field.GIVEN_NAME: message("Given name"),
    Field.BORN: message("Date or year of birth"),
    Field.BORN_MALE: message("Birth of a man"),
    Field.BORN_FEMALE: message("Birth of a woman"),
    Field.BIRTH_DAY: message("Day of birth"),
    Field.BIRTH_MONTH: message("Month of birth"),
    Field.BIRTH_YEAR: message("Year of birth"),
    Field.GENDER: message("Gender"),
    Field.MALE_MARK: message("Mark for men"),
    Field.FEMALE_MARK: message("Mark for women"),
    Field.POSITION: message("Position, office"),
    Field.PLACE: message("Place: the team, or part of the position"),
    Field.ROLE: message("Role in the team"),
    Field.MAIN_MARK: message("Mark for main members"),
    Field.EXTRA_MARK: message("Mark for other members"),
    Field.CAPTAIN_MARK: message("Mark for the captain"),
    Field.PHONE: message("Telephone"),
    Field.NOTES: message("Notes"),
    Field.NUMBER: message("Number in the list"),
}
"""Every field, in the order in which it is offered."""
