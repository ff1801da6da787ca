"""One-shot commands and buttons: what takes one message or one tap."""
