"""Readiness: what is still missing before a contest can begin, in words, and where it is mended."""

from stage_contest.services.readiness.check_item import CheckItem, CheckKind, CheckState, Place, Section
from stage_contest.services.readiness.checklist import Readiness

__all__ = ["CheckItem", "CheckKind", "CheckState", "Place", "Readiness", "Section"]
