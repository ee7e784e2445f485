"""`explain`: the proof of one entry's result, every mark and every step."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from stage_contest.domain.contest import Round
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.proof import prove
from stage_contest.domain.teams import TeamCode
from ui.commands.counted import count_rounds
from ui.commands.options import choice_option, command, contest_file, round_option
from ui.commands.proof_json import proof_json
from ui.commands.session import Session
from ui.proof_tables import proof_drawn


class ProofFormat(StrEnum):
    """How a proof is written."""

    TABLE = "table"
    JSON = "json"


def add_commands(app: typer.Typer, session: Session) -> None:
    """Add `explain`."""
    words = session.words
    which_team = typer.Option(
        "--team", metavar="CODE", help=words.say("The code of a team, such as chau-o; `info` lists them.")
    )
    proof_format = choice_option(
        words, "--format", ProofFormat, words.say("How to write it: tables to read, or JSON.")
    )

    @command(app, words, "explain", words.say("Shows how the result of one team came about, step by step."))
    def explain(
        file: Annotated[Path, contest_file(words)],
        code: Annotated[str, round_option(words)],
        team: Annotated[str, which_team],
        form: Annotated[ProofFormat, proof_format] = ProofFormat.TABLE,
    ) -> None:
        print_proof(file, code, team, form, session)


def print_proof(file: Path, code: str, team: str, form: ProofFormat, session: Session) -> None:
    """Print the proof of one team in one round; of a frozen round, from what was frozen."""
    _, (counted,) = count_rounds(file, code)
    proof = prove(counted.contest, counted.round.code, known_team(counted.round, team))
    match form:
        case ProofFormat.JSON:
            session.write_json(proof_json(proof))
        case ProofFormat.TABLE:
            session.show(*proof_drawn(proof, counted.contest, session.words))


def known_team(round_: Round, team: str) -> TeamCode:
    """The code of a team that takes part in the round.

    Raises:
        Refusal: if it does not; it lists those that do.
    """
    teams = tuple(entry.team for entry in round_.entries)
    for known in teams:
        if known == team:
            return known
    raise Refusal(
        message(
            'The round {round} has no team "{team}"; its teams are: {teams}.',
            round=round_.code,
            team=team,
            teams=teams,
        )
    )
