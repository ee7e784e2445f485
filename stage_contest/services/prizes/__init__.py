"""Prizes: the ladder of every round, its side prizes, and what the whole contest's prizes cost."""

from stage_contest.services.prizes.ladders import PrizeLadders
from stage_contest.services.prizes.overview import PrizeOverview, RoundPrizes

__all__ = ["PrizeLadders", "PrizeOverview", "RoundPrizes"]
