"""The page of the teams: who takes part, and whether each team keeps the team rule."""
