"""The presenter's desk: what the hall sees, and what is revealed to it."""
