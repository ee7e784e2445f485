"""The page of judges and persons: names, conflicts of interest, roles, PINs and their slips."""
