"""The persons at the desks as an archive carries them: names, roles, judges; never PINs."""

from stage_contest.domain.contest import Contest
from stage_contest.domain.errors import message
from stage_contest.domain.judges import JudgeCode
from stage_contest.domain.people import Person, PersonCode, Role
from stage_contest.services.archive import JsonValue
from stage_contest.services.archive.scalars import Once, code, name
from stage_contest.services.archive.values import Node
from stage_contest.storage import persons
from stage_contest.storage.unit import Unit


def arriving_persons(unit: Unit, contest: Contest, node: Node) -> None:
    """Write the persons of an archive into a file that has none."""
    codes, names, judges = Once(), Once(), Once()
    for item in node.items():
        person = _person(contest, item)
        codes.add(item, person.code, person.code)
        names.add(item, person.name, person.name)
        if person.judge is not None:
            judges.add(item, person.judge, person.judge)
        persons.add(unit, person)


def leaving_persons(unit: Unit) -> list[JsonValue]:
    """The persons of a file in their order."""
    found: list[JsonValue] = []
    for person in persons.persons(unit):
        roles: list[JsonValue] = [role.value for role in Role if role in person.roles]
        said: dict[str, JsonValue] = {"code": person.code, "name": person.name, "roles": roles}
        if person.judge is not None:
            said["judge"] = person.judge
        found.append(said)
    return found


def _person(contest: Contest, item: Node) -> Person:
    members = item.shape("code", "name", "roles", "judge")
    once = Once()
    roles: list[Role] = []
    for word in members["roles"].items():
        roles.append(word.choice(Role))
        once.add(word, roles[-1], roles[-1].value)
    judge = _judge(contest, members["judge"]) if members.has("judge") else None
    if not roles or (Role.JUDGE in roles) != (judge is not None):
        raise item.refused(
            message(
                "A person has at least one role, and the role of a judge exactly where the key judge names one."
            )
        )
    return Person(PersonCode(code(members["code"])), name(members["name"]), frozenset(roles), judge)


def _judge(contest: Contest, node: Node) -> JudgeCode:
    judge = JudgeCode(code(node))
    if all(known.code != judge for known in contest.judges):
        raise node.refused(message('There is no judge "{judge}".', judge=judge))
    return judge
