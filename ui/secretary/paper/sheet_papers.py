"""The sheets of a round as they are printed: blank, or filled with what is on file and its control sums."""

from collections.abc import Sequence
from datetime import datetime

from reports.pdf.score_sheet_lines import PaperLine, ScoreSheetPaper
from reports.wording import Words
from stage_contest.domain.contest import PERFORMING, Contest, RoundCode
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.points import Points
from stage_contest.domain.sheets import ScoreSheet
from stage_contest.services.venue import Venue
from stage_contest.services.views import RoundBoard

_ISSUER = "Ban tổ chức hội thi"
_BLANK_DATE = "……………, ngày …… tháng …… năm ………"


def sheet_papers(
    venue: Venue,
    code: RoundCode,
    wanted: Sequence[tuple[JudgeCode, PartCode]],
    *,
    filled: bool,
    at: datetime,
) -> tuple[ScoreSheetPaper, ...]:
    """One paper for each judge and part; what they say is Vietnamese, whatever the windows speak."""
    writer = _Writer(venue, code, filled=filled, at=at)
    return tuple(writer.paper(judge, part) for judge, part in wanted)


class _Writer:
    def __init__(self, venue: Venue, code: RoundCode, *, filled: bool, at: datetime) -> None:
        self._words = Words("vi")
        self._contest: Contest = venue.snapshots.contest()
        self._round = self._contest.round(code)
        self._board: RoundBoard = venue.snapshots.board(code)
        self._texts = venue.snapshots.texts(code)
        self._revision = venue.snapshots.state().fingerprint[:5].upper()
        self._filled = filled
        self._at = at
        self._sheets = {(sheet.judge, sheet.team, sheet.part): sheet for sheet in self._round.sheets}

    def paper(self, judge: JudgeCode, code: PartCode) -> ScoreSheetPaper:
        """The sheet of one judge in one part."""
        part = self._contest.rules.part(code)
        criteria = part.criteria if isinstance(part, JudgedPart) else ()
        entries = [entry for entry in self._board.running(code) if entry.status in PERFORMING]
        found = {entry.team: self._sheets.get((judge, entry.team, code)) for entry in entries}
        venue = f", {self._round.venue}" if self._round.venue else ""
        return ScoreSheetPaper(
            organizer=self._contest.organizer,
            issuer=self._texts.issuer or _ISSUER,
            contest=self._contest.name,
            round=f"{self._round.name}{venue}",
            dated=self._dated(),
            part=part.name,
            judge=judge.upper(),
            judge_name=self._contest.judge(judge).name,
            criteria=criteria,
            lines=tuple(self._line(entry.order, entry.name, found[entry.team]) for entry in entries),
            note=self._note(tuple(dict.fromkeys(Points(each.step) for each in criteria))),
            filled=self._filled,
        )

    def _line(self, number: int, team: str, sheet: ScoreSheet | None) -> PaperLine:
        if sheet is None or not self._filled:
            return PaperLine(number, team)
        return PaperLine(number, team, sheet.state, sheet.marks)

    def _dated(self) -> str:
        if self._round.date is None:
            return _BLANK_DATE
        place = self._texts.place or self._round.venue
        date = self._words.long_date(self._round.date)
        return f"{place}, {date}" if place else f"{date[:1].upper()}{date[1:]}"

    def _note(self, steps: tuple[Points, ...]) -> str:
        if not self._filled:
            said = ", ".join(self._words.points(step.hundredths) for step in steps)
            return f"Bước điểm: {said}. Giám khảo vắng mặt thì ghi “Vắng”, không chấm thì ghi “Không chấm”."
        return (
            f"In lại lúc {self._words.moment(self._at)} từ dữ liệu của chương trình, bản {self._revision}. "
            "Đối chiếu tổng của từng dòng và từng cột với phiếu giấy; ô trống là chưa có điểm."
        )
