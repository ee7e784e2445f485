"""What a team holds, and what it would hold instead, in words."""

from collections.abc import Mapping, Sequence

from reports.wording import Words
from stage_contest.domain.firmness.stake import Change, HeldPrize, Stake, WayOn
from stage_contest.domain.teams import TeamCode


def change_sentences(changes: Sequence[Change], names: Mapping[TeamCode, str], words: Words) -> tuple[str, ...]:
    """Each team that would hold something else: "Xã Bình Trị: Giải Nhì → Giải Nhất"; the final comes first."""
    gravest_first = sorted(changes, key=lambda change: change.now.final is change.then.final)
    return tuple(
        words.say("{team}: {now} → {then}", team=names[change.team], now=now, then=then)
        for change in gravest_first
        for now, then in (_sides(change, words),)
    )


def _sides(change: Change, words: Words) -> tuple[str, str]:
    """Now and then, each only with what differs: the prizes, the final, or both."""
    now, then = [], []
    if change.now.prizes != change.then.prizes:
        now.append(_prizes(change.now.prizes, words))
        then.append(_prizes(change.then.prizes, words))
    if change.now.final is not change.then.final:
        now.append(_final(change.now, words))
        then.append(_final(change.then, words))
    return ", ".join(now), ", ".join(then)


def _prizes(held: Sequence[HeldPrize], words: Words) -> str:
    if not held:
        return words.say("no prize")
    names = [
        each.prize if each.money is not None else words.say("{prize} (tied)", prize=each.prize) for each in held
    ]
    return " + ".join(names)


def _final(stake: Stake, words: Words) -> str:
    said = {
        WayOn.NO: words.say("not in the final"),
        WayOn.OPEN: words.say("the final undecided"),
        WayOn.YES: words.say("in the final"),
    }
    return said[stake.final]
