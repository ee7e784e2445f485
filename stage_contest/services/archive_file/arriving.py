"""An archive into a new file: its contest, and what its `program` says about the course of the evenings."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields

from stage_contest.domain.contest import Contest, Round
from stage_contest.domain.criteria import PartCode
from stage_contest.domain.errors import Refusal, message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.over_time import OverTime, OverTimeStep, never_gets_cheaper
from stage_contest.domain.papers import PaperTexts
from stage_contest.domain.show import Release, Stage
from stage_contest.domain.teams import TeamCode
from stage_contest.services.archive import Archive, JsonValue
from stage_contest.services.archive.scalars import count, points_from_zero
from stage_contest.services.archive.values import Members, Node
from stage_contest.services.archive_file.kept_settings import store_pictures, store_settings
from stage_contest.services.archive_file.lots import read_draws, read_orders
from stage_contest.services.archive_file.origins import read_origins
from stage_contest.services.archive_file.persons import arriving_persons
from stage_contest.services.evening import confirmed_scores
from stage_contest.services.freeze import recomputed_snapshot
from stage_contest.services.results.blocking import blocking
from stage_contest.services.results.missing import must_be_confirmable
from stage_contest.services.views import SheetKey
from stage_contest.storage import confirmations, contests, freezes, hall, marks, over_time, statuses, texts
from stage_contest.storage.marks import Said
from stage_contest.storage.unit import Unit

_TEXT_FIELDS = frozenset(field.name for field in fields(PaperTexts))


def store_archive(unit: Unit, archive: Archive) -> None:
    """Write an archive into a file that holds no contest yet.

    Raises:
        InputRefused: with the JSON path in `program` of what does not fit the contest.
    """
    contests.store(unit, archive.contest)
    carried = _restore_program(unit, archive)
    texts.carry(unit, {key: json.dumps(value, ensure_ascii=False) for key, value in carried.items()})


def _restore_program(unit: Unit, archive: Archive) -> Mapping[str, JsonValue]:
    """Write what `program` says of a contest that is in the file already; gives back the keys not known here."""
    contest = contests.load(unit)
    for key, read in _READERS.items():
        if key in archive.program:
            read(unit, contest, Node(archive.program[key], f"program.{key}"))
    return {key: value for key, value in archive.program.items() if key not in _READERS}


@contextmanager
def _refused_here(node: Node) -> Iterator[None]:
    """Say what is refused with the place in the archive that it is about."""
    try:
        yield
    except Refusal as refusal:
        raise node.refused(refusal.said) from refusal


def _texts(unit: Unit, contest: Contest, node: Node) -> None:
    for round_, of_round in _by_round(contest, node):
        words: dict[str, str] = {}
        for field, text in of_round.members().each():
            if field not in _TEXT_FIELDS:
                raise text.refused(message('Papers have no text "{field}".', field=field))
            words[field] = text.text()
        texts.set_paper_texts(unit, round_.code, words)


def _releases(unit: Unit, contest: Contest, node: Node) -> None:
    for round_, setting in _by_round(contest, node):
        hall.set_release(unit, round_.code, setting.choice(Release))


def _calls(unit: Unit, contest: Contest, node: Node) -> None:
    for round_, calls in _by_round(contest, node):
        for call in calls.items():
            team, part = _team_and_part(round_, call, call.shape("team", "part"))
            hall.call(unit, Stage(round_.code, team, part))


def _reasons(unit: Unit, contest: Contest, node: Node) -> None:
    for item in node.items():
        members = item.shape("round", "judge", "team", "part", "reason")
        round_ = _round(contest, members["round"], members["round"].text())
        reason = members["reason"].text()
        if members.has("judge"):
            _reason_of_sheet(unit, round_, item, members)
            continue
        team = TeamCode(members["team"].text())
        for entry in round_.entries:
            if entry.team == team:
                statuses.set_status(unit, round_.code, team, status=entry.status, reason=reason)
                break
        else:
            raise members["team"].refused(message('The team "{team}" has no entry in this round.', team=team))


def _reason_of_sheet(unit: Unit, round_: Round, item: Node, members: Members) -> None:
    team, part = _team_and_part(round_, item, members)
    key = SheetKey(round_.code, JudgeCode(members["judge"].text()), team, part)
    said = marks.state(unit, key).said
    if said not in {Said.ABSENT, Said.ABSTAINED}:
        raise item.refused(message("This sheet is neither absent nor abstained, so it has no reason."))
    marks.say(unit, key, said=said, reason=members["reason"].text())


def _confirmations(unit: Unit, contest: Contest, node: Node) -> None:
    for round_, confirmed in _by_round(contest, node):
        for item in confirmed.items():
            team, part = _team_and_part(round_, item, item.shape("team", "part"))
            with _refused_here(item):
                must_be_confirmable(contest, round_, team, part)
            confirmations.confirm(unit, round_.code, team, part=part)
        with _refused_here(confirmed):
            confirmed_scores(contest, round_, confirmations.of_round(unit, round_.code))


def _over_time(unit: Unit, contest: Contest, node: Node) -> None:
    parts = {part.code for part in contest.rules.parts}
    for code, of_part in node.members().each():
        if PartCode(code) not in parts:
            raise of_part.refused(message('The rules have no part "{part}".', part=code))
        members = of_part.shape("each_minute", "steps")
        steps = [item.shape("seconds", "points") for item in members.get("steps", []).items()]
        rule = OverTime(
            points_from_zero(members.get("each_minute", "0")),
            tuple(OverTimeStep(count(step["seconds"], 1), points_from_zero(step["points"])) for step in steps),
        )
        if not never_gets_cheaper(rule):
            raise of_part.refused(
                message("Going over the time longer would cost less here; please correct the points.")
            )
        over_time.set_over_time(unit, PartCode(code), rule)


def _freezes(unit: Unit, contest: Contest, node: Node) -> None:
    for round_, frozen in _by_round(contest, node):
        members = frozen.shape("revision", "sha256")
        for said in blocking(contest, round_, confirmations.of_round(unit, round_.code)):
            raise frozen.refused(said)
        snapshot = recomputed_snapshot(contest, round_.code)
        seal = freezes.snapshot_hash(snapshot)
        if (seal, freezes.revision_of(seal)) != (members["sha256"].text(), members["revision"].text()):
            raise frozen.refused(
                message(
                    "Counted again, {round} does not give the results that were frozen as {revision}. Take this "
                    "key out of the archive to import the round unfrozen.",
                    round=round_.name,
                    revision=members["revision"].text(),
                )
            )
        freezes.freeze(unit, round_.code, snapshot)


def _orders(unit: Unit, contest: Contest, node: Node) -> None:
    read_orders(unit, _by_round(contest, node))


def _draws(unit: Unit, contest: Contest, node: Node) -> None:
    read_draws(unit, _by_round(contest, node))


_READERS: Mapping[str, Callable[[Unit, Contest, Node], None]] = {
    "texts": _texts,
    "releases": _releases,
    "origins": lambda unit, contest, node: read_origins(unit, contest, _by_round(contest, node)),
    "orders": _orders,
    "draws": _draws,
    "calls": _calls,
    "reasons": _reasons,
    "confirmations": _confirmations,
    "over_time": _over_time,
    "settings": lambda unit, _contest, node: store_settings(unit, node),
    "pictures": lambda unit, _contest, node: store_pictures(unit, node),
    "freezes": _freezes,
    "people": arriving_persons,
}


def _by_round(contest: Contest, node: Node) -> Iterator[tuple[Round, Node]]:
    for code, of_round in node.members().each():
        yield _round(contest, of_round, code), of_round


def _round(contest: Contest, node: Node, code: str) -> Round:
    for round_ in contest.rounds:
        if round_.code == code:
            return round_
    raise node.refused(message('There is no round "{round}".', round=code))


def _team_and_part(round_: Round, item: Node, members: Members) -> tuple[TeamCode, PartCode]:
    team, part = TeamCode(members["team"].text()), PartCode(members["part"].text())
    if part not in round_.parts or all(entry.team != team for entry in round_.entries):
        raise item.refused(
            message('{round} has no entry "{team}" or no part "{part}".', round=round_.name, team=team, part=part)
        )
    return team, part
