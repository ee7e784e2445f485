"""The draw of lots: who comes when, how it was drawn, and every change of it."""

from stage_contest.services.lots.lots import Lots
from stage_contest.services.lots.views import DrawLine, DrawView, OrderView

__all__ = ["DrawLine", "DrawView", "Lots", "OrderView"]
