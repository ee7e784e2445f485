"""A line for every round of the new contest: its name and its venue."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QSizePolicy, QWidget

from reports.wording import Words
from stage_contest.services.preparation.new_contest import RoundWish, next_cluster
from ui.theme import SIZES, Tone
from ui.widgets.texts import Line, repolish


@dataclass(frozen=True, slots=True)
class RoundFields:
    """The two fields of a round."""

    name: QLineEdit
    venue: QLineEdit

    def wish(self) -> RoundWish:
        """What stands in the fields."""
        return RoundWish(self.name.text().strip(), self.venue.text().strip())

    def show(self, wish: RoundWish) -> None:
        """Fill in the fields."""
        self.name.setText(wish.name)
        self.venue.setText(wish.venue)

    def set_visible(self, *, visible: bool) -> None:
        """Show the fields or hide them; what was typed stays."""
        self.name.setVisible(visible)
        self.venue.setVisible(visible)

    def mark_wrong(self, *, wrong: bool) -> None:
        """Give the name an edge that says it is refused."""
        self.name.setProperty("tone", Tone.DANGER.value if wrong else "")
        repolish(self.name)


class RoundList(QScrollArea):
    """The clusters from above, then the final; fields that are no longer wanted keep what was typed."""

    edited = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._clusters: list[RoundFields] = []
        self._wanted = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, SIZES.gap, 0)
        self._grid.setHorizontalSpacing(SIZES.gap)
        self._grid.setVerticalSpacing(SIZES.half)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(Line(words.say("Round"), tone=Tone.QUIET), 0, 0)
        self._grid.addWidget(Line(words.say("Venue (may be filled in later)"), tone=Tone.QUIET), 0, 1)
        self._final = self._fields(words.say("Name of the final"))
        self._place(self._final, row=1000)
        self._grid.setRowStretch(1001, 1)
        self.setWidget(inner)

    def show_rounds(self, clusters: tuple[RoundWish, ...], final: RoundWish) -> None:
        """Fill in the fields anew."""
        self._wanted = 0
        for number, wish in enumerate(clusters):
            self._cluster(number).show(wish)
        for extra in self._clusters[len(clusters) :]:
            extra.show(RoundWish(""))
        self._final.show(final)
        self.show_clusters(len(clusters))

    def show_clusters(self, count: int) -> None:
        """Show so many clusters; a new one is named after the one before."""
        for number in range(count):
            fields = self._cluster(number)
            if not fields.name.text():
                fields.show(next_cluster(self.clusters()[:number]))
            self._wanted = max(self._wanted, number + 1)
        self._wanted = count
        for number, fields in enumerate(self._clusters):
            fields.set_visible(visible=number < count)

    def show_final(self, *, visible: bool) -> None:
        """Show the fields of the final or hide them."""
        self._final.set_visible(visible=visible)

    def clusters(self) -> tuple[RoundWish, ...]:
        """The clusters as typed."""
        return tuple(fields.wish() for fields in self._clusters[: self._wanted])

    def final(self) -> RoundWish:
        """The final as typed."""
        return self._final.wish()

    def fields(self, *, final: bool) -> tuple[RoundFields, ...]:
        """The fields in sight."""
        clusters = tuple(self._clusters[: self._wanted])
        return (*clusters, self._final) if final else clusters

    def _cluster(self, number: int) -> RoundFields:
        while len(self._clusters) <= number:
            fields = self._fields(self._words.say("Name of cluster {number}", number=len(self._clusters) + 1))
            self._clusters.append(fields)
            self._place(fields, row=len(self._clusters))
        return self._clusters[number]

    def _fields(self, spoken: str) -> RoundFields:
        fields = RoundFields(QLineEdit(), QLineEdit())
        fields.name.setAccessibleName(spoken)
        fields.venue.setAccessibleName(self._words.say("Venue"))
        for field in (fields.name, fields.venue):
            field.textEdited.connect(self.edited)
        return fields

    def _place(self, fields: RoundFields, row: int) -> None:
        self._grid.addWidget(fields.name, row, 0)
        self._grid.addWidget(fields.venue, row, 1)
