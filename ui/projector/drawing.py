"""The hall's picture as the scenes draw it: words and written numbers, one page, and nothing else."""

from collections.abc import Sequence
from typing import TypedDict, TypeVar

from reports.wording import Words
from stage_contest.domain.points import Hundredths
from stage_contest.domain.show import HallAward, HallPartScore, HallPicture, HallScore, HallTeam, Scene

ROWS_A_PAGE = 8
"""Lines of a table that the last row of the hall can still read."""

_COLUMNS = 2
_Row = TypeVar("_Row")


class DrawnRow(TypedDict, total=False):
    """A line of a list; `slot` is its place on the page from 0, `key` stays the same while the line moves."""

    key: str
    slot: int
    number: str
    name: str
    place: str
    remark: str
    points: str
    first: bool
    marked: bool


class Drawn(TypedDict):
    """What a scene draws; every text is ready to be read, and `scene` empty is a black screen."""

    scene: str
    title: str
    contest: str
    round: str
    venue: str
    number: str
    name: str
    part: str
    rows: list[DrawnRow]
    columns: int
    page: str
    foot: str


BLACK = Drawn(
    scene="",
    title="",
    contest="",
    round="",
    venue="",
    number="",
    name="",
    part="",
    rows=[],
    columns=1,
    page="",
    foot="",
)


def page_count(picture: HallPicture) -> int:
    """How many pages the scene has, at least 1: eight lines each, sixteen of an order, one prize."""
    match picture.scene:
        case Scene.ORDER | Scene.DRAW:
            pages = -(-len(picture.order) // (ROWS_A_PAGE * _COLUMNS))
        case Scene.SCOREBOARD | Scene.STANDINGS:
            pages = -(-(len(picture.scores) + len(picture.part_scores)) // ROWS_A_PAGE)
        case Scene.AWARDS:
            pages = len(picture.awards) + bool(picture.finalists)
        case _:
            pages = 1
    return max(1, pages)


def drawn(picture: HallPicture, words: Words, *, page: int = 0, lots: int | None = None) -> Drawn:
    """One page (from 0) of a picture, in words; a page that is not there is the last one.

    With `lots` the scene of the draw shows so many of the teams, the others being drawn still.
    """
    pages = page_count(picture)
    shown = min(max(page, 0), pages - 1)
    drawing = BLACK.copy()
    drawing["scene"] = picture.scene.value
    drawing["contest"] = picture.contest
    drawing["round"] = picture.round
    drawing["venue"] = picture.venue
    drawing["page"] = f"{shown + 1} / {pages}" if pages > 1 and picture.scene is not Scene.AWARDS else ""
    drawing["foot"] = words.say("Revision {revision}", revision=picture.revision) if picture.revision else ""
    match picture.scene:
        case Scene.DRAW:
            _draw_lots(drawing, picture, words, page=shown, lots=lots)
        case Scene.ORDER:
            _draw_order(drawing, picture, words, shown)
        case Scene.STAGE:
            _draw_stage(drawing, picture, words)
        case Scene.SCOREBOARD:
            _draw_scoreboard(drawing, picture, words, shown)
        case Scene.STANDINGS:
            _draw_standings(drawing, picture, words, shown)
        case Scene.AWARDS:
            _draw_award(drawing, picture, words, shown)
        case Scene.NEUTRAL:
            pass
    return drawing


def _draw_lots(drawing: Drawn, picture: HallPicture, words: Words, *, page: int, lots: int | None) -> None:
    part = picture.order_part
    drawing["title"] = words.say("Draw of lots · {part}", part=part) if part else words.say("Draw of lots")
    drawing["columns"] = 1 if len(picture.order) <= ROWS_A_PAGE else _COLUMNS
    known = len(picture.order) if lots is None else lots
    drawing["rows"] = [
        DrawnRow(number=str(team.order), name=team.name if team.order <= known else "", marked=team.order == lots)
        for team in _on_page(picture.order, page, ROWS_A_PAGE * _COLUMNS)
    ]


def _draw_order(drawing: Drawn, picture: HallPicture, words: Words, page: int) -> None:
    part = picture.order_part
    drawing["title"] = words.say("Running order · {part}", part=part) if part else words.say("Running order")
    drawing["columns"] = 1 if len(picture.order) <= ROWS_A_PAGE else _COLUMNS
    drawing["rows"] = [
        DrawnRow(number=str(team.order), name=team.name, marked=team == picture.stage)
        for team in _on_page(picture.order, page, ROWS_A_PAGE * _COLUMNS)
    ]


def _draw_stage(drawing: Drawn, picture: HallPicture, words: Words) -> None:
    if picture.stage is None:
        return
    drawing["number"] = str(picture.stage.order)
    drawing["name"] = picture.stage.name
    drawing["part"] = picture.stage_part
    if picture.stage_minutes is not None:
        minutes = words.points(Hundredths(picture.stage_minutes))
        drawing["part"] = words.say("{part} · {minutes} minutes", part=picture.stage_part, minutes=minutes)


def _draw_scoreboard(drawing: Drawn, picture: HallPicture, words: Words, page: int) -> None:
    drawing["title"] = words.say("Scoreboard so far") if picture.scores else words.say("Scores of the parts")
    rows = [_running_total(score, words) for score in picture.scores]
    rows += [_part_score(score, words) for score in picture.part_scores]
    drawing["rows"] = [row | {"slot": slot} for slot, row in enumerate(_on_page(rows, page, ROWS_A_PAGE))]


def _running_total(score: HallScore, words: Words) -> DrawnRow:
    return DrawnRow(
        key=_key(score.team),
        name=score.team.name,
        remark=words.say("{counted} of {all} parts", counted=score.parts_counted, all=score.parts_all),
        points=words.points(score.points, score.decimals),
    )


def _part_score(score: HallPartScore, words: Words) -> DrawnRow:
    return DrawnRow(
        key=f"{_key(score.team)} {score.part}",
        name=score.team.name,
        remark=score.part,
        points=words.points(score.points, score.decimals),
    )


def _draw_standings(drawing: Drawn, picture: HallPicture, words: Words, page: int) -> None:
    drawing["title"] = words.say("Final standings")
    drawing["rows"] = [_standing(score, words) for score in _on_page(picture.scores, page, ROWS_A_PAGE)]


def _standing(score: HallScore, words: Words) -> DrawnRow:
    return DrawnRow(
        place="" if score.place is None else str(score.place),
        first=score.place == 1,
        name=score.team.name,
        points=words.points(score.points, score.decimals),
    )


def _draw_award(drawing: Drawn, picture: HallPicture, words: Words, page: int) -> None:
    if page < len(picture.awards):
        award = picture.awards[page]
        drawing["title"] = award.prize
        drawing["rows"] = [DrawnRow(name=team) for team in award.teams]
        drawing["part"] = _prize_money(award, words)
    else:
        drawing["title"] = words.say("To the final") if picture.finalists else words.say("Prizes")
        drawing["rows"] = [DrawnRow(name=team) for team in picture.finalists]


def _prize_money(award: HallAward, words: Words) -> str:
    """The money of a prize; where several hold it, that each of them gets it."""
    if not award.money:
        return ""
    money = words.money(award.money)
    return words.say("{money} each", money=money) if len(award.teams) > 1 else money


def _on_page(rows: Sequence[_Row], page: int, size: int) -> Sequence[_Row]:
    return rows[page * size : (page + 1) * size]


def _key(team: HallTeam) -> str:
    return f"{team.order} {team.name}"
