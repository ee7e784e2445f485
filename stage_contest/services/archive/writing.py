"""Writing a whole archive: a contest to canonical JSON text (`docs/archive.md`)."""

import json

from stage_contest.domain.contest import Contest, Entry, Round
from stage_contest.domain.criteria import JudgedPart
from stage_contest.domain.ladder import Prizes
from stage_contest.domain.points import points_text
from stage_contest.domain.sheets import ScoreSheet, SheetState
from stage_contest.domain.teams import Member, Team
from stage_contest.domain.ties import TieDecision, TieKind
from stage_contest.services.archive.contents import FORMAT, OPEN_SHEETS, VERSION, Archive
from stage_contest.services.archive.values import JsonValue
from stage_contest.services.archive.writing_rules import write_rules


def write_archive(archive: Archive) -> str:
    """The archive as JSON text: one space of indent, points in their shortest form, every default written out."""
    return json.dumps(_whole(archive), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _whole(archive: Archive) -> dict[str, JsonValue]:
    contest = archive.contest
    return {
        "format": FORMAT,
        "version": VERSION,
        "contest": {"name": contest.name, "organizer": contest.organizer, "year": contest.year},
        "rules": write_rules(contest.rules),
        "judges": [
            {
                "code": judge.code,
                "name": judge.name,
                "position": judge.position,
                "conflicts": list(judge.conflicts),
            }
            for judge in contest.judges
        ],
        "teams": [_team(team) for team in contest.teams],
        "rounds": [_round(contest, each) for each in contest.rounds],
        "program": _program(archive),
    }


def _team(team: Team) -> dict[str, JsonValue]:
    return {
        "code": team.code,
        "name": team.name,
        "unit": team.unit,
        "members": [_member(member) for member in team.members],
    }


def _member(member: Member) -> dict[str, JsonValue]:
    born = member.born
    return {
        "name": member.name,
        "born": born if born is None or isinstance(born, int) else born.isoformat(),
        "gender": None if member.gender is None else member.gender.value,
        "position": member.position,
        "phone": member.phone,
        "role": member.role.value,
        "captain": member.captain,
    }


def _round(contest: Contest, each: Round) -> dict[str, JsonValue]:
    closed, _ = _said_sheets(contest, each)
    return {
        "code": each.code,
        "name": each.name,
        "kind": each.kind.value,
        "venue": each.venue,
        "date": None if each.date is None else each.date.isoformat(),
        "parts": list(each.parts),
        "panel": [{"judge": seat.judge, "chair": seat.chair} for seat in each.panel],
        "prizes": _prizes(each.prizes),
        "entries": [_entry(entry) for entry in each.entries],
        "sheets": [_sheet(sheet) for sheet in closed],
        "answers": [
            {
                "team": answers.team,
                "part": answers.part,
                "right": answers.right,
                "wrong": answers.wrong,
                "blank": answers.blank,
            }
            for answers in each.answers
        ],
        "typed": [
            {"team": typed.team, "part": typed.part, "points": points_text(typed.points)} for typed in each.typed
        ],
        "deductions": [
            {
                "team": deduction.team,
                "part": deduction.part,
                "points": points_text(deduction.points),
                "reason": deduction.reason,
            }
            for deduction in each.deductions
        ],
        "tie_decisions": [_decision(decision) for decision in each.tie_decisions],
    }


def _entry(entry: Entry) -> dict[str, JsonValue]:
    return {"team": entry.team, "order": entry.order, "status": entry.status.value}


def _prizes(prizes: Prizes) -> dict[str, JsonValue]:
    return {
        "ties": prizes.ties.value,
        "money": prizes.money.value,
        "main": [
            {
                "name": prize.name,
                "count": prize.count,
                "money": prize.money,
                "min_total": None if prize.min_total is None else points_text(prize.min_total),
            }
            for prize in prizes.main
        ],
        "side": [
            {
                "name": prize.name,
                "part": prize.part,
                "money": prize.money,
                "tie_breaks": [str(key) for key in prize.tie_breaks],
                "exclude_main": prize.exclude_main,
            }
            for prize in prizes.side
        ],
    }


def _said_sheets(contest: Contest, each: Round) -> tuple[list[ScoreSheet], list[ScoreSheet]]:
    """The sheets of a round, and apart from them the full ones that are open; none for a conflict of interest."""
    conflicts = {(judge.code, team) for judge in contest.judges for team in judge.conflicts}
    criteria = {part.code: len(part.criteria) for part in contest.rules.parts if isinstance(part, JudgedPart)}
    closed: list[ScoreSheet] = []
    opened: list[ScoreSheet] = []
    for sheet in each.sheets:
        full_but_open = (
            sheet.state is SheetState.MARKED and not sheet.submitted and len(sheet.marks) == criteria[sheet.part]
        )
        if (sheet.judge, sheet.team) not in conflicts:
            (opened if full_but_open else closed).append(sheet)
    return closed, opened


def _sheet(sheet: ScoreSheet) -> dict[str, JsonValue]:
    written: dict[str, JsonValue] = {
        "judge": sheet.judge,
        "team": sheet.team,
        "part": sheet.part,
        "state": sheet.state.value,
    }
    if sheet.state is SheetState.MARKED:
        written["marks"] = {code: points_text(mark) for code, mark in sheet.marks.items()}
    return written


def _decision(decision: TieDecision) -> dict[str, JsonValue]:
    if decision.key is TieKind.EXTRA_QUESTION:
        said: dict[str, JsonValue] = {
            "points": {team: points_text(decision.points[team]) for team in decision.teams}
        }
    else:
        said = {"teams": list(decision.teams)}
    return {"key": decision.key.value, **said, "reason": decision.reason}


def _program(archive: Archive) -> dict[str, JsonValue]:
    """What is carried along, and the open sheets of all rounds where there are any."""
    contest = archive.contest
    program = {key: value for key, value in archive.program.items() if key != OPEN_SHEETS}
    opened: list[JsonValue] = []
    for each in contest.rounds:
        opened.extend({"round": each.code, **_sheet(sheet)} for sheet in _said_sheets(contest, each)[1])
    if opened:
        program[OPEN_SHEETS] = opened
    return program
