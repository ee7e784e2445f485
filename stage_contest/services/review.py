"""The chair's look at the results before the freeze: marks that carry a prize, other ways to count, agreement."""

from dataclasses import dataclass, replace
from datetime import datetime

from stage_contest.domain.agreement import PartAgreement, agreement
from stage_contest.domain.contest import Entry, RoundCode
from stage_contest.domain.criteria import CriterionCode, JudgedPart, PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.firmness.consequence import weight
from stage_contest.domain.firmness.flip_risk import FlipRisk, flip_risks
from stage_contest.domain.firmness.other_ways import Trial, trials
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.part_proof import PartProof
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.points import Hundredths
from stage_contest.domain.proof import EntryProof, prove
from stage_contest.domain.running_order import entries_in
from stage_contest.domain.teams import TeamCode
from stage_contest.services.contest_settings.kept import setup_of
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import known_round
from stage_contest.services.results.own_sheets import still_hidden
from stage_contest.services.views import SheetKey
from stage_contest.storage import contests, lots, marks, rereads, settings
from stage_contest.storage.ledger import Act


@dataclass(frozen=True, slots=True)
class RiskLine:
    """A mark that carries a prize; `reread` once the chair found these very points on the paper."""

    risk: FlipRisk
    reread: bool


OWN_SHEET_FIRST = message("The marks of this part are shown once your own sheet is submitted.")


class Review(DeskWork):
    """What only the chair sees; nothing of it changes a mark. Ticks of marks read again are kept."""

    def flip_risks(self, code: RoundCode) -> tuple[RiskLine, ...]:
        """Every single step of a mark that would change a prize or a finalist of a complete round.

        The gravest first: those that send another team to the final, then those that change the first prizes.

        Raises:
            ResultsRefused: if the round cannot be counted.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            prizes = known_round(contest, code).prizes
            found = rereads.rereads(unit, code)
        return tuple(
            RiskLine(risk, found.get((risk.judge, risk.team, risk.part, risk.criterion)) == risk.mark)
            for risk in sorted(flip_risks(contest, code), key=lambda risk: weight(risk.changes, prizes))
        )

    def other_ways(self, code: RoundCode) -> tuple[Trial, ...]:
        """Who would hold something else under median, trimmed mean, or without one judge.

        Raises:
            ResultsRefused: if the round cannot be counted.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            known_round(contest, code)
        return trials(contest, code)

    def agreement(
        self, code: RoundCode, *, threshold: int | None = None, chair_judge: JudgeCode | None = None
    ) -> tuple[PartAgreement, ...]:
        """How far the panel agrees in each judged part; `threshold` in percent of a criterion's maximum.

        Without a threshold that of the settings counts. A chair who sits on the panel as `chair_judge` is told
        nothing of the entries whose own sheet is still open.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            round_ = known_round(contest, code)
            orders = lots.part_orders(unit, code)
            far = setup_of(settings.settings(unit)).far_percent if threshold is None else threshold
        hidden = still_hidden(contest, round_, chair_judge)

        def order(part: PartCode) -> list[Entry]:
            return [entry for entry in entries_in(round_, orders, part) if (entry.team, part) not in hidden]

        return tuple(
            agreement(contest, round_, part, threshold=far, order=order(part))
            for part in round_.parts
            if isinstance(contest.rules.part(part), JudgedPart)
        )

    def proof(self, code: RoundCode, team: TeamCode, *, chair_judge: JudgeCode | None = None) -> EntryProof:
        """Why an entry has its place; to a chair who sits on the panel without the parts still to be marked.

        Raises:
            KeyError: if the team has no entry in the round.
            ResultsRefused: if the round cannot be counted.
        """
        with self._file.reading() as unit:
            contest = contests.load(unit)
            round_ = known_round(contest, code)
        hidden = still_hidden(contest, round_, chair_judge)
        whole = prove(contest, code, team)
        return replace(
            whole,
            parts=tuple(_unseen(part) if (team, part.part.code) in hidden else part for part in whole.parts),
        )

    def tick(
        self, sheet: SheetKey, criterion: CriterionCode, points: Hundredths, *, actor: Actor, at: datetime
    ) -> None:
        """Keep that the chair read a mark again on paper and found these points; a later change unticks it.

        Raises:
            Refusal: if the actor is no chair, or the mark is another one now.
        """
        actor.must_be(Role.CHAIR)
        place = f"{sheet.round}/{sheet.team}/{sheet.part}/{sheet.judge}/{criterion}"
        with self._in_round(Act(at, actor, "mark.reread", place), sheet.round) as (unit, _):
            if marks.marks_on(unit, sheet).get(criterion) != points:
                raise Refusal(message("This mark was changed meanwhile. Please look again."))
            known = rereads.rereads(unit, sheet.round)
            if known.get((sheet.judge, sheet.team, sheet.part, criterion)) != points:
                rereads.keep(unit, sheet, criterion, points=points)


def _unseen(part: PartProof) -> PartProof:
    """The part without what the judges gave for it, and without how far their sheets are."""
    return replace(
        part, sheets=(), source=None, weighted=None, rounded=None, score=None, missing=(OWN_SHEET_FIRST,)
    )
