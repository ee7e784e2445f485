"""The freeze: the snapshot of a round's results, the last looks before it, and who is a finalist after it."""

from stage_contest.services.freeze.snapshot import read_counted, read_outcome, recomputed_snapshot, snapshot_text

__all__ = ["read_counted", "read_outcome", "recomputed_snapshot", "snapshot_text"]
