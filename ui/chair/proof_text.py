"""Why an entry has its place, as a page to read: its parts, its total, and each tie step."""

from reports.wording import Words
from stage_contest.domain.contest import Contest
from stage_contest.domain.outcome import SHARED
from stage_contest.domain.proof import EntryProof, TieProof, TotalProof
from stage_contest.domain.teams import TeamCode
from stage_contest.domain.ties import TieKind
from ui.chair.part_proof_text import PartText
from ui.chair.proof_pen import ProofPen
from ui.separation import separated_by
from ui.theme import Theme

_DECIMALS = {TieKind.PART: 2, TieKind.CRITERION: 2, TieKind.FEWER_DEDUCTIONS: 2}


class ProofText:
    """Writes one entry's proof as HTML in the words of one language and the colours of one theme."""

    def __init__(self, contest: Contest, words: Words, pen: ProofPen) -> None:
        self._contest = contest
        self._words = words
        self._pen = pen
        self._parts = PartText(words, pen)

    def html(self, proof: EntryProof) -> str:
        """The whole page."""
        sections = [self._place(proof), *(self._parts.html(part, said=proof.unranked) for part in proof.parts)]
        if proof.total is not None:
            sections.append(self._total(proof.total))
        return "".join([*sections, *(self._tie(tie) for tie in proof.ties if tie.key.kind is not TieKind.TOTAL)])

    def _place(self, proof: EntryProof) -> str:
        say, standing = self._words.say, proof.standing
        if standing.place is None or standing.total is None:
            why = [self._pen.line(self._words.say_message(said)) for said in proof.unranked]
            return "".join([self._pen.strong(say("Without a place")), *why])
        total = self._words.points(standing.total, self._contest.rules.rounding_total or 0)
        lines = [self._pen.strong(say("Place {place} with {total}", place=standing.place, total=total))]
        if beside := self._beside(proof):
            lines.append(self._pen.line(say("Shares the place of {team}.", team=beside)))
        if proof.above is not None and standing.decided_by not in {None, SHARED}:
            lines.append(self._pen.line(self._below(proof.above, str(standing.decided_by))))
        return "".join(lines)

    def _beside(self, proof: EntryProof) -> tuple[str, ...]:
        """The names of the other entries on the same place."""
        if not proof.ties:
            return ()
        return tuple(self._team(team) for team in proof.ties[-1].left_equal if team != proof.standing.team)

    def _below(self, above: TeamCode, decided_by: str) -> str:
        say, name = self._words.say, self._team(above)
        if decided_by == TieKind.TOTAL:
            return say("Below {team} by the total.", team=name)
        return say("Below {team}, with the same total, by: {key}.", team=name, key=self._key(decided_by))

    def _total(self, total: TotalProof) -> str:
        least = self._contest.rules.rounding_total or 0
        say, points = self._words.say, self._words.points
        lines = [self._pen.heading(say("Total"), points(total.total, least))]
        lines.append(self._pen.line(say("Sum of the parts: {points}", points=points(total.summed, least))))
        lines += [self._pen.taken_off(self._parts.deduction(deduction)) for deduction in total.deductions]
        if total.left != total.total:
            lines.append(self._pen.line(say("Rounded: {points}", points=points(total.total, least))))
        return "".join(lines)

    def _tie(self, tie: TieProof) -> str:
        say, key = self._words.say, self._key(str(tie.key))
        values = {equal.team: equal.value for equal in tie.equals}
        separated = tie.passed_over is None and bool(tie.ahead or tie.behind)
        heading = say("Separated by: {key}", key=key) if separated else say("Not separated by: {key}", key=key)
        lines = [self._pen.heading(heading)]
        if tie.passed_over is not None:
            lines.append(self._pen.line(self._words.say_message(tie.passed_over)))
        else:
            least = _DECIMALS.get(tie.key.kind, 0)
            rows = [
                [self._team(team), "" if (value := values[team]) is None else self._words.points(value, least)]
                for team in (*tie.ahead, *tie.left_equal, *tie.behind)
            ]
            lines.append(self._pen.table(["", ""], rows, []))
        if tie.decision is not None:
            lines.append(self._pen.line(say("Reason: {reason}", reason=tie.decision.reason)))
        return "".join(lines)

    def _key(self, key: str) -> str:
        return separated_by(key, self._contest.rules, self._words)

    def _team(self, code: TeamCode) -> str:
        return self._contest.team(code).name


def proof_html(proof: EntryProof, contest: Contest, words: Words, theme: Theme) -> str:
    """The proof of an entry as HTML."""
    return ProofText(contest, words, ProofPen(theme)).html(proof)
