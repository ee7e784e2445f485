from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor

from stage_contest.domain.contest import RoundCode
from stage_contest.domain.recount import recount
from stage_contest.domain.show import HallPicture, RevealKind, Scene
from stage_contest.services.venue import Venue
from ui.program import Program
from ui.projector.window import ProjectorWindow
from ui.tour_evening import TourEvening
from ui.tour_hands import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)

FINAL = RoundCode("final")


@dataclass
class Usher:
    """Looks at every picture that the hall is given, and at what was revealed by then."""

    venue: Venue
    seen: list[HallPicture] = field(default_factory=list)

    def look(self, picture: HallPicture | None) -> None:
        if picture is None:
            return
        self.seen.append(picture)
        page = self.venue.snapshots.screen_page(FINAL)
        kinds = {reveal.kind for reveal in page.revealed}
        prizes = {reveal.prize for reveal in page.revealed}
        teams = {reveal.team for reveal in page.revealed if reveal.kind is RevealKind.TOTAL}
        names = {team.code: team.name for team in self.venue.snapshots.contest().teams}
        assert {award.prize for award in picture.awards} <= prizes
        if picture.scene is Scene.STANDINGS:
            assert RevealKind.STANDINGS in kinds
        else:
            assert {score.team.name for score in picture.scores} <= {names[team] for team in teams if team}
        assert page.round.frozen_revision is not None or not picture.awards
        assert not picture.revision or picture.revision == page.round.frozen_revision


@dataclass
class Hall:
    """The hall's screen while the evening goes on."""

    program: Program
    moments: list[str] = field(default_factory=list)

    @property
    def window(self) -> ProjectorWindow | None:
        return self.program.opened.projection.window if self.program.opened else None

    def remember(self, moment: str) -> None:
        self.moments.append(moment)
        if moment.startswith("hall"):
            assert self.window is not None
            assert QColor(self.window.grabWindow().pixel(0, 0)).name() != "#000000"


@pytest.fixture
def program(make_program: Callable[[], Program], evening_path: Path) -> Program:
    started = make_program()
    started.open_contest(evening_path, locked=True)
    return started


def test_the_final_evening_from_the_last_sheet_to_the_certificates(program: Program, tmp_path: Path) -> None:
    assert program.opened is not None
    venue, projection = program.opened.venue, program.opened.projection
    usher, hall = Usher(venue), Hall(program)
    projection.hall.changed.connect(lambda: usher.look(projection.hall.picture))
    evening = TourEvening(program, Hands(), hall.remember)

    evening.begin()
    assert venue.snapshots.results_page(FINAL).blocking
    waiting = venue.snapshots.board(FINAL).waiting
    assert len(waiting) == 1

    evening.light()
    assert hall.window is not None
    evening.mark()
    assert venue.snapshots.board(FINAL).waiting == ()
    assert "judge-submitted" in hall.moments
    assert all(not picture.awards for picture in usher.seen)

    evening.confirm()
    assert venue.snapshots.results_page(FINAL).blocking == ()
    evening.freeze()
    frozen = venue.results.frozen(FINAL)
    assert frozen is not None
    assert frozen.outcome == recount(venue.snapshots.contest(), FINAL)
    assert all(not picture.awards for picture in usher.seen)
    assert all(picture.scene is not Scene.STANDINGS for picture in usher.seen)

    evening.reveal()
    prizes = [picture.awards[0].prize for picture in usher.seen if picture.awards]
    assert prizes == ["Giải Khuyến khích", "Giải Ba", "Giải Nhì", "Giải Nhất"]
    assert usher.seen[-1].scene is Scene.STANDINGS
    assert [score.place for score in usher.seen[-1].scores] == [1, 2, 3, 4, 5, 6]
    assert usher.seen[-1].revision == frozen.revision

    written = evening.write_papers(tmp_path)
    pages = [page.extract_text() for page in PdfReader(written[-1]).pages]
    assert len(pages) == len(frozen.outcome.awards) == 6
    assert all(frozen.revision in page and "TẠM TÍNH" not in page for page in pages)
    assert "NHẤT" in pages[0]
    assert usher.seen[-1].scores[0].team.name.removeprefix("Xã ") in pages[0]
    assert len(written) == 4


def test_the_hall_is_black_until_the_presenter_lights_it(program: Program) -> None:
    assert program.opened is not None
    projection, hands = program.opened.projection, Hands()
    evening = TourEvening(program, hands, lambda _moment: None)
    evening.begin()
    projection.open(program.window)
    assert projection.window is not None
    assert QColor(projection.window.grabWindow().pixel(5, 5)).name() == "#000000"
    evening.light()
    assert QColor(projection.window.grabWindow().pixel(5, 5)).name() != "#000000"


def test_unfreezing_takes_results_off_the_wall(program: Program) -> None:
    evening = TourEvening(program, Hands(), lambda _moment: None)
    evening.begin()
    evening.light()
    evening.mark()
    evening.confirm()
    evening.freeze()
    evening.reveal()
    assert wall(program).scene is Scene.STANDINGS
    evening.unfreeze("Khiếu nại của một đội")
    assert wall(program).scene is Scene.NEUTRAL
    assert wall(program).scores == ()


def wall(program: Program) -> HallPicture:
    """The picture that the hall has now."""
    assert program.opened is not None
    picture = program.opened.projection.hall.picture
    assert picture is not None
    return picture
