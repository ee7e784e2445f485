"""The page of an open contest: its rounds, their teams, and where its file lies."""
