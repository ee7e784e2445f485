"""The fields of one member, and what they say."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.teams import Gender, Member, MemberRole
from stage_contest.services.intake.births import read_birth
from stage_contest.services.intake.sheet import EXCEL_FIRST_DAY
from ui.context import DeskContext
from ui.organizer.teams.member_rows import born_text
from ui.theme import SIZES
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.texts import Line


class MemberForm(QWidget):
    """Name, birth, gender, position, telephone, role, captain."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        say = context.words.say
        self.name = QLineEdit()
        self.born = QLineEdit()
        self.born.setPlaceholderText(say("day/month/year, or the year alone"))
        self.gender = ChoiceBox()
        self.gender.addItem("–", "")
        for gender in Gender:
            self.gender.addItem(context.words.say_term(gender).capitalize(), gender.value)
        self.position = QLineEdit()
        self.phone = QLineEdit()
        self.role = ChoiceBox()
        self.role.addItem(say("Main member"), MemberRole.MAIN.value)
        self.role.addItem(say("Member"), MemberRole.EXTRA.value)
        self.captain = QCheckBox(say("Captain of the team"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(SIZES.gap)
        form.setHorizontalSpacing(SIZES.room)
        for label, field in (
            (say("Full name"), self.name),
            (say("Born"), self.born),
            (say("Gender"), self.gender),
            (say("Position"), self.position),
            (say("Telephone"), self.phone),
            (say("Role in the team"), self.role),
            ("", self.captain),
        ):
            field.setAccessibleName(label or self.captain.text())
            form.addRow(Line(label), field)

    def show_member(self, member: Member) -> None:
        """Fill the fields, and begin at the name."""
        self.name.setText(member.name)
        self.born.setText(born_text(member, self._context.words))
        self.gender.setCurrentIndex(self.gender.findData(member.gender.value if member.gender else ""))
        self.position.setText(member.position)
        self.phone.setText(member.phone or "")
        self.role.setCurrentIndex(self.role.findData(member.role.value))
        self.captain.setChecked(member.captain)
        self.name.setFocus()

    def member(self) -> Member:
        """What the fields say.

        Raises:
            Refusal: if the birth is no date.
        """
        gender = self.gender.currentData()
        return Member(
            name=self.name.text(),
            born=self._birth(),
            gender=Gender(gender) if gender else None,
            position=self.position.text(),
            phone=self.phone.text(),
            role=MemberRole(self.role.currentData()),
            captain=self.captain.isChecked(),
        )

    def _birth(self) -> date | int | None:
        text = self.born.text().strip()
        if not text:
            return None
        born = read_birth(text, EXCEL_FIRST_DAY, self._context.clock().astimezone().date())
        if born is None:
            self.born.setFocus()
            raise Refusal(
                message(
                    '"{text}" is no date that there is. Write the birth as day/month/year, or the year alone.',
                    text=text,
                )
            )
        return born
