"""Preparing a contest: a new file, teams and judges, the draw of lots, the finalists, the texts of papers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from stage_contest.domain.contest import Contest, Round, RoundCode, RoundKind
from stage_contest.domain.errors import FileTrouble, Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.teams import Team, TeamCode
from stage_contest.services.archive import Archive
from stage_contest.services.archive_file import store_archive
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import frozen_refusal, known_round
from stage_contest.services.feed import Change
from stage_contest.services.finalists import FINALISTS_UNKNOWN, qualified
from stage_contest.services.team_rule import must_keep_team_rule
from stage_contest.storage import contests, freezes, hall, registration, texts
from stage_contest.storage.database import ContestFile
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


def create_contest(path: Path, archive: Archive, *, actor: Actor, at: datetime) -> None:
    """Make a new contest file from an archive; either the whole of it stands at `path` afterwards, or nothing.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
        InputRefused: if `program` of the archive does not fit its contest.
    """

    def store(file: ContestFile) -> None:
        with file.writing(Act(at, actor, "contest.created", archive.contest.name)) as unit:
            store_archive(unit, archive)

    build_beside(path, store)


def build_beside(path: Path, fill: Callable[[ContestFile], None]) -> None:
    """Fill a new contest file beside `path` and move it there once it is whole.

    Raises:
        FileTrouble: if there is a file already, or the folder cannot hold one.
    """
    beside = path.with_name(f".{path.name}.being-made")
    _must_be_free(path)
    _clear_away(beside)
    try:
        file = ContestFile.create(beside)
        try:
            fill(file)
        finally:
            file.close()
        _must_be_free(path)
        beside.rename(path)
    finally:
        _clear_away(beside)


def _must_be_free(path: Path) -> None:
    if path.exists():
        raise FileTrouble(message('There is already a file "{file}"; choose another name.', file=str(path)))
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise FileTrouble(
            message(
                'Beside it lies "{file}", changes of an earlier contest; choose another name, or move it away.',
                file=str(log),
            )
        )


def _clear_away(beside: Path) -> None:
    """Remove an unfinished file and its log, which would be taken for the log of the next one of that name."""
    for name in (beside.name, f"{beside.name}-wal", f"{beside.name}-shm"):
        beside.with_name(name).unlink(missing_ok=True)


class Preparation(DeskWork):
    """What the organizer prepares; each call is one transaction and one published change."""

    def register_team(self, team: Team, *, actor: Actor, at: datetime) -> None:
        """Write a team's name, unit and members; the team rule is checked.

        Raises:
            Refusal: if the team breaks the rule, is not of this contest, or its name stands in frozen results.
        """
        with self._writing(Act(at, actor, "team.registered", team.code)) as (unit, contest):
            there = {known.code: known for known in contest.teams}.get(team.code)
            if there is None:
                raise Refusal(message('The contest has no team "{team}".', team=team.code))
            must_keep_team_rule(contest.rules.team, team)
            if (team.name, team.unit) != (there.name, there.unit):
                _must_not_be_frozen(unit, contest, lambda round_: any(e.team == team.code for e in round_.entries))
            registration.register(unit, team)

    def name_judge(self, judge: JudgeCode, *, name: str, position: str, actor: Actor, at: datetime) -> None:
        """Write a judge's name and office.

        Raises:
            Refusal: if there is no such judge, no name, or the name stands in frozen results.
        """
        with self._writing(Act(at, actor, "judge.named", judge)) as (unit, contest):
            if all(known.code != judge for known in contest.judges):
                raise Refusal(message('The contest has no judge "{judge}".', judge=judge))
            if not name.strip():
                raise Refusal(message("Please write down the judge's name."))
            _must_not_be_frozen(unit, contest, lambda round_: any(seat.judge == judge for seat in round_.panel))
            registration.name_judge(unit, judge, name=name, position=position)

    def draw(self, code: RoundCode, order: Sequence[TeamCode], *, actor: Actor, at: datetime) -> None:
        """Write down the running order as it was drawn; every team must keep the team rule by then.

        Raises:
            Refusal: if it does not name each entry once, a team breaks the rule, or the round has begun.
        """
        with self._writing(Act(at, actor, "order.drawn", code)) as (unit, contest):
            round_ = known_round(contest, code)
            _must_not_have_begun(unit, round_)
            if sorted(order) != sorted(entry.team for entry in round_.entries):
                raise Refusal(message("The draw names every team of {round} exactly once.", round=round_.name))
            for team in order:
                must_keep_team_rule(contest.rules.team, contest.team(team))
            registration.set_running_order(unit, code, order)

    def admit_finalists(self, code: RoundCode, order: Sequence[TeamCode], *, actor: Actor, at: datetime) -> None:
        """Let the finalists of the frozen clusters into the final, in the running order that was drawn.

        Raises:
            Refusal: if the finalists are not known yet, the list is another one, or the final has teams already.
        """
        with self._writing(Act(at, actor, "finalists.admitted", code)) as (unit, contest):
            round_ = known_round(contest, code)
            if round_.kind is not RoundKind.FINAL or round_.entries:
                raise Refusal(message("{round} is not a final without teams.", round=round_.name))
            found = qualified(unit, contest)
            if found is None:
                raise Refusal(FINALISTS_UNKNOWN)
            if sorted(order) != sorted(qualifier.team for qualifier in found.qualified):
                raise Refusal(
                    message(
                        "The finalists are: {teams}. The draw names each of them exactly once.",
                        teams=tuple(contest.team(qualifier.team).name for qualifier in found.qualified),
                    )
                )
            registration.enter(unit, code, order)

    def set_texts(self, code: RoundCode, said: PaperTexts, *, actor: Actor, at: datetime) -> None:
        """Write the texts of a round's papers; they may be set after the freeze too, for they are no results.

        Raises:
            Refusal: if there is no such round, or the actor may not.
        """
        with self._writing(Act(at, actor, "texts.set", code)) as (unit, contest):
            known_round(contest, code)
            texts.set_paper_texts(unit, code, asdict(said))

    @contextmanager
    def _writing(self, act: Act) -> Iterator[tuple[Unit, Contest]]:
        act.actor.must_be(Role.ORGANIZER)
        with self._file.writing(act) as unit:
            yield unit, contests.load(unit)
        self._feed.publish(Change(act.what))


def _must_not_be_frozen(unit: Unit, contest: Contest, concerned: Callable[[Round], bool]) -> None:
    for round_ in contest.rounds:
        if concerned(round_) and freezes.current(unit, round_.code) is not None:
            raise frozen_refusal(round_.name)


def _must_not_have_begun(unit: Unit, round_: Round) -> None:
    if hall.calls(unit, round_.code) or round_.sheets:
        raise Refusal(message("{round} has begun; its running order can no longer be drawn.", round=round_.name))
