"""Asks twice for the PIN that a person has chosen."""

from PySide6.QtWidgets import QFormLayout, QWidget
from typing_extensions import override

from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.people import Desk, Person
from stage_contest.domain.pins import LEAST_DIGITS, MOST_DIGITS
from ui.context import DeskContext
from ui.dialogs.sign_in import PinField
from ui.organizer.people.form_dialog import FormDialog
from ui.theme import SIZES
from ui.widgets.texts import Line


class PinDialog(FormDialog):
    """Sets the PIN of one person; the digits are never shown."""

    def __init__(self, context: DeskContext, person: Person, *, parent: QWidget) -> None:
        say = context.words.say
        super().__init__(context, title=say("Set a PIN"), verb=say("Set the PIN"), parent=parent)
        self._person = person
        self.pin, self.again = PinField(), PinField()
        form = QFormLayout()
        form.setSpacing(SIZES.gap)
        form.addRow(Line(say("PIN")), self.pin)
        form.addRow(Line(say("The same again")), self.again)
        question = say(
            "{name} types a PIN of {least} to {most} digits, not one that is used elsewhere. The old PIN of this "
            "person no longer counts then.",
            name=person.name,
            least=LEAST_DIGITS,
            most=MOST_DIGITS,
        )
        self.fields.addWidget(Line(question, wrap=True))
        self.fields.addLayout(form)
        self.pin.setFocus()

    @override
    def keep(self) -> None:
        if self.pin.text() and not self.again.text():
            self.again.setFocus()
            raise Refusal(message("Please type the same PIN once more below."))
        if self.pin.text() != self.again.text():
            self.again.clear()
            self.again.setFocus()
            raise Refusal(message("The two PINs differ; please type the second one again."))
        actor, at = self.context.actor(Desk.ORGANIZER), self.context.clock()
        self.context.venue.people.set_pin(self._person.code, self.pin.text(), actor=actor, at=at)
