"""A time over the limit in words, as reasons of deductions say it."""

from reports.wording import Words

_MINUTE = 60


def over_text(seconds: int, words: Words) -> str:
    """So many seconds: "2 min 10 s"."""
    minutes, rest = divmod(seconds, _MINUTE)
    if not minutes:
        return words.say("{seconds} s", seconds=rest)
    if not rest:
        return words.say("{minutes} min", minutes=minutes)
    return words.say("{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def over_reason(seconds: int, words: Words) -> str:
    """The reason of a deduction for going so many seconds over the time."""
    return words.say("Over time by {time}", time=over_text(seconds, words))
