"""Every face of the program: its windows, the hall's screen and the command line."""

from ui.singletons import keep_singletons

keep_singletons()
