"""The organizers' first page: what is still missing before the contest can begin, and the way to mend it."""
