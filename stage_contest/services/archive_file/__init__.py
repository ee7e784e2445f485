"""A whole contest between its file and the open archive, with what `program` carries (`docs/archive.md`).

Keys of `program` that are read and written here (an empty one is left out, any other key is carried along):

* `texts`: by round, the texts of its papers by field;
* `releases`: by round, what may be revealed before the freeze;
* `calls`: by round, the teams that were called on stage, `{team, part}`, in order;
* `reasons`: why sheets are absent or abstained, `{round, judge, team, part, reason}`, and why entries do not
  compete, `{round, team, reason}`;
* `confirmations`: by round, what the chair confirmed, `{team, part}`;
* `freezes`: by round, the `revision` and the `sha256` of its snapshot.

The hall starts anew: what was revealed, and the scene, do not travel.
"""

from stage_contest.services.archive_file.arriving import store_archive
from stage_contest.services.archive_file.leaving import archive_of

__all__ = ["archive_of", "store_archive"]
