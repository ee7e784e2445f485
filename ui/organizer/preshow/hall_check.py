"""Judging the hall: the projector's screen, and whether its letters are read from the last row."""

from dataclasses import dataclass
from math import ceil

from stage_contest.domain.errors import Message, message
from stage_contest.domain.points import Hundredths, Points
from ui.organizer.preshow.check_line import Act, CheckLine, Light, Topic
from ui.organizer.preshow.facts import Facts, ScreenFact

READ_FROM = 200
"""A letter is read from 200 times its height: the rule of the US Federal Aviation Administration for text that must
be read (character height of 1/200 of the viewing distance, 17 minutes of arc). ISO 9241-3 asks for at least 16
minutes of arc (1/215) and likes 20 to 22 (1/172 to 1/156)."""

CAPITAL = 0.74
"""The height of a capital of Be Vietnam Pro in sizes of its letters."""

LIST_LETTERS = 0.054
"""The size of the names in running order, scoreboard and standings, in heights of the picture (`ScoreLine.qml`,
`OrderScene.qml`)."""

NAME_LETTERS = 0.17
"""The size of a prize winner's name (`AwardsScene.qml`); the team on stage is larger."""

_SIXTEEN_TO_NINE = (16, 9)
_STEP = 10
"""Centimetres; nobody measures a hall more closely."""


@dataclass(frozen=True, slots=True)
class Reading:
    """From how far, in centimetres, lists and names are read; `needed_width` of the picture for the lists."""

    lists: int
    names: int
    needed_width: int


def reading(depth: int, width: int, screen: tuple[int, int] = _SIXTEEN_TO_NINE) -> Reading:
    """How far the hall's letters carry, for a picture of that width and a last row that deep, in centimetres."""
    height = width * screen[1] / screen[0]
    carried = CAPITAL * READ_FROM * height
    return Reading(
        lists=_STEP * int(carried * LIST_LETTERS / _STEP),
        names=_STEP * int(carried * NAME_LETTERS / _STEP),
        needed_width=_STEP * ceil(depth * width / (carried * LIST_LETTERS * _STEP)),
    )


def judge_screens(facts: Facts) -> CheckLine:
    """Whether there is a screen for the hall, and that it does not show what the operator does."""
    if any(screen.mirrored for screen in facts.screens):
        return CheckLine(
            Topic.SCREENS,
            Light.RED,
            message("The projector shows the same as this laptop: the hall would see everything you do."),
            message("Press Windows + P and choose “Extend”."),
        )
    hall = facts.hall
    if hall is None:
        return CheckLine(
            Topic.SCREENS,
            Light.AMBER,
            message("Only this laptop's own screen was found."),
            message("Plug the projector in and switch it on; then press Windows + P and choose “Extend”."),
        )
    own = next((screen for screen in facts.screens if screen.own), None)
    found = message("The hall sees “{hall}”; you work on “{own}”.", hall=_named(hall), own=_named(own))
    return CheckLine(Topic.SCREENS, Light.GREEN, found, act=Act.GO_TO_SCREEN)


def judge_letters(facts: Facts) -> CheckLine:
    """Whether the last row reads the hall's letters."""
    depth, width = facts.hall_depth, facts.picture_width
    if not depth or not width:
        return CheckLine(
            Topic.LETTERS,
            Light.AMBER,
            message("Not known yet whether the last row can read the picture."),
            message("Type above how far away the last row sits and how wide the picture is."),
            Act.TYPE_HALL,
        )
    hall = facts.hall
    carried = reading(depth, width, (hall.width, hall.height) if hall is not None else _SIXTEEN_TO_NINE)
    values = {"lists": metres(carried.lists), "names": metres(carried.names), "depth": metres(depth)}
    found = message(
        "Lists are read from {lists} m, winners' names from {names} m; the last row sits {depth} m away.", **values
    )
    wider = message(
        "Make the picture {width} m wide (projector further back), or let the presenter read the lists aloud.",
        width=metres(carried.needed_width),
    )
    if depth <= carried.lists:
        return CheckLine(Topic.LETTERS, Light.GREEN, found)
    return CheckLine(Topic.LETTERS, Light.AMBER if depth <= carried.names else Light.RED, found, wider)


def metres(centimetres: int) -> Points:
    """A length in metres, written with the language's own decimal mark."""
    return Points(Hundredths(centimetres))


def _named(screen: ScreenFact | None) -> Message:
    if screen is None:
        return message("–")
    return message("{name} · {width} × {height}", name=screen.name, width=screen.width, height=screen.height)
