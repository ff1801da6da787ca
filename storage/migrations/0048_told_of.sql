-- Who was told of a turn is found by the turn.
CREATE INDEX reminder_turn ON reminder (matter_id, turn);
