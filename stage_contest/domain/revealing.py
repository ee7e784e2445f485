"""What may be revealed to the hall when (`docs/architecture.md`, the four states)."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from stage_contest.domain.criteria import PartCode
from stage_contest.domain.outcome import RoundOutcome
from stage_contest.domain.show import Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.teams import TeamCode

Confirmed = AbstractSet[tuple[TeamCode, PartCode]]

_BEFORE_THE_FREEZE: Mapping[Release, frozenset[RevealKind]] = {
    Release.NOTHING: frozenset(),
    Release.PART_SCORES: frozenset({RevealKind.PART_SCORE}),
    Release.RUNNING_TOTALS: frozenset({RevealKind.TOTAL}),
}


def allowed_kinds(release: Release, *, frozen: bool) -> frozenset[RevealKind]:
    """The kinds of reveals that a round allows: by its release setting before the freeze, all of them after it."""
    return frozenset(RevealKind) if frozen else _BEFORE_THE_FREEZE[release]


def revealable_scores(
    on_stage_order: Sequence[TeamCode],
    parts: Sequence[PartCode],
    revealed: AbstractSet[Reveal],
    *,
    template: Reveal,
    confirmed: Confirmed,
) -> tuple[Reveal, ...]:
    """The scores that are confirmed and not yet revealed, in running order; totals as one reveal a team.

    `template` says the round and the kind; `revealed` are the reveals as they are on file.
    """
    found: list[Reveal] = []
    for team in on_stage_order:
        waiting = [
            Reveal(template.kind, template.round, team, part)
            for part in parts
            if (team, part) in confirmed and Reveal(template.kind, template.round, team, part) not in revealed
        ]
        if template.kind is RevealKind.TOTAL:
            waiting = [Reveal(template.kind, template.round, team)] if waiting else []
        found.extend(waiting)
    return tuple(found)


def revealable_results(outcome: RoundOutcome, *, finalists: bool) -> tuple[Reveal, ...]:
    """The results of a frozen round in the order of a ceremony: prizes last to first, then the places."""
    prizes = list(dict.fromkeys(award.prize for award in outcome.awards))
    found = [Reveal(RevealKind.AWARD, outcome.round, prize=prize) for prize in reversed(prizes)]
    found.append(Reveal(RevealKind.STANDINGS, outcome.round))
    if finalists:
        found.append(Reveal(RevealKind.FINALISTS, outcome.round))
    return tuple(found)


def as_listed(on_file: Iterable[Reveal]) -> tuple[Reveal, ...]:
    """The reveals as people see them: the rows of a total become one reveal of its team."""
    listed = (
        Reveal(reveal.kind, reveal.round, reveal.team) if reveal.kind is RevealKind.TOTAL else reveal
        for reveal in on_file
    )
    return tuple(dict.fromkeys(listed))


def as_filed(listed: Reveal, parts: Iterable[PartCode]) -> tuple[Reveal, ...]:
    """The rows of a reveal: a total has one for each of the parts, everything else is its own row."""
    if listed.kind is not RevealKind.TOTAL:
        return (listed,)
    return tuple(Reveal(listed.kind, listed.round, listed.team, part) for part in parts)


def still_seen(
    on_file: Iterable[Reveal], kinds: AbstractSet[RevealKind], confirmed: Confirmed
) -> frozenset[Reveal]:
    """The reveals on file that the hall may see now: their kind is allowed, and a score is still confirmed."""
    return frozenset(
        reveal
        for reveal in on_file
        if reveal.kind in kinds
        and (reveal.team is None or reveal.part is None or (reveal.team, reveal.part) in confirmed)
    )


def open_scenes(
    release: Release, stage: Stage | None, seen: Iterable[Reveal], *, frozen: bool, drawn: bool = False
) -> tuple[Scene, ...]:
    """The scenes that have something to show; `seen` are the reveals that may be seen now, `drawn` after a draw."""
    kinds = {reveal.kind for reveal in seen}
    has_something = {
        Scene.NEUTRAL: True,
        Scene.DRAW: drawn,
        Scene.ORDER: True,
        Scene.STAGE: stage is not None,
        Scene.SCOREBOARD: frozen or release is not Release.NOTHING,
        Scene.STANDINGS: RevealKind.STANDINGS in kinds,
        Scene.AWARDS: bool(kinds & {RevealKind.AWARD, RevealKind.FINALISTS}),
    }
    return tuple(scene for scene in Scene if has_something[scene])
