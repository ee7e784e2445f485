"""The chair's desk: results, confirmations, ties and the freeze."""
