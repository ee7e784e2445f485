"""The final's teams: those who qualify, seats that a tie left open, replacements; each known by its way."""

from datetime import datetime

from stage_contest.domain.contest import Contest, EntryStatus, Round, RoundCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.origins import Origin, Way
from stage_contest.domain.people import Actor
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import reason_needed
from stage_contest.services.evening import known_round
from stage_contest.services.rounds.board import entered_by_hand
from stage_contest.services.rounds.finalist_lines import Finalist, FinalistsProposal, OpenSeats
from stage_contest.services.rounds.locks import entries_must_be_free
from stage_contest.services.rounds.proposal import propose
from stage_contest.services.rounds.successors import successors_of
from stage_contest.services.rounds.work import RoundWork
from stage_contest.storage import contests, entries, entry_origins, traces
from stage_contest.storage.ledger import Act
from stage_contest.storage.unit import Unit


class FinalTeams(RoundWork):
    """Teams into the final, by the rule and beside it."""

    def finalists(self, code: RoundCode) -> FinalistsProposal:
        """Who comes to a final and why, and what is undecided yet.

        Raises:
            Refusal: if there is no such round, or its teams are entered by hand.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            return propose(unit, contest, _final(contest, code))

    def successors(self, code: RoundCode, team: TeamCode) -> tuple[Finalist, ...]:
        """The teams that could replace one in a final, the next one first.

        Raises:
            Refusal: if the team is not in it.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            return successors_of(unit, contest, _final(contest, code), team)

    def admit(self, code: RoundCode, *, reason: str = "", actor: Actor, at: datetime) -> None:
        """Let all who qualify into the final, cluster by cluster and by place, then the best others.

        Who is in it, or was replaced there, is passed over.

        Raises:
            Refusal: if a cluster is not frozen, nobody is missing, or the final has begun.
        """
        with self._changing(Act(at, actor, "finalists.admitted", code, reason), code) as (unit, contest, _round):
            proposal = _proposal(unit, contest, code, reason)
            if not proposal.missing:
                raise Refusal(message("Everybody who qualifies is in {round} already.", round=proposal.name))
            entries.append(unit, code, [finalist.team for finalist in proposal.missing])
            for finalist in proposal.missing:
                way = finalist.way or Way.PLACE
                entry_origins.write(unit, code, Origin(finalist.team, way, finalist.round))

    def fill_seat(self, code: RoundCode, team: TeamCode, *, reason: str, actor: Actor, at: datetime) -> None:
        """Give a seat that a tie left undecided to one of its teams.

        Raises:
            Refusal: if no reason is given, the team is not of such a tie, or no seat of it is left.
        """
        reason_needed(reason)
        act = Act(at, actor, "finalist.seated", f"{code}/{team}", reason)
        with self._changing(act, code) as (unit, contest, _round):
            proposal = _proposal(unit, contest, code, reason)
            chosen = _candidate(proposal, contest, team)
            entries.append(unit, code, [team])
            entry_origins.write(unit, code, Origin(team, Way.SEAT, chosen.round, None, reason))

    def replace(
        self, code: RoundCode, team: TeamCode, *, by: TeamCode, reason: str, actor: Actor, at: datetime
    ) -> None:
        """Let another team take the seat of one that does not come, usually the next of its cluster.

        It takes the place in the running order, too. A team that was withdrawn in the final keeps its entry there;
        the other one then stands behind all.

        Raises:
            Refusal: if no reason is given, one of the two is wrong here, or the final has begun.
        """
        reason_needed(reason)
        act = Act(at, actor, "finalist.replaced", f"{code}/{team}/{by}", reason)
        with self._changing(act, code) as (unit, contest, final):
            entries_must_be_free(unit, final, reason)
            successors = {each.team: each for each in successors_of(unit, contest, final, team)}
            if by not in successors:
                raise Refusal(
                    message(
                        "{team} cannot come to {round} instead: it has no place in a frozen cluster, or is there.",
                        team=next((each.name for each in contest.teams if each.code == by), by),
                        round=final.name,
                    )
                )
            old = entry_origins.of_round(unit, code).get(team)
            seat = old.replaces if old is not None and old.replaces is not None else team
            _take_seat(unit, contest, final, team, by)
            entry_origins.write(unit, code, Origin(by, Way.REPLACEMENT, successors[by].round, seat, reason))


def _final(contest: Contest, code: RoundCode) -> Round:
    round_ = known_round(contest, code)
    if entered_by_hand(contest, round_):
        raise Refusal(message("The teams of {round} are entered by hand.", round=round_.name))
    return round_


def _proposal(unit: Unit, contest: Contest, code: RoundCode, reason: str) -> FinalistsProposal:
    """The proposal for a final whose teams may change now, all of its clusters frozen."""
    final = _final(contest, code)
    entries_must_be_free(unit, final, reason)
    proposal = propose(unit, contest, final)
    if proposal.waiting_for:
        raise Refusal(
            message(
                "The finalists are known once every cluster is frozen. Not frozen yet: {rounds}.",
                rounds=proposal.waiting_for,
            )
        )
    return proposal


def _candidate(proposal: FinalistsProposal, contest: Contest, team: TeamCode) -> Finalist:
    for tie in proposal.open:
        for finalist in tie.candidates:
            if finalist.team == team:
                _must_have_a_seat(tie, proposal)
                return finalist
    raise Refusal(
        message(
            "{team} is not one of the teams whose seat in {round} is undecided.",
            team=next((each.name for each in contest.teams if each.code == team), team),
            round=proposal.name,
        )
    )


def _must_have_a_seat(tie: OpenSeats, proposal: FinalistsProposal) -> None:
    if not tie.seats:
        raise Refusal(message("Every seat that the tie left open in {round} is given.", round=proposal.name))


def _take_seat(unit: Unit, contest: Contest, final: Round, team: TeamCode, by: TeamCode) -> None:
    if team not in traces.teams(unit, final.code):
        entries.put_in_place(unit, final.code, by, of=team)
        return
    entry = next(entry for entry in final.entries if entry.team == team)
    if entry.status is EntryStatus.COMPETING:
        raise Refusal(
            message(
                "The status of {team} in {round} was changed once, so its entry stays. Let it be withdrawn first.",
                team=contest.team(team).name,
                round=final.name,
            )
        )
    entry_origins.forget(unit, final.code, team)
    entries.append(unit, final.code, [by])
