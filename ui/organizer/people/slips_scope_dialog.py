"""Asks for whom new PINs are made where some people have one already."""

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QWidget
from typing_extensions import override

from stage_contest.domain.people import PersonCode
from stage_contest.services.people import PersonLine
from ui.context import DeskContext
from ui.organizer.people.form_dialog import FormDialog
from ui.widgets.texts import Line


class SlipsScopeDialog(FormDialog):
    """For everybody, for those without a PIN, or for one person; `codes` are then those chosen."""

    def __init__(
        self, context: DeskContext, persons: Sequence[PersonLine], chosen: PersonLine | None, *, parent: QWidget
    ) -> None:
        say = context.words.say
        super().__init__(context, title=say("Make PINs"), verb=say("Go on…"), parent=parent)
        everybody = [line.person.code for line in persons]
        without = [line.person.code for line in persons if not line.has_pin]
        self.codes: Sequence[PersonCode] = everybody
        self.choices: list[tuple[QRadioButton, Sequence[PersonCode]]] = []
        self.fields.addWidget(
            Line(
                say("The program keeps no PIN that could be read, so new slips always mean new PINs."),
                wrap=True,
            )
        )
        if without:
            self._offer(say("For those without a PIN: {count}", count=len(without)), without)
        if chosen is not None:
            self._offer(say("Only for {name}", name=chosen.person.name), [chosen.person.code])
        self._offer(say("For everybody: {count}; the old PINs no longer count", count=len(everybody)), everybody)
        self.choices[0][0].setChecked(True)
        self.choices[0][0].setFocus()

    @override
    def keep(self) -> None:
        self.codes = next(codes for button, codes in self.choices if button.isChecked())

    def _offer(self, text: str, codes: Sequence[PersonCode]) -> None:
        button = QRadioButton(text)
        self.choices.append((button, codes))
        self.fields.addWidget(button)
