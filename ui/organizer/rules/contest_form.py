"""The rules that stand above the parts: teams, rounding, equal totals, the way to the final."""

from collections.abc import Callable
from dataclasses import replace

from typing_extensions import override

from stage_contest.domain.contest import Qualification, Rules
from stage_contest.domain.teams import TeamRule
from stage_contest.services.rulebook import Aspect, RuleSet
from stage_contest.services.rulebook.edits import with_rules
from ui.context import DeskContext
from ui.organizer.rules.chain_card import ChainCard
from ui.organizer.rules.drafting import Drafting
from ui.organizer.rules.form import Form
from ui.organizer.rules.reading import whole
from ui.theme import SIZES
from ui.widgets.labelled_fields import ChoiceField, TextField
from ui.widgets.texts import Level, Line

_USUAL_QUALIFICATION = Qualification(per_cluster=2)


class ContestForm(Form):
    """Edits the rules of the whole contest in the draft."""

    def __init__(self, context: DeskContext, drafting: Drafting) -> None:
        super().__init__(context, drafting)
        say = context.words.say
        self.total = self.rounding(Aspect.ROUNDING_TOTAL, say("Rounding of the total"), written=_with_rounding)
        self.final: ChoiceField[bool] = ChoiceField(say("To the final go"))
        self.final.offer(((say("nobody by rule"), False), (say("the best of the clusters"), True)))
        self.per_cluster = self._qualifying(
            Aspect.PER_CLUSTER,
            say("Of each cluster"),
            lambda rule: rule.per_cluster,
            lambda rule, count: replace(rule, per_cluster=count),
        )
        self.best_others = self._qualifying(
            Aspect.BEST_OTHERS,
            say("Best others"),
            lambda rule: rule.best_others,
            lambda rule, count: replace(rule, best_others=count),
        )
        self.team = (
            self._of_teams(
                Aspect.MEMBERS_MIN,
                say("At least"),
                lambda rule: rule.members_min,
                lambda rule, count: replace(rule, members_min=count),
            ),
            self._of_teams(
                Aspect.MEMBERS_MAX,
                say("At most"),
                lambda rule: rule.members_max,
                lambda rule, count: replace(rule, members_max=count),
            ),
            self._of_teams(
                Aspect.MAIN_MEMBERS,
                say("Main members"),
                lambda rule: rule.main_members,
                lambda rule, count: replace(rule, main_members=count),
            ),
            self._of_teams(
                Aspect.CAPTAINS,
                say("Captains"),
                lambda rule: rule.captains,
                lambda rule, count: replace(rule, captains=count),
            ),
        )
        self.chain = ChainCard(context, drafting)
        self._build()
        self.final.chosen.connect(self._on_final)

    @override
    def show_draft(self) -> None:
        """Show the rules of the whole contest."""
        if self.drafting.chosen is not None:
            return
        rules = self.drafting.now.rules
        self.show_rounding(self.total, rules.rounding_total)
        self.final.show_choice(rules.qualification is not None)
        for field in (self.per_cluster, self.best_others):
            field.setVisible(rules.qualification is not None)
        super().show_draft()
        self.chain.show_draft()

    @override
    def freeze(self, *, frozen: bool) -> None:
        """Let all fields be read only."""
        super().freeze(frozen=frozen)
        self.final.freeze(frozen=frozen)
        self.chain.freeze(frozen=frozen)

    def _build(self) -> None:
        say = self.context.words.say
        team = (Aspect.MEMBERS_MIN, Aspect.MEMBERS_MAX, Aspect.MAIN_MEMBERS, Aspect.CAPTAINS)
        self.column.addWidget(Line(say("Members of a team"), level=Level.LEAD))
        self.column.addWidget(self.row(*((field, 0) for field in self.team), about=team))
        self.column.addSpacing(SIZES.gap)
        self.column.addWidget(Line(say("Totals and the final"), level=Level.LEAD))
        self.column.addWidget(
            self.row(
                (self.total, 2),
                (self.final, 3),
                (self.per_cluster, 0),
                (self.best_others, 0),
                about=(Aspect.ROUNDING_TOTAL, Aspect.PER_CLUSTER, Aspect.BEST_OTHERS),
            )
        )
        self.column.addSpacing(SIZES.gap)
        self.column.addWidget(self.chain, 1)

    def _of_teams(
        self,
        aspect: Aspect,
        label: str,
        shown: Callable[[TeamRule], int],
        written: Callable[[TeamRule, int], TeamRule],
    ) -> TextField:
        return self.number(
            aspect,
            label,
            shown=lambda now: str(shown(now.rules.team)),
            written=lambda now, text: _with(
                now, lambda rules: replace(rules, team=written(rules.team, whole(text)))
            ),
        )

    def _qualifying(
        self,
        aspect: Aspect,
        label: str,
        shown: Callable[[Qualification], int],
        written: Callable[[Qualification, int], Qualification],
    ) -> TextField:
        return self.number(
            aspect,
            label,
            shown=lambda now: str(shown(now.rules.qualification or _USUAL_QUALIFICATION)),
            written=lambda now, text: _with(
                now,
                lambda rules: replace(
                    rules, qualification=written(rules.qualification or _USUAL_QUALIFICATION, whole(text))
                ),
            ),
        )

    def _on_final(self) -> None:
        wanted = _USUAL_QUALIFICATION if self.final.choice() else None
        if (self.drafting.now.rules.qualification is None) is not (wanted is None):
            self.drafting.edit(_with(self.drafting.now, lambda rules: replace(rules, qualification=wanted)))


def _with(now: RuleSet, edit: Callable[[Rules], Rules]) -> RuleSet:
    return with_rules(now, edit(now.rules))


def _with_rounding(now: RuleSet, decimals: int | None) -> RuleSet:
    return _with(now, lambda rules: replace(rules, rounding_total=decimals))
