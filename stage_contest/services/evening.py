"""One round as it stands on file, read in one go: the contest, its confirmations, its freeze, its hall."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from stage_contest.domain.contest import Contest, Entry, Round, RoundCode
from stage_contest.domain.criteria import Part, PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.hall import HallFacts
from stage_contest.domain.lots import Draw
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.revealing import allowed_kinds, still_seen
from stage_contest.domain.running_order import PartOrders
from stage_contest.domain.show import Release, Reveal, Scene, Stage
from stage_contest.domain.tabulation import tabulate
from stage_contest.domain.teams import TeamCode
from stage_contest.services.freeze import read_outcome
from stage_contest.services.freeze.finalists import finalists_of
from stage_contest.storage import confirmations, contests, freezes, hall, lots
from stage_contest.storage.freezes import StoredFreeze
from stage_contest.storage.unit import Unit

EntryPart = tuple[TeamCode, PartCode]


@dataclass(frozen=True, slots=True)
class Evening:
    """A round with everything that was said about it besides marks; the reveals as they are on file.

    `part_orders` are the running orders of the parts that have their own, `draw` the last draw of lots.
    """

    contest: Contest
    round: Round
    confirmed: frozenset[EntryPart]
    freeze: StoredFreeze | None
    release: Release
    stage: Stage | None
    revealed_in_order: tuple[Reveal, ...]
    outcome: RoundOutcome | None
    finalists: tuple[TeamCode, ...]
    part_orders: PartOrders
    draw: Draw | None

    @property
    def revealed(self) -> frozenset[Reveal]:
        """The reveals on file, whether or not they may be seen now."""
        return frozenset(self.revealed_in_order)

    @property
    def seen(self) -> frozenset[Reveal]:
        """What of the reveals on file the hall may see now."""
        return still_seen(
            self.revealed, allowed_kinds(self.release, frozen=self.freeze is not None), self.confirmed
        )

    @property
    def revision(self) -> str | None:
        """The revision of the freeze, None before it."""
        return self.freeze.revision if self.freeze else None

    def must_be_open(self) -> None:
        """Refuse once the round is frozen.

        Raises:
            Refusal: naming the round and who can open it again.
        """
        if self.freeze is not None:
            raise frozen_refusal(self.round.name)

    def entry(self, team: TeamCode) -> Entry:
        """The entry of a team in this round.

        Raises:
            Refusal: if it has none.
        """
        for entry in self.round.entries:
            if entry.team == team:
                return entry
        raise Refusal(message('The team "{team}" has no entry in {round}.', team=team, round=self.round.name))

    def part(self, code: PartCode) -> Part:
        """A part of this round.

        Raises:
            Refusal: if the round has no such part.
        """
        if code not in self.round.parts:
            raise Refusal(message('{round} has no part "{part}".', part=code, round=self.round.name))
        return self.contest.rules.part(code)

    def hall_facts(self, scene: Scene) -> HallFacts:
        """What the picture of this round is made from."""
        return HallFacts(
            scene=scene,
            stage=self.stage,
            release=self.release,
            revealed=self.revealed,
            confirmed=self.confirmed,
            scores=_scores_of(self.outcome)
            if self.outcome
            else confirmed_scores(self.contest, self.round, self.confirmed),
            outcome=self.outcome,
            revision=self.revision or "",
            finalists=self.finalists,
            part_orders=self.part_orders,
            draw=self.draw,
        )


def frozen_refusal(round_name: str) -> Refusal:
    """The answer to every change in a frozen round."""
    return Refusal(
        message(
            "The results of {round} are frozen. Nothing in it can be changed until the chair unfreezes them.",
            round=round_name,
        )
    )


def known_round(contest: Contest, code: RoundCode) -> Round:
    """The round of that code.

    Raises:
        Refusal: if the contest has no such round.
    """
    for candidate in contest.rounds:
        if candidate.code == code:
            return candidate
    raise Refusal(
        message(
            'The contest has no round "{round}"; its rounds are: {rounds}.',
            round=code,
            rounds=tuple(candidate.code for candidate in contest.rounds),
        )
    )


def load_evening(unit: Unit, code: RoundCode, *, finalists: bool = False) -> Evening:
    """Read a round and all that was said about it; its contest has nothing written down in the other rounds.

    Who goes to the final is looked up only where it is asked for: that reads the snapshots of all clusters.

    Raises:
        Refusal: if the contest has no such round.
    """
    contest = contests.load_around(unit, code)
    round_ = known_round(contest, code)
    freeze = freezes.current(unit, code)
    draws = lots.draws(unit, code)
    return Evening(
        contest=contest,
        round=round_,
        confirmed=confirmations.of_round(unit, code),
        freeze=freeze,
        release=hall.release(unit, code),
        stage=hall.stage(unit, code),
        revealed_in_order=hall.reveals(unit, code),
        outcome=read_outcome(freeze.snapshot) if freeze else None,
        finalists=finalists_of(unit, contest, code) if finalists else (),
        part_orders=lots.part_orders(unit, code),
        draw=draws[-1] if draws else None,
    )


def confirmed_scores(
    contest: Contest, round_: Round, confirmed: frozenset[EntryPart]
) -> Mapping[EntryPart, Fraction]:
    """The scores, after deductions, of the confirmed parts of entries; counted from nothing but these.

    Raises:
        ResultsRefused: if a trimmed mean among them has too few values.
    """
    only = replace(
        round_,
        sheets=tuple(sheet for sheet in round_.sheets if (sheet.team, sheet.part) in confirmed),
        answers=tuple(answers for answers in round_.answers if (answers.team, answers.part) in confirmed),
        typed=tuple(typed for typed in round_.typed if (typed.team, typed.part) in confirmed),
    )
    return _scores_of(tabulate(replace(contest, rounds=(only,)), round_.code))


def _scores_of(outcome: RoundOutcome) -> Mapping[EntryPart, Fraction]:
    return {
        (standing.team, part): score
        for standing in outcome.standings
        for part, score in standing.parts.items()
        if score is not None
    }
