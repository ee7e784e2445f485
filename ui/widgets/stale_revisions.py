"""Names the papers that are out but do not count any more, because their round was frozen anew or opened."""

from reports.wording import Words
from stage_contest.services.results import Revisions
from ui.theme import Tone
from ui.widgets.texts import Line


class StaleRevisions(Line):
    """Hidden while every paper that was printed still counts."""

    def __init__(self, words: Words) -> None:
        super().__init__(tone=Tone.DANGER, wrap=True)
        self._say = words.say
        self.hide()

    def show_revisions(self, revisions: Revisions) -> None:
        """Say for each revision that no longer counts what became of it."""
        self.setText("\n".join(self._sentence(old, revisions.now) for old in revisions.replaced))
        self.setVisible(bool(revisions.replaced))

    def _sentence(self, old: str, now: str | None) -> str:
        if now is None:
            return self._say("Revision {old} was unfrozen; papers that carry it do not count.", old=old)
        return self._say(
            "Revision {old} was replaced by {now}; papers that carry it do not count any more.", old=old, now=now
        )
