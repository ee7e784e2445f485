"""The page of rounds: clusters side by side, teams dragged between them, panels, and who comes to the final."""
