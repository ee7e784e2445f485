"""The settings page: the program, the contest, the texts of its papers."""
