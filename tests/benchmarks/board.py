"""The secretary's board after a mark against repainting the same board unchanged, cell by cell of the whole room.

After a mark our way reads the round from the file, finds the cells that look different and paints them; the bare
way paints the board as it stands. Both run on Qt's offscreen platform, in a window of 1366 x 768.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.judges import Judge, JudgeCode, Seat
from stage_contest.domain.people import Actor, Desk, Role
from stage_contest.domain.points import Hundredths
from stage_contest.services.archive import Archive
from stage_contest.services.preparation import create_contest
from stage_contest.services.venue import Venue, venue_over
from stage_contest.services.views import SheetKey
from stage_contest.storage.database import ContestFile
from tests.benchmarks.measure import Measure, seconds
from tests.benchmarks.tabulation import ROUND, evening
from ui.app import prepare_application
from ui.icons import IconFont
from ui.look import Look, Speech
from ui.memory import Memory
from ui.opened import OpenedContest
from ui.secretary.desk import SecretaryDesk
from ui.settings import SettingsFile
from ui.theme import LIGHT, style_sheet

TEAMS, JUDGES = 22, 9
TURNS = 40
AIM = 2.0
_AT = datetime(2024, 9, 12, 14, 30, tzinfo=UTC)
_WHO = Actor("secretary", frozenset({Role.ORGANIZER, Role.SECRETARY}), Desk.SECRETARY)
_BLANK_TEAMS = 4


def measure() -> list[Measure]:
    """The medians in milliseconds of processor time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        prepare_application(application)
        application.setStyleSheet(style_sheet(LIGHT))
    with tempfile.TemporaryDirectory() as folder, _desk(Path(folder)) as (venue, desk):
        ours, bare = _take_turns(venue, desk)
    name = f"the board of {TEAMS} teams × {JUDGES} judges after a mark against repainting it unchanged"
    return [Measure(name, 1000 * median(ours), 1000 * median(bare), "ms", median(ours) / median(bare), AIM)]


def _take_turns(venue: Venue, desk: SecretaryDesk) -> tuple[list[float], list[float]]:
    """A mark is given and taken away in turn: a sheet is begun, then blank again; that itself is not timed."""
    stage = venue.snapshots.board(ROUND).stage
    if stage is None:
        raise LookupError(ROUND)
    sheet = SheetKey(ROUND, venue.snapshots.board(ROUND).panel[4].code, stage.team, stage.part)
    criterion = venue.snapshots.judge_desk(ROUND, sheet.judge, stage.part).part.criteria[0].code
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(TURNS):
        points = Hundredths(500) if turn % 2 == 0 else None
        venue.marking.give_mark(sheet, criterion, points, actor=_WHO, at=_AT, operation=f"board-{turn}")
        ours.append(seconds(partial(_after_a_mark, desk)))
        bare.append(seconds(partial(_unchanged, desk)))
    return ours, bare


def _after_a_mark(desk: SecretaryDesk) -> None:
    desk.refresh()
    QApplication.processEvents()


def _unchanged(desk: SecretaryDesk) -> None:
    desk.board.viewport().update()
    desk.board.horizontalHeader().viewport().update()
    desk.board.names.viewport().update()
    QApplication.processEvents()


@contextmanager
def _desk(folder: Path) -> Iterator[tuple[Venue, SecretaryDesk]]:
    path = folder / "board.contest"
    create_contest(path, Archive(big_round()), actor=_WHO, at=_AT)
    venue = venue_over(ContestFile.open(path))
    entries, part = venue.snapshots.board(ROUND).entries, venue.snapshots.board(ROUND).parts[-1].code
    venue.show.call_team(ROUND, entries[-_BLANK_TEAMS].team, part, actor=_WHO, at=_AT)
    speech = Speech(Words("vi"), Look(LIGHT, IconFont()))
    opened = OpenedContest(venue, Memory(SettingsFile(folder / "settings.json")), lambda: _AT, speech)
    opened.place.choose_round(ROUND)
    desk = SecretaryDesk(opened.context(speech))
    desk.resize(1166, 716)
    desk.show_round(ROUND)
    desk.show()
    QTest.qWait(100)
    yield venue, desk
    desk.close()
    opened.close()


def big_round() -> Contest:
    """A round of three judged parts; the last teams have no sheets in the last part yet."""
    contest = evening(TEAMS)
    (round_,) = contest.rounds
    more = [Judge(JudgeCode(f"judge-{number}"), f"Judge {number}") for number in range(len(contest.judges), JUDGES)]
    first = contest.judges[0].code
    added = [replace(sheet, judge=judge.code) for judge in more for sheet in round_.sheets if sheet.judge == first]
    blank = {entry.team for entry in round_.running_order[-_BLANK_TEAMS:]}
    sheets = tuple(
        sheet for sheet in (*round_.sheets, *added) if sheet.team not in blank or sheet.part != round_.parts[-1]
    )
    panel = (*round_.panel, *(Seat(judge.code) for judge in more))
    return replace(contest, judges=(*contest.judges, *more), rounds=(replace(round_, panel=panel, sheets=sheets),))
