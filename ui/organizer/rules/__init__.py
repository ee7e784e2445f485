"""The rules page: parts, criteria and the rules of the whole contest, with a live example."""
