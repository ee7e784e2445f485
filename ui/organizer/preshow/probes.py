"""Looking around: the screens from the windows' own thread, everything slow beside it."""

import importlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, cast

import psutil
from PySide6.QtGui import QGuiApplication, QScreen

from reports.pdf.certificate_page import FACES, lay_out
from reports.pdf.certificate_texts import filled_texts
from reports.pdf.fonts import Face
from reports.pdf.lettering import Ruler
from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.domain.errors import Refusal
from stage_contest.domain.papers import CertificateData, PaperTexts
from stage_contest.services.readiness import CheckState, Section
from stage_contest.services.venue import Venue
from ui.backup_folder import look_at
from ui.organizer.preshow.facts import Facts, LongestName, Power, Preparation, ScreenFact
from ui.organizer.preshow.idle_settings import idle_settings
from ui.projector.screen_choice import hall_screen


class PrinterInfo(Protocol):
    """`QPrinterInfo`."""

    def availablePrinterNames(self) -> list[str]:  # noqa: N802 - Qt's own name
        """The printers that the system knows."""


class PrintSupport(Protocol):
    """`PySide6.QtPrintSupport`, loaded here only: nothing else asks for printers."""

    QPrinterInfo: PrinterInfo


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the slow part needs to know: the contest and its round, the screens, and where copies go."""

    venue: Venue
    round: RoundCode
    screens: tuple[ScreenFact, ...]
    backup_folder: Path | None
    clock: Callable[[], datetime]


def screens_seen(operator: QScreen | None, wanted: str) -> tuple[ScreenFact, ...]:
    """The screens of this computer as they are now."""
    every = QGuiApplication.screens()
    hall = hall_screen(every, operator, wanted)
    return tuple(
        ScreenFact(
            name=screen.model() or screen.name(),
            width=round(screen.geometry().width() * screen.devicePixelRatio()),
            height=round(screen.geometry().height() * screen.devicePixelRatio()),
            own=screen is operator,
            mirrored=operator is not None
            and screen is not operator
            and screen.geometry().intersects(operator.geometry()),
            hall=screen is hall,
        )
        for screen in every
    )


def look_around(around: Surroundings) -> Facts:
    """Find out everything; it may take seconds."""
    venue, file = around.venue, around.venue.file
    contest, setup = venue.snapshots.contest(), venue.settings.setup()
    round_ = contest.round(around.round)
    folder = around.backup_folder
    return Facts(
        now=around.clock(),
        screens=around.screens,
        hall_depth=setup.hall_depth,
        picture_width=setup.picture_width,
        power=_power(),
        idle=idle_settings(),
        free_bytes=_free_bytes(file.path),
        last_saved=venue.snapshots.state().saved_at,
        held_on=round_.date,
        printers=_printers(),
        backup=None if folder is None else look_at(folder, file.path, venue.copies),
        longest=longest_name(contest, round_, venue.snapshots.texts(round_.code)),
        preparation=_preparation(venue, round_),
        read_only=file.read_only,
    )


def longest_name(contest: Contest, round_: Round, texts: PaperTexts) -> LongestName | None:
    """The team of a round whose name is printed smallest on its certificates; None where nothing is printed."""
    ruler = Ruler(FACES)
    prize = max((prize.name for prize in round_.prizes.main), key=len, default="")
    found: list[LongestName] = []
    for entry in round_.entries:
        name = contest.team(entry.team).name
        try:
            filled = filled_texts(CertificateData(contest.name, round_.code, round_.name, name, prize, texts))
        except Refusal:
            return None
        lines = [
            line
            for line in lay_out(filled, "", ruler).lines
            if line.face is Face.SERIF_BOLD and line.text in filled.recipient
        ]
        if lines:
            found.append(LongestName(name, lines[0].size, len(lines)))
    return min(found, key=lambda measured: (measured.size, -len(measured.team)), default=None)


def _power() -> Power:
    sensed = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if sensed is None:
        return Power(None, plugged=True)
    return Power(round(sensed.percent), plugged=sensed.power_plugged is not False)


def _printers() -> tuple[str, ...]:
    support = cast("PrintSupport", importlib.import_module("PySide6.QtPrintSupport"))
    return tuple(support.QPrinterInfo.availablePrinterNames())


def _free_bytes(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None


def _preparation(venue: Venue, round_: Round) -> Preparation:
    """What is open on the checklist; the final's own lines count only before the final."""
    final = round_.kind is RoundKind.FINAL
    missing = [
        item.said
        for item in venue.readiness.checklist()
        if item.state is CheckState.MISSING and (final or item.section is not Section.FINAL)
    ]
    return Preparation(len(missing), missing[0] if missing else None)
