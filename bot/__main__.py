"""`python -m bot` is `dajiayi`."""

from bot.cli import main

if __name__ == "__main__":
    main()
