"""What a template or an earlier contest becomes under the name, in the year and with the rounds that are wanted."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from stage_contest.domain.contest import Contest, Qualification, Round, RoundCode, RoundKind
from stage_contest.services.archive import Archive, JsonValue

GAP = "…"
"""A name with dots in it waits to be filled in."""
_TEXTS = "texts"
_DATED = ("date", "decision_date")
_NUMBER = re.compile(r"\d+(?=\D*$)")
_USUAL_FINALISTS = Qualification(per_cluster=2)


@dataclass(frozen=True, slots=True)
class RoundWish:
    """What a round of the new contest is called and where it is held."""

    name: str
    venue: str = ""


@dataclass(frozen=True, slots=True)
class NewContest:
    """What the organizer wants changed of what the new contest is made from; `final` None for none."""

    name: str
    organizer: str
    year: int
    clusters: tuple[RoundWish, ...]
    final: RoundWish | None


def offered(archive: Archive) -> NewContest:
    """The wish that changes nothing; a name that waits to be filled in is left empty."""
    contest = archive.contest
    final = next(_of_kind(contest, RoundKind.FINAL), None)
    return NewContest(
        name="" if GAP in contest.name else contest.name,
        organizer=contest.organizer,
        year=contest.year,
        clusters=tuple(RoundWish(each.name, each.venue) for each in _of_kind(contest, RoundKind.CLUSTER)),
        final=RoundWish(final.name, final.venue) if final else None,
    )


def next_cluster(before: Sequence[RoundWish]) -> RoundWish:
    """One more cluster, named after the last one: "Cụm thi số 4" follows "Cụm thi số 3"."""
    last = before[-1].name if before else ""
    if _NUMBER.search(last) is None:
        return RoundWish(f"{last} {len(before) + 1}".strip())
    return RoundWish(_NUMBER.sub(lambda found: str(int(found.group()) + 1), last))


def made_to_wish(archive: Archive, wish: NewContest) -> Archive:
    """The archive with that name, year and rounds; a round more is made like the last one, without teams."""
    contest = archive.contest
    rounds, origins = _rounds(contest, wish)
    rules = contest.rules
    if wish.final is None:
        rules = replace(rules, qualification=None)
    elif next(_of_kind(contest, RoundKind.FINAL), None) is None:
        rules = replace(rules, qualification=rules.qualification or _USUAL_FINALISTS)
    made = replace(
        contest, name=wish.name, organizer=wish.organizer, year=wish.year, rules=rules, rounds=tuple(rounds)
    )
    texts = _texts_of(archive, origins, year=wish.year)
    program = {key: value for key, value in archive.program.items() if key != _TEXTS}
    return Archive(made, {**program, _TEXTS: texts} if texts else program)


def _of_kind(contest: Contest, kind: RoundKind) -> Iterator[Round]:
    return (each for each in contest.rounds if each.kind is kind)


def _rounds(contest: Contest, wish: NewContest) -> tuple[list[Round], Mapping[RoundCode, RoundCode]]:
    """The rounds as wanted, and for each the round that it was made like."""
    taken = {each.code for each in contest.rounds}
    clusters, finals = list(_of_kind(contest, RoundKind.CLUSTER)), list(_of_kind(contest, RoundKind.FINAL))
    made: list[Round] = []
    origins: dict[RoundCode, RoundCode] = {}
    for number, wanted in enumerate(wish.clusters):
        if number < len(clusters):
            round_ = clusters[number]
            origins[round_.code] = round_.code
        else:
            model = (clusters or finals or [_plain_round(contest)])[-1]
            round_ = _like(model, RoundKind.CLUSTER, _free_code("cluster", taken))
            origins[round_.code] = model.code
            taken.add(round_.code)
        made.append(replace(round_, name=wanted.name, venue=wanted.venue))
    if wish.final is not None:
        model = (finals or clusters or [_plain_round(contest)])[0]
        final = model if finals else _like(model, RoundKind.FINAL, RoundCode("final"))
        origins[final.code] = model.code
        made.append(replace(final, name=wish.final.name, venue=wish.final.venue))
    return made, origins


def _plain_round(contest: Contest) -> Round:
    parts = tuple(part.code for part in contest.rules.parts)
    return Round(RoundCode(""), "", RoundKind.CLUSTER, parts)


def _like(model: Round, kind: RoundKind, code: RoundCode) -> Round:
    return Round(code, model.name, kind, model.parts, panel=model.panel, prizes=model.prizes)


def _free_code(stem: str, taken: Container[str]) -> RoundCode:
    return next(RoundCode(code) for code in (f"{stem}-{number}" for number in count(1)) if code not in taken)


def _texts_of(archive: Archive, origins: Mapping[RoundCode, RoundCode], *, year: int) -> dict[str, JsonValue]:
    """The texts of the papers by round, each as in the round that it was made like, in the new year."""
    by_round = archive.program.get(_TEXTS)
    known = by_round if isinstance(by_round, dict) else {}
    found: dict[str, JsonValue] = {}
    for code, origin in origins.items():
        texts = known.get(origin)
        if isinstance(texts, dict):
            found[code] = dict(_in_year(texts.items(), str(archive.contest.year), str(year)))
    return found


def _in_year(texts: Iterable[tuple[str, JsonValue]], old: str, new: str) -> Iterator[tuple[str, JsonValue]]:
    for field, text in texts:
        dated = field in _DATED and isinstance(text, str)
        yield field, text.replace(old, new) if dated and isinstance(text, str) else text
