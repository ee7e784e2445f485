"""The rules as they are being edited on the page; nothing is written until they are saved."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from stage_contest.domain.criteria import PartCode, criteria_of
from stage_contest.domain.errors import Message, message
from stage_contest.services.rulebook import Aspect, Finding, RuleFacts, RulesDraft, RuleSet, Spot, examine
from ui.drafts import Drafts

_WHOLE = frozenset(
    {
        Aspect.QUESTIONS,
        Aspect.DROP,
        Aspect.MEMBERS_MIN,
        Aspect.MEMBERS_MAX,
        Aspect.MAIN_MEMBERS,
        Aspect.CAPTAINS,
        Aspect.PER_CLUSTER,
        Aspect.BEST_OTHERS,
    }
)
"""Places that want a whole number."""


class Drafting(QObject):
    """Holds the draft and what is said about it; `changed` after every edit.

    `chosen` is the part in sight, None for the whole contest. A draft that was discarded can be brought back until
    something else is edited.
    """

    changed = Signal()

    def __init__(self, drafts: Drafts, facts: RuleFacts) -> None:
        super().__init__()
        self._drafts = drafts
        self._dropped: RulesDraft | None = None
        self.facts = facts
        self.draft = drafts.rules or RulesDraft(facts.standing, facts.standing)
        self.chosen: PartCode | None = None
        self.findings = self._findings()

    @property
    def now(self) -> RuleSet:
        """The rules as they would be saved."""
        return self.draft.now

    @property
    def can_bring_back(self) -> bool:
        """Whether a discarded draft waits."""
        return self._dropped is not None

    @property
    def overtaken(self) -> bool:
        """Whether other rules were saved since this draft was begun."""
        return self.draft.changed and self.draft.before != self.facts.standing

    def show(self, facts: RuleFacts) -> None:
        """Look at the contest anew; a draft stays, and rules without one follow the file."""
        self.facts = facts
        if not self.draft.changed:
            self.draft = RulesDraft(facts.standing, facts.standing)
        self._tell()

    def edit(self, now: RuleSet) -> None:
        """Go on with these rules; texts typed at places that are gone are gone too."""
        self._take(now, {spot: text for spot, text in self.draft.unread.items() if _is_in(spot, now)})

    def write(self, spot: Spot, text: str, act: Callable[[RuleSet], RuleSet]) -> None:
        """Go on with what a typed text says; one that says nothing (ValueError) waits at its place."""
        unread = {place: waiting for place, waiting in self.draft.unread.items() if place != spot}
        try:
            now = act(self.now)
        except ValueError:
            self._take(self.now, {**unread, spot: text})
            return
        self._take(now, unread)

    def unread(self, spot: Spot) -> str | None:
        """The typed text at that place that says nothing yet."""
        return self.draft.unread.get(spot)

    def at(self, spot: Spot) -> tuple[Finding, ...]:
        """What is said about one place."""
        return tuple(finding for finding in self.findings if finding.spot == spot)

    def discard(self) -> None:
        """Go back to the rules as they stand; the draft can be brought back."""
        self._dropped = self.draft
        self._keep(RulesDraft(self.facts.standing, self.facts.standing))

    def bring_back(self) -> None:
        """Go on with the draft that was discarded."""
        if self._dropped is not None:
            dropped, self._dropped = self._dropped, None
            self._keep(dropped)

    def saved(self) -> None:
        """The draft is in the file now."""
        self._drafts.rules = None
        self.draft = RulesDraft(self.now, self.now)

    def _take(self, now: RuleSet, unread: Mapping[Spot, str]) -> None:
        self._dropped = None
        self._keep(replace(self.draft, now=now, unread=unread))

    def _keep(self, draft: RulesDraft) -> None:
        self.draft = draft
        self._drafts.rules = draft if draft.changed else None
        self._tell()

    def _tell(self) -> None:
        if self.chosen not in {None, *(part.code for part in self.now.rules.parts)}:
            self.chosen = None
        self.findings = self._findings()
        self.changed.emit()

    def _findings(self) -> tuple[Finding, ...]:
        unread = tuple(Finding(spot, _unread(spot, text)) for spot, text in self.draft.unread.items())
        return (*unread, *examine(self.now, self.facts))


def _is_in(spot: Spot, now: RuleSet) -> bool:
    if spot.part is None:
        return True
    part = next((part for part in now.rules.parts if part.code == spot.part), None)
    if part is None or spot.criterion is None:
        return part is not None
    return any(each.code == spot.criterion for each in criteria_of(part))


def _unread(spot: Spot, text: str) -> Message:
    if not text.strip():
        return message("Please type a number here.")
    if spot.aspect is Aspect.OVER_TIME:
        return message('"{typed}" is not points above 0.', typed=text.strip())
    if spot.aspect in _WHOLE:
        return message('"{typed}" is not a whole number from 0 on.', typed=text.strip())
    return message('"{typed}" is not a number with at most 2 decimals.', typed=text.strip())
