"""What people do in a contest; each call is one transaction, then one published change.

* `venue` joins everything over one open file; `feed` tells of changes, `views` are what desks are shown;
* `preparation`, `marking`, `results` and `show` are the work of the organizer, of judges and secretary, of the
  chair, and of the MC; they stand on `desk_work`, on `evening` (a round as it stands on file), on `freeze` (its
  snapshot, and the finalists) and on `undoing`;
* `snapshots` reads whole pictures for the desks;
* `archive` is a contest as JSON text, `archive_file` carries it between text and file;
* `demonstration` plays the demonstration contest through all of these.
"""
