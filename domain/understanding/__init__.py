"""What somebody means who simply writes."""
