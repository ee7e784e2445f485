"""What went wrong on an evening, put right in one act with its reason."""
