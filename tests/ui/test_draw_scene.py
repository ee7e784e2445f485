"""The draw of lots on the hall's screen: steps, pages and titles."""

from reports.wording import Words
from stage_contest.domain.show import HallTeam, Scene
from tests.ui.hall_pictures import SIXTEEN, picture
from ui.projector.drawing import Drawn, drawn
from ui.projector.hall import Hall

TWENTY = tuple(HallTeam(order, f"Team {order}") for order in range(1, 21))
EN = Words("en")


def names(drawing: Drawn) -> list[str]:
    return [row["name"] for row in drawing["rows"]]


def test_sixteen_teams_stand_on_one_page() -> None:
    drawing = drawn(picture(Scene.DRAW, order=SIXTEEN), EN)
    assert (len(drawing["rows"]), drawing["columns"], drawing["page"]) == (16, 2, "")
    assert not any(row["marked"] for row in drawing["rows"])


def test_numbers_wait_in_their_places_for_their_teams() -> None:
    drawing = drawn(picture(Scene.DRAW, order=TWENTY), EN, lots=2)
    assert [row["number"] for row in drawing["rows"]][:4] == ["1", "2", "3", "4"]
    assert names(drawing)[:4] == ["Team 1", "Team 2", "", ""]
    assert [row["marked"] for row in drawing["rows"]][:3] == [False, True, False]


def test_the_page_follows_the_team_that_is_drawn() -> None:
    hall = Hall(EN)
    hall.show_picture(picture(Scene.DRAW, order=TWENTY))
    hall.light(on=True)
    hall.show_lots(16)
    assert hall.page == 0
    hall.show_lots(17)
    assert hall.page == 1
    assert names(hall.drawn_for_the_hall()) == ["Team 17", "", "", ""]
    hall.show_lots(None)
    assert names(hall.drawn_for_the_hall()) == ["Team 17", "Team 18", "Team 19", "Team 20"]


def test_a_step_is_told_once() -> None:
    hall = Hall(EN)
    told: list[int] = []
    hall.changed.connect(lambda: told.append(1))
    hall.show_lots(1)
    hall.show_lots(1)
    assert told == [1]


def test_an_order_of_one_part_names_the_part() -> None:
    titles = [
        drawn(picture(scene, order=TWENTY, order_part=part), EN)["title"]
        for scene in (Scene.DRAW, Scene.ORDER)
        for part in ("", "Skit")
    ]
    assert titles == ["Draw of lots", "Draw of lots · Skit", "Running order", "Running order · Skit"]
