"""The settings of a contest by name, as JSON text."""

from collections.abc import Mapping
from typing import NamedTuple

from stage_contest.storage.query import lines
from stage_contest.storage.tables import SettingRow
from stage_contest.storage.unit import Unit


class _SettingLine(NamedTuple):
    name: str
    value: str


_SETTINGS = lines(SettingRow, _SettingLine, by="name")


def settings(unit: Unit) -> Mapping[str, str]:
    """Every setting that was made."""
    return {line.name: line.value for line in unit.all(_SETTINGS)}


def set_settings(unit: Unit, wanted: Mapping[str, str | None]) -> None:
    """Make settings, or forget those whose value is None; settings that are not named stay as they are."""
    there = settings(unit)
    for name, value in wanted.items():
        if value is None:
            if name in there:
                unit.remove(SettingRow, name=name)
        elif name in there:
            unit.change(SettingRow, {"name": name}, value=value)
        else:
            unit.add(SettingRow, name=name, value=value)
