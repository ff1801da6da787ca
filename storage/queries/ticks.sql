-- When the scheduler looked last, and what was written for a date that was none.

-- name: tick_last$
SELECT at FROM tick WHERE id = 1;

-- name: tick_note^
INSERT INTO tick (id, at) VALUES (1, :now) ON CONFLICT (id) DO UPDATE SET at = excluded.at RETURNING id;

-- name: letters_ahead
SELECT id, person, priority, created_at, not_before FROM outbox WHERE sent_at IS NULL AND created_at > :now ORDER BY id;

-- name: letter_redate^
UPDATE outbox SET created_at = :now, not_before = :at WHERE id = :id RETURNING id;

-- name: reminders_ahead_forget
DELETE FROM reminder WHERE EXISTS (
    SELECT 1 FROM warning WHERE warning.matter_id = reminder.matter_id AND warning.turn = reminder.turn
    AND warning.rung = reminder.rung AND warning.at > :after
) RETURNING id;

-- name: warnings_ahead_forget
DELETE FROM warning WHERE at > :after RETURNING matter_id;

-- name: turns_look_now
UPDATE turn SET look_at = :now WHERE ended_at IS NULL AND look_at > :now AND matter_id IN (
    SELECT id FROM matter WHERE kind = :kind
) RETURNING number;
