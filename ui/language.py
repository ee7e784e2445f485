"""Which language the program speaks: the one asked for, or remembered, or the system's; else Vietnamese."""

import ctypes
import locale
import sys
from collections.abc import Mapping, Sequence

from reports.wording import LANGUAGES, Language

LANGUAGE_VARIABLE = "STAGE_CONTEST_LANGUAGE"
"""The environment variable that chooses the language."""

LANGUAGE_OPTION = "--language"
"""The option that chooses it; it may stand anywhere on the command line."""

FIRST_LANGUAGE: Language = "vi"
"""The language of a system that names neither of ours."""

OWN_NAMES: Mapping[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
"""Each language as its speakers call it, for choosers."""


def other_language(language: Language) -> Language:
    """The language that a switch goes to."""
    return "en" if language == "vi" else "vi"


def language_named(text: str | None) -> Language | None:
    """The language that a text such as "vi", "EN", "en_US.UTF-8" or "vi-VN" names; None for any other text."""
    if not text:
        return None
    name = text.strip().lower().replace("_", "-").split(".")[0].split("-")[0]
    for language in LANGUAGES:
        if name == language:
            return language
    return None


def choose_language(
    asked: str | None, environment: Mapping[str, str], *, remembered: str | None, system: str | None
) -> Language:
    """The first of these that names a language of ours: the option, the environment, the settings, the system."""
    for source in (asked, environment.get(LANGUAGE_VARIABLE), remembered, system):
        language = language_named(source)
        if language is not None:
            return language
    return FIRST_LANGUAGE


def system_language(environment: Mapping[str, str]) -> str | None:
    """The language the system is set to, such as "vi_VN.UTF-8"; None where it does not say."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            return environment[variable]
    if sys.platform == "win32":
        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    return None


def take_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The language asked for anywhere on the command line, and the command line without it."""
    asked: str | None = None
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == LANGUAGE_OPTION:
            asked = next(waiting, "")
        elif argument.startswith(f"{LANGUAGE_OPTION}="):
            asked = argument.removeprefix(f"{LANGUAGE_OPTION}=")
        else:
            rest.append(argument)
    return asked, rest
