"""Pictures of every scene, with the longest names that a hall has seen."""

from fractions import Fraction

from stage_contest.domain.show import HallAward, HallPartScore, HallPicture, HallScore, HallTeam, Scene

CONTEST = "Hội thi tìm hiểu cải cách hành chính – chuyển đổi số huyện Bình Sơn năm 2024"
LONG_NAME = "Đội liên quân các cơ quan hành chính, đơn vị sự nghiệp trực thuộc Ủy ban nhân dân huyện Bình Sơn"
NAMES = (
    "Thị trấn Châu Ổ",
    "Xã Bình Thuận",
    "Xã Bình Thạnh",
    LONG_NAME,
    "Xã Bình Chánh",
    "Xã Bình Nguyên",
    "Xã Bình Khương",
    "Xã Bình Tân Phú",
    "Xã Bình Trị",
    "Xã Bình Đông",
)
TEAMS = tuple(HallTeam(order, name) for order, name in enumerate(NAMES, start=1))
SIXTEEN = tuple(HallTeam(order, NAMES[order % len(NAMES)]) for order in range(1, 17))
"""As many as one page of an order holds."""


def picture(scene: Scene, **shown: object) -> HallPicture:
    """A picture of the first cluster with only what its scene shows."""
    return HallPicture(scene=scene, contest=CONTEST, round="Cụm thi số 1", venue="xã Bình Phước", **shown)  # type: ignore[arg-type]


def totals(*hundredths: int) -> tuple[HallScore, ...]:
    """Running totals of the first teams, best first."""
    lines = [
        HallScore(None, team, Fraction(value, 100), 2, 2, 3) for team, value in zip(TEAMS, hundredths, strict=False)
    ]
    return tuple(sorted(lines, key=lambda line: -line.points))


STANDINGS = tuple(
    HallScore(place, team, Fraction(10_000 - 125 * place, 100), 2, 3, 3)
    for place, team in enumerate(TEAMS, start=1)
)
AWARDS = (
    HallAward("Giải Nhất", 4_000_000, ("Xã Bình Nguyên",)),
    HallAward("Giải Khuyến khích", 1_000_000, NAMES[:4]),
    HallAward("Giới thiệu xuất sắc nhất", 1_000_000, (LONG_NAME,)),
)
PICTURES = (
    picture(Scene.NEUTRAL),
    picture(Scene.ORDER, order=TEAMS[:8]),
    picture(Scene.ORDER, order=TEAMS),
    picture(Scene.STAGE, stage=TEAMS[0], stage_part="Tiểu phẩm", stage_minutes=1000),
    picture(Scene.STAGE, stage=TEAMS[3], stage_part="Giới thiệu", stage_minutes=500),
    picture(Scene.SCOREBOARD, scores=totals(9250, 9117, 8984, 8851, 8718, 8585, 8452, 8319)),
    picture(Scene.SCOREBOARD, part_scores=(HallPartScore(TEAMS[3], "Tiểu phẩm", Fraction(177, 4), 2),)),
    picture(Scene.STANDINGS, scores=STANDINGS, revision="3F-7A2"),
    picture(Scene.AWARDS, awards=AWARDS[:1], revision="3F-7A2"),
    picture(Scene.AWARDS, awards=AWARDS[1:2], revision="3F-7A2"),
    picture(Scene.AWARDS, awards=AWARDS[2:], revision="3F-7A2"),
    picture(Scene.AWARDS, finalists=NAMES[:2], revision="3F-7A2"),
    picture(Scene.DRAW, order=TEAMS[:8]),
    picture(Scene.DRAW, order=SIXTEEN, order_part="Tiểu phẩm"),
)
