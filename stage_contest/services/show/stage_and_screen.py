"""The evening on stage and on the wall: calling teams, scenes, revealing, and the picture the hall is given."""

from datetime import datetime

from stage_contest.domain.contest import PERFORMING, RoundCode
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.hall import empty_hall, hall_picture
from stage_contest.domain.people import Actor, Role
from stage_contest.domain.revealing import allowed_kinds, as_filed, as_listed
from stage_contest.domain.show import HallPicture, Release, Reveal, RevealKind, Scene, Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.services.desk_work import DeskWork
from stage_contest.services.evening import Evening, load_evening
from stage_contest.services.show.offering import revealable, scenes_of, why_not
from stage_contest.services.undoing import hide_all_but
from stage_contest.storage import contests, hall
from stage_contest.storage.ledger import Act


class Show(DeskWork):
    """What the MC, the secretary and the organizer do with the stage and the hall's screen."""

    def call_team(self, code: RoundCode, team: TeamCode, part: PartCode, *, actor: Actor, at: datetime) -> None:
        """Call a team on stage for a part; from now on judges may mark it there.

        Raises:
            Refusal: if the team does not compete in the round, the round has no such part, or it is frozen.
        """
        actor.must_be(Role.SECRETARY, Role.MC)
        with self._in_open_round(Act(at, actor, "team.called", f"{code}/{team}/{part}"), code) as (unit, evening):
            _must_perform(evening, team, part)
            if evening.stage != Stage(code, team, part):
                hall.call(unit, Stage(code, team, part))

    def set_release(self, code: RoundCode, release: Release, *, actor: Actor, at: datetime) -> None:
        """Set what may be revealed before the freeze; what is no longer allowed is hidden at once.

        Raises:
            Refusal: if the round is frozen, or the actor may not.
        """
        actor.must_be(Role.ORGANIZER, Role.CHAIR)
        with self._in_open_round(Act(at, actor, "release.set", f"{code}/{release}"), code) as (unit, evening):
            if release is not evening.release:
                hall.set_release(unit, code, release)
            hide_all_but(unit, code, allowed_kinds(release, frozen=False))

    def set_scene(self, code: RoundCode, scene: Scene, *, actor: Actor, at: datetime) -> None:
        """Choose what the hall's screen shows.

        Raises:
            Refusal: if nothing of that scene may be shown yet, or the actor may not.
        """
        actor.must_be(Role.MC, Role.ORGANIZER)
        with self._in_round(Act(at, actor, "scene.set", f"{code}/{scene}"), code) as (unit, evening):
            if scene not in scenes_of(evening):
                raise Refusal(message("There is nothing to show of this in {round} yet.", round=evening.round.name))
            if hall.scene(unit) != (code, scene):
                hall.set_scene(unit, code, scene)

    def reveal(self, reveal: Reveal, *, actor: Actor, at: datetime) -> None:
        """Release one thing to the hall; one that is released already stays so.

        Raises:
            Refusal: if it is not confirmed, or the round does not allow it yet, or the actor may not.
        """
        actor.must_be(Role.MC, Role.ORGANIZER)
        act = Act(at, actor, "hall.revealed", _place(reveal))
        finalists = reveal.kind is RevealKind.FINALISTS
        with self._in_round(act, reveal.round, finalists=finalists) as (unit, evening):
            if reveal not in revealable(evening):
                if reveal in as_listed(evening.seen):
                    return
                raise Refusal(why_not(evening, reveal))
            parts = [part for part in evening.round.parts if (reveal.team, part) in evening.confirmed]
            for row in as_filed(reveal, parts):
                if row not in evening.revealed:
                    hall.reveal(unit, row)

    def hide(self, reveal: Reveal, *, actor: Actor, at: datetime) -> None:
        """Take one thing back from the hall; one that is not there is left alone.

        Raises:
            Refusal: if the actor may not.
        """
        actor.must_be(Role.MC, Role.ORGANIZER)
        with self._in_round(Act(at, actor, "hall.hidden", _place(reveal)), reveal.round) as (unit, evening):
            for row in evening.revealed_in_order:
                if as_listed([row]) == (reveal,):
                    hall.hide(unit, row)

    def hall_picture(self) -> HallPicture:
        """All that the hall may see now; it holds nothing that has not been revealed."""
        with self._file.reading() as unit:
            chosen = hall.scene(unit)
            if chosen is None:
                return empty_hall(contests.load_prepared(unit))
            evening = load_evening(unit, chosen.round)
            if chosen.scene is Scene.AWARDS and Reveal(RevealKind.FINALISTS, chosen.round) in evening.revealed:
                evening = load_evening(unit, chosen.round, finalists=True)
        return hall_picture(evening.contest, evening.round, evening.hall_facts(chosen.scene))


def _must_perform(evening: Evening, team: TeamCode, part: PartCode) -> None:
    evening.part(part)
    if evening.entry(team).status not in PERFORMING:
        name = evening.contest.team(team).name
        raise Refusal(message("{team} does not compete in {round}.", team=name, round=evening.round.name))


def _place(reveal: Reveal) -> str:
    about = (reveal.round, reveal.kind, reveal.team, reveal.part, reveal.prize)
    return "/".join(str(word) for word in about if word is not None)
