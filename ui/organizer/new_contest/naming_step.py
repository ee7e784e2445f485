"""The second step: name, organizer, year and rounds of the new contest."""

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stage_contest.services.preparation.new_contest import NewContest, RoundWish
from ui.look import Speech
from ui.organizer.new_contest.round_fields import RoundList
from ui.theme import SIZES, Tone
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.refusal_line import RefusalLine
from ui.widgets.texts import Line, repolish

_MOST_CLUSTERS = 20
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_YEAR_WIDTH = 96


class NamingStep(QWidget):
    """Everything is prefilled; `wish` gives None with a sentence beside what is wrong."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._words = speech.words
        self._build(speech)
        self._connect()

    def show_wish(self, wish: NewContest) -> None:
        """Fill in the fields anew."""
        self.name.setText(wish.name)
        self.organizer.setText(wish.organizer)
        self.year.setText(str(wish.year))
        final = wish.final or RoundWish(self._words.say("Final"))
        self.rounds.show_rounds(wish.clusters or (RoundWish(self._words.say("Cluster 1")),), final)
        self.clusters.setCurrentIndex(self.clusters.findData(len(self.rounds.clusters())))
        self.with_final.setChecked(wish.final is not None)
        self._on_final()
        self._clear()

    def wish(self) -> NewContest | None:
        """What was typed, or None where something is to be mended first."""
        self._clear()
        name, year = " ".join(self.name.text().split()), self._year()
        named = self._rounds_are_named()
        if year is None:
            sentence = self._words.say("Please type the year with four digits, such as 2025.")
            self._refuse(self.year, self.beside_year, sentence)
        if not name:
            self._refuse(self.name, self.beside_name, self._words.say("Please type what the contest is called."))
        if not name or year is None or not named:
            return None
        return NewContest(
            name=name,
            organizer=" ".join(self.organizer.text().split()),
            year=year,
            clusters=self.rounds.clusters(),
            final=self.rounds.final() if self.with_final.isChecked() else None,
        )

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self.name.setFocus()
        self.name.setCursorPosition(0)

    def _build(self, speech: Speech) -> None:
        say, look = self._words.say, speech.look
        self.name, self.organizer, self.year = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(say("As it stands on the papers"))
        self.year.setFixedWidth(_YEAR_WIDTH)
        self.beside_name, self.beside_year, self.beside_rounds = (RefusalLine(look) for _each in range(3))
        self.clusters = ChoiceBox()
        for count in range(1, _MOST_CLUSTERS + 1):
            self.clusters.addItem(str(count), count)
        self.clusters.setFixedWidth(_YEAR_WIDTH)
        self.with_final = QCheckBox(say("and a final"))
        self.rounds = RoundList(self._words)
        form = QFormLayout()
        form.setHorizontalSpacing(SIZES.room)
        form.setVerticalSpacing(SIZES.gap)
        labelled = (
            (say("Name of the contest"), self.name, None),
            (say("Organizer"), self.organizer, None),
            (say("Year"), self.year, self.beside_year),
            (say("Cluster rounds"), self.clusters, self.with_final),
        )
        for text, field, beside in labelled:
            label = Line(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, _with(field, beside))
            if field is self.name:
                form.addRow("", self.beside_name)
        self.beside_name.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.gap)
        column.addLayout(form)
        column.addWidget(self.rounds, 1)
        column.addWidget(self.beside_rounds)

    def _connect(self) -> None:
        self.clusters.currentIndexChanged.connect(self._on_clusters)
        self.with_final.toggled.connect(self._on_final)
        for field in (self.name, self.year):
            field.textEdited.connect(self._clear)
        self.rounds.edited.connect(self._clear)

    def _year(self) -> int | None:
        text = self.year.text().strip()
        year = int(text) if text.isascii() and text.isdigit() else 0
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None

    def _rounds_are_named(self) -> bool:
        say = self._words.say
        seen: set[str] = set()
        for fields in self.rounds.fields(final=self.with_final.isChecked()):
            name = fields.wish().name
            if not name or name in seen:
                twice = say('Two rounds are called "{name}"; please give each its own name.', name=name)
                self.beside_rounds.say(twice if name else say("Please type what this round is called."))
                fields.mark_wrong(wrong=True)
                fields.name.setFocus()
                self.rounds.ensureWidgetVisible(fields.name)
                return False
            seen.add(name)
        return True

    def _refuse(self, field: QLineEdit, beside: RefusalLine, sentence: str) -> None:
        field.setProperty("tone", Tone.DANGER.value)
        repolish(field)
        beside.say(sentence)
        beside.show()
        field.setFocus()

    def _clear(self) -> None:
        for field in (self.name, self.year):
            field.setProperty("tone", "")
            repolish(field)
        for fields in self.rounds.fields(final=True):
            fields.mark_wrong(wrong=False)
        for beside in (self.beside_name, self.beside_year, self.beside_rounds):
            beside.clear()
        self.beside_name.hide()

    def _on_clusters(self) -> None:
        self.rounds.show_clusters(int(self.clusters.currentData()))
        self._clear()

    def _on_final(self) -> None:
        self.rounds.show_final(visible=self.with_final.isChecked())
        self._clear()


def _with(field: QWidget, beside: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SIZES.room)
    row.addWidget(field)
    if beside is not None:
        row.addWidget(beside, 1)
    return row
