"""What people do in a contest; each call is one transaction, then one published change."""
