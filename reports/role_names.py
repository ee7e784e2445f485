"""Roles as lists and slips name them, standing alone: "Giám khảo, Trưởng ban giám khảo"."""

from collections.abc import Collection

from reports.wording import Words
from stage_contest.domain.people import Role


def role_name(role: Role, words: Words) -> str:
    """The name of a role with a capital letter."""
    names = {
        Role.ORGANIZER: words.say("Organizing committee"),
        Role.SECRETARY: words.say("Secretary"),
        Role.CHAIR: words.say("Chair of the panel"),
        Role.JUDGE: words.say("Judge"),
        Role.MC: words.say("Presenter"),
    }
    return names[role]


def role_names(roles: Collection[Role], words: Words) -> str:
    """The names of several roles, always in the same order."""
    return ", ".join(role_name(role, words) for role in Role if role in roles)
