"""Every face of the program: its windows, the hall's screen and the command line."""
