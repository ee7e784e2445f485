"""The rules of a contest: frozen data and functions over it, with the standard library only."""
