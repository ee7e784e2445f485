"""The demonstration contest: invented people play four whole evenings through the services."""

from stage_contest.services.demonstration.making import SEED, Until, create_demonstration, fill

__all__ = ["SEED", "Until", "create_demonstration", "fill"]
