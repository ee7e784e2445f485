"""Judging the laptop: power, sleep, disk, clock, printer, and the folder for copies."""

from datetime import timedelta

from stage_contest.domain.errors import message
from ui.organizer.preshow.check_line import Act, CheckLine, Light, Topic
from ui.organizer.preshow.facts import Facts

_MEGABYTE = 1_000_000
_LITTLE = 1000 * _MEGABYTE
_TOO_LITTLE = 200 * _MEGABYTE
_LOW_BATTERY = 30
_SLIP = timedelta(minutes=2)
"""So much a clock may be put right without anybody having set it wrong."""


def judge_power(facts: Facts) -> CheckLine:
    """Whether a power cut or an empty battery can end the evening."""
    battery, plugged = facts.power.battery, facts.power.plugged
    if battery is None:
        return CheckLine(
            Topic.POWER,
            Light.AMBER,
            message("No battery was found: if the power goes, this computer goes off. What was accepted stays."),
            message("Best use a laptop with a charged battery, or a computer on an emergency supply."),
        )
    if plugged:
        return CheckLine(Topic.POWER, Light.GREEN, message("On mains, battery {battery} %.", battery=battery))
    return CheckLine(
        Topic.POWER,
        Light.RED if battery < _LOW_BATTERY else Light.AMBER,
        message("On battery, {battery} %.", battery=battery),
        message("Plug the charger in, and see that nobody needs that socket later."),
    )


def judge_sleep(facts: Facts) -> CheckLine:
    """Whether the laptop goes to sleep or dark during a long part."""
    idle = facts.idle
    mend = message("In the system's settings, under Power: turn screen and sleep to “never” while plugged in.")
    if idle.sleep:
        found = message("This laptop goes to sleep after {minutes} minutes without a key.", minutes=idle.sleep)
        return CheckLine(Topic.SLEEP, Light.AMBER, found, mend)
    if idle.screen:
        found = message("The screen goes dark after {minutes} minutes without a key.", minutes=idle.screen)
        return CheckLine(Topic.SLEEP, Light.AMBER, found, mend)
    if idle.sleep is None or idle.screen is None:
        found = message("Whether this laptop goes to sleep or dark could not be found out.")
        return CheckLine(Topic.SLEEP, Light.AMBER, found, mend)
    return CheckLine(Topic.SLEEP, Light.GREEN, message("It neither goes to sleep nor dark by itself."))


def judge_disk(facts: Facts) -> CheckLine:
    """Whether there is room for the evening."""
    free = facts.free_bytes
    mend = message("Empty the recycle bin, or move pictures and films to another disk.")
    if free is None:
        return CheckLine(
            Topic.DISK, Light.AMBER, message("How much room the disk has could not be found out."), mend
        )
    if facts.read_only:
        return CheckLine(
            Topic.DISK,
            Light.RED,
            message("This contest can only be read here; nothing of the evening would be kept."),
            message("Close it in the other program, or copy the file to a folder of your own and open it there."),
        )
    found = message("{megabytes} MB are free on the disk of this contest.", megabytes=free // _MEGABYTE)
    if free >= _LITTLE:
        gigabytes = free // _LITTLE
        return CheckLine(
            Topic.DISK,
            Light.GREEN,
            message("{gigabytes} GB are free on the disk of this contest.", gigabytes=gigabytes),
        )
    return CheckLine(Topic.DISK, Light.RED if free < _TOO_LITTLE else Light.AMBER, found, mend)


def judge_clock(facts: Facts) -> CheckLine:
    """Whether the times in the ledger will make sense."""
    mend = message("Set date and time in the system's settings.")
    if facts.last_saved is not None and facts.now < facts.last_saved - _SLIP:
        return CheckLine(
            Topic.CLOCK,
            Light.RED,
            message(
                "The clock says {now}, but the contest was last changed {saved}.",
                now=facts.now,
                saved=facts.last_saved,
            ),
            mend,
        )
    found = message("It is {now}.", now=facts.now)
    if facts.held_on is None or facts.held_on == facts.now.astimezone().date():
        return CheckLine(Topic.CLOCK, Light.GREEN, found)
    return CheckLine(
        Topic.CLOCK,
        Light.AMBER,
        message("It is {now}; the round is to be held on {day}.", now=facts.now, day=facts.held_on),
        message("If the evening is today, set the clock, or the date of the round."),
        Act.GO_TO_ROUNDS,
    )


def judge_printer(facts: Facts) -> CheckLine:
    """Whether certificates and minutes can be printed here."""
    if not facts.printers:
        return CheckLine(
            Topic.PRINTER,
            Light.AMBER,
            message("No printer was found."),
            message("Connect one and print a test page; or write the papers as PDF and print them elsewhere."),
        )
    return CheckLine(
        Topic.PRINTER,
        Light.GREEN,
        message("Found: {printers}. Print a test page on it once.", printers=facts.printers),
    )


def judge_copies(facts: Facts) -> CheckLine:
    """Whether the contest lies in a second place."""
    backup = facts.backup
    if backup is None:
        return CheckLine(
            Topic.COPIES,
            Light.AMBER,
            message("No folder for copies is chosen."),
            message("Put a stick in and choose it in the settings."),
            Act.GO_TO_SETTINGS,
        )
    if not (backup.there and backup.writable):
        return CheckLine(
            Topic.COPIES,
            Light.RED,
            message("The folder for copies, {folder}, is not there or cannot be written.", folder=str(backup.path)),
            message("Put the stick in, or choose another folder."),
            Act.GO_TO_SETTINGS,
        )
    if backup.latest is None:
        return CheckLine(
            Topic.COPIES,
            Light.AMBER,
            message("There is no copy of this contest in {folder} yet.", folder=str(backup.path)),
            message("Save one now, and again after every part."),
            Act.SAVE_COPY,
        )
    found = message("Last copy {at} in {folder}.", at=backup.latest, folder=str(backup.path))
    if not backup.apart:
        return CheckLine(
            Topic.COPIES,
            Light.AMBER,
            found,
            message("The folder lies on the same disk as the contest; a stick is safer."),
            Act.SAVE_COPY,
        )
    return CheckLine(Topic.COPIES, Light.GREEN, found, act=Act.SAVE_COPY)
