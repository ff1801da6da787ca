"""What an operator can ask for on the command line. Each works while the bot runs: they share the database."""
