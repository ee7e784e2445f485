"""Snapshots: what the desks show, made of lines and sheets, read in one go."""

from stage_contest.services.snapshots.desks import Snapshots

__all__ = ["Snapshots"]
