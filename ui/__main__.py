"""`python -m ui` is `stage-contest`."""

from ui.cli import main

if __name__ == "__main__":
    main()
