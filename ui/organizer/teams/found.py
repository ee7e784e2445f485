"""Finding teams and people by what was typed, with or without marks."""

from collections.abc import Sequence

from stage_contest.domain.vietnamese import plain
from stage_contest.services.preparation import TeamLine


class Finding:
    """The teams with their words as a search compares them; these are read once, at the first search."""

    def __init__(self, teams: Sequence[TeamLine] = ()) -> None:
        self._teams = tuple(teams)
        self._words: tuple[str, ...] | None = None

    def teams(self, typed: str) -> tuple[TeamLine, ...]:
        """The teams that are called so or have a person called so; all of them while nothing is typed."""
        wanted = plain(typed)
        if not wanted:
            return self._teams
        if self._words is None:
            self._words = tuple(map(_words_of, self._teams))
        return tuple(team for team, words in zip(self._teams, self._words, strict=True) if wanted in words)

    def person(self, typed: str, team: TeamLine) -> int | None:
        """The number of the first member who is called so, if the team itself is not."""
        wanted = plain(typed)
        if not wanted or wanted in plain(team.name):
            return None
        return next((line.number for line in team.members if wanted in plain(line.member.name)), None)


def _words_of(team: TeamLine) -> str:
    names = (team.name, team.unit, *(line.member.name for line in team.members))
    return "\n".join(map(plain, names))
