"""The page of prizes: the ladder of a round, its side prizes, the budget of the contest."""
