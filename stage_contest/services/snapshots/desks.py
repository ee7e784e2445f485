"""Snapshots for the desks: everything a page shows, read in one go and never changed by it."""

from collections.abc import Mapping
from dataclasses import fields

from stage_contest.domain.contest import Contest, Round, RoundCode
from stage_contest.domain.criteria import JudgedPart, PartCode
from stage_contest.domain.errors import Refusal, ResultsRefused, message
from stage_contest.domain.judges import JudgeCode, Seat
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.revealing import as_listed
from stage_contest.domain.running_order import entries_in
from stage_contest.domain.show import Scene, Stage
from stage_contest.domain.tabulation import tabulate
from stage_contest.services.evening import Evening, known_round, load_evening
from stage_contest.services.results.blocking import blocking, confirmable
from stage_contest.services.show.offering import revealable, scenes_of
from stage_contest.services.snapshots.lines import entry_lines, judge_line, panel_lines, part_line, round_line
from stage_contest.services.snapshots.scores import known_scores
from stage_contest.services.snapshots.sheets import SheetsOnFile, desk_sheets, request_lines, waiting_sheets
from stage_contest.services.views import (
    DeductionLine,
    FileState,
    JudgeDesk,
    ResultsPage,
    RoundBoard,
    RoundLine,
    ScreenPage,
    TieDecisionLine,
)
from stage_contest.storage import contests, freezes, hall, ledger, lots, marks, notes, reopen_requests, texts, ties
from stage_contest.storage.database import ContestFile
from stage_contest.storage.unit import Unit

_TEXT_FIELDS = frozenset(field.name for field in fields(PaperTexts))


class Snapshots:
    """What the desks show, each call one consistent picture of the file."""

    def __init__(self, file: ContestFile) -> None:
        self._file = file

    def contest(self) -> Contest:
        """The whole contest as counting sees it."""
        with self._file.reading() as unit:
            return contests.load(unit)

    def rounds(self) -> tuple[RoundLine, ...]:
        """The rounds in their order."""
        with self._file.reading() as unit:
            contest = contests.load(unit)
            frozen = {round_.code: freezes.current(unit, round_.code) for round_ in contest.rounds}
        return tuple(
            round_line(round_, freeze.revision if (freeze := frozen[round_.code]) else None)
            for round_ in contest.rounds
        )

    def state(self) -> FileState:
        """The fingerprint of the file, and when it was last written."""
        with self._file.reading() as unit:
            return FileState(ledger.fingerprint(unit), ledger.last_saved(unit))

    def texts(self, code: RoundCode) -> PaperTexts:
        """The texts of a round's papers."""
        with self._file.reading() as unit:
            said: Mapping[str, str] = texts.paper_texts(unit, code)
        return PaperTexts(**{field: words for field, words in said.items() if field in _TEXT_FIELDS})

    def judge_desk(self, code: RoundCode, judge: JudgeCode, part: PartCode | None = None) -> JudgeDesk:
        """One judge's own sheets of one part: the named one, the one on stage, or the first that is judged.

        Raises:
            Refusal: if the judge is not on the panel, or the part is not marked on sheets.
        """
        with self._file.reading() as unit:
            contest = contests.load_around(unit, code)
            round_ = known_round(contest, code)
            freeze = freezes.current(unit, code)
            stage = hall.stage(unit, code)
            called = hall.called(unit, code)
            orders = lots.part_orders(unit, code)
            states = marks.states(unit, code)
            asked = reopen_requests.requests(unit, code)
        seat = _seat(round_, judge)
        judged = _judged_part(contest, round_, part, stage)
        own = SheetsOnFile(contest, round_, states)
        return JudgeDesk(
            round=round_line(round_, freeze.revision if freeze else None),
            judge=judge_line(contest, seat),
            part=part_line(judged),
            entries=entry_lines(contest, entries_in(round_, orders, judged.code)),
            sheets={key.team: sheet for key, sheet in desk_sheets(own, [judged], [judge]).items()},
            called=frozenset(team for team, called_part in called if called_part == judged.code),
            stage=stage,
            frozen=freeze is not None,
            requests={
                key.team: request
                for key, request in request_lines(code, asked).items()
                if (key.judge, key.part) == (judge, judged.code)
            },
        )

    def board(self, code: RoundCode) -> RoundBoard:
        """The secretary's view of a round.

        Raises:
            Refusal: if there is no such round.
        """
        with self._file.reading() as unit:
            return _board(unit, load_evening(unit, code))

    def results_page(self, code: RoundCode) -> ResultsPage:
        """The chair's view of a round; the results of a frozen round are those that were frozen.

        Raises:
            Refusal: if there is no such round.
        """
        with self._file.reading() as unit:
            evening = load_evening(unit, code)
            board = _board(unit, evening)
            decided = ties.decisions(unit, code)
        outcome, trouble = evening.outcome, None
        if outcome is None:
            try:
                outcome = tabulate(evening.contest, code)
            except ResultsRefused as refused:
                trouble = refused.said
        is_open = evening.freeze is None
        return ResultsPage(
            board=board,
            outcome=outcome,
            trouble=trouble,
            confirmable=confirmable(evening.contest, evening.round, evening.confirmed) if is_open else (),
            blocking=blocking(evening.contest, evening.round, evening.confirmed) if is_open else (),
            frozen_revision=evening.revision,
            decisions=tuple(TieDecisionLine(line.number, line.decision) for line in decided),
        )

    def screen_page(self, code: RoundCode) -> ScreenPage:
        """The MC's view of the hall's screen.

        Raises:
            Refusal: if there is no such round.
        """
        with self._file.reading() as unit:
            evening = load_evening(unit, code, finalists=True)
            shown = hall.scene(unit)
        scenes = scenes_of(evening)
        chosen = shown.scene if shown is not None and shown.round == code else Scene.NEUTRAL
        return ScreenPage(
            round=round_line(evening.round, evening.revision),
            release=evening.release,
            scene=chosen if chosen in scenes else Scene.NEUTRAL,
            scenes=scenes,
            revealed=as_listed(reveal for reveal in evening.revealed_in_order if reveal in evening.seen),
            revealable=revealable(evening),
        )


def _board(unit: Unit, evening: Evening) -> RoundBoard:
    contest, round_ = evening.contest, evening.round
    parts = [contest.rules.part(code) for code in round_.parts]
    on_file = SheetsOnFile(contest, round_, marks.states(unit, round_.code))
    sheets = desk_sheets(
        on_file, [part for part in parts if isinstance(part, JudgedPart)], [seat.judge for seat in round_.panel]
    )
    return RoundBoard(
        round=round_line(round_, evening.revision),
        parts=tuple(part_line(part) for part in parts),
        panel=panel_lines(contest, round_),
        entries=entry_lines(contest, round_.running_order),
        sheets=sheets,
        answers={(answers.team, answers.part): answers for answers in round_.answers},
        typed={(typed.team, typed.part): typed for typed in round_.typed},
        deductions=tuple(
            DeductionLine(number, deduction) for number, deduction in notes.deductions(unit, round_.code).items()
        ),
        confirmed=evening.confirmed,
        stage=evening.stage,
        waiting=waiting_sheets(sheets, evening.stage),
        frozen=evening.freeze is not None,
        part_entries={
            part: entry_lines(contest, entries_in(round_, evening.part_orders, part))
            for part in evening.part_orders
        },
        scores=known_scores(contest, round_),
        requests=request_lines(round_.code, reopen_requests.requests(unit, round_.code)),
    )


def _seat(round_: Round, judge: JudgeCode) -> Seat:
    for seat in round_.panel:
        if seat.judge == judge:
            return seat
    raise Refusal(message('The judge "{judge}" is not on the panel of {round}.', judge=judge, round=round_.name))


def _judged_part(contest: Contest, round_: Round, wanted: PartCode | None, stage: Stage | None) -> JudgedPart:
    parts = [contest.rules.part(code) for code in round_.parts]
    judged = [part for part in parts if isinstance(part, JudgedPart)]
    by_code = {part.code: part for part in judged}
    if wanted is not None and wanted not in by_code:
        raise Refusal(
            message('"{part}" is not a part that judges mark in {round}.', part=wanted, round=round_.name)
        )
    if not judged:
        raise Refusal(message("{round} has no part that judges mark.", round=round_.name))
    on_stage = stage.part if stage else judged[0].code
    return by_code.get(wanted or on_stage, judged[0])
