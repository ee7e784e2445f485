"""How far a panel agrees, in small plots, a table and sentences; loaded when the chair opens it."""
