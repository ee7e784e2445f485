"""The check as rows: a light with its word, the topic, what was found, what to do."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt
from typing_extensions import override

from reports.wording import Words
from ui.context import DeskContext
from ui.models.frozen_rows import FrozenRows
from ui.organizer.preshow.check_line import Act, CheckLine, Light, Topic
from ui.theme import Tone

ICONS: Mapping[Light, str] = {
    Light.GREEN: "check-circle-fill",
    Light.AMBER: "warning-fill",
    Light.RED: "x-circle-fill",
}
TONES: Mapping[Light, Tone] = {Light.GREEN: Tone.SAFE, Light.AMBER: Tone.WAITING, Light.RED: Tone.DANGER}


class Column(IntEnum):
    """The columns from the left."""

    LIGHT = 0
    TOPIC = 1
    FOUND = 2
    MEND = 3
    ACT = 4


class LineRowsModel(FrozenRows[CheckLine]):
    """A row a topic."""

    def __init__(self, context: DeskContext) -> None:
        say = context.words.say
        super().__init__((say("State"), say("About"), say("What is found"), say("What to do"), ""))
        self._words = context.words
        self._look = context.look

    @override
    def cell(self, row: CheckLine, column: int, role: Qt.ItemDataRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.text(row, Column(column))
            case Qt.ItemDataRole.DecorationRole if column == Column.LIGHT:
                return self._look.icon(ICONS[row.light], TONES[row.light])
            case _:
                return None

    def text(self, row: CheckLine, column: Column) -> str:
        """The words of a cell."""
        words = self._words
        match column:
            case Column.LIGHT:
                return light_word(row.light, words)
            case Column.TOPIC:
                return topic_word(row.topic, words)
            case Column.FOUND:
                return words.say_message(row.found)
            case Column.MEND:
                return "" if row.mend is None else words.say_message(row.mend)
            case Column.ACT:
                return "" if row.act is None else act_word(row.act, words)


def light_word(light: Light, words: Words) -> str:
    """A light in a word."""
    known = {Light.GREEN: words.say("Ready"), Light.AMBER: words.say("Look at it"), Light.RED: words.say("Mend it")}
    return known[light]


def topic_word(topic: Topic, words: Words) -> str:
    """A topic in a word or two."""
    say = words.say
    known = {
        Topic.SCREENS: say("Projector"),
        Topic.LETTERS: say("Letters"),
        Topic.POWER: say("Power"),
        Topic.SLEEP: say("Sleep"),
        Topic.DISK: say("Disk"),
        Topic.CLOCK: say("Clock"),
        Topic.PRINTER: say("Printer"),
        Topic.COPIES: say("Copies"),
        Topic.PREPARATION: say("Preparation"),
        Topic.NAMES: say("Long names"),
    }
    return known[topic]


def act_word(act: Act, words: Words) -> str:
    """An act as its button says it."""
    say = words.say
    known = {
        Act.GO_TO_SCREEN: say("Try the screen"),
        Act.TYPE_HALL: say("Type the metres"),
        Act.GO_TO_SETTINGS: say("To the settings"),
        Act.SAVE_COPY: say("Save a copy now"),
        Act.GO_TO_CHECKLIST: say("To the checklist"),
        Act.GO_TO_ROUNDS: say("To the rounds"),
    }
    return known[act]
