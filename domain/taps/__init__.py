"""What every button carries, a file for each noun: said once, for where it is shown and where it is pressed."""
