"""A whole contest between its file and the open archive, with what `program` carries (`docs/archive.md`).

Keys of `program` that are read and written here (an empty one is left out, any other key is carried along):

* `texts`: by round, the texts of its papers by field;
* `releases`: by round, what may be revealed before the freeze;
* `origins`: by round, how teams came into a final, `{team, way, from, replaces, reason}`: `way` is `place`,
  `best_other`, `seat` (left open by a tie) or `replacement`, `from` the cluster, `replaces` whose seat it took;
* `orders`: by round and by part, the teams of a part whose running order is not the round's, `["b", "a"]`;
* `draws`: by round, the draws of lots and later changes of running orders,
  `{part, method, seed, witness, reason, at, order}`, in order; the last one of the round and of each part is the
  running order as it stands;
* `calls`: by round, the teams that were called on stage, `{team, part}`, in order;
* `reasons`: why sheets are absent or abstained, `{round, judge, team, part, reason}`, and why entries do not
  compete, `{round, team, reason}`;
* `confirmations`: by round, what the chair confirmed, `{team, part}`;
* `over_time`: by part, what going over its time costs, `{each_minute, steps}`, each step `{seconds, points}`;
* `settings`: by name, what the organizers set beside the rules (`approved_money`, `flags_for`, `hall_depth` and
  `picture_width` in centimetres, `idle_minutes`, `far_percent`);
* `pictures`: by name, `{media, content}` of a picture, `logo` only, `content` in Base64;
* `freezes`: by round, the `revision` and the `sha256` of its snapshot;
* `people`: who works at the desks, `{code, name, roles, judge}`, without PINs.

The hall starts anew: what was revealed, and the scene, do not travel.
"""

from stage_contest.services.archive_file.arriving import store_archive
from stage_contest.services.archive_file.leaving import archive_of

__all__ = ["archive_of", "store_archive"]
