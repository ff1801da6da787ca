"""For whoever operates the bot: settings, putting it together, commands, checks, logs."""
