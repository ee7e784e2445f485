"""What goes wrong on an evening, each put right in one act with its reason."""

from stage_contest.services.accidents.accidents import Accidents
from stage_contest.services.accidents.tonight import AccidentLine

__all__ = ["AccidentLine", "Accidents"]
