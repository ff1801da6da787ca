"""Between Telegram and the tables: updates in, sessions, conversations, sentences, calls out."""
